"""The pages of a PDF as one text: what runs from page to page, and behind it what stands at the edges of pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from argmap.model.source import Locator, LocatorKind, TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.sources.extraction.extracted import Extracted
from argmap.text.span import Span

# So many lines at either edge of a page may be furniture: a running head of two lines, a rule's remains, a number.
_MOST_LINES = 4
# Left and right pages have heads of their own, so a line is looked for two pages away as well.
_NEARBY = (-2, -1, 1, 2)
_NUMERAL = r"(?:\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8})"
_PAGE_NUMBER = re.compile(rf"[^\w\s]?\s?({_NUMERAL})\s?[^\w\s]?")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF, counted from 1: its label as readers show it, and its lines in their order."""

    number: int
    label: str
    lines: tuple[str, ...]


def flow(pages: Sequence[Page]) -> Extracted:
    """Return the running text of pages, a line end between two of them, with a locator for each.

    Then come the lines at the edges of pages that repeat on a page nearby once their digits are set aside, and page
    numbers, in a region of boilerplate.
    """
    lines: list[str] = []
    furniture: list[str] = []
    locators: list[Locator] = []
    start = 0
    for page, (top, bottom) in zip(pages, _furniture(pages), strict=True):
        body = page.lines[top : len(page.lines) - bottom]
        furniture += (*page.lines[:top], *page.lines[len(page.lines) - bottom :])
        end = start + sum(map(len, body)) + len(body)
        if body:
            locators.append(Locator(LocatorKind.PAGE, page.label, Span(start, end - 1)))
        lines += body
        start = end
    text = "\n".join([*lines, *furniture])
    regions = (TextRegion(RegionKind.BOILERPLATE, Span(start, len(text))),) if furniture else ()
    return Extracted(text, regions, tuple(locators))


def _furniture(pages: Sequence[Page]) -> list[tuple[int, int]]:
    """Return how many lines are furniture at the top and at the bottom of each page."""
    tops = _count_at_edge(pages, [page.lines[:_MOST_LINES] for page in pages])
    rests = [page.lines[top:] for page, top in zip(pages, tops, strict=True)]
    bottoms = _count_at_edge(pages, [tuple(reversed(rest[-_MOST_LINES:])) for rest in rests])
    return list(zip(tops, bottoms, strict=True))


def _count_at_edge(pages: Sequence[Page], edges: Sequence[tuple[str, ...]]) -> list[int]:
    """Return how many lines are furniture from an edge inwards, given the lines there, the outermost first."""
    keys = [{_without_numbers(line) for line in edge} - {""} for edge in edges]
    offsets = [_offsets(page, edge) for page, edge in zip(pages, edges, strict=True)]
    counts = []
    for place, (page, edge) in enumerate(zip(pages, edges, strict=True)):
        nearby = [place + step for step in _NEARBY if 0 <= place + step < len(pages)]
        repeated = {key for near in nearby for key in keys[near]}
        numbered = {offset for near in nearby for offset in offsets[near]}
        count = 0
        while count < len(edge) and _is_furniture(page, edge[count], repeated, numbered):
            count += 1
        counts.append(count)
    return counts


def _is_furniture(page: Page, line: str, repeated: set[str], numbered: set[int]) -> bool:
    number = _page_number(line)
    if number is None:
        return _without_numbers(line) in repeated
    return line.strip(" -–—[]()|·•") in {page.label, str(page.number)} or number - page.number in numbered


def _offsets(page: Page, edge: tuple[str, ...]) -> set[int]:
    """Return how far the bare numbers at an edge are from the number of the page; page numbers agree in this."""
    numbers = (_page_number(line) for line in edge)
    return {number - page.number for number in numbers if number is not None}


def _without_numbers(line: str) -> str:
    """Return a line as it repeats on other pages, or nothing if there is only a number."""
    if _page_number(line) is not None:
        return ""
    return re.sub(r"\d+", "#", " ".join(line.split()).casefold())


def _page_number(line: str) -> int | None:
    """Return the number that is all of a line, be it Arabic or Roman."""
    match = _PAGE_NUMBER.fullmatch(line.strip())
    if not match:
        return None
    numeral = match[1]
    if numeral.isdecimal():
        return int(numeral)
    values = [_ROMAN[letter] for letter in numeral.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
