"""Extensions found by branching over labellings with propagation, in plain Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.semantics.dung.framework import Nodes
from argmap.semantics.dung.limits import Steps
from argmap.semantics.dung.remainder import Part
from argmap.semantics.dung.semantics import Semantics

# The labels that are still possible for an argument, as bits.
_IN, _OUT, _UNDECIDED = 1, 2, 4
_OPEN = _IN | _OUT | _UNDECIDED


def search(part: Part, semantics: Semantics, steps: Steps) -> Iterator[Nodes]:
    """Yield what each extension accepts of `part.leading`, ascending, in the canonical order.

    That order compares what is accepted of `part.circular`: of two extensions, the one that accepts the first argument
    in which they differ comes first. So none comes before one that contains it, and those that no earlier one contains
    are the preferred ones. Raises SearchLimitError when no steps are left.
    """
    labels = _PossibleLabels(part, _IN | _OUT if semantics is Semantics.STABLE else _OPEN, steps)
    found = _Found(part.circular) if semantics is Semantics.PREFERRED else None
    alternatives: list[tuple[int, int]] = []
    is_consistent = labels.propagate(part.leading)
    while True:
        if is_consistent and not (found and found.contains(labels.possible())):
            node = labels.first_open()
            if node is not None:
                alternatives.append((node, labels.mark()))
                is_consistent = labels.narrow(node, _IN)
                continue
            accepted = labels.accepted()
            if found:
                found.add(accepted)
            yield accepted
        if not alternatives:
            return
        node, mark = alternatives.pop()
        labels.undo(mark)
        is_consistent = labels.narrow(node, _OUT | _UNDECIDED)


class _PossibleLabels:
    """The labels that are possible for each argument that leads, narrowed by decisions and taken back to marks."""

    def __init__(self, part: Part, start: int, steps: Steps) -> None:
        leading = frozenset(part.leading)
        self._attackers = part.framework.attackers
        self._targets = [tuple(node for node in nodes if node in leading) for nodes in part.framework.targets]
        self._leading = part.leading
        self._circular = part.circular
        self._possible = [start] * len(self._attackers)
        self._changed: list[tuple[int, int]] = []
        self._steps = steps

    def mark(self) -> int:
        """Return a mark to which `undo` goes back."""
        return len(self._changed)

    def undo(self, mark: int) -> None:
        """Take back all that was narrowed since the mark."""
        while len(self._changed) > mark:
            node, before = self._changed.pop()
            self._possible[node] = before

    def first_open(self) -> int | None:
        """Return the first argument on a circle of which it is open whether it is accepted; None if there is none."""
        return next((n for n in self._circular if self._possible[n] & _IN and self._possible[n] != _IN), None)

    def possible(self) -> Iterable[int]:
        """Return the arguments on circles that may still be accepted."""
        return (node for node in self._circular if self._possible[node] & _IN)

    def accepted(self) -> Nodes:
        """Return the arguments that are accepted."""
        return tuple(node for node in self._leading if self._possible[node] == _IN)

    def narrow(self, node: int, labels: int) -> bool:
        """Leave an argument no labels but these, with all that follows; say whether that is consistent."""
        pending = [node]
        return self._keep(node, labels, pending) and self.propagate(pending)

    def propagate(self, nodes: Iterable[int]) -> bool:
        """Narrow what follows for these arguments and on from them; say whether each keeps a label."""
        pending = list(nodes)
        while pending:
            node = pending.pop()
            self._steps.spend(1 + len(self._attackers[node]))
            if not (self._keep(node, self._consistent(node), pending) and self._narrow_attackers(node, pending)):
                return False
        return True

    def _keep(self, node: int, labels: int, pending: list[int]) -> bool:
        before = self._possible[node]
        now = before & labels
        if now != before:
            self._changed.append((node, before))
            self._possible[node] = now
            pending.append(node)
            pending.extend(self._targets[node])
        return bool(now)

    def _consistent(self, node: int) -> int:
        """Return the labels that the attackers of an argument leave it."""
        some, every = 0, _OPEN
        are_none_accepted = True
        for attacker in self._attackers[node]:
            possible = self._possible[attacker]
            some |= possible
            every &= possible
            are_none_accepted = are_none_accepted and possible != _IN
        labels = some & _IN and _OUT
        labels |= _IN if every & _OUT else 0
        return labels | (_UNDECIDED if some & _UNDECIDED and are_none_accepted else 0)

    def _narrow_attackers(self, node: int, pending: list[int]) -> bool:
        """Narrow the attackers of an argument by its own label: all, or the only one that can account for it."""
        label = self._possible[node]
        attackers = self._attackers[node]
        if label == _IN:
            return all(self._keep(attacker, _OUT, pending) for attacker in attackers)
        if label == _OUT:
            return self._keep_only(attackers, _IN, pending)
        if label == _UNDECIDED:
            can_be = all(self._keep(attacker, _OUT | _UNDECIDED, pending) for attacker in attackers)
            return can_be and self._keep_only(attackers, _UNDECIDED, pending)
        if not label & _IN:
            return self._keep_only(attackers, _IN | _UNDECIDED, pending)
        return bool(label & _OUT) or all(self._keep(attacker, _OUT | _UNDECIDED, pending) for attacker in attackers)

    def _keep_only(self, attackers: Nodes, labels: int, pending: list[int]) -> bool:
        able = [attacker for attacker in attackers if self._possible[attacker] & labels]
        if len(able) == 1:
            return self._keep(able[0], labels, pending)
        return bool(able)


class _Found:
    """The extensions found so far, asked whether one of them contains certain arguments."""

    def __init__(self, nodes: Nodes) -> None:
        self._with = dict.fromkeys(nodes, 0)
        self._count = 0

    def add(self, accepted: Nodes) -> None:
        bit = 1 << self._count
        for node in accepted:
            if node in self._with:
                self._with[node] |= bit
        self._count += 1

    def contains(self, nodes: Iterable[int]) -> bool:
        left = (1 << self._count) - 1
        for node in nodes:
            left &= self._with[node]
            if not left:
                return False
        return bool(left)
