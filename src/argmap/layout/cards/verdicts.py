"""The signs of weighing: whether a claim stands, whether words and figures agree on it, and which argument decides."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.marks import Point, polyline, straight
from argmap.layout.scene import Circle, Node, Path, Role, Segment, Stroke
from argmap.model.vocabulary import Verdict

VERDICT_ROLES = {Verdict.STANDS: Role.STANDS, Verdict.FAILS: Role.FAILS, Verdict.OPEN: Role.OPEN}
_LINE = 13.0
# How far the handles of a cubic curve are from its ends where it is a quarter of a circle, for a radius of 1.
_ROUND = 0.5523
# The tick and the arms of the cross, for a radius of 1.
_TICK = ((-0.45, 0.06), (-0.12, 0.4), (0.46, -0.36))
_ARM = 0.42


@dataclass(frozen=True, slots=True)
class VerdictSign:
    """A disc with a tick for what stands, a ring with a cross for what fails, a ring filled by half for what is open.

    The radius is in pixels.
    """

    verdict: Verdict
    radius: float = 5.0

    @property
    def width(self) -> float:
        """The width of the sign."""
        return 2 * self.radius

    @property
    def height(self) -> float:
        """The height of a line of small type, or of the sign."""
        return max(_LINE, 2 * self.radius)

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the sign in the middle of the block."""
        draw = {Verdict.STANDS: self._stands, Verdict.FAILS: self._fails, Verdict.OPEN: self._open}[self.verdict]
        return draw((x + self.radius, y + self.height / 2))

    def _stands(self, middle: Point) -> tuple[Node, ...]:
        tick = straight(self._around(middle, _TICK), self._stroke(Role.BADGE_INK))
        return (Circle(*middle, self.radius, Role.STANDS), tick)

    def _fails(self, middle: Point) -> tuple[Node, ...]:
        arms = (((-_ARM, -_ARM), (_ARM, _ARM)), ((-_ARM, _ARM), (_ARM, -_ARM)))
        cross = tuple(straight(self._around(middle, arm), self._stroke(Role.FAILS)) for arm in arms)
        return (self._ring(middle, Role.FAILS), *cross)

    def _open(self, middle: Point) -> tuple[Node, ...]:
        _, upper_left, lower_left, *_ = _quarters(middle, self.radius)
        top = Segment("M", (middle[0], middle[1] - self.radius))
        return (self._ring(middle, Role.OPEN), Path((top, upper_left, lower_left, Segment("Z")), fill=Role.OPEN))

    def _ring(self, middle: Point, role: Role) -> Path:
        reach = self.radius - self._stroke(role).width / 2
        start = Segment("M", (middle[0] + reach, middle[1]))
        return Path((start, *_quarters(middle, reach), Segment("Z")), stroke=self._stroke(role))

    def _stroke(self, role: Role) -> Stroke:
        return Stroke(role, round(0.2 + self.radius / 4, 2), round=True)

    def _around(self, middle: Point, points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple((middle[0] + self.radius * x, middle[1] + self.radius * y) for x, y in points)


@dataclass(frozen=True, slots=True)
class ContestedSign:
    """Two triangles that point at one another: words say one thing and figures another."""

    role: Role = Role.INK
    width: float = 12.0
    height: float = _LINE

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the sign with its upper left corner at x, y."""
        middle, right = y + self.height / 2, x + self.width
        left_one = ((x, middle - 4), (x + 5, middle), (x, middle + 4))
        right_one = ((right, middle - 4), (right - 5, middle), (right, middle + 4))
        return tuple(Path((polyline(corners), Segment("Z")), fill=self.role) for corners in (left_one, right_one))


@dataclass(frozen=True, slots=True)
class DecidingSign:
    """A keystone, which holds the arch: the step that decides, in the colour of what it does."""

    role: Role
    width: float = 9.0
    height: float = _LINE

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the sign with its upper left corner at x, y."""
        middle, right = y + self.height / 2, x + self.width
        corners = ((x, middle - 4.2), (right, middle - 4.2), (right - 2.4, middle + 4.2), (x + 2.4, middle + 4.2))
        return (Path((polyline(corners), Segment("Z")), fill=self.role),)


def _quarters(middle: Point, radius: float) -> tuple[Segment, ...]:
    """Return a circle as four curves: upper right, upper left, lower left and lower right, from its right end."""
    x, y = middle
    reach, off = radius, radius * _ROUND
    return (
        Segment("C", (x + reach, y - off, x + off, y - reach, x, y - reach)),
        Segment("C", (x - off, y - reach, x - reach, y - off, x - reach, y)),
        Segment("C", (x - reach, y + off, x - off, y + reach, x, y + reach)),
        Segment("C", (x + off, y + reach, x + reach, y + off, x + reach, y)),
    )
