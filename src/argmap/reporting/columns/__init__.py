"""Tables for terminals: columns as wide as what stands in them, counted in cells, and never wider than the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.reporting.excerpts.visible import visible
from argmap.text.display_width import display_width

_GAP = 2


def table(rows: Sequence[Sequence[str]], width: int) -> str:
    """Return rows of as many cells as lines of at most `width` terminal cells; the last column takes what is left."""
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [max(display_width(row[column]) for row in shown) for column in range(len(shown[0]) - 1)]
    return "".join(f"{_line(row, widths, width)}\n" for row in shown)


def clipped(text: str, width: int) -> str:
    """Return a text in at most so many cells, with an ellipsis where something is cut off."""
    return text if display_width(text) <= width else f"{cut(text, width - 1).rstrip()}…"


def cut(text: str, width: int) -> str:
    """Return as much of the beginning of a text as fits into so many cells."""
    kept = text[:width]
    while display_width(kept) > width:
        kept = kept[:-1]
    return kept


def _line(row: Sequence[str], widths: Sequence[int], width: int) -> str:
    cells = [cell + " " * (wide - display_width(cell)) for cell, wide in zip(row, widths, strict=False)]
    return clipped((" " * _GAP).join([*cells, row[-1]]).rstrip(), width)
