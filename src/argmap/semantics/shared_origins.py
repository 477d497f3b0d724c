"""Shared origins: which reasons and pieces of evidence rest on one origin, and so count once for what they bear on."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from argmap.semantics.origins import Tie, grouped
from argmap.semantics.qbaf import Groups

# What a claim rests on: nothing (None), the ties that all of it shares, or more than one origin (no ties).
Ground = frozenset[Tie] | None
SEVERAL: frozenset[Tie] = frozenset()


def both(one: Ground, other: Ground) -> Ground:
    """Return what two grounds rest on together."""
    if one is None or other is None or one is other:
        return other if one is None else one
    return one & other


def spread(grounds: list[Ground], uses: Mapping[int, Sequence[int]]) -> None:
    """Let all that uses something rest on what that rests on, through any number of uses, circles included.

    `grounds` are those of nodes, written in place. A ground only ever loses ties, so this ends.
    """
    waiting = deque(node for node, ground in enumerate(grounds) if ground is not None)
    while waiting:
        node = waiting.popleft()
        ground = grounds[node]
        for user in uses.get(node, ()):
            before = grounds[user]
            if before is ground or before == SEVERAL:
                continue
            joined = both(before, ground)
            if joined != before:
                grounds[user] = joined
                waiting.append(user)


def in_groups(nodes: Sequence[int], ties: Sequence[Sequence[Tie]]) -> Groups:
    """Return nodes in groups that count once, from the ties of each, each group in the order written."""
    if len({tie for one in ties for tie in one}) == sum(map(len, ties)):
        return tuple([(node,) for node in nodes])
    return tuple(tuple(sorted(nodes[index] for index in group)) for group in grouped(ties))
