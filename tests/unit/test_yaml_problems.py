"""Mistakes in YAML: each is named, found to the character, and comes with what to type."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from argmap.syntax import document
from argmap.syntax.format_keys import FORMAT_KEYS
from argmap.syntax.misread_keys import find_misread_keys
from argmap.syntax.odd_characters import describe_odd_characters
from argmap.syntax.reader import read
from argmap.syntax.yaml_findings import YAML_FINDINGS
from argmap.syntax.yaml_traps import find_cut_texts

HEAD = "argmap: 1\npositions:\n  чай:\n"

# A broken text, the characters at fault, words of the message, and the text after the correction.
MISTAKES = {
    "asterisk": ("    claim: *чай* лучше\n", "*", "an alias", "    claim: '*чай* лучше'\n"),
    "ampersand": ("    claim: & co\n", "&", "an anchor", "    claim: '& co'\n"),
    "exclamation mark": ("    claim: !так! да\n", "!", "a tag", "    claim: '!так! да'\n"),
    "per cent": ("    claim: %5 of it\n", "%", "a directive", "    claim: '%5 of it'\n"),
    "at sign": ("    claim: @keyu says\n", "@", "a reserved sign", "    claim: '@keyu says'\n"),
    "backtick": ("    claim: `x` y\n", "`", "a reserved sign", "    claim: '`x` y'\n"),
    "bracket": (
        "    claim: [sic] 茶は良い\n    note: x\n",
        "[",
        "a list",
        "    claim: '[sic] 茶は良い'\n    note: x\n",
    ),
    "brace": ("    claim: {x} y\n", "{", "a mapping", "    claim: '{x} y'\n"),
    "greater than": ("    claim: > as it was\n", ">", "a folded block", "    claim: '> as it was'\n"),
    "bar": ("    claim: | as it was\n", "|", "a block", "    claim: '| as it was'\n"),
    "hyphen": ("    claim: - as it was\n", "-", "a list item", "    claim: '- as it was'\n"),
    "question mark": ("    claim: ? so\n", "?", "a key", "    claim: '? so'\n"),
    "comma": ("    claim: , so\n", ",", "a comma", "    claim: ', so'\n"),
    "closing bracket": ("    claim: ] so\n", "]", "the end of a list", "    claim: '] so'\n"),
    "colon at the start": ("    claim: : so\n", ":", "the end of a key", "    claim: ': so'\n"),
    "text after a quotation": (
        '    quote: "茶比咖啡好," 他說\n    note: x\n',
        '"',
        "more text follows",
        "    quote: '\"茶比咖啡好,\" 他說'\n    note: x\n",
    ),
    "apostrophe, closed lines later": (
        "    claim: 'tis so\n    note: don't\n    title: x\n",
        "'",
        "more text follows",
        "    claim: '''tis so'\n    note: don't\n    title: x\n",
    ),
    "apostrophe, never closed": (
        "    claim: 'tis so\n    note: x\n",
        "'",
        "never closed",
        "    claim: '''tis so'\n    note: x\n",
    ),
    "quotation mark, never closed": (
        '    claim: "so\n    note: x\n',
        '"',
        "never closed",
        '    claim: "so"\n    note: x\n',
    ),
    "backslash": ('    claim: "C:\\path"\n', "\\p", "an escape", "    claim: 'C:\\path'\n"),
    "colon in a text": ("    claim: Вот что: чай\n", ":", "a colon followed by a space", "    claim: 'Вот что: чай'\n"),
    "colon at the end": (
        "    claim: what next:\n    note: x\n",
        ":",
        "a colon at its end",
        "    claim: 'what next:'\n    note: x\n",
    ),
    "colon on a further line": (
        "    claim: Tea is good\n      and one may say: better\n      than ever\n    note: x\n",
        ":",
        "a colon followed by a space",
        "    claim: |-\n      Tea is good\n      and one may say: better\n      than ever\n    note: x\n",
    ),
    "key indented too far": (
        "    claim: x\n      quote: y\n",
        "quote: y",
        "deeper than `claim`",
        "    claim: x\n    quote: y\n",
    ),
    "tab": ("\tclaim: x\n", "\t", "a tab", "    claim: x\n"),
    "two tabs beside spaces": (
        "    pro:\n      a:\n\t\tclaim: x\n        quote: y\n        source: z\n",
        "\t",
        "a tab",
        "    pro:\n      a:\n        claim: x\n        quote: y\n        source: z\n",
    ),
    "tab before the last key of an entry": (
        "    pro:\n      a:\n        claim: x\n\t\tquote: y\n      b: z\n",
        "\t",
        "a tab",
        "    pro:\n      a:\n        claim: x\n        quote: y\n      b: z\n",
    ),
    "tab before a key with entries": (
        "    claim: x\n\tpro:\n      a: y\n",
        "\t",
        "a tab",
        "    claim: x\n    pro:\n      a: y\n",
    ),
    "tab before a name": (
        "    pro:\n      a:\n        claim: x\n\tb:\n        claim: y\n",
        "\t",
        "a tab",
        "    pro:\n      a:\n        claim: x\n      b:\n        claim: y\n",
    ),
    "tab before a name with a sibling below": (
        "    pro:\n\t  a:\n        claim: x\n      b: y\n",
        "\t",
        "a tab",
        "    pro:\n      a:\n        claim: x\n      b: y\n",
    ),
    "tab before a list item": (
        "    claim: x\n    evidence:\n      - quote: y\n\t- quote: z\n",
        "\t",
        "a tab",
        "    claim: x\n    evidence:\n      - quote: y\n      - quote: z\n",
    ),
    "tabs before several lines": (
        "    pro:\n\t\t\ta:\n\t\t\t\tclaim: x\n\t\t\t\tquote: y\n      b: z\n",
        "\t",
        "a tab",
        "    pro:\n      a:\n        claim: x\n        quote: y\n      b: z\n",
    ),
    "key without a colon": (
        "    claim Чай лучше\n    note: x\n",
        "claim",
        "no colon",
        "    claim: Чай лучше\n    note: x\n",
    ),
    "equals sign": ("    claim = x\n    note: y\n", "claim", "no colon", "    claim: x\n    note: y\n"),
    "dash": ("    claim – x\n    note: y\n", "claim", "no colon", "    claim: x\n    note: y\n"),
    "second key without a colon": (
        "    claim: x\n    note y\n    title: z\n",
        "note",
        "no colon",
        "    claim: x\n    note: y\n    title: z\n",
    ),
    "key of entries without a colon": (
        "    claim: x\n    pro\n      a: y\n",
        "pro",
        "no colon",
        "    claim: x\n    pro:\n      a: y\n",
    ),
    "key of entries without a colon and with a comment": (
        "    claim: x\n    pro  # why\n      a: y\n",
        "pro",
        "no colon",
        "    claim: x\n    pro:  # why\n      a: y\n",
    ),
    "key of a list without a colon": (
        "    claim: x\n    evidence\n      - quote: y\n",
        "evidence",
        "no colon",
        "    claim: x\n    evidence:\n      - quote: y\n",
    ),
    "first key of an item without a colon": (
        "    evidence:\n      - quote x\n        source: y\n",
        "quote",
        "no colon",
        "    evidence:\n      - quote: x\n        source: y\n",
    ),
    "first name without a colon": (
        "    pro:\n      стаж-важен\n        claim: x\n",
        "стаж-важен",
        "no colon",
        "    pro:\n      стаж-важен:\n        claim: x\n",
    ),
    "second name without a colon": (
        "    pro:\n      a:\n        claim: x\n      b\n        claim: y\n",
        "b",
        "no colon",
        "    pro:\n      a:\n        claim: x\n      b:\n        claim: y\n",
    ),
    "only key without a colon": ("    claim x\n", "claim", "no colon", "    claim: x\n"),
    "only key that touches its text": ("    claim:x\n", ":", "a space after it", "    claim: x\n"),
    "only key before a no-break space": ("    claim:\xa0x\n", "\xa0", "NO-BREAK SPACE", "    claim: x\n"),
    "first key that touches its text": (
        "    claim:x\n    note: y\n",
        ":",
        "a space after it",
        "    claim: x\n    note: y\n",
    ),
    "no-break space after a colon": (
        "    claim: x\n    note:\xa0y\n    title: z\n",
        "\xa0",
        "NO-BREAK SPACE",
        "    claim: x\n    note: y\n    title: z\n",
    ),
    "wide space after the first colon": (
        "    claim:\u3000茶\n    note: y\n",
        "\u3000",
        "IDEOGRAPHIC SPACE",
        "    claim: 茶\n    note: y\n",
    ),
    "no-break space after a key of entries": (
        "    claim: x\n    pro:\xa0\n      a: y\n",
        "\xa0",
        "NO-BREAK SPACE",
        "    claim: x\n    pro:\n      a: y\n",
    ),
    "key indented as its entry": (
        "    pro:\n      a:\n      claim: x\n        quote: y\n        source: z\n",
        "claim",
        "not part of `a`",
        "    pro:\n      a:\n        claim: x\n        quote: y\n        source: z\n",
    ),
    "key indented less than the keys around it": (
        "    title: x\n  claim: y\n    note: z\n",
        "claim",
        "the same entry",
        "    title: x\n    claim: y\n    note: z\n",
    ),
    "key below a text in quotes": (
        "    claim: 'x'\n      note: y\n",
        "note: y",
        "deeper than `claim`",
        "    claim: 'x'\n    note: y\n",
    ),
    "key below a text in quotes, indented as its entry": (
        '    pro:\n      a:\n      claim: "x"\n        quote: y\n',
        "claim",
        "not part of `a`",
        '    pro:\n      a:\n        claim: "x"\n        quote: y\n',
    ),
    "keys below a text": (
        "    pro:\n      a: x  # said\n        quote: y\n        source: z\n",
        "x",
        "both a text and keys",
        "    pro:\n      a:\n        claim: x  # said\n        quote: y\n        source: z\n",
    ),
    "wide spaces": ("　　claim: x\n", "　", "IDEOGRAPHIC SPACE", "    claim: x\n"),
    "no-break spaces": (
        "    claim: x\n\xa0\xa0\xa0\xa0note: y\n",
        "\xa0",
        "NO-BREAK SPACE",
        "    claim: x\n    note: y\n",
    ),
    "wide colon": ("    claim：茶\n    note: x\n", "：", "full-width colon", "    claim: 茶\n    note: x\n"),
    "wide colon before a block": ("    pro：\n      a: x\n", "：", "full-width colon", "    pro:\n      a: x\n"),
    "no space after a colon": (
        "    claim: x\n    note:y\n    title: z\n",
        ":",
        "a space after it",
        "    claim: x\n    note: y\n    title: z\n",
    ),
    "loose line": (
        "    claim: x\nmore of it\n",
        "more of it",
        "neither 'key: value'",
        "    claim: x\n      more of it\n",
    ),
    "line one column short": (
        "    claim: x\n   note: y\n",
        "note: y",
        "does not line up",
        "    claim: x\n    note: y\n",
    ),
    "first key of a block too far to the right": (
        "      claim: x\n    note: y\n    title: z\n",
        "claim",
        "deeper than `note` below it",
        "    claim: x\n    note: y\n    title: z\n",
    ),
    "key that lines up with nothing": (
        "    pro:\n      a:\n        claim: x\n        quote: y\n     source: z\n      b: x\n",
        "source: z",
        "does not line up",
        "    pro:\n      a:\n        claim: x\n        quote: y\n        source: z\n      b: x\n",
    ),
    "line of a block one column short": (
        "    note: |\n      one\n     two\n    title: x\n",
        "two",
        "less than the text of `note`",
        "    note: |\n      one\n      two\n    title: x\n",
    ),
    "open list": ("    tags: [a, b\n    claim: x\n", "[", "never closed", "    tags: [a, b]\n    claim: x\n"),
    "open bracket in a text": (
        "    claim: [sic so\n    note: x\n",
        "[",
        "never closed",
        "    claim: '[sic so'\n    note: x\n",
    ),
}


def corrected(text, finding):
    for edit in sorted(finding.fix.edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_and_its_correction_is_right(name):
    broken, fault, words, right = MISTAKES[name]
    text = HEAD + broken
    (finding,) = read(text, "a.yaml")[1]
    assert finding.rule == "yaml-syntax"
    assert finding.place.span.of(text) == fault
    assert words in finding.message
    assert finding.help
    assert corrected(text, finding) == HEAD + right
    assert read(HEAD + right, "a.yaml")[1] == ()


@pytest.mark.parametrize(
    ("text", "fault", "words"),
    [
        ("just a text\nkey: x\n", "just a text", "neither"),
        ("a:\n  just a text\n  key: x\n", "just a text", "neither"),
        ("a:\n  b:\n    claim: x\n  some words\n  c: y\n", "some words", "no text goes on here"),
        ("pro:\n  a:\n    b:\n      claim: x\n   note: y\n   title: z\n", "note: y", "lines up neither with"),
        ("pro:\n  claim: x\n    anna: y\n", "anna: y", "deeper than `claim`"),
        ("claim: x\n\tat noon\n  y: z\n\n\t\tq: r\n", "\t", "a tab"),
        ("a: 1\n- b\n", "- b", "a list item stands where"),
        ("a: 1\n...\nb: 2\n", "b: 2", "follows the end of the document"),
        ("%TAG\n---\na: 1\n", "%", "a line cannot begin with"),
        ("a: [b, c: d: e]\n", ":", "a comma or the closing bracket"),
        ("x" * 1100 + ": 1\n", "x" * 1100, "no more than 1,024 characters"),
        ('a: "one\n  two\n  three: x\n', '"', "never closed"),
    ],
    ids=[
        "text",
        "text below a key",
        "line between blocks",
        "two lines between",
        "name below a text",
        "tabs",
        "item",
        "end of document",
        "directive",
        "list",
        "long key",
        "long quotation",
    ],
)
def test_mistakes_without_a_sure_correction_are_named_too(text, fault, words):
    (finding,) = read(text, "a.yaml")[1]
    assert finding.place.span.of(text) == fault
    assert words in finding.message


def test_several_mistakes_are_reported_in_one_run():
    text = (
        HEAD + '    claim: *bold* x\n    note: This: that\n    pro:\n      b: [sic] y\n      c：z\n    quote: "a" b\n'
    )
    findings = read(text, "a.yaml")[1]
    assert [finding.place.span.of(text) for finding in findings] == ["*", ":", "[", "：", '"']
    for finding in reversed(findings):
        text = corrected(text, finding)
    assert read(text, "a.yaml")[1] == ()


def test_keys_without_colons_are_all_reported():
    text = HEAD + "    claim x\n    pro\n      a\n        claim y\n        quote: z\n"
    findings = read(text, "a.yaml")[1]
    assert [finding.message for finding in findings] == [
        f"`{key}` has no colon after it" for key in ("claim", "pro", "a", "claim")
    ]
    for finding in reversed(findings):
        text = corrected(text, finding)
    assert read(text, "a.yaml")[1] == ()


def test_tabs_throughout_are_put_right_at_once():
    text = "a:\n\tb: x\n\tc:\n\t\td: y\n\n\t\te: z\n"
    (finding,) = read(text, "a.yaml")[1]
    assert "2 for each tab" in finding.help[0]
    assert corrected(text, finding) == "a:\n  b: x\n  c:\n    d: y\n\n    e: z\n"


def test_a_guessed_indentation_is_not_built_upon():
    text = HEAD + "    pro:\n      a:\n\t\tclaim: x\n        quote: y: z\n"
    assert [finding.place.span.of(text) for finding in read(text, "a.yaml")[1]] == ["\t"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD + "    claim: x\nclaim more of it\n", "no colon"),
        (HEAD + "    claim: x\n    claim of it\n", "no text goes on here"),
        (HEAD + "    note: a text\n    https://example.org\n", "no text goes on here"),
        (HEAD + "    note: a text\n    10:30 at noon\n", "no text goes on here"),
    ],
    ids=["other block", "given already", "address", "time"],
)
def test_a_loose_line_that_begins_with_a_word_of_the_block_is_no_key(text, words):
    assert [words in finding.message for finding in read(text, "a.yaml")[1]] == [True]


@pytest.mark.parametrize(
    "entry",
    ["claims of tea are many", "claim, counterclaim", "name:x of it # y", "'claim x'", "|-\n    claim x", "claim"],
)
def test_a_text_that_only_resembles_a_key_is_let_pass(entry):
    assert read(f"positions:\n  tea:\n    {entry}\nnote:\n  claim that tea is good\n", "a.yaml")[1] == ()


def test_the_keys_of_the_format_are_those_of_its_models():
    kinds = [kind for kind in vars(document).values() if isinstance(kind, type)]
    models = [kind for kind in kinds if issubclass(kind, BaseModel) and not issubclass(kind, document.Factors)]
    assert {key for model in models for key in model.model_fields} == FORMAT_KEYS


def test_both_items_of_a_list_with_bullets_are_reported():
    text = "tags:\n  • один\n  • два: x\n"
    findings = read(text, "a.yaml")[1]
    assert [finding.message for finding in findings] == ["a list item begins with '- ', not with '• '"] * 2
    for finding in findings:
        text = corrected(text, finding)
    assert text == "tags:\n  - один\n  - два: x\n"


def test_a_line_that_does_not_line_up_shows_where_its_block_starts():
    text = HEAD + "    claim: x\n   note: y\n"
    (finding,) = read(text, "a.yaml")[1]
    assert [label.text for label in finding.related] == ["the block starts here"]


@pytest.mark.parametrize("text", ["a: x? y\n", "a: |\n  ? b\n", "a: 'x'  # ? b\n", "a:\n  b 　c: 1\n"])
def test_what_only_resembles_a_misread_key_is_let_pass(text):
    tree, findings = read(text, "a.yaml")
    assert find_misread_keys(tree) == []
    assert findings == ()


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("claim: 排名 #1\n", ["#1"]),
        ("claim: #1 reason\n", ["#1 reason"]),
        ("claim: x # note\n", []),
        ("claim: x #\n", []),
        ("claim: 'x' #1\n", []),
        ("claim: a#1\n", []),
        ("claim: |\n  a #1\n", []),
        ("tags: [a, b] #1\n", []),
        ("tags:\n  - первый  #1 из них\n  - b\n", ["#1 из них"]),
        ("#1 comment\nclaim: x\n#2 comment\n", []),
        ("claim: one\n  two #3\nnote: y\n", ["#3"]),
    ],
)
def test_what_a_number_sign_cuts_off_is_found(text, lost):
    tree, _ = read(text, "a.yaml")
    assert [span.of(text) for _, span in find_cut_texts(tree)] == lost


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("clаim", "`а` in it is U+0430 CYRILLIC SMALL LETTER A"),
        ("cla\u200bim", "it contains U+200B ZERO WIDTH SPACE, which cannot be seen"),
        ("\u3000claim", "it contains U+3000 IDEOGRAPHIC SPACE, which cannot be seen"),
        ("ｃlaim", "`ｃ` in it is U+FF43 FULLWIDTH LATIN SMALL LETTER C"),
        ("claim", None),
        ("чай", None),
        ("加速劑", None),
        ("café", None),
        ("chiński-rynek", None),
    ],
)
def test_misleading_characters_of_a_key_are_named(key, words):
    assert describe_odd_characters(key) == words


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("q: >-\n  動員了整個國家\n  去追求尖端技術。\n", "動員了整個國家去追求尖端技術。"),
        ("q: 動員了 國家\n  去追求\n  技術\n", "動員了 國家去追求技術"),
        ("q: >-\n  한국어\n  문장\n", "한국어 문장"),
        ("q: >-\n  Решение\n  компании\n", "Решение компании"),
        ('q: "動員\n  了"\n', "動員了"),
        ("q: >-\n  DeepSeek\n  動員了\n  OK\n", "DeepSeek 動員了 OK"),
        ("q: >-\n  輸出規制は\n\n  終わった\n", "輸出規制は\n終わった"),
        ("q: |-\n  動員\n  了\n", "動員\n了"),
        ("q: 茶 茶\n  茶\n", "茶 茶茶"),
    ],
)
def test_prose_in_scripts_without_spaces_gets_none_at_line_ends(text, prose):
    tree, _ = read(text, "a.yaml")
    assert tree.values == {"q": prose}


@pytest.mark.parametrize("finding", YAML_FINDINGS, ids=lambda finding: finding.name)
def test_the_manual_shows_the_mistake_and_its_correction(finding):
    bad, good = re.findall(r"```yaml\n(.*?)```", finding.manual, re.DOTALL)
    assert [found.rule for found in read(bad, "a.yaml")[1]] == [finding.name]
    assert read(good, "a.yaml")[1] == ()
    assert finding.manual.index("## Bad") < finding.manual.index("## Good")


def test_a_mistake_seen_where_the_text_has_ended_lies_within_it():
    text = "a: [b\nc: #d"
    _, findings = read(text, "a.yaml")
    assert findings
    assert all(finding.place.span.end <= len(text) for finding in findings)
