"""Rings: where one leads to the next, and in the end back to the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Ring:
    """Claims that lead in a ring: the names of the first three, and how many there are besides."""

    names: tuple[str, ...]
    others: int = 0


def ring_of(start: int, size: int, following: Mapping[int, int], name_of: Callable[[int], str]) -> Ring:
    """Return the ring of that size from `start` on."""
    members = [start]
    while len(members) < min(size, _NAMED):
        members.append(following[members[-1]])
    return Ring(tuple(map(name_of, members)), size - len(members))


def ring_sizes(following: Mapping[int, int]) -> Mapping[int, tuple[int, int]]:
    """Return for each node from which one comes to a ring where one enters it, and the size of the ring.

    `following` gives the node that each node leads to, if any. A member enters its ring at itself. Time is linear.
    """
    entries: dict[int, tuple[int, int] | None] = {}
    for start in following:
        path: dict[int, int] = {}
        node = start
        while node in following and node not in path and node not in entries:
            path[node] = len(path)
            node = following[node]
        first = path.get(node, len(path))
        found = entries.get(node)
        for member, place in path.items():
            if place >= first:
                entries[member] = (member, len(path) - first)
            else:
                entries[member] = (node, len(path) - first) if node in path else found
    return {node: entry for node, entry in entries.items() if entry is not None}
