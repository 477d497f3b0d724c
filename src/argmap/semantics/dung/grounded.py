"""The grounded labelling: what is accepted, and what is refuted, without taking sides in any circle (Dung 1995)."""

from __future__ import annotations

from argmap.semantics.dung.framework import AbstractFramework, Label, Labelling


def grounded_labelling(framework: AbstractFramework) -> Labelling:
    """Return the label of each argument in the least complete labelling; time is linear in arguments and attacks.

    An argument is in when all its attackers are out, and out when one of them is in; what neither reaches is undecided
    (algorithm 1 of Modgil & Caminada 2009, each attack followed once).
    """
    targets = framework.targets
    standing = [len(attackers) for attackers in framework.attackers]
    labels = [Label.UNDECIDED] * len(standing)
    accepted = [node for node, count in enumerate(standing) if not count]
    for node in accepted:
        labels[node] = Label.IN
        for target in targets[node]:
            if labels[target] is Label.OUT:
                continue
            labels[target] = Label.OUT
            for relieved in targets[target]:
                standing[relieved] -= 1
                if not standing[relieved] and labels[relieved] is Label.UNDECIDED:
                    accepted.append(relieved)
    return labels
