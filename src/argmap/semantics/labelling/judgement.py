"""Judgements: the verdict on a claim, and the reason for it, with the arguments that decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from argmap.model.vocabulary import Relation, Verdict
from argmap.semantics.framework import Contest
from argmap.semantics.labelling.deciding import (
    Deciding,
    Hurdle,
    Kind,
    best_against,
    best_for,
    best_objection,
    certain,
    possible,
)
from argmap.semantics.labelling.grounded import Labelling
from argmap.semantics.labelling.impasses import Impasse, Wait, impasses
from argmap.semantics.labelling.rings import Ring
from argmap.semantics.labelling.weights import Case, Weight
from argmap.semantics.standards import Threshold


class Reason(StrEnum):
    """Why a verdict is what it is."""

    ASSUMED = "assumed"
    SUPPORTED = "supported"
    OUTWEIGHS = "outweighs"
    PREVAILS = "prevails"
    LAST_LEFT = "last-left"
    UNSUPPORTED = "unsupported"
    UNDEVELOPED = "undeveloped"
    OUTWEIGHED = "outweighed"
    BEATEN = "beaten"
    BALANCED = "balanced"
    SHORT = "short-of-standard"
    RIVALS_BALANCED = "rivals-balanced"
    DISPUTED_QUESTION = "question-disputed"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on a claim with its reason.

    `pro` and `con` are the best that speaks for the claim and against it, None where nothing weighs. `rival` is the
    position that prevails, or the one nearest to this one; where a verdict is unsettled because of it, it is open
    whether it is refuted. `behind_rival` is the best that speaks for the rival, or what refutes it. `objection` is the
    step that disputes the question; with another reason than that, the position is open by itself as well. `weight`
    is what the claim gives to the steps above it. `open_sides` are those of `pro` and `con` that have to be settled
    before the verdict is. `circle` are the claims that alone speak for it, `impasse` those that wait for each other.
    """

    claim: str
    verdict: Verdict
    reason: Reason
    weight: Weight
    pro: Deciding | None = None
    con: Deciding | None = None
    rival: Deciding | None = None
    objection: Deciding | None = None
    behind_rival: Deciding | None = None
    open_sides: tuple[Deciding, ...] = ()
    circle: Ring | None = None
    impasse: Impasse | None = None


def judge(labelling: Labelling, name: str) -> Judgement:
    """Return the judgement on the claim of that name."""
    framework = labelling.framework
    node = framework.claims[name]
    contest = framework.contest_of.get(node)
    found = _alone(labelling, node)
    return found if contest is None else _among_rivals(labelling, contest, node, found)


def judgements(labelling: Labelling) -> Iterator[Judgement]:
    """Yield the judgements on all claims, as the map has them, and say which of them only wait for each other."""
    found = [judge(labelling, name) for name in labelling.framework.claims]
    waits = {node: wait for node, one in enumerate(found) if (wait := _wait(labelling, one)) is not None}
    stuck = impasses(waits, labelling.framework.name_of)
    return (replace(one, impasse=stuck[node]) if node in stuck else one for node, one in enumerate(found))


def _wait(labelling: Labelling, judgement: Judgement) -> Wait | None:
    """Return the one claim that has to be settled before another; None where it is none, several or hard to say."""
    if judgement.objection or len(judgement.open_sides) != 1:
        return None
    side, framework = judgement.open_sides[0], labelling.framework
    if not side.is_step or side.weight.certain > 0:
        return None
    if not side.doubts:
        step = framework.map.arguments[side.name]
        relation = step.relation if len(step.premises) == 1 else None
        return Wait(framework.claims[step.entry], relation)
    if len(side.doubts) > 1 or not side.doubts[0].is_claim_open:
        return None
    doubt = side.doubts[0]
    return Wait(framework.claims[doubt.claim], Relation.UNDERCUT if doubt.hurdle is Hurdle.UNDERCUT else None)


def _alone(labelling: Labelling, node: int) -> Judgement:
    """Return the judgement on a claim that has no rivals, or before they are looked at."""
    case, weight, name = labelling.cases[node], labelling.weights[node], labelling.framework.name_of(node)
    if case.pro.possible == 0:
        return _unsupported(labelling, node)
    if case.is_refuted:
        pro, con = best_for(labelling, node, possible), best_against(labelling, node)
        return Judgement(name, Verdict.FAILS, Reason.OUTWEIGHED, weight, pro, con)
    if weight.certain > 0:
        pro, con = best_for(labelling, node, certain), best_against(labelling, node, possible)
        unopposed = Reason.ASSUMED if pro and pro.kind is Kind.ASSUMPTION else Reason.SUPPORTED
        return Judgement(name, Verdict.STANDS, Reason.OUTWEIGHS if con else unopposed, weight, pro, con)
    pro = best_for(labelling, node, certain if case.pro.is_settled else possible)
    con = best_against(labelling, node, certain if case.con.is_settled else possible)
    if not (case.pro.is_settled and case.con.is_settled):
        contest = labelling.framework.contest_of.get(node)
        sides = _open_sides(case, pro, con, contest.threshold if contest else Threshold())
        return Judgement(name, Verdict.OPEN, Reason.UNSETTLED, weight, pro, con, open_sides=sides)
    reason = Reason.BALANCED if case.pro.certain == case.con.certain else Reason.SHORT
    return Judgement(name, Verdict.OPEN, reason, weight, pro, con)


def _unsupported(labelling: Labelling, node: int) -> Judgement:
    """Return the judgement on a claim for which nothing can speak; one left undeveloped fails by what is certain."""
    framework, weight, con = labelling.framework, labelling.weights[node], best_against(labelling, node)
    name = framework.name_of(node)
    is_spared = node in framework.undeveloped and node not in labelling.removed
    if not is_spared or (con and con.weight.certain > 0):
        circle = labelling.circles_of_support.get(node)
        return Judgement(name, Verdict.FAILS, Reason.UNSUPPORTED, weight, None, con, circle=circle)
    if con is None:
        return Judgement(name, Verdict.OPEN, Reason.UNDEVELOPED, weight)
    return Judgement(name, Verdict.OPEN, Reason.UNSETTLED, weight, None, con, open_sides=(con,))


def _open_sides(case: Case, pro: Deciding | None, con: Deciding | None, threshold: Threshold) -> tuple[Deciding, ...]:
    """Return the sides that are open and could each settle a verdict alone; where none could, all that are open."""
    ends_of_pro = [(Weight(end, end), case.con) for end in case.pro]
    ends_of_con = [(case.pro, Weight(end, end)) for end in case.con]
    sides = ((pro, case.pro, ends_of_pro), (con, case.con, ends_of_con))
    unsettled = [(side, ends) for side, weight, ends in sides if side and not weight.is_settled]
    decisive = [side for side, ends in unsettled if any(_is_decided(*end, threshold) for end in ends)]
    return tuple(decisive or [side for side, _ in unsettled])


def _is_decided(pro: Weight, con: Weight, threshold: Threshold) -> bool:
    """Say whether nothing that is open about the case for a claim and against it can change its verdict."""
    if pro.possible == 0 or con.certain > pro.possible or threshold.is_met(pro.certain, con.possible):
        return True
    return pro.is_settled and con.is_settled


def _among_rivals(labelling: Labelling, contest: Contest, node: int, alone: Judgement) -> Judgement:
    """Return the judgement on a position, from the one that it would have without rivals."""
    verdict = labelling.verdict(node)
    objection = best_objection(labelling, contest.objections)
    if objection is None:
        return _beside_rivals(labelling, contest, node, alone, verdict)
    if verdict is Verdict.FAILS:
        return alone
    without = labelling.verdict_without_objections(node)
    if without is Verdict.OPEN or (without is Verdict.FAILS and alone.verdict is Verdict.OPEN):
        return replace(_beside_rivals(labelling, contest, node, alone, Verdict.OPEN), objection=objection)
    reason, sides = Reason.DISPUTED_QUESTION, (alone.pro, alone.con)
    return Judgement(alone.claim, Verdict.OPEN, reason, labelling.weight(node), *sides, None, objection)


def _beside_rivals(labelling: Labelling, contest: Contest, node: int, alone: Judgement, verdict: Verdict) -> Judgement:
    """Return the judgement on a position of that verdict, which comes of its rivals where it is not so alone."""
    if verdict is alone.verdict is not Verdict.STANDS or contest.has_no_rivals:
        return alone
    reason, weight = _reason_among_rivals(verdict, alone.verdict), labelling.weight(node)
    rival = _rival(labelling, contest, node, reason)
    named = _named(labelling, rival, reason)
    behind = _behind(labelling, rival, reason)
    return Judgement(alone.claim, verdict, reason, weight, alone.pro, alone.con, named, behind_rival=behind)


def _reason_among_rivals(verdict: Verdict, alone: Verdict) -> Reason:
    if verdict is Verdict.STANDS:
        return Reason.PREVAILS if alone is Verdict.STANDS else Reason.LAST_LEFT
    if verdict is Verdict.FAILS:
        return Reason.BEATEN
    return Reason.RIVALS_BALANCED if alone is Verdict.STANDS else Reason.UNSETTLED


def _rival(labelling: Labelling, contest: Contest, node: int, reason: Reason) -> int:
    """Return the rival to be named: the one that stands, or the nearest.

    Where others have to be refuted, that is the one which is refuted by the least, or is not refuted for certain.
    """
    weights, cases = labelling.weights, labelling.cases
    rivals = [position for position in contest.positions if position != node]
    if reason is Reason.LAST_LEFT:
        return min(rivals, key=lambda rival: (cases[rival].con, rival))
    if reason is Reason.UNSETTLED:
        rivals = [rival for rival in rivals if not cases[rival].is_refuted] or rivals
    standing = labelling.rival_that_stands(node)
    if standing is not None:
        return standing
    return max(rivals, key=lambda rival: (weights[rival].possible, cases[rival].pro, -rival))


def _named(labelling: Labelling, rival: int, reason: Reason) -> Deciding:
    """Return a rival with its weight: in the end if it prevails, or else before it is held against others."""
    weight = labelling.weight(rival) if reason is Reason.BEATEN else labelling.weights[rival]
    return Deciding(labelling.framework.name_of(rival), weight, Kind.CLAIM)


def _behind(labelling: Labelling, rival: int, reason: Reason) -> Deciding | None:
    """Return what founds a rival, or what refutes it or may do so; None where it fails for want of reasons."""
    if reason is Reason.UNSETTLED:
        return best_against(labelling, rival, possible)
    if reason is Reason.LAST_LEFT or labelling.cases[rival].is_refuted:
        return best_against(labelling, rival)
    return best_for(labelling, rival, certain if reason is Reason.BEATEN else possible)
