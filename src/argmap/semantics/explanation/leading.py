"""Which position of an issue is the strongest without some origins.

Few nodes depend on any one origin. So what a node is without those origins that matter to it is remembered, and the
nodes that are made of it are put together of what is known, by the equations of the solver. Sets of origins are bits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.semantics.explanation.hitting_sets import Chosen
from argmap.semantics.explanation.removal import remaining
from argmap.semantics.framework import Contest
from argmap.semantics.gradual.equations import Equations, State
from argmap.semantics.gradual.removal import Removal
from argmap.semantics.gradual.solver import state_of
from argmap.semantics.qbaf import Qbaf
from argmap.semantics.weighing import EPSILON, Weighing

# So many edges are followed at most to put nodes together, some ten seconds. A node itself is as much work as some
# edges, and its evaluation in a round of a circle as many more.
_MOST_WORK = 12_000_000
_WORK_OF_NODE = 4
_WORK_IN_CIRCLE = 25
# Of the positions what is remembered are sets of origins up to this size: larger ones are asked for once.
_REMEMBERED = 2


def strongest_of(strengths: Mapping[int, float | None]) -> int | None:
    """Return the node of the greatest strength; None where several share it, or one has no value."""
    known = [strength for strength in strengths.values() if strength is not None]
    if not known or len(known) < len(strengths):
        return None
    least = max(known) - EPSILON
    leading = [node for node, strength in strengths.items() if strength is not None and strength > least]
    return leading[0] if len(leading) == 1 else None


class _Part(NamedTuple):
    """What a node is: its strength, whether it is founded, and whether it has a strength."""

    value: float
    is_founded: bool
    is_known: bool


_GONE = _Part(0.0, is_founded=False, is_known=True)


class LeadingPosition:
    """The strongest position of an issue, as a question about its origins, which are numbered in the order given."""

    def __init__(self, weighing: Weighing, contest: Contest, origins: Sequence[str]) -> None:
        self._framework = weighing.framework
        self._origins = origins
        self._positions = contest.positions
        self._qbaf = remaining(weighing)
        self._circles = {node: circle for circle in self._qbaf.circles for node in circle}
        self._removal = Removal(self._qbaf, weighing.semantics, weighing.strengths, tuple(self._circles))
        self._equations = Equations(self._qbaf, weighing.semantics)
        self._bits = _bits_behind(self._qbaf, self._bits_of_pieces())
        self._state = state_of(weighing.strengths)
        self._known: list[dict[int, _Part]] = [{} for _ in self._qbaf.bases]
        self._work = _MOST_WORK
        self._before = self.winners(())

    @property
    def is_exhausted(self) -> bool:
        """Whether more was asked than there is time for."""
        return self._work <= 0

    def winners(self, removed: Chosen) -> tuple[str, ...]:
        """Return the name of the strongest position without some origins, if there is one."""
        bits = sum(1 << origin for origin in removed)
        leader = strongest_of({node: self._strength(node, bits & self._bits[node]) for node in self._positions})
        return () if leader is None else (self._framework.name_of(leader),)

    def flips(self, removed: Chosen) -> bool:
        """Say whether another position is the strongest without some origins, or none."""
        return self.winners(removed) != self._before

    def conflict(self, removed: Chosen) -> Collection[int]:
        """Return the origins after those removed: nothing is known that would rule any out."""
        return range(removed[-1] + 1 if removed else 0, len(self._origins))

    def _bits_of_pieces(self) -> Iterator[tuple[int, int]]:
        for number, origin in enumerate(self._origins):
            for node in self._framework.pieces_by_origin[origin]:
                yield node, 1 << number

    def _strength(self, node: int, bits: int) -> float | None:
        """Return the strength of a position without the origins that are bits, all of which matter to it."""
        if not bits:
            found = _part_of(self._state, node)
        elif bits.bit_count() <= _REMEMBERED or node in self._circles:
            found = self._part(node, bits)
        else:
            for parent, touching in self._unknown_parents(node, bits):
                self._part(parent, touching)
            found = self._put_together(node, bits)
        return found.value if found.is_known else None

    def _part(self, node: int, bits: int) -> _Part:
        """Return what a node is without origins that all matter to it, and remember it and all that it is made of."""
        waiting = [(node, bits)]
        while waiting:
            one, touching = waiting[-1]
            known = self._known[one]
            ahead = [] if touching in known else self._unknown_parents(one, touching)
            waiting.extend(ahead)
            if not ahead:
                waiting.pop()
                if touching not in known:
                    known[touching] = self._put_together(one, touching)
        return self._known[node][bits]

    def _unknown_parents(self, node: int, bits: int) -> list[tuple[int, int]]:
        """Return the parents that have to be known first, each with the origins that matter to it."""
        if node in self._circles:
            return []
        touched = ((parent, bits & self._bits[parent]) for parent in self._qbaf.parents[node])
        return [(parent, touching) for parent, touching in touched if touching and touching not in self._known[parent]]

    def _put_together(self, node: int, bits: int) -> _Part:
        """Return what a node is without some origins, from what its parents are without them."""
        self._work -= _WORK_OF_NODE + len(self._qbaf.parents[node])
        if node in self._circles:
            return self._solve_circle(node, bits)
        if node >= self._framework.first_piece:
            return _GONE if bits == self._bits[node] else _part_of(self._state, node)
        state, before = self._state, [(node, _part_of(self._state, node))]
        for parent in self._qbaf.parents[node]:
            touching = bits & self._bits[parent]
            if touching:
                before.append((parent, _part_of(state, parent)))
                _write(state, parent, self._known[parent][touching])
        self._equations.settle(node, state)
        found = _part_of(state, node)
        for one, part in before:
            _write(state, one, part)
        return found

    def _solve_circle(self, node: int, bits: int) -> _Part:
        """Return what a node of a circle is; then all its nodes are known, since the same origins matter to them."""
        names = [origin for number, origin in enumerate(self._origins) if bits >> number & 1]
        without = self._removal.all_strengths(self._framework.without_origins(names))
        self._work -= _WORK_IN_CIRCLE * sum(len(circle.nodes) * circle.rounds for circle in without.circles)
        for one in self._circles[node]:
            strength = without.values[one]
            self._known[one][bits] = _Part(strength or 0.0, without.founded[one], strength is not None)
        return self._known[node][bits]


def _bits_behind(qbaf: Qbaf, pieces: Iterator[tuple[int, int]]) -> Sequence[int]:
    """Return for each node the bits of the pieces of evidence that its strength depends on."""
    bits = [0] * len(qbaf.bases)
    for node, bit in pieces:
        bits[node] |= bit
    for component in qbaf.order:
        joined = 0
        for node in component:
            joined |= bits[node]
            for parent in qbaf.parents[node]:
                joined |= bits[parent]
        for node in component:
            bits[node] = joined
    return bits


def _part_of(state: State, node: int) -> _Part:
    return _Part(state.values[node], state.founded[node], node not in state.unknown)


def _write(state: State, node: int, part: _Part) -> None:
    state.values[node], state.founded[node] = part.value, part.is_founded
    if part.is_known:
        state.unknown.discard(node)
    else:
        state.unknown.add(node)
