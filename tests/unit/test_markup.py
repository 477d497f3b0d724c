"""Markdown: what is left out of a text so that its words can be compared, and what never is."""

from __future__ import annotations

import time

import pytest

from argmap.text.markup import read_markup, without_markup


def shown(text):
    return without_markup(text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a *very* **bold** word", "a very bold word", id="emphasis"),
        pytest.param("a _very_ __bold__ word", "a very bold word", id="emphasis with underscores"),
        pytest.param("***both** at* once", "both at once", id="emphasis within emphasis"),
        pytest.param("**bold *and* more**", "bold and more", id="emphasis inside strong"),
        pytest.param("*over two\nlines*", "over two\nlines", id="emphasis over a line end"),
        pytest.param("it is ~~not *yet*~~ so", "it is  so", id="strikethrough"),
        pytest.param("这是**很重要。**但是", "这是很重要。但是", id="emphasis in Chinese"),
        pytest.param("the `code *x*` span", "the code *x* span", id="a code span"),
        pytest.param("a ``code ` span``", "a code ` span", id="a code span with a backtick"),
        pytest.param("an [old bridge](https://example.org/a_(b) 'T') here", "an old bridge here", id="a link"),
        pytest.param("an [old *bridge*](<a b>)", "an old bridge", id="a link with emphasis"),
        pytest.param(
            "an [old bridge][1], [1][], [1]\n\n[1]: https://example.org 'T'",
            "an old bridge, 1, 1\n\n",
            id="links to a definition",
        ),
        pytest.param("![the bridge](b.png) seen", "the bridge seen", id="an image"),
        pytest.param("[![the bridge](b.png)](c)", "the bridge", id="an image in a link"),
        pytest.param("<https://example.org/a*b*>", "https://example.org/a*b*", id="an address"),
        pytest.param(r"1\. not \*this\* \[x](y)", "1. not *this* [x](y)", id="escapes"),
        pytest.param("shut&mdash;and &amp; open &#8212; so", "shut—and & open — so", id="character references"),
        pytest.param("a <b>bold</b> <span class='x'>word</span>,<br>and", "a bold word, and", id="tags"),
        pytest.param("<del>a *b* <i>c</i></del>d <s>e</s>, <STRIKE>f</STRIKE>g", "d , g", id="what tags strike out"),
        pytest.param("a <s>b ~~c</s> d~~ e", "a  e", id="struck out twice"),
        pytest.param("a <i style='color:red; display: none'>b</i>c", "a c", id="what a style hides"),
        pytest.param("a ~~b", "a ~~b", id="what is not struck out to its end"),
        pytest.param("a <s>b", "a b", id="nor that"),
        pytest.param("shut[^1], they say.[^long-note]", "shut, they say.", id="footnote marks"),
        pytest.param("[^1]: The *note*.", "The note.", id="a footnote"),
        pytest.param("# A *heading* #\n## B\n#C", "A heading \nB\n#C", id="headings"),
        pytest.param("A\nheading\n===\nB\n-", "A\nheading\n\nB\n", id="headings with a line below"),
        pytest.param("> he *said*\n> this\n> > twice", "he said\nthis\ntwice", id="quotes"),
        pytest.param("- one\n- two\n  1. sub\n  2) more\n+ [x] done", "one\ntwo\nsub\nmore\ndone", id="lists"),
        pytest.param("> - one\n> - two", "one\ntwo", id="a list in a quote"),
        pytest.param("one\n\n* * *\n\ntwo", "one\n\n\n\ntwo", id="a ruler"),
        pytest.param("a | b\n:--|--\nc | *d* \\| e\n\nf | g", "a   b\n\nc   d | e\n\nf | g", id="a table"),
        pytest.param("```py\nx = *a*\n```\n*y*", "\nx = *a*\n\ny", id="fenced code"),
        pytest.param("~~~~\n~~~\n*x*\n~~~~~\n*y*", "\n~~~\n*x*\n\ny", id="a longer fence"),
        pytest.param("> ```\n> *x*\n> ```\n*y*", "\n*x*\n\ny", id="fenced code in a quote"),
        pytest.param("one <!-- *no* --> two\n<!--\n\n# no\n-->", "one  two\n", id="comments"),
        pytest.param("---\ntitle: *x*\n---\n*y*", "---\ntitle: *x*\n---\ny", id="front matter is as it stands"),
    ],
)
def test_marks_are_left_out(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2*3*4", id="a product"),
        pytest.param("2 * 3 * 4", id="a product with spaces"),
        pytest.param("a*b*c", id="letters"),
        pytest.param("snake_case_name", id="a name"),
        pytest.param("__init__s", id="a name with two underscores"),
        pytest.param("x**2 + y**2", id="powers"),
        pytest.param("10<sup>2</sup> and H<sub>2</sub>O", id="raised digits"),
        pytest.param("(a+b)<sup>2</sup>", id="a raised digit behind a bracket"),
        pytest.param("one* two* three", id="marks that close nothing"),
        pytest.param("5 *3 and 4* 2 **", id="marks beside spaces"),
        pytest.param("he said [sic] so [and] so", id="brackets that are no link"),
        pytest.param("see [1] and [2]: both", id="numbers in brackets"),
        pytest.param("`one ``two", id="backticks that close nothing"),
        pytest.param("a < b and c > d", id="relations"),
        pytest.param("<b and c> d", id="relations that look like a tag"),
        pytest.param("in the\n1990. It was", id="a year at a line start"),
        pytest.param("1990. It was", id="a year at the start of a paragraph"),
        pytest.param("a loss of\n- 5 percent", id="a sign at a line start"),
        pytest.param("with p\n> 0.05 or", id="a relation at a line start"),
        pytest.param("one\n\n7.\n\ntwo", id="a number alone on its line"),
        pytest.param("in round\n2. They lost", id="an ordinal at a line start"),
        pytest.param("a -5 b\n-5 c", id="signs"),
        pytest.param("one | two", id="a bar that is in no table"),
        pytest.param("AT&T; R&D;", id="what looks like a character reference"),
        pytest.param("one<!-- x -->two", id="a comment between two letters"),
        pytest.param("un~~necessary~~able, 1~~0~~2", id="a word within which something is struck out"),
        pytest.param("2023[1](#n)5", id="no link joins two numbers"),
        pytest.param("one <!-- not closed", id="a comment that is not closed"),
        pytest.param("#hashtag", id="a hash without a space"),
    ],
)
def test_no_two_words_or_numbers_are_made_one_and_no_sign_is_lost(text):
    folded = shown(text)
    assert folded == text or text.startswith(("2023[", "<b"))
    assert "20231" not in folded.replace("](#n)", "")


@pytest.mark.parametrize(
    ("text", "headings", "hidden", "captions"),
    [
        ("# One *two* ##\ntext\n\nThree\n---", ["One *two*", "Three"], [], []),
        ("---\na: b\n---\ntext <!-- no --> text", [], ["---\na: b\n---", "<!-- no -->"], []),
        ("[a]: b\n\n![the *old* bridge](x) and ![](y)", [], ["[a]: b"], ["the *old* bridge"]),
        ("`<!-- x -->` and\n```\n# no\n<!-- no -->\n```", [], [], []),
    ],
)
def test_what_is_no_running_text_is_known(text, headings, hidden, captions):
    markup = read_markup(text)
    assert [span.of(text) for span in markup.headings] == headings
    assert [span.of(text) for span in markup.hidden] == hidden
    assert [span.of(text) for span in markup.captions] == captions


def test_what_is_not_shown_within_a_paragraph_is_known():
    text = "See [a](b 'c'), ![d](e) [f][1], <a href='g'>h</a> ~~i *j*~~ [1] `~~k~~`\n\n[1]: l"
    passed_over = ["(b 'c')", "(e)", "[1]", "<a href='g'>", "</a>", "~~i *j*~~"]
    assert [span.of(text) for span in read_markup(text).passed_over] == passed_over


PIECES = (
    *("*a ", "[", "](", '](a "', "![a](b)", "<!--", "<!-- -->", "`", "`a``b", "``` \n", "<b x=", "> ", "- ", "_a*b_"),
    *("# ", "a|b\n-|-\n", "---\n", "1. ", "[a]: b\n[a] ", "&a;", "\\", "~~a", "[^a", "* * ", "a\n=\n", "   ", "\n>"),
    *("|--", "](<", "<s>", "</s>", "<s>a</s>", "~~a~~ ", "<i style=", "<i style='display:", "~~a <s>b~~ c</s>"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_marks_cost_time_in_proportion(piece):
    started = time.process_time()
    without_markup(piece * (100_000 // len(piece)))
    assert time.process_time() - started < 5
