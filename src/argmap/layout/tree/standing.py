"""Where boxes stand across the picture: as the engine says, then parents over children, and long lines straight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.layout.tree.dot import middles
from argmap.layout.tree.engine import Engine
from argmap.layout.tree.graph import Graph
from argmap.layout.tree.rows import Hop, Rows

GAP = 18.0
# Lines may come nearer than cards for the sake of going straight on.
_LINE_GAP = 10.0
# Beside a card whose step is undercut, the dotted line goes up a lane of its own.
LANE = 9.0
_PASSING = 4.0
_WIDEST_STEP = 34.0
_EDGE = 14.0
_QUESTION_LANE = 26.0
# How far a card moves for the sake of a straight line, and how far if others hang from it, in pixels.
_STRIDE = 40.0
_SHORT_STRIDE = 16.0


@dataclass(frozen=True, slots=True)
class Boxes:
    """The sizes across the picture: `breadths` of cards by their numbers; `lanes` are the undercut lines of a card."""

    breadths: dict[int, float]
    lanes: dict[int, list[int]]

    def room(self, card: int) -> float:
        """Return how much a card needs beside it, in pixels."""
        return LANE * len(self.lanes.get(card, ())) + 3 if card in self.lanes else 0.0


def undercut_lines(graph: Graph, ports: dict[int, list[int]]) -> dict[int, list[int]]:
    """Return the lines of each card that others undercut, from left to right."""
    undercut = {line.undercut for line in graph.lines.values()}
    found = {card: [name for name in names if name in undercut] for card, names in ports.items()}
    return {card: names for card, names in found.items() if names}


class Standing:
    """The places of all spots across the picture, in pixels from its left edge."""

    def __init__(self, graph: Graph, rows: Rows, boxes: Boxes, engine: Engine) -> None:
        self._graph = graph
        self._rows = rows
        self._boxes = boxes
        self._bearing = {hop.upper for hops in rows.hops for hop in hops}
        self._widths = [self._width(spot.card) for spot in rows.spots]
        self._middles = middles(rows, self._widths, GAP, engine)
        for row, hops in zip(reversed(rows.rows), reversed(rows.hops), strict=True):
            self._settle(row, self._over_children(hops))
        for row, hops in zip(rows.rows[1:], rows.hops, strict=False):
            self._settle(row, self._under_parents(hops))
        for row, hops in zip(reversed(rows.rows), reversed(rows.hops), strict=True):
            wanted = self._over_children(hops)
            self._settle(row, {spot: place for spot, place in wanted.items() if self._is_near(spot, place)})
        leftmost = min(middle - width / 2 for middle, width in zip(self._middles, self._widths, strict=True))
        # Edges on whole pixels are drawn sharp.
        self._middles = [
            round(middle - width / 2 - leftmost) + width / 2
            for middle, width in zip(self._middles, self._widths, strict=True)
        ]

    @property
    def width(self) -> float:
        """The right edge of the rightmost box."""
        return max(middle + width / 2 for middle, width in zip(self._middles, self._widths, strict=True))

    def left(self, spot: int) -> float:
        """Return the left edge of a spot's box, which is that of its card."""
        return self._middles[spot] - self._widths[spot] / 2

    def trunk(self, spot: int) -> float:
        """Return where lines leave a spot: under the middle of its card."""
        card = self._rows.spots[spot].card
        return self._middles[spot] - (self._boxes.room(card) / 2 if card is not None else 0.0)

    def start(self, hop: Hop) -> float:
        """Return where a line leaves the upper spot: an undercut does so beside the card, or at the question's edge."""
        card, line = self._rows.spots[hop.upper].card, self._graph.lines[hop.line]
        if card is None or not line.is_lane:
            return self.trunk(hop.upper)
        right = self.left(hop.upper) + self._boxes.breadths[card]
        if line.undercut is None:
            return right - _QUESTION_LANE
        return right + LANE * (self._boxes.lanes[card].index(line.undercut) + 1) - 1

    def port(self, hop: Hop) -> float:
        """Return where a line arrives at the lower spot: several share the edge of a card."""
        card = self._rows.spots[hop.lower].card
        if card is None:
            return self._middles[hop.lower]
        names = self._rows.ports[card]
        place = names.index(hop.line) - (len(names) - 1) / 2
        return self.trunk(hop.lower) + place * self.step(card)

    def step(self, card: int) -> float:
        """Return how far apart lines arrive at a card."""
        return min(_WIDEST_STEP, (self._boxes.breadths[card] - _EDGE) / len(self._rows.ports[card]))

    def _width(self, card: int | None) -> float:
        return _PASSING if card is None else self._boxes.breadths[card] + self._boxes.room(card)

    def _settle(self, row: range, wanted: dict[int, float]) -> None:
        """Move the spots of a row to where they are wanted, as far as their neighbours leave room."""
        for spot in (*row, *reversed(row)):
            if spot in wanted:
                self._move(spot, wanted[spot], row)

    def _over_children(self, hops: Sequence[Hop]) -> dict[int, float]:
        """Return where spots would best be: over those children whose home is there."""
        ends: dict[int, list[float]] = {}
        for hop in hops:
            line = self._graph.lines[hop.line]
            passes = self._rows.spots[hop.upper].card is None
            if passes or (hop.line == line.lower and not line.is_lane):
                ends.setdefault(hop.upper, []).append(self.port(hop))
        return {
            spot: (min(found) + max(found)) / 2 + self._middles[spot] - self.trunk(spot) for spot, found in ends.items()
        }

    def _is_near(self, spot: int, place: float) -> bool:
        """Say whether a passing line can end straight above its port by bending a little earlier."""
        return self._rows.spots[spot].card is None and abs(place - self._middles[spot]) <= _SHORT_STRIDE

    def _under_parents(self, hops: Sequence[Hop]) -> dict[int, float]:
        """Return where spots would best be for one of their lines to come straight down, where that is not far off."""
        offs: dict[int, list[float]] = {}
        for hop in hops:
            offs.setdefault(hop.lower, []).append(self.start(hop) - self.port(hop))
        wanted = {}
        for spot, found in offs.items():
            nearest = min(found, key=abs)
            is_free = spot not in self._bearing or self._rows.spots[spot].card is None
            if abs(nearest) <= (_STRIDE if is_free else _SHORT_STRIDE):
                wanted[spot] = self._middles[spot] + nearest
        return wanted

    def _move(self, spot: int, place: float, row: range) -> None:
        if spot + 1 in row:
            place = min(place, self._middles[spot + 1] - self._distance(spot, spot + 1))
        if spot - 1 in row:
            place = max(place, self._middles[spot - 1] + self._distance(spot - 1, spot))
        self._middles[spot] = place

    def _distance(self, left: int, right: int) -> float:
        passes = self._rows.spots[left].card is None or self._rows.spots[right].card is None
        return (self._widths[left] + self._widths[right]) / 2 + (_LINE_GAP if passes else GAP)
