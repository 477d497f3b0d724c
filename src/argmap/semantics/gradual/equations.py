"""The equations of a framework under a semantics: what each strength is, given all the others.

The functions here settle one node after another; what may be settled when is the solver's to know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.semantics.gradual.semantics import Semantics
from argmap.semantics.qbaf import Groups, Qbaf

# How often a circle may be gone through, and what it may cost to go through all circles of a framework (some seconds),
# where a node costs as much as so many edges.
_MOST_ROUNDS = 20_000
_MOST_WORK = 20_000_000
_NODE = 8


@dataclass(slots=True)
class State:
    """What is known of each node, written in place: strengths, and which nodes are founded.

    The strength of a node that is `unknown` stands as 0 and means nothing.
    """

    values: list[float]
    founded: list[bool]
    unknown: set[int]


class Equations:
    """The equations of a framework; reading them costs no pass over it."""

    def __init__(self, qbaf: Qbaf, semantics: Semantics) -> None:
        self.qbaf = qbaf
        self.semantics = semantics
        self._bases, self._needs_support = qbaf.bases, qbaf.needs_support
        self._links, self._supports, self._attacks = qbaf.links, qbaf.supports, qbaf.attacks
        self._aggregate, self._influence = semantics.aggregate, semantics.influence

    @cached_property
    def most_rounds(self) -> int:
        """How often a circle may be gone through; in maps with large circles less often, so that time is bounded."""
        parents = self.qbaf.parents
        work = sum(_NODE + len(parents[node]) for circle in self.qbaf.circles for node in circle)
        return min(_MOST_ROUNDS, _MOST_WORK // max(1, work))

    def settle(self, node: int, state: State) -> None:
        """Write down what a node is; everything that it depends on has to be settled."""
        parents = self.qbaf.parents[node]
        if not parents:
            # It needs no support, or has none; the links of a node without parents are none.
            founded = state.founded[node] = not self._needs_support[node]
            state.values[node] = self._bases[node] if founded else 0.0
            return
        state.founded[node] = self._is_founded(node, state.founded)
        if state.unknown:
            if not state.unknown.isdisjoint(parents):
                state.unknown.add(node)
                state.values[node] = 0.0
                return
            state.unknown.discard(node)
        state.values[node] = self.strength(node, state)

    def strength(self, node: int, state: State) -> float:
        """Return the strength of a node as it follows from the state of those it depends on."""
        base = self.base(node, state)
        supports, attacks = self._supports[node], self._attacks[node]
        if not supports and not attacks:
            return base
        values = state.values
        return self._influence(base, self._aggregate(_strongest(supports, values), _strongest(attacks, values)))

    def base(self, node: int, state: State) -> float:
        """Return the base score of a node: its own, that of its weakest link, or 0 while it needs support."""
        if self._needs_support[node] and not state.founded[node]:
            return 0.0
        links = self._links[node]
        if not links:
            return self._bases[node]
        values = state.values
        return values[links[0]] if len(links) == 1 else min([values[link] for link in links])

    def _is_founded(self, node: int, founded: Sequence[bool]) -> bool:
        links = self._links[node]
        if links and all(founded[link] for link in links):
            return True
        if not self._needs_support[node]:
            return not links
        return any(founded[member] for group in self._supports[node] for member in group)


def _strongest(groups: Groups, values: Sequence[float]) -> list[float]:
    """Return the strength of the strongest member of each group that has members."""
    return [
        values[group[0]] if len(group) == 1 else max([values[member] for member in group]) for group in groups if group
    ]
