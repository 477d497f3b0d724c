"""What-if: which nodes of a framework go when something with a name is taken away."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from argmap.compiler.graph import reachable
from argmap.semantics.framework import Framework
from argmap.semantics.qbaf import Qbaf
from argmap.semantics.weighing import Weighing


class NameKind(StrEnum):
    """What can be taken away."""

    CLAIM = "claim"
    STEP = "step"
    SOURCE = "source"
    SPEAKER = "speaker"


class Named(NamedTuple):
    """Something that can be taken away, by its name among its kind."""

    kind: NameKind
    name: str

    @property
    def written(self) -> str:
        """How to write it where the name alone means several things."""
        return f"{self.kind}:{self.name}"


def meanings(framework: Framework, written: str) -> tuple[Named, ...]:
    """Return what a name means: nothing, one thing, or several of different kinds.

    `source:NAME` means the source alone, and so do the other kinds. Origins are sources.
    """
    kind, colon, name = written.partition(":")
    known: dict[NameKind, Collection[str]] = {
        NameKind.CLAIM: framework.claims,
        NameKind.STEP: framework.steps,
        NameKind.SOURCE: framework.map.sources.keys() | framework.pieces_by_origin.keys(),
        NameKind.SPEAKER: framework.map.speakers,
    }
    if colon:
        return tuple(Named(one, name) for one in NameKind if one == kind and name in known[one])
    return tuple(Named(one, written) for one in NameKind if written in known[one])


def nodes_named(framework: Framework, several: Collection[Named]) -> frozenset[int]:
    """Return the nodes that go with some things when all of them are taken away at once.

    A claim goes with the steps that were written under it, a step `entry>target` alone, sources with all evidence from
    them and from what goes back to nothing else, a speaker with all that is quoted of them. Nodes are none where a
    source or a speaker has no evidence that counts.
    """
    of_kind = {kind: [one.name for one in several if one.kind is kind] for kind in NameKind}
    claims = (nodes_of_argument(framework, claim) for claim in of_kind[NameKind.CLAIM])
    speakers, pieces = set(of_kind[NameKind.SPEAKER]), enumerate(framework.pieces, framework.first_piece)
    return framework.without_sources(of_kind[NameKind.SOURCE]).union(
        *claims,
        (framework.steps[step] for step in of_kind[NameKind.STEP]),
        (node for node, piece in pieces if piece.speaker in speakers),
    )


def nodes_of_argument(framework: Framework, claim: str) -> frozenset[int]:
    """Return the nodes of a claim and of the steps that were written under it."""
    steps = framework.map.arguments_by_entry.get(claim, ())
    return frozenset({framework.claims[claim], *(framework.steps[step.name] for step in steps)})


def needed_for(framework: Framework, nodes: Iterable[int]) -> frozenset[int]:
    """Return nodes and all that the verdicts on them depend on, contests included."""
    return frozenset(reachable(framework.needs, nodes))


def needed_for_claim(framework: Framework, claim: str) -> frozenset[int]:
    """Return all that the verdict on a claim depends on; that on a position also depends on its rivals."""
    node = framework.claims[claim]
    contest = framework.contest_of.get(node)
    return needed_for(framework, (node,) if contest is None else (node, contest.node))


def origins_among(weighing: Weighing, nodes: Collection[int]) -> tuple[str, ...]:
    """Return the origins of the evidence among some nodes that was not taken away, in the order of the sources."""
    there = frozenset(nodes) - weighing.removed
    by_origin = weighing.framework.pieces_by_origin
    return tuple(origin for origin, pieces in by_origin.items() if not there.isdisjoint(pieces))


def remaining(weighing: Weighing) -> Qbaf:
    """Return the framework of the numbers as it is without what was taken away: such nodes are empty and weigh nothing.

    So further what-ifs can be asked of it as of any other framework.
    """
    qbaf, gone = weighing.framework.qbaf, weighing.removed
    if not gone:
        return qbaf
    return replace(
        qbaf,
        bases=[0.0 if node in gone else base for node, base in enumerate(qbaf.bases)],
        links=[() if node in gone else links for node, links in enumerate(qbaf.links)],
        supports=[() if node in gone else groups for node, groups in enumerate(qbaf.supports)],
        attacks=[() if node in gone else groups for node, groups in enumerate(qbaf.attacks)],
        needs_support=[node in gone or needs for node, needs in enumerate(qbaf.needs_support)],
    )
