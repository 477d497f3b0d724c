"""Rivalry: what becomes of the positions of an issue when each is held against the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from argmap.model.vocabulary import Rivalry
from argmap.semantics.framework import Contest
from argmap.semantics.labelling.weights import NOTHING, Case, Weight


def after_rivalry(contest: Contest, alone: Sequence[Weight], cases: Sequence[Case]) -> list[Weight]:
    """Return what positions weigh among their rivals, from what each weighs alone and the case for and against it.

    Of contrary positions the one stands whose case beats every rival's by the standard, and all others fail; with none
    that does, none stands. Of contradictory ones moreover the last stands when all others are refuted and it is not,
    and weighs as much as its own case or the least of what refutes them, whichever is more. Compatible ones stand and
    fail by themselves.
    """
    if contest.has_no_rivals:
        return list(alone)
    rivals = _of_others(max, [weight.possible for weight in alone])
    sure = [
        weight.certain > 0 and contest.threshold.is_met(case.pro.certain, max(case.con.possible, rival))
        for weight, case, rival in zip(alone, cases, rivals, strict=True)
    ]
    last = _last_one(contest, cases)
    if last is not None:
        weight = _weight_of_last(cases, last)
        return [weight if index == last else NOTHING for index in range(len(alone))]
    most = ceilings(contest, alone, cases)
    if any(sure):
        return [
            Weight(weight.certain, ceiling) if wins else NOTHING
            for weight, ceiling, wins in zip(alone, most, sure, strict=True)
        ]
    return [Weight(0.0, ceiling) for ceiling in most]


def ceilings(contest: Contest, alone: Sequence[Weight], cases: Sequence[Case]) -> list[float]:
    """Return the most that positions can weigh, when no rival is certain to win."""
    if contest.rivalry is not Rivalry.CONTRADICTORY or contest.has_no_rivals:
        return [weight.possible for weight in alone]
    # What can refute each position at most; nothing can where its own case is certain to be as good.
    refuting = _of_others(min, [con.possible if con.possible > pro.certain else 0.0 for pro, con in cases])
    return [
        0.0 if case.is_refuted else max(weight.possible, con)
        for weight, con, case in zip(alone, refuting, cases, strict=True)
    ]


def _last_one(contest: Contest, cases: Sequence[Case]) -> int | None:
    """Return the only position that is not refuted and cannot be, where exactly one has to hold."""
    if contest.rivalry is not Rivalry.CONTRADICTORY:
        return None
    left = [index for index, case in enumerate(cases) if not case.is_refuted]
    return left[0] if len(left) == 1 and cases[left[0]].con.possible <= cases[left[0]].pro.certain else None


def _weight_of_last(cases: Sequence[Case], last: int) -> Weight:
    pro, others = cases[last].pro, [case.con for index, case in enumerate(cases) if index != last]
    return Weight(
        max(pro.certain, min(con.certain for con in others)), max(pro.possible, min(con.possible for con in others))
    )


def _of_others(best: Callable[[Iterable[float]], float], figures: Sequence[float]) -> list[float]:
    """Return for each of several figures the best of the others, in linear time."""
    first = best(figures)
    at = figures.index(first)
    second = best(figure for index, figure in enumerate(figures) if index != at)
    return [second if index == at else first for index in range(len(figures))]
