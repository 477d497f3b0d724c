"""Judgements: the verdict on a claim, and the reason for it, with the arguments that decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.model.vocabulary import Verdict
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
    position that prevails, or the one nearest to this one; where a verdict is unsettled because of it, it is open
    whether it is refuted. `objection` is the step that disputes the question. `weight` is what the claim gives to the
    steps above it.
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
    attackers = _steps(framework.qbaf.attacks[node], framework)
    pro, con = _best_pro(labelling, node), _best(labelling, attackers)
    claim = framework.map.claims[name]
    if case.pro.possible == 0:
        if claim.undeveloped and con is None and node not in labelling.removed:
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
        pro, con = _reachable_pro(labelling, node), _best(labelling, attackers, _possible)
        return Judgement(name, Verdict.OPEN, Reason.UNSETTLED, weight, pro, con)
    reason = Reason.BALANCED if case.pro.certain == case.con.certain else Reason.SHORT
    return Judgement(name, Verdict.OPEN, reason, weight, pro, con)


def _among_rivals(labelling: Labelling, contest: Contest, node: int, alone: Judgement) -> Judgement:
    """Return the judgement on a position, from the one that it would have without rivals."""
    name, verdict, weight = alone.claim, labelling.verdict(node), labelling.weight(node)
    objection = _best(labelling, contest.objections)
    if objection is not None:
        if verdict is Verdict.FAILS:
            return alone
        return Judgement(name, Verdict.OPEN, Reason.DISPUTED_QUESTION, weight, alone.pro, alone.con, None, objection)
    if verdict is alone.verdict is not Verdict.STANDS or contest.has_no_rivals:
        return alone
    reason = _reason_among_rivals(verdict, alone.verdict)
    return Judgement(name, verdict, reason, weight, alone.pro, alone.con, _nearest_rival(labelling, contest, node))


def _reason_among_rivals(verdict: Verdict, alone: Verdict) -> Reason:
    if verdict is Verdict.STANDS:
        return Reason.PREVAILS if alone is Verdict.STANDS else Reason.LAST_LEFT
    if verdict is Verdict.FAILS:
        return Reason.BEATEN
    return Reason.RIVALS_BALANCED if alone is Verdict.STANDS else Reason.UNSETTLED


def _nearest_rival(labelling: Labelling, contest: Contest, node: int) -> Deciding:
    """Return the rival that stands, or else the one of the greatest weight before it is held against others."""
    name_of, standing = labelling.framework.name_of, labelling.rival_that_stands(node)
    if standing is not None:
        return Deciding(name_of(standing), labelling.weight(standing), is_step=False)
    nearest = max(
        (position for position in contest.positions if position != node),
        key=lambda position: (labelling.weights[position].possible, labelling.cases[position].pro, -position),
    )
    return Deciding(name_of(nearest), labelling.weights[nearest], is_step=False)


def _best_pro(labelling: Labelling, node: int) -> Deciding | None:
    """Return the best that speaks for a claim: a step, or its own evidence where that is at least as good."""
    framework = labelling.framework
    step = _best(labelling, _steps(framework.qbaf.supports[node], framework))
    pro = labelling.cases[node].pro
    if pro.possible > 0 and (step is None or step.weight < pro):
        return Deciding(framework.name_of(node), pro, is_step=False)
    return step


def _reachable_pro(labelling: Labelling, node: int) -> Deciding | None:
    """Return what could speak best for a claim: a step, or its own evidence where no step comes up to that."""
    framework = labelling.framework
    step = _best(labelling, _steps(framework.qbaf.supports[node], framework), _possible)
    pro = labelling.cases[node].pro
    if step is None or step.weight.possible < pro.possible:
        return Deciding(framework.name_of(node), pro, is_step=False)
    return step


def _steps(groups: Iterable[tuple[int, ...]], framework: Framework) -> list[int]:
    """Return the steps among supporters or attackers, as they were written."""
    return sorted(node for group in groups for node in group if node < framework.first_piece)


def _possible(weight: Weight) -> tuple[float, ...]:
    return (weight.possible,)


def _best(
    labelling: Labelling, nodes: Iterable[int], key: Callable[[Weight], tuple[float, ...]] = tuple
) -> Deciding | None:
    """Return the step of the greatest weight by a key, the first of several; None where none weighs anything."""
    weights = labelling.weights
    best = max(
        (node for node in nodes if weights[node].possible > 0), key=lambda node: key(weights[node]), default=None
    )
    return None if best is None else Deciding(labelling.framework.name_of(best), weights[best], is_step=True)
