"""Which way a text runs: its language and its first letter decide (Unicode Standard Annex #9, rules P2 and P3)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RIGHT_TO_LEFT_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi")
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(("arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "samr", "mand"))
# The blocks whose letters run from right to left, with what is set aside for more of them.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_STRONG = {"L": False, "R": True, "AL": True}


@cache
def right_to_left_language(lang: str) -> bool:
    """Say whether a language (BCP 47) is written from right to left; a script that the tag names decides first."""
    primary, *rest = lang.lower().split("-")
    script = next((part for part in rest if len(part) == len("arab") and part.isalpha()), None)
    return script in _RIGHT_TO_LEFT_SCRIPTS if script else primary in _RIGHT_TO_LEFT_LANGUAGES


def has_right_to_left(text: str) -> bool:
    """Say whether any letter of a text runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def is_right_to_left(text: str, lang: str) -> bool:
    """Say whether a paragraph runs from right to left: by its language, or else by its first letter."""
    if right_to_left_language(lang):
        return True
    if not has_right_to_left(text):
        return False
    return next((turned for char in text if (turned := _direction(char)) is not None), False)


def has_left_to_right(text: str) -> bool:
    """Say whether any letter of a text runs from left to right."""
    return any(_direction(char) is False for char in text)


def _direction(char: str) -> bool | None:
    """Say whether a letter runs from right to left, None for what takes its direction from what stands around it."""
    return _STRONG.get(unicodedata.bidirectional(char))
