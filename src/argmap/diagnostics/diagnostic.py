"""One finding: what is, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.diagnostics.fix import Fix
from argmap.text.span import Span


class Severity(StrEnum):
    """How much a finding weighs: errors fail a check, warnings and notes do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Place:
    """A range of one text; `path` is the text's name inside the project, with `/` between folders."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Label:
    """A further place that a finding points at, with what there is to see."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `rule` is its kebab-case name. `message` says what is, in lower case and without a full stop; `label` stands under
    the excerpt of `place`; `related` are the other ends; `help` says what to do, one entry a line; `fix` is the
    correction to type. A finding without a place is about the project as a whole.
    """

    rule: str
    severity: Severity
    message: str
    place: Place | None = None
    label: str = ""
    related: tuple[Label, ...] = ()
    help: tuple[str, ...] = ()
    fix: Fix | None = None
