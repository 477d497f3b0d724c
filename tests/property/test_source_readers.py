"""Readers of marked-up formats: any bytes are a text or a problem, and what they know of a text lies within it."""

from __future__ import annotations

import html
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.source import SourceText
from argmap.sources import SourceProblem, find_readers, read_text
from documents import chapter, docx, epub, paragraph, run

SUFFIXES = ("html", "xhtml", "docx", "epub", "vtt", "srt")
LISTED = (
    "p div b span a h1 nav table tr td li ul pre script style title textarea svg br img header footer aside template "
    "ruby rt option select caption figcaption form body html xmp math dl dt dd sup sub s dialog button"
)
NAMES = LISTED.split(" ")
PIECES = st.one_of(
    st.sampled_from(NAMES).map("<{}>".format),
    st.sampled_from(NAMES).map("</{}>".format),
    st.sampled_from(NAMES).map("<{} hidden role=navigation/>".format),
    st.sampled_from(
        ("<a href=#x>", "<p class=x style='font-size:0'>", "<b style='visibility:hidden'>", ".x{display:none}", "1")
    ),
    st.sampled_from(
        ("<", ">", "&", "&amp", "&#", "<!--", "-->", "<![CDATA[", "]]>", "</", "<a b='", '"', "=", "\n", " ")
    ),
    st.text(max_size=6),
)
PAGES = st.lists(PIECES, max_size=40).map("".join)
MADE = {
    "docx": docx(paragraph("The bridge ", run("is", "<w:b/>"), " closed."), footnotes=paragraph("Till May.")),
    "epub": epub({"one.xhtml": chapter("<h1>One</h1><p>The bridge.</p>"), "two.xhtml": chapter("<p>Closed.</p>")}),
}
TIMES = st.sampled_from(
    ("00:01.000 --> 00:02.000\n", "01:00:01,000 --> 01:00:02,000\n", "1\n", "\n", "-->", "NOTE x\n")
)
CAPTIONS = st.lists(st.one_of(TIMES, PIECES), max_size=30).map("".join)


def assert_is_whole(source):
    """Hold a text to what is promised of regions and locators."""
    if isinstance(source, SourceProblem):
        assert source.message
        return
    assert isinstance(source, SourceText)
    assert source.text.strip()
    regions = [region.span for region in source.regions]
    assert regions == sorted(regions)
    assert all(0 <= span.start < span.end <= len(source.text) for span in regions)
    spans = [locator.span for locator in source.locators]
    assert all(before.end < after.start for before, after in pairwise(spans))
    assert all(span.of(source.text).strip() for span in spans)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(content=st.binary(max_size=300))
def test_any_bytes_are_a_text_or_a_problem(suffix, content):
    assert_is_whole(read_text(content, f"a.{suffix}"))


@pytest.mark.parametrize("suffix", ["html", "xhtml"])
@given(page=PAGES)
def test_any_heap_of_tags_is_a_text_or_a_problem(suffix, page):
    assert_is_whole(read_text(page.encode("utf-8", "replace"), f"a.{suffix}"))


@pytest.mark.parametrize("suffix", ["vtt", "srt"])
@given(captions=CAPTIONS)
def test_any_heap_of_cues_is_a_text_or_a_problem(suffix, captions):
    head = "WEBVTT\n\n" if suffix == "vtt" else ""
    assert_is_whole(read_text((head + captions).encode("utf-8", "replace"), f"a.{suffix}"))


@pytest.mark.parametrize("suffix", ["docx", "epub"])
@given(data=st.data())
def test_a_damaged_archive_is_a_text_or_a_problem(suffix, data):
    content = bytearray(MADE[suffix])
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.sampled_from((len(content), len(content) - 1, len(content) // 2)))
    assert_is_whole(read_text(bytes(content[:end]), f"a.{suffix}"))


@pytest.mark.parametrize("suffix", ["html", "xhtml"])
@given(words=st.lists(st.text("aбż橋&<>'\" ", min_size=1, max_size=8), min_size=1, max_size=8))
def test_inline_tags_and_references_leave_the_words_as_they_are(suffix, words):
    text = " ".join("".join(words).split())
    pieces = (f"<i>{html.escape(word)}</i><!-- x --><b></b>" for word in words)
    found = read_text(f"<p>{''.join(pieces)}</p>".encode(), f"a.{suffix}")
    assert (found.text if isinstance(found, SourceText) else "") == text


@given(words=st.lists(st.text("aбż橋&<> ", min_size=1, max_size=8), min_size=1, max_size=8))
def test_runs_leave_the_words_as_they_are(words):
    found = read_text(docx(paragraph(*(run(html.escape(word)) for word in words))), "a.docx")
    text = "".join(words)
    assert (found.text if isinstance(found, SourceText) else "\n") == f"{text if text.strip() else ''}\n"


def test_every_reader_of_marked_up_text_is_tried_here():
    assert {f".{suffix}" for suffix in SUFFIXES} <= set(find_readers())
