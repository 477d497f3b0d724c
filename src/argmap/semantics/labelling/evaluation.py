"""Evaluation: what each claim, step and issue comes to, given what everything that it depends on weighs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.semantics.framework import Framework
from argmap.semantics.labelling.own_weight import best, own_weight
from argmap.semantics.labelling.rivalry import after_rivalry, ceilings
from argmap.semantics.labelling.weights import NO_CASE, NOTHING, Case, Weight


class Evaluation:
    """The weights of all numbers of a framework and the cases of its claims, written in place.

    Nodes that are `removed` weigh nothing; `doubtful` ones (pieces of evidence) weigh nothing or what they are worth.
    """

    def __init__(
        self,
        framework: Framework,
        known: tuple[Sequence[Weight], Sequence[Case]],
        removed: frozenset[int],
        doubtful: frozenset[int],
    ) -> None:
        self.framework = framework
        self.weights = list(known[0])
        self.cases = list(known[1])
        self.first_step = len(framework.claims)
        self.first_contest = len(framework.qbaf.bases)
        self._removed = removed
        self._doubtful = doubtful
        self._first_piece = framework.first_piece
        self._outcome_of = framework.outcome_of
        self._contest_of = framework.contest_of
        self._worths = framework.worths
        qbaf = framework.qbaf
        self._links, self._supports, self._attacks = qbaf.links, qbaf.supports, qbaf.attacks

    def settle(self, node: int) -> None:
        """Write down what a node or contest comes to; everything that it depends on has to be settled."""
        if node < self.first_contest:
            self.weights[node] = self.weight(node)
        else:
            for outcome, weight in self.outcomes(node):
                self.weights[outcome] = weight

    def weight(self, node: int) -> Weight:
        """Return the weight of a claim, a step or a piece of evidence, as the weights of other nodes make it."""
        if node < self.first_step:
            return self._weight_of_claim(node)
        if node in self._removed:
            return NOTHING
        if node < self._first_piece:
            return self._weight_of_step(node)
        worth = self._worths[node - self._first_piece][0]
        return Weight(0.0 if node in self._doubtful else worth, worth)

    def outcomes(self, node: int) -> Iterator[tuple[int, Weight]]:
        """Yield what the positions of an issue weigh, after its rivalry and what is said against its question."""
        contest = self.framework.contests[node - self.first_contest]
        if any(self.weights[objection].possible > 0 for objection in contest.objections):
            return self.reachable_outcomes(node)
        alone = [self.weights[position] for position in contest.positions]
        cases = [self.cases[position] for position in contest.positions]
        return zip(contest.outcomes, after_rivalry(contest, alone, cases), strict=True)

    def reachable_outcomes(self, node: int) -> Iterator[tuple[int, Weight]]:
        """Yield what the positions of an issue weigh at most, while none of them is certain to stand."""
        contest = self.framework.contests[node - self.first_contest]
        alone = [self.weights[position] for position in contest.positions]
        cases = [self.cases[position] for position in contest.positions]
        most = [Weight(0.0, ceiling) for ceiling in ceilings(contest, alone, cases)]
        return zip(contest.outcomes, most, strict=True)

    def _weight_of_step(self, node: int) -> Weight:
        """Return the weight of the weakest premise; nothing where an undercut stands, whatever that weighs."""
        weights, outcome_of = self.weights, self._outcome_of
        premises = [weights[outcome_of.get(premise, premise)] for premise in self._links[node]]
        weight = premises[0]
        if len(premises) > 1:
            weight = Weight(min([one[0] for one in premises]), min([one[1] for one in premises]))
        for group in self._attacks[node]:
            for undercut in group:
                least, most = weights[undercut]
                if least > 0:
                    return NOTHING
                if most > 0:
                    weight = Weight(0.0, weight[1])
        return weight

    def _weight_of_claim(self, node: int) -> Weight:
        """Return what a claim weighs before its rivals are looked at, and note its case."""
        if node in self._removed:
            self.cases[node] = NO_CASE
            return NOTHING
        pro, con = self._pro(node), self._con(node)
        self.cases[node] = Case(pro, con)
        if not pro[1] or con[0] > pro[1]:
            return NOTHING
        contest = self._contest_of.get(node)
        is_met = pro[0] > con[1] if contest is None else contest.threshold.is_met(pro[0], con[1])
        return pro if is_met else Weight(0.0, pro[1])

    def _pro(self, node: int) -> Weight:
        """Return the weight of what speaks for a claim: the best of its steps, or its own evidence together."""
        weights, first_piece = self.weights, self._first_piece
        most = own_weight(self.framework, node, weights)
        for group in self._supports[node]:
            for step in group:
                if step < first_piece:
                    weight = weights[step]
                    if weight[0] >= most[0] and weight[1] >= most[1]:
                        most = weight
                    elif weight[0] > most[0] or weight[1] > most[1]:
                        most = Weight(max(weight[0], most[0]), max(weight[1], most[1]))
        return most

    def _con(self, node: int) -> Weight:
        """Return the weight of the best of the steps against a claim."""
        groups = self._attacks[node]
        if not groups:
            return NOTHING
        return best([self.weights[step] for group in groups for step in group])
