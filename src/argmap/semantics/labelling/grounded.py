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

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.compiler.graph import Component, reachable
from argmap.model.vocabulary import Verdict
from argmap.semantics.framework import Framework
from argmap.semantics.labelling.circles import settle_circle
from argmap.semantics.labelling.evaluation import Evaluation
from argmap.semantics.labelling.foundation import carriers
from argmap.semantics.labelling.rings import Ring
from argmap.semantics.labelling.rivalry import after_rivalry
from argmap.semantics.labelling.unfounded import circles_of_support
from argmap.semantics.labelling.weights import NO_CASE, NOTHING, Case, Weight


@dataclass(frozen=True)
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

    @cached_property
    def carriers(self) -> Mapping[int, int]:
        """The step by which each claim is founded first, from which reasons do not run in circles."""
        return carriers(self.framework, self.weights, self.cases)

    @cached_property
    def circles_of_support(self) -> Mapping[int, Ring]:
        """The circle of each claim that nothing else speaks for."""
        return circles_of_support(self.framework, self.weights, self.cases, self.removed)

    def weight(self, node: int) -> Weight:
        """Return what a node weighs in the end."""
        return self.weights[self.framework.outcome_of.get(node, node)]

    def verdict(self, node: int) -> Verdict:
        """Return the verdict on a claim, or on a step (which stands while it carries weight)."""
        weight = self.weight(node)
        if weight.certain > 0:
            return Verdict.STANDS
        return Verdict.OPEN if weight.possible > 0 or self._is_left_open(node) else Verdict.FAILS

    def rival_that_stands(self, node: int) -> int | None:
        """Return the position beside which a position cannot stand, if there is one that stands."""
        contest = self.framework.contest_of.get(node)
        if contest is None or contest.has_no_rivals:
            return None
        standing = (
            position
            for position, outcome in zip(contest.positions, contest.outcomes, strict=True)
            if position != node and self.weights[outcome].certain > 0
        )
        return next(standing, None)

    def verdict_without_objections(self, node: int) -> Verdict:
        """Return the verdict on a position as if nothing were said against the question of its issue."""
        weight = self._weights_without_objections[node]
        if weight.certain > 0:
            return Verdict.STANDS
        if weight.possible > 0:
            return Verdict.OPEN
        contest = self.framework.contest_of[node]
        standing = (self._weights_without_objections[position].certain > 0 for position in contest.positions)
        is_spared = self._is_left_without_reasons(node) and (contest.has_no_rivals or not any(standing))
        return Verdict.OPEN if is_spared else Verdict.FAILS

    @cached_property
    def _weights_without_objections(self) -> Mapping[int, Weight]:
        """What positions would weigh among their rivals if nothing were said against the questions."""
        found: dict[int, Weight] = {}
        for contest in self.framework.contests:
            alone = [self.weights[position] for position in contest.positions]
            cases = [self.cases[position] for position in contest.positions]
            found |= zip(contest.positions, after_rivalry(contest, alone, cases), strict=True)
        return found

    def _is_left_open(self, node: int) -> bool:
        """Say whether a claim was left without reasons on purpose, and no attack on it nor rival of it is certain."""
        return self._is_left_without_reasons(node) and self.rival_that_stands(node) is None

    def _is_left_without_reasons(self, node: int) -> bool:
        if node not in self.framework.undeveloped or node in self.removed:
            return False
        case = self.cases[node]
        return not (case.pro.possible or case.con.certain)


def label(framework: Framework, removed: Collection[int] = (), doubtful: Collection[int] = ()) -> Labelling:
    """Return the grounded labelling of a framework.

    Nodes that are `removed` weigh nothing; `doubtful` ones (pieces of evidence) weigh nothing or what they are worth.
    Time is linear in nodes and edges outside circles.
    """
    gone, unsure = frozenset(removed), frozenset(doubtful)
    blank = (NOTHING,) * framework.size, (NO_CASE,) * len(framework.claims)
    evaluation = Evaluation(framework, blank, gone, unsure)
    _settle(evaluation, framework.order)
    return Labelling(framework, evaluation.weights, evaluation.cases, gone, unsure)


def relabel(before: Labelling, removed: Collection[int] = (), doubtful: Collection[int] = ()) -> Labelling:
    """Return the labelling with other nodes removed or doubtful; only what depends on them is looked at again."""
    framework = before.framework
    gone, unsure = frozenset(removed), frozenset(doubtful)
    touched = reachable(framework.needed_by, (gone ^ before.removed) | (unsure ^ before.doubtful))
    evaluation = Evaluation(framework, (before.weights, before.cases), gone, unsure)
    places = sorted({framework.place_of[node] for node in touched})
    _settle(evaluation, (framework.order[place] for place in places))
    return Labelling(framework, evaluation.weights, evaluation.cases, gone, unsure)


def _settle(evaluation: Evaluation, components: Iterable[Component]) -> None:
    """Evaluate components, each after all that it depends on; no node depends on itself alone."""
    for component in components:
        if len(component) > 1:
            settle_circle(evaluation, component)
        else:
            evaluation.settle(component[0])
