"""Han variants for people: in which characters a Chinese quotation was typed, and in which it was printed."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.model.quotation import Change
from argmap.text.han_variants import simplified


def forms_in_words(changes: Sequence[Change]) -> str:
    """Say which forms stand for which, where a quotation and its source differ in nothing else."""
    typed = "".join(change.quoted for change in changes)
    printed = "".join(change.printed for change in changes)
    if simplified(printed) == typed:
        return "simplified characters for traditional ones"
    if simplified(typed) == printed:
        return "traditional characters for simplified ones"
    return "other forms of the same characters"
