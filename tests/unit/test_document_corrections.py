"""What does not fit the format, and what to type in its place."""

from __future__ import annotations

import pytest

from argmap.syntax.document import ArgumentFile, SettingsFile, SourceFile
from argmap.syntax.document_reader import read_document
from argmap.syntax.reader import read

HEAD = "argmap: 1\nissue: drinks\npositions:\n"

# A text, the rule, the characters at fault, and the text after the correction; None where nobody can say.
MISFITS = {
    "no version": ("# on top\nissue: x\n", "missing-key", "# on top", "# on top\nargmap: 1\nissue: x\n"),
    "no version, Windows": (
        "issue: x\r\nnote: y\r\n",
        "missing-key",
        "issue: x",
        "argmap: 1\r\nissue: x\r\nnote: y\r\n",
    ),
    "no version, in braces": ("{issue: x}\n", "missing-key", "{issue: x}", None),
    "evidence without a hyphen": (
        HEAD + "  tea:\n    claim: x\n    evidence:\n      quote: a\n\n      source: b\n    note: y\n",
        "wrong-type",
        "quote: a\n\n      source: b",
        HEAD + "  tea:\n    claim: x\n    evidence:\n      - quote: a\n\n        source: b\n    note: y\n",
    ),
    "evidence in braces": (
        HEAD + "  tea: {claim: x, evidence: {quote: a, source: b}}\n",
        "wrong-type",
        "{quote: a, source: b}",
        HEAD + "  tea: {claim: x, evidence: [{quote: a, source: b}]}\n",
    ),
    "evidence with names": (
        HEAD + "  tea:\n    claim: x\n    evidence:\n      one: {quote: a}\n",
        "wrong-type",
        "one: {quote: a}",
        None,
    ),
    "tags as a mapping": (HEAD + "  tea:\n    claim: x\n    tags: {a: b}\n", "wrong-type", "{a: b}", None),
    "an item without a colon": (
        HEAD + "  tea:\n    claim: x\n    evidence:\n      - quote some words\n",
        "wrong-type",
        "quote some words",
        HEAD + "  tea:\n    claim: x\n    evidence:\n      - quote: some words\n",
    ),
    "arguments as a list": (HEAD + "  tea:\n    claim: x\n    pro: [a]\n", "wrong-type", "[a]", None),
    "arguments as a text": (HEAD + "  tea:\n    claim: x\n    pro: Tea calms.\n", "wrong-type", "Tea calms.", None),
    "a colon that touches a text": (
        HEAD + "  tea:\n    claim: x\n    pro:\n      calm:\u3000茶\n",
        "wrong-type",
        "calm:\u3000茶",
        HEAD + "  tea:\n    claim: x\n    pro:\n      calm: 茶\n",
    ),
    "words before a colon": (
        HEAD + "  tea:\n    claim It's so: yes\n",
        "unknown-key",
        "claim",
        HEAD + "  tea:\n    claim: 'It''s so: yes'\n",
    ),
    "words before a block": (
        HEAD + "  tea:\n    claim: x\n    note so be:\n      it: y\n",
        "unknown-key",
        "note",
        None,
    ),
    "a source beside its argument": (
        HEAD + "  tea:\n    claim: x\n    pro:\n      calm:\n        claim: y\n        quote: a\n      source: b\n",
        "unknown-key",
        "source",
        HEAD + "  tea:\n    claim: x\n    pro:\n      calm:\n        claim: y\n        quote: a\n        source: b\n",
    ),
    "arguments beside their position": (
        HEAD + "  tea:\n    claim: x\n  pro:\n    calm:\n\n      claim: y\n",
        "unknown-key",
        "pro",
        HEAD + "  tea:\n    claim: x\n    pro:\n      calm:\n\n        claim: y\n",
    ),
    "a claim beside its position": (
        HEAD + "  tea:\n  claim: x\n",
        "unknown-key",
        "claim",
        HEAD + "  tea:\n    claim: x\n",
    ),
    "evidence beside its position": (
        HEAD + "  tea: x\n  tags: [a]\n",
        "unknown-key",
        "tags",
        None,
    ),
    "a key in braces": (HEAD + "  {tea: {claim: x}, assumed: true}\n", "unknown-key", "assumed", None),
}


def findings_of(text, model=ArgumentFile):
    tree, syntax = read(text, "a.yaml")
    document, misfits = read_document(tree, model)
    return document, (*syntax, *misfits)


@pytest.mark.parametrize("name", MISFITS)
def test_a_misfit_is_named_once_and_its_correction_is_right(name):
    text, rule, fault, right = MISFITS[name]
    _, (finding,) = findings_of(text)
    assert (finding.rule, finding.place.span.of(text)) == (rule, fault)
    assert finding.help
    assert (finding.fix is None) is (right is None)
    if finding.fix is not None:
        for edit in sorted(finding.fix.edits, key=lambda edit: -edit.span.start):
            text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
        assert text == right
        assert findings_of(right)[1] == ()


def test_a_key_beside_its_entry_is_read_as_part_of_it():
    document, _ = findings_of(MISFITS["a source beside its argument"][0])
    assert document.positions["tea"].pro.keys() == {"calm"}
    assert document.positions["tea"].pro["calm"].source == "b"


@pytest.mark.parametrize(
    "entries",
    [
        "source: Tea has a source.",
        "calm: {claim: y, quote: a, source: b}\n      source: Tea has a source.",
        "calm: Tea calms.\n      claim: People claim it.\n      note: So do notes.",
        "calm: {claim: y}\n      con: {claim: There are cons.}\n      assumed: It is assumed.",
    ],
)
def test_an_argument_may_have_the_name_of_a_key(entries):
    document, findings = findings_of(HEAD + f"  tea:\n    claim: x\n    pro:\n      {entries}\n")
    assert findings == ()
    assert set(document.positions["tea"].pro) & {"source", "claim", "con"}


@pytest.mark.parametrize("text", ["", "# only\n# comments\n", "---\n", "\ufeff"])
def test_a_file_with_nothing_in_it_is_empty(text):
    for model in (ArgumentFile, SourceFile):
        document, (finding,) = findings_of(text, model)
        assert document is None
        assert (finding.rule, finding.message) == ("missing-key", "the file is empty")


def test_settings_may_be_empty():
    document, findings = findings_of("# all as usual\n", SettingsFile)
    assert document == SettingsFile()
    assert findings == ()


def test_what_may_belong_to_the_entry_above_a_mistake_is_not_missing_there():
    _, (finding,) = findings_of(HEAD + "  tea:\n    title: x\n  claim: y\n    note: z\n")
    assert "`claim` is indented less than `note`" in finding.message
