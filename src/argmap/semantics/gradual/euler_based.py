"""The Euler-based semantics (Amgoud & Ben-Naim 2017): attack outweighs support; a base score of 0 never moves."""

from __future__ import annotations

from math import exp

from argmap.semantics.gradual.difference import difference, difference_slopes
from argmap.semantics.gradual.semantics import Semantics

# Beyond it the strength is 1 to the last digit, and the exponential would soon be too large for a float.
_MOST = 700.0


def _influence(base: float, energy: float) -> float:
    return 1 - (1 - base * base) / (1 + base * exp(min(energy, _MOST)))


def _slopes(base: float, energy: float) -> tuple[float, float]:
    grown = exp(min(energy, _MOST))
    part = 1 / (1 + base * grown)
    steepness = (1 - base * base) * (grown * part) * part
    return 2 * base * part + steepness, base * steepness


SEMANTICS = Semantics("euler-based", difference, _influence, difference_slopes, _slopes)
