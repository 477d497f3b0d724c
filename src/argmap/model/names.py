"""Names: how issues, positions, arguments, sources and speakers are called."""

from __future__ import annotations

import re
import unicodedata

# A letter or digit of any script, then letters, digits, combining marks, `-` and `_`.
NAME = re.compile(r"[^\W_][\w\-\u0300-\u036f]*")
MAX_NAME_LENGTH = 120


def is_name(text: str) -> bool:
    """Say whether `text` can name something: NFC, a letter or digit first, then letters, digits, `-` and `_`."""
    return len(text) <= MAX_NAME_LENGTH and NAME.fullmatch(text) is not None and unicodedata.is_normalized("NFC", text)


def name_from(text: str) -> str:
    """Return the nearest usable name: what cannot stand in a name becomes `-`."""
    words = re.findall(r"[\w-]+", unicodedata.normalize("NFC", text).lower())
    return "-".join(words).strip("-_")[:MAX_NAME_LENGTH] or "unnamed"
