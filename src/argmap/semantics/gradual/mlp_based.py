"""The MLP-based semantics (Potyka, AAAI 2021): a neuron of a neural network; base scores of 0 and 1 never move."""

from __future__ import annotations

from math import exp

from argmap.semantics.gradual.difference import difference, difference_slopes
from argmap.semantics.gradual.semantics import Semantics

# Either way the exponential is a float above 0; beyond it no base score that is neither 0 nor 1 would move further.
_MOST = 700.0


def _influence(base: float, energy: float) -> float:
    """Return logistic(logit(base) + energy), written without the logarithm, which has no value at 0 and 1."""
    if energy > 0:
        doubt = (1 - base) * exp(-min(energy, _MOST))
        return base / (base + doubt)
    trust = base * exp(max(energy, -_MOST))
    return trust / (trust + (1 - base))


def _slopes(base: float, energy: float) -> tuple[float, float]:
    moved = _influence(base, energy)
    shrunk = exp(-min(abs(energy), _MOST))
    whole = base + (1 - base) * shrunk if energy > 0 else base * shrunk + (1 - base)
    return shrunk / whole / whole, moved * (1 - moved)


SEMANTICS = Semantics("mlp-based", difference, _influence, difference_slopes, _slopes)
