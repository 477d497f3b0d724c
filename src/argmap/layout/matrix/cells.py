"""What stands in the columns of positions: letters, grades with their figures, and counts of quotations or silence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Circle, Node, Rect, Role, Stroke
from argmap.layout.setting import BODY, KICKER, SMALL, Setting
from argmap.layout.words.vocabulary import Words
from argmap.semantics.matrix import Cell, Grade
from argmap.semantics.testimony import Tally

_SHAPE = (34.0, 18.0)
_FIGURE_GAP = 1.0
_LETTER_RADIUS = 10.0
_SILENCE = (22.0, 8.0)
# What speaks for a position is round, what speaks against it has corners; what does so strongly is filled.
_SIDES: Mapping[Grade, tuple[Role, float]] = {
    Grade.VERY_CONSISTENT: (Role.SUPPORT, _SHAPE[1] / 2),
    Grade.CONSISTENT: (Role.SUPPORT, _SHAPE[1] / 2),
    Grade.INCONSISTENT: (Role.ATTACK, 1.5),
    Grade.VERY_INCONSISTENT: (Role.ATTACK, 1.5),
}
_FILLED = frozenset({Grade.VERY_CONSISTENT, Grade.VERY_INCONSISTENT})


@dataclass(frozen=True, slots=True)
class GradeSign:
    """The letters of a grade in their shape, as a block."""

    grade: Grade
    letters: Paragraph
    width: float = _SHAPE[0]
    height: float = _SHAPE[1]

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return shape and letters with the upper left corner at x, y."""
        nodes: list[Node] = []
        if self.grade in _SIDES:
            role, radius = _SIDES[self.grade]
            if self.grade in _FILLED:
                nodes.append(Rect(x, y, self.width, self.height, role, radius=radius))
            else:
                edge = Stroke(role, 1.4)
                inner = (self.width - 1.4, self.height - 1.4)
                nodes.append(Rect(x + 0.7, y + 0.7, *inner, stroke=edge, radius=max(radius - 0.7, 0.8)))
        middle = (x + (self.width - self.letters.width) / 2, y + (self.height - self.letters.height) / 2)
        return (*nodes, *self.letters.at(*middle))


@dataclass(frozen=True, slots=True)
class GradeCell:
    """A grade with its figure below; what has none is as high as what has one."""

    sign: GradeSign
    figure: Paragraph | None
    height: float = _SHAPE[1] + _FIGURE_GAP + SMALL.leading

    @property
    def width(self) -> float:
        """The width of the shape, or of the figure."""
        return max(self.sign.width, self.figure.width if self.figure else 0.0)

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the grade above its figure, both in the middle; without a figure, half-way down."""
        left = x + (self.width - self.sign.width) / 2
        if self.figure is None:
            return self.sign.at(left, y + (self.height - self.sign.height) / 2)
        below = (x + (self.width - self.figure.width) / 2, y + self.sign.height + _FIGURE_GAP)
        return (*self.sign.at(left, y), *self.figure.at(*below))


@dataclass(frozen=True, slots=True)
class SilenceSign:
    """A dashed empty box: nothing is said there."""

    width: float = _SILENCE[0]
    height: float = 13.0

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the box with its upper left corner at x, y."""
        top, high = y + (self.height - _SILENCE[1]) / 2, _SILENCE[1]
        return (Rect(x + 0.5, top + 0.5, self.width - 1, high - 1, stroke=Stroke(Role.MUTED, 1, (2.0, 2.0)), radius=2),)


@dataclass(frozen=True, slots=True)
class LetterSign:
    """The letter of a position on its disc."""

    letter: Paragraph
    width: float = 2 * _LETTER_RADIUS
    height: float = 2 * _LETTER_RADIUS

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the disc with its upper left corner at x, y."""
        middle = (x + _LETTER_RADIUS, y + _LETTER_RADIUS)
        text = self.letter.at(middle[0] - self.letter.width / 2, middle[1] - self.letter.height / 2)
        return (Circle(*middle, _LETTER_RADIUS, Role.LETTER), *text)


def grade_sign(grade: Grade, setting: Setting) -> GradeSign:
    """Return the letters of a grade in their shape."""
    role = Role.BADGE_INK if grade in _FILLED else _SIDES[grade][0] if grade in _SIDES else Role.MUTED
    style = TextStyle.BOLD if grade in _SIDES else TextStyle.SANS
    return GradeSign(grade, setting.label(grade.value, BODY, role, style))


def grade_cell(cell: Cell, setting: Setting) -> GradeCell:
    """Return a cell of the grid; figures stand only below letters that say for or against."""
    figure = None
    if cell.grade in _SIDES and cell.contribution is not None:
        figure = setting.label(signed(cell.contribution, setting.words), SMALL, Role.MUTED, TextStyle.SANS)
    return GradeCell(grade_sign(cell.grade, setting), figure)


def tally_parts(tally: Tally, setting: Setting) -> list[Paragraph]:
    """Return the counts of a tally that are not 0, those for a position first."""
    counts = (
        ("+", tally.supporting, Role.SUPPORT),
        ("−", tally.attacking, Role.ATTACK),
        ("±", tally.both, Role.INK),
    )
    return [setting.label(f"{sign}{count}", BODY, role) for sign, count, role in counts if count]


def letter_sign(letter: str, setting: Setting) -> LetterSign:
    """Return the letter of a position on its disc."""
    return LetterSign(setting.label(letter, BODY if len(letter) == 1 else KICKER, Role.LETTER_INK))


def signed(figure: float, words: Words) -> str:
    """Return a contribution with its sign and two decimals."""
    return f"{'+' if figure >= 0 else '−'}{decimals(abs(figure), words)}"


def decimals(figure: float, words: Words) -> str:
    """Return a figure with two decimals, in the manner of a language."""
    return f"{figure:.2f}".replace(".", words.decimal_sign)
