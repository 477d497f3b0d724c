"""What stands at the foot of a picture: trees that bear on no position, under headings of their own, and the legend."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.canvas import FOOT_GAP, Canvas, Frame
from argmap.layout.cards.legend import legend
from argmap.layout.columns.indented import IndentedTree, indented_tree
from argmap.layout.marks import STUBS, straight
from argmap.layout.outline import Outline, Tree
from argmap.layout.scene import Circle, Group, GroupKind, Rect, Role
from argmap.layout.setting import HEADING, Setting
from argmap.model.vocabulary import Relation

_HEADING_GAP = 8.0
_TREE_GAP = 10.0
_DOT = 3.2


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

    def place_legend(self, drawn: Outline) -> None:
        """Put down what explains the signs of the picture, if there are any."""
        key = legend(drawn, self.width, self.setting)
        if key.height:
            self.canvas.cards.append(key.at(self.frame.margin, self.bottom + FOOT_GAP))
            self.bottom += FOOT_GAP + key.height

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
