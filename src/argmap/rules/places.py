"""Places for people: the pages and times that `at` may name, compared with those that a file has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.model.source import Locator, LocatorKind

_LONGEST = 80
_RANGE = r"\s*+[-–—]\s*+"
_PAGE = r"(?:\d{1,6}|[ivxlcdm]{1,12})"
_PAGES = re.compile(
    rf"(?P<words>(?:(?:pp?\.?|pages?|[Ss]\.|с\.|стр\.)\s*+)?)(?P<first>{_PAGE})(?:{_RANGE}(?P<last>{_PAGE}))?"
)
_TIME = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
_TIMES = re.compile(rf"(?P<first>{_TIME})(?:{_RANGE}(?P<last>{_TIME}))?")
# Whole seconds are written, and cues are cut somewhat beside the words.
_TOLERANCE = 1.0


class Given(NamedTuple):
    """A page or time, or a range of them, as `at` has it; `words` stand before it, as `p. ` does."""

    kind: LocatorKind
    text: str
    words: str
    first: str
    last: str


def given_place(at: str) -> Given | None:
    """Return the page or time that `at` names; None for everything else."""
    text = at.strip()[:_LONGEST]
    for kind, pattern in ((LocatorKind.TIME, _TIMES), (LocatorKind.PAGE, _PAGES)):
        match = pattern.fullmatch(text)
        if match is not None:
            words = match["words"] if kind is LocatorKind.PAGE else ""
            return Given(kind, text, words, match["first"], match["last"] or match["first"])
    return None


def is_among(given: Given, locators: Iterable[Locator]) -> bool:
    """Say whether the place that is given holds one of these, or a part of it."""
    if given.kind is LocatorKind.TIME:
        return any(_is_during(given, locator) for locator in locators)
    return any(_is_in_pages(given, locator.label) for locator in locators)


def place_as_written(given: Given, locator: Locator) -> str:
    """Return the label of a page or time in the manner in which another one is given."""
    if given.kind is LocatorKind.PAGE:
        return f"{given.words}{locator.label}"
    first, last = _ends(locator)
    return _in_seconds(first) if given.first == given.last else f"{_in_seconds(first)}-{_in_seconds(last)}"


def where_it_is(given: Given, text: str) -> str:
    """Return words for being at a place that is written in the manner of the one given: `on p. 2`, `at 12:31`."""
    ends = re.split(_RANGE, text[len(given.words) :].strip())
    if given.kind is LocatorKind.TIME:
        return f"at {'-'.join(_in_full(end) for end in ends)}"
    words, number = given.words.strip(), "-".join(end.lstrip("0") or end for end in ends)
    return f"on {words or ('pages' if given.first != given.last else 'page')} {number}"


def _is_during(given: Given, locator: Locator) -> bool:
    first, last = (_seconds(end) for end in _ends(locator))
    return _seconds(given.first) <= last + _TOLERANCE and _seconds(given.last) >= first - _TOLERANCE


def _is_in_pages(given: Given, label: str) -> bool:
    page = label.strip().casefold()
    if page in {given.first.casefold(), given.last.casefold()}:
        return True
    if not (page.isdecimal() and given.first.isdecimal() and given.last.isdecimal()):
        return False
    # Of `114-5`, the end is 115.
    missing = max(len(given.first) - len(given.last), 0)
    return int(given.first) <= int(page) <= int(given.first[:missing] + given.last)


def _ends(locator: Locator) -> tuple[str, str]:
    first, _, last = locator.label.partition("-")
    return first, last or first


def _seconds(time: str) -> float:
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def _in_full(time: str) -> str:
    """Return a time with its hours, and two digits for each part: `00:12:31`."""
    parts = _in_seconds(time).split(":")
    return ":".join(part.lstrip("0").zfill(2) for part in ["0"] * (3 - len(parts)) + parts)


def _in_seconds(time: str) -> str:
    return re.split("[.,]", time)[0]
