"""The map as a framework of numbered nodes, which both evaluators walk: verdicts in words and strengths in numbers.

Nodes are numbered: first the claims and then the steps, as the map has them, then the pieces of evidence that count.
Supporters and attackers that rest wholly on one origin are grouped, so that an origin counts once for each target.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.compiler.graph import Component, components_of
from argmap.model.argument_map import ArgumentMap, Claim, Evidence, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation, Rivalry
from argmap.semantics.origins import Origins, Tie, grouped, origins_of, ties_of
from argmap.semantics.qbaf import Group, Groups, Qbaf
from argmap.semantics.standards import THRESHOLDS, Threshold
from argmap.semantics.worth import STANDARD_TABLE, Worth, WorthTable, worth_of

NEUTRAL = 0.5

# What a claim rests on: nothing (None), the ties that all of it shares, or more than one origin (no ties).
Ground = frozenset[Tie] | None
_SEVERAL: frozenset[Tie] = frozenset()


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

    def without_source(self, source: str) -> frozenset[int]:
        """Return the nodes of the evidence that is lost with a source: its own, and what derives from nothing else."""
        lost = {source}
        for name in self._derived_first:
            parents = [parent for parent in self.map.sources[name].derived_from if parent in self.map.sources]
            if parents and lost.issuperset(parents):
                lost.add(name)
        return frozenset(node for node, piece in enumerate(self.pieces, self.first_piece) if piece.source in lost)

    @cached_property
    def _derived_first(self) -> tuple[str, ...]:
        """All sources, each after those that it derives from."""
        names = list(self.map.sources)
        number = {name: index for index, name in enumerate(names)}
        parents = [
            [number[parent] for parent in self.map.sources[name].derived_from if parent in number] for name in names
        ]
        return tuple(names[node] for component in components_of(parents) for node in component)


def build_framework(argument_map: ArgumentMap, table: WorthTable = STANDARD_TABLE) -> Framework:
    """Return a map as a framework; evidence is worth what the table says."""
    return _Building(argument_map, table).framework()


class _Building:
    """Puts the nodes of a map together."""

    def __init__(self, argument_map: ArgumentMap, table: WorthTable) -> None:
        self.map = argument_map
        self.table = table
        self.origins = origins_of(argument_map.sources)
        self.claims = {name: node for node, name in enumerate(argument_map.claims)}
        self.steps = {name: node for node, name in enumerate(argument_map.arguments, len(self.claims))}
        self.pieces: list[Evidence] = []
        self.worths: list[Worth] = []
        self.grounds: list[Ground] = []
        self.evidence: dict[int, list[int]] = {}
        self.assumed: dict[int, float] = {}
        self.caps: dict[int, float] = {}

    def framework(self) -> Framework:
        """Build everything, in the order in which one part needs the other."""
        self._take_evidence()
        for node, claim in enumerate(self.map.claims.values()):
            self._take_weight(node, claim)
        incoming = self._incoming()
        self.grounds = self._find_grounds(incoming)
        return Framework(
            self.map,
            self.origins,
            self.table,
            self._qbaf(incoming),
            self.claims,
            self.steps,
            tuple(self.pieces),
            tuple(self.worths),
            self.assumed,
            self.caps,
            tuple(self._contests()),
        )

    def _take_evidence(self) -> None:
        first = len(self.claims) + len(self.steps)
        for node, claim in enumerate(self.map.claims.values()):
            for piece in claim.evidence:
                worth = worth_of(piece, self.map, self.table)
                if worth.value > 0:
                    self.evidence.setdefault(node, []).append(first + len(self.pieces))
                    self.pieces.append(piece)
                    self.worths.append(worth)

    def _take_weight(self, node: int, claim: Claim) -> None:
        """Note what an author says of a claim's weight; confidence without evidence is a weight of its own."""
        if claim.assumed:
            self.assumed[node] = self.table.assumed if claim.confidence is None else claim.confidence
        elif claim.confidence is not None:
            (self.caps if claim.evidence else self.assumed)[node] = claim.confidence

    def _incoming(self) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        """Return the supporting and the attacking steps of each node; an undercut is an attack on a step."""
        supports: dict[int, list[int]] = {}
        attacks: dict[int, list[int]] = {}
        for node, step in enumerate(self.map.arguments.values(), len(self.claims)):
            if isinstance(step.target, ToClaim) and step.relation is not Relation.UNDERCUT:
                into = supports if step.relation is Relation.SUPPORT else attacks
                into.setdefault(self.claims[step.target.claim], []).append(node)
            elif isinstance(step.target, ToArgument) and step.relation is Relation.UNDERCUT:
                attacks.setdefault(self.steps[step.target.argument], []).append(node)
        return supports, attacks

    def _qbaf(self, incoming: tuple[dict[int, list[int]], dict[int, list[int]]]) -> Qbaf:
        supports, attacks = incoming
        size = len(self.claims) + len(self.steps)
        count = size + len(self.pieces)
        bases = [0.0] * size + [worth.value for worth in self.worths]
        needy = [False] * count
        for node, claim in enumerate(self.map.claims.values()):
            bases[node] = self.assumed.get(node, NEUTRAL if claim.confidence is None else claim.confidence)
            needy[node] = node not in self.assumed
        links: list[Group] = [()] * count
        for node, step in enumerate(self.map.arguments.values(), len(self.claims)):
            links[node] = tuple(dict.fromkeys(self.claims[premise] for premise in step.premises))
        supporters: list[Groups] = [()] * count
        for node in self.evidence.keys() | supports.keys():
            supporters[node] = self._groups([*self.evidence.get(node, ()), *supports.get(node, ())])
        attackers: list[Groups] = [()] * count
        for node, steps in attacks.items():
            attackers[node] = self._groups(steps)
        return Qbaf(bases, links, supporters, attackers, needy)

    def _groups(self, nodes: Sequence[int]) -> Groups:
        """Return nodes in groups, those that rest on one origin together, each group in the order written."""
        if len(nodes) == 1:
            return ((nodes[0],),)
        ties = [sorted(self._ground_of(node) or ()) for node in nodes]
        return tuple(tuple(sorted(nodes[index] for index in group)) for group in grouped(ties))

    def _ground_of(self, node: int) -> Ground:
        first_piece = len(self.claims) + len(self.steps)
        if node < first_piece:
            return self.grounds[node]
        return frozenset(ties_of(self.pieces[node - first_piece], self.origins))

    def _find_grounds(self, incoming: tuple[dict[int, list[int]], dict[int, list[int]]]) -> list[Ground]:
        """Return what each claim and step rests on, through any number of supporting steps, circles included."""
        supports = incoming[0]
        size = len(self.claims) + len(self.steps)
        uses: dict[int, list[int]] = {}
        for target, steps in supports.items():
            for supporter in steps:
                uses.setdefault(supporter, []).append(target)
        for node, step in enumerate(self.map.arguments.values(), len(self.claims)):
            for premise in step.premises:
                uses.setdefault(self.claims[premise], []).append(node)
        grounds: list[Ground] = [None] * size
        waiting = deque[int]()
        for node in sorted(self.evidence.keys() | self.assumed.keys()):
            ground: Ground = _SEVERAL if node in self.assumed else None
            for piece in self.evidence.get(node, ()):
                ground = _both(ground, self._ground_of(piece))
            grounds[node] = ground
            waiting.append(node)
        while waiting:
            node = waiting.popleft()
            for user in uses.get(node, ()):
                joined = _both(grounds[user], grounds[node])
                if joined != grounds[user]:
                    grounds[user] = joined
                    waiting.append(user)
        return grounds

    def _contests(self) -> Iterator[Contest]:
        objections: dict[str, list[int]] = {}
        for node, step in enumerate(self.map.arguments.values(), len(self.claims)):
            if isinstance(step.target, ToIssue) and step.relation is Relation.UNDERCUT:
                objections.setdefault(step.target.issue, []).append(node)
        first = len(self.claims) + len(self.steps) + len(self.pieces)
        outcome = first + len(self.map.issues)
        for node, issue in enumerate(self.map.issues.values(), first):
            positions = tuple(self.claims[name] for name in issue.positions)
            outcomes = range(outcome, outcome + len(positions))
            outcome += len(positions)
            yield Contest(
                issue.name,
                node,
                positions,
                outcomes,
                tuple(objections.get(issue.name, ())),
                THRESHOLDS[issue.standard],
                issue.rivalry,
            )


def _both(one: Ground, other: Ground) -> Ground:
    """Return what two grounds rest on together."""
    if one is None or other is None:
        return other if one is None else one
    return one & other
