"""Coverage of any quotations, nested, overlapping and in several parts: nothing is lost and nothing counted twice."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from argmap.model.origin import Written
from argmap.model.source import Source, SourceText
from argmap.reporting.coverage.marked_text import Legend, MarkedText
from argmap.semantics.bearing import Bearing, Side
from argmap.semantics.coverage import Use, cover_text, united
from argmap.text.span import Span
from builders import MapBuilder

MAP = MapBuilder("drinks").position("tea", "Tea is better.").position("coffee", "Coffee is better.").build()
SIDES = [Side("drinks", "tea"), Side("drinks", "coffee"), Side("drinks")]
TEXTS = st.text(st.sampled_from("ab c.\n<&茶。é"), max_size=60)


@st.composite
def quoted_texts(draw):
    text = draw(TEXTS)
    ranges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(*sorted(ends)))
    uses = st.builds(
        lambda spans, bearings: Use("tea", 0, tuple(united(spans)) or (Span(0, len(text)),), bearings),
        st.lists(ranges, min_size=1, max_size=3),
        st.dictionaries(st.sampled_from(SIDES), st.sampled_from(list(Bearing))),
    )
    return text, tuple(sorted(draw(st.lists(uses, max_size=5)), key=lambda use: use.spans))


def covered(text, uses):
    source = Source("leaflet", Written("seeds/sources.yaml", ("sources", "leaflet")), "leaflet.txt", "en")
    return cover_text(source, SourceText("leaflet.txt", text, extractor="plain", bytes_sha256=""), uses)


class Words(HTMLParser):
    """The words of some markup, without the numbers of quotations; every element has to end."""

    def __init__(self, markup):
        super().__init__()
        self.text, self.open = "", []
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        self.open.append((tag, dict(attributes).get("class")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] != ("a", "tag"):
            self.text += data


@given(quoted_texts())
def test_a_sentence_is_quoted_as_far_as_the_plain_definition_says(quoted):
    text, uses = quoted
    inside = {offset for use in uses for span in use.spans for offset in range(*span)}
    for section in covered(text, uses).sections:
        for sentence in section.sentences:
            assert sentence.share.quoted == len(inside.intersection(range(*sentence.span)))
            for stand, count in sentence.share.stands.items():
                own = {
                    offset
                    for use in uses
                    if use.bearings.get(stand.side) is stand.bearing
                    for span in use.spans
                    for offset in range(*span)
                }
                assert count == len(own.intersection(range(*sentence.span)))


@given(quoted_texts())
def test_a_sentence_names_exactly_the_quotations_that_share_a_character_with_it(quoted):
    text, uses = quoted
    for section in covered(text, uses).sections:
        for sentence in section.sentences:
            quoting = [
                index
                for index, use in enumerate(uses)
                if any(set(range(*span)).intersection(range(*sentence.span)) for span in use.spans)
            ]
            assert list(sentence.uses) == quoting


@given(quoted_texts())
def test_the_marked_text_has_every_character_once_and_every_element_ends(quoted):
    text, uses = quoted
    marked = "".join(MarkedText(covered(text, uses), Legend(MAP), "s1").blocks())
    words = Words(marked)
    assert words.open == []
    assert "".join(words.text.split()) == "".join(text.split())


@given(quoted_texts())
def test_gaps_are_not_quoted_at_all(quoted):
    text, uses = quoted
    inside = {offset for use in uses for span in use.spans for offset in range(*span)}
    for gap in covered(text, uses).gaps:
        assert inside.isdisjoint(range(*gap))
