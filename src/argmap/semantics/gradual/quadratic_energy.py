"""Quadratic Energy (Potyka, KR 2018): smooth, dual, and never saturated by one certain attacker or supporter."""

from __future__ import annotations

from argmap.semantics.gradual.difference import difference, difference_slopes
from argmap.semantics.gradual.semantics import Semantics


def _influence(base: float, energy: float) -> float:
    """Return the base score, moved towards 1 (or 0, where the energy is negative) by the share e² / (1 + e²)."""
    square = energy * energy
    share = square / (1 + square)
    return base + (1 - base) * share if energy > 0 else base - base * share


def _slopes(base: float, energy: float) -> tuple[float, float]:
    square = energy * energy
    steepness = 2 * abs(energy) / (1 + square) ** 2
    return 1 / (1 + square), (1 - base if energy > 0 else base) * steepness


SEMANTICS = Semantics("quadratic-energy", difference, _influence, difference_slopes, _slopes)
