"""Impasses: claims of which each is open because the next one is, until the last waits for the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argmap.model.vocabulary import Relation
from argmap.semantics.labelling.rings import Ring, ring_of, ring_sizes


@dataclass(frozen=True, slots=True)
class Wait:
    """What a claim waits for: another one, which bears on it as `relation` says; None where the two are only linked.

    An undercut bears on a step to the claim, a support or an attack on the claim itself.
    """

    claim: int
    relation: Relation | None


@dataclass(frozen=True, slots=True)
class Impasse:
    """Claims that wait for each other, and how: as all of them do, None where they differ."""

    ring: Ring
    relation: Relation | None


def impasses(waits: Mapping[int, Wait], name_of: Callable[[int], str]) -> Mapping[int, Impasse]:
    """Return the impasse of each claim that is in one, told from that claim on; time is linear."""
    following = {node: wait.claim for node, wait in waits.items()}
    relations: dict[int, Relation | None] = {}
    found: dict[int, Impasse] = {}
    for node, (entry, size) in ring_sizes(following).items():
        if node != entry:
            continue
        if node not in relations:
            relations |= _of_ring(node, waits)
        found[node] = Impasse(ring_of(node, size, following, name_of), relations[node])
    return found


def _of_ring(start: int, waits: Mapping[int, Wait]) -> dict[int, Relation | None]:
    """Return for each member of a ring the relation that all members have in common, if they do."""
    members = [start]
    while (node := waits[members[-1]].claim) != start:
        members.append(node)
    relations = {waits[member].relation for member in members}
    return dict.fromkeys(members, relations.pop() if len(relations) == 1 else None)
