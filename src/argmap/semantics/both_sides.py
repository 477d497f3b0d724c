"""Both sides: what is used for and against one position, whole claims as well as single pieces of evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.model.argument_map import Argument, ArgumentMap, Evidence, Target, ToArgument, ToClaim
from argmap.model.quotation import Anchor, Locked
from argmap.semantics.bearing import Bearing

BearingByTarget = Mapping[Target, Bearing]


class Twice(NamedTuple):
    """A piece of evidence against a position, and one for it that is the same saying or a part of the same passage."""

    con: Evidence
    pro: Evidence
    is_saying: bool


class _Reach(NamedTuple):
    """A quoted range of a source: where it starts, and how far anything that starts no later reaches."""

    start: int
    end: int
    piece: Evidence


def steps_by_premise(argument_map: ArgumentMap) -> Mapping[str, list[Argument]]:
    """Return for each claim the steps that need it."""
    found: defaultdict[str, list[Argument]] = defaultdict(list)
    for step in argument_map.arguments.values():
        for premise in step.premises:
            found[premise].append(step)
    return found


def claims_on_both_sides(
    argument_map: ArgumentMap, bearings: BearingByTarget, steps: Mapping[str, list[Argument]]
) -> Iterator[str]:
    """Yield the claims with evidence that speak for and against a position, and whose own steps make it so."""
    for target, bearing in bearings.items():
        if bearing is Bearing.BOTH and isinstance(target, ToClaim) and argument_map.claims[target.claim].evidence:
            ways = (bearings.get(ToArgument(step.name)) for step in steps.get(target.claim, ()))
            if Bearing.BOTH not in ways:
                yield target.claim


def pieces_on_both_sides(argument_map: ArgumentMap, bearings: BearingByTarget) -> Iterator[Twice]:
    """Yield each piece against a position that is one with a piece for it, nearest to the position first.

    Passages are compared by their verified ranges. Time is that of sorting them.
    """
    against = list(_pieces(argument_map, bearings, Bearing.AGAINST))
    sources = {piece.source for piece in against}
    pro = list(_pieces(argument_map, bearings, Bearing.FOR)) if against else []
    reaches = _reaches(piece for piece in pro if piece.source in sources)
    sayings = {piece.utterance: piece for piece in reversed(pro) if piece.utterance is not None}
    for con in against:
        same = sayings.get(con.utterance) if con.utterance is not None else None
        if same is not None:
            yield Twice(con, same, is_saying=True)
        elif (same := _overlapping(con, reaches)) is not None:
            yield Twice(con, same, is_saying=False)


def _pieces(argument_map: ArgumentMap, bearings: BearingByTarget, wanted: Bearing) -> Iterator[Evidence]:
    for target, bearing in bearings.items():
        if bearing is wanted and isinstance(target, ToClaim):
            yield from argument_map.claims[target.claim].evidence


def _reaches(pieces: Iterable[Evidence]) -> Mapping[str, list[_Reach]]:
    """Return the verified ranges of each source by their start, each with the one that reaches farthest up to it."""
    found: dict[str, list[_Reach]] = {}
    for piece in pieces:
        for start, end in _ranges(piece):
            found.setdefault(piece.source, []).append(_Reach(start, end, piece))
    for reaches in found.values():
        reaches.sort(key=lambda reach: (reach.start, -reach.end))
        for index in range(1, len(reaches)):
            before, here = reaches[index - 1], reaches[index]
            if before.end >= here.end:
                reaches[index] = here._replace(end=before.end, piece=before.piece)
    return found


def _overlapping(piece: Evidence, reaches: Mapping[str, list[_Reach]]) -> Evidence | None:
    """Return a piece whose passage has characters in common with that of another one."""
    of_source = reaches.get(piece.source, [])
    for start, end in _ranges(piece):
        # The last that starts before this one ends reaches as far as any of them.
        index = bisect_left(of_source, end, key=lambda reach: reach.start) - 1
        if index >= 0 and of_source[index].end > start:
            return of_source[index].piece
    return None


def _ranges(piece: Evidence) -> Iterator[tuple[int, int]]:
    if isinstance(piece.verification, Anchor | Locked):
        yield from ((span.start, span.end) for span in piece.verification.spans)
