"""How strong a claim came out, as a bar with a figure; nothing where nothing was weighed."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Node, Rect, Role, Stroke
from argmap.layout.setting import SMALL, Setting
from argmap.layout.words.vocabulary import Words

SHORT, LONG = 40.0, 64.0
_THICK = 5.0
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class StrengthBar:
    """A bar that is filled as far as a claim is strong (0 to 1), and the figure beside it.

    From `strength` up to `most`, where there is one, it is an outline: that much rests on suspect evidence.
    """

    strength: float
    role: Role
    figure: Paragraph | None = None
    most: float | None = None
    length: float = SHORT
    height: float = 13.0

    @property
    def width(self) -> float:
        """The length of the bar, and of the figure where there is one."""
        return self.length + (_GAP + self.figure.width if self.figure else 0.0)

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the bar with its figure."""
        top, round_end = y + (self.height - _THICK) / 2, _THICK / 2
        nodes: list[Node] = [Rect(x, top, self.length, _THICK, Role.STRENGTH, radius=round_end)]
        if self.most is not None and self.most > self.strength:
            edge = Stroke(self.role, 1)
            width = max(self.length * self.most - 1, _THICK - 1)
            nodes.append(Rect(x + 0.5, top + 0.5, width, _THICK - 1, stroke=edge, radius=round_end - 0.5))
        if self.strength > 0:
            nodes.append(Rect(x, top, self.length * self.strength, _THICK, self.role, radius=round_end))
        if self.figure:
            nodes.extend(self.figure.at(x + self.length + _GAP, y))
        return tuple(nodes)


def strength_bar(name: str, role: Role, setting: Setting, length: float = SHORT) -> Block | None:
    """Return the bar of the claim of that name in the colour of a role, None where it was not weighed.

    Where figures have no value, a word says so, and there is no bar.
    """
    known = setting.known
    if name not in known.strengths:
        return None
    figure = setting.label(_figure(name, setting), SMALL, Role.MUTED, TextStyle.SANS)
    strength = known.strengths[name]
    if strength is None:
        return figure
    band = known.bands.get(name)
    if band is None:
        return StrengthBar(_bounded(strength), role, figure, length=length)
    least, most = map(_bounded, band)
    return StrengthBar(least, role, figure, most, length)


def strength_words(name: str, setting: Setting) -> str:
    """Return how strong a claim came out, in words; "" where it was not weighed."""
    known, words = setting.known, setting.words
    if name not in known.strengths:
        return ""
    return words.no_value if known.strengths[name] is None else words.strength.format(value=_figure(name, setting))


def _figure(name: str, setting: Setting) -> str:
    """Return the strength of a claim with two decimals: one figure, or both ends of its band; or that it has none."""
    known, words = setting.known, setting.words
    strength = known.strengths[name]
    if strength is None:
        return words.no_value
    ends = (_decimals(end, words) for end in known.bands.get(name, (strength,)))
    return "–".join(dict.fromkeys(ends))


def _decimals(strength: float, words: Words) -> str:
    return f"{strength:.2f}".replace(".", words.decimal_sign)


def _bounded(strength: float) -> float:
    return min(max(strength, 0.0), 1.0)
