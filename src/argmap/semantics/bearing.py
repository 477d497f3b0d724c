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
    BOTH = "for-and-against"

    def with_(self, other: Bearing) -> Bearing:
        """Return what two ways to one position come to."""
        return self if self is other else Bearing.BOTH


class Side(NamedTuple):
    """What a claim can bear on: a position of an issue, or its question, of which `position` is ""."""

    issue: str
    position: str = ""


Bearings = Mapping[Side, Bearing]

# Where every claim bears on every position, what follows from that is told of the first positions only: as many as this
# many claims and steps are met in all.
MOST_MET = 500_000

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


def bearing_on(argument_map: ArgumentMap, side: Target) -> Mapping[Target, Bearing]:
    """Return what every claim and step that leads to one position or question does to it, nearest first.

    The position itself is among them. Time is linear in what leads there.
    """
    found = {side: Bearing.FOR}
    seen, waiting = {(side, Bearing.FOR)}, deque([(side, Bearing.FOR)])
    while waiting:
        here, bearing = waiting.popleft()
        found[here] = found.get(here, bearing).with_(bearing)
        for state in _leading_to(argument_map, here, bearing):
            if state not in seen:
                seen.add(state)
                waiting.append(state)
    return found


def bearings_by_position(argument_map: ArgumentMap) -> Iterator[tuple[str, Mapping[Target, Bearing]]]:
    """Yield for each position, in the order of the issues, what `bearing_on` finds, until `MOST_MET` have been met."""
    met = 0
    for issue in argument_map.issues.values():
        for position in issue.positions:
            if met >= MOST_MET:
                return
            found = bearing_on(argument_map, ToClaim(position))
            met += len(found)
            yield position, found


def _take_down(argument_map: ArgumentMap, target: Target, side: Side, found: Mapping[str, dict[Side, Bearing]]) -> None:
    """Write down the bearing of every claim that leads to one side."""
    for here, bearing in bearing_on(argument_map, target).items():
        if isinstance(here, ToClaim):
            found[here.claim][side] = bearing


def _leading_to(argument_map: ArgumentMap, target: Target, bearing: Bearing) -> Iterator[tuple[Target, Bearing]]:
    """Yield the steps that bear on a target and their premises, each with what it does in the end."""
    for step in argument_map.arguments_by_target.get(target, ()):
        done = bearing if step.relation is Relation.SUPPORT else _OPPOSITE[bearing]
        yield ToArgument(step.name), done
        for premise in step.premises:
            yield ToClaim(premise), done
