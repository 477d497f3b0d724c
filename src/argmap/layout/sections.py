"""What stands at the foot of a picture: trees that bear on no position, under headings of their own."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.columns.indented import Drawing, IndentedTree, indented_tree
from argmap.layout.marks import STUBS, straight
from argmap.layout.outline import Outline, Tree
from argmap.layout.scene import Circle, Group, GroupKind, Node, Rect, Role
from argmap.layout.setting import HEADING, Setting
from argmap.model.vocabulary import Relation

COLUMN_WIDTH = 352.0
GUTTER = 30.0
FOOT_GAP = 30.0
_HEADING_GAP = 8.0
_TREE_GAP = 10.0
_DOT = 3.2


class Canvas:
    """Collects the layers of a picture: lines lie below cards, badges above them."""

    def __init__(self) -> None:
        self.cards: list[Node] = []
        self.lines: list[Node] = []
        self.badges: list[Node] = []

    def add(self, drawing: Drawing) -> None:
        """Put a drawing on top of what is there."""
        self.cards.extend(drawing.cards)
        self.lines.extend(drawing.lines)
        self.badges.extend(drawing.badges)

    def layers(self) -> tuple[Node, ...]:
        """Return all marks from the lowest to the highest."""
        lines = Group(GroupKind.LINES, tuple(self.lines), hidden=True)
        return (lines, *self.cards, Group(GroupKind.LINES, tuple(self.badges), hidden=True))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where columns stand, in pixels: the space left of them, how many there are, and how wide each is."""

    margin: float
    count: int
    column_width: float

    @property
    def width(self) -> float:
        """The width of all columns together."""
        return self.count * self.column_width + (self.count - 1) * GUTTER

    def left(self, number: int) -> float:
        """Return the left edge of a column, counted from 0."""
        return self.margin + number * (self.column_width + GUTTER)


@dataclass
class Sections:
    """The foot of a picture being filled downwards from `bottom`; rules over headings are `width` pixels long.

    All of it stands in the first column, so that nothing goes to another when something comes or goes.
    """

    canvas: Canvas
    frame: Frame
    width: float
    bottom: float
    setting: Setting

    def place_all(self, drawn: Outline) -> None:
        """Put down all that hangs from no position: the part that is drawn, undercuts of the question, and the rest."""
        if drawn.only:
            self._place_part(drawn.elsewhere)
        self._place_objections(drawn.objections)
        self.place_loose(drawn)

    def place_loose(self, drawn: Outline) -> None:
        """Put down what bears on other questions, unless it is the part that is drawn, and what bears on nothing."""
        words = self.setting.words
        self._place(words.bearing_elsewhere, () if drawn.only else drawn.elsewhere)
        self._place(words.not_connected, drawn.unconnected)

    def _place_objections(self, trees: tuple[Tree, ...]) -> None:
        """Put the undercuts of the question one below the other, on a dotted line from the rule over their heading."""
        if not trees:
            return
        blocks = [self._tree(tree, has_root=True) for tree in trees]
        first = blocks[0].hung[0]
        x = self.frame.left(0)
        top = self.bottom + FOOT_GAP
        self._head(self.setting.words.against_question, first.x)
        end = top
        for block in blocks:
            self.bottom += _TREE_GAP
            end = self.bottom + block.hung[0].badge[1]
            self.canvas.add(block.at(x, self.bottom))
            self.bottom += block.height
        foot = x + first.spine
        self.canvas.lines.append(straight(((foot, top), (foot, end)), STUBS[Relation.UNDERCUT]))
        self.canvas.badges.append(Circle(foot, top, _DOT, Role.UNDERCUT))

    def _place(self, title: str, trees: tuple[Tree, ...]) -> None:
        if not trees:
            return
        self._head(title)
        for tree in trees:
            block = self._tree(tree, has_root=False)
            self.canvas.add(block.at(self.frame.left(0), self.bottom + _TREE_GAP))
            self.bottom += _TREE_GAP + block.height

    def _place_part(self, trees: tuple[Tree, ...]) -> None:
        for tree in trees:
            block = self._tree(tree, has_root=tree[0].argument is not None)
            self.canvas.add(block.at(self.frame.left(0), self.bottom + FOOT_GAP))
            self.bottom += FOOT_GAP + block.height

    def _head(self, title: str, indent: float = 0.0) -> None:
        left, top = self.frame.margin, self.bottom + FOOT_GAP
        heading = self.setting.label(title, HEADING, Role.INK)
        rule = Rect(left, top, self.width, 1, Role.CARD_EDGE)
        marks = (rule, *heading.at(left + indent, top + _HEADING_GAP))
        self.canvas.cards.append(Group(GroupKind.HEADING, marks, title))
        self.bottom = top + _HEADING_GAP + heading.height

    def _tree(self, tree: Tree, *, has_root: bool) -> IndentedTree:
        return indented_tree(tree, self.frame.column_width, self.setting, has_root=has_root)
