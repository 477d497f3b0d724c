"""Foundation: which step carries a claim first when one goes up from what claims have themselves.

Where several steps of a circle weigh the same, reasons that are told by these steps lead down to something, and never
back to where they started.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.semantics.framework import Framework
from argmap.semantics.labelling.own_weight import own_weight
from argmap.semantics.labelling.weights import Case, Weight


def carriers(framework: Framework, weights: Sequence[Weight], cases: Sequence[Case]) -> Mapping[int, int]:
    """Return for each claim that a step carries the first step that does, in time linear in claims and steps.

    A step carries its target if it weighs as much as the whole case for it, and its premises are carried before.
    """
    links, found = framework.qbaf.links, dict[int, int]()
    targets = {step: node for node in framework.claims.values() for step in _supporters(framework, node)}
    waiting = {step: len(links[step]) for step in targets}
    ready = [node for node in framework.claims.values() if _carries_itself(framework, node, weights, cases)]
    known = set(ready)
    for claim in ready:
        for step in framework.qbaf.dependents[claim]:
            if step not in targets or claim not in links[step]:
                continue
            waiting[step] -= 1
            target = targets[step]
            if not waiting[step] and target not in known and weights[step].certain >= cases[target].pro.certain > 0:
                known.add(target)
                found[target] = step
                ready.append(target)
    return found


def _supporters(framework: Framework, node: int) -> list[int]:
    return [step for group in framework.qbaf.supports[node] for step in group if step < framework.first_piece]


def _carries_itself(framework: Framework, node: int, weights: Sequence[Weight], cases: Sequence[Case]) -> bool:
    """Say whether a claim needs no step: its own weight is its whole case, or it stands because its rivals fall."""
    pro = cases[node].pro.certain
    if pro > 0 and own_weight(framework, node, weights).certain >= pro:
        return True
    return weights[framework.outcome_of.get(node, node)].certain > weights[node].certain
