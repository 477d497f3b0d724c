"""What a gradual semantics is, and which there are.

A strength is `influence(base score, aggregate(supporters, attackers))`, after Mossakowski & Neuhaus 2018 (Modular
semantics and characteristics for bipolar weighted argumentation graphs).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import argmap.semantics.gradual

DEFAULT = "quadratic-energy"
CROSS_CHECK = "df-quad"


@dataclass(frozen=True, slots=True)
class Semantics:
    """A gradual semantics: pure functions of strengths and base scores, all of them from 0 to 1.

    `aggregate` makes one number of the strengths of supporters and attackers, 0 where they balance, and `influence`
    moves a base score by it; an influence of 0 leaves every base score as it is. `aggregate_slopes` are the derivatives
    of the aggregate by each supporter and each attacker, `influence_slopes` those of the influence by the base score
    and by the aggregate. A semantics that is `attack_only` does not hear supporters.
    """

    name: str
    aggregate: Callable[[Sequence[float], Sequence[float]], float]
    influence: Callable[[float, float], float]
    aggregate_slopes: Callable[[Sequence[float], Sequence[float]], tuple[Sequence[float], Sequence[float]]]
    influence_slopes: Callable[[float, float], tuple[float, float]]
    attack_only: bool = False


@cache
def all_semantics() -> Mapping[str, Semantics]:
    """Return every gradual semantics by name, sorted."""
    found: list[Semantics] = []
    package = argmap.semantics.gradual
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        semantics = getattr(importlib.import_module(module.name), "SEMANTICS", None)
        if isinstance(semantics, Semantics):
            found.append(semantics)
    return {semantics.name: semantics for semantics in sorted(found, key=lambda semantics: semantics.name)}
