"""The matrix of an issue: how all that is quoted bears on each of its positions, and what tells positions apart.

After Heuer 1999 (Psychology of Intelligence Analysis, chapter 8: Analysis of Competing Hypotheses), read off the map
instead of asked for twice: evidence by rival positions, and positions ranked by what speaks against them. It is a view
for looking over a map and no better judgement: Karvetski & Mandel 2020 found no advantage of the method.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from math import fsum

from argmap.model.argument_map import Target, ToClaim
from argmap.model.vocabulary import Verdict
from argmap.semantics.bearing import Bearing, bearing_on
from argmap.semantics.framework import Contest, Framework
from argmap.semantics.gradual.removal import Removal
from argmap.semantics.matrix_rows import By, RowToBe, affordable_rows, pieces_by_row
from argmap.semantics.weighing import Weighing

# What two decimals do not show says nothing; a tenth of the scale is what readers see without looking for it.
LEAST = 0.005
MUCH = 0.1

# So many positions are looked at, and so many claims and steps are met in looking for what bears on them (a second or
# two); positions beyond are left out, and counted.
MOST_POSITIONS = 100
MOST_MET = 1_000_000
# Figures of different machines agree to so many decimals.
_DECIMALS = 9


class Grade(StrEnum):
    """What a row says of a position, in Heuer's letters; `NO_VALUE` where figures have none."""

    VERY_CONSISTENT = "CC"
    CONSISTENT = "C"
    NEUTRAL = "N"
    INCONSISTENT = "I"
    VERY_INCONSISTENT = "II"
    NOT_APPLICABLE = "NA"
    NO_VALUE = "?"


@dataclass(frozen=True, slots=True)
class Cell:
    """How a row bears on a position: what the map says (None: not at all), and what the position owes to it.

    `contribution` is the strength of the position less its strength without the row, from -1 to 1; None where either
    has no value. What does not bear on the position contributes 0.
    """

    bearing: Bearing | None
    contribution: float | None

    @property
    def grade(self) -> Grade:
        """The letter: neutral below 0.005, double from 0.1 up, not applicable where nothing bears on the position.

        Evidence that bears on a position is neutral where another piece of its origin says as much, where a stronger
        reason covers it, or where what speaks for and against balances.
        """
        if self.bearing is None:
            return Grade.NOT_APPLICABLE
        if self.contribution is None:
            return Grade.NO_VALUE
        if abs(self.contribution) < LEAST:
            return Grade.NEUTRAL
        if self.contribution > 0:
            return Grade.VERY_CONSISTENT if self.contribution >= MUCH else Grade.CONSISTENT
        return Grade.VERY_INCONSISTENT if self.contribution <= -MUCH else Grade.INCONSISTENT


@dataclass(frozen=True, slots=True)
class Row:
    """An origin, a source or a piece of evidence (`claim/ordinal`), with a cell for each column of the matrix.

    `evidence` counts its quotations that count and that bear on a position of the issue, `sources` are those that they
    stand in: for a source, with those that derive from it alone and are lost with it.
    """

    name: str
    evidence: int
    sources: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def diagnosticity(self) -> float | None:
        """How far it tells positions apart: its greatest contribution less its least, None where one has no value."""
        known = [cell.contribution for cell in self.cells if cell.contribution is not None]
        return round(max(known) - min(known), _DECIMALS) if len(known) == len(self.cells) else None

    @property
    def is_diagnostic(self) -> bool:
        """Whether it tells any two positions apart, as far as is known."""
        diagnosticity = self.diagnosticity
        return diagnosticity is None or diagnosticity >= LEAST


@dataclass(frozen=True, slots=True)
class Column:
    """A position: its strength, its verdict, whether words and figures disagree on it, and what speaks against it.

    `band` holds the least and the most strength, without suspect evidence and with it, None where that is the same.
    `inconsistency` is the sum of all negative contributions, without their sign: Heuer's weighted count, where the
    weights are those of the map. `rank` is the place by the least of that, shared by equals. Both are None where the
    strength or some cell has no value; what has no strength (below 0.005) has no rank, since nothing can weaken it.
    """

    position: str
    strength: float | None
    band: tuple[float, float] | None
    verdict: Verdict
    is_contested: bool
    inconsistency: float | None
    rank: int | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows, those first that tell positions apart best, by the positions of an issue, in the order written.

    Rows that bear on no position are left out, and `rows_without_bearing` counts them. `further_rows` and
    `further_positions` count what was too much to do; of the rows, some may bear on nothing.
    """

    issue: str
    by: By
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    rows_without_bearing: int = 0
    further_rows: int = 0
    further_positions: int = 0


def matrix(weighing: Weighing, issue: str, by: By = By.ORIGIN) -> Matrix:
    """Return the matrix of an issue; raises KeyError where the map has none of that name.

    Every row is taken away once, for all positions together, which costs what lies between it and them. Only evidence
    counts that is verified or locked, and that the weighing has not removed.
    """
    framework = weighing.framework
    contest = framework.contest(issue)
    bearings = bearings_within_bounds(weighing, contest)
    nodes = contest.positions[: len(bearings)]
    found = pieces_by_row(weighing, by)
    kept = list(affordable_rows(found, weighing, by, len(nodes)))
    removal = Removal(framework.qbaf, weighing.semantics, weighing.strengths, nodes)
    bearing = frozenset(chain.from_iterable(bearings))
    told = [one for one in (_telling(one, bearing, framework) for one in kept) if one.pieces]
    rows = [_row(one, bearings, weighing, removal) for one in told]
    ordered = sorted(rows, key=lambda row: -1.0 if row.diagnosticity is None else row.diagnosticity, reverse=True)
    return Matrix(
        issue,
        by,
        _columns([framework.name_of(node) for node in nodes], rows, weighing),
        tuple(ordered),
        len(kept) - len(told),
        len(found) - len(kept),
        len(contest.positions) - len(nodes),
    )


def by_rank(matrix: Matrix) -> list[tuple[int, Column]]:
    """Return the columns of a matrix with their numbers: by rank, then what has no strength, and last no value."""
    last = len(matrix.columns) + 1
    return sorted(enumerate(matrix.columns), key=lambda one: (one[1].rank or last, one[1].strength is None))


def bearings_within_bounds(weighing: Weighing, contest: Contest) -> list[Mapping[Target, Bearing]]:
    """Return what bears on each position of an issue; the last of very many are left out."""
    found: list[Mapping[Target, Bearing]] = []
    met = 0
    for position in contest.positions[:MOST_POSITIONS]:
        if met >= MOST_MET:
            break
        found.append(bearing_on(weighing.framework.map, ToClaim(weighing.framework.name_of(position))))
        met += len(found[-1])
    return found


def _bearings_of(
    pieces: Iterable[int], bearings: Sequence[Mapping[Target, Bearing]], framework: Framework
) -> tuple[Bearing | None, ...]:
    """Return how pieces of evidence bear on each position, all of them together."""
    claims = [ToClaim(name) for name in dict.fromkeys(framework.name_of(piece) for piece in pieces)]
    return tuple(_together(found[claim] for claim in claims if claim in found) for found in bearings)


def _together(bearings: Iterable[Bearing]) -> Bearing | None:
    joined: Bearing | None = None
    for bearing in bearings:
        joined = bearing if joined is None else joined.with_(bearing)
    return joined


def _telling(one: RowToBe, bearing: Container[Target], framework: Framework) -> RowToBe:
    """Return a row with its evidence for those claims alone that bear on some position; all of it is lost as before."""
    return replace(one, pieces=tuple(piece for piece in one.pieces if ToClaim(framework.name_of(piece)) in bearing))


def _row(one: RowToBe, bearings: Sequence[Mapping[Target, Bearing]], weighing: Weighing, removal: Removal) -> Row:
    framework = weighing.framework
    borne = _bearings_of(one.pieces, bearings, framework)
    before = (weighing.strengths.values[topic] for topic in removal.topics)
    after = removal.strengths(one.lost)
    # Adding zero makes plain zeros of negative ones.
    contributions = (
        None if whole is None or rest is None else round(whole - rest, _DECIMALS) + 0.0
        for whole, rest in zip(before, after, strict=True)
    )
    sources = dict.fromkeys(framework.pieces[piece - framework.first_piece].source for piece in one.pieces)
    cells = tuple(Cell(bearing, figure) for bearing, figure in zip(borne, contributions, strict=True))
    return Row(one.name, len(one.pieces), tuple(sources), cells)


def _columns(names: Sequence[str], rows: Sequence[Row], weighing: Weighing) -> tuple[Column, ...]:
    unranked = [_column(name, index, rows, weighing) for index, name in enumerate(names)]
    figures = [column.inconsistency if _has_strength(column) else None for column in unranked]
    known = sorted((one for one in figures if one is not None), reverse=True)
    rank_of = {one: len(known) - index for index, one in enumerate(known)}
    ranked = zip(unranked, figures, strict=True)
    return tuple(replace(column, rank=None if figure is None else rank_of[figure]) for column, figure in ranked)


def _column(name: str, index: int, rows: Sequence[Row], weighing: Weighing) -> Column:
    strength = weighing.strength(name)
    against = None if strength is None else _inconsistency([row.cells[index].contribution for row in rows])
    verdict = weighing.judgements[name].verdict
    return Column(name, strength, weighing.band(name), verdict, name in weighing.contested, against, None)


def _has_strength(column: Column) -> bool:
    return column.strength is not None and column.strength >= LEAST


def _inconsistency(contributions: Sequence[float | None]) -> float | None:
    known = [one for one in contributions if one is not None]
    if len(known) < len(contributions):
        return None
    return round(fsum(-one for one in known if one < 0), _DECIMALS)
