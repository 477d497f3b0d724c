"""The grounded labelling of a map: what has to be said of each claim when nothing is believed without a reason.

After Dung 1995 (On the acceptability of arguments) and Gordon & Walton 2016 (Formalizing balancing arguments). Weights
are intervals that only ever narrow: from what is certain to what is possible. A claim stands when its case is certain
to be good enough, it fails when that is certain to be impossible, and in between it is open. What narrows to its end
is the least fixed point, so in circles nothing holds itself up.

A step weighs as much as its weakest premise (Pollock 1995), and nothing when an undercut of it stands. The case for a
claim is the best of its steps and its own evidence; independent pieces of evidence corroborate each other (1 minus the
product of what each leaves open), reasons do not. Two cases of equal weight leave a claim open.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.compiler.graph import Component
from argmap.model.vocabulary import Rivalry, Standard, Verdict
from argmap.semantics.framework import Framework
from argmap.semantics.labelling.rivalry import after_rivalry, ceilings
from argmap.semantics.labelling.weights import NO_CASE, NOTHING, Case, Weight
from argmap.semantics.standards import THRESHOLDS

_CLAIM = THRESHOLDS[Standard.PREPONDERANCE]
# A circle is gone through at most so many times its size; what is not settled then stays open.
_PATIENCE = 200
_ANYTHING = Weight(0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Labelling:
    """The verdicts on all claims.

    `weights` are those of all nodes, contests and outcomes of the framework; those of positions are what they have
    before their rivals are looked at. `cases` are those of the claims. `removed` and `doubtful` are the nodes that were
    taken away, and those of which it was left open whether they are there.
    """

    framework: Framework
    weights: Sequence[Weight]
    cases: Sequence[Case]
    removed: frozenset[int] = frozenset()
    doubtful: frozenset[int] = frozenset()

    def weight(self, node: int) -> Weight:
        """Return what a node weighs in the end."""
        return self.weights[self.framework.outcome_of.get(node, node)]

    def verdict(self, node: int) -> Verdict:
        """Return the verdict on a claim, or on a step (which stands while it carries weight)."""
        weight = self.weight(node)
        if weight.certain > 0:
            return Verdict.STANDS
        return Verdict.OPEN if weight.possible > 0 or self._is_left_open(node) else Verdict.FAILS

    def _is_left_open(self, node: int) -> bool:
        """Say whether a claim was left without reasons on purpose, nothing speaks against it, and no rival stands."""
        if node not in self.framework.undeveloped or node in self.removed:
            return False
        contest = self.framework.contest_of.get(node)
        has_rivals = contest is not None and contest.rivalry is not Rivalry.COMPATIBLE
        rivals = contest.outcomes if contest is not None and has_rivals else ()
        case = self.cases[node]
        return not (case.pro.possible or case.con.possible or any(self.weights[rival].certain for rival in rivals))


def label(framework: Framework, removed: Collection[int] = (), doubtful: Collection[int] = ()) -> Labelling:
    """Return the grounded labelling of a framework.

    Nodes that are `removed` weigh nothing; `doubtful` ones (pieces of evidence) weigh nothing or what they are worth.
    Time is linear in nodes and edges outside circles.
    """
    blank = Labelling(framework, (NOTHING,) * framework.size, (NO_CASE,) * len(framework.claims))
    run = _Run(blank, frozenset(removed), frozenset(doubtful))
    run.settle(framework.order)
    return run.labelling()


def relabel(before: Labelling, removed: Collection[int] = (), doubtful: Collection[int] = ()) -> Labelling:
    """Return the labelling with other nodes removed or doubtful; only what depends on them is looked at again."""
    framework = before.framework
    gone, unsure = frozenset(removed), frozenset(doubtful)
    touched = _above(framework, (gone ^ before.removed) | (unsure ^ before.doubtful))
    run = _Run(before, gone, unsure)
    places = sorted({framework.place_of[node] for node in touched})
    run.settle(framework.order[place] for place in places)
    return run.labelling()


def _above(framework: Framework, nodes: Iterable[int]) -> set[int]:
    """Return nodes and all whose verdict depends on them."""
    found = set(nodes)
    waiting = list(found)
    while waiting:
        for node in framework.needed_by[waiting.pop()]:
            if node not in found:
                found.add(node)
                waiting.append(node)
    return found


class _Budget:
    """How many evaluations are left."""

    def __init__(self, left: int) -> None:
        self._left = left

    def __bool__(self) -> bool:
        return self._left > 0

    def spend(self) -> bool:
        """Take one, and say whether there was one."""
        self._left -= 1
        return self._left >= 0


class _Run:
    """One evaluation, on top of the labelling that was before."""

    def __init__(self, before: Labelling, removed: frozenset[int], doubtful: frozenset[int]) -> None:
        self.framework = before.framework
        self.removed = removed
        self.doubtful = doubtful
        self.weights = list(before.weights)
        self.cases = list(before.cases)
        self._qbaf = self.framework.qbaf
        self._first_step = len(self.framework.claims)
        self._first_piece = self.framework.first_piece
        self._first_contest = len(self._qbaf.bases)
        self._outcome_of = self.framework.outcome_of

    def labelling(self) -> Labelling:
        """Return what came out."""
        return Labelling(self.framework, self.weights, self.cases, self.removed, self.doubtful)

    def settle(self, components: Iterable[Component]) -> None:
        """Evaluate components, each after all that it depends on."""
        needs = self.framework.needs
        for component in components:
            node = component[0]
            if len(component) > 1 or node in needs[node]:
                self._settle_circle(component)
            elif node < self._first_contest:
                self.weights[node] = self._weight(node)
            else:
                self._decide(node)

    def _decide(self, node: int) -> None:
        for outcome, weight in self._outcomes(node):
            self.weights[outcome] = weight

    def _weight(self, node: int) -> Weight:
        """Return the weight of a claim, a step or a piece of evidence, as the weights of other nodes make it."""
        if node < self._first_step:
            return self._weight_of_claim(node)
        if node in self.removed:
            return NOTHING
        if node < self._first_piece:
            return self._weight_of_step(node)
        worth = self.framework.worths[node - self._first_piece].value
        return Weight(0.0 if node in self.doubtful else worth, worth)

    def _weight_of_step(self, node: int) -> Weight:
        certain = possible = 1.0
        weights = self.weights
        for premise in self._qbaf.links[node]:
            weight = weights[self._outcome_of.get(premise, premise)]
            certain = min(certain, weight[0])
            possible = min(possible, weight[1])
        for group in self._qbaf.attacks[node]:
            for undercut in group:
                if weights[undercut][0] > 0:
                    return NOTHING
                if weights[undercut][1] > 0:
                    certain = 0.0
        return Weight(certain, possible)

    def _weight_of_claim(self, node: int) -> Weight:
        case = NO_CASE if node in self.removed else Case(self._pro(node), self._best(self._qbaf.attacks[node]))
        self.cases[node] = case
        if case.is_lost:
            return NOTHING
        contest = self.framework.contest_of.get(node)
        threshold = contest.threshold if contest else _CLAIM
        if threshold.is_met(case.pro.certain, case.con.possible):
            return case.pro
        return Weight(0.0, case.pro.possible)

    def _pro(self, node: int) -> Weight:
        """Return the weight of what speaks for a claim: the best of its steps, or its own evidence together."""
        own = self.framework.assumed.get(node, 0.0)
        groups = self._qbaf.supports[node]
        if not groups:
            return Weight(own, own)
        certain = possible = own
        certain_doubt = possible_doubt = 1.0
        for group in groups:
            best_certain = best_possible = 0.0
            for supporter in group:
                weight = self.weights[supporter]
                if supporter >= self._first_piece:
                    best_certain = max(best_certain, weight[0])
                    best_possible = max(best_possible, weight[1])
                else:
                    certain = max(certain, weight[0])
                    possible = max(possible, weight[1])
            certain_doubt *= 1.0 - best_certain
            possible_doubt *= 1.0 - best_possible
        cap = self.framework.caps.get(node, 1.0)
        return Weight(
            max(certain, min(cap, round(1.0 - certain_doubt, 9))),
            max(possible, min(cap, round(1.0 - possible_doubt, 9))),
        )

    def _best(self, groups: Iterable[tuple[int, ...]]) -> Weight:
        certain = possible = 0.0
        for group in groups:
            for node in group:
                weight = self.weights[node]
                certain = max(certain, weight[0])
                possible = max(possible, weight[1])
        return Weight(certain, possible) if possible else NOTHING

    def _outcomes(self, node: int) -> Iterator[tuple[int, Weight]]:
        """Yield what the positions of an issue weigh, after its rivalry and what is said against its question."""
        contest = self.framework.contests[node - self._first_contest]
        alone = [self.weights[position] for position in contest.positions]
        if self._best((contest.objections,)).possible > 0:
            rated = [Weight(0.0, weight.possible) for weight in alone]
        else:
            rated = after_rivalry(contest, alone, [self.cases[position] for position in contest.positions])
        return zip(contest.outcomes, rated, strict=True)

    def _settle_circle(self, component: Component) -> None:
        """Narrow the weights of a circle until nothing moves, in turns with what its support can carry at all."""
        numbers = [number for node in component for number in self._numbers(node)]
        for number in numbers:
            self.weights[number] = _ANYTHING
        budget = _Budget(_PATIENCE * len(component) + _PATIENCE)
        self._found(component, numbers, budget)
        while budget:
            self._narrow(component, budget)
            if not self._found(component, numbers, budget):
                break
        for node in component:
            if node < self._first_step:
                self._weight_of_claim(node)

    def _numbers(self, node: int) -> Sequence[int]:
        """Return where the weights stand that come of evaluating a node."""
        return (node,) if node < self._first_contest else self.framework.contests[node - self._first_contest].outcomes

    def _narrow(self, component: Component, budget: _Budget) -> None:
        """Evaluate the nodes of a circle until no weight narrows any more."""
        for node, waiting in self._until_still(component, budget):
            for number, weight in self._evaluated(node):
                old = self.weights[number]
                new = Weight(max(old.certain, weight.certain), min(old.possible, weight.possible))
                if new != old and new.certain <= new.possible:
                    self.weights[number] = new
                    waiting.add(node)

    def _found(self, component: Component, numbers: Sequence[int], budget: _Budget) -> bool:
        """Lower what is possible to what has a foundation outside of circles; say whether that changed anything.

        What is certain stays, and everything else that is possible is raised again from nothing, as far as the rest
        carries it.
        """
        before = {number: self.weights[number] for number in numbers}
        for number, weight in before.items():
            self.weights[number] = Weight(weight.certain, weight.certain)
        for node, waiting in self._until_still(component, budget):
            for number, weight in self._reachable(node):
                old = self.weights[number]
                possible = min(weight.possible, before[number].possible)
                if possible > old.possible:
                    self.weights[number] = Weight(old.certain, possible)
                    waiting.add(node)
        return any(self.weights[number] != weight for number, weight in before.items())

    def _evaluated(self, node: int) -> Iterable[tuple[int, Weight]]:
        return ((node, self._weight(node)),) if node < self._first_contest else self._outcomes(node)

    def _reachable(self, node: int) -> Iterable[tuple[int, Weight]]:
        """Return the most that can come of a node; what opposes it counts only as far as it is certain."""
        if node < self._first_contest:
            return ((node, self._weight(node)),)
        contest = self.framework.contests[node - self._first_contest]
        alone = [self.weights[position] for position in contest.positions]
        cases = [self.cases[position] for position in contest.positions]
        return zip(contest.outcomes, ceilings(contest, alone, cases), strict=True)

    def _until_still(self, component: Component, budget: _Budget) -> Iterator[tuple[int, set[int]]]:
        """Yield the nodes of a circle, and again those that depend on one of which the caller says that it moved."""
        waiting, queued, inside = deque(component), set(component), frozenset(component)
        moved: set[int] = set()
        while waiting and budget.spend():
            node = waiting.popleft()
            queued.discard(node)
            yield node, moved
            for one in moved:
                following = [n for n in self.framework.needed_by[one] if n in inside and n not in queued]
                waiting.extend(following)
                queued.update(following)
            moved.clear()
