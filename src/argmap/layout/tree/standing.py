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
class Lanes:
    """The undercut lines of a card whose dotted lines go up on its left and on its right, from the card outwards."""

    left: tuple[int, ...] = ()
    right: tuple[int, ...] = ()

    def off(self, line: int) -> float:
        """Return how far beside the card the lane of a line is, in pixels."""
        return LANE * ((self.left if line in self.left else self.right).index(line) + 1) - 1

    def is_outermost(self, line: int) -> bool:
        """Say whether no other lane is further out on that side."""
        return line in (*self.left[-1:], *self.right[-1:])


_NO_LANES = Lanes()


@dataclass(frozen=True, slots=True)
class Boxes:
    """The sizes across the picture: `breadths` of cards by their numbers, `lanes` of those whose steps are undercut."""

    breadths: dict[int, float]
    lanes: dict[int, Lanes]

    def room(self, card: int | None) -> tuple[float, float]:
        """Return how much a card needs on its left and on its right, in pixels."""
        lanes = _NO_LANES if card is None else self.lanes.get(card, _NO_LANES)
        left, right = (LANE * len(names) + 3 if names else 0.0 for names in (lanes.left, lanes.right))
        return left, right


def lanes(graph: Graph, ports: dict[int, list[int]]) -> dict[int, Lanes]:
    """Return the lanes of each card: on the left for steps in the left half of its ports, else on the right.

    For a card's only step they are on the side where what undercuts it stands below the card.
    """
    undercutting: dict[int, list[int]] = {}
    bearing: dict[int, list[int]] = {}
    for line in graph.lines.values():
        if line.undercut is not None:
            undercutting.setdefault(line.undercut, []).append(line.lower)
        elif not line.is_lane:
            bearing.setdefault(line.upper, []).append(line.lower)
    found = {}
    for card, names in ports.items():
        leads = len(names) == 1 and max(undercutting.get(names[0], [0])) < min(bearing.get(card, [0]))
        left = [name for place, name in enumerate(names) if leads or 2 * place < len(names) - 1]
        chosen = Lanes(
            tuple(name for name in reversed(left) if name in undercutting),
            tuple(name for name in names[len(left) :] if name in undercutting),
        )
        if chosen != _NO_LANES:
            found[card] = chosen
    return found


class Standing:
    """The places of all spots across the picture, in pixels from its left edge."""

    def __init__(self, graph: Graph, rows: Rows, boxes: Boxes, engine: Engine) -> None:
        self._graph = graph
        self._rows = rows
        self._boxes = boxes
        self._bearing = {hop.upper for hops in rows.hops for hop in hops}
        self._rooms = [boxes.room(spot.card) for spot in rows.spots]
        self._widths = [
            _PASSING if spot.card is None else boxes.breadths[spot.card] + sum(room)
            for spot, room in zip(rows.spots, self._rooms, strict=True)
        ]
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
        """Return the left edge of a spot's card."""
        return self._middles[spot] - self._widths[spot] / 2 + self._rooms[spot][0]

    def trunk(self, spot: int) -> float:
        """Return where lines leave a spot: under the middle of its card."""
        left, right = self._rooms[spot]
        return self._middles[spot] + (left - right) / 2

    def start(self, hop: Hop) -> float:
        """Return where a line leaves the upper spot: an undercut does so beside the card, or at the question's edge."""
        card, line = self._rows.spots[hop.upper].card, self._graph.lines[hop.line]
        if card is None or not line.is_lane:
            return self.trunk(hop.upper)
        left = self.left(hop.upper)
        if line.undercut is None:
            return left + self._boxes.breadths[card] - _QUESTION_LANE
        beside = self._boxes.lanes[card]
        off = beside.off(line.undercut)
        return left - off if line.undercut in beside.left else left + self._boxes.breadths[card] + off

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
