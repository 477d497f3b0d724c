"""Sentences of any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.language import language_of
from argmap.language.paragraphs import paragraph_spans
from argmap.language.sentences import sentence_spans

PIECES = [
    "Tea",
    "tea",
    " ",
    "  ",
    "\n",
    "\n\n",
    ".",
    "?",
    "...",
    "…",
    "。",
    "！",
    '"',
    "'",
    "“",
    "”",
    "「",
    "」",
    "茶",
    "好",
    "Dr",
    "г",
    "5",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))
LANGUAGES = st.sampled_from([None, "bg", "de", "en", "es", "fr", "pl", "ru", "zh"]).map(language_of)


@given(TEXTS, LANGUAGES)
def test_sentences_are_disjoint_in_order_and_hold_every_character_but_white_space(text, language):
    spans = sentence_spans(text, language)
    assert all(span.end > span.start for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())


@given(TEXTS, LANGUAGES)
def test_no_sentence_goes_from_one_paragraph_into_another(text, language):
    paragraphs = paragraph_spans(text)
    for sentence in sentence_spans(text, language):
        assert any(span.start <= sentence.start and sentence.end <= span.end for span in paragraphs)
