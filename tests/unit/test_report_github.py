"""The report for GitHub Actions."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Diagnostic, Place, Severity
from argmap.reporting import Report, reporter
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

TEXT = "a: 茶\nb: x\n"


def written(*diagnostics, path="a.yaml"):
    return reporter("github")(Report(diagnostics, {path: LineIndex(TEXT)}, {}, "1"))


def test_a_finding_is_one_command():
    finding = Diagnostic(
        "one-sided", Severity.ERROR, "100% wrong:\r\nyes, so", Place("a.yaml", Span(8, 9)), help=("do it",)
    )
    assert written(finding) == (
        "::error file=a.yaml,line=2,endLine=2,col=4,endColumn=5,title=one-sided::100%25 wrong:␍%0Ayes, so%0Ado it\n"
    )


def test_ranges_over_several_lines_have_no_columns():
    assert written(Diagnostic("r", Severity.WARNING, "m", Place("a.yaml", Span(3, 9)))) == (
        "::warning file=a.yaml,line=1,endLine=2,title=r::m\n"
    )


def test_properties_are_escaped():
    path = "a:b,c%\n.yaml"
    assert written(Diagnostic("r", Severity.NOTE, "m", Place(path, Span(0, 1))), path=path).startswith(
        "::notice file=a%3Ab%2Cc%25␊.yaml,line=1,"
    )


def test_a_finding_without_place_or_text_has_no_lines():
    nowhere, gone = Diagnostic("a", Severity.NOTE, "m"), Diagnostic("b", Severity.NOTE, "m", Place("x.pdf", Span(0, 1)))
    assert written(nowhere, gone) == "::notice title=a::m\n::notice file=x.pdf,title=b::m\n"


def test_errors_come_first_and_the_rest_is_counted():
    findings = [
        Diagnostic("r", severity, str(number), Place("a.yaml", Span(number % 5, 5)))
        for severity in (Severity.NOTE, Severity.WARNING, Severity.ERROR)
        for number in range(12)
    ]
    lines = written(*findings).splitlines()
    kinds = [line.split(" ")[0] for line in lines]
    assert kinds == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert lines[-1] == "::notice title=argmap::2 more errors, 2 more warnings, 3 more notes"


def test_ten_of_each_kind_are_all_shown():
    findings = [Diagnostic("r", Severity.NOTE, str(number)) for number in range(10)]
    assert len(written(*findings).splitlines()) == 10
    assert "more" not in written(*findings)
    assert written() == ""
