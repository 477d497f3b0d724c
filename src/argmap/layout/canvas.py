"""What pictures are put down on: layers that collect marks, and the columns that cards stand in."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.columns.indented import Drawing
from argmap.layout.scene import Group, GroupKind, Node

MARGIN = 24.0
COLUMN_WIDTH = 352.0
GUTTER = 30.0
FOOT_GAP = 30.0


class Canvas:
    """Collects the layers of a picture: lines lie below cards, badges above them."""

    def __init__(self) -> None:
        self.cards: list[Node] = []
        self.lines: list[Node] = []
        self.badges: list[Node] = []

    def add(self, drawing: Drawing) -> None:
        """Put a drawing on top of what is there."""
        self.cards.extend(drawing.cards)
        self.lines.extend(drawing.lines)
        self.badges.extend(drawing.badges)

    def layers(self) -> tuple[Node, ...]:
        """Return all marks from the lowest to the highest."""
        lines = Group(GroupKind.LINES, tuple(self.lines), hidden=True)
        return (lines, *self.cards, Group(GroupKind.LINES, tuple(self.badges), hidden=True))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where columns stand, in pixels: the space left of them, how many there are, and how wide each is."""

    margin: float
    count: int
    column_width: float

    @property
    def width(self) -> float:
        """The width of all columns together."""
        return self.count * self.column_width + (self.count - 1) * GUTTER

    def left(self, number: int) -> float:
        """Return the left edge of a column, counted from 0."""
        return self.margin + number * (self.column_width + GUTTER)
