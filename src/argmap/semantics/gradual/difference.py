"""The aggregation that several semantics share: the strengths of supporters less those of attackers."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum


def difference(supporters: Sequence[float], attackers: Sequence[float]) -> float:
    """Return the sum of the supporters less that of the attackers; both are rounded once, whatever the order."""
    return fsum(supporters) - fsum(attackers)


def difference_slopes(supporters: Sequence[float], attackers: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return how the difference moves with each supporter, and with each attacker."""
    return [1.0] * len(supporters), [-1.0] * len(attackers)
