"""Cards: an argument with its evidence, and the one line that refers to a card elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.layout.blocks import Block, Stack, Stacked, flowing, stacked
from argmap.layout.cards.evidence import evidence_parts
from argmap.layout.cards.notes import claim_notes, note
from argmap.layout.cards.outcome import (
    AtRight,
    decides,
    deciding_tag,
    label_with_outcome,
    outcome,
    outcome_classes,
    verdict_sign,
)
from argmap.layout.cards.tags import claim_tags
from argmap.layout.labels import branch_label, relation_word, tie_words
from argmap.layout.marks import ROLES, stripe
from argmap.layout.outline import Branch, Premise
from argmap.layout.scene import Group, GroupKind, Node, Rect, Role, Stroke
from argmap.layout.setting import BODY, CLAIM, KICKER, SMALL, Setting
from argmap.model.vocabulary import Relation

PADDING = 12.0
BADGE_DROP = 15.5
_TOP, _BOTTOM = 9.0, 11.0
_HEAVY = 2.0
_APART = 10.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card with its size in pixels, ready to be put somewhere; `relation` is that of its step, if it has one.

    `outcome` says in words for those who style pictures what weighing made of it; `decides`, that its step does.
    """

    width: float
    height: float
    stack: Stack
    kind: GroupKind
    label: str
    name: str | None = None
    relation: Relation | None = None
    link: str | None = None
    outcome: tuple[str, ...] = ()
    decides: bool = False

    def at(self, x: float, y: float) -> Group:
        """Return the card as one named group with its upper left corner at x, y."""
        edge = Stroke(ROLES[self.relation], _HEAVY) if self.relation and self.decides else Stroke(Role.CARD_EDGE, 1)
        off = edge.width / 2
        nodes: list[Node] = [
            Rect(x + off, y + off, self.width - 2 * off, self.height - 2 * off, Role.CARD, edge, radius=4)
        ]
        if self.relation:
            nodes.append(stripe(self.relation, x, y + 4, y + self.height - 4))
        text = self.stack.at(x + PADDING, y + _TOP)
        if self.link:
            text = (Group(GroupKind.LINK, text, self.label, link=self.link),)
        classes = (self.relation.value,) if self.relation else ()
        return Group(self.kind, (*nodes, *text), self.label, self.name, classes=(*classes, *self.outcome))


def argument_card(branch: Branch, width: float, setting: Setting, target: str = "") -> Card:
    """Return the card of a claim; `target` names what its step bears on where the drawing does not show it."""
    if branch.is_reference:
        return _reference_card(branch, width, setting, target)
    inner = width - 2 * PADDING
    claim = branch.claim
    stack = stacked(
        Stacked(_kind_row(branch, inner, setting, target)),
        Stacked(setting.bold(claim.text, CLAIM, Role.INK, inner), 1),
        *evidence_parts(claim, inner, setting),
        *(Stacked(_premise(premise, inner, setting), 9) for premise in branch.premises),
        *(Stacked(block, 6) for block in _notes(branch, inner, setting)),
    )
    label = label_with_outcome(branch_label(branch, setting), claim.name, setting, branch.argument)
    classes, is_deciding = outcome_classes(claim.name, setting, branch.argument), decides(branch.argument, setting)
    return Card(
        width,
        _height(stack),
        stack,
        GroupKind.ARGUMENT,
        label,
        claim.name,
        _relation(branch),
        outcome=classes,
        decides=is_deciding,
    )


def _reference_card(branch: Branch, width: float, setting: Setting, target: str) -> Card:
    """Return a card that says where the claim's own card stands; a claim that has none here brings its text along."""
    inner = width - 2 * PADDING
    has_card = branch.claim.issue == setting.issue and (branch.is_here or setting.is_in_set)
    here = branch.is_here and has_card
    signs = (*verdict_sign(branch.claim.name, setting), *deciding_tag(branch.argument, inner, setting))
    parts = [Stacked(flowing([*_kind_words(branch, inner, setting, target), *signs], inner, 6))]
    if not here:
        parts.append(Stacked(setting.sans(branch.claim.text, BODY, Role.TRANSLATION, inner), 1))
    stack = stacked(*parts)
    link = f"#{branch.claim.name}" if has_card else None
    label = label_with_outcome(branch_label(branch, setting), branch.claim.name, setting, branch.argument)
    return Card(
        width,
        _height(stack) - 3,
        stack,
        GroupKind.REFERENCE,
        label,
        None,
        _relation(branch),
        link,
        outcome_classes(branch.claim.name, setting, branch.argument),
        decides(branch.argument, setting),
    )


def _height(stack: Stack) -> float:
    return _TOP + stack.height + _BOTTOM


def _relation(branch: Branch) -> Relation | None:
    return branch.argument.relation if branch.argument else None


def _role(branch: Branch) -> Role:
    return ROLES[branch.argument.relation] if branch.argument else Role.MUTED


def _kind_row(branch: Branch, width: float, setting: Setting, target: str) -> Block:
    """Return what stands above a claim: its kind and name, and at the right or below what weighing made of it."""
    tags = (*claim_tags(branch.claim, setting), *deciding_tag(branch.argument, width, setting))
    row = flowing([*_kind_words(branch, width, setting, target), *tags], width, 6, 1)
    blocks = outcome(branch.claim.name, _role(branch), width, setting)
    if not blocks:
        return row
    weighed = flowing(blocks, width, 8, 1)
    fits = row.width + _APART + weighed.width <= width
    return AtRight(row, weighed, width) if fits else stacked(Stacked(row), Stacked(weighed, 2))


def _kind_words(branch: Branch, width: float, setting: Setting, target: str) -> list[Block]:
    """Return what a card does, to what where that is not plain, and its name or where that is."""
    words, role, claim = setting.words, _role(branch), branch.claim
    word = relation_word(branch.argument, words) if branch.argument else words.claim
    blocks: list[Block] = [setting.label(word.upper(), KICKER, role)]
    about = words.premise.format(name=branch.about.name) if branch.about else target
    if about:
        blocks.append(setting.name(about, SMALL, role, width))
    if branch.is_reference:
        see = words.see if claim.issue == setting.issue else words.see_in_issue
        blocks.append(setting.name(see.format(name=claim.name, issue=claim.issue), SMALL, Role.INK, width))
    else:
        blocks.append(setting.name(claim.name, SMALL, Role.MUTED, width))
    return blocks


def _premise(premise: Premise, width: float, setting: Setting) -> Stack:
    """Return a further premise, led by "and", with its evidence where this card is its home."""
    claim = premise.claim
    head: list[Block] = [setting.label(setting.words.also.upper(), KICKER, Role.MUTED)]
    if not premise.at_home:
        head.append(setting.name(setting.words.see.format(name=claim.name), SMALL, Role.INK, width))
    elif not claim.is_unnamed:
        head.append(setting.name(claim.name, SMALL, Role.MUTED, width))
    head.extend(claim_tags(claim, setting))
    head.extend(
        outcome(claim.name, Role.MUTED, width, setting) if premise.at_home else verdict_sign(claim.name, setting)
    )
    return stacked(
        Stacked(flowing(head, width, 6, 1)),
        Stacked(setting.bold(claim.text, BODY, Role.INK, width)),
        *(evidence_parts(claim, width, setting) if premise.at_home else ()),
        *(Stacked(block, 6) for block in (claim_notes(claim, width, setting) if premise.at_home else ())),
    )


def _notes(branch: Branch, width: float, setting: Setting) -> Iterator[Block]:
    """Yield the notes at the foot of a card, last what the view leaves out below it."""
    yield from claim_notes(branch.claim, width, setting)
    yield from (note(words, width, setting) for words in tie_words(branch, setting))
    if branch.hidden:
        words = setting.words
        yield note(words.count(len(branch.hidden), words.more_below), width, setting)
