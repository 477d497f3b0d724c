"""A half-open range of a text, in code points."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """The characters `text[start:end]` of some text; offsets are code points, the end is not included."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def touches(self, other: Span) -> bool:
        """Say whether the two ranges share a character, or stand side by side."""
        return self.start <= other.end and other.start <= self.end
