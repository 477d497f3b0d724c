"""Solves a framework: closed form in topological order, iteration in circles, and no value where that does not end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.semantics.gradual.circles import Circle, settle_circle
from argmap.semantics.gradual.equations import Equations, State
from argmap.semantics.gradual.semantics import Semantics
from argmap.semantics.qbaf import Qbaf


@dataclass(frozen=True, slots=True)
class Strengths:
    """How strong each node is, from 0 to 1, and whether it is founded; both are indexed by node.

    The strength is None for a node in a circle that does not come to rest, and for whatever depends on one. `circles`
    tell how each circle was solved, in the order of evaluation.
    """

    values: tuple[float | None, ...]
    founded: tuple[bool, ...]
    circles: tuple[Circle, ...] = ()


def solve(qbaf: Qbaf, semantics: Semantics, removed: Iterable[int] = ()) -> Strengths:
    """Return the strengths of all nodes; `removed` ones have strength 0 and are not founded.

    Time is linear in nodes and edges outside circles. All circles together are gone through at most so often that a
    framework of ten thousand nodes in circles ends within seconds.
    """
    equations, gone = Equations(qbaf, semantics), frozenset(removed)
    size = len(qbaf.bases)
    state = State([0.0] * size, [False] * size, set())
    circles: list[Circle] = []
    parents, settle = qbaf.parents, equations.settle
    for component in qbaf.order:
        node = component[0]
        if len(component) > 1 or node in parents[node]:
            circles.extend(settle_circle(equations, state, component, gone, equations.most_rounds))
        elif node not in gone:
            settle(node, state)
    return strengths_of(state, circles)


def strengths_of(state: State, circles: Iterable[Circle]) -> Strengths:
    """Return what a state says, with None for what is unknown."""
    values: list[float | None] = list(state.values)
    for node in state.unknown:
        values[node] = None
    return Strengths(tuple(values), tuple(state.founded), tuple(circles))


def state_of(strengths: Strengths) -> State:
    """Return strengths as a state that can be changed: the other way round."""
    values = [0.0 if value is None else value for value in strengths.values]
    unknown = {node for node, value in enumerate(strengths.values) if value is None}
    return State(values, list(strengths.founded), unknown)
