"""Raised and lowered digits: 10² is not 102, nor 101₂ 1012, whatever markup sets the digit higher or lower."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def raised(text: str) -> str:
    """Return a text with its digits as raised ones (U+2070 and the like); all else stays."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """Return a text with its digits as lowered ones (U+2080 and the like); all else stays."""
    return text.translate(_LOWERED)
