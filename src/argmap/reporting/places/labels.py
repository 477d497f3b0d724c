"""Where people find a place: the page or the time that the file of a source has there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from argmap.model.source import Locator, LocatorKind


def label_at(locators: Mapping[str, Sequence[Locator]], path: str, offset: int) -> str:
    """Return the label of the last page or cue that holds an offset of a text, as `at` has it; "" where none does."""
    found = _locator_at(locators, path, offset)
    return found.label if found else ""


def place_in_words(locators: Mapping[str, Sequence[Locator]], path: str, offset: int) -> str:
    """Return the page or the time of an offset for people: `page ii`, `00:00:10-00:00:14`; "" where there is none."""
    found = _locator_at(locators, path, offset)
    if found is None:
        return ""
    return f"page {found.label}" if found.kind is LocatorKind.PAGE else found.label


def _locator_at(locators: Mapping[str, Sequence[Locator]], path: str, offset: int) -> Locator | None:
    of_text = locators.get(path, ())
    before = bisect_right(of_text, offset, key=lambda locator: locator.span.start)
    return of_text[before - 1] if before and offset < of_text[before - 1].span.end else None
