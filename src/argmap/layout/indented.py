"""A tree of cards hung below something: each level further to the right, spines in grey, badges where steps arrive."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.cards import BADGE_DROP, Card, argument_card
from argmap.layout.marks import STUBS, TRUNK, Point, badge, badge_reach, straight
from argmap.layout.outline import Tree
from argmap.layout.scene import Group, Path, Segment
from argmap.layout.setting import Setting
from argmap.model.vocabulary import Relation

INDENT = 26.0
CARD_GAP = 13.0
MIN_CARD_WIDTH = 224.0
MAX_LEVEL = 8
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
    """One card of a tree: its corner relative to the tree's, the badge before it, and the index of its parent."""

    card: Card
    x: float
    y: float
    parent: int | None
    level: int

    @property
    def badge(self) -> Point:
        """The middle of the badge of the card's step."""
        return (self.x - INDENT + _SPINE, self.y + BADGE_DROP)

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
        placed = [Hung(one.card, x + one.x, y + one.y, one.parent, one.level) for one in self.hung]
        spines = _spines(placed, root_bottom)
        links = [path for one in placed for path in _links(one, placed)]
        badges = tuple(badge(one.card.relation, *one.badge) for one in placed if one.card.relation)
        return Drawing(tuple(one.card.at(one.x, one.y) for one in placed), (*spines, *links), badges)


def indented_tree(tree: Tree, width: float, setting: Setting, *, has_root: bool) -> IndentedTree:
    """Return a tree set in a column of `width` pixels; without a root the first card stands at the column's edge.

    Levels deeper than the column can hold stay at the last one; their cards then name what they bear on.
    """
    base = INDENT if has_root else 0.0
    deepest = max(0, int((width - base - MIN_CARD_WIDTH) // INDENT))
    hung: list[Hung] = []
    y = 0.0
    for branch in tree:
        level = min(branch.depth, deepest)
        x = base + level * INDENT
        squeezed = branch.depth > deepest and branch.parent is not None
        target = tree[branch.parent].claim.name if squeezed and branch.parent is not None else ""
        card = argument_card(branch, width - x, setting, target)
        hung.append(Hung(card, x, y, branch.parent, level))
        y += card.height + CARD_GAP
    return IndentedTree(tuple(hung), width)


def _spines(placed: list[Hung], root_bottom: float | None) -> list[Path]:
    """Return a grey line for each parent, down to its last child that does not undercut it."""
    last: dict[int | None, Hung] = {}
    for one in placed:
        if one.card.relation not in (None, Relation.UNDERCUT):
            last[one.parent] = one
    spines = []
    for parent, child in last.items():
        foot_x, foot_y = child.badge
        if parent is not None:
            above = placed[parent]
            top = above.bottom if above.level < child.level or above.card.relation is None else above.badge[1]
        elif root_bottom is not None:
            top = root_bottom
        else:
            continue
        spines.append(straight(((foot_x, top), (foot_x, foot_y)), TRUNK))
    return spines


def _links(one: Hung, placed: list[Hung]) -> list[Path]:
    """Return the stub from a badge to its card, and for an undercut the dotted line from the badge it attacks."""
    relation = one.card.relation
    if relation is None:
        return []
    badge_x, badge_y = one.badge
    stub = straight(((badge_x, badge_y), (one.x, badge_y)), STUBS[relation])
    if relation is not Relation.UNDERCUT or one.parent is None:
        return [stub]
    return [_dotted(placed[one.parent].badge, (badge_x, badge_y)), stub]


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
