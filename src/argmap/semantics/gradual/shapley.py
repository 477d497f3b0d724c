"""Shapley values: how much of a topic's strength each of some players is owed (Shapley 1953).

Players may be arguments or sets of nodes, or relations (Yin, Potyka & Toni, IJCAI 2024). The values of all players sum
to the strength with all of them less that with none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import comb, fsum, sqrt
from typing import NamedTuple

from argmap.semantics.gradual.semantics import Semantics
from argmap.semantics.gradual.solver import solve
from argmap.semantics.qbaf import Groups, Qbaf

_EXACT = 12
_PERMUTATIONS = 500
_SEED = 1953

# Gives the strength of a topic with only some players, which are the bits of a number.
Worth = Callable[[int], float | None]


class Relation(NamedTuple):
    """An edge of a framework: `source` supports or attacks `target`."""

    source: int
    target: int


@dataclass(frozen=True, slots=True)
class ShapleyValues:
    """The value of each player, and its standard error, 0 where all coalitions were looked at."""

    values: tuple[float, ...]
    errors: tuple[float, ...]


def shapley_of_relations(
    qbaf: Qbaf, semantics: Semantics, topic: int, relations: Sequence[Relation]
) -> ShapleyValues | None:
    """Return the Shapley values of relations for the strength of a topic; see `shapley`.

    A link is no relation: a step does not exist without its premises.
    """

    def worth(coalition: int) -> float | None:
        absent = frozenset(relation for index, relation in enumerate(relations) if not coalition >> index & 1)
        return solve(_without(qbaf, absent), semantics).values[topic]

    return shapley(len(relations), worth)


def shapley(players: int, worth: Worth) -> ShapleyValues | None:
    """Return the Shapley values of some players; None if a coalition has no worth.

    Up to twelve players all coalitions are looked at. Of more, 500 orders and their reverses are drawn, always the same
    ones, and the standard errors say how far the means may be off: they shrink with the root of the number of orders.
    """
    return _exact(players, worth) if players <= _EXACT else _drawn(players, worth)


def _exact(players: int, worth: Worth) -> ShapleyValues | None:
    worths: list[float] = []
    for coalition in range(1 << players):
        found = worth(coalition)
        if found is None:
            return None
        worths.append(found)
    weights = [1 / (players * comb(players - 1, size)) for size in range(players)]
    values = tuple(
        fsum(
            weights[coalition.bit_count()] * (worths[coalition | 1 << player] - worths[coalition])
            for coalition in range(1 << players)
            if not coalition >> player & 1
        )
        for player in range(players)
    )
    return ShapleyValues(values, (0.0,) * players)


def _drawn(players: int, worth: Worth) -> ShapleyValues | None:
    """Return the means over random orders of what each player adds to those before it (Castro et al. 2009).

    An order and its reverse are one sample: what one overstates, the other often understates.
    """
    samples: list[list[float]] = [[] for _ in range(players)]
    numbers = _numbers(_SEED)
    for _ in range(_PERMUTATIONS):
        order = _shuffled(players, numbers)
        there, back = _added(order, worth), _added(order[::-1], worth)
        if there is None or back is None:
            return None
        for player in range(players):
            samples[player].append((there[player] + back[player]) / 2)
    means = [fsum(drawn) / _PERMUTATIONS for drawn in samples]
    spreads = [fsum((one - mean) ** 2 for one in drawn) for drawn, mean in zip(samples, means, strict=True)]
    errors = (sqrt(spread / (_PERMUTATIONS - 1) / _PERMUTATIONS) for spread in spreads)
    return ShapleyValues(tuple(means), tuple(errors))


def _added(order: Sequence[int], worth: Worth) -> list[float] | None:
    """Return what each player adds when they come in an order."""
    added = [0.0] * len(order)
    coalition, before = 0, worth(0)
    for player in order:
        coalition |= 1 << player
        after = worth(coalition)
        if before is None or after is None:
            return None
        added[player] = after - before
        before = after
    return added


def _shuffled(count: int, numbers: Iterator[int]) -> list[int]:
    """Return the numbers below `count` in a random order (Fisher & Yates)."""
    order = list(range(count))
    for last in range(count - 1, 0, -1):
        other = next(numbers) % (last + 1)
        order[last], order[other] = order[other], order[last]
    return order


def _numbers(seed: int) -> Iterator[int]:
    """Yield pseudo-random 64-bit numbers, the same ones for ever (SplitMix64: Steele, Lea & Flood 2014)."""
    mask = (1 << 64) - 1
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & mask
        mixed = ((seed ^ seed >> 30) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ mixed >> 27) * 0x94D049BB133111EB) & mask
        yield mixed ^ mixed >> 31


def _without(qbaf: Qbaf, relations: frozenset[Relation]) -> Qbaf:
    def kept(target: int, groups: Groups) -> Groups:
        return tuple(tuple(one for one in group if Relation(one, target) not in relations) for group in groups)

    return replace(
        qbaf,
        supports=[kept(target, groups) for target, groups in enumerate(qbaf.supports)],
        attacks=[kept(target, groups) for target, groups in enumerate(qbaf.attacks)],
    )
