"""What the grounded labelling leaves undecided, in parts that do not touch each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.compiler.graph import components_of, is_circle
from argmap.semantics.dung.framework import AbstractFramework, Label, Labelling, Nodes


@dataclass(frozen=True)
class Part:
    """A part of the undecided arguments that no attack connects with the rest.

    `nodes` are the numbers of its arguments in the whole framework, ascending; `framework` numbers them from 0 in that
    order. Its complete extensions, together with the grounded one, are those of the whole (Baroni et al. 2014).
    """

    nodes: Nodes
    framework: AbstractFramework

    @cached_property
    def circular(self) -> Nodes:
        """The arguments of `framework` that lie on circles: what is accepted of them decides about all others."""
        attackers = self.framework.attackers
        circles = (part for part in components_of(attackers) if is_circle(part, attackers))
        return tuple(sorted(node for circle in circles for node in circle))

    @cached_property
    def leading(self) -> Nodes:
        """The arguments of `framework` on circles, or on the way from one to another, ascending."""
        following = frozenset(self.following)
        return tuple(node for node in range(len(self.nodes)) if node not in following)

    @cached_property
    def following(self) -> Nodes:
        """The other arguments of `framework`, each after its attackers."""
        waiting = [len(targets) for targets in self.framework.targets]
        found = [node for node, count in enumerate(waiting) if not count]
        for node in found:
            for attacker in self.framework.attackers[node]:
                waiting[attacker] -= 1
                if not waiting[attacker]:
                    found.append(attacker)
        return tuple(reversed(found))

    def extended(self, accepted: Sequence[int]) -> Nodes:
        """Return the extension that accepts these of `leading`, in the numbers of the whole framework, ascending."""
        labels = self._labels(accepted)
        for node in self.following:
            attackers = [labels[attacker] for attacker in self.framework.attackers[node]]
            if Label.IN in attackers:
                labels[node] = Label.OUT
            elif Label.UNDECIDED not in attackers:
                labels[node] = Label.IN
        return tuple(number for number, label in zip(self.nodes, labels, strict=True) if label is Label.IN)

    def _labels(self, accepted: Sequence[int]) -> list[Label]:
        labels = [Label.UNDECIDED] * len(self.nodes)
        for node in accepted:
            labels[node] = Label.IN
            for target in self.framework.targets[node]:
                labels[target] = Label.OUT
        return labels


def undecided_parts(framework: AbstractFramework, grounded: Labelling) -> tuple[Part, ...]:
    """Return the parts of what `grounded` leaves undecided, in the order of their first arguments.

    Attackers that are out are left away; an undecided argument has none that are in.
    """
    undecided = [node for node, label in enumerate(grounded) if label is Label.UNDECIDED]
    rest = framework.restricted_to(undecided)
    return tuple(
        Part(tuple(undecided[node] for node in nodes), rest.restricted_to(nodes)) for nodes in _connected(rest)
    )


def _connected(framework: AbstractFramework) -> tuple[Sequence[int], ...]:
    found: list[Sequence[int]] = []
    seen = [False] * len(framework.names)
    for start, is_seen in enumerate(seen):
        if is_seen:
            continue
        seen[start] = True
        reached = [start]
        for node in reached:
            for other in (*framework.attackers[node], *framework.targets[node]):
                if not seen[other]:
                    seen[other] = True
                    reached.append(other)
        found.append(sorted(reached))
    return tuple(found)
