"""Approximate search: the passages of a text that are most like a pattern. It explains a miss, it never proves a hit.

Two steps. Short pieces of the pattern that stand in the text as they are vote for the diagonals (offset in the text
minus offset in the pattern) on which a similar passage may lie; the edit distance then decides (`edit_distance`). In
texts of up to `MAX_INDEXED` characters the pieces are q-grams, looked up in an index that is built once, the rarest
first; in longer texts they are a few rarer pieces, looked up by exact search.

The cost of one search is bounded: at most `MAX_GRAMS` q-grams of at most `MAX_REPEATS` places each, of which those of
the rarest vote until `MAX_VOTES` places have, or `MAX_PIECES` passes over the text; then `_MOST_WINDOWS` alignments in
windows of one and a half times the pattern. Patterns over `MAX_PATTERN` characters are not searched for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from heapq import nlargest
from operator import itemgetter
from typing import NamedTuple

from argmap.text.edit_distance import aligned_start, best_alignment, best_end
from argmap.text.span import Span

MAX_PATTERN = 4_000
MAX_INDEXED = 1_000_000
MAX_GRAMS = 1_000
MAX_REPEATS = 400
MAX_VOTES = 500
MAX_PIECES = 16
_MAX_PIECE_REPEATS = 50
_MAX_SCANNED = 50_000
# Of short patterns few pieces survive, so more windows are aligned: until they hold so many characters.
_FEWEST_WINDOWS, _MOST_WINDOWS = 3, 12
_ALIGNED = 500
# A window with less than one vote in so many of the first one is no rival of it: to leave such windows out made no
# passage telling that was not, in 3,000 damaged quotations and 1,000 that were cut out of their text.
_RIVAL_SHARE = 8
_RANKED = 4 * _MOST_WINDOWS
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
    return tuple(candidates[:_CANDIDATES])


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
    """Yield the parts of the text where most pieces of the pattern stand in line, the likeliest first."""
    length, size = len(pattern), len(index.text)
    band = max(8, length // 8)
    width = 3 * band + length + 2 * (length // 4)
    most = min(_MOST_WINDOWS, max(_FEWEST_WINDOWS, _ALIGNED // width))
    chosen: list[int] = []
    leading = 0
    for one, votes in _ranked(_votes(pattern, index, band)):
        leading = leading or votes
        if len(chosen) == most or votes * _RIVAL_SHARE < leading:
            return
        if not any(abs(one - other) <= 1 for other in chosen):
            chosen.append(one)
            start = one * band - band - length // 4
            yield Span(max(0, start), min(size, start + width))


def _ranked(votes: dict[int, int]) -> list[tuple[int, int]]:
    """Return the bands with most votes, those of their neighbours added; of as many votes, the first in the text."""
    most = nlargest(_RANKED, votes.items(), key=itemgetter(1))
    standing = [(one, count + votes.get(one - 1, 0) + votes.get(one + 1, 0)) for one, count in most]
    return sorted(standing, key=lambda band: (-band[1], band[0]))


def _votes(pattern: str, index: ApproximateIndex, band: int) -> dict[int, int]:
    """Return the votes for the diagonals of each band: one for every place of a piece, and rare pieces weigh more."""
    votes: defaultdict[int, int] = defaultdict(int)
    is_indexed = len(index.text) <= MAX_INDEXED
    for start, places in _gram_places(pattern, index) if is_indexed else _piece_places(pattern, index.text):
        weight = _weight(len(places))
        for place in places:
            votes[(place - start) // band] += weight
    return votes


def _gram_places(pattern: str, index: ApproximateIndex) -> Iterator[tuple[int, list[int]]]:
    """Yield q-grams of the pattern, the rarest first: the offset in the pattern and those in the text."""
    length, places = index.gram_length, index.places
    count = len(pattern) - length + 1
    grams = ((start, places.get(pattern[start : start + length])) for start in range(0, count, -(-count // MAX_GRAMS)))
    known = [(len(found), start, found) for start, found in grams if found and len(found) <= MAX_REPEATS]
    votes = 0
    for repeats, start, found in sorted(known):
        yield start, found
        votes += repeats
        if votes > MAX_VOTES:
            return


def _piece_places(pattern: str, text: str) -> Iterator[tuple[int, list[int]]]:
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
            yield start, found


def _weight(repeats: int) -> int:
    """Return what a piece found at so many places counts: whole numbers, so that sums do not depend on their order."""
    return int(1024 * repeats**-0.5)


def _is_dense(text: str) -> bool:
    """Say whether a text is written in a script that puts much into few characters."""
    sample = text[:: max(1, len(text) // _SAMPLE)]
    return sum(character >= _FIRST_CJK for character in sample) * 4 > len(sample)
