"""What a correction does to the lines it touches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from argmap.diagnostics.fix import Edit, Fix
from argmap.text.line_index import LineIndex

_LINE_END = re.compile(r"\r\n|\n|\r")
_MAX_LINES = 8


@dataclass(frozen=True, slots=True)
class Change:
    """Lines from the 0-based `line` on, before and after; of long changes only the first lines are kept."""

    path: str
    line: int
    old: tuple[str, ...]
    new: tuple[str, ...]

    def differs_at(self, number: int) -> int:
        """Return the first column in which the lines `number` before and after differ; 0 where there is only one."""
        return _shared_length(self.old[number], self.new[number]) if number < min(len(self.old), len(self.new)) else 0


def changes_of(fix: Fix, texts: Mapping[str, LineIndex]) -> list[Change]:
    """Return the changes of a correction, by path and line; edits of a text that is not in `texts` are left out."""
    edits = sorted(fix.edits, key=lambda edit: (edit.path, edit.span))
    changes = []
    for path, of_path in groupby(edits, key=lambda edit: edit.path):
        if path in texts:
            changes += [_change(path, texts[path], hunk) for hunk in _hunks(list(of_path), texts[path])]
    return changes


def _hunks(edits: list[Edit], lines: LineIndex) -> list[list[Edit]]:
    """Put edits together that touch the same line."""
    hunks: list[list[Edit]] = []
    last_line = -1
    for edit in edits:
        if lines.position(edit.span.start).line > last_line:
            hunks.append([])
        hunks[-1].append(edit)
        last_line = lines.position(edit.span.end).line
    return hunks


def _change(path: str, lines: LineIndex, edits: list[Edit]) -> Change:
    first = lines.position(edits[0].span.start)
    last = lines.position(edits[-1].span.end)
    begin = lines.offset(first.line, 0)
    end = lines.offset(last.line, len(lines.line(last.line)))
    old, new, read = lines.text[begin:end], "", begin
    for edit in edits:
        new += lines.text[read : edit.span.start] + edit.replacement
        read = edit.span.end
    new += lines.text[read:end]
    return Change(
        path,
        first.line,
        tuple(_LINE_END.split(old)[:_MAX_LINES]),
        tuple(_LINE_END.split(new)[:_MAX_LINES]),
    )


def _shared_length(first: str, second: str) -> int:
    """Return how many characters two texts share from their beginning; halved, for comparing slices is quick."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
