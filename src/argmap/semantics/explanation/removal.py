"""What-if: which nodes of a framework go when something with a name is taken away."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from argmap.semantics.framework import Framework
from argmap.semantics.qbaf import Qbaf
from argmap.semantics.weighing import Weighing


def nodes_named(framework: Framework, name: str) -> frozenset[int] | None:
    """Return the nodes that go with a name; None where nothing is called that.

    A claim goes with the steps that were written under it, a step `entry>target` alone, a source with all evidence from
    it and from what derives from nothing else, a speaker with all that is quoted of them. What has the name is looked
    for in that order. Nodes are none where a source or a speaker has no evidence that counts.
    """
    if name in framework.claims:
        return nodes_of_argument(framework, name)
    if name in framework.steps:
        return frozenset({framework.steps[name]})
    if name in framework.map.sources or name in framework.pieces_by_origin:
        return framework.without_source(name)
    if name in framework.map.speakers:
        pieces = enumerate(framework.pieces, framework.first_piece)
        return frozenset(node for node, piece in pieces if piece.speaker == name)
    return None


def nodes_of_argument(framework: Framework, claim: str) -> frozenset[int]:
    """Return the nodes of a claim and of the steps that were written under it."""
    steps = framework.map.arguments_by_entry.get(claim, ())
    return frozenset({framework.claims[claim], *(framework.steps[step.name] for step in steps)})


def bearing_on(framework: Framework, nodes: Iterable[int]) -> frozenset[int]:
    """Return nodes and all that the verdicts on them depend on, contests included."""
    found = set(nodes)
    waiting = sorted(found)
    while waiting:
        for node in framework.needs[waiting.pop()]:
            if node not in found:
                found.add(node)
                waiting.append(node)
    return frozenset(found)


def bearing_on_claim(framework: Framework, claim: str) -> frozenset[int]:
    """Return all that the verdict on a claim depends on; that on a position also depends on its rivals."""
    node = framework.claims[claim]
    contest = framework.contest_of.get(node)
    return bearing_on(framework, (node,) if contest is None else (node, contest.node))


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
