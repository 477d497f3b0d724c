"""Judgements: the verdict on a claim, and the reason for it, with the arguments that decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.model.vocabulary import Rivalry, Verdict
from argmap.semantics.framework import Contest, Framework
from argmap.semantics.labelling.grounded import Labelling
from argmap.semantics.labelling.weights import Weight


class Reason(StrEnum):
    """Why a verdict is what it is."""

    ASSUMED = "assumed"
    SUPPORTED = "supported"
    OUTWEIGHS = "outweighs"
    PREVAILS = "prevails over its rivals"
    LAST_LEFT = "all its rivals are refuted"
    UNSUPPORTED = "unsupported"
    UNDEVELOPED = "undeveloped"
    OUTWEIGHED = "outweighed"
    BEATEN = "a rival prevails"
    BALANCED = "balanced"
    SHORT = "short of the standard"
    RIVALS_BALANCED = "no rival prevails"
    DISPUTED_QUESTION = "the question is disputed"
    UNSETTLED = "depends on what is open"


@dataclass(frozen=True, slots=True)
class Deciding:
    """Something that decides: a step, or the evidence of a claim itself (then `name` is that of the claim)."""

    name: str
    weight: Weight
    is_step: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on a claim with its reason.

    `pro` and `con` are the best that speaks for the claim and against it, None where nothing weighs. `rival` is the
    position that prevails, or the one nearest to this one; `objection` is the step that disputes the question. `weight`
    is what the claim gives to the steps above it.
    """

    claim: str
    verdict: Verdict
    reason: Reason
    weight: Weight
    pro: Deciding | None = None
    con: Deciding | None = None
    rival: Deciding | None = None
    objection: Deciding | None = None


def judge(labelling: Labelling, name: str) -> Judgement:
    """Return the judgement on the claim of that name."""
    framework = labelling.framework
    node = framework.claims[name]
    contest = framework.contest_of.get(node)
    found = _alone(labelling, node)
    return found if contest is None else _among_rivals(labelling, contest, node, found)


def judgements(labelling: Labelling) -> Iterator[Judgement]:
    """Yield the judgements on all claims, as the map has them."""
    return (judge(labelling, name) for name in labelling.framework.claims)


def _alone(labelling: Labelling, node: int) -> Judgement:
    """Return the judgement on a claim that has no rivals, or before they are looked at."""
    framework = labelling.framework
    name = framework.name_of(node)
    case, weight = labelling.cases[node], labelling.weights[node]
    pro, con = _best_pro(labelling, node), _best(labelling, _steps(framework.qbaf.attacks[node], framework))
    claim = framework.map.claims[name]
    if case.pro.possible == 0:
        if claim.undeveloped and con is None:
            return Judgement(name, Verdict.OPEN, Reason.UNDEVELOPED, weight)
        return Judgement(name, Verdict.FAILS, Reason.UNSUPPORTED, weight, None, con)
    if case.is_refuted:
        return Judgement(name, Verdict.FAILS, Reason.OUTWEIGHED, weight, pro, con)
    if weight.certain > 0:
        reason = Reason.OUTWEIGHS if con else Reason.SUPPORTED
        if pro is not None and not pro.is_step and pro.weight.certain <= framework.assumed.get(node, 0.0):
            reason = Reason.OUTWEIGHS if con else Reason.ASSUMED
        return Judgement(name, Verdict.STANDS, reason, weight, pro, con)
    if not (case.pro.is_settled and case.con.is_settled):
        return Judgement(name, Verdict.OPEN, Reason.UNSETTLED, weight, pro, con)
    reason = Reason.BALANCED if case.pro.certain == case.con.certain else Reason.SHORT
    return Judgement(name, Verdict.OPEN, reason, weight, pro, con)


def _among_rivals(labelling: Labelling, contest: Contest, node: int, alone: Judgement) -> Judgement:
    """Return the judgement on a position, from the one that it would have without rivals."""
    name, verdict, weight = alone.claim, labelling.verdict(node), labelling.weight(node)
    objection = _best(labelling, contest.objections)
    if objection is not None:
        if alone.verdict is Verdict.FAILS:
            return alone
        return Judgement(name, Verdict.OPEN, Reason.DISPUTED_QUESTION, weight, alone.pro, alone.con, None, objection)
    if contest.rivalry is Rivalry.COMPATIBLE or len(contest.positions) == 1:
        return alone
    rival = _nearest_rival(labelling, contest, node)
    if verdict is Verdict.STANDS:
        reason = Reason.PREVAILS if alone.verdict is Verdict.STANDS else Reason.LAST_LEFT
    elif alone.verdict is not Verdict.STANDS and not (verdict is Verdict.FAILS and alone.verdict is Verdict.OPEN):
        return alone
    else:
        reason = Reason.BEATEN if verdict is Verdict.FAILS else Reason.RIVALS_BALANCED
    return Judgement(name, verdict, reason, weight, alone.pro, alone.con, rival)


def _nearest_rival(labelling: Labelling, contest: Contest, node: int) -> Deciding | None:
    """Return the rival that stands, or else the one of the greatest weight."""
    rivals = [position for position in contest.positions if position != node]
    standing = [position for position in rivals if labelling.verdict(position) is Verdict.STANDS]
    nearest = max(standing or rivals, key=lambda position: (labelling.cases[position].pro, -position))
    return Deciding(labelling.framework.name_of(nearest), labelling.cases[nearest].pro, is_step=False)


def _best_pro(labelling: Labelling, node: int) -> Deciding | None:
    """Return the best that speaks for a claim: a step, or its own evidence where that is at least as good."""
    framework = labelling.framework
    step = _best(labelling, _steps(framework.qbaf.supports[node], framework))
    pro = labelling.cases[node].pro
    if pro.possible > 0 and (step is None or step.weight < pro):
        return Deciding(framework.name_of(node), pro, is_step=False)
    return step


def _steps(groups: Iterable[tuple[int, ...]], framework: Framework) -> list[int]:
    """Return the steps among supporters or attackers, as they were written."""
    return sorted(node for group in groups for node in group if node < framework.first_piece)


def _best(labelling: Labelling, nodes: Iterable[int]) -> Deciding | None:
    """Return the step of the greatest weight, the first of several; None where none weighs anything."""
    found: Deciding | None = None
    for node in nodes:
        weight = labelling.weights[node]
        if weight.possible > 0 and (found is None or weight > found.weight):
            found = Deciding(labelling.framework.name_of(node), weight, is_step=True)
    return found
