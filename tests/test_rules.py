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
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import load_project
from literate import EXAMPLE, Case, apply_edits, case_from, read_blocks, read_cases

FINDINGS = list(all_findings().values())
RULES = {rule.finding.name for rule in all_rules()}
PACKAGE = Path(argmap.rules.__file__).parent
# What the rules share; every other file below `argmap.rules` is one rule.
SHARED = {
    "__init__",
    "rule",
    "catalogue",
    "expectations",
    "graph",
    "han_forms",
    "occurrences",
    "passages",
    "places",
    "scripts",
    "translations",
    "turns",
    "wording",
}

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


PLACES = """
# a quotation in several places
```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    pro:
      said:
        claim: Somebody says so.
        source: text
        quote: {quote}
        voice: narrator
    con:
      bitter: {{claim: Tea is bitter., assumed: true}}
```
```yaml seeds/sources.yaml
argmap: 1
sources:
  text: text.txt
```
```text seeds/text.txt
{text}
```
"""


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("tea is good", "One says: tea is good for you. Another says: tea is good for me."),
        ("чаят е добър", "чаят е добър\nчаят е добър, но горчив\nкафето не, чаят е добър"),
        ("茶好", "他說茶好。她說茶好嗎？有人說茶好，也有人說不。"),
        ("tea", "tea tea tea"),
        ("herbata", "Jest herbata. Była herbata\ni będzie herbata: zawsze."),
    ],
)
def test_what_is_offered_for_a_place_settles_the_quotation_there(quote: str, text: str):
    (case,) = read_cases(PLACES.format(quote=quote, text=text), "places")
    (found,) = case.findings()
    offers = ["\n        ".join(re.findall("`([^`]+)`", line)) for line in found.help if line.startswith("place")]
    assert len(offers) == len(found.related)
    for offer, label in zip(offers, found.related, strict=True):
        settled = Case(case.name, case.files | {EXAMPLE: case.files[EXAMPLE].replace("voice: narrator", offer)})
        assert settled.findings() == ()
        claims = load_project(MemoryFiles(settled.files)).compilation.map.claims
        assert claims["said"].evidence[0].verification.spans == (label.place.span,)
