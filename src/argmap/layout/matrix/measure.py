"""How wide the parts of a matrix are, so that columns of one position stand below each other in every table."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_WIDTH = 760.0
_NAMES = 280.0
_CELL = 60.0
_TAIL = 140.0


@dataclass(frozen=True, slots=True)
class Measure:
    """Lengths in pixels: the column of names, `count` columns of positions, and what stands at the end of rows."""

    names: float
    count: int
    cell: float = _CELL
    tail: float = _TAIL

    @property
    def width(self) -> float:
        """The width of a whole table."""
        return self.names + self.count * self.cell + self.tail

    def middle(self, index: int) -> float:
        """Return how far the middle of a position's column is from the left edge, counted from 0."""
        return self.names + (index + 0.5) * self.cell


def measure(positions: int) -> Measure:
    """Return the measure of a matrix with so many positions: names take what is left of a page."""
    return Measure(max(_NAMES, LEAST_WIDTH - positions * _CELL - _TAIL), positions)
