"""The rows of a tree: cards and passing lines by rank, each row in the order of reading.

Rank and order are fixed here and nowhere else. They follow from the order of reading alone, so that a new argument
moves no other past its neighbours.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from argmap.layout.tree.engine import EngineError
from argmap.layout.tree.graph import Graph

# So many boxes an engine places in some five seconds; twice as many take it half a minute (measured).
_MOST_SPOTS = 8_000


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a row: a card, or where a line passes by on its way to a lower row (`card` is None)."""

    row: int
    card: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """A line between two neighbouring rows, from one spot (by number) to another."""

    upper: int
    lower: int
    line: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Spots in order, row after row; `rows` are their numbers. `ports` are the lines of each card, from left to right.

    `hops` are those below each row. Steps that are undercut arrive outermost, so that no dotted line has to pass the
    badge of another step.
    """

    spots: tuple[Spot, ...]
    rows: tuple[range, ...]
    hops: tuple[tuple[Hop, ...], ...]
    ports: dict[int, list[int]]


def rows(graph: Graph) -> Rows:
    """Return the rows of a graph; raises `EngineError` where there are too many spots."""
    ranks = graph.ranks
    undercut = {line.undercut for line in graph.lines.values()}
    ports = {
        card: _undercut_outermost(sorted(names, key=lambda name: _arrival(graph, ranks, name)), undercut)
        for card, names in graph.arriving.items()
    }
    sorted_spots: list[tuple[int, int, int, Spot]] = [
        (ranks[card], card, -1, Spot(ranks[card], card)) for card in graph.cards
    ]
    for card, names in ports.items():
        for order, name in enumerate(names):
            passed = range(ranks[graph.lines[name].upper] + 1, ranks[card])
            sorted_spots.extend((row, card, order, Spot(row, line=name)) for row in passed)
            if len(sorted_spots) > _MOST_SPOTS:
                raise EngineError(
                    f"it has more than {_MOST_SPOTS:,} cards and passing lines; draw less of the map "
                    "(`--only`, `--depth`)"
                )
    sorted_spots.sort(key=lambda entry: entry[:3])
    spots = tuple(entry[3] for entry in sorted_spots)
    return Rows(spots, _ranges(spots), _hops(graph, ranks, spots), ports)


def _arrival(graph: Graph, ranks: dict[int, int], name: int) -> tuple[int, int, int]:
    """Return where in the row above the line comes from: lines that passed a row stand where their card will."""
    line = graph.lines[name]
    is_passing = ranks[line.lower] - ranks[line.upper] > 1
    return (line.lower if is_passing else line.upper, line.upper, name)


def _undercut_outermost(names: list[int], undercut: AbstractSet[int | None]) -> list[int]:
    """Return lines from left to right with those that are undercut at the nearer end, several at both ends."""
    moved = [name for name in names if name in undercut]
    count = sum(2 * place < len(names) - 1 for place, name in enumerate(names) if name in undercut)
    if len(moved) > 1:
        count = min(max(count, 1), len(moved) - 1)
    return [*moved[:count], *(name for name in names if name not in undercut), *moved[count:]]


def _ranges(spots: tuple[Spot, ...]) -> tuple[range, ...]:
    starts = [number for number, spot in enumerate(spots) if number == 0 or spots[number - 1].row != spot.row]
    return tuple(range(start, end) for start, end in pairwise([*starts, len(spots)]))


def _hops(graph: Graph, ranks: dict[int, int], spots: tuple[Spot, ...]) -> tuple[tuple[Hop, ...], ...]:
    of_card = {spot.card: number for number, spot in enumerate(spots) if spot.card is not None}
    passing = {(spot.line, spot.row): number for number, spot in enumerate(spots) if spot.card is None}
    hops: list[list[Hop]] = [[] for _ in range(spots[-1].row + 1)]
    for name, line in graph.lines.items():
        stations = [passing[name, row] for row in range(ranks[line.upper] + 1, ranks[line.lower])]
        path = [of_card[line.upper], *stations, of_card[line.lower]]
        for row, (upper, lower) in enumerate(pairwise(path), ranks[line.upper]):
            hops[row].append(Hop(upper, lower, name))
    return tuple(map(tuple, hops))
