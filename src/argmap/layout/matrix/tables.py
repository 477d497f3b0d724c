"""The two tables of a matrix: evidence by position, and who speaks about which position."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block, Stack, Stacked, flowing, stacked
from argmap.layout.cards.strength import SHORT, StrengthBar
from argmap.layout.matrix.cells import SilenceSign, decimals, grade_cell, letter_sign, signed, tally_parts
from argmap.layout.matrix.grid import PADDING, Grid, GridRow
from argmap.layout.matrix.measure import Measure
from argmap.layout.matrix.words import MatrixWords
from argmap.layout.paragraph import Paragraph, paragraph
from argmap.layout.scene import Role
from argmap.layout.setting import BODY, CLAIM, SMALL, Setting
from argmap.layout.telling import shortened
from argmap.semantics.matrix import Cell, Grade, Matrix, Row
from argmap.semantics.matrix_rows import By
from argmap.semantics.testimony import Tally, Voice

_LONGEST = 200
_PARTS_GAP = 5.0


def evidence_table(matrix: Matrix, rows: Sequence[Row], measure: Measure, words: MatrixWords, setting: Setting) -> Grid:
    """Return the grades of some rows of a matrix."""
    heading = words.rows[matrix.by]
    return Grid(
        measure,
        _heading(heading, measure.names, setting),
        _letters(setting, measure),
        _heading(words.diagnosticity, measure.tail - PADDING, setting),
        [_evidence_row(row, matrix.by, measure, words, setting) for row in rows],
        heading,
    )


def voice_table(heading: str, voices: Sequence[Voice], measure: Measure, words: MatrixWords, setting: Setting) -> Grid:
    """Return how often each voice speaks for and against each position, and where it is silent."""
    return Grid(
        measure,
        _heading(heading, measure.names, setting),
        _letters(setting, measure),
        None,
        [_voice_row(voice, measure, words, setting) for voice in voices],
        heading,
    )


def row_label(row: Row, words: MatrixWords, setting: Setting) -> str:
    """Return the accessible name of a row: what it says of each position, and how well it tells them apart."""
    letters = setting.letters.values()
    cells = [_cell_words(letter, cell, words, setting) for letter, cell in zip(letters, row.cells, strict=False)]
    told = setting.words.says.format(label=words.diagnosticity, text=_diagnosticity(row, words, setting))
    separated = setting.words.list_separator.join((*cells, told))
    return setting.words.says.format(label=row.name, text=separated)


def grade_words(grade: Grade, words: MatrixWords, setting: Setting) -> str:
    """Return what the letters of a grade mean."""
    return words.grades.get(grade, setting.words.no_value)


def _evidence_row(row: Row, by: By, measure: Measure, words: MatrixWords, setting: Setting) -> GridRow:
    width = measure.names - 2 * PADDING
    told = _diagnosticity(row, words, setting)
    room = measure.tail - 1.5 * PADDING
    tail: Block = setting.note(told, SMALL, Role.MUTED, room)
    if row.is_diagnostic and row.diagnosticity is not None:
        figure = setting.label(told, SMALL, Role.MUTED, TextStyle.SANS)
        tail = StrengthBar(min(row.diagnosticity, 1.0), Role.LETTER, figure, length=SHORT)
    cells = tuple(grade_cell(cell, setting) for cell in row.cells)
    return GridRow(_evidence_names(row, by, width, setting), cells, tail, row_label(row, words, setting))


def _evidence_names(row: Row, by: By, width: float, setting: Setting) -> Stack:
    """Return the name of a row over what it is: the title of a source, or the claim, and what there is of it."""
    argument_map, words = setting.argument_map, setting.words
    if by is By.EVIDENCE:
        claim = argument_map.claims[row.name.rpartition("/")[0]]
        told = shortened(claim.title or claim.text, _LONGEST)
        return _names(row.name, setting.sans(told, SMALL, Role.MUTED, width), "", width, setting)
    quotations = words.count(row.evidence, words.quotations)
    texts = words.count(len(row.sources), words.from_texts)
    counts = words.quotations_from.format(quotations=quotations, texts=texts)
    return _names(row.name, _source_title(row.name, width, setting), counts, width, setting)


def _voice_row(voice: Voice, measure: Measure, words: MatrixWords, setting: Setting) -> GridRow:
    width = measure.names - 2 * PADDING
    speaker = setting.argument_map.speakers.get(voice.name)
    title = _source_title(voice.name, width, setting)
    if speaker is not None and voice.name not in setting.argument_map.sources:
        title = setting.sans(shortened(speaker.full_name or "", _LONGEST), SMALL, Role.MUTED, width)
    cells: list[Block] = []
    for tally in voice.tallies:
        parts = tally_parts(tally, setting)
        cells.append(flowing(parts, measure.cell - 6, _PARTS_GAP) if parts else SilenceSign())
    told = [
        setting.words.says.format(
            label=setting.words.position.format(letter=letter), text=_tally_words(tally, words, setting)
        )
        for letter, tally in zip(setting.letters.values(), voice.tallies, strict=False)
    ]
    label = setting.words.says.format(label=voice.name, text=setting.words.list_separator.join(told))
    return GridRow(_names(voice.name, title, "", width, setting), tuple(cells), None, label)


def _names(name: str, below: Paragraph, counts: str, width: float, setting: Setting) -> Stack:
    head = setting.label(name, CLAIM, Role.INK, TextStyle.SANS)
    if head.width > width:
        head = setting.note(name, BODY, Role.INK, width)
    return stacked(
        Stacked(head), Stacked(below, 1), *([Stacked(setting.note(counts, SMALL, Role.MUTED, width))] if counts else [])
    )


def _source_title(name: str, width: float, setting: Setting) -> Paragraph:
    source = setting.argument_map.sources.get(name)
    title = shortened(source.title, _LONGEST) if source and source.title else ""
    font = setting.font(TextStyle.SANS, SMALL, Role.MUTED, source.lang if source else None)
    return paragraph(title, font, width, setting.fonts)


def _heading(text: str, width: float, setting: Setting) -> Paragraph:
    line = setting.label(text, BODY, Role.INK)
    if line.width <= width - 2 * PADDING:
        return line
    return paragraph(text, setting.furniture(TextStyle.BOLD, BODY, Role.INK), width - 2 * PADDING, setting.fonts)


def _letters(setting: Setting, measure: Measure) -> tuple[Block, ...]:
    return tuple(letter_sign(letter, setting) for letter in list(setting.letters.values())[: measure.count])


def _diagnosticity(row: Row, words: MatrixWords, setting: Setting) -> str:
    if row.diagnosticity is None:
        return setting.words.no_value
    return decimals(row.diagnosticity, setting.words) if row.is_diagnostic else words.non_diagnostic


def _cell_words(letter: str, cell: Cell, words: MatrixWords, setting: Setting) -> str:
    told = grade_words(cell.grade, words, setting)
    if cell.contribution is not None and cell.grade not in {Grade.NOT_APPLICABLE, Grade.NEUTRAL}:
        told = setting.words.comma.join((told, signed(cell.contribution, setting.words)))
    return setting.words.says.format(label=setting.words.position.format(letter=letter), text=told)


def _tally_words(tally: Tally, words: MatrixWords, setting: Setting) -> str:
    furniture = setting.words
    told = [
        furniture.count(tally.supporting, furniture.supporting) if tally.supporting else "",
        furniture.count(tally.attacking, furniture.attacking) if tally.attacking else "",
        words.both.format(n=tally.both) if tally.both else "",
    ]
    return furniture.comma.join(one for one in told if one) or words.silent
