"""Which positions stand without some origins: asked of the labelling, and answered for many origins at once.

Evidence of which it is left open whether it is there makes weights intervals. What they leave certain holds whichever
of it is taken away, so one labelling speaks for all sets of these origins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from argmap.model.vocabulary import Rivalry, Verdict
from argmap.semantics.explanation.hitting_sets import Chosen
from argmap.semantics.explanation.removal import needed_for
from argmap.semantics.framework import Contest
from argmap.semantics.labelling.grounded import Labelling, relabel
from argmap.semantics.labelling.weights import Case, Weight
from argmap.semantics.weighing import Weighing

# So many nodes are evaluated at most, some ten seconds. Without so many origins all nodes have to be, without fewer a
# part of them.
_MOST_WORK = 2_000_000
_ORIGINS_THAT_ARE_ALL = 20
# A circle is gone through again and again.
_WORK_IN_CIRCLE = 20


class StandingPositions:
    """The standing positions of an issue, as a question about its origins, which are numbered in the order given."""

    def __init__(self, weighing: Weighing, contest: Contest, origins: Sequence[str]) -> None:
        self._weighing = weighing
        self._framework = weighing.framework
        self._contest = contest
        self._origins = origins
        self._bearing = needed_for(self._framework, (contest.node,))
        places = sorted({self._framework.place_of[node] for node in self._bearing})
        self._components = tuple(self._framework.order[place] for place in places)
        self._before = self._standing(weighing.labelling)
        self._work = _MOST_WORK
        in_circles = sum(len(component) for component in self._components if len(component) > 1)
        self._cost = self._framework.size + _WORK_IN_CIRCLE * in_circles
        self._often = dict.fromkeys(range(len(origins)), 0)

    @property
    def is_exhausted(self) -> bool:
        """Whether more was asked than there is time for."""
        return self._work <= 0

    def winners(self, removed: Chosen) -> tuple[str, ...]:
        """Return the names of the positions that stand without some origins."""
        self._work -= self._cost * min(len(removed), _ORIGINS_THAT_ARE_ALL) // _ORIGINS_THAT_ARE_ALL
        found = self._standing(relabel(self._weighing.labelling, self._nodes(removed)))
        return tuple(self._framework.name_of(node) for node in found)

    def flips(self, removed: Chosen) -> bool:
        """Say whether other positions stand without some origins."""
        return self.winners(removed) != tuple(self._framework.name_of(node) for node in self._before)

    def conflict(self, removed: Chosen) -> Collection[int]:
        """Return a minimal set of origins that have to stay for certainty that nothing flips, given some are gone.

        Each round finds the next one by halving: the last of the fewest, in order, that suffice together with those
        that were found before. Those that were needed most often come first, so that certainty is found early.
        """
        order = sorted(set(self._often).difference(removed), key=lambda origin: (-self._often[origin], origin))
        needed: list[int] = []
        enough = len(order)
        while not self._is_certain(removed, needed):
            if not enough:
                return order
            few, enough = 0, enough - 1
            while few < enough:
                half = (few + enough) // 2
                if self._is_certain(removed, [*needed, *order[: half + 1]]):
                    enough = half
                else:
                    few = half + 1
            needed.append(order[few])
            if self.is_exhausted:
                break
        for origin in needed:
            self._often[origin] += 1
        return needed

    def _standing(self, labelling: Labelling) -> tuple[int, ...]:
        return tuple(node for node in self._contest.positions if labelling.verdict(node) is Verdict.STANDS)

    def _nodes(self, removed: Iterable[int]) -> frozenset[int]:
        """Return the nodes that are gone without some origins."""
        origins = [self._origins[origin] for origin in removed]
        return self._weighing.removed | self._framework.without_origins(origins)

    def _is_certain(self, removed: Chosen, kept: Collection[int]) -> bool:
        """Say whether the standing positions are certain to stay, whatever goes as well of what is not kept."""
        self._work -= self._cost
        stays = frozenset(kept)
        gone = self._nodes(removed)
        doubtful = (self._nodes(origin for origin in self._often if origin not in stays) | gone) - gone
        doubtful &= self._bearing
        if not doubtful:
            return True
        labelling = relabel(self._weighing.labelling, gone, doubtful)
        return _Certainty(labelling, self._contest, self._components).holds(self._before)


class _Certainty:
    """What a labelling with doubtful evidence says for certain, whichever of this evidence is there."""

    def __init__(self, labelling: Labelling, contest: Contest, components: Sequence[Collection[int]]) -> None:
        self._labelling = labelling
        self._contest = contest
        self._components = components
        self._untouched: frozenset[int] | None = None

    def holds(self, standing: Collection[int]) -> bool:
        """Say whether just these positions are certain to stand."""
        for node in self._contest.positions:
            if node in standing:
                if self._labelling.weight(node).certain <= 0:
                    return False
            elif self._may_stand(node) and not self._is_untouched(self._contest.node):
                return False
        return True

    def _may_stand(self, node: int) -> bool:
        """Say whether a position might stand, by the most that can speak for it and the least against it and rivals."""
        contest, cases = self._contest, self._labelling.cases
        if any(self._labelling.weights[objection].certain > 0 for objection in contest.objections):
            return False
        case = cases[node]
        rivals = [cases[one] for one in contest.positions if one != node]
        if contest.has_no_rivals:
            return contest.threshold.is_met(case.pro.possible, case.con.certain)
        against = max(case.con.certain, *(_least(rival) for rival in rivals))
        if contest.threshold.is_met(case.pro.possible, against):
            return True
        is_last = all(rival.con.possible > rival.pro.certain for rival in rivals)
        return contest.rivalry is Rivalry.CONTRADICTORY and is_last and not case.is_refuted

    def _is_untouched(self, node: int) -> bool:
        """Say whether a node is just as it is when all that is doubtful is there."""
        if self._untouched is None:
            self._untouched = self._find_untouched()
        return node in self._untouched

    def _find_untouched(self) -> frozenset[int]:
        """Find the nodes that depend on nothing doubtful, or are settled whatever becomes of it."""
        needs, doubtful = self._labelling.framework.needs, self._labelling.doubtful
        found: set[int] = set()
        for component in self._components:
            inside = frozenset(component)
            if doubtful.isdisjoint(inside) and all(found.issuperset(set(needs[node]) - inside) for node in component):
                found |= inside
            else:
                found.update(node for node in component if self._is_settled(node))
        return frozenset(found)

    def _is_settled(self, node: int) -> bool:
        """Say whether nothing is open about a node; of positions rivals see the cases, not what comes of them."""
        framework, labelling = self._labelling.framework, self._labelling
        if node >= len(framework.qbaf.bases):
            return False
        if node in framework.contest_of:
            pro, con = labelling.cases[node]
            return pro.is_settled and con.is_settled
        return labelling.weights[node].is_settled


def _least(case: Case) -> float:
    """Return the least that a position can weigh against its rivals: nothing, if it might be refuted."""
    pro: Weight = case.pro
    return pro.certain if case.con.possible <= pro.certain else 0.0
