"""Tables for terminals: columns as wide as what stands in them, counted in cells, and never wider than the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from argmap.reporting.excerpts.visible import visible
from argmap.text.display_width import display_width

_GAP = 2
_NARROWEST = 12


def table(rows: Sequence[Sequence[str]], width: int) -> str:
    """Return rows of as many cells as lines of at most `width` terminal cells; the last column takes what is left.

    Where that would be nothing, the widest column gives way, as far as columns of 12 cells.
    """
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [max(display_width(row[column]) for row in shown) for column in range(len(shown[0]) - 1)]
    last = min(_NARROWEST, max(display_width(row[-1]) for row in shown))
    while (excess := sum(widths) + _GAP * len(widths) + last - width) > 0 and max(widths, default=0) > _NARROWEST:
        index = widths.index(max(widths))
        widths[index] = max(_NARROWEST, widths[index] - excess)
    return "".join(f"{_line(row, widths, width)}\n" for row in shown)


def wrapped(text: str, width: int) -> list[str]:
    """Return a sentence of our own in lines of at most so many cells, broken at its spaces."""
    return textwrap.wrap(text, max(width, _NARROWEST), break_on_hyphens=False)


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
    fitted = [clipped(cell, wide) for cell, wide in zip(row, widths, strict=False)]
    cells = [cell + " " * (wide - display_width(cell)) for cell, wide in zip(fitted, widths, strict=True)]
    return clipped((" " * _GAP).join([*cells, row[-1]]).rstrip(), width)
