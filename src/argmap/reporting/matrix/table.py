"""Matrices for terminals: the positions ranked, evidence by position, and who is silent about what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.reporting import counted
from argmap.reporting.columns import table, wrapped
from argmap.reporting.coverage.stands import letter_of
from argmap.reporting.excerpts.visible import visible
from argmap.reporting.matrix import MatrixReport, Sheet
from argmap.semantics.matrix import Cell, Column, Grade, Matrix, by_rank
from argmap.semantics.matrix_rows import By
from argmap.semantics.testimony import Tally, Voice
from argmap.text.display_width import display_width

_GAP = 2
# So much of a line is left for names at most, and at least.
_LARGEST_SHARE = 0.4
_NARROWEST = 12
_NO_VALUE = "–"
_SILENT = "·"
_GRADES_IN_WORDS = (
    "CC, C: consistent; II, I: inconsistent (double from 0.10 up); N: neutral, below 0.005; NA: does not bear on it"
)
_FIGURES_IN_WORDS = "; the figure is the strength that the position owes to it"
_RANK_IN_WORDS = "rank: by the least inconsistency, the sum of all that weakens a position"
_UNRANKED_IN_WORDS = "; – none, where the strength is 0 or has no value"
_BANDS_IN_WORDS = "strength in brackets: the least and the most, without suspect evidence and with it"
_NOUNS = {By.ORIGIN: "origin", By.SOURCE: "source", By.EVIDENCE: "quotation"}
_TALLIES_IN_WORDS = "quotations: + for, − against, ± both; · silent"


def report(report: MatrixReport) -> str:
    """Return the tables of each issue, in lines of at most `report.width` cells as far as names allow."""
    return "\n".join("".join(f"{line}\n" for line in _sheet(sheet, report)) for sheet in report.sheets)


def _sheet(sheet: Sheet, report: MatrixReport) -> Iterator[str]:
    matrix, width = sheet.matrix, report.width
    yield from wrapped(visible(f"{matrix.issue}: {report.map.issues[matrix.issue].question}"), width)
    if not matrix.columns:
        yield "there are no positions"
        return
    yield ""
    yield from _ranking(matrix, width)
    yield ""
    yield from _evidence(matrix, width)
    yield ""
    yield from _voices("source", sheet.testimony.sources, width)
    if report.with_speakers:
        yield ""
        yield from _voices("speaker", sheet.testimony.speakers, width)
    yield from wrapped(_TALLIES_IN_WORDS, width)


def _ranking(matrix: Matrix, width: int) -> Iterator[str]:
    """Yield the positions, those first that least speaks against; those of no rank come last."""
    head: tuple[str, ...] = ("rank", "inconsistency", "strength", "verdict", "position")
    rows = [head, *(_ranked(column, letter_of(index)) for index, column in by_rank(matrix))]
    yield from table(rows, width).splitlines()
    if matrix.further_positions:
        yield from wrapped(f"{counted(matrix.further_positions, 'further position')} left out", width)
    unranked = any(column.rank is None for column in matrix.columns)
    yield from wrapped(_RANK_IN_WORDS + (_UNRANKED_IN_WORDS if unranked else ""), width)
    if any(map(_band, matrix.columns)):
        yield from wrapped(_BANDS_IN_WORDS, width)


def _ranked(column: Column, letter: str) -> tuple[str, ...]:
    rank = _NO_VALUE if column.rank is None else str(column.rank)
    figures = (_figure(column.inconsistency), _figure(column.strength) + _band(column))
    verdict = f"{column.verdict.value}{', contested' if column.is_contested else ''}"
    return rank, *figures, verdict, f"{letter} {column.position}"


def _band(column: Column) -> str:
    """Return the least and the most strength in brackets; "" where two decimals do not tell them apart."""
    ends = dict.fromkeys(map(_figure, column.band or ()))
    return f" ({'–'.join(ends)})" if len(ends) > 1 else ""


def _evidence(matrix: Matrix, width: int) -> Iterator[str]:
    if not matrix.rows:
        yield "nothing that is quoted bears on a position"
    else:
        rows = [(row.name, _figure(row.diagnosticity), [_cell(cell) for cell in row.cells]) for row in matrix.rows]
        short = [(name, figure, [cell.split()[0] for cell in cells]) for name, figure, cells in rows]
        fits = len(_blocks(rows, width)) == 1
        for index, block in enumerate(_blocks(rows if fits else short, width)):
            yield from ("",) if index else ()
            yield from _block(matrix.by.value, rows if fits else short, block, width)
        yield from wrapped(_GRADES_IN_WORDS + (_FIGURES_IN_WORDS if fits else ""), width)
    idle = [row.name for row in matrix.rows if not row.is_diagnostic]
    if idle:
        yield from wrapped(visible(f"non-diagnostic, telling no position from another: {', '.join(idle)}"), width)
    if matrix.rows_without_bearing:
        yield from wrapped(_without_bearing(matrix), width)
    if matrix.further_rows:
        yield from wrapped(f"{counted(matrix.further_rows, 'further row')} left out, which are too many", width)


def _without_bearing(matrix: Matrix) -> str:
    bear = "bears" if matrix.rows_without_bearing == 1 else "bear"
    return f"{counted(matrix.rows_without_bearing, _NOUNS[matrix.by])} {bear} on no position here"


_Rows = Sequence[tuple[str, str, Sequence[str]]]


def _blocks(rows: _Rows, width: int) -> list[range]:
    """Return which positions stand in one table, as many as fit beside the names and what stands first."""
    count = len(rows[0][2])
    cells = max(_wide([cell for _, _, found in rows for cell in found]), len(letter_of(count - 1)))
    names = min(_wide([name for name, _, _ in rows]), max(_NARROWEST, int(width * _LARGEST_SHARE)))
    room = width - names - _GAP - max(_wide([figure for _, figure, _ in rows]), len("diagnosticity"))
    fitting = max(1, room // (cells + _GAP))
    return [range(first, min(first + fitting, count)) for first in range(0, count, fitting)]


def _block(heading: str, rows: _Rows, block: range, width: int) -> Iterator[str]:
    letters = [letter_of(index) for index in block]
    shown = [(heading, "diagnosticity", *letters)]
    shown += [(name, figure, *(cells[index] for index in block)) for name, figure, cells in rows]
    yield from table(shown, width).splitlines()


def _voices(heading: str, voices: Sequence[Voice], width: int) -> Iterator[str]:
    """Yield who speaks about which position, in tables of as many positions as fit; then who does not at all."""
    speaking = [voice for voice in voices if not voice.is_silent]
    rows = [(voice.name, "", [_tally(tally) for tally in voice.tallies]) for voice in speaking]
    for index, block in enumerate(_blocks(rows, width) if rows else ()):
        yield from ("",) if index else ()
        letters = [letter_of(number) for number in block]
        shown = [(heading, *letters), *((name, *(cells[one] for one in block)) for name, _, cells in rows)]
        yield from table(shown, width).splitlines()
    silent = [voice.name for voice in voices if voice.is_silent]
    if silent:
        yield from wrapped(visible(f"{heading}s silent on every position: {', '.join(silent)}"), width)


def _cell(cell: Cell) -> str:
    if cell.grade in {Grade.NOT_APPLICABLE, Grade.NO_VALUE, Grade.NEUTRAL} or cell.contribution is None:
        return cell.grade.value
    sign = "+" if cell.contribution >= 0 else "−"
    return f"{cell.grade.value:<2} {sign}{abs(cell.contribution):.2f}"


def _tally(tally: Tally) -> str:
    counts = (("+", tally.supporting), ("−", tally.attacking), ("±", tally.both))
    return " ".join(f"{sign}{count}" for sign, count in counts if count) or _SILENT


def _figure(value: float | None) -> str:
    return _NO_VALUE if value is None else f"{value:.2f}"


def _wide(texts: Sequence[str]) -> int:
    return max(map(display_width, texts), default=0)
