"""What a claim weighs by itself: its own evidence, or what its author assumes."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.semantics.framework import Framework
from argmap.semantics.labelling.weights import NOTHING, Weight
from argmap.semantics.qbaf import Groups


def own_weight(framework: Framework, node: int, weights: Sequence[Weight]) -> Weight:
    """Return what a claim weighs without any step, from the weights of the pieces of evidence."""
    weight, said = evidence_weight(framework, node, weights), framework.assumed.get(node)
    return weight if said is None else Weight(max(said, weight[0]), max(said, weight[1]))


def evidence_weight(framework: Framework, node: int, weights: Sequence[Weight]) -> Weight:
    """Return what the evidence of a claim weighs together, or its author's confidence if that is less."""
    groups = framework.own_evidence.get(node)
    if groups is None:
        return NOTHING
    certain, possible = _together(groups, weights)
    cap = framework.caps.get(node)
    return Weight(certain, possible) if cap is None else Weight(min(cap, certain), min(cap, possible))


def best(weights: Sequence[Weight]) -> Weight:
    """Return the most that is certain, and the most that is possible."""
    if len(weights) == 1:
        return weights[0]
    return Weight(max([one[0] for one in weights]), max([one[1] for one in weights]))


def _together(groups: Groups, weights: Sequence[Weight]) -> Weight:
    """Return what independent witnesses come to, each as good as its best piece."""
    if len(groups) == 1:
        return best([weights[piece] for piece in groups[0]])
    certain, possible = 1.0, 1.0
    for group in groups:
        least, most = best([weights[piece] for piece in group])
        certain, possible = certain * (1.0 - least), possible * (1.0 - most)
    return Weight(round(1.0 - certain, 9), round(1.0 - possible, 9))
