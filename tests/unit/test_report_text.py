"""The report for people: excerpts, carets in the right column, and nothing of a file that a terminal would obey."""

from __future__ import annotations

import re

import pytest

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from argmap.diagnostics.fix import Applicability, Edit, Fix
from argmap.reporting import Report, formats, reporter, summary
from argmap.syntax.reader import read
from argmap.text.display_width import display_width
from argmap.text.line_index import LineIndex
from argmap.text.span import Span


def place(text, at, path="a.yaml"):
    start = text.index(at)
    return Place(path, Span(start, start + len(at)))


def shown(*diagnostics, width=80, color=False, **texts):
    lines = {name.replace("_", "."): LineIndex(text) for name, text in texts.items()}
    return reporter("text")(Report(diagnostics, lines, {}, "1", width, color))


def test_a_mistake_in_chinese_is_underlined_in_its_column():
    text = "positions:\n  加速劑:\n    claim: 諷刺的是: 管制反而加速了創新。\n"
    assert (
        shown(*read(text, "a.yaml")[1], a_yaml=text)
        == """\
error[yaml-syntax]: this text has a colon followed by a space, which YAML reads as another key
 --> a.yaml:3:16
  |
2 |   加速劑:
3 |     claim: 諷刺的是: 管制反而加速了創新。
  |                    ^
  = help: put the text in quotes: claim: '諷刺的是: 管制反而加速了創新。'
  |
3 -     claim: 諷刺的是: 管制反而加速了創新。
3 +     claim: '諷刺的是: 管制反而加速了創新。'
"""
    )


def test_two_places_in_one_file_share_an_excerpt():
    text = "a: 1\nb: 2\n\nc: 3\na: 4\n"
    assert (
        shown(*read(text, "a.yaml")[1], a_yaml=text)
        == """\
error[duplicate-key]: the key `a` stands twice here
 --> a.yaml:5:1
  |
1 | a: 1
  | - first given here
...
4 | c: 3
5 | a: 4
  | ^ given again here
  = help: keep one of the two, or give the second another name
"""
    )


def test_a_line_of_2941_characters_is_cut_around_the_place():
    source = "資" * 1400 + "「錯」" + "本" * 1538
    assert len(source) == 2941
    text = "    quote: 「對」\n"
    finding = Diagnostic(
        "quotation-near", Severity.ERROR, "the quotation is not in its source", place(text, "「對」"),
        related=(Label(place(source, "「錯」", "fortune.txt"), "the source has this"),),
    )  # fmt: skip
    assert (
        shown(finding, width=60, a_yaml=text, fortune_txt=source)
        == """\
error[quotation-near]: the quotation is not in its source
 --> a.yaml:1:12
  |
1 |     quote: 「對」
  |            ^^^^^^
 ::: fortune.txt:1:1401
  |
1 | …資資資資資資資資資「錯」本本本本本本本本本本本本本本本…
  |                    ------ the source has this
"""
    )


@pytest.mark.parametrize("width", [40, 80, 160])
@pytest.mark.parametrize("at", [0, 1, 30, 1400, 2900, 2938, 2941])
def test_no_excerpt_is_wider_than_asked_and_the_caret_is_under_the_place(at, width):
    text = "é" * 500 + "茶" * 941 + "xy " * 500
    finding = Diagnostic("r", Severity.NOTE, "m", Place("a.yaml", Span(at, at + 1)), label="here")
    rows = shown(finding, width=width, a_yaml=text).splitlines()
    assert all(display_width(row) <= width for row in rows)
    line = next(row for row in rows if row.startswith("1 | "))[4:]
    caret = next(row for row in rows if "^" in row)[4:].index("^")
    cells = [display_width(line[:column]) for column in range(len(line) + 1)]
    under = line[cells.index(caret)] if caret in cells[:-1] else ""
    assert under == text[at : at + 1]


def test_a_label_without_room_stands_below_its_caret():
    text = "word " * 15 + "end\n"
    finding = Diagnostic("r", Severity.NOTE, "m", place(text, "end"), label="this is where it goes wrong")
    rows = shown(finding, a_yaml=text).splitlines()
    assert rows[-2].endswith("^^^")
    assert rows[-1].endswith("this is where it goes wrong")
    assert display_width(rows[-1]) <= 80


def test_a_place_over_several_lines_is_underlined_in_its_first():
    text = "a:\n  b: 1\n  c: 2\n"
    finding = Diagnostic("r", Severity.WARNING, "m", place(text, "b: 1\n  c: 2"), label="all this")
    assert shown(finding, a_yaml=text) == (
        "warning[r]: m\n --> a.yaml:2:3\n  |\n1 | a:\n2 |   b: 1\n  |   ^^^^… all this\n"
    )


def test_the_end_of_a_text_has_a_caret():
    text = "a: [\n"
    assert shown(Diagnostic("r", Severity.ERROR, "m", Place("a.yaml", Span(5, 5))), a_yaml=text) == (
        "error[r]: m\n --> a.yaml:2:1\n  |\n1 | a: [\n2 |\n  | ^\n"
    )


def test_a_tab_takes_one_cell():
    text = "a:\tb\tc\n"
    assert shown(Diagnostic("r", Severity.ERROR, "m", place(text, "c")), a_yaml=text).endswith(
        "1 | a: b c\n  |      ^\n"
    )


def test_without_text_or_place_there_is_no_excerpt():
    missing = Diagnostic("b", Severity.WARNING, "m", Place("x/y.pdf", Span(3, 9)))
    nowhere = Diagnostic("a", Severity.NOTE, "the project has no file", help=("make one", "see\nthe manual"))
    assert (
        shown(missing, nowhere)
        == """\
note[a]: the project has no file
  = help: make one
  = help: see
          the manual

warning[b]: m
 --> x/y.pdf
"""
    )


def test_findings_come_by_path_place_and_rule():
    text = "a: 1\nb: 2\n"
    findings = [
        Diagnostic("z", Severity.ERROR, "4", place(text, "b", "b.yaml")),
        Diagnostic("z", Severity.ERROR, "3", place(text, "b")),
        Diagnostic("y", Severity.NOTE, "2", place(text, "b")),
        Diagnostic("z", Severity.WARNING, "1", place(text, "a")),
        Diagnostic("off", Severity.OFF, "0", place(text, "a")),
    ]
    heads = [line for line in shown(*findings, a_yaml=text, b_yaml=text).splitlines() if "]: " in line]
    assert [head[-1] for head in heads] == ["1", "2", "3", "4"]


def test_a_correction_shows_the_lines_it_changes():
    text = "a: 1\nb: 2\nc: 3\n"
    fix = Fix(
        "join them", (Edit("a.yaml", Span(5, 10), ""), Edit("a.yaml", Span(13, 14), "4\nd: 5")), Applicability.SAFE
    )
    finding = Diagnostic("r", Severity.ERROR, "m", place(text, "b"), fix=fix)
    assert shown(finding, a_yaml=text).endswith("  = fix: join them\n  |\n2 - b: 2\n3 - c: 3\n2 + c: 4\n3 + d: 5\n")


@pytest.mark.parametrize("length", [200, 999])
def test_the_lines_of_a_correction_are_shown_whole_to_be_copied(length):
    text = f"a: {'x' * (length - 3)}\n"
    fix = Fix("end it", (Edit("a.yaml", Span(3, length), f"{'x' * (length - 3)}y"),))
    finding = Diagnostic("r", Severity.ERROR, "m", Place("a.yaml", Span(3, length)), fix=fix)
    rows = shown(finding, a_yaml=text).splitlines()
    assert rows[-2:] == [f"1 - {text.strip()}", f"1 + {text.strip()}y"]


def test_a_very_long_line_of_a_correction_is_cut_around_what_it_changes():
    words = "word " * 1000
    text = f"a: {words}old {words}end\n"
    edit = Edit("a.yaml", Span(3, len(text) - 1), f"{words}new {words}end")
    finding = Diagnostic("r", Severity.ERROR, "m", Place("a.yaml", edit.span), fix=Fix("change it", (edit,)))
    old, new = shown(finding, a_yaml=text).splitlines()[-2:]
    assert old.replace("-", "+", 1) == new.replace("new", "old")
    assert "word new word" in new
    assert display_width(new) <= 80


def test_places_that_stand_close_together_share_a_cut_of_a_long_line():
    text = "word " * 100 + "one two " + "word " * 100 + "end\n"
    related = (Label(place(text, "two"), "b"), Label(place(text, "end"), "c"))
    finding = Diagnostic("r", Severity.ERROR, "m", place(text, "one"), related=related)
    rows = shown(finding, a_yaml=text).splitlines()[3:]
    first, carets, dashes, second, *_ = rows
    assert first.index("one") == carets.index("^")
    assert first.index("two") == dashes.index("-")
    assert second.endswith("end")


def test_a_correction_in_another_file_names_it():
    fix = Fix("rename it there", (Edit("b.yaml", Span(0, 1), "x"),))
    finding = Diagnostic("r", Severity.ERROR, "m", Place("a.yaml", Span(0, 1)), fix=fix)
    assert shown(finding, a_yaml="a: 1\n", b_yaml="b: 1\n").endswith(
        "  = possible fix: rename it there\n ::: b.yaml\n  |\n1 - b: 1\n1 + x: 1\n"
    )


def test_nothing_of_a_file_acts_on_a_terminal():
    evil = "\x1b[31m\x9b2J\x07\r\x00\u202e\u2066\u200b\u2028\ud800"
    text = f"a: {evil}x\n"
    finding = Diagnostic(
        f"r{evil}", Severity.ERROR, f"m {evil}", Place(f"{evil}.yaml", Span(0, 1)), label=evil, help=(evil,),
        related=(Label(Place("a.yaml", Span(0, 3)), evil),), fix=Fix(evil, (Edit("a.yaml", Span(0, 1), evil),)),
    )  # fmt: skip
    report = reporter("text")(Report([finding], {"a.yaml": LineIndex(text), f"{evil}.yaml": LineIndex(text)}, {}, "1"))
    assert not set(evil) & set(report) - set("[31m2J")
    assert "␛[31m<U+009B>2J␇" in report
    report.encode()


def test_colours_change_nothing_but_colours():
    text = "a: 1\na: 2\n"
    findings = read(text, "a.yaml")[1]
    plain, colored = shown(*findings, a_yaml=text), shown(*findings, color=True, a_yaml=text)
    assert "\x1b[1;31m" in colored
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain


def test_nothing_found_is_nothing_shown():
    assert shown() == ""
    assert summary([]) == "no findings"


def test_the_summary_counts_findings_and_files():
    def at(severity, path):
        return Diagnostic("r", severity, "m", Place(path, Span(0, 0)))

    errors = [at(Severity.ERROR, "a"), at(Severity.ERROR, "b"), at(Severity.ERROR, "b")]
    assert summary([*errors, at(Severity.WARNING, "c"), at(Severity.OFF, "d")]) == "3 errors, 1 warning in 3 files"
    assert summary([at(Severity.NOTE, "a")]) == "1 note in 1 file"
    assert summary([Diagnostic("r", Severity.WARNING, "m")]) == "1 warning"


def test_formats_are_found_by_their_files():
    assert formats() == ("github", "json", "sarif", "text")
    with pytest.raises(ValueError, match="no format 'yaml'"):
        reporter("yaml")
