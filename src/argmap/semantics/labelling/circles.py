"""Circles: claims, steps and issues whose verdicts hang on each other.

What is certain and what is possible narrow in turns: from anything to what the nodes make of each other, and what is
possible moreover to what has a foundation outside of the circle (the alternating fixpoint of Van Gelder 1993).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from argmap.compiler.graph import Component
from argmap.semantics.labelling.evaluation import Evaluation
from argmap.semantics.labelling.weights import NO_CASE, Weight

# A circle is gone through at most so many times its size; what is not settled then stays open.
_PATIENCE = 200
_ANYTHING = Weight(0.0, 1.0)


def settle_circle(evaluation: Evaluation, nodes: Component) -> None:
    """Write down what the nodes of a circle come to: the least that is certain, and the most that has a foundation."""
    _Circle(evaluation, nodes).settle()


class _Circle:
    """One circle; `left` is how many evaluations may still be made."""

    def __init__(self, evaluation: Evaluation, nodes: Component) -> None:
        self._evaluation = evaluation
        self._weights = evaluation.weights
        self._nodes = nodes
        self._inside = frozenset(nodes)
        self._left = _PATIENCE * (len(nodes) + 1)
        self._numbers = [number for node in nodes for number in self._numbers_of(node)]

    def settle(self) -> None:
        """Narrow the weights until nothing moves, in turns with what their support can carry at all."""
        for number in self._numbers:
            self._weights[number] = _ANYTHING
        self._found()
        self._narrow()
        while self._found():
            self._narrow()
        for node in self._nodes:
            if node < self._evaluation.first_step:
                # What is noted of its case may be of a moment when less was possible.
                self._evaluation.weight(node)

    def _numbers_of(self, node: int) -> Sequence[int]:
        """Return where the weights stand that come of evaluating a node."""
        first = self._evaluation.first_contest
        return (node,) if node < first else self._evaluation.framework.contests[node - first].outcomes

    def _narrow(self) -> None:
        """Evaluate the nodes until no weight narrows any more."""
        weights = self._weights
        for node, moved in self._until_still():
            for number, weight in self._evaluated(node):
                old = weights[number]
                new = Weight(max(old.certain, weight.certain), min(old.possible, weight.possible))
                if new != old:
                    weights[number] = new
                    moved.add(node)

    def _found(self) -> bool:
        """Lower what is possible to what has a foundation; say whether that changed anything.

        What is certain stays, and everything else that is possible is raised again from nothing, as far as the rest
        carries it. Nothing changes if that cannot be brought to its end.
        """
        weights = self._weights
        before = {number: weights[number] for number in self._numbers}
        for number, weight in before.items():
            weights[number] = Weight(weight.certain, weight.certain)
        for node, moved in self._until_still():
            for number, weight in self._reachable(node):
                old = weights[number]
                possible = min(weight.possible, before[number].possible)
                if possible > old.possible:
                    weights[number] = Weight(old.certain, possible)
                    moved.add(node)
        if self._left < 0:
            for number, weight in before.items():
                weights[number] = weight
            return False
        return any(weights[number] != weight for number, weight in before.items())

    def _evaluated(self, node: int) -> Iterable[tuple[int, Weight]]:
        evaluation = self._evaluation
        return ((node, evaluation.weight(node)),) if node < evaluation.first_contest else evaluation.outcomes(node)

    def _reachable(self, node: int) -> Iterable[tuple[int, Weight]]:
        """Return the most that can come of a node; what opposes it counts only as far as it is certain."""
        evaluation = self._evaluation
        if node < evaluation.first_contest:
            return ((node, evaluation.weight(node)),)
        return evaluation.reachable_outcomes(node)

    def _until_still(self) -> Iterator[tuple[int, set[int]]]:
        """Yield the nodes, and again those that depend on one of which the caller says that it moved.

        A position moves, too, when only the case for or against it does, for its rivals are held against that.
        """
        framework, cases = self._evaluation.framework, self._evaluation.cases
        positions, needed_by = framework.contest_of, framework.needed_by
        waiting, queued = deque(self._nodes), set(self._nodes)
        moved: set[int] = set()
        while waiting:
            self._left -= 1
            if self._left < 0:
                return
            node = waiting.popleft()
            queued.discard(node)
            case = cases[node] if node in positions else NO_CASE
            yield node, moved
            if node in positions and cases[node] != case:
                moved.add(node)
            for one in moved:
                following = [n for n in needed_by[one] if n in self._inside and n not in queued]
                waiting.extend(following)
                queued.update(following)
            moved.clear()
