"""Circles: nodes whose strengths hang on each other, as what an iteration from the base scores comes to rest at.

First all strengths are computed anew from the last ones, round by round. Where that does not come to rest, the
continuous model ds/dt = F(s) - s is followed (Potyka 2018), by the classical method of Runge and Kutta (RK4). Neither
is known to converge always: a circle that does not come to rest has no strengths at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.compiler.graph import Component, components_of, is_circle
from argmap.semantics.gradual.equations import Equations, State

_AT_REST = 1e-12
# After the first ones, the residual has to halve every so many rounds, and its peak every so many steps.
_FIRST_ROUNDS, _ROUNDS = 50, 25
_FIRST_STEPS, _STEPS = 300, 100
_STEP_LENGTHS = (0.5, 0.25, 0.125)
_STAGES = 4

Vector = list[float]


@dataclass(frozen=True, slots=True)
class Circle:
    """How a circle was solved: its nodes, how often all were evaluated, and by how much they still moved at last.

    A circle that depends on one without strengths was not evaluated at all and is not converged.
    """

    nodes: Component
    rounds: int
    residual: float
    converged: bool


def settle_circle(
    equations: Equations, state: State, nodes: Component, removed: Collection[int], most_rounds: int
) -> tuple[Circle, ...]:
    """Write down what the nodes of a circle are, and return how each circle that is left in it was solved.

    `removed` nodes stay as the state has them; without them the circle may fall apart.
    """
    if not any(node in removed for node in nodes):
        return (_solve(equations, state, nodes, most_rounds),)
    solved = []
    kept = [node for node in nodes if node not in removed]
    number = {node: index for index, node in enumerate(kept)}
    parents = [[number[one] for one in equations.qbaf.parents[node] if one in number] for node in kept]
    for component in components_of(parents):
        if is_circle(component, parents):
            solved.append(_solve(equations, state, tuple(kept[index] for index in component), most_rounds))
        else:
            equations.settle(kept[component[0]], state)
    return tuple(solved)


def _solve(equations: Equations, state: State, nodes: Component, most_rounds: int) -> Circle:
    inside = frozenset(nodes)
    state.unknown.difference_update(inside)
    _found(equations, state, nodes)
    parents = equations.qbaf.parents
    if state.unknown and any(not state.unknown.isdisjoint(parents[node]) for node in nodes):
        solved = Circle(nodes, 0, 0.0, converged=False)
    else:
        solved = _Iteration(equations, state, nodes, most_rounds).solve()
    if not solved.converged:
        state.unknown.update(inside)
        for node in nodes:
            state.values[node] = 0.0
    return solved


def _found(equations: Equations, state: State, nodes: Component) -> None:
    """Find which nodes of a circle are founded: the least fixed point, in time linear in its nodes and edges."""
    qbaf, founded = equations.qbaf, state.founded
    for node in nodes:
        founded[node] = False
    inside, ready = frozenset(nodes), []
    founding = _Founding({}, {}, {})
    for node in nodes:
        links = set(qbaf.links[node])
        supporters = (
            {member for group in qbaf.supports[node] for member in group} if qbaf.needs_support[node] else set()
        )
        within = sorted(links & inside)
        by_links = bool(links) and all(founded[link] for link in links - inside)
        if by_links and within:
            founding.missing[node] = len(within)
            for link in within:
                founding.linked.setdefault(link, []).append(node)
        for supporter in sorted(supporters & inside):
            founding.supported.setdefault(supporter, []).append(node)
        unconditional = not links and not qbaf.needs_support[node]
        if unconditional or (by_links and not within) or any(founded[one] for one in supporters - inside):
            ready.append(node)
    founding.spread(founded, ready)


class _Founding(NamedTuple):
    """What each node of a circle may found in it: by its support, or as the last link that was missing."""

    supported: dict[int, list[int]]
    linked: dict[int, list[int]]
    missing: dict[int, int]

    def spread(self, founded: list[bool], ready: Iterable[int]) -> None:
        """Found the nodes that are ready, and whatever they found."""
        queue = list(ready)
        while queue:
            node = queue.pop()
            if founded[node]:
                continue
            founded[node] = True
            queue.extend(self.supported.get(node, ()))
            for dependent in self.linked.get(node, ()):
                self.missing[dependent] -= 1
                if not self.missing[dependent]:
                    queue.append(dependent)


class _Iteration:
    """One circle on its way to rest; a round is one evaluation of all its nodes."""

    def __init__(self, equations: Equations, state: State, nodes: Component, most_rounds: int) -> None:
        self._equations = equations
        self._state = state
        self._nodes = nodes
        self._left = most_rounds
        self._rounds = 0
        self._residual = 0.0

    def solve(self) -> Circle:
        """Leave the strengths in the state, if the circle comes to rest, and say how it went."""
        start = self._start()
        converged = self._iterate(start) or any(self._follow(start, step) for step in _STEP_LENGTHS)
        return Circle(self._nodes, self._rounds, self._residual, converged)

    def _start(self) -> Vector:
        """Return the base scores; that of a weakest link is the least base score of the links, 0 of a step's."""
        for node in self._nodes:
            self._state.values[node] = 0.0
        unlinked = [node for node in self._nodes if not self._equations.qbaf.links[node]]
        for node in unlinked:
            self._state.values[node] = self._equations.base(node, self._state)
        linked = [node for node in self._nodes if self._equations.qbaf.links[node]]
        bases = [self._equations.base(node, self._state) for node in linked]
        for node, base in zip(linked, bases, strict=True):
            self._state.values[node] = base
        return [self._state.values[node] for node in self._nodes]

    def _iterate(self, start: Vector) -> bool:
        """Compute all strengths from the last ones as long as they come closer to rest; say whether they arrive."""
        strengths, before = start, 1.0
        for count in range(self._left):
            moved = self._evaluate(strengths)
            if self._measure(moved, strengths):
                return self._write(moved)
            if count >= _FIRST_ROUNDS and count % _ROUNDS == 0:
                if self._residual > before / 2:
                    return False
                before = self._residual
            strengths = moved
        return False

    def _follow(self, start: Vector, step: float) -> bool:
        """Follow the continuous model in steps of a given length; say whether it comes to rest."""
        strengths, before, peak = start, 1.0, 0.0
        for count in range(self._left // _STAGES):
            moved = self._evaluate(strengths)
            if self._measure(moved, strengths):
                return self._write(moved)
            peak = max(peak, self._residual)
            if count % _STEPS == _STEPS - 1:
                if count >= _FIRST_STEPS and peak > before / 2:
                    return False
                before, peak = peak, 0.0
            strengths = self._runge_kutta(strengths, _difference(moved, strengths), step)
        return False

    def _runge_kutta(self, strengths: Vector, first: Vector, step: float) -> Vector:
        """Return the strengths one step later; `first` is the slope where they are."""
        second = self._slope(_shifted(strengths, first, step / 2))
        third = self._slope(_shifted(strengths, second, step / 2))
        fourth = self._slope(_shifted(strengths, third, step))
        mean = [(a + 2 * b + 2 * c + d) / 6 for a, b, c, d in zip(first, second, third, fourth, strict=True)]
        return _shifted(strengths, mean, step)

    def _slope(self, strengths: Vector) -> Vector:
        return _difference(self._evaluate(strengths), strengths)

    def _evaluate(self, strengths: Sequence[float]) -> Vector:
        """Return what every node is, given what all of them are."""
        self._rounds += 1
        self._left -= 1
        self._write(strengths)
        strength, state = self._equations.strength, self._state
        return [strength(node, state) for node in self._nodes]

    def _write(self, strengths: Sequence[float]) -> bool:
        for node, strength in zip(self._nodes, strengths, strict=True):
            self._state.values[node] = strength
        return True

    def _measure(self, moved: Vector, strengths: Vector) -> bool:
        """Note how far the strengths moved, and say whether they are at rest."""
        self._residual = max(map(abs, _difference(moved, strengths)))
        return self._residual <= _AT_REST


def _difference(one: Vector, other: Vector) -> Vector:
    return [a - b for a, b in zip(one, other, strict=True)]


def _shifted(strengths: Vector, slope: Vector, step: float) -> Vector:
    """Return the strengths moved along a slope, kept between 0 and 1."""
    moved = (strength + step * change for strength, change in zip(strengths, slope, strict=True))
    return [min(1.0, max(0.0, strength)) for strength in moved]
