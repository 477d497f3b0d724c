"""A page of a map in parts: one head over the whole width, and below it columns that are read one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.fonts.faces import TextStyle
from argmap.layout.canvas import GUTTER, MARGIN, Canvas
from argmap.layout.cards.banner import Banner, banner
from argmap.layout.cards.legend import legend
from argmap.layout.cards.position import PositionCard, position_card
from argmap.layout.columns.indented import CARD_GAP, Drawing, IndentedTree, indented_tree
from argmap.layout.marks import TRUNK, straight
from argmap.layout.outline import Outline, Tree
from argmap.layout.pages.linking import STRIP_HEIGHT, with_room
from argmap.layout.paragraph import Paragraph, paragraph
from argmap.layout.part import PartBanner, part_banner, scene_of
from argmap.layout.scene import Group, GroupKind, Rect, Role, Scene
from argmap.layout.setting import HEADING, Setting

_HEAD_GAP = 28.0
_FOOT_GAP = 24.0
_SECTION_GAP = 28.0
_RULE_GAP, _TITLE_GAP = 8.0, 10.0
# Two columns stand side by side where each of them holds some sixty characters of a quotation.
_READABLE = 330.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Cards of one tree that stand in one column, under a heading if there is a title.

    `hangs` says that they hang from the position at the head of the page.
    """

    tree: Tree
    title: str = ""
    hangs: bool = False


Column = Sequence[Stretch]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A stretch in its column, with how far down its heading and its cards begin."""

    y: float
    title: str
    heading: Paragraph | None
    top: float
    block: IndentedTree
    hangs: bool


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands over the columns; `bottom` is where a line from the position begins."""

    banner: Banner | PartBanner
    positions: tuple[PositionCard, ...]
    bottom: float

    @property
    def below(self) -> float:
        """How far down the columns begin."""
        return self.bottom + (CARD_GAP if self.positions else _HEAD_GAP)


class Spread:
    """How all pages of one map are laid out at a width in pixels."""

    def __init__(self, setting: Setting, width: float) -> None:
        self._setting = setting
        self._inner = width - 2 * MARGIN
        self.count = 2 if self._inner >= 2 * _READABLE + GUTTER else 1
        self._column_width = (self._inner - (self.count - 1) * GUTTER) / self.count

    def card_heights(self, tree: Tree, *, hangs: bool) -> list[float]:
        """Return the heights of the cards of a whole tree with the gap below them.

        References are measured with the words that they have where the claim's card is on another page.
        """
        apart = tuple(replace(branch, is_here=False) if branch.is_reference else branch for branch in tree)
        return [hung.card.height + CARD_GAP for hung in self._block(Stretch(apart, hangs=hangs)).hung]

    def room(self, head: Outline, foot: Outline, height: float) -> float:
        """Return how high columns may be under the head of an outline and above the legend of another."""
        return height - self._head(head).below - self._foot(foot) - STRIP_HEIGHT

    def height(self, column: Column) -> float:
        """Return how high a column is."""
        laid = list(self._laid(column))
        return laid[-1].top + laid[-1].block.height if laid else 0.0

    def scene(self, drawn: Outline, columns: Sequence[Column]) -> Scene:
        """Return the picture of the outline of a page whose cards stand in these columns, with room for a strip."""
        head = self._head(drawn)
        canvas = Canvas()
        canvas.cards.append(head.banner.at(MARGIN, MARGIN))
        for card in head.positions:
            middle, top = MARGIN + self._inner / 2, head.bottom - card.height
            canvas.lines.append(straight(((middle, MARGIN + head.banner.height), (middle, top)), TRUNK))
            canvas.cards.append(card.at(MARGIN, top, card.height))
        bottom = head.bottom
        for number, column in enumerate(columns):
            x = MARGIN + number * (self._column_width + GUTTER)
            for laid in self._laid(column):
                canvas.cards.extend(self._heading(laid, x, head.below))
                canvas.add(_placed(laid, x, head))
                bottom = max(bottom, head.below + laid.top + laid.block.height)
        if (key := legend(drawn, self._inner, self._setting)).height:
            canvas.cards.append(key.at(MARGIN, bottom + _FOOT_GAP))
        width, height = self._inner + 2 * MARGIN, bottom + self._foot(drawn)
        return with_room(scene_of(drawn, self._setting, width, height, canvas.layers()))

    def _head(self, drawn: Outline) -> _Head:
        over = (part_banner if drawn.only else banner)(drawn, self._inner, self._setting)
        positions = tuple(position_card(claim, self._inner, self._setting) for claim, _ in drawn.positions)
        return _Head(over, positions, MARGIN + over.height + sum(_HEAD_GAP + card.height for card in positions))

    def _foot(self, drawn: Outline) -> float:
        """Return how much of a page is below its columns, without the strip."""
        height = legend(drawn, self._inner, self._setting).height
        return (_FOOT_GAP + height if height else 0.0) + MARGIN - 4

    def _laid(self, column: Column) -> Iterator[_Laid]:
        y = 0.0
        for number, stretch in enumerate(column):
            if number:
                y += _SECTION_GAP if stretch.title else CARD_GAP
            heading = self._title(stretch.title)
            top = y + (_RULE_GAP + heading.height + _TITLE_GAP if heading else 0.0)
            block = self._block(stretch)
            yield _Laid(y, stretch.title, heading, top, block, stretch.hangs)
            y = top + block.height

    def _block(self, stretch: Stretch) -> IndentedTree:
        tree = stretch.tree
        has_root = stretch.hangs or tree[0].argument is not None
        return indented_tree(tree, self._column_width, self._setting, has_root=has_root)

    def _title(self, title: str) -> Paragraph | None:
        if not title:
            return None
        font = self._setting.furniture(TextStyle.BOLD, HEADING, Role.INK)
        return paragraph(title, font, self._column_width, self._setting.fonts)

    def _heading(self, laid: _Laid, x: float, below: float) -> Iterator[Group]:
        """Yield the heading of a stretch, if it has one."""
        if laid.heading:
            rule = Rect(x, below + laid.y, self._column_width, 1, Role.CARD_EDGE)
            words = laid.heading.at(x, below + laid.y + _RULE_GAP)
            yield Group(GroupKind.HEADING, (rule, *words), laid.title)


def _placed(laid: _Laid, x: float, head: _Head) -> Drawing:
    """Return the cards of a stretch in their place; those that hang from the position have a line from its head."""
    return laid.block.at(x, head.below + laid.top, head.bottom if laid.hangs else None)
