"""Contributions: what each argument and each origin does for a claim, and what would become of the claim without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import fsum

from argmap.model.vocabulary import Verdict
from argmap.semantics.explanation.removal import needed_for_claim, nodes_of_argument, origins_among, remaining
from argmap.semantics.gradual.contributions import contributions as removal_contributions
from argmap.semantics.gradual.gradient import gradient
from argmap.semantics.labelling.grounded import relabel
from argmap.semantics.weighing import Weighing


class ContributorKind(StrEnum):
    """What contributes to a claim."""

    ARGUMENT = "argument"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one argument (an entry with all its steps) or one origin does for a claim.

    `removal` is the strength of the claim less what it would be without the contributor: what would really happen.
    `gradient` is how the strength moves with the contributor's own base score (of an origin: with those of all its
    pieces of evidence together). The two can differ in sign (Kampik et al. 2024). None where the claim has no strength.
    """

    name: str
    kind: ContributorKind
    removal: float | None
    gradient: float | None
    verdict_without: Verdict


@dataclass(frozen=True, slots=True)
class _Contributor:
    name: str
    kind: ContributorKind
    nodes: frozenset[int]
    moved: tuple[int, ...]


def contributions(weighing: Weighing, claim: str) -> tuple[Contribution, ...]:
    """Return the contributions of all that bears on a claim of the map, its rivals' arguments included.

    The largest come first, by removal; of equal ones arguments before origins, in the order of the map. What was taken
    away before stays away.
    """
    framework = weighing.framework
    contributors = tuple(_contributors(weighing, claim))
    qbaf, topic = remaining(weighing), framework.claims[claim]
    sets = [one.nodes for one in contributors]
    removals = removal_contributions(qbaf, weighing.semantics, weighing.strengths, topic, sets)
    slopes = gradient(qbaf, weighing.semantics, weighing.strengths, topic)
    found = [
        Contribution(
            one.name,
            one.kind,
            removal,
            _sum([slopes[node] for node in one.moved]),
            relabel(weighing.labelling, weighing.removed | one.nodes).verdict(topic),
        )
        for one, removal in zip(contributors, removals, strict=True)
    ]
    return tuple(sorted(found, key=_size, reverse=True))


def _contributors(weighing: Weighing, claim: str) -> Iterator[_Contributor]:
    framework = weighing.framework
    bearing = needed_for_claim(framework, claim)
    for entry in framework.map.arguments_by_entry:
        node = framework.claims[entry]
        if entry != claim and node in bearing and node not in weighing.removed:
            yield _Contributor(entry, ContributorKind.ARGUMENT, nodes_of_argument(framework, entry), (node,))
    for origin in origins_among(weighing, bearing):
        nodes = framework.without_origins((origin,))
        yield _Contributor(origin, ContributorKind.ORIGIN, nodes, framework.pieces_by_origin[origin])


def _sum(slopes: list[float | None]) -> float | None:
    known = [slope for slope in slopes if slope is not None]
    return fsum(known) if len(known) == len(slopes) else None


def _size(contribution: Contribution) -> float:
    return -1.0 if contribution.removal is None else abs(round(contribution.removal, 12))
