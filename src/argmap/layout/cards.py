"""Cards: the question, a position, an argument with its evidence, and the one line that refers to a card elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block, Flow, Stack, Stacked, flowing, stacked
from argmap.layout.evidence import evidence_block
from argmap.layout.labels import branch_label, position_label, question_subtitle, relation_word, tie_words
from argmap.layout.marks import ROLES, stripe
from argmap.layout.outline import Branch, Outline, Premise
from argmap.layout.paragraph import paragraph
from argmap.layout.scene import Circle, Group, GroupKind, Node, Rect, Role, Stroke
from argmap.layout.setting import (
    BODY,
    CLAIM,
    KICKER,
    POSITION,
    POSITION_CLAIM,
    QUESTION,
    SMALL,
    Setting,
    Size,
)
from argmap.model.argument_map import Claim
from argmap.model.vocabulary import Relation

PADDING = 12.0
BADGE_DROP = 15.5
_TOP, _BOTTOM = 9.0, 11.0
_PANEL_TOP = 13.0
_BANNER_PADDING = 20.0
_LETTER_RADIUS = 12.5
_LETTER_COLUMN = 46.0
# Premises that were written as texts get names with this sign, which no author can type.
_UNNAMED = "#"


@dataclass(frozen=True, slots=True)
class Card:
    """A card with its size in pixels, ready to be put somewhere; `relation` is that of its step, if it has one."""

    width: float
    height: float
    stack: Stack
    kind: GroupKind
    label: str
    name: str | None = None
    relation: Relation | None = None
    link: str | None = None

    def at(self, x: float, y: float) -> Group:
        """Return the card as one named group with its upper left corner at x, y."""
        edge = Stroke(Role.CARD_EDGE, 1)
        nodes: list[Node] = [Rect(x + 0.5, y + 0.5, self.width - 1, self.height - 1, Role.CARD, edge, radius=4)]
        if self.relation:
            nodes.append(stripe(self.relation, x, y + 4, y + self.height - 4))
        text = self.stack.at(x + PADDING, y + _TOP)
        if self.link:
            text = (Group(GroupKind.LINK, text, self.label, link=self.link),)
        return Group(self.kind, (*nodes, *text), self.label, self.name)


def argument_card(branch: Branch, width: float, setting: Setting, target: str = "") -> Card:
    """Return the card of a claim; `target` names what its step bears on where the drawing does not show it."""
    if branch.is_reference:
        return _reference_card(branch, width, setting, target)
    inner = width - 2 * PADDING
    claim = branch.claim
    parts = [
        Stacked(_kind_line(branch, inner, setting, target)),
        Stacked(setting.bold(claim.text, CLAIM, Role.INK, inner), 1),
        *(Stacked(evidence_block(evidence, inner, setting), 8) for evidence in claim.evidence),
        *(Stacked(_premise(premise, inner, setting), 9) for premise in branch.premises),
        *(Stacked(setting.note(words, SMALL, Role.MUTED, inner), 6) for words in tie_words(branch, setting)),
    ]
    stack = stacked(*parts)
    relation = branch.argument.relation if branch.argument else None
    return Card(width, _height(stack), stack, GroupKind.ARGUMENT, branch_label(branch, setting), claim.name, relation)


def _reference_card(branch: Branch, width: float, setting: Setting, target: str) -> Card:
    """Return a card that says where the claim's own card stands; a claim of another issue brings its text along."""
    inner = width - 2 * PADDING
    here = branch.claim.issue == setting.issue
    parts = [Stacked(_kind_line(branch, inner, setting, target))]
    if not here:
        parts.append(Stacked(setting.sans(branch.claim.text, BODY, Role.TRANSLATION, inner), 1))
    stack = stacked(*parts)
    link = f"#{branch.claim.name}" if here else None
    relation = branch.argument.relation if branch.argument else None
    return Card(
        width, _height(stack) - 3, stack, GroupKind.REFERENCE, branch_label(branch, setting), None, relation, link
    )


def _height(stack: Stack) -> float:
    return _TOP + stack.height + _BOTTOM


def _kind_line(branch: Branch, width: float, setting: Setting, target: str) -> Flow:
    """Return the line above a claim: what it does, to what where that is not plain, its name, and what is amiss."""
    relation = branch.argument.relation if branch.argument else None
    words = setting.words
    word = relation_word(branch.argument, words) if branch.argument else words.claim
    role = ROLES[relation] if relation else Role.MUTED
    blocks: list[Block] = [setting.label(word.upper(), KICKER, role)]
    about = words.premise.format(name=branch.about.name) if branch.about else target
    if about:
        blocks.append(_name(about, role, width, setting))
    if branch.is_reference:
        see = words.see if branch.claim.issue == setting.issue else words.see_in_issue
        shown = see.format(name=branch.claim.name, issue=branch.claim.issue)
        blocks.append(_name(shown, Role.INK, width, setting))
    else:
        blocks.append(_name(branch.claim.name, Role.MUTED, width, setting))
        blocks.extend(_flags(branch.claim, setting))
    return flowing(blocks, width, 6)


def _name(text: str, role: Role, width: float, setting: Setting) -> Block:
    return setting.note(text, SMALL, role, width)


def _flags(claim: Claim, setting: Setting) -> list[Block]:
    words = setting.words
    flags = ((words.assumed, claim.assumed), (words.undeveloped, claim.undeveloped))
    return [setting.label(word, SMALL, Role.MUTED) for word, holds in flags if holds]


def _premise(premise: Premise, width: float, setting: Setting) -> Stack:
    """Return a further premise, led by "and", with its evidence where this card is its home."""
    claim = premise.claim
    head: list[Block] = [setting.label(setting.words.also.upper(), KICKER, Role.MUTED)]
    if not premise.at_home:
        head.append(_name(setting.words.see.format(name=claim.name), Role.INK, width, setting))
    elif _UNNAMED not in claim.name:
        head.append(_name(claim.name, Role.MUTED, width, setting))
    head.extend(_flags(claim, setting))
    shown = claim.evidence if premise.at_home else ()
    return stacked(
        Stacked(flowing(head, width, 6)),
        Stacked(setting.bold(claim.text, BODY, Role.INK, width)),
        *(Stacked(evidence_block(evidence, width, setting), 8) for evidence in shown),
    )


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
        middle = y + _PANEL_TOP + self.first_leading / 2
        letter = self.setting.label(self.letter, _letter_size(self.letter), Role.LETTER_INK)
        nodes: list[Node] = [
            Rect(x, y + 1, self.width, height - 1, Role.PANEL, radius=4),
            Rect(x, y, self.width, 4, Role.PANEL_BAR, radius=1),
            Circle(x + PADDING + _LETTER_RADIUS, middle, _LETTER_RADIUS, Role.LETTER),
            *letter.at(x + PADDING + _LETTER_RADIUS - letter.width / 2, middle - letter.height / 2),
            *self.stack.at(x + _LETTER_COLUMN, y + _PANEL_TOP),
        ]
        return Group(GroupKind.POSITION, tuple(nodes), position_label(self.claim, self.setting), self.claim.name)


def position_card(claim: Claim, width: float, setting: Setting) -> PositionCard:
    """Return the head of a position's column; without a title the claim is the heading."""
    inner = width - _LETTER_COLUMN - PADDING
    heading = setting.bold(claim.title or claim.text, POSITION, Role.INK, inner)
    parts = [
        Stacked(heading),
        *([Stacked(setting.sans(claim.text, POSITION_CLAIM, Role.MUTED, inner), 2)] if claim.title else []),
        *(Stacked(flag, 2) for flag in _flags(claim, setting)),
        *(Stacked(evidence_block(evidence, inner, setting), 8) for evidence in claim.evidence),
    ]
    stack = stacked(*parts)
    height = _PANEL_TOP + stack.height + _BOTTOM
    return PositionCard(width, height, setting.letters[claim.name], claim, setting, stack, heading.font.leading)


def _letter_size(letter: str) -> Size:
    return Size(13.5, 16) if len(letter) == 1 else Size(10.5, 13)


@dataclass(frozen=True, slots=True)
class Banner:
    """The question over the whole width."""

    width: float
    height: float
    stack: Stack
    label: str

    def at(self, x: float, y: float) -> Group:
        """Return the banner as one named group."""
        ground = Rect(x, y, self.width, self.height, Role.BANNER, radius=5)
        text = self.stack.at(x + _BANNER_PADDING, y + 13)
        return Group(GroupKind.QUESTION, (ground, *text), self.label, "")


def banner(drawn: Outline, width: float, setting: Setting) -> Banner:
    """Return the question with what the map holds in figures."""
    inner = width - 2 * _BANNER_PADDING
    subtitle = question_subtitle(drawn, setting)
    font = setting.furniture(TextStyle.SANS, POSITION_CLAIM, Role.BANNER_MUTED)
    kicker = setting.words.question.upper()
    stack = stacked(
        Stacked(setting.label(kicker, KICKER, Role.BANNER_MUTED)),
        Stacked(setting.bold(drawn.issue.question, QUESTION, Role.BANNER_INK, inner), 1),
        Stacked(paragraph(subtitle, font, inner, setting.fonts), 3),
    )
    return Banner(width, 13 + stack.height + 15, stack, setting.words.question_is.format(question=drawn.issue.question))
