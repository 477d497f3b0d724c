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
    signed,
    verdict_sign,
)
from argmap.layout.cards.tags import claim_tags
from argmap.layout.cards.verdicts import DecidingSign
from argmap.layout.labels import branch_label, does, relation_word, tie_words
from argmap.layout.marks import ROLES, stripe
from argmap.layout.outline import Branch, Premise
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Group, GroupKind, Node, Rect, Role, Stroke
from argmap.layout.setting import BODY, CLAIM, KICKER, SMALL, Setting
from argmap.model.argument_map import Argument, Claim
from argmap.model.vocabulary import Relation

PADDING = 12.0
BADGE_DROP = 15.5
_TOP, _BOTTOM = 9.0, 11.0
_HEAVY = 2.0
_APART = 10.0
_KIND_GAP = 6.0
# A name that would have less room than this beside its signs is not cut for their sake.
_LEAST_NAME = 60.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card with its size in pixels, ready to be put somewhere; `relation` is that of its step, if it has one.

    `outcome` says in words for those who style pictures what weighing made of it; `decides`, that its step does. A step
    that decides, be it another one of the claim, gives the card a heavy edge: `edge` is what that step does.
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
    edge: Relation | None = None

    def at(self, x: float, y: float) -> Group:
        """Return the card as one named group with its upper left corner at x, y."""
        edge = Stroke(ROLES[self.edge], _HEAVY) if self.edge else Stroke(Role.CARD_EDGE, 1)
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
    return Card(
        width,
        _height(stack),
        stack,
        GroupKind.ARGUMENT,
        _label(branch, setting),
        claim.name,
        _relation(branch),
        outcome=outcome_classes(claim.name, setting, _steps(branch)),
        decides=decides(branch.argument, setting),
        edge=_edge(branch, setting),
    )


def _reference_card(branch: Branch, width: float, setting: Setting, target: str) -> Card:
    """Return a card that says where the claim's own card stands; a claim that has none here brings its text along."""
    inner = width - 2 * PADDING
    has_card = branch.claim.issue == setting.issue and (branch.is_here or setting.is_in_set)
    here = branch.is_here and has_card
    signs = (*verdict_sign(branch.claim.name, setting), *deciding_tag(branch.argument, inner, setting))
    room = sum(sign.width + _KIND_GAP for sign in signs)
    row = [*_kind_words(branch, inner, setting, target, room), *signs]
    parts = [Stacked(flowing(row, inner, _KIND_GAP))]
    if not here:
        parts.append(Stacked(setting.sans(branch.claim.text, BODY, Role.TRANSLATION, inner), 1))
    stack = stacked(*parts)
    link = f"#{branch.claim.name}" if has_card else None
    return Card(
        width,
        _height(stack) - 3,
        stack,
        GroupKind.REFERENCE,
        _label(branch, setting),
        None,
        _relation(branch),
        link,
        outcome_classes(branch.claim.name, setting, _steps(branch)),
        decides(branch.argument, setting),
        _edge(branch, setting),
    )


def _steps(branch: Branch) -> list[Argument]:
    """Return the steps that a card tells of: its own, and those that its foot names."""
    own = [branch.argument] if branch.argument else []
    return own if branch.is_reference else [*own, *(step for step in branch.ties if step != branch.argument)]


def _edge(branch: Branch, setting: Setting) -> Relation | None:
    """Return what the first step of a card that decides does, None where none decides."""
    return next((step.relation for step in _steps(branch) if decides(step, setting)), None)


def _label(branch: Branch, setting: Setting) -> str:
    """Return the accessible name of a card with what weighing made of its claim, and which of its steps decide."""
    words = setting.words
    deciding = [
        words.decides if step == branch.argument else words.says.format(label=words.decides, text=does(step, setting))
        for step in _steps(branch)
        if decides(step, setting)
    ]
    return label_with_outcome(branch_label(branch, setting), branch.claim.name, setting, deciding)


def _height(stack: Stack) -> float:
    return _TOP + stack.height + _BOTTOM


def _relation(branch: Branch) -> Relation | None:
    return branch.argument.relation if branch.argument else None


def _role(branch: Branch) -> Role:
    return ROLES[branch.argument.relation] if branch.argument else Role.MUTED


def _kind_row(branch: Branch, width: float, setting: Setting, target: str) -> Block:
    """Return what stands above a claim: its kind and name, and at the right or below what weighing made of it."""
    tags = (*claim_tags(branch.claim, setting), *deciding_tag(branch.argument, width, setting))
    row = flowing([*_kind_words(branch, width, setting, target), *tags], width, _KIND_GAP, 1)
    blocks = outcome(branch.claim.name, _role(branch), width, setting)
    if not blocks:
        return row
    weighed = flowing(blocks, width, 8, 1)
    fits = row.width + _APART + weighed.width <= width
    return AtRight(row, weighed, width) if fits else stacked(Stacked(row), Stacked(weighed, 2))


def _kind_words(branch: Branch, width: float, setting: Setting, target: str, signs: float = 0.0) -> list[Block]:
    """Return what a card does, to what where that is not plain, and its name or where that is.

    A reference leaves room for so many pixels of `signs` in the same row, for which its name may be cut.
    """
    words, role, claim = setting.words, _role(branch), branch.claim
    word = relation_word(branch.argument, words) if branch.argument else words.claim
    blocks: list[Block] = [setting.label(word.upper(), KICKER, role)]
    about = words.premise.format(name=branch.about.name) if branch.about else target
    if about:
        blocks.append(setting.name(about, SMALL, role, width))
    if branch.is_reference:
        room = width - signs - sum(block.width + _KIND_GAP for block in blocks)
        return [*blocks, _see(claim, width, setting, room if signs and room >= _LEAST_NAME else None)]
    return [*blocks, setting.name(claim.name, SMALL, Role.MUTED, width)]


def _see(claim: Claim, width: float, setting: Setting, room: float | None) -> Paragraph:
    """Return where the card of a claim is; in one line of that room where there is one, the name cut if need be."""
    words = setting.words
    see = words.see if claim.issue == setting.issue else words.see_in_issue.replace("{issue}", claim.issue)
    if room is not None:
        return setting.clipped(claim.name, see, SMALL, Role.INK, room)
    return setting.name(see.replace("{name}", claim.name), SMALL, Role.INK, width)


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
    yield from (_tie(step, width, setting) for step in branch.ties)
    if branch.hidden:
        words = setting.words
        yield note(words.count(len(branch.hidden), words.more_below), width, setting)


def _tie(step: Argument, width: float, setting: Setting) -> Block:
    """Return what a further step does, behind a keystone where it decides."""
    told = tie_words(step, setting)
    if not decides(step, setting):
        return note(told, width, setting)
    return signed(DecidingSign(ROLES[step.relation]), (told, Role.MUTED), width, setting)
