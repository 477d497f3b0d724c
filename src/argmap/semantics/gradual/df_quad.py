"""DF-QuAD (Rago, Toni, Aurisicchio & Baroni, KR 2016): what supports and what attacks accrues like chances.

It saturates: one attacker of strength 1 balances any number of supporters of strength 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import prod
from operator import mul

from argmap.semantics.gradual.semantics import Semantics


def _aggregate(supporters: Sequence[float], attackers: Sequence[float]) -> float:
    """Return what the attackers leave less what the supporters leave, multiplied in an order of their own."""
    return prod([1 - strength for strength in sorted(attackers)]) - prod([1 - one for one in sorted(supporters)])


def _influence(base: float, balance: float) -> float:
    return base + (1 - base) * balance if balance > 0 else base + base * balance


def _aggregate_slopes(supporters: Sequence[float], attackers: Sequence[float]) -> tuple[list[float], list[float]]:
    return _products_of_others(supporters), [-product for product in _products_of_others(attackers)]


def _influence_slopes(base: float, balance: float) -> tuple[float, float]:
    """Return the derivatives; at a balance of 0, where the influence has a kink, the mean of both sides."""
    if not balance:
        return 1.0, 0.5
    return 1 - abs(balance), 1 - base if balance > 0 else base


def _products_of_others(strengths: Sequence[float]) -> list[float]:
    """Return for each strength the product of `1 - other` over all others, in linear time."""
    doubts = [1 - strength for strength in strengths]
    before = accumulate(doubts[:-1], mul, initial=1.0)
    after = list(accumulate(reversed(doubts[1:]), mul, initial=1.0))
    return [one * other for one, other in zip(before, reversed(after), strict=True)] if doubts else []


SEMANTICS = Semantics("df-quad", _aggregate, _influence, _aggregate_slopes, _influence_slopes)
