"""Claims that nothing speaks for but a circle: they would hold if they were believed, and nothing else founds them.

After the greatest unfounded set of Van Gelder, Ross & Schlipf 1991 (The well-founded semantics for general logic
programs), less what would not hold even if all of it were believed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from argmap.semantics.framework import Framework
from argmap.semantics.labelling.rings import Ring, ring_of, ring_sizes
from argmap.semantics.labelling.weights import Case, Weight


def circles_of_support(
    framework: Framework, weights: Sequence[Weight], cases: Sequence[Case], removed: frozenset[int]
) -> Mapping[int, Ring]:
    """Return for each claim that only a circle speaks for the circle, from the claim on, in linear time."""
    outcome_of = framework.outcome_of
    unfounded = {
        node
        for node in framework.claims.values()
        if node not in removed and not cases[node].pro.possible and not weights[outcome_of.get(node, node)].possible
    }
    supporters = {node: _supporters(framework, weights, node, removed) for node in unfounded}
    _spare_what_would_hold(framework, weights, unfounded, supporters)
    following: dict[int, int] = {}
    for node in sorted(unfounded):
        step = next(step for step in supporters[node] if _would_hold(framework, weights, step, unfounded))
        following[node] = min(premise for premise in framework.qbaf.links[step] if premise in unfounded)
    sizes = ring_sizes(following)
    return {node: ring_of(entry, size, following, framework.name_of) for node, (entry, size) in sizes.items()}


def _supporters(framework: Framework, weights: Sequence[Weight], node: int, removed: frozenset[int]) -> list[int]:
    """Return the steps to a claim that are there, and that no undercut takes away for certain."""
    qbaf = framework.qbaf
    return [
        step
        for group in qbaf.supports[node]
        for step in group
        if step < framework.first_piece
        and step not in removed
        and not any(weights[undercut].certain for undercuts in qbaf.attacks[step] for undercut in undercuts)
    ]


def _spare_what_would_hold(
    framework: Framework, weights: Sequence[Weight], unfounded: set[int], supporters: Mapping[int, Sequence[int]]
) -> None:
    """Leave of some claims those that would be founded if all that are left were believed."""
    holding = {
        step: node
        for node, steps in supporters.items()
        for step in steps
        if _would_hold(framework, weights, step, unfounded)
    }
    left = Counter(holding.values())
    waiting = [node for node in unfounded if not left[node]]
    while waiting:
        node = waiting.pop()
        unfounded.discard(node)
        for step in framework.qbaf.dependents[node]:
            if step in holding and node in framework.qbaf.links[step]:
                target = holding.pop(step)
                left[target] -= 1
                if not left[target]:
                    waiting.append(target)


def _would_hold(framework: Framework, weights: Sequence[Weight], step: int, believed: set[int]) -> bool:
    """Say whether a step would carry weight if some claims were believed that nothing founds."""
    premises, outcome_of = framework.qbaf.links[step], framework.outcome_of
    return all(weights[outcome_of.get(premise, premise)].possible or premise in believed for premise in premises)
