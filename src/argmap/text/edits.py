"""Edits: what one pass over a text changed, and the way back from its result."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from argmap.text.span import Span

Change = tuple[Span, str]


class Edits:
    """Where one pass changed the length of a text: ranges of its result, and of what was there before."""

    __slots__ = ("_ends", "_source_ends", "_source_starts", "_starts")

    def __init__(self) -> None:
        self._starts = array("q")
        self._ends = array("q")
        self._source_starts = array("q")
        self._source_ends = array("q")

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, result: Span, source: Span) -> None:
        """Record an edit; edits come in the order of the text."""
        self._starts.append(result.start)
        self._ends.append(result.end)
        self._source_starts.append(source.start)
        self._source_ends.append(source.end)

    def source_span(self, span: Span) -> Span:
        """Return the tightest range of the source whose characters became those of `span`."""
        start = self._source_start(span.start)
        return Span(start, self._source_end(span.end) if span.end > span.start else start)

    def _source_start(self, offset: int) -> int:
        edit = bisect_right(self._starts, offset) - 1
        if edit < 0:
            return offset
        if offset < self._ends[edit]:
            return self._source_starts[edit]
        return self._source_ends[edit] + offset - self._ends[edit]

    def _source_end(self, offset: int) -> int:
        edit = bisect_left(self._starts, offset) - 1
        if edit < 0:
            return offset
        return self._source_ends[edit] + max(offset - self._ends[edit], 0)


def edited(text: str, changes: Iterable[Change]) -> tuple[str, Edits]:
    """Apply changes in the order of the text; those of one character for one need no record."""
    edits = Edits()
    pieces: list[str] = []
    copied = length = 0
    for source, replacement in changes:
        start = length + source.start - copied
        length = start + len(replacement)
        pieces.append(text[copied : source.start])
        pieces.append(replacement)
        copied = source.end
        if len(replacement) != 1 or source.end - source.start != 1:
            edits.add(Span(start, length), source)
    if not pieces:
        return text, edits
    pieces.append(text[copied:])
    return "".join(pieces), edits
