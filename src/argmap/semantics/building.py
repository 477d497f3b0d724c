"""Building: the framework of a map, with evidence weighed by a table and what shares an origin in groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.model.argument_map import ArgumentMap, Claim, Evidence, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation
from argmap.semantics.framework import NEUTRAL, Contest, Framework
from argmap.semantics.origins import Tie, origins_of, ties_of
from argmap.semantics.qbaf import Group, Groups, Qbaf
from argmap.semantics.shared_origins import SEVERAL, Ground, both, in_groups, spread
from argmap.semantics.standards import THRESHOLDS
from argmap.semantics.worth import STANDARD_TABLE, Worth, Worths, WorthTable


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
        self.ties: list[tuple[Tie, ...]] = []
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
        self.grounds = self._find_grounds(incoming[0])
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
        worth_of_piece = Worths(self.map, self.table)
        first = len(self.claims) + len(self.steps)
        for node, claim in enumerate(self.map.claims.values()):
            for piece in claim.evidence:
                worth = worth_of_piece(piece)
                if worth.value > 0:
                    self.evidence.setdefault(node, []).append(first + len(self.pieces))
                    self.pieces.append(piece)
                    self.worths.append(worth)
                    self.ties.append(ties_of(piece, self.origins))

    def _take_weight(self, node: int, claim: Claim) -> None:
        """Note what an author says of a claim's weight; confidence alone founds nothing, it only sets a limit."""
        if claim.assumed:
            self.assumed[node] = self.table.assumed if claim.confidence is None else claim.confidence
        elif claim.confidence is not None:
            self.caps[node] = claim.confidence

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
        first_piece = len(self.claims) + len(self.steps)
        grounds, ties = self.grounds, self.ties
        return in_groups(nodes, [sorted(grounds[n] or ()) if n < first_piece else ties[n - first_piece] for n in nodes])

    def _find_grounds(self, supports: Mapping[int, Sequence[int]]) -> list[Ground]:
        """Return what each claim and step rests on, through any number of supporting steps, circles included."""
        first_piece = len(self.claims) + len(self.steps)
        grounds: list[Ground] = [None] * first_piece
        for node, pieces in self.evidence.items():
            for piece in pieces:
                grounds[node] = both(grounds[node], frozenset(self.ties[piece - first_piece]))
        for node in self.assumed:
            grounds[node] = SEVERAL
        uses: dict[int, list[int]] = {}
        for target, steps in supports.items():
            for supporter in steps:
                uses.setdefault(supporter, []).append(target)
        for node, step in enumerate(self.map.arguments.values(), len(self.claims)):
            for premise in step.premises:
                uses.setdefault(self.claims[premise], []).append(node)
        spread(grounds, uses)
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
