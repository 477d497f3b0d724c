"""How wide text is likely to be in fonts that we do not have: emoji and scripts that no face of ours carries.

Whoever looks has a font for them or has not; the picture keeps room, and `textLength` fits the text into it.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from argmap.text.graphemes import GRAPHEME_CLASSES, grapheme_ends

# Unicode 15.1, Default_Ignorable_Code_Point: what draws nothing, whether a font carries it or not.
_IGNORED = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_EMOJI = ("x", "i")
# In em, after DejaVu, Noto and the emoji of four systems; scripts that are not listed are as wide as `_OTHER`.
_EMOJI_WIDTH, _EAST_ASIAN_WIDTH, _SPACE_WIDTH, _RIGHT_TO_LEFT_WIDTH, _OTHER = 1.25, 1.0, 0.28, 0.58, 0.64


def draws_nothing(char: str) -> bool:
    """Say whether a character is never drawn: joiners, marks of direction, variation selectors."""
    return not char.isascii() and _IGNORED.match(char) is not None


def estimated_advances(text: str) -> list[float]:
    """Return how far each code point is likely to advance, in em; a grapheme cluster counts for its first."""
    advances = [0.0] * len(text)
    for start, end in pairwise([0, *grapheme_ends(text)]):
        advances[start] = _estimate(text[start:end])
    return advances


def _estimate(cluster: str) -> float:
    base = next((char for char in cluster if not draws_nothing(char)), "")
    if not base:
        return 0.0
    if base.isspace():
        return _SPACE_WIDTH
    if GRAPHEME_CLASSES[ord(base)] in _EMOJI or "\ufe0f" in cluster:
        return _EMOJI_WIDTH
    if unicodedata.east_asian_width(base) in "WF":
        return _EAST_ASIAN_WIDTH
    return _RIGHT_TO_LEFT_WIDTH if unicodedata.bidirectional(base) in ("R", "AL", "AN") else _OTHER
