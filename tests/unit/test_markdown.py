"""Reading Markdown: the characters of the file, and quotations that pass over its marks."""

from __future__ import annotations

import pytest

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.model.quotation import Anchor, Missing, Near, Quotation, Tier
from argmap.model.source import SourceText
from argmap.model.vocabulary import RegionKind
from argmap.sources import SourceProblem, read_text
from argmap.sources import markdown as markdown_reader
from argmap.sources.markdown import read


def markdown(text):
    return SearchableText(read(text.encode(), "notes.md"))


@pytest.mark.parametrize("path", ["notes.md", "notes.MD", "notes.markdown"])
def test_the_canonical_text_is_that_of_the_file(path):
    source = read_text(b"\xef\xbb\xbf# A *b*\r\n", path)
    assert isinstance(source, SourceText)
    assert source.text == "# A *b*\n"
    assert source.extractor == "markdown/1"
    assert source.tiers[-1] == Tier.MARKUP


def test_what_is_no_text_is_a_problem():
    assert isinstance(read(b"\xff", "notes.md"), SourceProblem)


def test_a_file_that_is_too_large_is_a_problem(monkeypatch):
    monkeypatch.setattr(markdown_reader, "MAX_BYTES", 10)
    found = read(b"# A *book*\n", "notes.md")
    assert isinstance(found, SourceProblem)
    assert found.message == "the file is too large: 11 bytes, at most 10 are read"


def test_headings_captions_and_what_is_not_shown_are_regions_in_the_order_of_the_text():
    text = "---\na: b\n---\n# Head\n\n![the bridge](x) is <!-- not --> shut\n\nNext\n----\n\n[a]: b"
    source = read(text.encode(), "notes.md")
    assert [(region.kind, region.span.of(text)) for region in source.regions] == [
        (RegionKind.BOILERPLATE, "---\na: b\n---"),
        (RegionKind.HEADING, "Head"),
        (RegionKind.CAPTION, "the bridge"),
        (RegionKind.BOILERPLATE, "(x)"),
        (RegionKind.BOILERPLATE, "<!-- not -->"),
        (RegionKind.HEADING, "Next"),
        (RegionKind.BOILERPLATE, "[a]: b"),
    ]


@pytest.mark.parametrize(
    ("text", "typed", "tier", "printed"),
    [
        ("The *old* bridge", "The *old* bridge", Tier.EXACT, "The *old* bridge"),
        ("The *old* bridge", "The old bridge", Tier.MARKUP, "The *old* bridge"),
        ("The **old** bridge", "old bridge", Tier.MARKUP, "old** bridge"),
        ("> The bridge\n> is *shut*.", "The bridge is shut", Tier.MARKUP, "The bridge\n> is *shut"),
        ("See [the bridge](http://a.b) here", "See the bridge here", Tier.MARKUP, "See [the bridge](http://a.b) here"),
        ("The bridge[^1] is shut", "The bridge is shut", Tier.MARKUP, "The bridge[^1] is shut"),
        ("“The `old` bridge”", "'The old bridge'", Tier.MARKUP, "“The `old` bridge”"),
        ("We ~~oppose~~ support it", "We support it", Tier.MARKUP, "We ~~oppose~~ support it"),
        ("我们~~反对~~支持它", "我们支持它", Tier.MARKUP, "我们~~反对~~支持它"),
        ("这座**旧**桥已经关闭", "这座旧桥已经关闭", Tier.MARKUP, "这座**旧**桥已经关闭"),
        ("a loss of **−5** points", "a loss of -5 points", Tier.MARKUP, "a loss of **−5** points"),
        ("shut &amp; *open*", "shut & open", Tier.MARKUP, "shut &amp; *open"),
    ],
)
def test_a_quotation_passes_over_the_marks(text, typed, tier, printed):
    found = anchor(Quotation(typed), markdown(text))
    assert isinstance(found, Anchor)
    assert (found.tier, [span.of(text) for span in found.spans]) == (tier, [printed])


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("the product 2*3*4 is here", "the product 234 is here"),
        ("the product 5 *3 and 4* 2 is here", "the product 5 3 and 4 2 is here"),
        ("call snake_case_name for that", "call snakecasename for that"),
        ("sold 10<sup>2</sup> of them", "sold 102 of them"),
        ("in 2023[1](#n) it rose", "in 20231 it rose"),
        ("The old bridge is shut", "The *old* bridge is shut"),
        ("We ~~oppose~~ support it", "We oppose it"),
        ("We ~~oppose~~ support it", "We oppose"),
        ("The [old bridge](http://a.b) is shut", "The old bridge http://a.b is shut"),
        ("a loss of *−5* points", "a loss of 5 points"),
        ("a loss of *——*5 points", "a loss of -5 points"),
        ("with p\n> 0.05 as *usual*", "with p 0.05 as usual"),
    ],
)
def test_what_the_page_does_not_say_is_not_verified(text, typed):
    assert isinstance(anchor(Quotation(typed), markdown(text)), Near | Missing)


def test_half_a_character_reference_is_no_match():
    assert isinstance(anchor(Quotation("the f"), markdown("the &fjlig;ord")), Near | Missing)


def test_plain_text_has_no_marks():
    text = SearchableText(SourceText("a.txt", "The *old* bridge", extractor="text/1", bytes_sha256=""))
    assert isinstance(anchor(Quotation("The old bridge"), text), Near | Missing)
