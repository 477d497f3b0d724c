"""Weights of which not all is settled: what is certain, and what is possible at most."""

from __future__ import annotations

from typing import NamedTuple


class Weight(NamedTuple):
    """How much something weighs: `certain` is the least, `possible` the most that it can still come to (0 to 1)."""

    certain: float
    possible: float

    @property
    def is_settled(self) -> bool:
        """Whether nothing is open about it."""
        return self.certain == self.possible


NOTHING = Weight(0.0, 0.0)


class Case(NamedTuple):
    """What speaks for a claim and what against it: the weight of the best on each side."""

    pro: Weight
    con: Weight

    @property
    def is_refuted(self) -> bool:
        """Whether what speaks against it is better for certain."""
        return self.con.certain > self.pro.possible


NO_CASE = Case(NOTHING, NOTHING)
