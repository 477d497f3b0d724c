"""The cases of `tests/cases`: each a small project, with what a check of it has to find and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.rules.catalogue import all_findings
from literate import Case, read_cases

CASES = [
    case
    for path in sorted(Path(__file__).with_name("cases").rglob("*.md"))
    for case in read_cases(path.read_text(encoding="utf-8"), path.stem)
]

ONE_SIDED = """
## tea alone
```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:{marker}
    claim: Tea is better.
    pro:
      calm: {{claim: Tea keeps you calm., assumed: true}}
```
"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_check_finds_what_the_case_expects_and_nothing_else(case: Case):
    assert case.difference() == ""


def test_every_kind_of_finding_is_expected_by_a_case():
    expected = {finding.rule for case in CASES for finding in case.expected}
    assert sorted(all_findings().keys() - expected) == []


def test_no_two_cases_have_one_name():
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))


def test_a_finding_that_is_there_and_not_expected_fails_a_case():
    (case,) = read_cases(ONE_SIDED.format(marker=""), "alone")
    assert "unexpected: arguments/example.yaml:5:3 warning[one-sided] nothing speaks against `tea`" in case.difference()


def test_a_finding_that_is_expected_and_not_there_fails_a_case():
    (case,) = read_cases(ONE_SIDED.format(marker=" # warning: [one-sided] # error: [yaml-syntax]"), "alone")
    assert case.difference() == "missing:    arguments/example.yaml:5 error[yaml-syntax]"


def test_other_words_than_the_expected_ones_fail_a_case():
    (case,) = read_cases(ONE_SIDED.format(marker=' # warning: [one-sided] "for `tea`"'), "alone")
    assert case.difference().startswith("missing:    arguments/example.yaml:5 warning[one-sided] that says 'for `tea`'")
