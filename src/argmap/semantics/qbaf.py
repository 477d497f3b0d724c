"""Quantitative bipolar argumentation frameworks: nodes with base scores that support and attack each other.

After Baroni, Rago & Toni 2019 (From fine-grained properties to broad principles for gradual argumentation), with what
maps need besides: steps that are as strong as their weakest premise, groups that count once, and claims that weigh
nothing until something supports them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.compiler.graph import Component, components_of, is_circle

Group = tuple[int, ...]
Groups = tuple[Group, ...]


@dataclass(frozen=True)
class Qbaf:
    """A framework of `len(bases)` nodes, numbered from 0; all sequences are indexed by node.

    `bases` are base scores, from 0 to 1. A node with `links` has as its base score the least strength of those nodes
    (weakest link). `supports` and `attacks` are groups of nodes, and of each group only the strongest counts. A node of
    which `needs_support` is true has base score 0 until it is founded.

    A node is founded if it needs no support and has no links; if all its links are founded; or if it needs support and
    one of its supporters is founded (least fixed point: a circle does not found itself). A node without links and
    supporters that should weigh nothing has base score 0 and needs support.
    """

    bases: Sequence[float]
    links: Sequence[Group]
    supports: Sequence[Groups]
    attacks: Sequence[Groups]
    needs_support: Sequence[bool]

    @cached_property
    def parents(self) -> tuple[Group, ...]:
        """The nodes that each node directly depends on: its links, supporters and attackers, each once, in order."""
        return tuple(
            [
                tuple(dict.fromkeys([*links, *(node for group in (*supports, *attacks) for node in group)]))
                if supports or attacks or len(links) > 1
                else tuple(links)
                for links, supports, attacks in zip(self.links, self.supports, self.attacks, strict=True)
            ]
        )

    @cached_property
    def order(self) -> tuple[Component, ...]:
        """The strongly connected components, each after all that it depends on."""
        return components_of(self.parents)

    @cached_property
    def circles(self) -> tuple[Component, ...]:
        """The components that run in circles, in order."""
        return tuple(component for component in self.order if is_circle(component, self.parents))

    @cached_property
    def dependents(self) -> tuple[Group, ...]:
        """The nodes that directly depend on each node."""
        found: list[list[int]] = [[] for _ in self.bases]
        for node, parents in enumerate(self.parents):
            for parent in parents:
                found[parent].append(node)
        return tuple(map(tuple, found))
