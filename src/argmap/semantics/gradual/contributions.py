"""Removal contributions: by how much a topic is stronger with something than without it.

After Kampik, Potyka, Yin, Čyras & Toni 2024 (Contribution functions for quantitative bipolar argumentation graphs): of
the contribution functions, the one that says what would really happen. The gradient may have the other sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.semantics.gradual.removal import Removal
from argmap.semantics.gradual.semantics import Semantics
from argmap.semantics.gradual.solver import Strengths
from argmap.semantics.qbaf import Qbaf


def contributions(
    qbaf: Qbaf, semantics: Semantics, before: Strengths, topic: int, removals: Sequence[Iterable[int]]
) -> tuple[float | None, ...]:
    """Return the strength of a topic less its strength without each of some sets of nodes: from -1 to 1.

    A set is whatever is taken away at once: a claim, a step, all evidence of one origin. `before` are the strengths
    with all nodes. None where the topic has no strength, with the set or without it.
    """
    whole = before.values[topic]
    if whole is None:
        return (None,) * len(removals)
    removal = Removal(qbaf, semantics, before, (topic,))
    found = (removal.strengths(removed)[0] for removed in removals)
    return tuple(None if strength is None else whole - strength for strength in found)
