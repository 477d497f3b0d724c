"""Tags: single words in a thin outline, which say how a claim or a quotation is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Node, Rect, Role, Stroke
from argmap.layout.setting import SMALL, Setting
from argmap.model.argument_map import Claim

_PADDING = 4.0
_UNFINISHED = (2.5, 2.0)


@dataclass(frozen=True, slots=True)
class Tag:
    """A word in an outline; a dashed one says that something is yet to come."""

    word: Paragraph
    dashes: tuple[float, ...] = ()

    @property
    def width(self) -> float:
        """The width of the word with its padding."""
        return self.word.width + 2 * _PADDING

    @property
    def height(self) -> float:
        """The height of the word and of the outline around it."""
        return self.word.height + 1

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the outline and the word in it."""
        edge = Stroke(Role.TRUNK, 1, self.dashes)
        outline = Rect(x + 0.5, y + 0.5, self.width - 1, self.height - 1, stroke=edge, radius=3)
        return (outline, *self.word.at(x + _PADDING, y + 0.5))


def tag(word: str, setting: Setting, *, unfinished: bool = False) -> Tag:
    """Return a word of the map's own furniture as a tag."""
    return Tag(setting.label(word, SMALL, Role.MUTED, TextStyle.SANS), _UNFINISHED if unfinished else ())


def claim_tags(claim: Claim, setting: Setting) -> Iterator[Tag]:
    """Yield the tags of a claim: that it is assumed, that it is undeveloped."""
    if claim.assumed:
        yield tag(setting.words.assumed, setting)
    if claim.undeveloped:
        yield tag(setting.words.undeveloped, setting, unfinished=True)
