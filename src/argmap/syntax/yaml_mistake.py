"""A place where a parser stopped, with what it said and the lines around."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.syntax.yaml_characters import quoted
from argmap.syntax.yaml_events import ParseError
from argmap.syntax.yaml_findings import YAML_SYNTAX
from argmap.syntax.yaml_line import Line, line_at, lines_before
from argmap.text.span import Span

# Longer corrections are cut in `help`; the fix has all of them.
_LONGEST_HELP = 100


@dataclass(frozen=True, slots=True)
class Mistake:
    """A syntax error of one text.

    `line` is where the parser stopped, `begun` where it began what it was busy with, `above` the nearest line over
    `line` that is not empty.
    """

    text: str
    path: str
    error: ParseError
    line: Line
    above: Line | None
    begun: Line | None

    @staticmethod
    def of(error: ParseError, text: str, path: str) -> Mistake:
        """Return the mistake with the lines around it."""
        offset = min(error.offset, len(text))
        begun = line_at(text, error.context_offset) if error.context_offset is not None else None
        return Mistake(text, path, error, line_at(text, offset), next(lines_before(text, offset), None), begun)

    @property
    def suspects(self) -> list[Line]:
        """The lines that may hold the mistake, the likeliest first."""
        lines = [self.line, self.begun, self.above]
        return [line for number, line in enumerate(lines) if line is not None and line not in lines[:number]]

    @property
    def keyless(self) -> Line | None:
        """The line that should have begun with a key: where the text began that the parser found a key behind."""
        if self.says("could not find expected ':'"):
            return self.begun or self.line
        if not self.says("mapping values are not allowed") or not self.is_at_key:
            return None
        first = None
        for line in lines_before(self.text, self.line.start):
            if line.text.lstrip().startswith("#"):
                return first
            if line.key:
                return None if line.value else first
            first = line
            if line.items:
                return first
        return first

    @property
    def is_at_key(self) -> bool:
        """Whether the parser stopped at the colon of a line that looks like a key."""
        return bool(self.line.key) and self.error.offset < self.line.value_span.start

    def says(self, *words: str) -> bool:
        """Say whether the parser's problem has one of these words in it."""
        return any(word in self.error.problem for word in words)

    def finding(
        self,
        span: Span,
        message: str,
        *,
        label: str = "",
        related: tuple[tuple[Span, str], ...] = (),
        help: str = "",  # noqa: A002 - the word every compiler prints
        edits: tuple[tuple[Span, str], ...] = (),
    ) -> Diagnostic:
        """Return the finding; `edits` are what to put in the place of which range, and `help` says it in words."""
        labels = tuple(Label(Place(self.path, place), words) for place, words in related)
        fix = Fix(help, tuple(Edit(self.path, place, words) for place, words in edits)) if edits else None
        # Some mistakes are seen only where the text has ended.
        end = len(self.text)
        place = Place(self.path, Span(min(span.start, end), min(span.end, end)))
        return YAML_SYNTAX.at(place, message, label=label, related=labels, help=(help,) if help else (), fix=fix)

    def quoting(
        self, line: Line, span: Span, message: str, *, related: tuple[tuple[Span, str], ...] = ()
    ) -> Diagnostic:
        """Return a finding whose correction puts the value of `line` in quotes."""
        value = quoted(line.value)
        shown = value if len(value) <= _LONGEST_HELP else value[: _LONGEST_HELP - 2] + "…'"
        help_ = (
            f"put the text in quotes: {line.key.rstrip()} {shown}" if line.key else f"put the text in quotes: {shown}"
        )
        return self.finding(span, message, help=help_, edits=((line.value_span, value),), related=related)
