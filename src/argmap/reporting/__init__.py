"""Findings as text, JSON, SARIF and GitHub annotations.

A format is a module of this package with one function, `report(report: Report) -> str`; a new file is a new format.
What formats share lives in the subpackages. Formats are imported when they are asked for.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.diagnostics.finding import Finding
from argmap.model.source import Locator
from argmap.text.line_index import LineIndex


@dataclass(frozen=True, slots=True)
class Report:
    """What a run has found, and what it takes to show it.

    `texts` are the lines of the texts that places lie in; a place in a text that is missing here is shown without an
    excerpt. `findings` are the kinds of finding by name, `version` is argmap's. `width`, in cells, and `color` concern
    the formats for terminals. `locators` are the pages and times of the texts that have any, `counts` what was counted
    of the quotations that were asked about.
    """

    diagnostics: Sequence[Diagnostic]
    texts: Mapping[str, LineIndex]
    findings: Mapping[str, Finding]
    version: str
    width: int = 100
    color: bool = False
    locators: Mapping[str, Sequence[Locator]] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)

    def in_order(self) -> list[Diagnostic]:
        """Return what is to be shown, by path, place and rule; what has no place comes first."""
        shown = [diagnostic for diagnostic in self.diagnostics if diagnostic.severity is not Severity.OFF]
        return sorted(shown, key=_order)


def formats() -> tuple[str, ...]:
    """Return the names of all formats, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def reporter(name: str) -> Callable[[Report], str]:
    """Return the function that writes one of `formats()`.

    Raises:
        ValueError: there is no such format.
    """
    if name not in formats():
        raise ValueError(f"no format '{name}': there are {', '.join(formats())}")
    report: Callable[[Report], str] = import_module(f"{__name__}.{name}").report
    return report


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Return one line that counts findings and the files they are in: `3 errors, 1 warning in 2 files`."""
    counts = [
        counted(sum(diagnostic.severity is severity for diagnostic in diagnostics), severity.value)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    ]
    found = [count for count in counts if not count.startswith("0 ")]
    if not found:
        return "no findings"
    shown = [diagnostic for diagnostic in diagnostics if diagnostic.severity is not Severity.OFF]
    files = {diagnostic.place.path for diagnostic in shown if diagnostic.place}
    return ", ".join(found) + (f" in {counted(len(files), 'file')}" if files else "")


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it wants one."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    if diagnostic.place is None:
        return ("", 0, 0, diagnostic.rule, diagnostic.message)
    place = diagnostic.place
    return (place.path, place.span.start, place.span.end, diagnostic.rule, diagnostic.message)
