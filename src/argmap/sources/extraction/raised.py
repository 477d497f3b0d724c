"""Raised digits: 10² is not 102, nor is 2023¹ 20231, whatever markup sets the digit higher."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(text: str) -> str:
    """Return a text with its digits as raised ones (U+2070 and the like); all else stays."""
    return text.translate(_RAISED)
