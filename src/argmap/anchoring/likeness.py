"""What a quotation that is not in its source is like: the passage meant, and how it differs."""

from __future__ import annotations

import re
from itertools import pairwise

from argmap.anchoring.changes import find_changes, kind_of
from argmap.anchoring.forms import forms, part_spans, stripped
from argmap.anchoring.needles import Wanted
from argmap.anchoring.searchable_text import SearchableText
from argmap.anchoring.windows import find_windows
from argmap.model.quotation import Empty, Missing, Near, Quotation
from argmap.text.approximate import Candidate, is_telling, nearest
from argmap.text.differences import whole_words
from argmap.text.folding import CJK, fold
from argmap.text.han_variants import has_han, simplified
from argmap.text.span import Span

# Of a quotation in parts, those that are not in the source are explained; with more than so many, none is.
_MAX_ABSENT_PARTS = 4
_MAX_ORDERED_PARTS = 8
_MAX_SCANNED = 1_000_000_000
# Up to a half is what any two texts share: such a passage is not worth showing.
_WORTH_SHOWING = 0.5
# What differs from a passage that need not be meant is said only where it is little, and asked only of short ones.
_FEW_CHANGES = 3
_LONGEST_COMPARED = 500
# A word at the edge that is no further from the passage than this belongs to it: `I think` and `I do not think`.
_REACH = 16
_REACH_IN_CJK = 4
_LONGEST_WORD = 40
# With these classes patterns take milliseconds to compile, so `re` compiles them when a quotation first needs them.
_WORD = rf"((?=\w)[{CJK}]|[^\W{CJK}]+)"
_FIRST_WORD = rf"\W*{_WORD}"
_LAST_WORD = rf"{_WORD}\W*\Z"
_SENTENCE_END = r"[.!?](?= )|。"


def explain(quoted: str, text: SearchableText) -> Near | Missing | Empty:
    """Say which passage of `text` a quotation is like; it has been looked for and is not there.

    What holds nothing but an author's own words in brackets is empty.
    """
    whole = stripped(quoted, Span(0, len(quoted)))
    if not part_spans(quoted, whole):
        return Empty()
    *_, (parts, _) = forms(quoted)
    compared = _Compared(quoted, text)
    absent = _absent(parts, compared)
    reordered = _reordered(parts, compared) if not absent else ()
    if reordered:
        return Missing(1.0, reordered=reordered)
    are_explained = 0 < len(absent) <= _MAX_ABSENT_PARTS
    others_stand = len(absent) == 1 < len(parts)
    found: list[Near] = []
    for span in absent if are_explained else (whole,):
        pattern = compared.pattern(span)
        candidates = nearest(pattern, compared.text.index)
        if not is_telling(candidates, len(pattern)):
            return _missing(span, candidates, compared, others_stand=others_stand)
        found.append(_near(span, candidates[0], compared, others_stand=others_stand))
    return found[0]


class _Compared:
    """A quotation and a text as they are compared: at the highest rung, and in simplified characters if in Chinese."""

    def __init__(self, quoted: str, text: SearchableText) -> None:
        is_chinese = has_han(quoted)
        self.typed = quoted
        self.printed = text
        self.quoted = simplified(quoted) if is_chinese else quoted
        self.text = text.in_simplified() if is_chinese else text
        self.folded = self.text.at(text.highest)

    def pattern(self, span: Span) -> str:
        """Return a range of the quotation as it is looked for."""
        return fold(span.of(self.quoted), self.folded.rung).text


def _absent(parts: tuple[Span, ...], compared: _Compared) -> tuple[Span, ...]:
    """Return the parts of a quotation that are not in the source; an only part is not, and of too many none is said."""
    if len(parts) == 1:
        return parts
    if len(parts) * len(compared.folded.text) > _MAX_SCANNED:
        return ()
    return tuple(part for part in parts if compared.pattern(part) not in compared.folded.text)


def _reordered(parts: tuple[Span, ...], compared: _Compared) -> tuple[Span, ...]:
    """Return where the parts stand in the source, if they stand apart there and in another order."""
    if len(parts) > _MAX_ORDERED_PARTS:
        return ()
    rung = compared.folded.rung
    found: list[Span] = []
    for part in parts:
        wanted = Wanted(Quotation(part.of(compared.quoted)))
        places = find_windows(compared.text, rung, wanted.needles(wanted.forms[0], rung)).places
        if not places:
            return ()
        found += places[0]
    ordered = sorted(found)
    stand_apart = all(first.end <= second.start for first, second in pairwise(ordered))
    return tuple(map(compared.folded.source_span, found)) if stand_apart and ordered != found else ()


def _near(part: Span, candidate: Candidate, compared: _Compared, *, others_stand: bool) -> Near:
    printed = _printed(part, candidate, compared)
    changes = find_changes(compared.typed, part, compared.printed, printed)
    span = stripped(compared.printed.text, printed)
    return Near(span, candidate.score, changes, part, others_stand, kind=kind_of(changes))


def _missing(part: Span, candidates: tuple[Candidate, ...], compared: _Compared, *, others_stand: bool) -> Missing:
    score = max(candidates[0].score, 0.0) if candidates else 0.0
    if score <= _WORTH_SHOWING:
        return Missing(score, part=part, others_stand=others_stand)
    printed = _printed(part, candidates[0], compared)
    is_short = part.end - part.start <= _LONGEST_COMPARED
    changes = find_changes(compared.typed, part, compared.printed, printed) if is_short else ()
    few_changes = changes if len(changes) <= _FEW_CHANGES else ()
    return Missing(score, stripped(compared.printed.text, printed), few_changes, part, others_stand)


def _printed(part: Span, candidate: Candidate, compared: _Compared) -> Span:
    """Return the source's own range of a passage, in whole words."""
    folded = compared.folded
    span = _with_edge_words(compared.pattern(part), folded.text, candidate.span)
    return folded.source_span(whole_words(folded.text, span))


def _with_edge_words(pattern: str, text: str, span: Span) -> Span:
    """Move the edges of a passage to the first and last word of the pattern, where they stand near.

    The least edit distance would rather leave a word of the pattern out than let the text have more words beside it,
    and these may be what matters: `這是` is as far from `是` as from `這不是`. It would also rather take letters of the
    next sentence for those of a word that was put in.
    """
    start, end = span
    word = _first_word(pattern)
    if word and _first_word(text[start:end]) != word:
        found = text.rfind(word, max(0, start - len(word) - _reach(word)), start)
        if found >= 0 and _is_word(text, found, word):
            start = found
        else:
            ends = re.finditer(_SENTENCE_END, text[start : min(end, start + len(word))])
            start += max((match.end() for match in ends), default=0)
    word = _last_word(pattern)
    if word and _last_word(text[start:end]) != word:
        found = text.find(word, end, end + len(word) + _reach(word))
        if found >= 0 and _is_word(text, found, word):
            end = found + len(word)
        else:
            tail = max(start, end - len(word) - 1)
            ending = re.search(_SENTENCE_END, text[tail:end])
            end = tail + ending.start() if ending else end
    return Span(start, end)


def _first_word(text: str) -> str:
    match = re.match(_FIRST_WORD, text[:_LONGEST_WORD])
    return match[1] if match else ""


def _last_word(text: str) -> str:
    match = re.search(_LAST_WORD, text[-_LONGEST_WORD:])
    return match[1] if match else ""


def _reach(word: str) -> int:
    return _REACH_IN_CJK if re.match(f"[{CJK}]", word) else _REACH


def _is_word(text: str, start: int, word: str) -> bool:
    """Say whether `word`, which stands in the text at `start`, is a whole word there."""
    span = Span(start, start + len(word))
    return whole_words(text, span) == span
