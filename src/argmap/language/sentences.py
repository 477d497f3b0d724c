"""Sentences: where they end, by a few rules of print that hold in many languages.

A full stop, question or exclamation mark ends a sentence with the closing marks after it, if what follows is no
lower-case letter and the stop belongs to no abbreviation. The marks of Chinese print end one wherever they stand. So
does the end of a paragraph, and a line that has no such mark and was not wrapped, as headings are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argmap.language import Language
from argmap.language.paragraphs import is_wrapped_line, line_spans, paragraph_spans, stripped_span
from argmap.text.span import Span

_CLOSING = "\"'”’»›」』】〉》〕）)\\]“‘"
_STOP = re.compile(rf"(?P<stops>[.!?…。！？．｡]++)(?P<closing>[{_CLOSING}]*+)")
# Straight marks, and those that close in German and open in English and Chinese; only the first are counted.
_OPENING_TOO = frozenset('"“‘')
_CJK_STOPS = frozenset("。！？．｡")
_BEFORE_A_WORD = re.compile(r"""[\s"'“„‘‚«‹「『《〈（(¿¡\[*_#•\-–—]*+""")
_LAST_WORD = re.compile(r"[^\s(\[«„“\"'‘]{1,20}\Z")
_SPACELESS = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003fffd]")
_INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_FEWEST_CHARACTERS = 24
_LONGEST_ABBREVIATION = 24


def sentence_spans(text: str, language: Language | None) -> tuple[Span, ...]:
    """Return the sentences of a text in order; they are disjoint and cover all of it but white space."""
    return tuple(
        sentence
        for paragraph in paragraph_spans(text)
        for sentence in sentences_of_paragraph(text, paragraph, language)
    )


def sentences_of_paragraph(text: str, paragraph: Span, language: Language | None) -> Iterator[Span]:
    """Yield the sentences of one paragraph."""
    start = paragraph.start
    for end in sorted({*_stops(text, paragraph, language), *_headings(text, paragraph), paragraph.end}):
        sentence = stripped_span(text, Span(start, end))
        if sentence.end > sentence.start:
            yield sentence
        start = max(start, end)


def _stops(text: str, paragraph: Span, language: Language | None) -> Iterator[int]:
    """Yield where sentences end after a stop and its closing marks."""
    begin = paragraph.start
    marks, counted = 0, paragraph.start
    for match in _STOP.finditer(text, *paragraph):
        stops_end = match.end("stops")
        marks += text.count('"', counted, stops_end)
        counted = stops_end
        end = _end_of_closing(match, is_open=marks % 2 == 1)
        if _ends_sentence(text, match, Span(begin, end), paragraph.end, language):
            yield end
            begin = end


def _end_of_closing(match: re.Match[str], *, is_open: bool) -> int:
    """Return where the closing marks end; before a word, one that can open as well closes only what is open."""
    end = match.end()
    if end == match.endpos or not match.string[end].isalnum():
        return end
    for index, mark in enumerate(match["closing"], match.start("closing")):
        if mark in _OPENING_TOO and not is_open:
            return index
        is_open = is_open and mark != '"'
    return end


def _ends_sentence(
    text: str, match: re.Match[str], sentence: Span, paragraph_end: int, language: Language | None
) -> bool:
    if not _CJK_STOPS.isdisjoint(match["stops"]):
        return True
    following = _BEFORE_A_WORD.match(text, sentence.end, paragraph_end)
    place = following.end() if following else sentence.end
    if place >= paragraph_end:
        return True
    if (
        not _is_apart(text, (match.start() - 1, sentence.end, place))
        or not text[place].isalnum()
        or text[place].islower()
    ):
        return False
    return match["stops"] != "." or not _is_abbreviation(text, Span(sentence.start, match.start()), language)


def _is_apart(text: str, beside: tuple[int, int, int]) -> bool:
    """Say whether a stop stands where words end: before white space, or beside a character of a script without spaces.

    `beside` are the offsets of the characters before and after the stop with its closing marks, and of the next word.
    """
    return text[beside[1]].isspace() or any(_SPACELESS.match(text, max(offset, 0)) for offset in beside)


def _is_abbreviation(text: str, before: Span, language: Language | None) -> bool:
    """Say whether a full stop after `before`, the sentence so far, belongs to its last word.

    One that follows a number (`in 2020 г.`, `17 proc.`) may end a sentence as well; it does if that is long enough.
    """
    near = text[max(before.start, before.end - _LONGEST_ABBREVIATION) : before.end]
    word = _LAST_WORD.search(near)
    if word is None:
        return False
    if _INITIAL.fullmatch(word[0]) and word[0][0].isupper():
        return True
    if language is None or word[0].lower() not in language.abbreviations:
        return False
    follows_number = near[: word.start()].rstrip()[-1:].isdigit()
    return not follows_number or before.end - before.start < _FEWEST_CHARACTERS


def _headings(text: str, paragraph: Span) -> Iterator[int]:
    """Yield where lines end that were not wrapped although the sentence seems to go on: headings and items of lists."""
    if text.find("\n", *paragraph) < 0:
        return
    lines = line_spans(text, paragraph)
    width = max(line.end - line.start for line in lines)
    for line, following in pairwise(lines):
        if not (text[following.start].islower() or is_wrapped_line(text, line, following, width)):
            yield line.end
