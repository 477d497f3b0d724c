"""Findings as workflow commands of GitHub Actions, which show them beside the lines of a pull request.

GitHub shows ten annotations of a kind for each step: the first ten are written, errors first, and one notice counts the
rest.
"""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.reporting import Report, counted
from argmap.reporting.excerpts.visible import visible
from argmap.reporting.places.region import region_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SHOWN_OF_A_KIND = 10


def report(report: Report) -> str:
    """Return one command for each finding that GitHub would show, and a notice about the others."""
    diagnostics = report.in_order()
    commands = []
    left_out: list[str] = []
    for severity, command in _COMMANDS.items():
        of_kind = [diagnostic for diagnostic in diagnostics if diagnostic.severity is severity]
        # The notice about the others is a notice too, and takes the last place.
        room = _SHOWN_OF_A_KIND - (severity is Severity.NOTE and (bool(left_out) or len(of_kind) > _SHOWN_OF_A_KIND))
        commands += [_command(command, diagnostic, report) for diagnostic in of_kind[:room]]
        if of_kind[room:]:
            left_out.append(counted(len(of_kind[room:]), f"more {severity.value}"))
    if left_out:
        commands.append(f"::notice title=argmap::{', '.join(left_out)}")
    return "".join(f"{command}\n" for command in commands)


def _command(command: str, diagnostic: Diagnostic, report: Report) -> str:
    properties = []
    if diagnostic.place is not None:
        properties.append(f"file={_property(diagnostic.place.path)}")
        region = region_of(diagnostic.place, report.texts)
        if region is not None:
            properties += [f"line={region.start.line}", f"endLine={region.end.line}"]
            # GitHub refuses columns for ranges over several lines.
            if region.start.line == region.end.line:
                properties += [f"col={region.start.column}", f"endColumn={region.end.column}"]
    properties.append(f"title={_property(diagnostic.rule)}")
    lines = (
        visible(line)
        for entry in (diagnostic.message, diagnostic.label, *diagnostic.help)
        if entry
        for line in entry.split("\n")
    )
    return f"::{command} {','.join(properties)}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
