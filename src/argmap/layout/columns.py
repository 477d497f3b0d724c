"""The default layout: the question on top, a column for each position, its arguments below as an indented tree."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.cards import PositionCard, banner, position_card
from argmap.layout.indented import CARD_GAP, INDENT, MAX_LEVEL, MIN_CARD_WIDTH, Drawing, IndentedTree, indented_tree
from argmap.layout.labels import description
from argmap.layout.legend import legend
from argmap.layout.marks import STUBS, TRUNK, rounded, straight
from argmap.layout.outline import Branch, Outline, Tree
from argmap.layout.scene import Circle, Group, GroupKind, Node, Path, Rect, Role, Scene
from argmap.layout.setting import HEADING, Setting
from argmap.model.argument_map import Evidence
from argmap.model.vocabulary import Relation

_MARGIN = 24.0
_GUTTER = 30.0
_LANES = 4.5
_HEAD_GAP = 28.0
_FOOT_GAP = 30.0
_COLUMN_WIDTH = 352.0
_SINGLE_WIDTH = 460.0
_SIDE_BY_SIDE = 3
# Heights are compared in steps of this many pixels, so that a small edit does not send a block to another column.
_COARSE = 80.0


@dataclass
class _Column:
    """A column being filled from the top: where it stands and how far down it reaches."""

    x: float
    bottom: float


class _Canvas:
    """Collects the layers of the picture: lines lie below cards, badges above them."""

    def __init__(self) -> None:
        self.cards: list[Node] = []
        self.lines: list[Node] = []
        self.badges: list[Node] = []

    def add(self, drawing: Drawing) -> None:
        self.cards.extend(drawing.cards)
        self.lines.extend(drawing.lines)
        self.badges.extend(drawing.badges)

    def layers(self) -> tuple[Node, ...]:
        lines = Group(GroupKind.LINES, tuple(self.lines), hidden=True)
        return (lines, *self.cards, Group(GroupKind.LINES, tuple(self.badges), hidden=True))


def columns(drawn: Outline, setting: Setting) -> Scene:
    """Return the picture of an outline."""
    return _Layout(drawn, setting).scene()


class _Layout:
    """One issue being laid out."""

    def __init__(self, drawn: Outline, setting: Setting) -> None:
        self._drawn = drawn
        self._setting = setting
        count = _column_count(len(drawn.positions))
        self._column_width = _column_width(drawn, _SINGLE_WIDTH if count == 1 else _COLUMN_WIDTH)
        self._width = count * self._column_width + (count - 1) * _GUTTER
        self._canvas = _Canvas()
        self._banner = banner(drawn, self._width, setting)
        self._banner_bottom = _MARGIN + self._banner.height
        self._columns = [
            _Column(_MARGIN + number * (self._column_width + _GUTTER), self._banner_bottom) for number in range(count)
        ]

    def scene(self) -> Scene:
        drawn, setting = self._drawn, self._setting
        self._canvas.cards.append(self._banner.at(_MARGIN, _MARGIN))
        self._place_positions()
        for tree in drawn.objections:
            self._place_objection(tree)
        self._place_section(setting.words.bearing_elsewhere, drawn.elsewhere)
        self._place_section(setting.words.not_connected, drawn.unconnected)
        bottom = max(column.bottom for column in self._columns)
        key = legend(_branches(drawn), _evidence(drawn), self._width, setting)
        if key.height:
            bottom += _FOOT_GAP
            self._canvas.cards.append(key.at(_MARGIN, bottom))
            bottom += key.height
        title = drawn.issue.question
        return Scene(
            drawn.issue.name,
            self._width + 2 * _MARGIN,
            bottom + _MARGIN - 4,
            setting.argument_map.lang,
            f"{setting.argument_map.title}: {title}" if setting.argument_map.title else title,
            description(drawn, setting),
            self._canvas.layers(),
        )

    def _place_positions(self) -> None:
        heads = [position_card(claim, self._column_width, self._setting) for claim, _ in self._drawn.positions]
        trees = [self._tree(tree, has_root=True) for _, tree in self._drawn.positions]
        first_row = max((head.height for head in heads[: len(self._columns)]), default=0.0)
        for number, (head, tree) in enumerate(zip(heads, trees, strict=True)):
            if number < len(self._columns):
                column = self._columns[number]
                top = self._banner_bottom + _HEAD_GAP
                middle = column.x + self._column_width / 2
                self._canvas.lines.append(straight(((middle, self._banner_bottom), (middle, top)), TRUNK))
                self._place_position(column, top, first_row, head, tree)
            else:
                column = self._shortest()
                top = column.bottom + _HEAD_GAP
                self._canvas.lines.append(self._lane(column, top + head.height / 2, column.x, objection=False))
                self._place_position(column, top, head.height, head, tree)

    def _place_position(
        self, column: _Column, top: float, height: float, head: PositionCard, tree: IndentedTree
    ) -> None:
        self._canvas.cards.append(head.at(column.x, top, height))
        column.bottom = top + height
        if tree.hung:
            self._canvas.add(tree.at(column.x, column.bottom + CARD_GAP, column.bottom))
            column.bottom += CARD_GAP + tree.height

    def _place_objection(self, tree: Tree) -> None:
        """Put an undercut of the question at the foot of the shortest column, tied to the question by a dotted line."""
        column = self._shortest()
        block = self._tree(tree, has_root=True)
        top = column.bottom + _HEAD_GAP
        drawing = block.at(column.x, top)
        badge_x, badge_y = block.hung[0].badge
        self._canvas.lines.append(self._lane(column, top + badge_y, column.x + badge_x, objection=True))
        self._canvas.add(drawing)
        column.bottom = top + block.height

    def _lane(self, column: _Column, y: float, end: float, *, objection: bool) -> Path:
        """Return the line from the question down the lane left of a column, and into the column at height `y`."""
        stroke = STUBS[Relation.UNDERCUT] if objection else TRUNK
        if column is self._columns[0]:
            x = _MARGIN - (13.5 if objection else 8.0)
            start = (_MARGIN, _MARGIN + self._banner.height / 2)
            points = [start, (x, start[1]), (x, y), (end, y)]
        else:
            x = column.x - _GUTTER / 2 + (-_LANES if objection else _LANES)
            start = (x, self._banner_bottom)
            points = [start, (x, y), (end, y)]
        if objection:
            self._canvas.badges.append(Circle(*start, 3.2, Role.UNDERCUT))
        return rounded(tuple(points), stroke)

    def _place_section(self, title: str, trees: tuple[Tree, ...]) -> None:
        """Put trees without a place above under a heading of their own, over the whole width."""
        if not trees:
            return
        top = max(column.bottom for column in self._columns) + _FOOT_GAP
        heading = self._setting.label(title, HEADING, Role.INK)
        rule = Rect(_MARGIN, top, self._width, 1, Role.CARD_EDGE)
        marks = (rule, *heading.at(_MARGIN, top + 8))
        self._canvas.cards.append(Group(GroupKind.HEADING, marks, title))
        for column in self._columns:
            column.bottom = top + 8 + heading.height
        for tree in trees:
            column = self._shortest()
            block = self._tree(tree, has_root=False)
            self._canvas.add(block.at(column.x, column.bottom + 10))
            column.bottom += 10 + block.height

    def _tree(self, tree: Tree, *, has_root: bool) -> IndentedTree:
        return indented_tree(tree, self._column_width, self._setting, has_root=has_root)

    def _shortest(self) -> _Column:
        return min(self._columns, key=lambda column: round(column.bottom / _COARSE))


def _column_count(positions: int) -> int:
    """Return how many columns stand side by side: at most three, and two for four positions."""
    if positions == _SIDE_BY_SIDE + 1:
        return 2
    return min(max(positions, 1), _SIDE_BY_SIDE)


def _column_width(drawn: Outline, least: float) -> float:
    """Return a width in which the deepest tree keeps readable cards, within reason."""
    deepest = max((branch.depth for branch in _branches(drawn)), default=0)
    return max(least, INDENT + min(deepest, MAX_LEVEL) * INDENT + MIN_CARD_WIDTH)


def _trees(drawn: Outline) -> list[Tree]:
    return [*(tree for _, tree in drawn.positions), *drawn.objections, *drawn.elsewhere, *drawn.unconnected]


def _branches(drawn: Outline) -> list[Branch]:
    return [branch for tree in _trees(drawn) for branch in tree]


def _evidence(drawn: Outline) -> list[Evidence]:
    claims = [claim for claim, _ in drawn.positions]
    for branch in _branches(drawn):
        if not branch.is_reference:
            claims.append(branch.claim)
            claims.extend(premise.claim for premise in branch.premises if premise.at_home)
    return [evidence for claim in claims for evidence in claim.evidence]
