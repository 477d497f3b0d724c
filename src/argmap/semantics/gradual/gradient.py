"""The gradient: how a topic's strength moves with each base score, by one pass backwards through the framework.

After Yin, Potyka & Toni 2023 (Argument attribution explanations in quantitative bipolar argumentation frameworks). In
circles the derivative of the fixed point is that of the implicit function: (I - J)ᵀ a = b is solved for the adjoints a.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.compiler.graph import Component
from argmap.semantics.gradual.equations import Equations
from argmap.semantics.gradual.linear import solve_fixed_point
from argmap.semantics.gradual.semantics import Semantics
from argmap.semantics.gradual.solver import Strengths, state_of
from argmap.semantics.qbaf import Group, Groups, Qbaf


class _Slopes(NamedTuple):
    """How a node's strength moves with its base score, and with the strengths of the nodes that decide it."""

    base: float
    parents: tuple[tuple[int, float], ...]


def gradient(qbaf: Qbaf, semantics: Semantics, strengths: Strengths, topic: int) -> tuple[float | None, ...]:
    """Return the derivative of a topic's strength by the base score of each node, at the given strengths.

    The base score of a node with links is moved where its weakest link has put it. Of links and of a group the one that
    decides carries the derivative, the first of those that are equally strong. A node that waits for support has a base
    score that is fixed at 0: its derivative is 0. None where the topic has no strength, or where it depends on a circle
    of which the fixed point has no derivative that can be found.
    """
    if strengths.values[topic] is None:
        return (None,) * len(qbaf.bases)
    return _Backwards(qbaf, semantics, strengths, topic).gradient()


class _Backwards:
    """One pass from a topic back to all that it depends on; an adjoint is the topic's derivative by a strength."""

    def __init__(self, qbaf: Qbaf, semantics: Semantics, strengths: Strengths, topic: int) -> None:
        self._qbaf = qbaf
        self._semantics = semantics
        self._state = state_of(strengths)
        self._equations = Equations(qbaf, semantics)
        self._circular = frozenset(node for circle in qbaf.circles for node in circle)
        self._adjoints: dict[int, float] = {topic: 1.0}
        self._lost: set[int] = set()

    def gradient(self) -> tuple[float | None, ...]:
        """Return the derivative by the base score of each node."""
        found: list[float | None] = [0.0] * len(self._qbaf.bases)
        for component in reversed(self._qbaf.order):
            if not self._lost.isdisjoint(component):
                self._lose(component, found)
            elif not self._adjoints.keys().isdisjoint(component):
                self._pass_on(component, found)
        return tuple(found)

    def _pass_on(self, component: Component, found: list[float | None]) -> None:
        slopes = [self._slopes(node) for node in component]
        incoming = [self._adjoints.get(node, 0.0) for node in component]
        adjoints: Sequence[float] | None = incoming
        if component[0] in self._circular:
            adjoints = solve_fixed_point(_transposed(component, slopes), incoming, self._equations.most_rounds)
        if adjoints is None:
            self._lose(component, found)
            return
        inside = frozenset(component)
        for node, adjoint, slope in zip(component, adjoints, slopes, strict=True):
            found[node] = adjoint * slope.base
            for parent, change in slope.parents:
                if parent not in inside:
                    self._adjoints[parent] = self._adjoints.get(parent, 0.0) + adjoint * change

    def _lose(self, component: Component, found: list[float | None]) -> None:
        """Leave a component, and whatever it depends on, without a derivative."""
        for node in component:
            found[node] = None
            self._lost.update(self._qbaf.parents[node])

    def _slopes(self, node: int) -> _Slopes:
        supports = list(self._deciding(self._qbaf.supports[node]))
        attacks = list(self._deciding(self._qbaf.attacks[node]))
        values = self._state.values
        supporters, attackers = [values[one] for one in supports], [values[one] for one in attacks]
        by_base, by_aggregate = 1.0, 0.0
        if supports or attacks:
            aggregate = self._semantics.aggregate(supporters, attackers)
            by_base, by_aggregate = self._semantics.influence_slopes(self._equations.base(node, self._state), aggregate)
        by_supports, by_attacks = self._semantics.aggregate_slopes(supporters, attackers)
        parents = [
            (one, by_aggregate * slope)
            for one, slope in zip((*supports, *attacks), (*by_supports, *by_attacks), strict=True)
        ]
        if self._qbaf.needs_support[node] and not self._state.founded[node]:
            return _Slopes(0.0, tuple(parents))
        weakest = self._weakest(self._qbaf.links[node])
        return _Slopes(by_base, (*((one, by_base) for one in weakest), *parents))

    def _deciding(self, groups: Groups) -> Iterator[int]:
        """Yield the strongest member of each group, the first of equals."""
        for group in groups:
            if group:
                yield max(group, key=self._state.values.__getitem__)

    def _weakest(self, links: Group) -> Group:
        return (min(links, key=self._state.values.__getitem__),) if links else ()


def _transposed(component: Component, slopes: Sequence[_Slopes]) -> list[list[tuple[int, float]]]:
    """Return how each node of a circle moves the others, as (index, derivative)."""
    number = {node: index for index, node in enumerate(component)}
    rows: list[list[tuple[int, float]]] = [[] for _ in component]
    for index, slope in enumerate(slopes):
        for parent, change in slope.parents:
            if parent in number:
                rows[number[parent]].append((index, change))
    return rows
