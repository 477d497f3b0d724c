"""The surroundings of passages, in any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.language import language_of
from argmap.language.clauses import clause_words
from argmap.language.paragraphs import paragraph_spans
from argmap.language.quoting import quoted_stretches
from argmap.rules.passages import overlapping
from argmap.rules.places import given_place
from argmap.text.span import Span

TAGS = ["bg", "de", "en", "es", "fr", "pl", "ru", "zh"]
PIECES = [
    "not",
    "Nie",
    "не",
    "不",
    "可能",
    "may",
    "that",
    "że",
    "but",
    "но",
    "但",
    "tea",
    "茶",
    "的",
    " ",
    "  ",
    "\n\n",
    ",",
    ". ",
    "。",
    "“",
    "”",
    '"',
    "’",
]
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES)).map("".join), st.lists(st.sampled_from(PIECES)).map(" ".join)
)


@given(TEXTS, st.sampled_from(TAGS), st.data())
def test_what_governs_a_passage_begins_before_it_and_what_limits_it_stands_after_it(text, tag, data):
    words = clause_words(language_of(tag))
    place = data.draw(st.integers(0, len(text)))
    governing, limiting = words.governing(text, place), words.limiting(text, place)
    assert governing is None or 0 <= governing.span.start < place
    assert limiting is None or place <= limiting.span.start < limiting.span.end <= len(text)


@given(TEXTS, st.sampled_from(TAGS), st.data())
def test_what_stands_far_away_changes_nothing(text, tag, data):
    words = clause_words(language_of(tag))
    place = data.draw(st.integers(0, len(text)))
    far = (
        "茶" * 80
        if tag == "zh"
        else "\n\nTea and tea and tea and tea and tea and tea and tea and tea and tea and tea. "
    )
    moved = words.governing(far + text, len(far) + place)
    here = words.governing(text, place)
    assert (moved and moved.span.start - len(far)) == (here and here.span.start)


@given(TEXTS)
def test_quoted_stretches_are_disjoint_in_order_and_within_paragraphs(text):
    stretches = quoted_stretches(text)
    assert all(one.end < other.start for one, other in pairwise(stretches))
    for stretch in stretches:
        assert any(span.start < stretch.start <= stretch.end <= span.end for span in paragraph_spans(text))


@given(st.lists(st.integers(0, 60), min_size=2, unique=True), st.integers(0, 60), st.integers(1, 9))
def test_the_ranges_that_overlap_another_are_those_that_share_a_character_with_it(bounds, start, length):
    bounds.sort()
    spans = [Span(first, second) for first, second in pairwise(bounds)][::2]
    span = Span(start, start + length)
    assert list(overlapping(spans, span)) == [
        one for one in spans if max(one.start, span.start) < min(one.end, span.end)
    ]


@given(st.text(alphabet="0123456789:-– p.ivx,"))
def test_a_place_that_is_read_is_of_a_known_kind(at):
    given_one = given_place(at)
    assert given_one is None or (given_one.text == at.strip() and given_one.first)
