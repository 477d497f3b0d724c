"""Measured parts and how they stand together: one above the other, or side by side in as many rows as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from argmap.layout.scene import Node

# Blocks whose heights differ by less than this factor hold one line each.
_ALIKE = 1.6


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
    """Blocks one above the other, flush left, each with its distance from the upper edge; made by `stacked`."""

    parts: tuple[tuple[float, Block], ...]
    width: float
    height: float

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the marks of all blocks, from the top."""
        return tuple(node for top, block in self.parts for node in block.at(x, y + top))


def stacked(*parts: Stacked) -> Stack:
    """Return blocks one above the other; blocks without height leave no space."""
    placed: list[tuple[float, Block]] = []
    bottom = 0.0
    for part in parts:
        if part.block.height:
            top = bottom + part.gap if placed else 0.0
            placed.append((top, part.block))
            bottom = top + part.block.height
    return Stack(tuple(placed), max((block.width for _, block in placed), default=0.0), bottom)


@dataclass(frozen=True, slots=True)
class Flow:
    """Blocks side by side, in rows, each with its distance from the upper left corner; made by `flowing`."""

    parts: tuple[tuple[float, float, Block], ...]
    width: float
    height: float

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the marks of all blocks, row by row."""
        return tuple(node for left, top, block in self.parts for node in block.at(x + left, y + top))


@dataclass(frozen=True, slots=True)
class Mirrored:
    """A flow over a width whose rows begin at the right, for what stands below text that runs from right to left."""

    flow: Flow
    width: float

    @property
    def height(self) -> float:
        """The height of the flow."""
        return self.flow.height

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the marks of all blocks, row by row, each row from the right."""
        right = x + self.width
        return tuple(
            node for left, top, block in self.flow.parts for node in block.at(right - left - block.width, y + top)
        )


def flowing(blocks: Sequence[Block], limit: float, gap: float, row_gap: float = 0.0) -> Flow:
    """Return blocks side by side: one that does not fit into `limit` pixels opens the next row.

    Within a row, blocks of one line share their middle; next to one of several lines they share the upper edge.
    """
    placed: list[tuple[float, float, Block]] = []
    top, widest = 0.0, 0.0
    for row in _rows(blocks, limit, gap):
        tallest = max(block.height for _, block in row)
        alike = tallest <= _ALIKE * min(block.height for _, block in row)
        placed.extend((left, top + (tallest - block.height) / 2 if alike else top, block) for left, block in row)
        widest = max(widest, row[-1][0] + row[-1][1].width)
        top += tallest + row_gap
    return Flow(tuple(placed), widest, max(top - row_gap, 0.0))


def _rows(blocks: Sequence[Block], limit: float, gap: float) -> list[list[tuple[float, Block]]]:
    """Return the rows, each block with its distance from the left edge."""
    rows: list[list[tuple[float, Block]]] = []
    right = 0.0
    for block in blocks:
        if rows and right + gap + block.width <= limit:
            right += gap
            rows[-1].append((right, block))
        else:
            right = 0.0
            rows.append([(0.0, block)])
        right += block.width
    return rows
