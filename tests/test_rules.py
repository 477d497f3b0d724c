"""Every kind of finding: its page of the manual is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap.rules
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.diagnostics.finding import Finding
from argmap.rules.catalogue import all_findings
from argmap.rules.rule import all_rules
from literate import Case, apply_edits, case_from, read_blocks

FINDINGS = list(all_findings().values())
RULES = {rule.finding.name for rule in all_rules()}
PACKAGE = Path(argmap.rules.__file__).parent
# What the rules share; every other file below `argmap.rules` is one rule.
SHARED = {"__init__", "rule", "catalogue", "graph", "occurrences", "scripts"}

for_every_finding = pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.name)


def example(finding: Finding, section: str) -> Case:
    _, _, after = finding.manual.partition(f"\n## {section}\n")
    return case_from(read_blocks(after.partition("\n## ")[0]), finding.name)


def counted(finding: Finding, findings: tuple[Diagnostic, ...]) -> list[str]:
    """Return the rules of the findings that an example is held to.

    An example of how YAML and the format are written is about the form of one file, so only errors count there.
    """
    if finding.name not in RULES:
        return [found.rule for found in findings if found.severity is Severity.ERROR or found.rule == finding.name]
    return [found.rule for found in findings if found.severity is not Severity.NOTE or found.rule == finding.name]


def test_every_file_of_the_rooms_holds_the_rule_of_its_name():
    files = {path.stem.replace("_", "-") for path in PACKAGE.rglob("*.py") if path.stem not in SHARED}
    assert files == RULES


@for_every_finding
def test_a_name_is_lower_case_words_joined_by_hyphens(finding: Finding):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", finding.name)


@for_every_finding
def test_a_page_opens_with_one_sentence_on_a_line_of_its_own(finding: Finding):
    summary = finding.manual.split("\n\n", 1)[0]
    assert summary.endswith(".")
    assert len(summary) < 120


@for_every_finding
def test_the_bad_example_has_this_finding_once_and_no_other_error_or_warning(finding: Finding):
    assert counted(finding, example(finding, "Bad").findings()) == [finding.name]


@for_every_finding
def test_the_good_example_has_no_finding(finding: Finding):
    found = example(finding, "Good").findings()
    assert counted(finding, found) == []
    assert finding.name not in RULES or found == ()


@for_every_finding
def test_the_correction_offered_for_the_bad_example_removes_the_finding(finding: Finding):
    bad = example(finding, "Bad")
    for found in bad.findings():
        if found.rule == finding.name and found.fix is not None:
            mended = Case(bad.name, apply_edits(bad.files, found.fix.edits), bad.options)
            assert counted(finding, mended.findings()) == []


@for_every_finding
def test_a_message_is_lower_case_without_a_full_stop(finding: Finding):
    for found in example(finding, "Bad").findings():
        assert not found.message.endswith(".")
        assert found.message[0] == found.message[0].lower()


@for_every_finding
def test_a_rule_says_what_to_do(finding: Finding):
    for found in example(finding, "Bad").findings():
        assert found.help or found.rule not in RULES
