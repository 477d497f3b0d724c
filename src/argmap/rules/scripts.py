"""Scripts: in which letters a text is written."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_ENOUGH = 2000
# Japanese is written in three scripts at once, and Chinese in one of them.
_ONE_SCRIPT = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "KATAKANA-HIRAGANA": "CJK", "FULLWIDTH": "LATIN"}
_HAN = re.compile("[\u4e00-\u9fff]+")
# Each of these sets was made for one way of writing Chinese; what the two ways share is in both.
_SIMPLIFIED, _TRADITIONAL = "gb2312", "big5"
# One character tells nothing: a few variants are in the set of the other way.
_LEAST_TELLING = 2
_TELLING_RATIO = 10


def main_script(text: str) -> str | None:
    """Return the script of most letters at the start of a text, as Unicode names it; None without letters."""
    counted: Counter[str] = Counter()
    for letter, count in Counter(filter(str.isalpha, text[:_ENOUGH])).items():
        script = unicodedata.name(letter, "").split(" ", 1)[0]
        counted[_ONE_SCRIPT.get(script, script)] += count
    return max(sorted(counted), key=counted.__getitem__) if counted else None


def han_characters(text: str) -> str | None:
    """Return whether the start of a Chinese text is written in "simplified" or "traditional" characters.

    None where it cannot be told: a text with hardly any character of one way of writing only, or with those of both.
    What belongs to one way only is what its character set has (GB/T 2312 or Big5) and that of the other has not.
    """
    han = "".join(_HAN.findall(text[:_ENOUGH]))
    simplified = len(_of_set(han, _SIMPLIFIED) - _of_set(han, _TRADITIONAL))
    traditional = len(_of_set(han, _TRADITIONAL) - _of_set(han, _SIMPLIFIED))
    if max(simplified, traditional) < max(_LEAST_TELLING, _TELLING_RATIO * min(simplified, traditional)):
        return None
    return "simplified" if simplified > traditional else "traditional"


def _of_set(text: str, character_set: str) -> set[str]:
    """Return the characters of a text that a character set has."""
    return set(text.encode(character_set, "ignore").decode(character_set))
