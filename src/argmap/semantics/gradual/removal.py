"""Removal: what topics weigh without some nodes, computed anew only where something changes.

Made for very many questions about one framework: each costs the part between the removed nodes and the topics, and
what turns out as it was is not followed any further.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from argmap.compiler.graph import Component, reachable
from argmap.semantics.gradual.circles import Circle, settle_circle
from argmap.semantics.gradual.equations import Equations
from argmap.semantics.gradual.semantics import Semantics
from argmap.semantics.gradual.solver import Strengths, state_of, strengths_of
from argmap.semantics.qbaf import Qbaf

# So many nodes of circles are evaluated in all questions together (some half a minute); then circles have no value.
_MOST_EVALUATED = 10_000_000

Before = tuple[int, float, bool, bool]


class Removal:
    """Answers what topics weigh without some nodes.

    `before` are the strengths with all nodes, under the same semantics. Every question leaves things as they were, so
    the answers do not depend on the order of the questions, save that after very much work in circles what depends on
    a circle is None.
    """

    def __init__(self, qbaf: Qbaf, semantics: Semantics, before: Strengths, topics: Sequence[int]) -> None:
        self.topics = tuple(topics)
        self._equations = Equations(qbaf, semantics)
        self._order = qbaf.order
        self._state = state_of(before)
        self._circles: list[Circle] = []
        self._undo: list[Before] = []
        self._left = _MOST_EVALUATED
        self._circular = frozenset(node for circle in qbaf.circles for node in circle)
        self._rank = [0] * len(qbaf.bases)
        for rank, component in enumerate(qbaf.order):
            for node in component:
                self._rank[node] = rank
        self._following = _following(qbaf, self._rank, self.topics)

    def strengths(self, removed: Iterable[int]) -> tuple[float | None, ...]:
        """Return the strengths of the topics without some nodes, in the order of the topics."""
        self._remove(removed)
        values, unknown = self._state.values, self._state.unknown
        found: tuple[float | None, ...] = tuple([values[topic] for topic in self.topics])
        if unknown:
            found = tuple(None if topic in unknown else values[topic] for topic in self.topics)
        self._restore()
        return found

    def all_strengths(self, removed: Iterable[int]) -> Strengths:
        """Return the strengths of all nodes, where all nodes are topics; `circles` are those that were solved anew."""
        self._remove(removed)
        found = strengths_of(self._state, self._circles)
        self._restore()
        return found

    def _remove(self, removed: Iterable[int]) -> None:
        gone = frozenset(removed)
        ranks: set[int] = set()
        for node in sorted(gone):
            ranks.update(self._following[node])
            self._note(node)
            self._state.values[node] = 0.0
            self._state.founded[node] = False
            self._state.unknown.discard(node)
        self._circles.clear()
        self._settle(ranks, gone)

    def _settle(self, ranks: set[int], removed: frozenset[int]) -> None:
        """Settle components of given ranks, and all that changes with them, each once and in order."""
        queue = list(ranks)
        heapify(queue)
        while queue:
            component = self._order[heappop(queue)]
            if component[0] in self._circular:
                changed = self._settle_circle(component, removed)
            elif component[0] in removed or not self._settle_node(component[0]):
                continue
            else:
                changed = [component[0]]
            for node in changed:
                for rank in self._following[node]:
                    if rank not in ranks:
                        ranks.add(rank)
                        heappush(queue, rank)

    def _settle_node(self, node: int) -> bool:
        """Settle a node outside circles and say whether it changed."""
        self._note(node)
        self._equations.settle(node, self._state)
        return self._is_changed(self._undo[-1])

    def _settle_circle(self, component: Component, removed: frozenset[int]) -> list[int]:
        """Settle what is left of a circle and return the nodes that changed."""
        state, start = self._state, len(self._undo)
        for node in component:
            if node not in removed:
                self._note(node)
        most_rounds = self._equations.most_rounds if self._left > 0 else 0
        solved = settle_circle(self._equations, state, component, removed, most_rounds)
        self._left -= sum(len(circle.nodes) * circle.rounds for circle in solved)
        self._circles.extend(solved)
        return [before[0] for before in self._undo[start:] if self._is_changed(before)]

    def _is_changed(self, before: Before) -> bool:
        node, value, founded, unknown = before
        state = self._state
        return state.values[node] != value or state.founded[node] != founded or (node in state.unknown) != unknown

    def _note(self, node: int) -> None:
        """Remember what a node is, so that it can be restored."""
        state = self._state
        self._undo.append((node, state.values[node], state.founded[node], node in state.unknown))

    def _restore(self) -> None:
        state = self._state
        for node, value, founded, unknown in reversed(self._undo):
            state.values[node] = value
            state.founded[node] = founded
            if unknown:
                state.unknown.add(node)
            else:
                state.unknown.discard(node)
        self._undo.clear()


def _following(qbaf: Qbaf, rank: Sequence[int], topics: Sequence[int]) -> list[tuple[int, ...]]:
    """Return for each node the ranks of the components that directly depend on it and that a topic depends on.

    A node in a circle leads to the circle itself.
    """
    relevant = reachable(qbaf.parents, topics)
    following = ([rank[one] for one in dependents if one in relevant] for dependents in qbaf.dependents)
    return [tuple(dict.fromkeys(ranks)) for ranks in following]
