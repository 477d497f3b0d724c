"""Brackets that touch a word: `[T]he` and `govern[ment]` change it on purpose, `[un]fair` makes it another one.

A word may be cut beside an insertion that stands for the letters cut off: in front only the same letters in another
case or without their marks, at the end an ending. A number may not, and an elision stands for nothing.
"""

from __future__ import annotations

import re
import unicodedata

from argmap.anchoring.forms import insertion_after, insertion_before
from argmap.text.differences import whole_words
from argmap.text.span import Span

# Letters of scripts that write spaces between words; those of South and East Asia are left out. (A class that names
# what it leaves out, up to the last code point, takes ten times as long to compile, and every command compiles it.)
SPACED_LETTER = "(?:(?=[\0-\u08ff\u10a0-\u10ff\u1e00-\u1fff])[^\\W\\d_])"
_IN_WORD = re.compile(rf"{SPACED_LETTER}{SPACED_LETTER}")
_ENDS_IN_LETTERS = re.compile(rf"{SPACED_LETTER}\Z")
_BEGINS_WITH_LETTERS = re.compile(rf"[-'’‑]?{SPACED_LETTER}")
_ENDING = re.compile(rf"{SPACED_LETTER}+(?:['’]{SPACED_LETTER}*)?|['’]{SPACED_LETTER}+")
_ENDS_IN_DIGITS = re.compile(r"(?:\d[.,:/'’]?|[-−–]\s?)\Z")
_NUMERIC_EDGE = re.compile(r"[-−–+±~<>≤≥/.,:'’]?\d")
_TURNING_PREFIX = re.compile(
    r"(?<!\w)(?:a?nti|contra|counter|de|dis|ex|il|im|in|ir|kein|mis|nicht|nie|no|non|not|pseudo|quasi|un|über|ur|"
    r"анти|без|бес|контр|лже|не|ни|псевдо)[-‑–]\Z",
    re.IGNORECASE,
)
# Endings that take a word back: `harmless`, `can't`, `arbeitslos`.
_TURNING_ENDING = re.compile(
    r"(?:less|lessly|lessness|free|proof|los|lose[mnrs]?|losigkeit|frei|freie[mnrs]?|not|n['’]t|['’]t)", re.IGNORECASE
)
_FEWEST_KEPT = 2


def may_begin_cut(quoted: str, part: Span, text: str, offset: int) -> bool:
    """Say whether letters in brackets stand for those of the source's word that are cut off before `offset`."""
    inserted = insertion_before(quoted, part.start)
    cut_off = text[whole_words(text, Span(offset - 1, offset)).start : offset]
    return bool(inserted) and _bare(inserted) == _bare(cut_off)


def may_end_cut(quoted: str, part: Span, text: str, offset: int) -> bool:
    """Say whether letters in brackets are another ending for the source's word that is cut off at `offset`."""
    inserted = insertion_after(quoted, part.end)
    word = whole_words(text, Span(offset - 1, offset))
    kept, cut_off = offset - max(word.start, offset - (part.end - part.start)), text[offset : word.end]
    if not _ENDING.fullmatch(inserted) or kept < _FEWEST_KEPT or 2 * kept < word.end - word.start:
        return False
    return not (_TURNING_ENDING.fullmatch(inserted) or _TURNING_ENDING.fullmatch(cut_off))


def altered(quoted: str, part: Span, text: str, span: Span) -> Span | None:
    """Return the whole word or number of the source that letters or digits in brackets make another one of."""
    before, after = insertion_before(quoted, part.start), insertion_after(quoted, part.end)
    is_whole = not 0 < span.start < len(text) or _IN_WORD.match(text, span.start - 1) is None
    if before and is_whole and _alters_begin(before, text[span.start : span.start + 1]):
        return whole_words(text, Span(span.start, span.start + 1))
    if after and _alters_end(after, text[span.end - 1 : span.end]):
        return whole_words(text, Span(span.end - 1, span.end))
    return None


def _alters_begin(inserted: str, first: str) -> bool:
    if first.isdigit():
        return _ENDS_IN_DIGITS.search(inserted) is not None
    if _ENDS_IN_LETTERS.match(first) is None:
        return False
    return _ENDS_IN_LETTERS.search(inserted) is not None or _TURNING_PREFIX.search(inserted) is not None


def _alters_end(inserted: str, last: str) -> bool:
    if last.isdigit():
        return _NUMERIC_EDGE.match(inserted) is not None
    if _ENDS_IN_LETTERS.match(last) is None or _BEGINS_WITH_LETTERS.match(inserted) is None:
        return False
    ending = inserted.lstrip("-‑")
    return not _ENDING.fullmatch(inserted) or _TURNING_ENDING.fullmatch(ending) is not None


def _bare(letters: str) -> str:
    """Return letters without case and marks."""
    decomposed = unicodedata.normalize("NFD", letters.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
