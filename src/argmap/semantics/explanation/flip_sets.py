"""Flip sets: the smallest sets of origins without which another position of an issue wins.

They answer what a verdict hangs on. An origin is taken away with all evidence that goes back to nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.semantics.explanation.hitting_sets import Chosen, Found, minimal_sets, one_set
from argmap.semantics.explanation.leading import LeadingPosition
from argmap.semantics.explanation.removal import needed_for, origins_among
from argmap.semantics.explanation.standing import StandingPositions
from argmap.semantics.framework import Contest
from argmap.semantics.weighing import Weighing


class Measure(StrEnum):
    """How it is told which position wins: by the verdicts in words, or by the strengths in numbers."""

    WORDS = "words"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class FlipSet:
    """Origins without which other positions win, in the order of the sources.

    By words `standing_before` and `standing_after` are the positions that stand; by numbers they are the strongest one,
    or none where several are equally strong or one has no value.
    """

    origins: tuple[str, ...]
    standing_before: tuple[str, ...]
    standing_after: tuple[str, ...]
    by: Measure


@dataclass(frozen=True, slots=True)
class FlipSets:
    """All minimal flip sets of at most `searched_to` origins, by size, then by the order of the sources, words first.

    Among `sets` are also those larger ones that were found before the search had to end. `larger` is, for a measure by
    which none was found, a set of which no single origin can be spared; it need not be the smallest.
    """

    sets: tuple[FlipSet, ...]
    searched_to: int
    larger: tuple[FlipSet, ...] = ()


def flip_sets(weighing: Weighing, issue: str, most: int = 3) -> FlipSets:
    """Return the minimal sets of at most `most` origins whose removal changes the winning position of an issue.

    A set is minimal if no part of it changes the winner by the same measure. What was taken away before stays away.
    Work is limited: in very large maps `searched_to` is less than `most`.
    """
    contest = weighing.framework.contest(issue)
    searches = [_Search(weighing, contest, measure) for measure in Measure]
    found = [search.found(most) for search in searches]
    sets = [
        (len(chosen), chosen, place, search.flip_set(chosen))
        for place, (search, one) in enumerate(zip(searches, found, strict=True))
        for chosen in one.sets
    ]
    larger = [search.larger() for search, one in zip(searches, found, strict=True) if not one.sets]
    return FlipSets(
        tuple(flip for *_, flip in sorted(sets, key=lambda entry: entry[:3])),
        min(one.searched_to for one in found),
        tuple(flip for flip in larger if flip is not None),
    )


class _Search:
    """The search by one measure."""

    def __init__(self, weighing: Weighing, contest: Contest, measure: Measure) -> None:
        self._weighing = weighing
        self._contest = contest
        self._measure = measure
        self._origins = origins_among(weighing, needed_for(weighing.framework, (contest.node,)))
        self._question = self._ask()

    def _ask(self) -> StandingPositions | LeadingPosition:
        asked = StandingPositions if self._measure is Measure.WORDS else LeadingPosition
        return asked(self._weighing, self._contest, self._origins)

    def found(self, most: int) -> Found:
        return minimal_sets(self._question, most)

    def larger(self) -> FlipSet | None:
        """Return one larger set; it is asked for afresh, with time of its own."""
        chosen = one_set(self._ask(), len(self._origins))
        return None if chosen is None else self.flip_set(chosen)

    def flip_set(self, chosen: Chosen) -> FlipSet:
        winners = self._question.winners
        return FlipSet(tuple(self._origins[origin] for origin in chosen), winners(()), winners(chosen), self._measure)
