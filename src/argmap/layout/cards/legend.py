"""The legend: only what occurs in the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.layout.blocks import Block, Flow, flowing
from argmap.layout.cards.outcome import decides, objection_to
from argmap.layout.cards.proof import Mark, judged
from argmap.layout.cards.question import is_contested_question
from argmap.layout.cards.strength import StrengthBar
from argmap.layout.cards.verdicts import ContestedSign, DecidingSign, VerdictSign
from argmap.layout.marks import BadgeSign, OriginsSign, Sign
from argmap.layout.outline import Branch, Outline
from argmap.layout.scene import Group, GroupKind, Role
from argmap.layout.setting import BODY, Setting
from argmap.layout.words.vocabulary import Words
from argmap.model.argument_map import Argument, Claim, ToClaim, ToIssue
from argmap.model.vocabulary import Relation, Verdict

_SAMPLE = 0.6
_SAMPLE_BAND = (0.4, 0.8)


@dataclass(frozen=True, slots=True)
class Legend:
    """The row of signs with their words."""

    flow: Flow
    label: str

    @property
    def height(self) -> float:
        """The height of its rows."""
        return self.flow.height

    def at(self, x: float, y: float) -> Group:
        """Return one named group."""
        return Group(GroupKind.LEGEND, self.flow.at(x, y), self.label)


def legend(drawn: Outline, width: float, setting: Setting) -> Legend:
    """Return the legend of a picture: relations, marks of evidence, origins and weighing, as far as they occur."""
    words = setting.words
    steps = [branch.argument for branch in _branches(drawn) if branch.argument]
    claims = tuple(_shown_claims(drawn))
    found = (
        *_relations(steps, words),
        *_marks(claims, setting),
        *_origins(claims, setting),
        *_verdicts(claims, setting),
        *_contested_question(setting),
        *_deciding(steps, claims, setting),
        *_strengths(claims, setting),
    )
    return Legend(flowing([_entry(sign, word, width, setting) for sign, word in found], width, 20, 4), words.legend)


def _branches(drawn: Outline) -> Iterator[Branch]:
    return (branch for tree in drawn.trees for branch in tree)


def _shown_claims(drawn: Outline) -> Iterator[Claim]:
    """Yield the claims that have a card here, and the premises that stand in those cards with their evidence."""
    yield from (claim for claim, _ in drawn.positions)
    for branch in _branches(drawn):
        if not branch.is_reference:
            yield branch.claim
            yield from (premise.claim for premise in branch.premises if premise.at_home)


def _relations(steps: list[Argument], words: Words) -> Iterator[tuple[Block, str]]:
    """Yield each relation with its badge; undercuts of steps and of the question are two things."""
    seen = {step.relation for step in steps}
    undercuts = {isinstance(step.target, ToIssue) for step in steps if step.relation is Relation.UNDERCUT}
    both = ((False, words.undercuts_a_step), (True, words.undercuts_question))
    told = {relation: [word] for relation, word in words.relations.items()}
    told[Relation.UNDERCUT] = [word for is_of_question, word in both if is_of_question in undercuts]
    return ((BadgeSign(relation), word) for relation in Relation if relation in seen for word in told[relation])


def _marks(claims: tuple[Claim, ...], setting: Setting) -> Iterator[tuple[Block, str]]:
    words = setting.words
    if setting.is_overview:
        return iter(())
    seen = {judged(evidence, setting.known, words).mark for claim in claims for evidence in claim.evidence}
    told = {
        Mark.VERIFIED: words.verified_mark,
        Mark.LOCKED: words.locked_mark,
        Mark.SUSPECT: words.suspect_mark,
        Mark.NOT_VERIFIED: words.not_verified_mark,
        Mark.REFERENCE: words.reference_mark,
    }
    return ((Sign(mark), word) for mark, word in told.items() if mark in seen)


def _origins(claims: tuple[Claim, ...], setting: Setting) -> Iterator[tuple[Block, str]]:
    if any(claim.name in setting.thin_grounds for claim in claims):
        yield OriginsSign(), setting.words.origins_mark


def _verdicts(claims: tuple[Claim, ...], setting: Setting) -> Iterator[tuple[Block, str]]:
    """Yield what weighing can say of a claim in words."""
    known, words = setting.known, setting.words
    seen = {known.verdicts.get(claim.name) for claim in claims}
    yield from ((VerdictSign(verdict), words.verdict_marks[verdict]) for verdict in Verdict if verdict in seen)
    if any(claim.name in known.contested for claim in claims):
        yield ContestedSign(), words.contested_mark


def _contested_question(setting: Setting) -> Iterator[tuple[Block, str]]:
    if is_contested_question(setting):
        yield ContestedSign(), setting.words.contested_question_mark


def _deciding(steps: list[Argument], claims: tuple[Claim, ...], setting: Setting) -> Iterator[tuple[Block, str]]:
    """Yield the keystone where a step decides that is drawn, or named on a card at one of its ends."""
    starting, bearing = setting.argument_map.arguments_by_entry, setting.argument_map.arguments_by_target
    named = (
        step for claim in claims for step in (*starting.get(claim.name, ()), *bearing.get(ToClaim(claim.name), ()))
    )
    objections = (objection_to(claim.name, setting) for claim in claims)
    if any(decides(step, setting) for step in (*steps, *named, *objections)):
        yield DecidingSign(Role.MUTED), setting.words.deciding_mark


def _strengths(claims: tuple[Claim, ...], setting: Setting) -> Iterator[tuple[Block, str]]:
    """Yield the bars of what was weighed in figures: one figure, or the least and the most."""
    known, words = setting.known, setting.words
    weighed = [claim.name for claim in claims if known.strengths.get(claim.name) is not None]
    if weighed:
        yield StrengthBar(_SAMPLE, Role.MUTED), words.strength_mark
    if any(name in known.bands for name in weighed):
        least, most = _SAMPLE_BAND
        yield StrengthBar(least, Role.MUTED, most=most), words.band_mark


def _entry(sign: Block, words: str, width: float, setting: Setting) -> Flow:
    label = setting.name(words, BODY, Role.MUTED, width - sign.width - 8)
    return flowing((sign, label), sign.width + label.width + 8, 6)
