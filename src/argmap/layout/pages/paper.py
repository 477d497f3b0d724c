"""Paper: its sizes, what of it is printed on, and how large a picture stands there."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.setting import CLAIM, QUOTE

# Pictures bring a rim of their own, about 6 mm, so that a reader sees some 15 mm of blank paper on every side.
_MARGIN = 9.0
_MM_PER_PIXEL = 25.4 / 96
_POINTS_PER_PIXEL = 72 / 96
LEAST_POINTS = 7.0
LEAST_SCALE = LEAST_POINTS / (QUOTE.size * _POINTS_PER_PIXEL)
LEAST_CLAIM_SCALE = LEAST_POINTS / (CLAIM.size * _POINTS_PER_PIXEL)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One way to hold a paper: its width and height and the margin that stays blank, in millimetres."""

    width: float
    height: float
    margin: float

    @property
    def room(self) -> tuple[float, float]:
        """The width and height that are printed on, in pixels of a picture at scale 1 (96 to the inch)."""
        across, down = self.width - 2 * self.margin, self.height - 2 * self.margin
        return across / _MM_PER_PIXEL, down / _MM_PER_PIXEL

    def scale(self, width: float, height: float) -> float:
        """Return the largest scale, at most 1, at which a picture of so many pixels keeps within the margins."""
        across, down = self.room
        return min(1.0, across / width, down / height)


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, in millimetres, held upright; `may_turn` says that it may be held on its side as well."""

    name: str
    width: float
    height: float
    margin: float = _MARGIN
    may_turn: bool = True

    @property
    def portrait(self) -> Sheet:
        """The paper upright."""
        return Sheet(self.width, self.height, self.margin)

    @property
    def landscape(self) -> Sheet:
        """The paper on its side."""
        return Sheet(self.height, self.width, self.margin)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The ways in which the paper may be held, upright first."""
        return (self.portrait, self.landscape) if self.may_turn else (self.portrait,)


A4 = Paper("a4", 210, 297)
LETTER = Paper("letter", 215.9, 279.4)
# A page of an office suite: pictures fit between its margins, and nobody turns a page of a report for one.
OFFICE = Paper("office", 210, 297, margin=25, may_turn=False)
PAPERS = {paper.name: paper for paper in (A4, LETTER)}


def millimetres(pixels: float, scale: float) -> float:
    """Return how long so many pixels of a picture are on paper."""
    return pixels * scale * _MM_PER_PIXEL


def points(size: float, scale: float) -> float:
    """Return how many points a size of type in pixels has on paper."""
    return size * scale * _POINTS_PER_PIXEL
