"""The small drawings: badges and stripes of relations, signs of verification, and rounded lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain

from argmap.layout.cards.proof import Mark
from argmap.layout.scene import Circle, Group, GroupKind, Node, Path, Rect, Role, Segment, Stroke
from argmap.model.vocabulary import Relation

ROLES = {Relation.SUPPORT: Role.SUPPORT, Relation.ATTACK: Role.ATTACK, Relation.UNDERCUT: Role.UNDERCUT}
STUBS = {
    Relation.SUPPORT: Stroke(Role.SUPPORT, 1.8),
    Relation.ATTACK: Stroke(Role.ATTACK, 1.8, (5, 2.5)),
    Relation.UNDERCUT: Stroke(Role.UNDERCUT, 2, (0.1, 4), round=True),
}
TRUNK = Stroke(Role.TRUNK, 1.5)
BADGE_RADIUS = 8.0
_DIAMOND_RADIUS = 10.0
_SQUARE = 7.2
_CORNER = 6.0
_SIGN = 9.0
_HEAVY = 1.9

Point = tuple[float, float]


def stub(relation: Relation, *, heavy: bool = False) -> Stroke:
    """Return the line from a badge to its card; that of a step that decides is heavier."""
    usual = STUBS[relation]
    return replace(usual, width=usual.width * _HEAVY) if heavy else usual


def straight(points: tuple[Point, ...], stroke: Stroke) -> Path:
    """Return a line through the points with sharp corners."""
    return Path((polyline(points),), stroke=stroke)


def polyline(points: tuple[Point, ...]) -> Segment:
    """Return the points as one step: further pairs after a move are lines (SVG 1.1, 8.3.2)."""
    return Segment("M", tuple(chain.from_iterable(points)))


def rounded(points: tuple[Point, ...], stroke: Stroke) -> Path:
    """Return a line through the points (each step level or upright) with its corners rounded."""
    segments = [Segment("M", points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_CORNER, _distance(before, corner) / 2, _distance(corner, after) / 2)
        segments.append(Segment("L", _towards(corner, before, radius)))
        segments.append(Segment("Q", (*corner, *_towards(corner, after, radius))))
    segments.append(Segment("L", points[-1]))
    return Path(tuple(segments), stroke=stroke)


def badge(relation: Relation, x: float, y: float) -> Group:
    """Return the badge of a relation around x, y: a circle with plus, a square with minus, a diamond with a cross."""
    role, arm = ROLES[relation], 4.0
    sign = Stroke(Role.BADGE_INK, 2, round=True)
    shape: Node
    if relation is Relation.SUPPORT:
        shape = Circle(x, y, BADGE_RADIUS, role)
        lines = [((x - arm, y), (x + arm, y)), ((x, y - arm), (x, y + arm))]
    elif relation is Relation.ATTACK:
        shape = Rect(x - _SQUARE, y - _SQUARE, 2 * _SQUARE, 2 * _SQUARE, fill=role, radius=1.5)
        lines = [((x - arm, y), (x + arm, y))]
    else:
        shape, arm = _diamond(x, y, role), 2.9
        lines = [((x - arm, y - arm), (x + arm, y + arm)), ((x - arm, y + arm), (x + arm, y - arm))]
    marks = (shape, *(straight(line, sign) for line in lines))
    return Group(GroupKind.BADGE, marks, hidden=True, classes=(relation.value,))


def badge_reach(relation: Relation) -> float:
    """Return how far the badge of a relation reaches from its middle, in pixels."""
    return _DIAMOND_RADIUS if relation is Relation.UNDERCUT else BADGE_RADIUS


def stripe(relation: Relation, x: float, top: float, bottom: float) -> Path:
    """Return the pattern along a card's left edge: one solid bar, two thin lines, or a row of dots."""
    role = ROLES[relation]
    if relation is Relation.SUPPORT:
        return straight(((x + 2, top), (x + 2, bottom)), Stroke(role, 4))
    if relation is Relation.UNDERCUT:
        return straight(((x + 2, top), (x + 2, bottom)), Stroke(role, 4, (4, 3)))
    lines = (polyline(((column, top), (column, bottom))) for column in (x + 1, x + 4.6))
    return Path(tuple(lines), stroke=Stroke(role, 1.6))


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign of a mark as a block: a tick, a padlock, a tick and an eye, a warning triangle, or a pointing arrow."""

    mark: Mark
    height: float = 13.0

    @property
    def width(self) -> float:
        """The width of the sign, of both where there are two."""
        return 2 * _SIGN + 3 if self.mark is Mark.SUSPECT else _SIGN

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the sign with its upper left corner at x, y."""
        middle = y + self.height / 2
        draw = {
            Mark.VERIFIED: _tick,
            Mark.LOCKED: _padlock,
            Mark.SUSPECT: _tick_and_eye,
            Mark.NOT_VERIFIED: _warning,
            Mark.REFERENCE: _arrow,
        }[self.mark]
        return draw(x, middle)


@dataclass(frozen=True, slots=True)
class BadgeSign:
    """A badge as a block."""

    relation: Relation
    width: float = 20.0
    height: float = 20.0

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the badge in the middle of the block."""
        return (badge(self.relation, x + self.width / 2, y + self.height / 2),)


@dataclass(frozen=True, slots=True)
class OriginsSign:
    """The sign of texts that go back to one origin: two dots that run into one."""

    width: float = 11.0
    height: float = 13.0

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the sign with its upper left corner at x, y."""
        middle, right = y + self.height / 2, x + self.width
        fork = ((x + 1.8, middle - 3.2), (right - 4, middle), (x + 1.8, middle + 3.2))
        trunk = ((right - 4, middle), (right - 2, middle))
        dots = ((x + 1.8, middle - 3.2, 1.5), (x + 1.8, middle + 3.2, 1.5), (right - 2, middle, 2.0))
        return (
            *(straight(line, Stroke(Role.MUTED, 1.1, round=True)) for line in (fork, trunk)),
            *(Circle(*dot, Role.MUTED) for dot in dots),
        )


def _tick(x: float, y: float) -> tuple[Node, ...]:
    points = ((x + 1, y + 0.4), (x + 3.4, y + 2.8), (x + 8, y - 3))
    return (straight(points, Stroke(Role.CHIP_INK, 1.5, round=True)),)


def _padlock(x: float, y: float) -> tuple[Node, ...]:
    shackle = Path(
        (
            Segment("M", (x + 2.6, y - 0.5)),
            Segment("L", (x + 2.6, y - 2)),
            Segment("C", (x + 2.6, y - 5, x + 6.4, y - 5, x + 6.4, y - 2)),
            Segment("L", (x + 6.4, y - 0.5)),
        ),
        stroke=Stroke(Role.CHIP_INK, 1.3),
    )
    return (Rect(x + 1.2, y - 0.6, 6.6, 5, fill=Role.CHIP_INK, radius=1), shackle)


def _tick_and_eye(x: float, y: float) -> tuple[Node, ...]:
    left, right = x + _SIGN + 2, x + 2 * _SIGN + 3
    middle, lid = (left + right) / 2, 6.2
    eye = Path(
        (
            Segment("M", (left, y)),
            Segment("Q", (middle, y - lid, right, y)),
            Segment("Q", (middle, y + lid, left, y)),
            Segment("Z"),
        ),
        stroke=Stroke(Role.CHIP_INK, 1.2),
    )
    return (*_tick(x, y), eye, Circle(middle, y, 1.5, Role.CHIP_INK))


def _warning(x: float, y: float) -> tuple[Node, ...]:
    corners = ((x + 4.5, y - 4.6), (x + 9.2, y + 3.8), (x - 0.2, y + 3.8))
    triangle = Path((polyline(corners), Segment("Z")), fill=Role.WARNING_INK)
    stem = straight(((x + 4.5, y - 1.6), (x + 4.5, y + 0.7)), Stroke(Role.WARNING, 1.3, round=True))
    return (triangle, stem, Circle(x + 4.5, y + 2.5, 0.75, Role.WARNING))


def _arrow(x: float, y: float) -> tuple[Node, ...]:
    stroke = Stroke(Role.CHIP_INK, 1.3, round=True)
    return (
        straight(((x + 1.5, y + 3), (x + 7, y - 2.5)), stroke),
        straight(((x + 2.8, y - 2.8), (x + 7.3, y - 2.8), (x + 7.3, y + 1.7)), stroke),
    )


def _diamond(x: float, y: float, role: Role) -> Path:
    reach = _DIAMOND_RADIUS
    corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
    return Path((polyline(corners), Segment("Z")), fill=role)


def _distance(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, end: Point, length: float) -> Point:
    whole = _distance(start, end)
    if whole == 0:
        return start
    return (start[0] + (end[0] - start[0]) * length / whole, start[1] + (end[1] - start[1]) * length / whole)
