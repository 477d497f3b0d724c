"""Findings as one JSON document for scripts and editors.

Lines and columns count from 1, offsets from 0, all in code points; `end` is the point after the last character. A place
whose text could not be read has only a path. `at` is the page or time that it has in its file. `summary` counts the
findings by severity, and the quotations that were asked about by what is known of them.
"""

from __future__ import annotations

from typing import Any

from argmap.diagnostics.diagnostic import Diagnostic, Place, Severity
from argmap.diagnostics.fix import Fix
from argmap.reporting import Report
from argmap.reporting.places.labels import label_at
from argmap.reporting.places.region import json_text, region_of

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1


def report(report: Report) -> str:
    """Return all findings as JSON."""
    return json_text(
        {
            "format": _FORMAT,
            "version": report.version,
            "summary": {**_severities(report), **report.counts},
            "diagnostics": [_diagnostic(diagnostic, report) for diagnostic in report.in_order()],
        }
    )


def _severities(report: Report) -> dict[str, int]:
    found = [diagnostic.severity for diagnostic in report.in_order()]
    kinds = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "notes": Severity.NOTE}
    return {name: found.count(severity) for name, severity in kinds.items()}


def _diagnostic(diagnostic: Diagnostic, report: Report) -> dict[str, Any]:
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "place": _place(diagnostic.place, report) if diagnostic.place else None,
        "label": diagnostic.label or None,
        "help": list(diagnostic.help),
        "related": [{"message": label.text, "place": _place(label.place, report)} for label in diagnostic.related],
        "fix": _fix(diagnostic.fix, report) if diagnostic.fix else None,
    }


def _place(place: Place, report: Report) -> dict[str, Any]:
    region = region_of(place, report.texts)
    if region is None:
        return {"path": place.path}
    at = label_at(report.locators, place.path, place.span.start)
    located = {"at": at} if at else {}
    return {"path": place.path, **region.start._asdict(), "end": region.end._asdict(), **located}


def _fix(fix: Fix, report: Report) -> dict[str, Any]:
    edits = [
        {"place": _place(Place(edit.path, edit.span), report), "replacement": edit.replacement} for edit in fix.edits
    ]
    return {"title": fix.title, "applicability": fix.applicability.value, "edits": edits}
