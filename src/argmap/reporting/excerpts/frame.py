"""The excerpts under one finding: lines of its texts with their numbers, places underlined, changes shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.diagnostics.fix import Fix
from argmap.reporting import Report
from argmap.reporting.excerpts.change import Change, changes_of
from argmap.reporting.excerpts.clip import Clip, clip, clip_again
from argmap.reporting.excerpts.style import Palette, Tone
from argmap.reporting.excerpts.visible import visible
from argmap.reporting.places.labels import place_in_words
from argmap.text.display_width import display_width
from argmap.text.line_index import LineIndex

_MIN_WIDTH = 40
# A line of a correction is for copying: it is shown whole, however narrow the terminal, up to so many characters.
_LONGEST_TO_COPY = 1_000


@dataclass(frozen=True, slots=True)
class _Mark:
    """What is underlined in one line: characters `[start, end)`, and whether the place goes on in further lines."""

    line: int
    start: int
    end: int
    goes_on: bool
    label: str
    first: bool


class Frame:
    """Everything below the message of one finding, with one column of line numbers."""

    def __init__(self, diagnostic: Diagnostic, report: Report, palette: Palette) -> None:
        texts = report.texts
        self._texts = texts
        self._locators = report.locators
        self._palette = palette
        self._place = diagnostic.place
        self._marks = _marks_by_path(diagnostic, texts)
        self._changes = changes_of(diagnostic.fix, texts) if diagnostic.fix else []
        lines = [mark.line for marks in self._marks.values() for mark in marks]
        lines += [change.line + max(len(change.old), len(change.new)) - 1 for change in self._changes]
        self.margin = len(str(max(lines) + 1)) if lines else 1
        self._columns = max(_MIN_WIDTH, report.width) - self.margin - len(" | ")

    def excerpts(self, tone: Tone) -> list[str]:
        """Return the lines that show where the finding is, the first place underlined in `tone`."""
        if self._place is None:
            return []
        rows = []
        for number, (path, marks) in enumerate(self._marks.items()):
            rows.append(self._heading("-->" if number == 0 else ":::", path, marks[0] if marks else None))
            rows += self._excerpt(path, marks, tone) if marks else []
        return rows

    def changes(self, fix: Fix) -> list[str]:
        """Return the lines that a correction takes away, and those it puts in their place."""
        rows = []
        path = self._place.path if self._place else fix.edits[0].path
        for change in self._changes:
            if change.path != path:
                path = change.path
                rows.append(self._heading(":::", path, None))
            rows.append(self._row("", "|"))
            rows += self._changed(change, change.old, "-")
            rows += self._changed(change, change.new, "+")
        return rows

    def _heading(self, arrow: str, path: str, mark: _Mark | None) -> str:
        where = f":{mark.line + 1}:{mark.start + 1}" if mark else ""
        offset = self._texts[path].offset(mark.line, mark.start) if mark else 0
        at = place_in_words(self._locators, path, offset) if mark else ""
        where += f" ({visible(at)})" if at else ""
        return f"{' ' * self.margin}{self._palette.paint(Tone.FRAME, arrow)} {visible(path)}{where}"

    def _excerpt(self, path: str, marks: list[_Mark], tone: Tone) -> list[str]:
        lines = self._texts[path]
        rows = [self._row("", "|")]
        shown = None
        for number, group in groupby(
            sorted(marks, key=lambda mark: (mark.line, mark.start)), key=lambda mark: mark.line
        ):
            context = [number - 1] if number and number - 1 != shown and lines.line(number - 1).strip() else []
            if shown is not None and number - len(context) > shown + 1:
                rows.append(self._palette.paint(Tone.FRAME, "..."))
            rows += [
                self._row(str(line + 1), "|", clip(lines.line(line), 0, 0, self._columns).text) for line in context
            ]
            rows += self._marked(lines.line(number), number, list(group), tone)
            shown = number
        return rows

    def _marked(self, line: str, number: int, marks: list[_Mark], tone: Tone) -> list[str]:
        """Return a line and a row of carets for each mark; a mark out of sight brings its own cutting of the line."""
        rows: list[str] = []
        cut: Clip | None = None
        for mark in marks:
            again = clip_again(cut, line, mark.start, mark.end) if cut else None
            cut = again or clip(line, mark.start, mark.end, self._columns)
            if again is None:
                rows.append(self._row(str(number + 1), "|", cut.text))
            rows += self._underline(cut, mark, tone if mark.first else Tone.FRAME)
        return rows

    def _underline(self, cut: Clip, mark: _Mark, tone: Tone) -> list[str]:
        signs = ("^" if mark.first else "-") * cut.cells + ("…" if mark.goes_on else "")
        label = visible(mark.label)
        painted = " " * cut.column + self._palette.paint(tone, signs)
        room = self._columns - cut.column - display_width(signs) - 1
        if not label or display_width(label) <= room:
            return [self._row("", "|", f"{painted} {self._palette.paint(tone, label)}" if label else painted)]
        indent = max(0, min(cut.column, self._columns - display_width(label)))
        return [self._row("", "|", painted), self._row("", "|", " " * indent + self._palette.paint(tone, label))]

    def _changed(self, change: Change, lines: tuple[str, ...], sign: str) -> list[str]:
        tone = Tone.REMOVED if sign == "-" else Tone.ADDED
        rows = []
        for number, line in enumerate(lines):
            at = change.differs_at(number)
            content = visible(line) if len(line) <= _LONGEST_TO_COPY else clip(line, at, at, self._columns).text
            rows.append(self._row(str(change.line + number + 1), self._palette.paint(tone, sign), content))
        return rows

    def _row(self, number: str, sign: str, content: str = "") -> str:
        """Return one row; `sign` is the bar, or what happens to the line."""
        bar = self._palette.paint(Tone.FRAME, sign) if sign == "|" else sign
        return f"{self._palette.paint(Tone.FRAME, number.rjust(self.margin))} {bar} {content}".rstrip()


def _marks_by_path(diagnostic: Diagnostic, texts: Mapping[str, LineIndex]) -> dict[str, list[_Mark]]:
    """Return what to underline in each text, the finding's own text first; a text that is not there has no marks."""
    if diagnostic.place is None:
        return {}
    places = [(diagnostic.place, diagnostic.label), *((label.place, label.text) for label in diagnostic.related)]
    marks: dict[str, list[_Mark]] = {}
    for number, (place, label) in enumerate(places):
        of_text = marks.setdefault(place.path, [])
        if place.path in texts:
            of_text.append(_mark(place, texts[place.path], label, first=number == 0))
    return marks


def _mark(place: Place, lines: LineIndex, label: str, *, first: bool) -> _Mark:
    start, end = lines.position(place.span.start), lines.position(place.span.end)
    line_end = len(lines.line(start.line).rstrip())
    goes_on = end.line > start.line and bool(place.span.of(lines.text)[line_end - start.column :].strip())
    end_column = end.column if end.line == start.line else max(line_end, start.column)
    return _Mark(start.line, start.column, end_column, goes_on, label, first)
