"""Approximate search: the passages of a text that are most like a pattern. It explains a miss, it never proves a hit.

Two steps. Short pieces of the pattern that stand in the text as they are vote for the diagonals (offset in the text
minus offset in the pattern) on which a similar passage may lie; the edit distance then decides (`edit_distance`). In
texts of up to `MAX_INDEXED` characters the pieces are all q-grams of the pattern, looked up in an index that is built
once; in longer texts they are a few rarer pieces, looked up by exact search.

The cost of one search is bounded: at most `MAX_GRAMS` q-grams of at most `MAX_REPEATS` places each, or `MAX_PIECES`
passes over the text; then `_CANDIDATES` alignments in windows of one and a half times the pattern. Patterns over
`MAX_PATTERN` characters are not searched for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from argmap.text.edit_distance import aligned_start, best_alignment, best_end
from argmap.text.span import Span

MAX_PATTERN = 4_000
MAX_INDEXED = 1_000_000
MAX_GRAMS = 1_000
MAX_REPEATS = 400
MAX_PIECES = 16
_MAX_PIECE_REPEATS = 50
_MAX_SCANNED = 50_000
_CANDIDATES = 3
_FIRST_CJK = "\u2e80"
_SAMPLE = 4_000

# How alike is alike: a short passage has lookalikes by chance. Lengths in characters, below which a score is asked for;
# measured on quotations cut out of the text they came from (share of false finds under 4 % from 30 characters on).
_LEAST_SCORES = ((30, 0.90), (60, 0.80), (100, 0.75))
_LEAST_SCORE_OF_LONG = 0.70
_LEAST_MARGIN = 0.10


class Candidate(NamedTuple):
    """A passage like the pattern: `score` is 1 minus the edit distance over the length of the pattern."""

    span: Span
    score: float


class ApproximateIndex:
    """A text prepared for approximate search; the index of its q-grams is built when first needed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.gram_length = 2 if _is_dense(text) else 4

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The offsets of every q-gram of the text, ascending."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        length, text = self.gram_length, self.text
        for start in range(len(text) - length + 1):
            places[text[start : start + length]].append(start)
        return dict(places)


def nearest(pattern: str, index: ApproximateIndex) -> tuple[Candidate, ...]:
    """Return the passages most like `pattern`, best first and without overlap: at most three, perhaps none."""
    text, length = index.text, len(pattern)
    if not 0 < length <= MAX_PATTERN:
        return ()
    if len(text) <= MAX_INDEXED and length < index.gram_length + 2:
        return _nearest_of_short(pattern, text)
    found = [(*best_end(pattern, text[window.start : window.end]), window.start) for window in _windows(pattern, index)]
    candidates: list[Candidate] = []
    for distance, end, offset in sorted(found, key=lambda item: (item[0], item[1] + item[2])):
        start = aligned_start(pattern, text, offset + end, distance) if not candidates else offset + end - length
        span = Span(max(0, start), offset + end)
        if not any(span.start < other.span.end and other.span.start < span.end for other in candidates):
            candidates.append(Candidate(span, 1 - distance / length))
    return tuple(candidates)


def is_telling(candidates: tuple[Candidate, ...], length: int) -> bool:
    """Say whether the best of `candidates` is so like a pattern of `length` characters that it must be meant."""
    if not candidates:
        return False
    runner_up = candidates[1].score if len(candidates) > 1 else 0.0
    best = candidates[0].score
    return best >= least_score(length) and best - runner_up >= _LEAST_MARGIN


def least_score(length: int) -> float:
    """Return the score from which a passage counts as like a pattern of `length` characters."""
    return next((score for bound, score in _LEAST_SCORES if length < bound), _LEAST_SCORE_OF_LONG)


def _nearest_of_short(pattern: str, text: str) -> tuple[Candidate, ...]:
    """Search without pieces: too short a pattern has none."""
    if len(text) > _MAX_SCANNED:
        return ()
    distance, span = best_alignment(pattern, text)
    return (Candidate(span, 1 - distance / len(pattern)),)


def _windows(pattern: str, index: ApproximateIndex) -> Iterator[Span]:
    """Yield the parts of the text where most pieces of the pattern stand in line."""
    length, size = len(pattern), len(index.text)
    band = max(8, length // 8)
    votes: Counter[int] = Counter()
    is_indexed = size <= MAX_INDEXED
    for diagonal, weight in _gram_votes(pattern, index) if is_indexed else _piece_votes(pattern, index.text):
        votes[diagonal // band] += weight
    chosen: list[int] = []
    for one in sorted(votes, key=lambda one: (-votes[one] - votes.get(one - 1, 0) - votes.get(one + 1, 0), one)):
        if any(abs(one - other) <= 1 for other in chosen):
            continue
        chosen.append(one)
        yield Span(max(0, one * band - band - length // 4), min(size, one * band + 2 * band + length + length // 4))
        if len(chosen) == _CANDIDATES:
            return


def _gram_votes(pattern: str, index: ApproximateIndex) -> Iterator[tuple[int, int]]:
    """Yield a diagonal and a weight for every place of every q-gram of the pattern; rare ones weigh more."""
    length, places = index.gram_length, index.places
    count = len(pattern) - length + 1
    for start in range(0, count, -(-count // MAX_GRAMS)):
        found = places.get(pattern[start : start + length], ())
        if 0 < len(found) <= MAX_REPEATS:
            weight = _weight(len(found))
            for place in found:
                yield place - start, weight


def _piece_votes(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the same for longer pieces, spread over the pattern and looked up by exact search."""
    length = min(len(pattern), 4 if _is_dense(pattern) else 8)
    count = len(pattern) - length + 1
    for start in range(0, count, -(-count // MAX_PIECES)):
        found: list[int] = []
        place = text.find(pattern[start : start + length])
        while place >= 0 and len(found) <= _MAX_PIECE_REPEATS:
            found.append(place)
            place = text.find(pattern[start : start + length], place + 1)
        if 0 < len(found) <= _MAX_PIECE_REPEATS:
            weight = _weight(len(found))
            for place in found:
                yield place - start, weight


def _weight(repeats: int) -> int:
    """Return what a piece found at so many places counts: whole numbers, so that sums do not depend on their order."""
    return int(1024 * repeats**-0.5)


def _is_dense(text: str) -> bool:
    """Say whether a text is written in a script that puts much into few characters."""
    sample = text[:: max(1, len(text) // _SAMPLE)]
    return sum(character >= _FIRST_CJK for character in sample) * 4 > len(sample)
