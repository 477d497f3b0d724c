"""The picture as plain data: boxes, paths and lines of text with roles; the only thing that renderers see.

Lengths are CSS pixels, x grows to the right and y downwards. Roles say what a mark is for; a theme turns them into
colours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.fonts.faces import TextStyle


class Role(StrEnum):
    """What a mark is for; a theme has one colour for each."""

    PAPER = "paper"
    INK = "ink"
    MUTED = "muted"
    QUOTE = "quote"
    TRANSLATION = "translation"
    BANNER = "banner"
    BANNER_INK = "banner-ink"
    BANNER_MUTED = "banner-muted"
    PANEL = "panel"
    PANEL_BAR = "panel-bar"
    LETTER = "letter"
    LETTER_INK = "letter-ink"
    CARD = "card"
    CARD_EDGE = "card-edge"
    TRUNK = "trunk"
    EVIDENCE_BAR = "evidence-bar"
    CHIP = "chip"
    CHIP_INK = "chip-ink"
    CHIP_TAG = "chip-tag"
    CHIP_TAG_INK = "chip-tag-ink"
    WARNING = "warning"
    WARNING_INK = "warning-ink"
    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    STRENGTH = "strength"
    BADGE_INK = "badge-ink"
    STANDS = "stands"
    FAILS = "fails"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line: its role, its width, and the dash pattern (lengths on and off; empty for a solid line)."""

    role: Role
    width: float
    dashes: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle with its upper left corner at x, y."""

    x: float
    y: float
    width: float
    height: float
    fill: Role | None = None
    stroke: Stroke | None = None
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc around x, y."""

    x: float
    y: float
    radius: float
    fill: Role


@dataclass(frozen=True, slots=True)
class Segment:
    """One step of a path: `M`, `L`, `C`, `Q` or `Z` with the absolute coordinates that SVG gives the letter.

    An `M` with several points is a line through them.
    """

    letter: str
    numbers: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """An outline or a line."""

    segments: tuple[Segment, ...]
    fill: Role | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its left end, its baseline, how wide it is, and whether a space joins it to the next line."""

    text: str
    x: float
    y: float
    width: float
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph as it was broken; `lang` is a language tag (BCP 47); some run from right to left."""

    lines: tuple[Line, ...]
    style: TextStyle
    size: float
    role: Role
    lang: str
    right_to_left: bool = False


class GroupKind(StrEnum):
    """What a group of marks is."""

    QUESTION = "question"
    POSITION = "position"
    ARGUMENT = "argument"
    REFERENCE = "reference"
    EVIDENCE = "evidence"
    LINK = "link"
    HEADING = "heading"
    LEGEND = "legend"
    LINES = "lines"
    BADGE = "badge"


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together.

    `label` is the accessible name; a group without one is decoration, and `hidden` ones are kept from readers by ear.
    `name` makes the group a target for links; `classes` are further words for those who style it (`attack`, `locked`):
    ours, never an author's. `link` is an http(s) address, `#` and the name of a group, or `page:` and
    the name of another scene of the same set.
    """

    kind: GroupKind
    children: tuple[Node, ...]
    label: str = ""
    name: str | None = None
    link: str | None = None
    hidden: bool = False
    classes: tuple[str, ...] = ()


Node = Rect | Circle | Path | TextBlock | Group


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture: `name` tells it from others and names its file; children stand in reading order.

    `printed_width` is how wide it is to be on paper, in millimetres, None where nobody has said; `page` is the width
    and height of that paper, as it is held. `note` is what whoever asked for the picture is to be told, empty where it
    is as was asked.
    """

    name: str
    width: float
    height: float
    lang: str
    title: str
    description: str
    children: tuple[Node, ...]
    printed_width: float | None = None
    page: tuple[float, float] | None = None
    note: str = ""

    def text_blocks(self) -> Iterator[TextBlock]:
        """Yield every block of text in reading order."""
        waiting: list[Node] = list(reversed(self.children))
        while waiting:
            node = waiting.pop()
            if isinstance(node, TextBlock):
                yield node
            elif isinstance(node, Group):
                waiting.extend(reversed(node.children))
