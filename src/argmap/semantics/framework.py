"""The map as a framework of numbered nodes, which both evaluators walk: verdicts in words and strengths in numbers.

Nodes are numbered: first the claims and then the steps, as the map has them, then the pieces of evidence that count.
Supporters and attackers that rest wholly on one origin are grouped, so that an origin counts once for each target.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.compiler.graph import Component, components_of
from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.vocabulary import Rivalry
from argmap.semantics.lost_sources import LostSources
from argmap.semantics.origins import Origins, ties_of
from argmap.semantics.qbaf import Group, Groups, Qbaf
from argmap.semantics.shared_origins import in_groups
from argmap.semantics.standards import Threshold
from argmap.semantics.worth import Worth, WorthTable

NEUTRAL = 0.5


@dataclass(frozen=True, slots=True)
class Contest:
    """An issue in numbers: the nodes of its positions and of the steps that object to its question.

    `node` is the number that stands for the issue where an order of evaluation is needed. What becomes of the positions
    among their rivals has numbers of its own, `outcomes`, in the order of the positions.
    """

    name: str
    node: int
    positions: tuple[int, ...]
    outcomes: range
    objections: tuple[int, ...]
    threshold: Threshold
    rivalry: Rivalry

    @property
    def has_no_rivals(self) -> bool:
        """Whether no position stands in the way of another: they are compatible, or there is one at most."""
        return self.rivalry is Rivalry.COMPATIBLE or len(self.positions) <= 1


@dataclass(frozen=True)
class Framework:
    """A map in numbers. `claims` and `steps` give the nodes of names; `pieces` are the evidence that counts, in order.

    `worths` are those of the pieces, whose first node is `first_piece`. `assumed` are the weights of claims that need
    no reasons, `caps` the most that the evidence of a claim may weigh in words, because its author says so.
    """

    map: ArgumentMap
    origins: Origins
    table: WorthTable
    qbaf: Qbaf
    claims: Mapping[str, int]
    steps: Mapping[str, int]
    pieces: tuple[Evidence, ...]
    worths: tuple[Worth, ...]
    assumed: Mapping[int, float]
    caps: Mapping[int, float]
    contests: tuple[Contest, ...]

    @property
    def first_piece(self) -> int:
        """The node of the first piece of evidence; the others follow it."""
        return len(self.claims) + len(self.steps)

    def name_of(self, node: int) -> str:
        """Return the name of the claim or step of a node; of a piece of evidence, that of its claim."""
        return self._names[node] if node < self.first_piece else self.pieces[node - self.first_piece].claim

    @cached_property
    def undeveloped(self) -> frozenset[int]:
        """The claims that were left without reasons on purpose."""
        return frozenset(node for node, claim in enumerate(self.map.claims.values()) if claim.undeveloped)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return (*self.claims, *self.steps)

    @property
    def size(self) -> int:
        """How many numbers there are: those of the nodes, of the contests, and of their outcomes."""
        return len(self.qbaf.bases) + len(self.contests) + len(self.outcome_of)

    @cached_property
    def own_evidence(self) -> Mapping[int, Groups]:
        """The evidence of each claim that has any, in groups that count once among themselves, by the claim's node.

        The groups of `qbaf.supports` hold steps as well, and a step may part pieces that have more in common.
        """
        first, supports = self.first_piece, self.qbaf.supports
        found: dict[int, Groups] = {}
        for node in range(len(self.claims)):
            pieces = [member for group in supports[node] for member in group if member >= first]
            if len(pieces) == 1:
                found[node] = ((pieces[0],),)
            elif pieces:
                pieces.sort()
                found[node] = in_groups(pieces, [ties_of(self.pieces[piece - first], self.origins) for piece in pieces])
        return found

    @cached_property
    def outcome_of(self) -> Mapping[int, int]:
        """The number of the outcome of each position, by the position's node."""
        return {
            position: outcome
            for contest in self.contests
            for position, outcome in zip(contest.positions, contest.outcomes, strict=True)
        }

    @cached_property
    def contest_of(self) -> Mapping[int, Contest]:
        """The contest that each position stands in, by the position's node."""
        return {position: contest for contest in self.contests for position in contest.positions}

    def contest(self, name: str) -> Contest:
        """Return the contest of an issue; raises KeyError where the map has none of that name."""
        return self._contests_by_name[name]

    @cached_property
    def _contests_by_name(self) -> Mapping[str, Contest]:
        return {contest.name: contest for contest in self.contests}

    @cached_property
    def order(self) -> tuple[Component, ...]:
        """The order for verdicts: where a position is a premise, what decides its issue comes first."""
        if not any(premise in self.contest_of for links in self.qbaf.links for premise in links):
            return (*self.qbaf.order, *((contest.node,) for contest in self.contests))
        return components_of(self.needs)

    @cached_property
    def needs(self) -> tuple[Group, ...]:
        """What the verdict on each node depends on; after the nodes of the framework come those of the contests."""
        contest_of = self.contest_of
        nodes = [
            (*parents, *(contest_of[parent].node for parent in parents if parent in contest_of))
            for parents in self.qbaf.parents
        ]
        return (*nodes, *((*contest.positions, *contest.objections) for contest in self.contests))

    @cached_property
    def needed_by(self) -> tuple[Group, ...]:
        """The nodes of which the verdict directly depends on each node, contests included."""
        found: list[list[int]] = [[] for _ in self.needs]
        for node, needs in enumerate(self.needs):
            for need in needs:
                found[need].append(node)
        return tuple(map(tuple, found))

    @cached_property
    def place_of(self) -> Mapping[int, int]:
        """The place in `order` at which each node is evaluated."""
        return {node: place for place, component in enumerate(self.order) for node in component}

    @cached_property
    def pieces_by_origin(self) -> Mapping[str, tuple[int, ...]]:
        """The nodes of the pieces of evidence that go back to each origin, in the order of the sources."""
        found: dict[str, list[int]] = {}
        for node, piece in enumerate(self.pieces, self.first_piece):
            for root in self.origins.get(piece.source, (piece.source,)):
                found.setdefault(root, []).append(node)
        return {root: tuple(found[root]) for root in (*self.map.sources, *found) if root in found}

    def without_origins(self, origins: Collection[str]) -> frozenset[int]:
        """Return the nodes of the evidence that is left with no origin when these are taken away."""
        gone = frozenset(origins)
        touched = {node for origin in gone for node in self.pieces_by_origin.get(origin, ())}
        return frozenset(
            node
            for node in touched
            if gone.issuperset(self.origins.get(source := self.pieces[node - self.first_piece].source, (source,)))
        )

    def without_sources(self, names: Collection[str]) -> frozenset[int]:
        """Return the nodes of the evidence that is lost with sources: theirs, and what goes back to nothing else.

        All are taken away at once, so what derives from several of them is lost as well.
        """
        lost, _ = self.lost_sources.with_all(names)
        return frozenset(node for source in lost for node in self.pieces_by_source.get(source, ()))

    @cached_property
    def pieces_by_source(self) -> Mapping[str, tuple[int, ...]]:
        """The nodes of the pieces of evidence from each source that has any, in the order of the sources."""
        found: dict[str, list[int]] = {}
        for node, piece in enumerate(self.pieces, self.first_piece):
            found.setdefault(piece.source, []).append(node)
        return {source: tuple(found[source]) for source in (*self.map.sources, *found) if source in found}

    @cached_property
    def lost_sources(self) -> LostSources:
        """What is lost with which sources."""
        return LostSources(self.map.sources, self.origins)
