"""The lines between cards: grey from a card to the gap below, along it, and down to the badges of what bears on it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from argmap.layout.marks import STUBS, TRUNK, Point, badge, badge_reach, rounded, straight, stub
from argmap.layout.scene import Circle, Node, Path, Role, Stroke
from argmap.layout.tree.graph import Graph, Line
from argmap.layout.tree.rows import Hop, Rows
from argmap.layout.tree.standing import LANE, Boxes, Standing
from argmap.layout.tree.tracks import Run, tracks
from argmap.layout.view import Direction
from argmap.model.argument_map import Argument
from argmap.model.vocabulary import Relation

# From a row down to the first track, from track to track, from the last one to the badges, from those to the next row.
_OUT = 17.0
_TRACK = 12.0
_DROP = 18.0
_STUB = 17.0
_LANDING = 20.0
_FLARE = 12.0
_NEARLY = 14.0
_BADGE = 20.0
_QUESTION_DOT = 3.2
_FIRST_LEVEL, _LEVEL = 3.0, 3.5
_BEVEL = 6.0


@dataclass(frozen=True, slots=True)
class _Bus:
    """What leaves a spot at one place: where that is, the line whose badge it comes from, and where it arrives."""

    spot: int
    lane: int | None
    is_dotted: bool
    start: float
    ends: tuple[tuple[float, Hop], ...]

    @property
    def run(self) -> Run:
        return Run(self.start, tuple(end for end, _ in self.ends))


class Lines:
    """All lines of a tree, with the places of its rows along the picture, which follow from how many lines there are.

    `depths` are the sizes of the cards along the picture, by their numbers. `across` and `along` are the directions in
    which a row and the tree extend: x and y for a tree that grows down.
    """

    def __init__(self, graph: Graph, rows: Rows, boxes: Boxes, standing: Standing, depths: Mapping[int, float]) -> None:
        self._graph = graph
        self._rows = rows
        self._boxes = boxes
        self._standing = standing
        self._depths = depths
        self._ports: dict[int, float] = {}
        self._gaps = [self._gap(hops) for hops in rows.hops]
        self._tracks = [tracks([bus.run for bus in buses]) for buses in self._gaps]
        self.tops: list[float] = []
        self._bottoms: list[float] = []
        self._stack_rows()

    @property
    def depth(self) -> float:
        """Where the last row ends, in pixels from the first."""
        return self._bottoms[-1]

    def drawing(
        self, corner: Point, direction: Direction, deciding: frozenset[str] = frozenset()
    ) -> tuple[list[Path], list[Node]]:
        """Return lines and badges of a picture whose first row and leftmost box begin at the corner.

        `deciding` are the names of the steps whose lines are heavier.
        """
        sketch = _Sketch(corner, direction, deciding)
        for row, buses in enumerate(self._gaps):
            for bus, track in zip(buses, self._tracks[row], strict=True):
                self._draw(bus, self._bottoms[row] + _OUT + track * _TRACK, row, sketch)
        return sketch.lines, sketch.badges

    def _gap(self, hops: Sequence[Hop]) -> list[_Bus]:
        """Return what lies below a row; the ports of the row's own cards are known by then."""
        found: dict[tuple[int, int | None, bool], list[Hop]] = {}
        for hop in hops:
            line = self._graph.lines[hop.line]
            passes = self._rows.spots[hop.upper].card is None
            key = (hop.upper, None if passes else line.undercut, line.is_lane)
            found.setdefault(key, []).append(hop)
        return [self._bus(key, group) for key, group in found.items()]

    def _bus(self, key: tuple[int, int | None, bool], hops: list[Hop]) -> _Bus:
        spot, lane, is_dotted = key
        start = self._standing.start(hops[0])
        ends = sorted(
            ((self._end(hop, start, alone=len(hops) == 1), hop) for hop in hops), key=lambda end: (end[0], end[1].line)
        )
        for end, hop in ends:
            if self._rows.spots[hop.lower].card is not None:
                self._ports[hop.line] = end
        return _Bus(spot, lane, is_dotted, start, tuple(ends))

    def _end(self, hop: Hop, start: float, *, alone: bool) -> float:
        """Return where a line arrives: straight below its start where the card is not far off."""
        end = self._standing.port(hop)
        card = self._rows.spots[hop.lower].card
        if card is None:
            return end
        breadth = self._boxes.breadths[card]
        names = self._rows.ports[card]
        if len(names) > 1:
            return start if self._is_free(start, hop, names) else end
        reach = min(max(breadth / 4, _NEARLY) if alone else _NEARLY, breadth / 2 - _NEARLY)
        return start if abs(start - end) <= reach else end

    def _is_free(self, place: float, hop: Hop, names: Sequence[int]) -> bool:
        """Say whether a line can arrive at a place of its card's edge that is near its port, clear of other badges."""
        port, card = self._standing.port(hop), self._rows.spots[hop.lower].card
        if card is None or abs(place - port) > _NEARLY:
            return False
        step, edge = self._standing.step(card), self._boxes.breadths[card] / 2 - _BADGE / 2
        number = names.index(hop.line)
        beside = [(names[number + way], port + way * step) for way in (-1, 1) if 0 <= number + way < len(names)]
        is_clear = all(abs(place - self._ports.get(name, usual)) >= _BADGE for name, usual in beside)
        return is_clear and abs(place - self._standing.trunk(hop.lower)) <= edge

    def _stack_rows(self) -> None:
        top = 0.0
        for row, numbers in enumerate(self._rows.rows):
            cards = [spot.card for spot in (self._rows.spots[number] for number in numbers) if spot.card is not None]
            self.tops.append(top)
            self._bottoms.append(top + math.ceil(max(self._depths[card] for card in cards)))
            lower = [self._line(hop).relation for hop in self._rows.hops[row]]
            landing = _DROP + _STUB if any(lower) else _LANDING
            top = self._bottoms[row] + _OUT + max(self._tracks[row], default=0) * _TRACK + landing

    def _line(self, hop: Hop) -> Line:
        return self._graph.lines[hop.line]

    def _draw(self, bus: _Bus, along: float, row: int, sketch: _Sketch) -> None:
        """Draw a bus: whole lines to its outermost ends, and to those between only what leaves the shared part."""
        outermost = (min(bus.ends[0][0], bus.start), max(bus.ends[-1][0], bus.start))
        way = self._way_out(bus, row)
        if bus.is_dotted and bus.spot == 0:
            sketch.dot(way[0])
        lines: list[tuple[Point, ...]] = []
        for end, hop in bus.ends:
            foot = self._foot(end, hop, row, sketch)
            is_below = abs(end - bus.start) < 1
            if is_below or end in outermost:
                bend = () if is_below else ((bus.start, along), (end, along))
                lines.append((*way, *bend, foot))
                # Dots that are drawn twice would add up.
                way = ((bus.start, along - (0 if bus.is_dotted else _FLARE)),)
            else:
                flare = 0 if bus.is_dotted else min(_FLARE, abs(end - bus.start) / 2)
                lines.append(((end + (-flare if end > bus.start else flare), along), (end, along), foot))
        sketch.lines_of_bus(lines, STUBS[Relation.UNDERCUT] if bus.is_dotted else TRUNK)

    def _foot(self, end: float, hop: Hop, row: int, sketch: _Sketch) -> Point:
        """Return where a line ends: at the next row if it goes on or bears no badge; else draw the badge."""
        top = self.tops[row + 1]
        step = self._line(hop).step
        if self._rows.spots[hop.lower].card is None or step is None:
            return (end, top)
        sketch.badge(step, (end, top - _STUB), (end, top))
        return (end, top - _STUB)

    def _way_out(self, bus: _Bus, row: int) -> tuple[Point, ...]:
        """Return how a bus leaves its spot: from the card's edge, or down a lane from the badge that it points at."""
        card = self._rows.spots[bus.spot].card
        top = self.tops[row]
        if card is None:
            return ((bus.start, top),)
        if bus.lane is None:
            return ((bus.start, top + self._depths[card] + (_QUESTION_DOT if bus.is_dotted else 0)),)
        port, middle, beside = self._ports[bus.lane], top - _STUB, self._boxes.lanes[card]
        outwards = 1 if bus.start > port else -1
        if beside.is_outermost(bus.lane):
            relation = self._graph.lines[bus.lane].relation or Relation.SUPPORT
            return ((port + outwards * badge_reach(relation), middle), (bus.start, middle))
        level = top - _FIRST_LEVEL - _LEVEL * round(beside.off(bus.lane) / LANE)
        corner = port + outwards * _BEVEL
        return ((corner, middle + _BEVEL), (corner, level), (bus.start, level))


class _Sketch:
    """Marks being collected, turned the way the tree grows."""

    def __init__(self, corner: Point, direction: Direction, deciding: frozenset[str]) -> None:
        self._corner = corner
        self._direction = direction
        self._deciding = deciding
        self.lines: list[Path] = []
        self.badges: list[Node] = []

    def lines_of_bus(self, lines: Sequence[Sequence[Point]], stroke: Stroke) -> None:
        """Add lines as one path: where they share a stretch, edges between pixels do not add up."""
        paths = [rounded(tuple(self._turned(points)), stroke) for points in lines]
        self.lines.append(Path(tuple(chain.from_iterable(path.segments for path in paths)), stroke=stroke))

    def dot(self, place: Point) -> None:
        (placed,) = self._turned((place,))
        self.badges.append(Circle(*placed, _QUESTION_DOT, Role.UNDERCUT))

    def badge(self, step: Argument, middle: Point, end: Point) -> None:
        placed = tuple(self._turned((middle, end)))
        self.lines.append(straight(placed, stub(step.relation, heavy=step.name in self._deciding)))
        self.badges.append(badge(step.relation, *placed[0]))

    def _turned(self, points: Sequence[Point]) -> Iterator[Point]:
        x, y = self._corner
        for across, along in points:
            yield (x + across, y + along) if self._direction is Direction.DOWN else (x + along, y + across)
