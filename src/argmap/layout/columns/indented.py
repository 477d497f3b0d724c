"""A tree of cards hung below something: each level further to the right, spines in grey, badges where steps arrive."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.layout.cards.card import BADGE_DROP, Card, argument_card
from argmap.layout.marks import STUBS, TRUNK, Point, badge, badge_reach, rounded, straight, stub
from argmap.layout.outline import Tree
from argmap.layout.scene import Group, Path, Segment
from argmap.layout.setting import Setting
from argmap.model.vocabulary import Relation

CARD_GAP = 13.0
_INDENT = 26.0
_NARROW_INDENT = 23.0
_NARROW_COLUMN = 300.0
_CARD_WIDTH = 224.0
_NARROW_CARD_WIDTH = 190.0
_MAX_LEVEL = 8
# Squeezed cards stand so far to the right of the last level that its spine passes their badges by.
_ASIDE = 13.0
_SPINE = 12.0
_LANE = 8.0
_ROUND = 6.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in three layers: cards in reading order, lines below them, badges above them."""

    cards: tuple[Group, ...]
    lines: tuple[Path, ...]
    badges: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Hung:
    """One card of a tree: its corner relative to the tree's, the middle of its badge across, and its parent's index.

    A squeezed card belongs to a level that the column is too narrow for.
    """

    card: Card
    x: float
    y: float
    parent: int | None
    spine: float
    squeezed: bool = False

    @property
    def badge(self) -> Point:
        """The middle of the badge of the card's step."""
        return (self.spine, self.y + BADGE_DROP)

    @property
    def bottom(self) -> float:
        """The lower edge of the card."""
        return self.y + self.card.height


@dataclass(frozen=True, slots=True)
class IndentedTree:
    """A tree with all its sizes; the corner is where the first card's column begins."""

    hung: tuple[Hung, ...]
    width: float

    @property
    def height(self) -> float:
        """The lower edge of the last card."""
        return self.hung[-1].bottom if self.hung else 0.0

    def at(self, x: float, y: float, root_bottom: float | None = None) -> Drawing:
        """Return the drawing; spines of the first level come down from `root_bottom`, where there is a root."""
        placed = [replace(one, x=x + one.x, y=y + one.y, spine=x + one.spine) for one in self.hung]
        spines = _spines(placed, root_bottom)
        links = [path for index in range(len(placed)) for path in _links(index, placed)]
        badges = tuple(badge(one.card.relation, *one.badge) for one in placed if one.card.relation)
        return Drawing(tuple(one.card.at(one.x, one.y) for one in placed), (*spines, *links), badges)


def indented_tree(tree: Tree, width: float, setting: Setting, *, has_root: bool) -> IndentedTree:
    """Return a tree set in a column of `width` pixels; without a root the first card stands at the column's edge.

    Levels deeper than the column can hold stand together beside the last one; their cards name what they bear on.
    """
    indent = _NARROW_INDENT if width < _NARROW_COLUMN else _INDENT
    base = indent if has_root else 0.0
    least = _NARROW_CARD_WIDTH if width < _NARROW_COLUMN else _CARD_WIDTH
    deepest = max(0 if has_root else 1, int((width - base - least) // indent))
    hung: list[Hung] = []
    y = 0.0
    for branch in tree:
        squeezed = branch.depth > deepest and branch.parent is not None
        x = base + min(branch.depth, deepest) * indent + (_ASIDE if squeezed else 0.0)
        target = tree[branch.parent].claim.name if squeezed and branch.parent is not None else ""
        card = argument_card(branch, width - x, setting, target)
        hung.append(Hung(card, x, y, branch.parent, x - indent + _SPINE, squeezed))
        y += card.height + CARD_GAP
    return IndentedTree(tuple(hung), width)


def width_for(levels: int) -> float:
    """Return the width of a column in which a tree keeps readable cards, as long as it is not too deep for any."""
    return _INDENT + min(levels, _MAX_LEVEL) * _INDENT + _CARD_WIDTH


def _spines(placed: list[Hung], root_bottom: float | None) -> list[Path]:
    """Return a grey line for each parent, down to its last child that neither undercuts it nor is squeezed."""
    last: dict[int | None, Hung] = {}
    spines = []
    for index, one in enumerate(placed):
        if one.card.relation in (None, Relation.UNDERCUT):
            continue
        if not one.squeezed:
            last[one.parent] = one
        elif one.parent == index - 1:
            spines.append(_step(placed[index - 1], one))
    for parent, child in last.items():
        foot_x, foot_y = child.badge
        top = root_bottom if parent is None else placed[parent].bottom
        if top is not None:
            spines.append(straight(((foot_x, top), (foot_x, foot_y)), TRUNK))
    return spines


def _step(above: Hung, below: Hung) -> Path:
    """Return the line to a squeezed card right below its parent: out of the parent's foot, round to the badge.

    Further squeezed children have no line, since it would pass the badges of others: their cards name the parent.
    """
    foot_x, foot_y = below.badge
    start, turn = above.x + _SPINE, above.bottom + CARD_GAP / 2
    return rounded(((start, above.bottom), (start, turn), (foot_x, turn), (foot_x, foot_y)), TRUNK)


def _links(index: int, placed: list[Hung]) -> list[Path]:
    """Return the stub from a badge to its card, and for an undercut the dotted line from the badge it attacks."""
    one = placed[index]
    relation = one.card.relation
    if relation is None:
        return []
    badge_x, badge_y = one.badge
    last = straight(((badge_x, badge_y), (one.x, badge_y)), stub(relation, heavy=one.card.decides))
    if relation is not Relation.UNDERCUT or one.parent is None or (one.squeezed and one.parent != index - 1):
        return [last]
    return [_dotted(placed[one.parent].badge, (badge_x, badge_y)), last]


def _dotted(start: Point, end: Point) -> Path:
    """Return the line of an undercut: out of the attacked badge, down a lane of its own, round to its own badge."""
    lane = start[0] + _LANE
    side = 1 if end[0] > lane else -1
    reach = badge_reach(Relation.UNDERCUT) * side
    return Path(
        (
            Segment("M", (start[0] + 5.5, start[1] + 5.5)),
            Segment("L", (lane, start[1] + 11)),
            Segment("L", (lane, end[1] - _ROUND)),
            Segment("Q", (lane, end[1], lane + _ROUND * side, end[1])),
            Segment("L", (end[0] - reach, end[1])),
        ),
        stroke=STUBS[Relation.UNDERCUT],
    )
