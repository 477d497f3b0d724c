from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from argmap.rendering.typesetting.literals import language, plain, string

# The two signs that mean something in a literal are likelier than chance would have them.
TEXTS = st.text(st.one_of(st.sampled_from('"\\#$u{}n'), st.characters(codec=None)))
LITERAL = re.compile(r'"(?:[^"\\]|\\["\\])*"')


@given(TEXTS)
def test_a_literal_ends_where_it_ends_and_gives_its_text_back(text):
    literal = string(text)
    assert LITERAL.fullmatch(literal)
    assert re.sub(r"\\(.)", r"\1", literal[1:-1]) == plain(text)
    assert literal.encode("utf-8")


@given(TEXTS)
def test_a_language_is_words_of_ours_whatever_was_written(text):
    assert re.fullmatch(r'lang: "[a-z]{2,3}"(, region: "[A-Z]{2}")?', language(text))
