"""Scripts: in which letters a text is written."""

from __future__ import annotations

import unicodedata
from collections import Counter

_ENOUGH = 2000
# Japanese is written in three scripts at once, and Chinese in one of them.
_ONE_SCRIPT = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "KATAKANA-HIRAGANA": "CJK", "FULLWIDTH": "LATIN"}


def main_script(text: str) -> str | None:
    """Return the script of most letters at the start of a text, as Unicode names it; None without letters."""
    letters = filter(str.isalpha, text[:_ENOUGH])
    scripts = [unicodedata.name(letter, "").split(" ", 1)[0] for letter in letters]
    counted = Counter(_ONE_SCRIPT.get(script, script) for script in scripts)
    return max(sorted(counted), key=counted.__getitem__) if counted else None
