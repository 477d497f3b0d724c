"""Minimal sets that change an outcome, found by a tree of hitting sets (Reiter 1987, A theory of diagnosis)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import NamedTuple, Protocol

# So many sets of one size are looked at; where there are more, the search ends with the size before.
_MOST_OF_ONE_SIZE = 500_000

# Numbers of things that can be taken away, ascending.
Chosen = tuple[int, ...]


class Question(Protocol):
    """An outcome, asked what it is without some things."""

    @property
    def is_exhausted(self) -> bool:
        """Whether more was asked than there is time for."""

    def flips(self, removed: Chosen) -> bool:
        """Say whether the outcome is another one without these things."""

    def conflict(self, removed: Chosen) -> Collection[int]:
        """Return things of which every flipping set that holds `removed`, and more, holds at least one more.

        It is enough that each flipping set can be put together in one order.
        """


class Found(NamedTuple):
    """The minimal sets that flip an outcome, by size and then by number, and the size up to which that is all."""

    sets: tuple[Chosen, ...]
    searched_to: int


def minimal_sets(question: Question, most: int) -> Found:
    """Return the minimal sets of at most so many things without which the outcome is another.

    A set is minimal if no part of it flips the outcome as well. Sets grow level by level; a set that does not flip is
    extended by each member of its conflict only, since whatever avoids a conflict flips nothing.
    """
    found: list[Chosen] = []
    level: list[Chosen] = [()]
    for size in range(1, most + 1):
        every = (larger for chosen in level for larger in _extended(question, chosen, found))
        tried = dict.fromkeys(islice(every, _MOST_OF_ONE_SIZE + 1))
        if question.is_exhausted or len(tried) > _MOST_OF_ONE_SIZE:
            return Found(tuple(found), size - 1)
        flipping: list[Chosen] = []
        level = []
        for chosen in sorted(tried):
            if question.is_exhausted:
                return Found((*found, *flipping), size - 1)
            (flipping if question.flips(chosen) else level).append(chosen)
        found += flipping
    return Found(tuple(found), most)


def _extended(question: Question, chosen: Chosen, found: Collection[Chosen]) -> Iterator[Chosen]:
    """Yield a set with one more thing, where it holds none of the sets found already."""
    if question.is_exhausted:
        return
    for thing in question.conflict(chosen):
        larger = tuple(sorted((*chosen, thing)))
        if not any(set(larger).issuperset(smaller) for smaller in found):
            yield larger


def one_set(question: Question, things: int) -> Chosen | None:
    """Return one set that flips the outcome, of which nothing can be put back; None where even all together do not.

    It starts from all things and puts back one after the other, the last first, as long as the outcome stays flipped.
    There may be smaller ones.
    """
    chosen = tuple(range(things))
    if not things or not question.flips(chosen):
        return None
    for thing in reversed(chosen):
        fewer = tuple(one for one in chosen if one != thing)
        if question.is_exhausted:
            return None
        if fewer and question.flips(fewer):
            chosen = fewer
    return chosen
