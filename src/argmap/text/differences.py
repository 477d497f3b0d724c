"""The differences between two similar texts, in words: what a reader has to change to make one out of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from argmap.text.folding import CJK
from argmap.text.span import Span

# One CJK character, one run of letters or of digits, or one sign; the white space before it belongs to it.
_WORD = rf"\s*(?:[{CJK}]|\d+|[^\W\d{CJK}]+|[^\w\s])|\s+"
# Beyond so many pairs of words one large difference is shown instead of many small ones: matching is quadratic.
_MAX_PAIRS = 250_000


_SPACED_WORD = rf"[^\W{CJK}]"
_MAX_WORD = 40


class Difference(NamedTuple):
    """A range of the first text and the range of the second that stands in its place; either may be empty."""

    first: Span
    second: Span


def differences(first: str, second: str) -> tuple[Difference, ...]:
    """Return the ranges in which two texts differ, in order; all between them is equal.

    Whole words are shown, or single characters in scripts without spaces; differences with nothing but a sign between
    them are one.
    """
    words, others = re.findall(_WORD, first), re.findall(_WORD, second)
    starts, other_starts = list(accumulate(map(len, words), initial=0)), list(accumulate(map(len, others), initial=0))
    joined: list[Difference] = []
    for block, other_block in _differing(words, others):
        one = Difference(
            Span(starts[block.start], starts[block.end]),
            Span(other_starts[other_block.start], other_starts[other_block.end]),
        )
        if joined and _is_sign(first[joined[-1].first.end : one.first.start]):
            one = Difference(Span(joined[-1].first.start, one.first.end), Span(joined[-1].second.start, one.second.end))
            joined.pop()
        joined.append(one)
    return tuple(_without_shared_space(one, first, second) for one in joined)


def whole_words(text: str, span: Span) -> Span:
    """Return a range widened to the words that its ends cut, by at most `_MAX_WORD` characters on each side."""
    start, end = span
    while start > max(0, span.start - _MAX_WORD) and _is_in_word(text, start):
        start -= 1
    while end < min(len(text), span.end + _MAX_WORD) and _is_in_word(text, end):
        end += 1
    return Span(start, end)


def _is_in_word(text: str, offset: int) -> bool:
    """Say whether a word of a spaced script goes on from one side of `offset` to the other."""
    return all(re.match(_SPACED_WORD, character) is not None for character in text[offset - 1 : offset + 1])


def _differing(words: list[str], others: list[str]) -> Iterator[tuple[Span, Span]]:
    """Yield the ranges of words that differ."""
    head = _shared(words, others)
    tail = _shared(words[: head - len(words) - 1 : -1], others[: head - len(others) - 1 : -1])
    rest, other_rest = words[head : len(words) - tail], others[head : len(others) - tail]
    if len(rest) * len(other_rest) > _MAX_PAIRS:
        yield Span(head, head + len(rest)), Span(head, head + len(other_rest))
        return
    for tag, start, end, other_start, other_end in SequenceMatcher(
        None, rest, other_rest, autojunk=False
    ).get_opcodes():
        if tag != "equal":
            yield Span(head + start, head + end), Span(head + other_start, head + other_end)


def _shared(words: list[str], others: list[str]) -> int:
    """Return how many words two lists share from their beginning."""
    for count, (word, other) in enumerate(zip(words, others, strict=False)):
        if word != other:
            return count
    return min(len(words), len(others))


def _is_sign(text: str) -> bool:
    return len(text.strip()) <= 1 and not text.strip().isalnum()


def _without_shared_space(one: Difference, first: str, second: str) -> Difference:
    """Leave out a space that both sides begin with; in folded texts there is never more than one."""
    if one.first.of(first)[:1] == one.second.of(second)[:1] == " ":
        return Difference(Span(one.first.start + 1, one.first.end), Span(one.second.start + 1, one.second.end))
    return one
