"""Bearings: for and against which positions a claim speaks in the end, through whatever steps lie between."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.model.argument_map import ArgumentMap, Target, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation


class Bearing(StrEnum):
    """What a claim does to a position: speak for it, against it, or both on different ways."""

    FOR = "for"
    AGAINST = "against"
    BOTH = "for and against"

    def with_(self, other: Bearing) -> Bearing:
        """Return what two ways to one position come to."""
        return self if self is other else Bearing.BOTH


class Side(NamedTuple):
    """What a claim can bear on: a position of an issue, or its question, of which `position` is ""."""

    issue: str
    position: str = ""


Bearings = Mapping[Side, Bearing]

_OPPOSITE = {Bearing.FOR: Bearing.AGAINST, Bearing.AGAINST: Bearing.FOR}


def bearings_of(argument_map: ArgumentMap) -> Mapping[str, Bearings]:
    """Return for each claim what it bears on, and how; claims that lead nowhere have nothing.

    What supports a claim does what the claim does; what attacks it, the opposite; and what undercuts a step, the
    opposite of what the step does. So evidence that undercuts an objection to a position speaks for it, and counts
    here, although it does not show that the position holds. Sides are in the order of the issues.
    """
    found: dict[str, dict[Side, Bearing]] = {name: {} for name in argument_map.claims}
    for issue in argument_map.issues.values():
        for position in issue.positions:
            _take_down(argument_map, ToClaim(position), Side(issue.name, position), found)
        _take_down(argument_map, ToIssue(issue.name), Side(issue.name), found)
    return found


def _take_down(argument_map: ArgumentMap, target: Target, side: Side, found: Mapping[str, dict[Side, Bearing]]) -> None:
    """Write down the bearing of every claim that leads to one side."""
    start = (target, Bearing.FOR)
    seen, waiting = {start}, deque([start])
    while waiting:
        here, bearing = waiting.popleft()
        if isinstance(here, ToClaim):
            known = found[here.claim]
            known[side] = known.get(side, bearing).with_(bearing)
        for state in _leading_to(argument_map, here, bearing):
            if state not in seen:
                seen.add(state)
                waiting.append(state)


def _leading_to(argument_map: ArgumentMap, target: Target, bearing: Bearing) -> Iterator[tuple[Target, Bearing]]:
    """Yield the steps that bear on a target and their premises, each with what it does in the end."""
    for step in argument_map.arguments_by_target.get(target, ()):
        done = bearing if step.relation is Relation.SUPPORT else _OPPOSITE[bearing]
        yield ToArgument(step.name), done
        for premise in step.premises:
            yield ToClaim(premise), done
