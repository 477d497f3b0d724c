"""Quotations in marked-up sources: a whole project is checked, and each is found through the folding ladder."""

from __future__ import annotations

import html
import random
import subprocess
import sys

import pytest

import argmap
from argmap.anchoring.anchor import anchor
from argmap.anchoring.searchable_text import SearchableText
from argmap.model.quotation import Anchor, Quotation, Tier
from argmap.sources import find_readers, read_text
from documents import chapter, docx, epub, paragraph, run

PAGE = """<!doctype html><meta charset=utf-8><title>Tea</title>
<nav><a href=/>Home</a> <a href=/tea>Tea</a></nav>
<article><h1>On tea</h1><p>The gardeners say: &ldquo;Tea keeps you <b>c</b>alm&rdquo;,
and they drink it&nbsp;daily.</article><footer>&copy; The gardeners</footer>"""
LETTER = docx(
    paragraph("On tea", style="Heading1")
    + paragraph("The gardeners say: “Tea keeps you ", run("c", "<w:b/>"), "alm”, and they drink it ", run("daily."))
)
BOOK = epub(
    {"one.xhtml": chapter("<p>Of coffee.</p>"), "two.xhtml": chapter("<p>They say: “Tea keeps you <i>c</i>alm”</p>")}
)
CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Gardener>Tea keeps\nyou\n\n00:02.000 --> 00:03.000\n<i>c</i>alm.\n"
SUBTITLES = "1\n00:00:01,000 --> 00:00:02,000\nTea keeps\nyou\n\n2\n00:00:02,000 --> 00:00:03,000\n<i>c</i>alm.\n"
TEXTS = {
    "page.html": PAGE,
    "letter.docx": LETTER,
    "book.epub": BOOK,
    "talk.vtt": CAPTIONS,
    "talk.srt": SUBTITLES,
}

DEBATE = """\
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    pro:
      calm:
        claim: Tea keeps you calm.
        quote: Tea keeps you {word}
        source: it
        speaker: gardener
        voice: direct
    con:
      bitter: {{claim: Tea is bitter., assumed: true}}
"""


def errors(path, content, word):
    files = {
        "arguments/drinks.yaml": DEBATE.format(word=word),
        "seeds/sources.yaml": f"argmap: 1\nsources: {{it: {path}}}\nspeakers: {{gardener: {{name: Gardener}}}}\n",
        f"seeds/{path}": content,
    }
    return [found.rule for found in argmap.check(argmap.load(files)) if found.severity == argmap.Severity.ERROR]


@pytest.mark.parametrize("path", TEXTS)
def test_a_quotation_is_proved_against_each_format(path):
    assert errors(path, TEXTS[path], "calm") == []
    assert errors(path, TEXTS[path], "calmer") != []


@pytest.mark.parametrize("path", ["page.html", "letter.docx", "book.epub", "talk.vtt", "talk.srt"])
def test_a_file_that_cannot_be_read_is_a_finding(path):
    assert "source-unreadable" in errors(path, b"\xff\xfe\x00", "calm")


def test_the_readers_are_found_by_suffix():
    suffixes = {".docx", ".epub", ".htm", ".html", ".srt", ".txt", ".vtt", ".xhtml"}
    assert suffixes <= set(find_readers())
    assert list(find_readers()) == sorted(find_readers())


def test_reading_plain_text_imports_nothing_that_other_formats_need():
    program = (
        "import sys; from argmap.sources import read_text; read_text(b'tea', 'tea.txt'); "
        "slow = {'zipfile', 'html.entities', 'xml.parsers.expat', 'argmap.sources.extraction'}; "
        "print(*sorted(slow & set(sys.modules)))"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert printed.stdout == "\n"


LISTED = (
    "tea coffee garden cup water leaf morning price harvest river people doubt century evening law город чай вода цена "
    "утро право żółty źródło ogród cena świt 茶 水 園 朝 価格 naïve façade Ærø coöp"
)
WORDS = LISTED.split(" ")
SPACES = ("\n", "  ", " \n\t ")
ENTITIES = {
    "é": "&eacute;",
    "ï": "&iuml;",
    "ç": "&#231;",
    "ż": "&#x17C;",
    "—": "&mdash;",
    "“": "&ldquo;",
    "”": "&rdquo;",
}
FURNITURE = (
    "<nav><ul><li>Home<li>News</ul></nav>",
    "<aside><p>Subscribe now</aside>",
    "<script>var a = '<p>';</script>",
    "<!-- a <p> comment -->",
    "<figure><img alt=x><figcaption>A cup</figcaption></figure>",
)


def sentences(count, chance):
    """Return so many sentences, each of which stands for itself."""
    return [
        f"{chance.choice(WORDS)} {number} — {' '.join(chance.choices(WORDS, k=9))} “{chance.choice(WORDS)}”."
        for number in range(count)
    ]


def cut(text, chance):
    """Return a text in pieces, cut anywhere."""
    places = sorted(chance.sample(range(1, len(text)), k=4))
    return [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True)]


def as_html(text, chance):
    pieces = []
    for piece in cut(text, chance):
        written = "".join(ENTITIES.get(one, one) if chance.random() < 0.7 else one for one in html.escape(piece))
        written = "".join(chance.choice(SPACES) if one == " " and chance.random() < 0.2 else one for one in written)
        tag = chance.choice(("b", "i", "a href='x?a=1&b=2'", 'span class="x>y"', "em", "mark"))
        pieces.append(f"<{tag}>{written}</{tag.split()[0]}>" if chance.random() < 0.6 else written)
    return f"<p>{''.join(pieces)}</p>"


def recall(source, quotations):
    text = SearchableText(source)
    found = [anchor(Quotation(quotation), text) for quotation in quotations]
    assert all(one.tier in (Tier.EXACT, Tier.LAYOUT) for one in found if isinstance(one, Anchor))
    return sum(isinstance(one, Anchor) for one in found)


def test_all_of_250_quotations_are_found_in_a_page_full_of_markup():
    chance = random.Random(7)  # noqa: S311 - texts for a test
    quotations = sentences(250, chance)
    body = "\n".join(as_html(one, chance) + chance.choice((*FURNITURE, "", "")) for one in quotations)
    page = f"<!doctype html><title>x</title><header>Paper</header><main>{body}</main><footer>Imprint</footer>"
    assert recall(read_text(page.encode(), "page.html"), quotations) == 250


def test_all_of_250_quotations_are_found_in_a_document_of_split_runs():
    chance = random.Random(7)  # noqa: S311 - texts for a test
    quotations = sentences(250, chance)
    paragraphs = (
        paragraph(*(run(piece, chance.choice(("", "<w:b/>", "<w:i/>"))) for piece in cut(one, chance)))
        for one in quotations
    )
    assert recall(read_text(docx("".join(paragraphs)), "letter.docx"), quotations) == 250
