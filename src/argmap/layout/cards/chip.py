"""Chips: where a piece of evidence stands, on a coloured ground, linked to the source's address."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block, Flow, flowing
from argmap.layout.cards.proof import Mark, Proof
from argmap.layout.cards.translations import UNDETERMINED, source_language
from argmap.layout.languages import language_tag
from argmap.layout.marks import Sign
from argmap.layout.paragraph import Font, Paragraph, one_line
from argmap.layout.scene import Group, GroupKind, Node, Path, Rect, Role, Segment
from argmap.layout.setting import SMALL, Setting
from argmap.model.argument_map import Evidence

_PADDING = 5.0
_RISE = 1.0
_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Signed:
    """Words with a sign after the last of them, in the same line."""

    words: Paragraph
    sign: Sign

    @property
    def _end(self) -> float:
        """Where the sign starts: behind the last line, or behind all where lines stand flush right."""
        return (self.words.width if self.words.right_to_left else self.words.lines[-1].width) + _GAP

    @property
    def width(self) -> float:
        """The width of the words, and of the sign where it reaches further."""
        return max(self.words.width, self._end + self.sign.width)

    @property
    def height(self) -> float:
        """The height of the words."""
        return self.words.height

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the words and the sign."""
        return (*self.words.at(x, y), *self.sign.at(x + self._end, y + self.words.height - self.sign.height))


@dataclass(frozen=True, slots=True)
class Chip:
    """Language, source, place and mark, side by side."""

    tag: Paragraph | None
    text: Flow
    warns: bool
    label: str
    link: str | None

    @property
    def _tag_width(self) -> float:
        return self.tag.width + 2 * _PADDING - 1 if self.tag else 0.0

    @property
    def width(self) -> float:
        """The width of tag and text with their padding."""
        return self._tag_width + self.text.width + 2 * _PADDING

    @property
    def height(self) -> float:
        """The height of the text with its padding."""
        return self.text.height + 2 * _RISE

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the chip as a link, or as plain marks where the source has no address."""
        ground = Rect(x, y, self.width, self.height, Role.WARNING if self.warns else Role.CHIP, radius=3)
        nodes: list[Node] = [ground]
        if self.tag:
            nodes.append(_left_rounded(x, y, self._tag_width, self.height))
            nodes.extend(self.tag.at(x + _PADDING - 0.5, y + (self.height - self.tag.height) / 2))
        nodes.extend(self.text.at(x + self._tag_width + _PADDING, y + _RISE))
        return (Group(GroupKind.LINK, tuple(nodes), self.label, link=self.link),) if self.link else tuple(nodes)


def chip(evidence: Evidence, verdict: Proof, where: str, width: float, setting: Setting) -> Chip:
    """Return the chip of a piece of evidence that stands `where` in its source."""
    tag = _language(evidence, setting)
    room = width - 4 * _PADDING - (tag.width if tag else 0)
    sign = Sign(verdict.mark)
    told = [(evidence.source, Role.CHIP_INK), *([(where, Role.MUTED)] if where else [])]
    rooms = [*(room for _ in told[1:]), max(room - sign.width - _GAP, 0.0)]
    words = [setting.name(text, SMALL, role, inner) for (text, role), inner in zip(told, rooms, strict=True)]
    parts: list[Block] = [*words[:-1], Signed(words[-1], sign)]
    source = setting.argument_map.sources.get(evidence.source)
    title = (source.title if source else None) or evidence.source
    label = setting.words.open_source.format(title=title)
    warns = verdict.mark is Mark.NOT_VERIFIED
    return Chip(tag, flowing(parts, room, _GAP), warns, label, source.url if source else None)


def _language(evidence: Evidence, setting: Setting) -> Paragraph | None:
    """Return the tag of the source's language, in that language where it is a single character of it."""
    lang = source_language(evidence, setting)
    if lang == UNDETERMINED:
        return None
    shown = language_tag(lang)
    font = Font(TextStyle.BOLD, 8.5, 13, Role.CHIP_TAG_INK, lang if len(shown) == 1 else "en")
    return one_line(shown, font, setting.fonts)


def _left_rounded(x: float, y: float, width: float, height: float) -> Path:
    radius = 3.0
    return Path(
        (
            Segment("M", (x + radius, y)),
            Segment("L", (x + width, y)),
            Segment("L", (x + width, y + height)),
            Segment("L", (x + radius, y + height)),
            Segment("Q", (x, y + height, x, y + height - radius)),
            Segment("L", (x, y + radius)),
            Segment("Q", (x, y, x + radius, y)),
            Segment("Z"),
        ),
        fill=Role.CHIP_TAG,
    )
