"""Matrices as one picture: for each issue its question, its positions ranked, and its tables, one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.fonts.font_book import FontBook
from argmap.layout.blocks import Block, Stack, Stacked, flowing, stacked
from argmap.layout.canvas import MARGIN
from argmap.layout.cards.strength import StrengthBar
from argmap.layout.cards.verdicts import ContestedSign, VerdictSign
from argmap.layout.known import Known
from argmap.layout.labels import position_letters
from argmap.layout.matrix.cells import SilenceSign, decimals, grade_sign
from argmap.layout.matrix.measure import Measure, measure
from argmap.layout.matrix.ranking import position_words, ranking
from argmap.layout.matrix.tables import evidence_table, grade_words, row_label, voice_table
from argmap.layout.matrix.words import MatrixWords, matrix_words
from argmap.layout.scene import Group, GroupKind, Node, Rect, Role, Scene
from argmap.layout.setting import BODY, CLAIM, HEADING, KICKER, QUESTION, Setting
from argmap.layout.telling import Told, account, sentence, shortened
from argmap.layout.words import words_for
from argmap.model.argument_map import ArgumentMap
from argmap.model.vocabulary import Verdict
from argmap.semantics.matrix import Grade, Matrix
from argmap.semantics.testimony import Testimony, Voice

# More cells than these are no picture that anybody reads: rows beyond are counted, and stand in text and JSON.
MOST_CELLS = 10_000
_WIDEST_RANKING = 1200.0
_PART_GAP = 22.0
_HEADING_GAP = 6.0
_ISSUE_GAP = 48.0
_BANNER_PADDING = 20.0
_BANNER_ENDS = 14.0
_LONGEST_NAMES = 2_000
_LONGEST_QUESTION = 600
_SAMPLE = 0.6
_SAMPLE_BAND = (0.4, 0.8)


@dataclass(frozen=True, slots=True)
class MatrixSheet:
    """What there is to draw of one issue, and whether speakers are drawn, too."""

    matrix: Matrix
    testimony: Testimony
    with_speakers: bool = False


def matrix_picture(argument_map: ArgumentMap, sheets: Sequence[MatrixSheet], fonts: FontBook) -> Scene:
    """Return the picture of the matrices of some issues, at least one; it is as wide as its most positions need."""
    parts = [_Part(sheet, _setting(argument_map, sheet.matrix, fonts)) for sheet in sheets]
    nodes: list[Node] = []
    bottom = MARGIN
    for number, part in enumerate(parts):
        bottom += _ISSUE_GAP if number else 0.0
        stack = part.stack()
        nodes += stack.at(MARGIN, bottom)
        bottom += stack.height
    furniture = words_for(argument_map.lang)
    words = matrix_words(furniture)
    name = f"{sheets[0].matrix.issue}.matrix" if len(sheets) == 1 else "matrix"
    title = furniture.says.format(label=argument_map.title, text=words.title) if argument_map.title else words.title
    told = account((one for part in parts for one in part.told()), furniture)
    width = max(part.measure.width for part in parts) + 2 * MARGIN
    return Scene(name, width, bottom + MARGIN, argument_map.lang, title, told, tuple(nodes))


def _setting(argument_map: ArgumentMap, matrix: Matrix, fonts: FontBook) -> Setting:
    known = Known(
        strengths={column.position: column.strength for column in matrix.columns},
        verdicts={column.position: column.verdict for column in matrix.columns},
        bands={column.position: column.band for column in matrix.columns if column.band},
        contested=frozenset(column.position for column in matrix.columns if column.is_contested),
    )
    issue = argument_map.issues[matrix.issue]
    return Setting(argument_map, matrix.issue, fonts, known, letters=position_letters(issue))


@dataclass(frozen=True, slots=True)
class _Named:
    """A block as one named group."""

    kind: GroupKind
    block: Block
    label: str

    @property
    def width(self) -> float:
        return self.block.width

    @property
    def height(self) -> float:
        return self.block.height

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        return (Group(self.kind, self.block.at(x, y), self.label),)


@dataclass(frozen=True, slots=True)
class _Banner:
    """The question on its ground."""

    width: float
    text: Stack

    @property
    def height(self) -> float:
        return self.text.height + 2 * _BANNER_ENDS

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        ground = Rect(x, y, self.width, self.height, Role.BANNER, radius=5)
        return (ground, *self.text.at(x + _BANNER_PADDING, y + _BANNER_ENDS))


class _Part:
    """The matrix of one issue being laid out."""

    def __init__(self, sheet: MatrixSheet, setting: Setting) -> None:
        self.measure: Measure = measure(len(sheet.matrix.columns))
        self._matrix = sheet.matrix
        self._testimony = sheet.testimony
        self._with_speakers = sheet.with_speakers
        self._setting = setting
        self._words: MatrixWords = matrix_words(setting.words)
        self._most = max(1, MOST_CELLS // max(1, len(sheet.matrix.columns)))

    def stack(self) -> Stack:
        """Return question, ranking, tables and legend, one below the other."""
        parts = [Stacked(self._banner())]
        if self._matrix.columns:
            ranked = ranking(self._matrix, min(self.measure.width, _WIDEST_RANKING), self._words, self._setting)
            parts += self._headed(self._words.ranking, ranked)
        parts += [*self._evidence(), *self._voices(self._words.sources, self._testimony.sources)]
        if self._with_speakers:
            parts += self._voices(self._words.speakers, self._testimony.speakers)
        signs = [self._entry(sign, told) for sign, told in self._signs()]
        legend = _Named(GroupKind.LEGEND, flowing(signs, self.measure.width, 18, 4), self._setting.words.legend)
        return stacked(*parts, Stacked(legend, _PART_GAP))

    def told(self) -> Iterator[Told]:
        """Yield the matrix in sentences."""
        setting, furniture = self._setting, self._setting.words
        question = shortened(self._question, _LONGEST_QUESTION)
        yield Told(sentence(furniture.question_is.format(question=question), furniture))
        for column in self._matrix.columns:
            yield Told(sentence(position_words(column, self._words, setting), furniture), 1)
        for row in self._matrix.rows[: self._most]:
            yield Told(sentence(row_label(row, self._words, setting), furniture), 1)

    @property
    def _question(self) -> str:
        return self._setting.argument_map.issues[self._matrix.issue].question

    def _banner(self) -> Block:
        setting, inner = self._setting, self.measure.width - 2 * _BANNER_PADDING
        text = stacked(
            Stacked(setting.label(self._words.title.upper(), KICKER, Role.BANNER_MUTED)),
            Stacked(setting.bold(self._question, QUESTION, Role.BANNER_INK, inner), 1),
        )
        label = setting.words.question_is.format(question=self._question)
        return _Named(GroupKind.QUESTION, _Banner(self.measure.width, text), label)

    def _headed(self, title: str, block: Block) -> list[Stacked]:
        heading = self._setting.note(title, HEADING, Role.INK, self.measure.width)
        named = _Named(GroupKind.HEADING, heading, title)
        return [Stacked(named, _PART_GAP), Stacked(block, _HEADING_GAP)]

    def _evidence(self) -> list[Stacked]:
        rows, apart = self._matrix.rows[: self._most], self._matrix.rows_without_bearing
        without = [self._note(self._words.without_bearing.format(n=apart))] if apart else []
        if not rows:
            return without
        left = len(self._matrix.rows) - len(rows) + self._matrix.further_rows
        table = evidence_table(self._matrix, rows, self.measure, self._words, self._setting)
        return [Stacked(table, _PART_GAP), *self._more(left), *without]

    def _voices(self, heading: str, voices: Sequence[Voice]) -> list[Stacked]:
        speaking = [voice for voice in voices if not voice.is_silent]
        silent = [voice.name for voice in voices if voice.is_silent]
        parts: list[Stacked] = []
        if speaking:
            shown = speaking[: self._most]
            table = voice_table(heading, shown, self.measure, self._words, self._setting)
            parts += [Stacked(table, _PART_GAP), *self._more(len(speaking) - len(shown))]
        if silent:
            names = shortened(self._setting.words.comma.join(silent), _LONGEST_NAMES)
            parts.append(self._note(self._words.silent_everywhere.format(names=names)))
        return parts

    def _more(self, number: int) -> list[Stacked]:
        furniture = self._setting.words
        return [self._note(furniture.count(number, furniture.and_more))] if number else []

    def _note(self, told: str) -> Stacked:
        note = self._setting.note(told, BODY, Role.MUTED, self.measure.width)
        return Stacked(_Named(GroupKind.EVIDENCE, note, told), _HEADING_GAP)

    def _signs(self) -> Iterator[tuple[Block | None, str]]:
        """Yield the signs that occur, with their words; figures have no sign."""
        yield from self._outcomes()
        found = {cell.grade for row in self._matrix.rows[: self._most] for cell in row.cells}
        for grade in Grade:
            if grade in found:
                yield grade_sign(grade, self._setting), grade_words(grade, self._words, self._setting)
        if found:
            yield None, f"+{self._sample}, −{self._sample}: {self._words.contribution_mark}"
        voices = (*self._testimony.sources, *(self._testimony.speakers if self._with_speakers else ()))
        tallies = [tally for voice in voices if not voice.is_silent for tally in voice.tallies]
        if tallies:
            yield None, self._words.tallies_mark
        if any(tally.is_silent for tally in tallies):
            yield SilenceSign(), self._words.silent

    def _outcomes(self) -> Iterator[tuple[Block | None, str]]:
        """Yield the signs of the ranking: verdicts, strengths, and what ranks are made of."""
        columns, furniture = self._matrix.columns, self._setting.words
        verdicts = {column.verdict for column in columns}
        yield from ((VerdictSign(one), furniture.verdict_marks[one]) for one in Verdict if one in verdicts)
        if any(column.is_contested for column in columns):
            yield ContestedSign(), furniture.contested_mark
        if any(column.strength is not None for column in columns):
            yield StrengthBar(_SAMPLE, Role.LETTER), furniture.strength_mark
        if any(column.band for column in columns):
            yield StrengthBar(_SAMPLE_BAND[0], Role.LETTER, most=_SAMPLE_BAND[1]), furniture.band_mark
        if columns:
            yield None, self._words.inconsistency_mark
        if any(column.rank is None for column in columns):
            yield self._setting.label("–", CLAIM, Role.INK), self._words.unranked_mark

    @property
    def _sample(self) -> str:
        return decimals(0.1, self._setting.words)

    def _entry(self, sign: Block | None, told: str) -> Block:
        room = self.measure.width - (sign.width + 8 if sign else 0.0)
        label = self._setting.name(told, BODY, Role.MUTED, room)
        return label if sign is None else flowing((sign, label), sign.width + label.width + 8, 6)
