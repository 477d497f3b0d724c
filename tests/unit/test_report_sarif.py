"""The report for code scanning: SARIF 2.1.0."""

from __future__ import annotations

import json
import re

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.diagnostics.suppression import SUPPRESSION_FINDINGS
from argmap.reporting import Report, reporter
from argmap.syntax.reader import read
from argmap.syntax.yaml_findings import YAML_FINDINGS
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

KNOWN = {finding.name: finding for finding in (*YAML_FINDINGS, *SUPPRESSION_FINDINGS)}
PATH = "аргументы/чай 茶#1.yaml"
TEXT = "чай: 1\nb: *😀\nчай: 2\n"


def run_of(*diagnostics, text=TEXT):
    log = json.loads(reporter("sarif")(Report(diagnostics, {PATH: LineIndex(text)}, KNOWN, "1.2")))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    return run


def test_results_point_to_their_rules():
    run = run_of(*read("a: 1\na: 2\nb: *\n", PATH)[1])
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("argmap", "1.2")
    assert [rule["id"] for rule in driver["rules"]] == ["duplicate-key", "yaml-syntax"]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}


def test_rules_carry_their_manual_page():
    rule = run_of(*read("a: 1\na: 2\n", PATH)[1])["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"] == {"text": "A key stands twice in one mapping."}
    assert rule["fullDescription"]["text"].startswith("Most YAML readers")
    assert rule["help"]["markdown"] == KNOWN["duplicate-key"].manual
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_places_are_code_points_and_paths_are_relative_and_encoded():
    run = run_of(Diagnostic("r", Severity.ERROR, "m", Place(PATH, Span(11, 12)), label="this"))
    assert run["columnKind"] == "unicodeCodePoints"
    (location,) = run["results"][0]["locations"]
    assert location["message"] == {"text": "this"}
    assert location["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 6, "charOffset": 11, "charLength": 1,
    }  # fmt: skip
    artifact = location["physicalLocation"]["artifactLocation"]
    assert artifact["uriBaseId"] in run["originalUriBaseIds"]
    assert "uri" not in run["originalUriBaseIds"][artifact["uriBaseId"]]
    assert re.fullmatch(r"[A-Za-z0-9%/._-]+", artifact["uri"])
    assert artifact["uri"].endswith("%231.yaml")


def test_other_places_and_corrections_are_there():
    fix = Fix("take it out", (Edit(PATH, Span(0, 7), ""), Edit(PATH, Span(9, 9), "x")))
    label = Label(Place("gone.pdf", Span(1, 2)), "there")
    (result,) = run_of(Diagnostic("r", Severity.WARNING, "m", Place(PATH, Span(0, 3)), related=(label,), fix=fix))[
        "results"
    ]
    (related,) = result["relatedLocations"]
    assert (related["id"], related["message"]) == (0, {"text": "there"})
    assert "region" not in related["physicalLocation"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert [replacement["insertedContent"]["text"] for replacement in change["replacements"]] == ["", "x"]
    assert change["replacements"][0]["deletedRegion"]["endLine"] == 2


def test_help_is_part_of_the_message():
    (result,) = run_of(Diagnostic("r", Severity.NOTE, "what is", help=("what to do", "or this")))["results"]
    assert result["message"] == {"text": "what is\nwhat to do\nor this"}
    assert "locations" not in result


def test_a_fingerprint_does_not_change_when_lines_move():
    def prints(text):
        findings = [
            Diagnostic("r", Severity.ERROR, message, Place(PATH, Span(text.index(at), text.index(at) + 1)))
            for message, at in (("one", "b"), ("one", "*"), ("two", "b"))
        ]
        return [result["partialFingerprints"]["argmap/v1"] for result in run_of(*findings, text=text)["results"]]

    assert sorted(prints(TEXT)) == sorted(prints("# a new line\n" + TEXT))
    assert len(set(prints(TEXT))) == 3
