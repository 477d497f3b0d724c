"""One line of a text, cut to what fits around the characters that matter."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from argmap.reporting.excerpts.visible import visible
from argmap.text.display_width import display_width
from argmap.text.span import Span

_CUT = "…"
# What stands before a place, when a line has to be cut: a third of what fits.
_SHARE_BEFORE = 3
# No sensible line has more characters in one cell than this; it bounds the work on lines of combining marks.
_CHARACTERS_A_CELL = 4


class Clip(NamedTuple):
    """A line as it is shown: from cell `column` on, `cells` cells belong to the place; `window` are the characters."""

    text: str
    column: int
    cells: int
    window: Span


def clip(line: str, start: int, end: int, columns: int) -> Clip:
    """Return `line`, made visible and cut to `columns` cells around the characters `[start, end)`.

    The work does not grow with the length of the line.
    """
    start, end = min(start, len(line)), min(max(start, end), len(line))
    if len(line) <= columns * _CHARACTERS_A_CELL and _width(line) <= columns:
        return _shown(line, start, end, Span(0, len(line)))
    return _shown(line, start, end, _window(line, start, columns - 2))


def clip_again(cut: Clip, line: str, start: int, end: int) -> Clip | None:
    """Return the same cut of `line` for another place, if that lies in it as a whole."""
    if cut.window.start <= start and min(end, len(line)) <= cut.window.end:
        return _shown(line, start, min(end, len(line)), cut.window)
    return None


def _shown(line: str, start: int, end: int, window: Span) -> Clip:
    before, after = _CUT if window.start else "", _CUT if window.end < len(line) else ""
    column = len(before) + _width(line[window.start : start])
    text = before + visible(window.of(line)) + after
    return Clip(text, column, max(1, _width(line[start : min(end, window.end)])), window)


def _window(line: str, start: int, columns: int) -> Span:
    """Return the range of characters around `start` that fits into `columns` cells."""
    low = _reach_back(line, start, start, columns // _SHARE_BEFORE)
    high = low
    limit = min(len(line), low + columns * _CHARACTERS_A_CELL)
    cells = 0
    while high < limit and cells + (step := _width(line[high])) <= columns:
        cells += step
        high += 1
    if high == len(line):
        low = _reach_back(line, low, high, columns)
    return Span(low, high)


def _reach_back(line: str, low: int, high: int, columns: int) -> int:
    """Return how far the range may begin before `low` and take no more than `columns` cells up to `high`."""
    floor = max(0, low - columns * _CHARACTERS_A_CELL)
    cells = _width(line[low:high])
    while low > floor and cells + (step := _width(line[low - 1])) <= columns:
        cells += step
        low -= 1
    while low < high and unicodedata.combining(line[low]):
        low += 1
    return low


def _width(text: str) -> int:
    return display_width(visible(text))
