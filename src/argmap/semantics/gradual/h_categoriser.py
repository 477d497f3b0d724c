"""The h-categoriser (Besnard & Hunter 2001; with base scores Amgoud, Ben-Naim, Doder & Vesic 2017): attack only."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from argmap.semantics.gradual.semantics import Semantics


def _aggregate(_: Sequence[float], attackers: Sequence[float]) -> float:
    return -fsum(attackers)


def _influence(base: float, burden: float) -> float:
    return base / (1 - burden)


def _aggregate_slopes(supporters: Sequence[float], attackers: Sequence[float]) -> tuple[list[float], list[float]]:
    return [0.0] * len(supporters), [-1.0] * len(attackers)


def _influence_slopes(base: float, burden: float) -> tuple[float, float]:
    share = 1 / (1 - burden)
    return share, base * share * share


SEMANTICS = Semantics("h-categoriser", _aggregate, _influence, _aggregate_slopes, _influence_slopes, attack_only=True)
