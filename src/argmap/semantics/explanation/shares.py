"""Shares: how much of a claim's strength each origin is owed (Shapley 1953), for experts."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.compiler.graph import reachable
from argmap.semantics.explanation.removal import origins_among, remaining
from argmap.semantics.gradual.removal import Removal
from argmap.semantics.gradual.shapley import shapley as shapley_values
from argmap.semantics.weighing import Weighing


@dataclass(frozen=True, slots=True)
class Share:
    """The Shapley value of an origin, and its standard error: 0 where all coalitions of origins were looked at."""

    origin: str
    value: float
    error: float


def shapley(weighing: Weighing, claim: str) -> tuple[Share, ...] | None:
    """Return the shares of all origins in the strength of a claim, in the order of the sources.

    They sum to the strength less what it is without all of them. Evidence that goes back to several origins is there as
    long as one of them is. None where the claim has no strength without some of the origins.
    """
    framework, qbaf, topic = weighing.framework, remaining(weighing), weighing.framework.claims[claim]
    origins = origins_among(weighing, reachable(qbaf.parents, (topic,)))
    removal = Removal(qbaf, weighing.semantics, weighing.strengths, (topic,))

    def worth(coalition: int) -> float | None:
        absent = [origin for index, origin in enumerate(origins) if not coalition >> index & 1]
        return removal.strengths(framework.without_origins(absent))[0]

    found = shapley_values(len(origins), worth)
    if found is None:
        return None
    return tuple(Share(*one) for one in zip(origins, found.values, found.errors, strict=True))
