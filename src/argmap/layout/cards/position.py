"""The card of a position: a letter, the title in bold and the claim; what is below it may be counted there."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.blocks import Block, Flow, Mirrored, Stack, Stacked, flowing, stacked
from argmap.layout.cards.evidence import evidence_parts
from argmap.layout.cards.notes import claim_notes
from argmap.layout.cards.outcome import OF_POSITION, label_with_outcome, outcome, outcome_classes, what_decides
from argmap.layout.cards.tags import claim_tags
from argmap.layout.labels import position_label
from argmap.layout.marks import BadgeSign
from argmap.layout.outline import Hidden
from argmap.layout.pages.linking import own_map
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Circle, Group, GroupKind, Node, Rect, Role
from argmap.layout.setting import BODY, POSITION, POSITION_CLAIM, Setting, Size
from argmap.model.argument_map import Claim
from argmap.model.vocabulary import Relation

_PADDING = 12.0
_TOP, _BOTTOM = 13.0, 11.0
_LETTER_RADIUS = 12.5
_LETTER_COLUMN = 46.0


@dataclass(frozen=True, slots=True)
class PositionCard:
    """The head of a column: a letter, the title in bold and the claim; positions may carry evidence of their own."""

    width: float
    height: float
    letter: str
    claim: Claim
    setting: Setting
    stack: Stack
    first_leading: float

    def at(self, x: float, y: float, height: float) -> Group:
        """Return the card as one named group, stretched to a height in pixels."""
        middle = y + _TOP + self.first_leading / 2
        letter = self.setting.label(self.letter, _letter_size(self.letter), Role.LETTER_INK)
        nodes: list[Node] = [
            Rect(x, y + 1, self.width, height - 1, Role.PANEL, radius=4),
            Rect(x, y, self.width, 4, Role.PANEL_BAR, radius=1),
            Circle(x + _PADDING + _LETTER_RADIUS, middle, _LETTER_RADIUS, Role.LETTER),
            *letter.at(x + _PADDING + _LETTER_RADIUS - letter.width / 2, middle - letter.height / 2),
            *self.stack.at(x + _LETTER_COLUMN, y + _TOP),
        ]
        name, setting = self.claim.name, self.setting
        label = label_with_outcome(position_label(self.claim, setting), name, setting)
        return Group(GroupKind.POSITION, tuple(nodes), label, name, classes=outcome_classes(name, setting))


def position_card(claim: Claim, width: float, setting: Setting, hidden: Hidden | None = None) -> PositionCard:
    """Return the head of a position's column, with what is hidden below it in figures.

    Without a title the claim is the heading.
    """
    inner = width - _LETTER_COLUMN - _PADDING
    heading = setting.bold(claim.title or claim.text, POSITION, Role.INK, inner)
    parts = [
        Stacked(heading),
        *([Stacked(setting.sans(claim.text, POSITION_CLAIM, Role.MUTED, inner), 2)] if claim.title else []),
        Stacked(_standing(claim, inner, setting, heading), 5),
        *evidence_parts(claim, inner, setting),
        *(Stacked(block, 6) for block in claim_notes(claim, inner, setting)),
        *([Stacked(_counts(hidden, inner, setting), 8)] if hidden else []),
        *(Stacked(block, 5) for block in (what_decides(claim.name, inner, setting) if hidden else ())),
        *own_map(claim, setting),
    ]
    stack = stacked(*parts)
    height = _TOP + max(stack.height, heading.font.leading) + _BOTTOM
    return PositionCard(width, height, setting.letters[claim.name], claim, setting, stack, heading.font.leading)


def _standing(claim: Claim, width: float, setting: Setting, heading: Paragraph) -> Block:
    """Return what weighing made of a position, and that it is assumed or undeveloped, from where the heading begins."""
    turned = heading.right_to_left
    weighed = outcome(claim.name, Role.LETTER, width, setting, OF_POSITION)
    signs = [Mirrored(one, one.width) if turned and isinstance(one, Flow) else one for one in weighed]
    row = flowing([*signs, *claim_tags(claim, setting)], width, 8, 3)
    return Mirrored(row, width) if turned else row


def _counts(hidden: Hidden, width: float, setting: Setting) -> Block:
    """Return how many claims bear on a position in each way, each with its badge, and how many more stand below."""
    words = setting.words
    counted = (
        (Relation.SUPPORT, hidden.supporting, words.supporting),
        (Relation.ATTACK, hidden.attacking, words.attacking),
        (Relation.UNDERCUT, hidden.undercutting, words.undercutting),
    )
    blocks: list[Block] = []
    for relation, number, forms in counted:
        if number:
            sign = BadgeSign(relation)
            label = setting.name(words.count(number, forms), BODY, Role.INK, width - sign.width - 6)
            blocks.append(flowing((sign, label), sign.width + label.width + 6, 5))
    more = hidden.below - sum(number for _, number, _ in counted)
    if more > 0:
        blocks.append(setting.name(words.count(more, words.more_below), BODY, Role.MUTED, width))
    return flowing(blocks, width, 16, 4)


def _letter_size(letter: str) -> Size:
    return Size(13.5, 16) if len(letter) == 1 else Size(10.5, 13)
