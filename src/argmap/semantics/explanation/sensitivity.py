"""Sensitivity to the table of worths: which of its entries decide a verdict, and how far they would have to move.

The table is a convention. What holds for every value of an entry does not depend on it, and the entries given here are
the ones that are worth a second thought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.vocabulary import Verdict
from argmap.semantics.building import build_framework
from argmap.semantics.explanation.leading import strongest_of
from argmap.semantics.framework import Framework
from argmap.semantics.weighing import Weighing
from argmap.semantics.worth import UNSTATED, Factor, Trait, WorthTable, counts, worth_of

_TENTHS = 10

# What is looked at of a map that was weighed: a verdict by position, or a leader by issue.
_Value = TypeVar("_Value", bound=str | None)


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The verdict on a position moves when an entry of the table is changed; `changed` has the nearest such value."""

    entry: Factor
    changed: Factor
    claim: str
    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True)
class LeadSensitivity:
    """Another position of an issue is the strongest, or none, when an entry of the table is changed."""

    entry: Factor
    changed: Factor
    issue: str
    before: str | None
    after: str | None


def sensitivities(weighing: Weighing) -> tuple[Sensitivity, ...]:
    """Return the entries of the table that decide verdicts on positions, in the order of the table.

    Each entry that counted evidence or an assumed claim uses is tried upwards and downwards in steps of a tenth, from 0
    to 1, until some verdict changes; all positions whose verdict does are given. What was taken away stays away.
    """
    return tuple(
        Sensitivity(entry, changed, claim, before[claim], verdict)
        for entry, changed, before, after in _changes(weighing, _verdicts)
        for claim, verdict in after.items()
        if verdict is not before[claim]
    )


def lead_sensitivities(weighing: Weighing) -> tuple[LeadSensitivity, ...]:
    """Return the entries of the table that decide which position of an issue is the strongest; see `sensitivities`."""
    return tuple(
        LeadSensitivity(entry, changed, issue, before[issue], leader)
        for entry, changed, before, after in _changes(weighing, _leaders)
        for issue, leader in after.items()
        if leader != before[issue]
    )


def _verdicts(weighing: Weighing) -> Mapping[str, Verdict]:
    framework, labelling = weighing.framework, weighing.labelling
    positions = (position for contest in framework.contests for position in contest.positions)
    return {framework.name_of(position): labelling.verdict(position) for position in positions}


def _leaders(weighing: Weighing) -> Mapping[str, str | None]:
    framework, strengths = weighing.framework, weighing.strengths.values
    leaders = {one.name: strongest_of({node: strengths[node] for node in one.positions}) for one in framework.contests}
    return {issue: None if leader is None else framework.name_of(leader) for issue, leader in leaders.items()}


def _changes(
    weighing: Weighing, outcome_of: Callable[[Weighing], Mapping[str, _Value]]
) -> Iterator[tuple[Factor, Factor, Mapping[str, _Value], Mapping[str, _Value]]]:
    """Yield each entry with its nearest value, upwards and downwards, that changes an outcome; before and after."""
    before = outcome_of(weighing)
    table = weighing.framework.table
    used = frozenset(_entries_used(weighing.framework.map))
    for entry in table.entries():
        if (entry.trait, entry.word) not in used:
            continue
        for values in _ways(entry.value):
            for changed in _that_move_worths(weighing.framework, entry, values):
                after = outcome_of(_reweighed(weighing, table.with_(changed)))
                if after != before:
                    yield entry, changed, before, after
                    break


def _ways(value: float) -> tuple[list[float], list[float]]:
    """Return the tenths above a value and those below it, the nearest first."""
    tenths = [tenth / _TENTHS for tenth in range(_TENTHS + 1)]
    return [tenth for tenth in tenths if tenth > value], [tenth for tenth in reversed(tenths) if tenth < value]


def _entries_used(argument_map: ArgumentMap) -> Iterator[tuple[Trait, str]]:
    """Yield what the worth of evidence that counts, and of assumed claims, is taken from."""
    for claim in argument_map.claims.values():
        if claim.assumed and claim.confidence is None:
            yield Trait.ASSUMED, ""
        for piece in claim.evidence:
            if counts(piece) and piece.confidence is None:
                yield from _entries_of(piece, argument_map)


def _entries_of(piece: Evidence, argument_map: ArgumentMap) -> Iterator[tuple[Trait, str]]:
    source = argument_map.sources.get(piece.source)
    yield Trait.RELIABILITY, (source and source.reliability) or UNSTATED
    yield Trait.VOICE, piece.voice or UNSTATED
    yield Trait.STANCE, piece.stance or UNSTATED
    yield Trait.CERTAINTY, piece.certainty or UNSTATED
    speaker = argument_map.speakers.get(piece.speaker) if piece.speaker else None
    if speaker is not None and speaker.interest:
        yield Trait.INTEREST, ""


def _that_move_worths(framework: Framework, entry: Factor, values: Iterable[float]) -> Iterator[Factor]:
    """Yield an entry with those of some values that make any worth another than the value before did."""
    before = _worths(framework, framework.table)
    for value in values:
        changed = entry._replace(value=value)
        worths = _worths(framework, framework.table.with_(changed))
        if worths != before:
            yield changed
        before = worths


def _worths(framework: Framework, table: WorthTable) -> list[float]:
    pieces = (piece for claim in framework.map.claims.values() for piece in claim.evidence if counts(piece))
    return [table.assumed, *(worth_of(piece, framework.map, table).value for piece in pieces)]


def _reweighed(weighing: Weighing, table: WorthTable) -> Weighing:
    """Return the same weighing by another table; what is worth nothing by it is no node of its framework."""
    framework = build_framework(weighing.framework.map, table)
    nodes = enumerate(framework.pieces, framework.first_piece)
    node_of = {(piece.claim, piece.ordinal): node for node, piece in nodes}

    def moved(old: frozenset[int]) -> frozenset[int]:
        first = weighing.framework.first_piece
        pieces = [weighing.framework.pieces[node - first] for node in old if node >= first]
        there = (node_of.get((piece.claim, piece.ordinal)) for piece in pieces)
        return frozenset({*(node for node in old if node < first), *(node for node in there if node is not None)})

    return replace(weighing, framework=framework, removed=moved(weighing.removed), suspects=moved(weighing.suspects))
