"""Comments that suppress findings: what they cover, and what is said about them."""

from __future__ import annotations

import re

import pytest

from argmap.diagnostics.diagnostic import Diagnostic, Place, Severity
from argmap.diagnostics.fix import Applicability
from argmap.diagnostics.suppression import SUPPRESSION_FINDINGS, apply_suppressions, find_suppressions
from argmap.syntax.comments import CommentScopes
from argmap.syntax.reader import read
from argmap.text.span import Span

KNOWN = {"one-sided", "unreachable", "quotation-near", "duplicate-key"}


def found(text, path="a.yaml"):
    tree, findings = read(text, path)
    assert findings == ()
    return find_suppressions(text, path, CommentScopes(tree))


def warning(text, at, rule="one-sided", severity=Severity.WARNING, path="a.yaml"):
    start = text.index(at)
    return Diagnostic(rule, severity, "m", Place(path, Span(start, start + len(at))))


def kept_and_said(text, *diagnostics, **more):
    kept, findings = apply_suppressions(diagnostics, found(text), KNOWN, **more)
    return list(kept), [(finding.rule, finding.message) for finding in findings]


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("a:  # argmap: ignore[one-sided] why\n  b: x\nc: y\n", "a:  # argmap: ignore[one-sided] why\n  b: x"),
        ("a:\n  # argmap: ignore[one-sided] why\n\n  # another\n  b: x\n  c: y\n", "b: x"),
        ("a:\n  b: x  # argmap: ignore[one-sided] why\n  c: y\n", "b: x"),
        (
            "a:\n  - b: x  # argmap: ignore[one-sided] why\n    c: y\n  - d: z\n",
            "b: x  # argmap: ignore[one-sided] why\n    c: y",
        ),
        ("a:\n  # argmap: ignore[one-sided] why\n  - b: x\n    c: y\n", "b: x\n    c: y"),
        ("a: {b: x, c: y}  # argmap: ignore[one-sided] why\n", "a: {b: x, c: y}"),
        ("a: |  # argmap: ignore[one-sided] why\n  # x\n", "a: |  # argmap: ignore[one-sided] why\n  # x"),
        ("чай: да # argmap:ignore [ one-sided , unreachable ]: why\n", "чай: да"),
    ],
    ids=["entry", "next line", "leaf", "item", "item below", "flow", "block", "spelling"],
)
def test_a_comment_covers_the_entry_on_its_line_or_below_it(text, covered):
    (suppression,) = found(text)
    assert suppression.covers.of(text) == covered
    assert suppression.reason == "why"
    assert suppression.rules[0][0] == "one-sided"


@pytest.mark.parametrize(
    "text",
    [
        "a: 'x # argmap: ignore[one-sided] why'\n",
        '"a # argmap: ignore[one-sided] why": x\n',
        "a: |\n  x\n  # argmap: ignore[one-sided] why\n",
        "a: x#argmap:ignore[one-sided] why\n",
        "a: x # argmap: 1\n",
        "a: x # see argmap: ignore[one-sided]\n",
    ],
)
def test_what_is_no_such_comment_suppresses_nothing(text):
    assert found(text) == []


def test_a_comment_for_the_file_covers_everything():
    text = "# argmap: ignore-file[one-sided] a draft\na:\n  b: x\n"
    assert kept_and_said(text, warning(text, "b"), warning(text, "a:")) == ([], [])


def test_only_the_named_rule_is_suppressed_and_only_inside_the_entry():
    text = "a:\n  b: x  # argmap: ignore[one-sided] why\n  c: y\n"
    inside, other, outside = warning(text, "x"), warning(text, "x", "unreachable"), warning(text, "c")
    elsewhere = warning(text, "x", path="other.yaml")
    kept, said = kept_and_said(text, inside, other, outside, elsewhere, warning(text, "b", severity=Severity.NOTE))
    assert kept == [other, outside, elsewhere]
    assert said == []


def test_a_finding_without_a_place_is_kept():
    text = "# argmap: ignore-file[one-sided] why\na: x\n"
    nowhere = Diagnostic("one-sided", Severity.WARNING, "m")
    assert kept_and_said(text, nowhere)[0] == [nowhere]


def test_an_error_is_never_suppressed():
    text = "a: x  # argmap: ignore[quotation-near] why\n"
    error = warning(text, "x", "quotation-near", Severity.ERROR)
    assert kept_and_said(text, error) == (
        [error],
        [("unused-suppression", "`quotation-near` is an error here, and errors cannot be ignored")],
    )


def test_an_unused_comment_is_found_and_its_correction_takes_it_out():
    text = "a: x  # argmap: ignore[one-sided] why\n  # argmap: ignore[unreachable] why\nb: y\n"
    findings = apply_suppressions([], found(text), KNOWN)[1]
    assert [finding.rule for finding in findings] == ["unused-suppression"] * 2
    assert [finding.place.span.of(text) for finding in findings] == ["one-sided", "unreachable"]
    assert {finding.fix.applicability for finding in findings} == {Applicability.SAFE}
    for finding in reversed(findings):
        (edit,) = finding.fix.edits
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert text == "a: x\nb: y\n"


def test_a_rule_that_has_not_run_is_not_said_to_be_unused():
    text = "a: x  # argmap: ignore[one-sided] why\n"
    assert kept_and_said(text, checked={"unreachable"}) == ([], [])


def test_one_rule_of_two_may_be_unused():
    text = "a: x  # argmap: ignore[one-sided, unreachable] why\n"
    kept, said = kept_and_said(text, warning(text, "x"))
    assert kept == []
    assert said == [("unused-suppression", "`unreachable` is not found here, so there is nothing to ignore")]


def test_a_reason_is_wanted():
    text = "a: x  # argmap: ignore[one-sided]\n"
    kept, said = kept_and_said(text, warning(text, "x"))
    assert kept == []
    assert [rule for rule, _ in said] == ["suppression-without-reason"]


def test_an_unknown_rule_is_answered_with_the_nearest():
    text = "a: x  # argmap: ignore[one-side] why\n"
    (finding,) = apply_suppressions([], found(text), KNOWN)[1]
    assert (finding.rule, finding.severity) == ("unknown-rule", Severity.ERROR)
    assert finding.help == ("did you mean `one-sided`?",)
    assert finding.fix.edits[0].replacement == "one-sided"


@pytest.mark.parametrize("comment", ["# argmap: ignore why", "# argmap: ignore[] why"])
def test_a_comment_that_names_no_rule_is_an_error(comment):
    assert kept_and_said(f"a: x  {comment}\n")[1] == [("unknown-rule", "the comment names no rule to ignore")]


def test_each_of_many_comments_is_used_by_the_finding_in_its_own_entry():
    entries = [f"a{n}:\n  b: x  # argmap: ignore[one-sided] why\n" for n in range(5_000)]
    text = "".join(entries)
    starts = [found_at.start() for found_at in re.finditer(r"b: x", text)]
    inside = [Diagnostic("one-sided", Severity.WARNING, "m", Place("a.yaml", Span(at, at + 4))) for at in starts[::2]]
    kept, said = kept_and_said(text, *inside)
    assert kept == []
    assert len(said) == 2_500


def test_all_of_many_comments_above_one_entry_speak_about_it():
    text = "a:\n" + "  # argmap: ignore[one-sided] why\n" * 20_000 + "  b: x\n  c: y\n"
    suppressions = found(text)
    assert len(suppressions) == 20_000
    assert {suppression.covers.of(text) for suppression in suppressions} == {"b: x"}
    assert kept_and_said(text, warning(text, "b")) == ([], [])


def test_a_finding_uses_the_comments_of_all_entries_around_it():
    text = "".join(f"{' ' * n}k{n}:  # argmap: ignore[one-sided] why\n" for n in range(30)) + " " * 30 + "end: x\n"
    text += "last:  # argmap: ignore[one-sided] why\n  y: z\n"
    assert len(kept_and_said(text)[1]) == 31
    assert len(kept_and_said(text, warning(text, "k9"))[1]) == 21
    assert len(kept_and_said(text, warning(text, "end"))[1]) == 1
    assert len(kept_and_said(text, warning(text, "y"))[1]) == 30


@pytest.mark.parametrize("finding", SUPPRESSION_FINDINGS, ids=lambda finding: finding.name)
def test_the_manual_shows_files_that_can_be_read(finding):
    bad, good = re.findall(r"```yaml\n(.*?)```", finding.manual, re.DOTALL)
    assert len(found(bad)) == 1
    assert read(good, "a.yaml")[1] == ()
