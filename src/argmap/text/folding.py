"""Folding: what of a text's layout and typography does not matter when words are compared, with an exact way back.

The ladder has rungs, each of which keeps every letter, digit, case, diacritic, Han variant and the word order:

* exact: the text as it is;
* layout: runs of white space are one space, and nothing between two CJK characters, where a line break means nothing;
  characters that only steer line breaking and direction (soft hyphen, zero width space, word joiner, byte order mark,
  bidirectional marks) go; composed and decomposed letters are one (NFC; UAX #15). Joiners and variation selectors stay;
* typography: all quotation marks are one, all dashes and runs of them are one, ellipses are one character, full-width
  forms (U+FF01 to U+FF5E) are ASCII, and white space next to a CJK character or between two punctuation marks goes;
* hyphenation, for what was extracted from a PDF: ligatures are opened, and the hyphens inside words go, which only
  finds candidates; `Folded.hyphenated` keeps what proves them (`argmap.text.hyphenation`);
* markup, for Markdown: its marks go, and what it does not show (`argmap.text.markup`).

The last two stand beside each other, each above the rest. Compatibility folding (NFKC) is left out on purpose: it makes
102 out of 10² and 20231 out of 2023¹.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from argmap.text.edits import Change, Edits, edited
from argmap.text.hyphenation import mark_breaks, open_ligatures, without_hyphens
from argmap.text.scripts import CJK, CJK_OF_ITS_OWN
from argmap.text.span import Span

__all__ = ["CJK", "QUOTATION_MARKS", "Fold", "Folded", "climb", "continues_character", "dash_readings", "fold"]

QUOTATION_MARKS = "\"'«»‘’‚‛“”„‟‹›⹂〝〞〟「」『』﹁﹂﹃﹄＂＇｢｣"
_SHORT_DASHES = "\\-\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d"
_LONG_DASHES = "\u2014\u2015\u2500"
_DASHES = _SHORT_DASHES + _LONG_DASHES
# Steer line breaking and direction only. ZWJ, ZWNJ and variation selectors tell words and characters apart: they stay.
INVISIBLE = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_PUNCTUATION = re.escape(QUOTATION_MARKS) + "….,;:!?()⋯．，；：！？（）"

_ODD_SPACE = re.compile(r"[^\S ]\s*| \s+")
# Patterns with these classes take milliseconds to compile, so `re` compiles them when a text first needs them.
_SPACE_IN_CJK = rf"(?<=[{CJK_OF_ITS_OWN}])\s++(?=[{CJK}])|(?<=[{CJK}])\s++(?=[{CJK_OF_ITS_OWN}])"
# Typography may give any script full-width punctuation and corner marks, so these say nothing of the space beside them;
# but after a CJK character, no punctuation needs any.
_NEEDLESS_SPACE = (
    rf"(?<=[{CJK_OF_ITS_OWN}])[{_PUNCTUATION}{_DASHES}]{{0,4}} | (?=[{CJK_OF_ITS_OWN}])"
    rf"|(?<=[{_PUNCTUATION}]) (?=[{_PUNCTUATION}])"
)
_RUN = re.compile(r"-{2,}|(?:\.{3,}|…|。{3,})+")
_DASH_BEFORE_NUMBER = re.compile(rf"(?<![{_DASHES}])[{_DASHES}]+(?= ?[^\w\s{_DASHES}]?\d)")
_IS_LONG = re.compile(f"[{_LONG_DASHES}]+")
_SPACED_WORD = rf"[^\W{CJK}]"

_HANGUL_VOWELS_AND_FINALS = ("\u1160", "\u11ff")
_FIRST_MARK = "\u0300"


class Fold(IntEnum):
    """The rungs of the ladder; each folds what those below it fold, and more, but for the last two: see above."""

    EXACT = 0
    LAYOUT = 1
    TYPOGRAPHY = 2
    HYPHENATION = 3
    MARKUP = 4


@dataclass(frozen=True, slots=True)
class Stage:
    """A text on its way up the ladder, when so many passes had changed something."""

    text: str
    passes: int


_NO_STAGE = Stage("", 0)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text at a rung of the ladder, with the way back to the text it was made from."""

    text: str
    rung: Fold
    passes: tuple[Edits, ...] = ()
    before_typography: Stage = _NO_STAGE
    with_hyphens: Stage = _NO_STAGE

    def source_span(self, span: Span) -> Span:
        """Return the tightest range of the unfolded text that carries the folded characters of `span`.

        What was dropped at either edge stays outside. Folding that range again gives `span.of(self.text)`, but for some
        kinds of `span`: where it cuts a base character from its combining marks or a ligature in two, the whole is
        covered; where it begins with punctuation, the CJK character before it is lost that made a space after it
        needless; and of Markdown, half of what stands between two marks is another text.
        """
        return self._back(span, 0)

    def laid_out(self, span: Span) -> str:
        """Return the characters of `span` as they were before typography was folded: those of `Fold.LAYOUT`."""
        return self._back(span, self.before_typography.passes).of(self.before_typography.text)

    def hyphenated(self, span: Span) -> str:
        """Return the characters of `span` at `Fold.HYPHENATION` with their hyphens, for `hyphenation.reads_alike`."""
        return self._back(span, self.with_hyphens.passes).of(self.with_hyphens.text)

    def _back(self, span: Span, passes: int) -> Span:
        for edits in reversed(self.passes[passes:]):
            span = edits.source_span(span)
        return span


def fold(text: str, rung: Fold) -> Folded:
    """Return `text` at `rung`; the cost is linear in its length."""
    return climb(Folded(text, Fold.EXACT), rung)


def climb(folded: Folded, rung: Fold) -> Folded:
    """Return a folded text at a higher rung, without doing the lower ones again where they are below it.

    `Fold.HYPHENATION` and `Fold.MARKUP` begin with the text itself, for they need its lines.
    """
    if rung <= folded.rung:
        return folded
    if rung <= Fold.TYPOGRAPHY:
        steps = [_STEPS[step] for step in range(folded.rung, rung)]
    elif folded.rung == Fold.EXACT:
        steps = [_BEFORE_LAYOUT[rung], *_STEPS]
    else:
        raise ValueError(f"{rung!r} begins with the text itself, not with {folded.rung!r}")
    text, passes, stages = folded.text, list(folded.passes), {_TYPOGRAPHY: folded.before_typography}
    for step in steps:
        stages[step] = Stage(text, len(passes))
        text = _run(step, text, passes)
    with_hyphens = Stage(text, len(passes))
    if rung == Fold.HYPHENATION:
        text = _run((without_hyphens,), text, passes)
    return Folded(text, rung, tuple(passes), stages[_TYPOGRAPHY], with_hyphens)


def _run(step: _Step, text: str, passes: list[Edits]) -> str:
    """Return what a step makes of a text, and add the passes that changed its length."""
    for fold_one_thing in step:
        text, edits = fold_one_thing(text)
        if edits:
            passes.append(edits)
    return text


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


def _drop_invisible(text: str) -> tuple[str, Edits]:
    return edited(text, ((Span(*match.span()), "") for match in _INVISIBLE.finditer(text)))


def _compose(text: str) -> tuple[str, Edits]:
    """Compose to NFC, cluster by cluster: a base character with its marks, or one that decomposes by itself."""
    if unicodedata.is_normalized("NFC", text):
        return text, Edits()
    characters = sorted(set(text))
    marks = re.escape("".join(filter(continues_character, characters)))
    alone = re.escape("".join(c for c in characters if not unicodedata.is_normalized("NFC", c)))
    alternatives = ([f"[^{marks}]?[{marks}]+"] if marks else []) + ([f"[{alone}]"] if alone else [])
    return edited(text, _composed(re.finditer("|".join(alternatives), text)))


def _composed(clusters: Iterator[re.Match[str]]) -> Iterator[Change]:
    for cluster in clusters:
        composed = unicodedata.normalize("NFC", cluster.group())
        if composed != cluster.group():
            yield Span(*cluster.span()), composed


def _drop_space_in_cjk(text: str) -> tuple[str, Edits]:
    if text.isascii():
        return text, Edits()
    return edited(text, ((Span(*match.span()), "") for match in re.finditer(_SPACE_IN_CJK, text)))


def _unify_space(text: str) -> tuple[str, Edits]:
    return edited(text, ((Span(*match.span()), " ") for match in _ODD_SPACE.finditer(text)))


def _drop_needless_space(text: str) -> tuple[str, Edits]:
    ends = (match.end() for match in re.finditer(_NEEDLESS_SPACE, text))
    return edited(text, ((Span(end - 1, end), "") for end in ends))


def _unify_marks(text: str) -> tuple[str, Edits]:
    for character in sorted(_ONE_FOR_ONE.keys() & set(text)):
        text = text.replace(character, _ONE_FOR_ONE[character])
    return text, Edits()


def _unify_runs(text: str) -> tuple[str, Edits]:
    return edited(
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


def _drop_markup(text: str) -> tuple[str, Edits]:
    from argmap.text.markup import without_markup  # noqa: PLC0415 - paid for by those who quote from Markdown

    return without_markup(text)


_Step = tuple[Callable[[str], tuple[str, Edits]], ...]
_LAYOUT: _Step = (_drop_invisible, _compose, _drop_space_in_cjk, _unify_space)
_TYPOGRAPHY: _Step = (_drop_needless_space, _unify_marks, _unify_runs)
_STEPS = (_LAYOUT, _TYPOGRAPHY)
# Letters are composed before it is asked what stands beside a hyphen.
_BEFORE_LAYOUT: dict[Fold, _Step] = {
    Fold.HYPHENATION: (_compose, open_ligatures, mark_breaks),
    Fold.MARKUP: (_drop_markup,),
}
