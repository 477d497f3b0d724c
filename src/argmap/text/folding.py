"""Folding: what of a text's layout and typography does not matter when words are compared, with an exact way back.

The ladder has three rungs, each of which keeps every letter, digit, case, diacritic, Han variant and the word order:

* exact: the text as it is;
* layout: runs of white space are one space, and nothing between two CJK characters, where a line break means nothing;
  characters that only steer line breaking and direction (soft hyphen, zero width space, word joiner, byte order mark,
  bidirectional marks) go; composed and decomposed letters are one (NFC; UAX #15). Joiners and variation selectors stay;
* typography: all quotation marks are one, all dashes and runs of them are one, ellipses are one character, full-width
  forms (U+FF01 to U+FF5E) are ASCII, and white space next to a CJK character or between two punctuation marks goes.

Compatibility folding (NFKC) is left out on purpose: it makes 102 out of 10² and 20231 out of 2023¹.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from argmap.text.span import Span

QUOTATION_MARKS = "\"'«»‘’‚‛“”„‟‹›⹂〝〞〟「」『』﹁﹂﹃﹄＂＇｢｣"
_SHORT_DASHES = "\\-\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d"
_LONG_DASHES = "\u2014\u2015\u2500"
_DASHES = _SHORT_DASHES + _LONG_DASHES
# Steer line breaking and direction only. ZWJ, ZWNJ and variation selectors tell words and characters apart: they stay.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
# Scripts written without spaces, with their punctuation; no full-width letter or digit, no counting rod, no mark.
_CJK_OF_ITS_OWN = (
    "\u2e80-\u2fdf\u3001-\u300b\u3010-\u301c\u3020\u3030-\u3037\u303b-\u303f\u3041-\u3096\u309b-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe40\ufe45-\ufe4f\uff61\uff64-\uff9f\U00020000-\U0003fffd"
)
_CORNER_MARKS = "\u300c-\u300f\u301d-\u301f\ufe41-\ufe44\uff62\uff63"
_FULLWIDTH_PUNCTUATION = "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60"
CJK = _CJK_OF_ITS_OWN + _CORNER_MARKS + _FULLWIDTH_PUNCTUATION
_PUNCTUATION = re.escape(QUOTATION_MARKS) + "….,;:!?()⋯．，；：！？（）"

_ODD_SPACE = re.compile(r"[^\S ]\s*| \s+")
# Patterns with these classes take milliseconds to compile, so `re` compiles them when a text first needs them.
_SPACE_IN_CJK = rf"(?<=[{_CJK_OF_ITS_OWN}])\s++(?=[{CJK}])|(?<=[{CJK}])\s++(?=[{_CJK_OF_ITS_OWN}])"
# Typography may give any script full-width punctuation and corner marks, so these say nothing of the space beside them;
# but after a CJK character, no punctuation needs any.
_NEEDLESS_SPACE = (
    rf"(?<=[{_CJK_OF_ITS_OWN}])[{_PUNCTUATION}{_DASHES}]{{0,4}} | (?=[{_CJK_OF_ITS_OWN}])"
    rf"|(?<=[{_PUNCTUATION}]) (?=[{_PUNCTUATION}])"
)
_RUN = re.compile(r"-{2,}|(?:\.{3,}|…|。{3,})+")
_DASH_BEFORE_NUMBER = re.compile(rf"(?<![{_DASHES}])[{_DASHES}]+(?= ?[^\w\s{_DASHES}]?\d)")
_IS_LONG = re.compile(f"[{_LONG_DASHES}]+")
_SPACED_WORD = rf"[^\W{CJK}]"

_HANGUL_VOWELS_AND_FINALS = ("\u1160", "\u11ff")
_FIRST_MARK = "\u0300"


class Fold(IntEnum):
    """The rungs of the ladder; each folds what the one before it folds, and more."""

    EXACT = 0
    LAYOUT = 1
    TYPOGRAPHY = 2


class _Edits:
    """Where one pass changed the length of a text: ranges of its result, and of what was there before."""

    __slots__ = ("_ends", "_source_ends", "_source_starts", "_starts")

    def __init__(self) -> None:
        self._starts = array("q")
        self._ends = array("q")
        self._source_starts = array("q")
        self._source_ends = array("q")

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, result: Span, source: Span) -> None:
        """Record an edit; edits come in the order of the text."""
        self._starts.append(result.start)
        self._ends.append(result.end)
        self._source_starts.append(source.start)
        self._source_ends.append(source.end)

    def source_span(self, span: Span) -> Span:
        """Return the tightest range of the source whose characters became those of `span`."""
        start = self._source_start(span.start)
        return Span(start, self._source_end(span.end) if span.end > span.start else start)

    def _source_start(self, offset: int) -> int:
        edit = bisect_right(self._starts, offset) - 1
        if edit < 0:
            return offset
        if offset < self._ends[edit]:
            return self._source_starts[edit]
        return self._source_ends[edit] + offset - self._ends[edit]

    def _source_end(self, offset: int) -> int:
        edit = bisect_left(self._starts, offset) - 1
        if edit < 0:
            return offset
        return self._source_ends[edit] + max(offset - self._ends[edit], 0)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text at a rung of the ladder, with the way back to the text it was made from."""

    text: str
    rung: Fold
    passes: tuple[_Edits, ...] = ()

    def source_span(self, span: Span) -> Span:
        """Return the tightest range of the unfolded text that carries the folded characters of `span`.

        What was dropped at either edge stays outside. Folding that range again gives `span.of(self.text)`, but for two
        kinds of `span`: where it cuts a base character from its combining marks, the whole cluster is covered; where it
        begins with punctuation, the CJK character before it is lost that made a space after it needless.
        """
        for edits in reversed(self.passes):
            span = edits.source_span(span)
        return span


def fold(text: str, rung: Fold) -> Folded:
    """Return `text` at `rung`; the cost is linear in its length."""
    return climb(Folded(text, Fold.EXACT), rung)


def climb(folded: Folded, rung: Fold) -> Folded:
    """Return a folded text at a higher rung, without doing the lower ones again."""
    text, passes = folded.text, list(folded.passes)
    for step in range(folded.rung + 1, rung + 1):
        for fold_one_thing in _PASSES[step]:
            text, edits = fold_one_thing(text)
            if edits:
                passes.append(edits)
    return Folded(text, max(folded.rung, rung), tuple(passes))


def continues_character(character: str) -> bool:
    """Say whether a character belongs to the one before it: a combining mark, variation selector or Hangul part."""
    if character < _FIRST_MARK:
        return False
    first, last = _HANGUL_VOWELS_AND_FINALS
    return first <= character <= last or unicodedata.category(character)[0] == "M"


def dash_readings(text: str) -> tuple[str, ...]:
    """Return how each dash before a number reads in a text at `Fold.LAYOUT`; what is equal has to read the same.

    A hyphen, minus or en dash directly before a number can be its sign, an em dash cannot: `利润-5亿` is a loss and
    `利润——5亿` is none, and `5--3` is not `5-3`. After a letter or digit of a spaced script, as in `GPT-4` and
    `2019–2024`, any one dash is like any other.
    """
    return tuple(_dash_reading(text, match) for match in _DASH_BEFORE_NUMBER.finditer(text))


def _dash_reading(text: str, match: re.Match[str]) -> str:
    is_long = _IS_LONG.fullmatch(match.group()) is not None
    length = match.end() - match.start()
    if length > 1 and not is_long:
        return f"{length} dashes"
    if match.start() > 0 and re.match(_SPACED_WORD, text[match.start() - 1]):
        return "dash"
    return "break" if is_long or text.startswith(" ", match.end()) else "sign"


def _edit(text: str, changes: Iterator[tuple[Span, str]]) -> tuple[str, _Edits]:
    """Apply changes in the order of the text; those of one character for one need no record."""
    edits = _Edits()
    pieces: list[str] = []
    copied = length = 0
    for source, replacement in changes:
        start = length + source.start - copied
        length = start + len(replacement)
        pieces.append(text[copied : source.start])
        pieces.append(replacement)
        copied = source.end
        if len(replacement) != 1 or source.end - source.start != 1:
            edits.add(Span(start, length), source)
    if not pieces:
        return text, edits
    pieces.append(text[copied:])
    return "".join(pieces), edits


def _drop_invisible(text: str) -> tuple[str, _Edits]:
    return _edit(text, ((Span(*match.span()), "") for match in _INVISIBLE.finditer(text)))


def _compose(text: str) -> tuple[str, _Edits]:
    """Compose to NFC, cluster by cluster: a base character with its marks, or one that decomposes by itself."""
    if unicodedata.is_normalized("NFC", text):
        return text, _Edits()
    characters = sorted(set(text))
    marks = re.escape("".join(filter(continues_character, characters)))
    alone = re.escape("".join(c for c in characters if not unicodedata.is_normalized("NFC", c)))
    alternatives = ([f"[^{marks}]?[{marks}]+"] if marks else []) + ([f"[{alone}]"] if alone else [])
    return _edit(text, _composed(re.finditer("|".join(alternatives), text)))


def _composed(clusters: Iterator[re.Match[str]]) -> Iterator[tuple[Span, str]]:
    for cluster in clusters:
        composed = unicodedata.normalize("NFC", cluster.group())
        if composed != cluster.group():
            yield Span(*cluster.span()), composed


def _drop_space_in_cjk(text: str) -> tuple[str, _Edits]:
    if text.isascii():
        return text, _Edits()
    return _edit(text, ((Span(*match.span()), "") for match in re.finditer(_SPACE_IN_CJK, text)))


def _unify_space(text: str) -> tuple[str, _Edits]:
    return _edit(text, ((Span(*match.span()), " ") for match in _ODD_SPACE.finditer(text)))


def _drop_needless_space(text: str) -> tuple[str, _Edits]:
    ends = (match.end() for match in re.finditer(_NEEDLESS_SPACE, text))
    return _edit(text, ((Span(end - 1, end), "") for end in ends))


def _unify_marks(text: str) -> tuple[str, _Edits]:
    for character in sorted(_ONE_FOR_ONE.keys() & set(text)):
        text = text.replace(character, _ONE_FOR_ONE[character])
    return text, _Edits()


def _unify_runs(text: str) -> tuple[str, _Edits]:
    return _edit(
        text,
        (
            (Span(*match.span()), "-" if match.group()[0] == "-" else "…")
            for match in _RUN.finditer(text)
            if match.group() != "…"
        ),
    )


def _one_for_one() -> dict[str, str]:
    table = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= dict.fromkeys(_DASHES.replace("\\", ""), "-")
    table |= dict.fromkeys(QUOTATION_MARKS, '"')
    table["⋯"] = "…"
    return {character: folded for character, folded in table.items() if character != folded}


_ONE_FOR_ONE = _one_for_one()
_Pass = Callable[[str], tuple[str, _Edits]]
_PASSES: dict[int, tuple[_Pass, ...]] = {
    Fold.LAYOUT: (_drop_invisible, _compose, _drop_space_in_cjk, _unify_space),
    Fold.TYPOGRAPHY: (_drop_needless_space, _unify_marks, _unify_runs),
}
