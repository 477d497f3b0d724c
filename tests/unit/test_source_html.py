"""Reading HTML: the words that a browser shows, whatever the markup between them."""

from __future__ import annotations

import hashlib
import sys

import pytest

from argmap.model.source import SourceText
from argmap.sources import SourceProblem, read_text
from argmap.sources.extraction import html_page
from argmap.sources.extraction.character_references import decode_references
from argmap.sources.extraction.html_elements import DEEPEST


def read(markup, path="page.html"):
    return read_text(markup.encode() if isinstance(markup, str) else markup, path)


def text_of(markup, path="page.html"):
    source = read(markup, path)
    assert isinstance(source, SourceText), source
    return source.text


def regions_of(markup):
    source = read(markup)
    return [(region.kind.value, region.span.of(source.text)) for region in source.regions]


def message(markup, path="page.html"):
    problem = read(markup, path)
    assert isinstance(problem, SourceProblem), problem
    assert problem.help
    return problem.message


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", "One.\nTwo.", id="a paragraph is a line"),
        pytest.param("<p>One.<p>Two.", "One.\nTwo.", id="also one that is never closed"),
        pytest.param("<b>in</b>side<i> and </i>out", "inside and out", id="inline elements part nothing"),
        pytest.param("a<wbr>b<a href='x>y'>c</a><img alt='no'>d", "abcd", id="nor do links, pictures, break points"),
        pytest.param("one<br>two<br/>three", "one\ntwo\nthree", id="br"),
        pytest.param("<p>one<br></p><p>two", "one\ntwo", id="br at the end of a block"),
        pytest.param("one<br><br>two", "one\n\ntwo", id="two of them"),
        pytest.param("  one \n\t two  <b> three</b>\n", "one two three", id="white space is one space"),
        pytest.param("one&nbsp; two", "one\u00a0 two", id="but a no-break space is a character"),
        pytest.param("co\u00adop &shy;\u200bx", "co\u00adop \u00ad\u200bx", id="what cannot be seen stays"),
        pytest.param("<div>a<div>b</div>c</div>d", "a\nb\nc\nd", id="blocks in blocks"),
        pytest.param("<pre>\n a\n\n  b</pre>c", " a\n\n  b\nc", id="pre keeps white space"),
        pytest.param("<pre>a\n</pre>c", "a\nc", id="pre ends its line once"),
        pytest.param("<table><tr><td>1<td>2<tr><td>3<td>4</table>5", "1\t2\n3\t4\n5", id="cells and rows"),
        pytest.param("<ul><li>a<ul><li>b</ul><li>c</ul>", "a\nb\nc", id="lists"),
        pytest.param("<dl><dt>a<dd>b<dt>c</dl>", "a\nb\nc", id="lists of terms"),
        pytest.param("<select><option>a<option>b</select>", "a\nb", id="options"),
        pytest.param("a\r\nb\rc<pre>d\r\ne</pre>", "a b c\nd\ne", id="line ends"),
        pytest.param("<svg><title>no</title><path d='x'/><text>a</text><text>b</text></svg>", "a\nb", id="drawings"),
        pytest.param("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", "漢字", id="readings"),
        pytest.param("<xmp><b>&amp;</b></xmp>", "<b>&amp;</b>", id="an element whose content is no markup"),
        pytest.param(
            "10<sup>2</sup> in 2023<sup><a>1</a></sup>, the 1<sup>st</sup>3", "10² in 2023¹, the 1st3", id="raised"
        ),
        pytest.param("101<sub>2</sub>, 5<sub>6</sub>7, H<sub>2</sub>O", "101₂, 5₆7, H₂O", id="lowered"),
        pytest.param("<sup>a<sub>1</sub>2</sup>", "a₁²", id="lowered in what is raised"),
        pytest.param(
            "<button>Go</button><label>Name</label>in<select><option>a</select>b", "Go Name in\na\nb", id="form"
        ),
        pytest.param("x</p>y</br>z", "x\ny\nz", id="end tags of nothing"),
    ],
)
def test_the_text_is_laid_out_as_a_browser_shows_it(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize(
    "markup",
    [
        "<title>no</title>",
        "<script>if (a < b) 'no </b>'</script>",
        "<script>no</SCRIPT\n>",
        "<style>no</style>",
        "<noscript>no</noscript>",
        "<template><p>no</p></template>",
        "<textarea>no</textarea>",
        "<iframe>no</iframe>",
        "<b hidden>no<b>no</b></b>",
        "<div hidden=''>no<div>no</div></div>",
        "<p style='color: red; display :none'>no</p>",
        "<!-- no --><!--> <!-- > no -->",
        "<!doctype html [no]><?no?></ no>",
        "<p hidden>no<div>shown</div>",
        "<a title='no>no' class=\"no>\">",
    ],
)
def test_what_a_browser_does_not_show_is_left_out(markup):
    assert text_of(f"<p>a</p>{markup}<p>b</p>") in ("a\nb", "a\nshown\nb")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("The law <s>forbids</s> allows it", "The law allows it", id="s"),
        pytest.param("We <del>oppose</del> <ins>support</ins> it", "We support it", id="del and ins"),
        pytest.param("We <strike>oppose</strike>support it", "We support it", id="strike"),
        pytest.param(
            "We <i style='text-decoration: red line-through'>oppose</i>support it", "We support it", id="style"
        ),
    ],
)
def test_what_the_author_struck_out_is_left_out(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<b style='visibility:hidden'>no<i style='visibility: visible'>a</i></b>b", "ab", id="visibility"),
        pytest.param("<i style='opacity:0.0'>no</i>a<i style='opacity:0.5'>b</i>", "ab", id="opacity"),
        pytest.param(
            "<p style='FONT-SIZE:0px'>no<b style='font-size:2em'>no</b><b style='font-size:9pt'>a</b>", "a", id="size"
        ),
        pytest.param("<p style='position:absolute;left:-9999px'>no</p>a", "a", id="beside the screen"),
        pytest.param("<p style='left:-9999px'>a</p><p style='position:fixed;left:-9px'>b", "a\nb", id="still on it"),
        pytest.param("<p style='text-indent:-9999px'>no</p>a<p style='text-indent:-2em'>b", "a\nb", id="indent"),
        pytest.param("<p style=\"background:url('a;b');/* x */display:none\">no</p>a", "a", id="other declarations"),
        pytest.param("<dialog>no</dialog>a<dialog open>b</dialog>", "a\nb", id="dialog"),
        pytest.param(
            "<math><mi>a</mi><annotation>no</annotation><annotation-xml>no</annotation-xml></math>", "a", id="math"
        ),
        pytest.param("<b aria-hidden=true>a</b>", "a", id="what is hidden from screen readers alone"),
    ],
)
def test_what_a_style_or_its_kind_hides_is_left_out(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize(
    ("styles", "text"),
    [
        (".x { display: none }", "ac"),
        ("/* } */ h1, .x{color:red;display:none!important}", "ac"),
        ("#y{visibility:hidden}", "ab"),
        ("I{opacity:0}", "a"),
        ("q::after{content:'}'} .x{display:none}", "ac"),
        (".x{display:none} .x{display:inline}", "abc"),
        (".x{display:none} .open .x{display:inline}", "abc"),
        (".x{display:none} .x:hover{display:inline}", "abc"),
        (".o .x{display:none} .x[a]{display:none} *{display:none}", "abc"),
        ("@media print{.x{display:none}} @import 'a'; #y{display:none}", "ab"),
        ("body{opacity:0} html{visibility:hidden}", "abc"),
        (".x{display:none", "abc"),
        (".x{display:none}<!--", "ac"),
        (".X{display:none}", "abc"),
    ],
)
def test_plain_rules_of_the_own_styles_of_a_page_hide(styles, text):
    body = "<body>a<i class='w x'>b</i><i id=y>c</i>"
    assert text_of(f"<style>{styles}</style>{body}") == text
    assert text_of(f"{body}<style media=screen>{styles}</style>") == text
    assert text_of(f"<style media=print>{styles}</style>{body}") == "abc"


def test_styles_of_xhtml_may_stand_in_a_cdata_section():
    styles = "<style><![CDATA[.x{display:none}]]></style><style>#y{display:none}</style>"
    assert text_of(f"{styles}a<i class='x'>b</i><i id='y'>c</i>", "page.xhtml") == "a"


REFERENCE = "<sup class='reference'><a href='#n1'><span>&#91;</span>1<span>&#93;</span></a></sup>"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"A beverage.{REFERENCE}{REFERENCE} It is", "A beverage. It is"),
        ("so<sup><a href=#n1>*</a></sup>.", "so."),
        ("so<sup class=footnote>a</sup>.", "so."),
        ("so<a href=#n1 role=doc-noteref><sup>1</sup></a>.", "so."),
        ("so<sup><a href=#n1>1</a>, <a href=#n2>2</a></sup>.", "so."),
        ("in 2023<sup><a href=#n1>1</a></sup>, so", "in 2023¹, so"),
        ("x<sup><a href=#n1>1</a></sup>5", "x¹5"),
        ("<a href=#top>1</a> 10<sup>2</sup> m<sup>2</sup>", "1 10² m²"),
        ("m<sup>2<a href=#n1>1</a></sup>", "m²¹"),
        ("the 1<sup><a href=#n>st</a></sup>, a<sup><a href=#n>see there</a></sup>", "the 1st, asee there"),
        ("a<sup><a href=#n>1</a>", "a¹"),
    ],
)
def test_marks_of_notes_are_no_words_unless_a_digit_stands_before(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize("markup", ["a<script>x</script>b", "a<div hidden>x</div>b", "a<!-- x -->b"])
def test_what_is_left_out_parts_nothing(markup):
    assert text_of(markup) == "ab"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("&amp;lt; &lt;b&gt; &quot;", '&lt; <b> "'),
        ("&mdash;&hellip;&rsquo;&eacute;", "—…’é"),
        ("&#8217;&#x2019;&#X2019;", "’’’"),
        ("&eacute &copy2 &notit; &notin;", "é ©2 ¬it; ∉"),
        ("&NotEqualTilde;", "≂̸"),
        ("&zzz; &; & &#; &#x; &#xg", "&zzz; &; & &#; &#x; &#xg"),
        ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\ufffd" * 4),
        ("&#000000000000065;", "A"),
        ("&#147;&#x93;&#129;", "““\x81"),
        ("&#" + "9" * 10_000 + ";", "\ufffd"),
    ],
)
def test_character_references_are_decoded_as_the_standard_says(written, text):
    assert decode_references(written) == text


@pytest.mark.parametrize(
    ("markup", "regions"),
    [
        ("<h1>Tea</h1><p>is good.<h2> More <b>tea</b> </h2>x", [("heading", "Tea"), ("heading", "More tea")]),
        ("<h2>Tea</h3>is good", [("heading", "Tea")]),
        ("<div role=heading>Tea</div>is", [("heading", "Tea")]),
        ("<figure><img><figcaption>A cup</figcaption></figure>", [("caption", "A cup")]),
        ("<table><caption>Cups<tr><td>1</table>", [("caption", "Cups")]),
        ("<nav><ul><li>Home<li>News</ul></nav>Text", [("navigation", "Home\nNews")]),
        ("<div role=navigation>Home</div>Text", [("navigation", "Home")]),
        ("<nav role=presentation>Home</nav>", []),
        ("<nav><nav>Home</nav> x</nav>y", [("navigation", "Home\nx")]),
        ("<header>Paper</header><p>Text</p><footer>Imprint", [("boilerplate", "Paper"), ("boilerplate", "Imprint")]),
        ("<article><header>By us</header>Text<footer>End</footer></article>", []),
        ("<p>a<aside>b</aside>c", [("boilerplate", "b")]),
        ("<nav></nav><nav hidden>x</nav>y", []),
    ],
)
def test_what_is_no_running_text_is_a_region(markup, regions):
    assert regions_of(markup) == regions


def test_the_heading_in_the_header_of_a_page_is_both():
    found = regions_of("<header>The Paper <h1>Tea</h1></header><p>Text")
    assert found == [("boilerplate", "The Paper\nTea"), ("heading", "Tea")]


def test_an_end_tag_ends_nothing_outside_its_cell_or_block():
    assert regions_of("<nav>a<table><tr><td>b</nav>c</table>d</nav>e") == [("navigation", "a\nbc\nd")]
    assert text_of("<b hidden>x<div>y</b>z</div></b>w") == "w"


def test_empty_elements_of_xhtml_hold_nothing_and_those_of_html_are_left_open():
    markup = "<title/><script src='x'/><p>one <![CDATA[<two>]]></p><a id='x'/>three"
    assert text_of(markup, "page.xhtml") == "one <two>\nthree"
    assert message(markup) == "there is no visible text in the page"


def test_entities_that_xhtml_declares_are_never_expanded():
    markup = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>x &b; y</p>'
    assert text_of(markup, "page.xhtml") == "x &b; y"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("<p>мост".encode(), "мост", id="UTF-8 without a word"),
        pytest.param(b"\xef\xbb\xbf<meta charset=windows-1251><p>\xd0\xbc", "м", id="a byte order mark decides"),
        pytest.param("<p>мост".encode("utf-16"), "мост", id="UTF-16 with its mark"),
        pytest.param("<meta charset='windows-1251'><p>мост".encode("cp1251"), "мост", id="meta charset"),
        pytest.param(
            "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>źdźbło".encode("iso8859-2"),
            "źdźbło",
            id="meta http-equiv",
        ),
        pytest.param("<meta charset=gb2312>桥".encode("gbk"), "桥", id="gb2312 means GBK"),
        pytest.param("<meta charset=big5>橋".encode("big5"), "橋", id="Big5"),
        pytest.param(b"<meta charset=latin1>\x93", "“", id="latin1 means windows-1252"),
        pytest.param("<meta charset=utf-16>м".encode(), "м", id="UTF-16 in a meta means UTF-8"),
        pytest.param("<meta charset=rot13>м".encode(), "м", id="a label that is none"),
        pytest.param("<!--<meta charset=koi8-r>--><p>м".encode(), "м", id="a meta in a comment"),
        pytest.param("<?xml version='1.0' encoding='koi8-r'?><p>м".encode("koi8-r"), "м", id="an XML declaration"),
        pytest.param((" " * 1100 + "<meta charset=koi8-r>м").encode(), "м", id="beyond the first 1024 bytes"),
    ],
)
def test_the_encoding_is_what_the_page_declares(content, text):
    assert text_of(content) == text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"ab\n\xec", "not UTF-8, and the page names no other encoding: byte 0xec at offset 3, line 2"),
        (b"<meta charset=cp1251>\x98", "not windows-1251, as the page says: byte 0x98 at offset 21, line 1"),
        (b"\xff\xfea", "not UTF-16LE, as its byte order mark says: byte 0x61 at offset 2, line 1"),
        (
            b"<p\0>",
            "not a page: it holds the character U+0000, as in UTF-16 without a mark or in a binary file",
        ),
        (b"", "there is no visible text in the page"),
        (b"<div id=app></div><script>render()</script>", "there is no visible text in the page"),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_never_a_guess(content, said):
    assert message(content) == said


def test_a_page_that_is_too_large_or_has_too_many_tags_is_a_problem(monkeypatch):
    monkeypatch.setattr(html_page, "MAX_TAGS", 3)
    assert text_of("<p>a<p>b<p>c") == "a\nb\nc"
    assert message("<p>a<p>b<p>c<p>d") == "there are 4 tags, at most 3 are read"
    monkeypatch.setattr(html_page, "MAX_BYTES", 3)
    assert message("<p>a") == "the page is too large: 4 bytes, at most 3 are read"


@pytest.mark.parametrize("tag", ["div", "b", "nav", "ul><li", "table><tr><td", "svg"])
def test_nesting_has_no_limit_and_does_not_recurse(tag):
    depth = max(100_000, sys.getrecursionlimit())
    assert text_of(f"a{f'<{tag}>' * depth}b").replace("\n", "").replace("\t", "") == "ab"


def test_what_lies_too_deep_is_text_and_what_follows_is_whole():
    inner = f"{'<div>' * DEEPEST * 2}deep{'</div>' * DEEPEST * 2}"
    assert regions_of(f"<nav>a{inner}b</nav>c") == [("navigation", "a\ndeep\nb")]


@pytest.mark.parametrize(
    "piece", ["<", "<!--", "</", "<a b='", '<a b="', "<a ", "<![CDATA[", "&", "&#", "&aaaa", "<script>", "<?", "<!"]
)
def test_a_page_that_is_damaged_all_over_is_read_in_one_pass(piece):
    for path in ("page.html", "page.xhtml"):
        source = read(f"<p>text</p>{piece * 20_000}", path)
        assert isinstance(source, SourceText)
        assert source.text.startswith("text")


def test_the_source_knows_its_reader_and_its_bytes():
    source = read("<p>a")
    assert source.extractor == "html/1"
    assert read("<p>a</p>", "page.xhtml").extractor == "xhtml/1"
    assert source.path == "page.html"
    assert source.bytes_sha256 == hashlib.sha256(b"<p>a").hexdigest()
