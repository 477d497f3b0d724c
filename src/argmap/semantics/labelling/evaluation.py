"""Evaluation: what each claim, step and issue comes to, given what everything that it depends on weighs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.semantics.framework import Framework
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
        self._own_evidence = framework.own_evidence
        self._assumed, self._caps = framework.assumed, framework.caps
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
        best, weights, first_piece = self._own(node), self.weights, self._first_piece
        for group in self._supports[node]:
            for step in group:
                if step < first_piece:
                    weight = weights[step]
                    if weight[0] >= best[0] and weight[1] >= best[1]:
                        best = weight
                    elif weight[0] > best[0] or weight[1] > best[1]:
                        best = Weight(max(weight[0], best[0]), max(weight[1], best[1]))
        return best

    def _own(self, node: int) -> Weight:
        """Return what the evidence of a claim weighs together, or what its author makes of it."""
        groups, said = self._own_evidence.get(node), self._assumed.get(node)
        if groups is None:
            return NOTHING if said is None else Weight(said, said)
        doubts, weights = (1.0, 1.0), self.weights
        if len(groups) == 1:
            certain, possible = _best([weights[piece] for piece in groups[0]])
        else:
            for group in groups:
                least, most = _best([weights[piece] for piece in group])
                doubts = doubts[0] * (1.0 - least), doubts[1] * (1.0 - most)
            certain, possible = round(1.0 - doubts[0], 9), round(1.0 - doubts[1], 9)
        if said is not None:
            return Weight(max(said, certain), max(said, possible))
        cap = self._caps.get(node)
        return Weight(certain, possible) if cap is None else Weight(min(cap, certain), min(cap, possible))

    def _con(self, node: int) -> Weight:
        """Return the weight of the best of the steps against a claim."""
        groups = self._attacks[node]
        if not groups:
            return NOTHING
        return _best([self.weights[step] for group in groups for step in group])


def _best(weights: Sequence[Weight]) -> Weight:
    """Return the most that is certain, and the most that is possible."""
    if len(weights) == 1:
        return weights[0]
    return Weight(max([one[0] for one in weights]), max([one[1] for one in weights]))
