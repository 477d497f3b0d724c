"""One slip on one line of a debate: the first correction that is offered gives the debate back, letter for letter."""

from __future__ import annotations

import pytest

from argmap.syntax.document import ArgumentFile
from argmap.syntax.document_reader import read_document
from argmap.syntax.reader import read

DEBATE = """\
argmap: 1
issue: school
question: Should school open later?
positions:
  open-later:
    claim: School should open later.
    pro:
      sleep:
        claim: Pupils sleep longer.
        quote: they sleep longer
        source: leaflet
      grades:
        claim: Grades go up.
        assumed: true
    con:
      buses: Buses run early.
  stay:
    claim: School should stay as it is.
"""
SLIPS = {
    "no colon": lambda line: line.replace(":", "", 1),
    "equals sign": lambda line: line.replace(": ", " = "),
    "no space": lambda line: line.replace(": ", ":"),
    "no-break space": lambda line: line.replace(": ", ":\xa0"),
    "wide space": lambda line: line.replace(": ", ":\u3000"),
    "one tab": lambda line: "\t" + line.lstrip(),
    "two tabs": lambda line: "\t\t" + line.lstrip(),
    "three tabs": lambda line: "\t\t\t" + line.lstrip(),
}
# A name and its text with no colon between them: nobody can say where the name ends.
UNCLEAR = {("no colon", "      buses: Buses run early."), ("equals sign", "      buses: Buses run early.")}
CASES = [(slip, line) for slip in SLIPS for line in DEBATE.splitlines() if SLIPS[slip](line) != line]


def findings_of(text):
    tree, syntax = read(text, "a.yaml")
    return [*syntax, *read_document(tree, ArgumentFile)[1]]


@pytest.mark.parametrize(("slip", "line"), CASES)
def test_a_slip_is_named_once_and_its_correction_gives_the_debate_back(slip, line):
    text = DEBATE.replace(line + "\n", SLIPS[slip](line) + "\n", 1)
    (finding,) = findings_of(text)
    if (slip, line) in UNCLEAR:
        assert "a name and a colon stand before each entry" in finding.help[0]
        return
    for edit in sorted(finding.fix.edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert text == DEBATE


@pytest.mark.parametrize("by", [-3, -1, 1, 3])
@pytest.mark.parametrize("line", [line for line in DEBATE.splitlines()[5:] if ": " in line])
def test_no_correction_of_a_line_on_a_wrong_level_moves_another(line, by):
    moved = " " * max(0, len(line) - len(line.lstrip()) + by) + line.lstrip()
    text = DEBATE.replace(line + "\n", moved + "\n", 1)
    for finding in findings_of(text):
        if finding.fix is not None:
            for edit in sorted(finding.fix.edits, key=lambda edit: -edit.span.start):
                text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
            assert text == DEBATE
            return
