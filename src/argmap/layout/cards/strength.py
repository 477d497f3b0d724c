"""How strong a claim came out, as a bar with a figure; nothing where nothing was weighed."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Node, Rect, Role
from argmap.layout.setting import SMALL, Setting
from argmap.layout.words.vocabulary import Words

_LENGTH = 40.0
_THICK = 5.0
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class StrengthBar:
    """A bar that is filled as far as a claim is strong (0 to 1), and the figure beside it."""

    strength: float
    role: Role
    figure: Paragraph | None = None
    height: float = 13.0

    @property
    def width(self) -> float:
        """The length of the bar, and of the figure where there is one."""
        return _LENGTH + (_GAP + self.figure.width if self.figure else 0.0)

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the bar with its figure."""
        top, round_end = y + (self.height - _THICK) / 2, _THICK / 2
        nodes: list[Node] = [Rect(x, top, _LENGTH, _THICK, Role.STRENGTH, radius=round_end)]
        if self.strength > 0:
            nodes.append(Rect(x, top, _LENGTH * self.strength, _THICK, self.role, radius=round_end))
        if self.figure:
            nodes.extend(self.figure.at(x + _LENGTH + _GAP, y))
        return tuple(nodes)


@dataclass(frozen=True, slots=True)
class BarAtRight:
    """A row of words over a width, with a bar at its right end."""

    row: Block
    bar: StrengthBar
    width: float

    @property
    def height(self) -> float:
        """The height of the row, or of the bar."""
        return max(self.row.height, self.bar.height)

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the row and the bar, both from the top."""
        return (*self.row.at(x, y), *self.bar.at(x + self.width - self.bar.width, y))


def strength_bar(name: str, role: Role, setting: Setting) -> StrengthBar | None:
    """Return the bar of the claim of that name in the colour of a role, None where it was not weighed."""
    strength = setting.known.strengths.get(name)
    if strength is None:
        return None
    figure = setting.label(_figure(strength, setting.words), SMALL, Role.MUTED, TextStyle.SANS)
    return StrengthBar(min(max(strength, 0.0), 1.0), role, figure)


def label_with_strength(label: str, name: str, setting: Setting) -> str:
    """Return an accessible name with the strength of the claim after it, where it was weighed."""
    strength = setting.known.strengths.get(name)
    if strength is None:
        return label
    words = setting.words
    return words.remarked.format(subject=label, remark=words.strength.format(value=_figure(strength, words)))


def _figure(strength: float, words: Words) -> str:
    return f"{strength:.2f}".replace(".", words.decimal_sign)
