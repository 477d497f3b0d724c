"""A place as machines want it: lines and columns counted from 1, offsets from 0."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from argmap.diagnostics.diagnostic import Place
from argmap.text.line_index import LineIndex

_SURROGATE = re.compile("[\ud800-\udfff]")


class Point(NamedTuple):
    """A line and a column, both from 1, and an offset from 0; columns and offsets are code points."""

    line: int
    column: int
    offset: int


class Region(NamedTuple):
    """A half-open range: `end` is the point after its last character."""

    start: Point
    end: Point


def region_of(place: Place, texts: Mapping[str, LineIndex]) -> Region | None:
    """Return where a place is; None where its text is not at hand."""
    lines = texts.get(place.path)
    if lines is None:
        return None
    return Region(_point(lines, place.span.start), _point(lines, place.span.end))


def json_text(value: Any) -> str:
    """Return `value` as JSON in readable characters; unpaired surrogates are escaped, or it would not encode."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _point(lines: LineIndex, offset: int) -> Point:
    position = lines.position(offset)
    return Point(position.line + 1, position.column + 1, min(max(offset, 0), len(lines.text)))
