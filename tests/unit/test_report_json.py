"""The report for scripts."""

from __future__ import annotations

import json

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.reporting import Report, reporter
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

TEXT = "a: 茶\r\nb: 😀x\n"


def written(*diagnostics):
    return reporter("json")(Report(diagnostics, {"a.yaml": LineIndex(TEXT)}, {}, "1.2"))


def test_everything_about_a_finding_is_there():
    finding = Diagnostic(
        "unknown-name", Severity.WARNING, "there is no `b`", Place("a.yaml", Span(10, 11)), "here",
        (Label(Place("gone.pdf", Span(1, 2)), "there"),), ("do this",),
        Fix("write c", (Edit("a.yaml", Span(3, 4), "茶葉"),)),
    )  # fmt: skip
    assert json.loads(written(finding)) == {
        "format": 1,
        "version": "1.2",
        "summary": {"errors": 0, "warnings": 1, "notes": 0},
        "diagnostics": [
            {
                "rule": "unknown-name",
                "severity": "warning",
                "message": "there is no `b`",
                "place": {
                    "path": "a.yaml", "line": 2, "column": 5, "offset": 10,
                    "end": {"line": 2, "column": 6, "offset": 11},
                },
                "label": "here",
                "help": ["do this"],
                "related": [{"message": "there", "place": {"path": "gone.pdf"}}],
                "fix": {
                    "title": "write c",
                    "applicability": "unsafe",
                    "edits": [
                        {
                            "place": {
                                "path": "a.yaml", "line": 1, "column": 4, "offset": 3,
                                "end": {"line": 1, "column": 5, "offset": 4},
                            },
                            "replacement": "茶葉",
                        }
                    ],
                },
            }
        ],
    }  # fmt: skip


def test_what_is_missing_is_null_or_empty():
    (finding,) = json.loads(written(Diagnostic("r", Severity.NOTE, "m")))["diagnostics"]
    assert finding == {
        "rule": "r", "severity": "note", "message": "m", "place": None, "label": None, "help": [], "related": [],
        "fix": None,
    }  # fmt: skip


def test_texts_stay_readable_and_can_always_be_encoded():
    report = written(Diagnostic("r", Severity.NOTE, "茶 \ud800 \x1b"))
    assert "茶 \\ud800 \\u001b" in report
    assert json.loads(report)["diagnostics"][0]["message"] == "茶 \ud800 \x1b"
    report.encode()


def test_findings_are_in_order():
    later, earlier = (Diagnostic("r", Severity.NOTE, "m", Place("a.yaml", Span(at, at))) for at in (9, 1))
    assert [found["place"]["offset"] for found in json.loads(written(later, earlier))["diagnostics"]] == [1, 9]
