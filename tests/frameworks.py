"""Abstract frameworks for tests: a compact notation, random ones, and their extensions from the definitions."""

from __future__ import annotations

from itertools import combinations
from random import Random

from argmap.semantics.dung.framework import AbstractFramework, framework_of
from argmap.semantics.dung.semantics import Semantics


def written(arguments: str, attacks: str = "") -> AbstractFramework:
    """Return a framework written as `"a b"` and `"a>b b>a"`."""
    return framework_of(arguments.split(), [tuple(attack.split(">")) for attack in attacks.split()])


def random_framework(random: Random, size: int, density: float) -> AbstractFramework:
    nodes = range(size)
    attackers = tuple(tuple(node for node in nodes if random.random() < density) for _ in nodes)
    return AbstractFramework(tuple(f"a{node}" for node in nodes), attackers)


def by_definition(framework: AbstractFramework, semantics: Semantics) -> tuple[tuple[int, ...], ...]:
    """Return the extensions that Dung's definitions give, from all subsets of the arguments."""
    nodes = range(len(framework.names))
    subsets = (chosen for size in range(len(nodes) + 1) for chosen in combinations(nodes, size))
    complete = [chosen for chosen in subsets if _is_complete(framework, frozenset(chosen))]
    if semantics is Semantics.GROUNDED:
        complete = [one for one in complete if all(set(one) <= set(other) for other in complete)]
    if semantics is Semantics.PREFERRED:
        complete = [one for one in complete if not any(set(one) < set(other) for other in complete)]
    if semantics is Semantics.STABLE:
        complete = [one for one in complete if len(set(one) | _attacked(framework, frozenset(one))) == len(nodes)]
    return tuple(sorted(complete))


def _attacked(framework: AbstractFramework, chosen: frozenset[int]) -> set[int]:
    return {node for node, attackers in enumerate(framework.attackers) if not chosen.isdisjoint(attackers)}


def _is_complete(framework: AbstractFramework, chosen: frozenset[int]) -> bool:
    attacked = _attacked(framework, chosen)
    defended = {node for node, attackers in enumerate(framework.attackers) if attacked.issuperset(attackers)}
    return attacked.isdisjoint(chosen) and defended == chosen
