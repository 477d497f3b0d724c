"""Pictures fitted to a sheet of paper: the way to hold it and the number of columns that leave them largest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from argmap.layout.columns.columns import Measure
from argmap.layout.pages.paper import Paper, Sheet, millimetres
from argmap.layout.scene import Scene

Draw = Callable[[Measure], Scene]

_STEPS = 8
# Paper is held on its side only where pictures gain that many steps by it.
_TURNING = 2
_MOST_COLUMNS = 5
_LEAST_COLUMN = 250.0
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class _Arrangement:
    """A way to hold the paper, and how many columns stand side by side on it."""

    sheet: Sheet
    columns: int
    turned: bool


def fitted(draw: Draw, paper: Paper, least: float, most_columns: int = _MOST_COLUMNS) -> Scene | None:
    """Return a picture on one page, as large as may be but never enlarged; None where it would be below `least`.

    Scales are tried in steps between `least` and 1: at a smaller scale a picture is wider, hence less high, and what
    fits at one scale fits at each smaller one.
    """
    best: Scene | None = None
    best_step = _STEPS + 1
    for arrangement in _arrangements(paper, min(most_columns, _MOST_COLUMNS)):
        low, high = 0, best_step - (_TURNING if arrangement.turned and best else 1)
        found = _attempt(draw, arrangement, high, least) if high >= low else None
        if found is None:
            continue
        while low < high:
            middle = (low + high) // 2
            smaller = _attempt(draw, arrangement, middle, least)
            if smaller is None:
                low = middle + 1
            else:
                found, high = smaller, middle
        best, best_step = found, high
    return best


def on_sheet(scene: Scene, sheet: Sheet) -> Scene:
    """Return a picture with its place on paper: as large as the sheet allows, but never enlarged."""
    scale = sheet.scale(scene.width, scene.height)
    return replace(scene, printed_width=millimetres(scene.width, scale), page=(sheet.width, sheet.height))


def squeezed(draw: Draw, sheet: Sheet, least: float) -> Scene:
    """Return a picture in one column on one page, at the scale `least` or where it is too high at a smaller one."""
    low, high = 0.0, least
    found = draw(Measure(sheet.room[0] / least, 1))
    if sheet.scale(found.width, found.height) >= least - _SLACK:
        return on_sheet(found, sheet)
    for _ in range(_STEPS // 2):
        middle = (low + high) / 2
        scene = draw(Measure(sheet.room[0] / middle, 1))
        if sheet.scale(scene.width, scene.height) >= middle - _SLACK:
            low = middle
        else:
            high = middle
        found = max(found, scene, key=lambda one: sheet.scale(one.width, one.height))
    return on_sheet(found, sheet)


def _arrangements(paper: Paper, most_columns: int) -> Iterator[_Arrangement]:
    """Yield what is tried, the upright sheet and the most columns first."""
    for turned, sheet in enumerate(paper.sheets):
        for columns in range(max(most_columns, 1), 0, -1):
            yield _Arrangement(sheet, columns, bool(turned))


def _attempt(draw: Draw, arrangement: _Arrangement, step: int, least: float) -> Scene | None:
    """Return a picture at one of the scales, None where it does not fit or its columns would be too narrow."""
    scale = 1 - (1 - least) * min(step, _STEPS) / _STEPS
    sheet = arrangement.sheet
    width = sheet.room[0] / scale
    if arrangement.columns > 1 and width < arrangement.columns * _LEAST_COLUMN:
        return None
    scene = draw(Measure(width, arrangement.columns))
    return on_sheet(scene, sheet) if sheet.scale(scene.width, scene.height) >= scale - _SLACK else None
