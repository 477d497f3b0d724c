"""Rivalry: what becomes of the positions of an issue when each is held against the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from argmap.model.vocabulary import Rivalry
from argmap.semantics.framework import Contest
from argmap.semantics.labelling.weights import NOTHING, Case, Weight


def after_rivalry(contest: Contest, alone: Sequence[Weight], cases: Sequence[Case]) -> list[Weight]:
    """Return what positions weigh among their rivals, from what each weighs alone and the case for and against it.

    Of contrary positions the one stands whose case beats every rival's by the standard, and all others fail; with none
    that does, none stands. Of contradictory ones moreover the last stands when all others are refuted, and weighs as
    much as the least of what refutes them. Compatible ones stand and fail by themselves.
    """
    if contest.rivalry is Rivalry.COMPATIBLE or len(alone) < 2:  # noqa: PLR2004 - one position has no rival
        return list(alone)
    most = _of_others(max, [weight.possible for weight in alone])
    sure = [
        weight.certain > 0 and contest.threshold.is_met(case.pro.certain, max(case.con.possible, rival))
        for weight, case, rival in zip(alone, cases, most, strict=True)
    ]
    if any(sure):
        return [weight if wins else NOTHING for weight, wins in zip(alone, sure, strict=True)]
    last = _last_one(contest, cases)
    if last is not None:
        con = min(case.con.certain for index, case in enumerate(cases) if index != last)
        return [Weight(con, con) if index == last else NOTHING for index in range(len(alone))]
    return [Weight(0.0, ceiling.possible) for ceiling in ceilings(contest, alone, cases)]


def ceilings(contest: Contest, alone: Sequence[Weight], cases: Sequence[Case]) -> list[Weight]:
    """Return the most that positions can weigh, when no rival is certain to win."""
    if contest.rivalry is not Rivalry.CONTRADICTORY or len(alone) < 2:  # noqa: PLR2004 - one position has no rival
        return list(alone)
    refuting = _of_others(min, [case.con.possible for case in cases])
    return [
        Weight(0.0, max(weight.possible, con)) if not case.is_refuted else NOTHING
        for weight, con, case in zip(alone, refuting, cases, strict=True)
    ]


def _last_one(contest: Contest, cases: Sequence[Case]) -> int | None:
    """Return the only position that is not refuted, where exactly one has to hold."""
    if contest.rivalry is not Rivalry.CONTRADICTORY:
        return None
    left = [index for index, case in enumerate(cases) if not case.is_refuted]
    return left[0] if len(left) == 1 else None


def _of_others(best: Callable[[Iterable[float]], float], figures: Sequence[float]) -> list[float]:
    """Return for each of several figures the best of the others, in linear time."""
    first = best(figures)
    at = figures.index(first)
    second = best(figure for index, figure in enumerate(figures) if index != at)
    return [second if index == at else first for index in range(len(figures))]
