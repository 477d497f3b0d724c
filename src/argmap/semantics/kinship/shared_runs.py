"""Shared runs: passages that two texts have in common word for word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import islice
from typing import NamedTuple

from argmap.model.source import TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.text.span import Span

SEARCHED_CHARACTERS = 1_000_000
# A passage of this length is no accident; nor are three of half of it that come to more together.
_LONG = 80
_SHORT = 40
_FEW = 3
_TOGETHER = 160
_LEAST_SHARE = 0.02
_MOST_RUNS = 200
_MOST_LOOKED_AT = 1_000
_FURTHEST_EDGE = 120
_LONGEST_PARAGRAPH = 1_000
# A Chinese or Japanese character says as much as three letters.
_FIRST_DENSE = "\u2e80"
_DENSITY = 3

_SEGMENT = re.compile(r"[^.!?,;:()\[\]…。，、！？：；（）]{8,}+")
_LONGEST_SEGMENT = 400
# Where there is no punctuation, one character in sixteen of every script ends a segment, as `g` and `w` do.
_ENDING = range(0x37, 0x10000, 16)
_SHORTEST_PART = 10
_PASSED_OVER = re.compile(r"[\s\"'«»‘’‚“”„「」『』\-‐–—]+")
_OPENED = re.compile(r"[«„“「『]")
_CLOSED = re.compile(r"[»”」』]")
_NOT_RUNNING = frozenset({RegionKind.NAVIGATION, RegionKind.BOILERPLATE, RegionKind.HEADING})


class SharedRun(NamedTuple):
    """One passage in two texts: its range in each, and its weight in letters."""

    first: Span
    second: Span
    weight: int


class RunningText:
    """A text and its regions, of which those that are not running text prove nothing."""

    def __init__(self, text: str, regions: Sequence[TextRegion] = ()) -> None:
        self.text = text
        self._regions = regions

    @cached_property
    def passed_over(self) -> tuple[Span, ...]:
        """The ranges that are not running text, in order, those that meet as one."""
        united: list[Span] = []
        for region in self._regions:
            start, end = region.span
            if region.kind in _NOT_RUNNING and united and start <= united[-1].end:
                united[-1] = Span(united[-1].start, max(united[-1].end, end))
            elif region.kind in _NOT_RUNNING:
                united.append(region.span)
        return tuple(united)

    @cached_property
    def segments(self) -> tuple[tuple[Span, str], ...]:
        """The words between two marks of punctuation, as they stand and without what typing may change."""
        return tuple(_segments(self.text))

    @cached_property
    def places(self) -> Mapping[str, tuple[int, Span]]:
        """The number and the range of the first segment with each words."""
        places: dict[str, tuple[int, Span]] = {}
        for index, (span, words) in enumerate(self.segments):
            places.setdefault(words, (index, span))
        return places


def shared_runs(first: RunningText, second: RunningText) -> tuple[SharedRun, ...]:
    """Return the passages that make one text look like a copy of the other, the heaviest first; () if none does.

    One of 80 letters does, or three of 40 that come to 160 and to a fiftieth of the shorter text. Speech in quotation
    marks is left out, for two reporters may hear the same words; so are regions that are not running text. Only the
    first million characters count.
    """
    found = []
    for run in islice(_runs(first, second), _MOST_LOOKED_AT):
        if run.weight >= _SHORT and not (_is_passed_over(first, run.first) or _is_passed_over(second, run.second)):
            found.append(run)
        if len(found) == _MOST_RUNS:
            break
    found.sort(key=lambda run: (-run.weight, run.first))
    is_telling = found and found[0].weight >= _LONG
    enough = max(_TOGETHER, _LEAST_SHARE * min(len(first.text), len(second.text)))
    are_many = len(found) >= _FEW and sum(run.weight for run in found) >= enough
    return tuple(found) if is_telling or are_many else ()


def _runs(first: RunningText, second: RunningText) -> Iterator[SharedRun]:
    """Yield the shared passages in the order of the second text: neighbouring segments together, with their edges."""
    open_run: tuple[Span, Span] | None = None
    last = (-2, -2)
    for index, (span, words) in enumerate(second.segments):
        there = first.places.get(words)
        if there is None:
            continue
        if open_run is not None and (there[0], index) == (last[0] + 1, last[1] + 1):
            open_run = Span(open_run[0].start, there[1].end), Span(open_run[1].start, span.end)
        else:
            if open_run is not None:
                yield _with_edges(first.text, second.text, *open_run)
            open_run = there[1], span
        last = there[0], index
    if open_run is not None:
        yield _with_edges(first.text, second.text, *open_run)


def _segments(text: str) -> Iterator[tuple[Span, str]]:
    for match in _SEGMENT.finditer(text, 0, SEARCHED_CHARACTERS):
        whole = Span(*match.span())
        for span in (whole,) if whole.end - whole.start <= _LONGEST_SEGMENT else _cut(text, whole):
            yield span, _PASSED_OVER.sub("", span.of(text)).lower()


def _cut(text: str, whole: Span) -> Iterator[Span]:
    """Yield the parts of a long segment, cut behind characters that depend on nothing around them."""
    for match in _part_of_segment().finditer(text, *whole):
        if match.end() - match.start() >= _SHORTEST_PART:
            yield Span(*match.span())


@cache
def _part_of_segment() -> re.Pattern[str]:
    """Return what finds a part; with its large class it takes milliseconds to compile, and is seldom needed."""
    ending = "".join(chr(code) for code in _ENDING if not 0xD800 <= code < 0xE000)  # noqa: PLR2004 - surrogates
    return re.compile(f"[^{re.escape(ending)}]*+(?:[{re.escape(ending)}]|\\Z)")


def _with_edges(first: str, second: str, one: Span, other: Span) -> SharedRun:
    """Return a run with the equal characters before and after it."""
    before = after = 0
    room = min(one.start, other.start, _FURTHEST_EDGE)
    while before < room and first[one.start - before - 1] == second[other.start - before - 1]:
        before += 1
    room = min(len(first) - one.end, len(second) - other.end, _FURTHEST_EDGE)
    while after < room and first[one.end + after] == second[other.end + after]:
        after += 1
    one, other = (
        _trimmed(text, Span(span.start - before, span.end + after)) for text, span in ((first, one), (second, other))
    )
    return SharedRun(one, other, _weight(one.of(first)))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _weight(words: str) -> int:
    dense = sum(character >= _FIRST_DENSE for character in words)
    return len(words) + (_DENSITY - 1) * dense


def _is_passed_over(running: RunningText, span: Span) -> bool:
    before = bisect_left(running.passed_over, span.end, key=lambda one: one.start)
    if before and running.passed_over[before - 1].end > span.start:
        return True
    return _is_speech(running.text, span)


def _is_speech(text: str, span: Span) -> bool:
    """Say whether a passage begins inside quotation marks that its paragraph has opened."""
    begin = max(text.rfind("\n", 0, span.start) + 1, span.start - _LONGEST_PARAGRAPH)
    before = text[begin : span.start + 1]
    opened = len(_OPENED.findall(before)) - len(_CLOSED.findall(before))
    return opened > 0 or before.count('"') % 2 == 1
