"""Cards: an argument with its evidence, and the one line that refers to a card elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.layout.blocks import Block, Stack, Stacked, flowing, stacked
from argmap.layout.cards.evidence import evidence_parts
from argmap.layout.cards.notes import claim_notes, note
from argmap.layout.cards.strength import BarAtRight, label_with_strength, strength_bar
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
        classes = (self.relation.value,) if self.relation else ()
        return Group(self.kind, (*nodes, *text), self.label, self.name, classes=classes)


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
    label = label_with_strength(branch_label(branch, setting), claim.name, setting)
    return Card(width, _height(stack), stack, GroupKind.ARGUMENT, label, claim.name, _relation(branch))


def _reference_card(branch: Branch, width: float, setting: Setting, target: str) -> Card:
    """Return a card that says where the claim's own card stands; a claim that has none here brings its text along."""
    inner = width - 2 * PADDING
    has_card = branch.claim.issue == setting.issue and (branch.is_here or setting.is_in_set)
    here = branch.is_here and has_card
    parts = [Stacked(flowing(_kind_words(branch, inner, setting, target), inner, 6))]
    if not here:
        parts.append(Stacked(setting.sans(branch.claim.text, BODY, Role.TRANSLATION, inner), 1))
    stack = stacked(*parts)
    link = f"#{branch.claim.name}" if has_card else None
    label = branch_label(branch, setting)
    return Card(width, _height(stack) - 3, stack, GroupKind.REFERENCE, label, None, _relation(branch), link)


def _height(stack: Stack) -> float:
    return _TOP + stack.height + _BOTTOM


def _relation(branch: Branch) -> Relation | None:
    return branch.argument.relation if branch.argument else None


def _role(branch: Branch) -> Role:
    return ROLES[branch.argument.relation] if branch.argument else Role.MUTED


def _kind_row(branch: Branch, width: float, setting: Setting, target: str) -> Block:
    """Return what stands above a claim: its kind and name at the left, and at the right how strong it came out."""
    bar = strength_bar(branch.claim.name, _role(branch), setting)
    room = width - (bar.width + 10 if bar else 0)
    blocks = [*_kind_words(branch, room, setting, target), *claim_tags(branch.claim, setting)]
    row = flowing(blocks, room, 6, 1)
    return BarAtRight(row, bar, width) if bar else row


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
