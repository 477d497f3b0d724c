"""The edges of a quotation and of its parts: where each character is true and the sentence may not be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.anchoring.brackets import SPACED_LETTER, altered, may_begin_cut, may_end_cut
from argmap.anchoring.forms import anchored_form, marks_elision
from argmap.anchoring.numbers import may_cut_number, number_around
from argmap.model.quotation import Anchor, Misleading, Misreading
from argmap.text.differences import whole_words
from argmap.text.folding import INVISIBLE
from argmap.text.span import Span

_BROKEN_WORD = rf"{SPACED_LETTER}-\n{SPACED_LETTER}"
_BROKEN_LENGTH = 4
_IN_WORD = re.compile(rf"{SPACED_LETTER}{SPACED_LETTER}|[nN]['’](?=t)")
# Korean and the scripts of India write spaces, too; but particles follow the word, and so only its beginning is asked.
_BEGUN = "[\u0904-\u0939\u0985-\u09b9\u0a05-\u0a39\u0a85-\u0ab9\u0b85-\u0bb9\u0c05-\u0c39\uac00-\ud7a3]"
_IN_BEGUN_WORD = re.compile(rf"{_BEGUN}{_BEGUN}")
_MAY_CUT_WORD = re.compile(rf"(?<={SPACED_LETTER})(?={SPACED_LETTER})|(?<=[nN])(?=['’]t)|(?<={_BEGUN})(?={_BEGUN})")
# Nobody sees these, and the word or number goes on behind them; joiners between letters join them.
_UNSEEN = f"{INVISIBLE}\u200c\u200d"
_IS_UNSEEN = re.compile(f"[{_UNSEEN}]")
_WORD_WITH_UNSEEN = re.compile(rf"[\w{_UNSEEN}.,'’−-]++")
_AROUND = 60
# White space that parts words.
_PARTING = frozenset(("", " ", "\n", "\t"))
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_OPENING_BRACKETS = ("[", "［")
# What makes a place none where there is another.
CUTS = frozenset({Misreading.NUMBER, Misreading.WORD, Misreading.ALTERED})
# The parts beside an elision are words: one letter can be found anywhere.
_FEWEST_LETTERS = 2
# What a word in brackets may stand for: a pronoun, a name, a short phrase.
_MOST_WORDS = 3
_MOST_CHARACTERS = 40
_MOST_HAN_CHARACTERS = 8
_SENTENCE_END = re.compile(r"[.!?。！？]\s|[。！？]|\n\s*\n")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003fffd]")


def find_misreading(quoted: str, text: str, anchor: Anchor, *, has_break_hyphens: bool = False) -> Misleading | None:
    """Return the first way in which a quotation found at `anchor` misleads; None if it does not.

    With `has_break_hyphens`, as in a PDF, a word goes on behind a hyphen at a line end.
    """
    if has_break_hyphens and (cut := _cut_at_line_end(quoted, text, anchor)):
        return cut
    if len(anchor.spans) == 1:
        start, end = anchor.spans[0]
        if not (_may_cut(text, start) or _may_cut(text, end) or has_brackets(quoted)):
            return None
    parts = anchored_form(quoted, anchor.spans)
    for found in _misreadings(quoted, parts, text, anchor):
        return found
    return None


def cuts(quoted: str, text: str, anchor: Anchor, *, has_break_hyphens: bool = False) -> bool:
    """Say whether a quotation cuts a word or number at `anchor`, so that it does not stand there."""
    found = find_misreading(quoted, text, anchor, has_break_hyphens=has_break_hyphens)
    return found is not None and found.misreading in CUTS


def has_brackets(quoted: str) -> bool:
    """Say whether there may be words in brackets, which may touch a word."""
    return any(bracket in quoted for bracket in _OPENING_BRACKETS)


def _cut_at_line_end(quoted: str, text: str, anchor: Anchor) -> Misleading | None:
    """Return the first word that is cut at or beside the hyphen of a line break."""
    for part, span in zip(anchored_form(quoted, anchor.spans), anchor.spans, strict=False):
        for offset in span:
            for broken in re.finditer(_BROKEN_WORD, text[max(0, offset - 3) : offset + 3]):
                place = max(0, offset - 3) + broken.start()
                if place < offset < place + _BROKEN_LENGTH:
                    first = whole_words(text, Span(place, place + 1))
                    second = whole_words(text, Span(place + _BROKEN_LENGTH - 1, place + _BROKEN_LENGTH))
                    return Misleading(Misreading.WORD, Span(first.start, second.end), anchor, part)
    return None


def _may_cut(text: str, offset: int) -> bool:
    """Say whether a word or number may go on from one side of `offset` to the other: the quick look, for every edge."""
    before, after = text[offset - 1 : offset], text[offset : offset + 1]
    if _IS_UNSEEN.match(before) or _IS_UNSEEN.match(after):
        return True
    if before in _PARTING or after in _PARTING:
        # A space may stand in a number, as in `5 000`.
        return (before.isdigit() or after.isnumeric()) and may_cut_number(text, offset)
    return _MAY_CUT_WORD.match(text, offset) is not None or may_cut_number(text, offset)


def _misreadings(quoted: str, parts: Sequence[Span], text: str, anchor: Anchor) -> Iterator[Misleading]:
    gaps = [
        (part, Span(part.end, following.start), following, Span(span.end, next_span.start))
        for (part, following), (span, next_span) in zip(pairwise(parts), pairwise(anchor.spans), strict=False)
    ]
    for part, _, following, covered in gaps:
        shorter = min(part, following, key=lambda span: _letters(span.of(quoted)))
        if covered.of(text).strip() and _letters(shorter.of(quoted)) < _FEWEST_LETTERS:
            yield Misleading(Misreading.FRAGMENT, covered, anchor, shorter)
    for part, span in zip(parts, anchor.spans, strict=False):
        for misreading, place in _cut_by(quoted, part, text, span):
            yield Misleading(misreading, place, anchor, part)
    for _, gap, _, covered in gaps:
        if not marks_elision(gap.of(quoted)) and _is_much(covered.of(text)):
            yield Misleading(Misreading.INSERTION, covered, anchor, gap)


def _cut_by(quoted: str, part: Span, text: str, span: Span) -> Iterator[tuple[Misreading, Span]]:
    """Yield what a part of a quotation cuts or makes another word of; brackets may stand for letters, and say so."""
    for offset, is_excused in ((span.start, may_begin_cut), (span.end, may_end_cut)):
        if not 0 < offset < len(text):
            continue
        if unseen := _cut_beside_unseen(text, offset):
            yield unseen
        if number := number_around(text, offset):
            yield Misreading.NUMBER, number
        if _IN_WORD.match(text, offset - 1) and not is_excused(quoted, part, text, offset):
            # Of `don't`, the apostrophe and what follows belong to the word too.
            end = offset + 2 if text[offset] in "'’" else offset
            yield Misreading.WORD, whole_words(text, Span(offset - 1, end))
        elif offset == span.start and _IN_BEGUN_WORD.match(text, offset - 1):
            yield Misreading.WORD, whole_words(text, Span(offset - 1, offset + 1))
    if has_brackets(quoted) and (word := altered(quoted, part, text, span)):
        yield Misreading.ALTERED, word


def _cut_beside_unseen(text: str, offset: int) -> tuple[Misreading, Span] | None:
    """Return the word or number that goes on from one side of `offset` to the other behind what nobody sees."""
    if not (_IS_UNSEEN.match(text[offset - 1]) or _IS_UNSEEN.match(text[offset])):
        return None
    before = _IS_UNSEEN.sub("", text[max(0, offset - _AROUND) : offset])
    seen = before + _IS_UNSEEN.sub("", text[offset : offset + _AROUND])
    if not 0 < len(before) < len(seen):
        return None
    is_number = number_around(seen, len(before)) is not None
    if not is_number and not _IN_WORD.match(seen, len(before) - 1):
        return None
    around = _WORD_WITH_UNSEEN.finditer(text, max(0, offset - _AROUND), offset + _AROUND)
    place = next((Span(*match.span()) for match in around if match.end() > offset), Span(offset - 1, offset + 1))
    return Misreading.NUMBER if is_number else Misreading.WORD, place


def _is_much(text: str) -> bool:
    if len(text) > _MOST_CHARACTERS or len(text.split()) > _MOST_WORDS or _SENTENCE_END.search(text):
        return True
    return len(_HAN.findall(text)) > _MOST_HAN_CHARACTERS


def _letters(part: str) -> int:
    return len(_LETTER_OR_DIGIT.findall(part))
