"""What differs between a quotation and the passage that is like it, and of what kind that is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.quotation import Change, NearKind
from argmap.text.differences import differences
from argmap.text.folding import Fold, fold
from argmap.text.han_variants import has_han, simplified
from argmap.text.span import Span

_DIGIT = re.compile(r"\d")


def find_changes(quoted: str, part: Span, text: SearchableText, printed: Span) -> tuple[Change, ...]:
    """Return what differs at the highest rung where anything does: what may differ is not worth a word.

    Han variants are above that rung: they are told only where nothing else differs.
    """
    if has_han(quoted):
        other = text.in_simplified().text
        found = _spans_at(text.highest, simplified(quoted), part, other, printed)
        if found:
            return _changes(found, quoted, text.text)
    for rung in reversed(text.rungs):
        found = _spans_at(rung, quoted, part, text.text, printed)
        if found:
            return _changes(found, quoted, text.text)
    return ()


def find_variants(quoted: str, part: Span, text: SearchableText, printed: Span) -> tuple[Change, ...]:
    """Return the characters that differ at the highest rung; that they are Han variants is known."""
    return _changes(_spans_at(text.highest, quoted, part, text.text, printed), quoted, text.text)


def kind_of(changes: Sequence[Change]) -> NearKind:
    """Return what all of the changes have in common; Han variants are not looked for, because the whole decides."""
    pairs = [(change.quoted, change.printed) for change in changes]
    if not pairs:
        return NearKind.WORDING
    if all(first.casefold() == second.casefold() for first, second in pairs):
        return NearKind.CASE
    if all(_without_marks(first) == _without_marks(second) for first, second in pairs):
        return NearKind.DIACRITIC
    if all(_has_other_digits(first, second) for first, second in pairs):
        return NearKind.DIGITS
    return NearKind.WORDING if any(first.strip() for first, _ in pairs) else NearKind.OMISSION


def _spans_at(rung: Fold, quoted: str, part: Span, source: str, printed: Span) -> list[tuple[Span, Span]]:
    """Return the differing ranges of both texts at a rung."""
    typed, passage = fold(part.of(quoted), rung), fold(printed.of(source), rung)
    return [
        (_moved(typed.source_span(one.first), part.start), _moved(passage.source_span(one.second), printed.start))
        for one in differences(typed.text, passage.text)
    ]


def _changes(spans: Sequence[tuple[Span, Span]], quoted: str, source: str) -> tuple[Change, ...]:
    return tuple(Change(first.of(quoted), first, second.of(source), second) for first, second in spans)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text).translate(_BARRED)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _has_other_digits(first: str, second: str) -> bool:
    return first != second and bool(_DIGIT.search(first)) and _DIGIT.sub("", first) == _DIGIT.sub("", second)


# Letters with a stroke are letters of their own to Unicode.
_BARRED = str.maketrans("łŁđĐøØ", "lLdDoO")
