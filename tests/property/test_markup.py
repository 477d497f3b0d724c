"""Whatever marks a text of Markdown has, leaving them out joins no two words and loses none."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.text.folding import Fold, fold
from argmap.text.markup import read_markup, without_markup
from argmap.text.span import Span

PIECES = (
    *(
        "a",
        "ż",
        "Ж",
        "国",
        "1",
        "7",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "__",
        "`",
        "```\n",
        "[",
        "]",
        "](x)",
        "![",
        "> ",
    ),
    *(
        "- ",
        "1. ",
        "# ",
        "\\",
        "<b>",
        "<!--",
        "-->",
        "|",
        "|-|",
        "~~",
        "<s>",
        "</s>",
        "[^1]",
        "---",
        "-",
        "(",
        ")",
        "!",
        ".",
        "=",
    ),
    "[a]: x",
)
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def is_spaced(character):
    return character.isalnum() and character != "国"


@given(texts)
def test_two_letters_or_digits_stand_side_by_side_only_if_they_did(text):
    folded, edits = without_markup(text)
    for at in range(len(folded) - 1):
        if is_spaced(folded[at]) and is_spaced(folded[at + 1]):
            first, second = edits.source_span(Span(at, at + 1)), edits.source_span(Span(at + 1, at + 2))
            assert first.end == second.start


@given(texts)
def test_what_is_left_stands_in_the_text_in_its_order(text):
    folded, edits = without_markup(text)
    spans = [edits.source_span(Span(at, at + 1)) for at in range(len(folded))]
    assert spans == sorted(spans)
    for span, character in zip(spans, folded, strict=True):
        assert span.of(text) == character or (character == " " and span.end > span.start)


@given(texts)
def test_changes_and_regions_are_in_order_and_inside_the_text(text):
    markup = read_markup(text)
    spans = [span for span, _ in markup.changes]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for found in (spans, markup.headings, markup.hidden, markup.passed_over, markup.captions):
        assert all(0 <= start <= end <= len(text) for start, end in found)


@given(texts.filter(lambda text: not set(text) & set("*_`[]<>|~\\#=)") and "-" not in text and "1." not in text))
def test_a_text_without_marks_stays_as_it_is(text):
    assert fold(text, Fold.MARKUP).text == fold(text, Fold.TYPOGRAPHY).text
