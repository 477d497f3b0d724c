"""Testimony: which sources and speakers speak for and against each position of an issue, and which are silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.model.argument_map import Evidence, Target, ToClaim
from argmap.semantics.bearing import Bearing
from argmap.semantics.matrix import bearings_within_bounds
from argmap.semantics.weighing import Weighing


@dataclass(frozen=True, slots=True)
class Tally:
    """How many quotations of one witness speak for a position, against it, and both on different ways."""

    supporting: int = 0
    attacking: int = 0
    both: int = 0

    @property
    def is_silent(self) -> bool:
        """Whether there is no quotation that bears on the position."""
        return not (self.supporting or self.attacking or self.both)


_SILENT = Tally()


@dataclass(frozen=True, slots=True)
class Voice:
    """A source or a speaker, with a tally for each position; `elsewhere` are quotations that bear on none of them."""

    name: str
    tallies: tuple[Tally, ...]
    elsewhere: int

    @property
    def is_silent(self) -> bool:
        """Whether it says nothing about any position."""
        return all(tally.is_silent for tally in self.tallies)


@dataclass(frozen=True, slots=True)
class Testimony:
    """Who says something about the positions of an issue, in the order written; the silent ones are among them.

    Sources without a text (origins that nobody could read) are there only where they are quoted.
    """

    positions: tuple[str, ...]
    sources: tuple[Voice, ...]
    speakers: tuple[Voice, ...]


def testimony(weighing: Weighing, issue: str) -> Testimony:
    """Return who speaks about the positions of an issue; raises KeyError where the map has none of that name.

    Quotations are counted as far as they count: those that are verified or locked, and not removed. One that stands
    under several claims counts once for each. Positions that are too many to look at are left out, as in the matrix.
    """
    framework, argument_map = weighing.framework, weighing.framework.map
    contest = framework.contest(issue)
    bearings = bearings_within_bounds(weighing, contest)
    numbered = enumerate(framework.pieces, framework.first_piece)
    pieces = [piece for node, piece in numbered if node not in weighing.removed]
    of_source = _by_witness((piece.source, piece) for piece in pieces)
    of_speaker = _by_witness((piece.speaker, piece) for piece in pieces if piece.speaker is not None)
    sources = [name for name, source in argument_map.sources.items() if source.file is not None or name in of_source]
    return Testimony(
        tuple(framework.name_of(position) for position in contest.positions[: len(bearings)]),
        tuple(_voice(name, of_source.get(name, ()), bearings) for name in sources),
        tuple(_voice(name, of_speaker.get(name, ()), bearings) for name in argument_map.speakers),
    )


def _by_witness(said: Iterable[tuple[str, Evidence]]) -> Mapping[str, Sequence[Evidence]]:
    found: dict[str, list[Evidence]] = {}
    for witness, piece in said:
        found.setdefault(witness, []).append(piece)
    return found


def _voice(name: str, pieces: Sequence[Evidence], bearings: Sequence[Mapping[Target, Bearing]]) -> Voice:
    if not pieces:
        return Voice(name, (_SILENT,) * len(bearings), 0)
    claims = [ToClaim(piece.claim) for piece in pieces]
    tallies = tuple(_tally(found[claim] for claim in claims if claim in found) for found in bearings)
    elsewhere = sum(all(claim not in found for found in bearings) for claim in claims)
    return Voice(name, tallies, elsewhere)


def _tally(bearings: Iterable[Bearing]) -> Tally:
    counts = Counter(bearings)
    if not counts:
        return _SILENT
    return Tally(counts[Bearing.FOR], counts[Bearing.AGAINST], counts[Bearing.BOTH])
