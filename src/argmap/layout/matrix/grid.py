"""Tables with a column for each position: a head of letters, and rows with a name, a cell each, and what ends them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.layout.blocks import Block, Stack
from argmap.layout.matrix.measure import Measure
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Group, GroupKind, Node, Rect, Role, Stroke

PADDING = 14.0
_ROW_PADDING = 7.0
_HEAD_PADDING = 8.0


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: its names, a block for each position, what ends it, and its accessible name."""

    names: Stack
    cells: tuple[Block, ...]
    tail: Block | None
    label: str

    @property
    def height(self) -> float:
        """The height of its highest part, with the space above and below."""
        parts = (self.names, *self.cells, *([self.tail] if self.tail else []))
        return max(part.height for part in parts) + 2 * _ROW_PADDING

    def at(self, x: float, y: float, measure: Measure) -> Group:
        """Return the row as one named group, its parts half-way down."""
        middle = y + self.height / 2
        nodes = list(self.names.at(x + PADDING, middle - self.names.height / 2))
        for index, cell in enumerate(self.cells):
            nodes += cell.at(x + measure.middle(index) - cell.width / 2, middle - cell.height / 2)
        if self.tail:
            nodes += self.tail.at(x + measure.width - measure.tail + PADDING / 2, middle - self.tail.height / 2)
        return Group(GroupKind.EVIDENCE, tuple(nodes), self.label)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: what heads the names, the letters of the positions, what heads the ends of rows, and the rows."""

    measure: Measure
    heading: Paragraph
    letters: tuple[Block, ...]
    tail_heading: Paragraph | None
    rows: Sequence[GridRow]
    title: str

    @property
    def width(self) -> float:
        """The width that the measure gives it."""
        return self.measure.width

    @property
    def _head_height(self) -> float:
        tails = [self.tail_heading] if self.tail_heading else []
        return max(part.height for part in (self.heading, *self.letters, *tails)) + 2 * _HEAD_PADDING

    @property
    def height(self) -> float:
        """The height of head and rows."""
        return self._head_height + sum(row.height for row in self.rows)

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the ground, the head as a named group, and the rows with a line above each."""
        edge = Stroke(Role.CARD_EDGE, 1)
        nodes: list[Node] = [Rect(x + 0.5, y + 0.5, self.width - 1, self.height - 1, Role.CARD, edge, radius=4)]
        nodes.append(self._head(x, y))
        top = y + self._head_height
        for number, row in enumerate(self.rows):
            if number:
                nodes.append(Rect(x + PADDING, top, self.width - 2 * PADDING, 1, Role.CARD_EDGE))
            nodes.append(row.at(x, top, self.measure))
            top += row.height
        return tuple(nodes)

    def _head(self, x: float, y: float) -> Group:
        middle = y + self._head_height / 2
        nodes: list[Node] = [Rect(x, y, self.width, self._head_height, Role.PANEL, radius=4)]
        nodes += self.heading.at(x + PADDING, middle - self.heading.height / 2)
        for index, letter in enumerate(self.letters):
            nodes += letter.at(x + self.measure.middle(index) - letter.width / 2, middle - letter.height / 2)
        if self.tail_heading:
            left = x + self.measure.width - self.measure.tail + PADDING / 2
            nodes += self.tail_heading.at(left, middle - self.tail_heading.height / 2)
        return Group(GroupKind.HEADING, tuple(nodes), self.title)
