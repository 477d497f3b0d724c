"""What stands below a tree: claims that bear on nothing in it, as indented trees in columns under a heading."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.layout.columns.indented import indented_tree
from argmap.layout.outline import Outline, Tree
from argmap.layout.scene import Group, GroupKind, Node, Path, Rect, Role
from argmap.layout.setting import HEADING, Setting

_COLUMN_WIDTH = 352.0
_GUTTER = 30.0
_FOOT_GAP = 30.0
_HEADING_GAP = 8.0
_TREE_GAP = 10.0
# Heights are compared in steps of this many pixels, so that a small edit does not send a tree to another column.
_COARSE = 80.0


@dataclass
class Thicket:
    """Marks in three layers, and how far down they reach."""

    bottom: float
    cards: list[Node] = field(default_factory=list)
    lines: list[Path] = field(default_factory=list)
    badges: list[Group] = field(default_factory=list)


def thicket(drawn: Outline, left: float, top: float, width: float, setting: Setting) -> Thicket:
    """Return both sections, as far as there is anything in them, from `top` downwards."""
    found = Thicket(top)
    words = setting.words
    elsewhere = () if drawn.only else drawn.elsewhere
    for title, trees in ((words.bearing_elsewhere, elsewhere), (words.not_connected, drawn.unconnected)):
        if trees:
            _head(found, title, left, width, setting)
            _plant(found, trees, left, width, setting)
    return found


def _head(found: Thicket, title: str, left: float, width: float, setting: Setting) -> None:
    top = found.bottom + _FOOT_GAP
    heading = setting.label(title, HEADING, Role.INK)
    rule = Rect(left, top, width, 1, Role.CARD_EDGE)
    found.cards.append(Group(GroupKind.HEADING, (rule, *heading.at(left, top + _HEADING_GAP)), title))
    found.bottom = top + _HEADING_GAP + heading.height


def _plant(found: Thicket, trees: tuple[Tree, ...], left: float, width: float, setting: Setting) -> None:
    count = max(1, int((width + _GUTTER) // (_COLUMN_WIDTH + _GUTTER)))
    bottoms = [found.bottom] * min(count, len(trees))
    for tree in trees:
        column = min(range(len(bottoms)), key=lambda one: round(bottoms[one] / _COARSE))
        block = indented_tree(tree, _COLUMN_WIDTH, setting, has_root=False)
        drawing = block.at(left + column * (_COLUMN_WIDTH + _GUTTER), bottoms[column] + _TREE_GAP)
        found.cards.extend(drawing.cards)
        found.lines.extend(drawing.lines)
        found.badges.extend(drawing.badges)
        bottoms[column] += _TREE_GAP + block.height
    found.bottom = max(bottoms)
