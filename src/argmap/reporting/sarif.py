"""Findings as SARIF 2.1.0 (OASIS, 27 March 2020), for code scanning services and editors.

Paths are relative to the project, whose own place is left open: a report made on one machine is that of any other.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from itertools import groupby
from typing import Any
from urllib.parse import quote

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.diagnostics.finding import Finding
from argmap.diagnostics.fix import Fix
from argmap.reporting import Report
from argmap.reporting.places.region import json_text, region_of

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BASE = "%SRCROOT%"
_FINGERPRINT = "argmap/v1"


def report(report: Report) -> str:
    """Return all findings as a SARIF log of one run."""
    diagnostics = report.in_order()
    rules = sorted({diagnostic.rule for diagnostic in diagnostics})
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "argmap",
                "version": report.version,
                "rules": [_rule(name, report.findings.get(name)) for name in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _BASE: {"description": {"text": "The folder that the paths are relative to: that of the checkout."}}
        },
        "results": [_result(diagnostic, rules.index(diagnostic.rule), report, seen) for diagnostic in diagnostics],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(name: str, finding: Finding | None) -> dict[str, Any]:
    if finding is None:
        return {"id": name}
    first, _, rest = finding.manual.partition("\n\n")
    return {
        "id": name,
        "shortDescription": {"text": finding.summary + "."},
        "fullDescription": {"text": rest.split("\n## ", 1)[0].strip() or first},
        "help": {"text": finding.manual, "markdown": finding.manual},
        "defaultConfiguration": {"level": finding.severity.value if finding.severity != "off" else "none"},
    }


def _result(diagnostic: Diagnostic, rule_index: int, report: Report, seen: Counter[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": rule_index,
        "level": diagnostic.severity.value,
        "message": {"text": "\n".join((diagnostic.message, *diagnostic.help))},
        "partialFingerprints": {_FINGERPRINT: _fingerprint(diagnostic, seen)},
    }
    if diagnostic.place is not None:
        location: dict[str, Any] = {"physicalLocation": _location(diagnostic.place, report)}
        if diagnostic.label:
            location["message"] = {"text": diagnostic.label}
        result["locations"] = [location]
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(label.place, report), "message": {"text": label.text}}
            for number, label in enumerate(diagnostic.related)
        ]
    if diagnostic.fix is not None:
        result["fixes"] = [_fix(diagnostic.fix, report)]
    return result


def _fingerprint(diagnostic: Diagnostic, seen: Counter[str]) -> str:
    """Return what stays the same when lines move: rule, path and message, and a number for the second of a kind."""
    path = diagnostic.place.path if diagnostic.place else ""
    words = f"{diagnostic.rule}\0{path}\0{diagnostic.message}"
    digest = hashlib.sha256(words.encode(errors="surrogatepass")).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"


def _location(place: Place, report: Report) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _artifact(place.path)}
    region = _region(place, report)
    return location | {"region": region} if region else location


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path.encode(errors="surrogatepass"), safe="/"), "uriBaseId": _BASE}


def _region(place: Place, report: Report) -> dict[str, int] | None:
    region = region_of(place, report.texts)
    if region is None:
        return None
    return {
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
        "charOffset": region.start.offset,
        "charLength": region.end.offset - region.start.offset,
    }


def _fix(fix: Fix, report: Report) -> dict[str, Any]:
    edits = sorted(fix.edits, key=lambda edit: (edit.path, edit.span))
    changes = []
    for path, of_path in groupby(edits, key=lambda edit: edit.path):
        replacements = [
            {
                "deletedRegion": _region(Place(path, edit.span), report)
                or {"charOffset": edit.span.start, "charLength": edit.span.end - edit.span.start},
                "insertedContent": {"text": edit.replacement},
            }
            for edit in of_path
        ]
        changes.append({"artifactLocation": _artifact(path), "replacements": replacements})
    return {"description": {"text": fix.title}, "artifactChanges": changes}
