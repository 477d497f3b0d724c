"""The positions of a matrix in full, first what least speaks against: letter, title, claim, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.blocks import Stack, Stacked, flowing, stacked
from argmap.layout.cards.outcome import OF_CARD, label_with_outcome, outcome
from argmap.layout.labels import position_label
from argmap.layout.matrix.cells import LetterSign, decimals, letter_sign
from argmap.layout.matrix.words import MatrixWords
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Group, GroupKind, Rect, Role
from argmap.layout.setting import BODY, CLAIM, SMALL, Setting
from argmap.layout.telling import shortened
from argmap.semantics.matrix import Column, Matrix, by_rank

_RANK = 34.0
_LETTER = 32.0
_OUTCOME = 220.0
_PADDING = 9.0
# Text from right to left ends where the outcome begins.
_COLUMN_GAP = 24.0
_GAP = 5.0
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class RankedPosition:
    """A position with its rank before it and what came of it behind."""

    width: float
    rank: Paragraph
    letter: LetterSign
    text: Stack
    result: Stack
    label: str

    @property
    def height(self) -> float:
        """The height of the highest part, with the space above and below."""
        return max(self.letter.height, self.text.height, self.result.height) + 2 * _PADDING

    def at(self, x: float, y: float) -> tuple[Group, ...]:
        """Return the position as one named group."""
        middle = y + self.height / 2
        nodes = (
            Rect(x, y, self.width, self.height, Role.PANEL, radius=4),
            *self.rank.at(x + _RANK / 2 - self.rank.width / 2, middle - self.rank.height / 2),
            *self.letter.at(x + _RANK, middle - self.letter.height / 2),
            *self.text.at(x + _RANK + _LETTER, middle - self.text.height / 2),
            *self.result.at(x + self.width - _OUTCOME, middle - self.result.height / 2),
        )
        return (Group(GroupKind.POSITION, nodes, self.label),)


def ranking(matrix: Matrix, width: float, words: MatrixWords, setting: Setting) -> Stack:
    """Return all positions in the order of their ranks, those without one last, over a width in pixels."""
    return stacked(*(Stacked(_position(column, width, words, setting), _GAP) for _, column in by_rank(matrix)))


def position_words(column: Column, words: MatrixWords, setting: Setting) -> str:
    """Return the accessible name of a position: its texts, what came of it, and what speaks against it."""
    label = shortened(position_label(setting.argument_map.claims[column.position], setting), _LONGEST)
    told = label_with_outcome(label, column.position, setting)
    return setting.words.says.format(label=told, text=_inconsistency(column, words, setting))


def _position(column: Column, width: float, words: MatrixWords, setting: Setting) -> RankedPosition:
    claim = setting.argument_map.claims[column.position]
    inner = width - _RANK - _LETTER - _OUTCOME - _COLUMN_GAP
    texts = [shortened(text, _LONGEST) for text in (claim.title, claim.text) if text]
    rest = [Stacked(setting.sans(text, BODY, Role.MUTED, inner), 1) for text in texts[1:]]
    against = _inconsistency(column, words, setting)
    told = flowing(outcome(column.position, Role.LETTER, _OUTCOME - _PADDING, setting, OF_CARD), _OUTCOME, 10, 2)
    return RankedPosition(
        width,
        setting.label("–" if column.rank is None else str(column.rank), CLAIM, Role.INK),
        letter_sign(setting.letters[column.position], setting),
        stacked(Stacked(setting.bold(texts[0] if texts else claim.name, CLAIM, Role.INK, inner)), *rest),
        stacked(Stacked(told), Stacked(setting.note(against, SMALL, Role.MUTED, _OUTCOME - _PADDING), 2)),
        position_words(column, words, setting),
    )


def _inconsistency(column: Column, words: MatrixWords, setting: Setting) -> str:
    if column.inconsistency is None:
        return words.inconsistency.format(value=setting.words.no_value)
    return words.inconsistency.format(value=decimals(column.inconsistency, setting.words))
