"""A text that is written as YAML is read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.syntax.reader import read
from argmap.syntax.scalar import scalar
from argmap.syntax.yaml_characters import CONTROL_CHARACTERS

SIGNS = st.sampled_from([": ", " #", "#", ":", "- ", "-", "? ", "?", ", ", "[", "]", "{", "}", "'", '"', "&", "*", "!"])
MORE_SIGNS = st.sampled_from(
    ["|", ">", "%", "@", "`", "\\", "\n", "\t", "\r", " ", "...", "---", "\u2028", "\x85", "~"]
)
WORDS = st.sampled_from(
    [
        "чай",
        "Чаят е топъл",
        "喝茶使人平靜",
        "喝茶使人平静",
        "Gżegżółka",
        "Tea",
        "12:30",
        "null",
        "no",
        "«»",
        "「」",
        "№",
        "e\u0301",
    ]
)
TEXTS = st.lists(st.one_of(SIGNS, MORE_SIGNS, WORDS, st.text(max_size=3)), max_size=8).map("".join)
ALLOWED = TEXTS.filter(lambda text: not CONTROL_CHARACTERS.search(text))


@given(ALLOWED)
@example("")
@example("null")
@example("~")
@example("Is it tea? It is.")
@example("tea:")
@example("排名 #1")
@example("key: value")
@example("'quoted'")
@example("<<")
@example("\n")
@example("a\u2029b")
@example("--- tea")
def test_a_printed_text_is_read_back_as_it_was_in_every_place(text):
    printed = scalar(text)
    assert "\n" not in printed
    yaml = f"block: {printed}\nlist: [{printed}, {printed}]\nmapping: {{key: {printed}, other: {printed}}}\n"
    tree, findings = read(yaml, "example.yaml")
    assert findings == ()
    assert tree.values == {"block": text, "list": [text, text], "mapping": {"key": text, "other": text}}


@given(ALLOWED)
def test_a_printed_text_can_be_a_key(text):
    tree, findings = read(f"{scalar(text)}: here\n", "example.yaml")
    if text != "<<":
        assert findings == ()
        assert tree.values == {text: "here"}


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzабвгд茶葉ąęł -", min_size=1).map(str.strip).filter(bool))
def test_plain_words_are_printed_as_they_are(text):
    assert scalar(text) in {text, f"'{text}'"}
    if text[0].isalpha() and text != "null":
        assert scalar(text) == text


@pytest.mark.parametrize("text", ["a\x00b", "a\x0cb", "a\ufeffb", "a\x7fb"])
def test_a_control_character_becomes_a_space(text):
    assert scalar(text) == "a b"
