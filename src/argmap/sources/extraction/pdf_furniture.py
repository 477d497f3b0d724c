"""Running heads, feet and page numbers of a PDF: told by where they stand and by being the same, by no likeness.

The rows at the top or the bottom of a page may be furniture if a gap parts them from what comes next: half as much
again as the pitch of the lines on that page, and wider than nearly all gaps between lines on the pages nearby, so that
no gap between paragraphs will do. They stand in the outermost fifth of the page, in letters no larger than its others.

Such a row is furniture if the same line stands at the same height on three pages that are near each other (left and
right pages take turns), or on both pages of two. A number in it may differ only as that of the page: it begins or ends
the line, and is the page's label or counts with the pages. A line that is only such a number counts from two pages on.
Whatever is in doubt stays in the flow.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from statistics import median
from typing import NamedTuple

_MOST_ROWS = 3
_DEEPEST = 0.2
_LEAST_GAP = 1.5
# The pitch of lines that are set as tightly as their font wants, for pages that have too few lines to tell.
_LEAST_PITCH = 1.2
_LARGEST_LETTERS = 1.1
_WIDEST_PITCH = 6
_MOST_GAPS_AS_WIDE = 0.1
_REACH = 4
_LEAST_PAGES = 3

_NUMERAL = r"(?:\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8})"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_PAGE_NUMBER = re.compile(rf"[^\w\s]?\s?({_NUMERAL})(?:\s?(?:/|of|von|de|sur|di|van|z|из|от)\s?\d{{1,4}})?\s?[^\w\s]?")
_FIRST = re.compile(rf"({_NUMERAL})(?=\s)")
_LAST = re.compile(rf"(?:(?<=\s)|(?<=/))({_NUMERAL})\Z")
_LAST_OF_ALL = re.compile(r"(?<=\s)(\d{1,4})(?=\s?(?:/|of|von|de|sur|di|van|z|из|от)\s?\d{1,4}\Z)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: the lowest and the highest line that its letters stand on, and the height of its font."""

    low: float
    high: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page as it is printed; `place` is None where nobody knows."""

    text: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF, counted from 1: its label as readers show it, its lines in their order, its height in points."""

    number: int
    label: str
    lines: tuple[Line, ...]
    height: float


class _Sighting(NamedTuple):
    """A line that may be furniture: how far its page's edge is, in points, and what it would be the same by."""

    line: int
    distance: float
    height: float
    keys: tuple[str, ...]


class _Nearby(NamedTuple):
    """Of a page and those near it: how far lines are from each other, and how large letters are, by the middle one."""

    gaps: Sequence[float]
    letters: float


class _Edge(NamedTuple):
    """What may be furniture at one edge of a page: rows from the edge inwards, and after which of them a gap comes."""

    rows: tuple[tuple[_Sighting, ...], ...]
    ends: tuple[int, ...]


def furniture(pages: Sequence[Page]) -> list[frozenset[int]]:
    """Return of each page which of its lines are furniture; the cost is that of sorting its lines."""
    pages = [_located(page) for page in pages]
    gaps = [tuple(_gaps(page)) for page in pages]
    heights = [tuple(line.place.height for line in page.lines if line.place) for page in pages]
    nearby = [
        _Nearby([*chain(*gaps[window])], median([*chain(*heights[window])] or [0]))
        for window in (slice(max(0, place - _REACH), place + _REACH + 1) for place in range(len(pages)))
    ]
    found: list[set[int]] = [set() for _ in pages]
    for is_top in (True, False):
        edges = [_edge(page, gaps[place], nearby[place], is_top=is_top) for place, page in enumerate(pages)]
        for place, confirmed in enumerate(_confirmed(edges)):
            found[place] |= confirmed
    return [frozenset(lines) for lines in found]


def _located(page: Page) -> Page:
    """Return a page in which a line that nobody knows the place of stands between those before and after it."""
    lines = list(page.lines)
    for number in range(1, len(lines) - 1):
        before, after = lines[number - 1].place, lines[number + 1].place
        if lines[number].place is None and before and after and before.low > after.high:
            between = Place(low=after.high, high=before.low, height=min(before.height, after.height))
            lines[number] = replace(lines[number], place=between)
    return replace(page, lines=tuple(lines))


def _gaps(page: Page) -> Iterator[float]:
    """Yield how far each line is from the one before it in the text, in the same column; not those at the edges."""
    rows = _rows(page)
    inner = set(chain(*rows[1:-1]))
    for number in range(1, len(page.lines)):
        one, next_ = page.lines[number - 1].place, page.lines[number].place
        if one and next_ and {number - 1, number} <= inner and 0 < one.low - next_.high < _WIDEST_PITCH * one.height:
            yield one.low - next_.high


def _edge(page: Page, gaps: Sequence[float], nearby: _Nearby, *, is_top: bool) -> _Edge:
    if any(line.place is None for line in page.lines):
        return _Edge((), ())
    rows = _rows(page)
    letters = median(line.place.height for line in page.lines if line.place) if rows else 0
    pitch = max(median(gaps) if gaps else 0, _LEAST_PITCH * letters)
    # A page with few lines, some of them a rule of hyphens, does not tell how large letters are.
    letters = max(letters, nearby.letters)
    inwards = rows if is_top else rows[::-1]
    sighted: list[tuple[_Sighting, ...]] = []
    ends: list[int] = []
    for row, next_ in list(pairwise(inwards))[:_MOST_ROWS]:
        sightings = tuple(_sightings(page, row, letters, is_top=is_top))
        if len(sightings) < len(row):
            break
        sighted.append(sightings)
        gap = _gap(page, row, next_) if is_top else _gap(page, next_, row)
        as_wide = sum(other >= 0.95 * gap for other in nearby.gaps)
        if gap >= _LEAST_GAP * pitch and as_wide <= _MOST_GAPS_AS_WIDE * len(nearby.gaps):
            ends.append(len(sighted))
    return _Edge(tuple(sighted), tuple(ends))


def _rows(page: Page) -> list[list[int]]:
    """Return the lines of a page by their height, those side by side together, from the top."""
    places = [(line.place.high, line.place.low, number) for number, line in enumerate(page.lines) if line.place]
    rows: list[list[int]] = []
    lowest = 0.0
    for high, low, number in sorted(places, reverse=True):
        height = _place(page, number).height
        if rows and high > lowest - 0.3 * height:
            rows[-1].append(number)
            lowest = min(lowest, low)
        else:
            rows.append([number])
            lowest = low
    return rows


def _place(page: Page, line: int) -> Place:
    return page.lines[line].place or Place(0, 0, 0)


def _gap(page: Page, upper: Sequence[int], lower: Sequence[int]) -> float:
    return min(_place(page, line).low for line in upper) - max(_place(page, line).high for line in lower)


def _sightings(page: Page, row: Sequence[int], letters: float, *, is_top: bool) -> Iterator[_Sighting]:
    for line in row:
        place = _place(page, line)
        distance = page.height - place.high if is_top else place.low
        is_even = place.high - place.low < 0.5 * place.height
        if is_even and 0 <= distance <= _DEEPEST * page.height and place.height <= _LARGEST_LETTERS * letters:
            yield _Sighting(line, distance, place.height, tuple(_keys(page, page.lines[line].text)))


def _confirmed(edges: Sequence[_Edge]) -> Iterator[set[int]]:
    """Yield of each page the lines that are seen on pages nearby too, in whole rows up to a gap."""
    seen: dict[str, list[tuple[int, _Sighting]]] = defaultdict(list)
    for page, edge in enumerate(edges):
        for sighting in chain(*edge.rows[: max(edge.ends, default=0)]):
            for key in sighting.keys:
                seen[key].append((page, sighting))
    confirmed = {
        (page, sighting.line)
        for key, sightings in seen.items()
        for place, (page, sighting) in enumerate(sightings)
        if _count_alike(sightings, place) >= (2 if key.startswith("#") else min(_LEAST_PAGES, max(2, len(edges))))
    }
    for page, edge in enumerate(edges):
        rows = [all((page, sighting.line) in confirmed for sighting in row) for row in edge.rows]
        depth = max((end for end in edge.ends if all(rows[:end])), default=0)
        yield {sighting.line for row in edge.rows[:depth] for sighting in row}


def _count_alike(sightings: Sequence[tuple[int, _Sighting]], place: int) -> int:
    """Return on how many pages nearby, its own among them, a line is seen at its height; of its few rows a page."""
    page, wanted = sightings[place]
    window = sightings[max(0, place - _REACH * _MOST_ROWS) : place + _REACH * _MOST_ROWS + 1]
    return len(
        {
            other
            for other, sighting in window
            if abs(other - page) <= _REACH
            and abs(sighting.distance - wanted.distance) <= 0.35 * wanted.height
            and abs(sighting.height - wanted.height) <= 0.1 * wanted.height
        }
    )


def _keys(page: Page, text: str) -> Iterator[str]:
    """Yield what a line would be the same by: its words, and its words with the number of the page set aside.

    That of a bare number begins with `#`, and no other does.
    """
    line = " ".join(text.split())
    number = _PAGE_NUMBER.fullmatch(line)
    if number:
        yield f"#{_value(number[1]) - page.number}"
        return
    yield f"={line}"
    matches = (_FIRST.match(line), _LAST.search(line), _LAST_OF_ALL.search(line))
    for kind, match in enumerate(matches):
        if match:
            set_aside = f"{line[: match.start()]}\n{line[match.end() :]}"
            yield f"{kind}{_value(match[1]) - page.number} {set_aside}"
            if match[1] == page.label:
                yield f"{kind}label {set_aside}"


def _value(numeral: str) -> int:
    """Return the value of an Arabic or a Roman numeral."""
    if numeral.isdecimal():
        return int(numeral)
    values = [_ROMAN[letter] for letter in numeral.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
