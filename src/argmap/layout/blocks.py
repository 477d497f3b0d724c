"""Measured parts and how they stand together: one above the other, or side by side in as many rows as it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from argmap.layout.scene import Node


class Block(Protocol):
    """A part of a picture that knows its size before it has a place."""

    @property
    def width(self) -> float:
        """How wide it is, in pixels."""

    @property
    def height(self) -> float:
        """How high it is, in pixels."""

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return its marks with the upper left corner at x, y."""


@dataclass(frozen=True, slots=True)
class Stacked:
    """A block and the space above it, in pixels; the space falls away at the head of a stack."""

    block: Block
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one above the other, flush left; blocks without height leave no space."""

    parts: tuple[Stacked, ...]

    @property
    def width(self) -> float:
        """The width of the widest block."""
        return max((part.block.width for part in self.parts), default=0.0)

    @property
    def height(self) -> float:
        """The height of all blocks with the spaces between them."""
        visible = [part for part in self.parts if part.block.height]
        return sum(part.block.height for part in visible) + sum(part.gap for part in visible[1:])

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the marks of all blocks, from the top."""
        nodes: list[Node] = []
        top = y
        for part in self.parts:
            if part.block.height:
                top += part.gap if top > y else 0.0
                nodes.extend(part.block.at(x, top))
                top += part.block.height
        return tuple(nodes)


@dataclass(frozen=True, slots=True)
class Flow:
    """Blocks side by side, in rows: a block that does not fit into `limit` pixels opens the next row."""

    blocks: tuple[Block, ...]
    limit: float
    gap: float
    row_gap: float = 0.0

    def _rows(self) -> list[list[tuple[float, Block]]]:
        """Return the rows, each block with its distance from the left edge."""
        rows: list[list[tuple[float, Block]]] = []
        right = 0.0
        for block in self.blocks:
            if rows and right + self.gap + block.width <= self.limit:
                right += self.gap
                rows[-1].append((right, block))
            else:
                right = 0.0
                rows.append([(0.0, block)])
            right += block.width
        return rows

    @property
    def width(self) -> float:
        """The width of the widest row."""
        return max((row[-1][0] + row[-1][1].width for row in self._rows()), default=0.0)

    @property
    def height(self) -> float:
        """The height of all rows with the spaces between them."""
        rows = self._rows()
        return sum(max(block.height for _, block in row) for row in rows) + self.row_gap * max(len(rows) - 1, 0)

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the marks of all blocks, row by row; within a row the blocks share their middle."""
        nodes: list[Node] = []
        for row in self._rows():
            tallest = max(block.height for _, block in row)
            for left, block in row:
                nodes.extend(block.at(x + left, y + (tallest - block.height) / 2))
            y += tallest + self.row_gap
        return tuple(nodes)
