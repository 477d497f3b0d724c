"""The default layout: the question on top, a column for each position, its arguments below as an indented tree."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.layout.canvas import COLUMN_WIDTH, GUTTER, MARGIN, Canvas, Frame
from argmap.layout.cards.banner import banner
from argmap.layout.cards.position import PositionCard, position_card
from argmap.layout.columns.indented import CARD_GAP, IndentedTree, indented_tree, width_for
from argmap.layout.marks import TRUNK, rounded, straight
from argmap.layout.outline import Outline, Tree
from argmap.layout.part import part_banner, scene_of
from argmap.layout.scene import Path, Scene
from argmap.layout.sections import Sections
from argmap.layout.setting import Setting

_NARROW_MARGIN = 18.0
_NARROW_PICTURE = 480.0
_HEAD_GAP = 28.0
_SINGLE_WIDTH = 460.0
_PART_WIDTH = 500.0
_READABLE = 280.0
_NARROWEST = 200.0
_SIDE_BY_SIDE = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """What a picture has to keep to: its whole width in pixels, and how many columns stand side by side.

    Where the width is None, the view says it or else the columns take what suits them; where `columns` is None, there
    are as many as there are positions, at most three, and each at least wide enough to be read with ease. A picture is
    wider than was asked only where columns would be narrower than 200 pixels.
    """

    width: float | None = None
    columns: int | None = None


FREE = Measure()


@dataclass
class _Column:
    """A column being filled from the top: where it stands and how far down it reaches."""

    x: float
    bottom: float


def columns(drawn: Outline, setting: Setting, measure: Measure = FREE) -> Scene:
    """Return the picture of an outline.

    Where a block stands follows from the order and number of positions, never from heights, so that an edit moves no
    card to another column.
    """
    if measure.width is None:
        measure = replace(measure, width=setting.view.width)
    return _Layout(drawn, setting, _frame(drawn, measure, setting.view.column)).scene()


def _frame(drawn: Outline, measure: Measure, column: float | None) -> Frame:
    width = measure.width
    margin = _NARROW_MARGIN if width is not None and width < _NARROW_PICTURE else MARGIN
    count = measure.columns or _column_count(len(drawn.positions))
    if width is None:
        return Frame(margin, count, _column_width(drawn, count, column))
    if measure.columns is None:
        count = max(1, min(count, int((width - 2 * margin + GUTTER) / (_READABLE + GUTTER))))
    return Frame(margin, count, max(_NARROWEST, (width - 2 * margin - (count - 1) * GUTTER) / count))


def _column_count(positions: int) -> int:
    """Return how many columns stand side by side: at most three, and two for four positions."""
    if positions == _SIDE_BY_SIDE + 1:
        return 2
    return min(max(positions, 1), _SIDE_BY_SIDE)


def _column_width(drawn: Outline, count: int, column: float | None) -> float:
    """Return a width in which the deepest tree keeps readable cards, within reason."""
    least = column or (_PART_WIDTH if drawn.only else _SINGLE_WIDTH if count == 1 else COLUMN_WIDTH)
    deepest = max((branch.depth for tree in drawn.trees for branch in tree), default=0)
    return max(least, width_for(deepest))


class _Layout:
    """One issue being laid out."""

    def __init__(self, drawn: Outline, setting: Setting, frame: Frame) -> None:
        self._drawn = drawn
        self._setting = setting
        self._frame = frame
        self._canvas = Canvas()
        self._banner = (part_banner if drawn.only else banner)(drawn, frame.width, setting)
        self._banner_bottom = frame.margin + self._banner.height
        self._columns = [_Column(frame.left(number), self._banner_bottom) for number in range(frame.count)]

    def scene(self) -> Scene:
        drawn, setting, frame = self._drawn, self._setting, self._frame
        self._canvas.cards.append(self._banner.at(frame.margin, frame.margin))
        self._place_positions()
        foot = max(column.bottom for column in self._columns)
        sections = Sections(self._canvas, frame, frame.width, foot, setting)
        sections.place_all(drawn)
        sections.place_legend(drawn)
        width, height = frame.width + 2 * frame.margin, sections.bottom + frame.margin - 4
        return scene_of(drawn, setting, width, height, self._canvas.layers())

    def _place_positions(self) -> None:
        """Put each position into the next column; those beyond the first row are tied to the question by a lane."""
        width, count = self._frame.column_width, self._frame.count
        hidden = self._drawn.hidden
        heads = [
            position_card(claim, width, self._setting, hidden.get(claim.name)) for claim, _ in self._drawn.positions
        ]
        trees = [self._tree(tree, has_root=True) for _, tree in self._drawn.positions]
        first_row = max((head.height for head in heads[:count]), default=0.0)
        for number, (head, tree) in enumerate(zip(heads, trees, strict=True)):
            column = self._columns[number % count]
            top = column.bottom + _HEAD_GAP
            if number < count:
                middle = column.x + width / 2
                self._canvas.lines.append(straight(((middle, self._banner_bottom), (middle, top)), TRUNK))
                self._place_position(column, top, first_row, head, tree)
            else:
                self._canvas.lines.append(self._lane(column, top + head.height / 2))
                self._place_position(column, top, head.height, head, tree)

    def _place_position(
        self, column: _Column, top: float, height: float, head: PositionCard, tree: IndentedTree
    ) -> None:
        self._canvas.cards.append(head.at(column.x, top, height))
        column.bottom = top + height
        if tree.hung:
            self._canvas.add(tree.at(column.x, column.bottom + CARD_GAP, column.bottom))
            column.bottom += CARD_GAP + tree.height

    def _lane(self, column: _Column, y: float) -> Path:
        """Return the line from the question down the lane left of a column, and into the column at height `y`."""
        margin = self._frame.margin
        if column is self._columns[0]:
            x, start = margin - 8, (margin, margin + self._banner.height / 2)
            return rounded((start, (x, start[1]), (x, y), (column.x, y)), TRUNK)
        x = column.x - GUTTER / 2
        return rounded(((x, self._banner_bottom), (x, y), (column.x, y)), TRUNK)

    def _tree(self, tree: Tree, *, has_root: bool) -> IndentedTree:
        return indented_tree(tree, self._frame.column_width, self._setting, has_root=has_root)
