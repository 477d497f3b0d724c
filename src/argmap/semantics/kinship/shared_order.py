"""Shared order: names and figures that come in the same order in two texts, as in two renderings of one text.

Two independent texts may name the same people; that they name them in one order is an accident of known probability.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import comb, factorial
from typing import NamedTuple

from argmap.text.span import Span

FEWEST = 8
_LEAST_SHARE = 0.7
# How likely chance may be: for a closer look, for an answer, and for an answer about two texts in one language, which
# may well tell one story in its order.
WORTH_A_LOOK = 1e-4
_CHANCE = 1e-6
_CHANCE_IN_ONE_LANGUAGE = 1e-9
# Names that stand so near each other in both texts are one item of a list, and its order is that of the list.
_NEAR = 30


class SharedOrder(NamedTuple):
    """The markers that come in one order, with their first ranges in both texts."""

    markers: tuple[str, ...]
    first: tuple[Span, ...]
    second: tuple[Span, ...]


def shared_order(ours: Mapping[str, Span], theirs: Mapping[str, Span], *, same_language: bool) -> SharedOrder | None:
    """Return the names and figures that show two texts to be renderings of one; None where chance would do.

    `ours` and `theirs` are the markers of both texts (`sketch.markers_in`). The first occurrences of what both have are
    compared. At least eight, and seven of ten, have to be in one order, and at random that would have to happen once in
    a million times (in a thousand million in one language).
    """
    shared = _without_neighbours([marker for marker in ours if marker in theirs], ours, theirs)
    chain = [shared[index] for index in longest_rising([theirs[marker].start for marker in shared])]
    limit = _CHANCE_IN_ONE_LANGUAGE if same_language else _CHANCE
    if len(chain) < max(FEWEST, _LEAST_SHARE * len(shared)) or chance(len(shared), len(chain)) > limit:
        return None
    return SharedOrder(tuple(chain), tuple(ours[marker] for marker in chain), tuple(theirs[marker] for marker in chain))


def chance(shared: int, in_order: int) -> float:
    """Return how probable it is at most that so many of the shared markers come in one order by chance.

    There are C(n, k) ways to choose k of n, and each is in order once in k! times.
    """
    return comb(shared, in_order) / factorial(in_order)


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """Return the indexes of a longest strictly rising part of a sequence (Fredman 1975), in order."""
    ends: list[int] = []
    values: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        at = bisect_left(values, number)
        before.append(ends[at - 1] if at else -1)
        ends[at : at + 1], values[at : at + 1] = [index], [number]
    chain: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]


def _without_neighbours(shared: Sequence[str], ours: Mapping[str, Span], theirs: Mapping[str, Span]) -> list[str]:
    """Leave out what stands right behind the one before it in both texts."""
    kept: list[str] = []
    for marker in shared:
        if not (kept and all(abs(at[marker].start - at[kept[-1]].end) <= _NEAR for at in (ours, theirs))):
            kept.append(marker)
    return kept
