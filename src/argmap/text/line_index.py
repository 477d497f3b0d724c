"""Offsets of a text to lines and columns, and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

# What ends a line for editors (LSP 3.17, "Text Documents"); U+2028, U+2029 and U+0085 do not.
_LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place in a text: line and column, both counted from 0, the column in code points."""

    line: int
    column: int


class LineIndex:
    """The line starts of one text; every lookup is a binary search."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Return line and column of a code point offset; offsets beyond the text stand at its end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        return Position(line, offset - self._starts[line])

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a 0-based line and column; a column beyond its line stands at the line's end."""
        if line >= len(self._starts):
            return len(self.text)
        return min(self._starts[line] + column, self._starts[line] + len(self.line(line)))

    def line(self, number: int) -> str:
        """Return the 0-based line without what ends it."""
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
