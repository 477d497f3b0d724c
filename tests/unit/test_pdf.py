"""Reading PDF: the words of its pages in their order, without what stands at the edges of every page."""

from __future__ import annotations

import hashlib
import random
import sys
import time

import pypdfium2
import pytest

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.model.quotation import Anchor, Quotation, Tier
from argmap.model.source import LocatorKind, SourceText
from argmap.model.vocabulary import RegionKind
from argmap.sources import SourceProblem
from argmap.sources.extraction import pdf_pages
from argmap.sources.extraction.pdf_furniture import Line, Page, Place
from argmap.sources.extraction.pdf_lines import printed_lines
from argmap.sources.extraction.pdf_text import flow
from argmap.sources.pdf import read
from typesetting import prose, set_pages, typeset, write_pdf

HEADED = """#let head = [Report on the bridges #h(1fr) #context counter(page).display()]
#set page(width: 12cm, height: 9cm, margin: 2cm, numbering: "1", header: head, header-ascent: 20pt)
#set text(font: "Source Serif 4", lang: "en")
"""
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def pages_of(*pages):
    """Return pages that are given as lines from the top: an empty one is a gap, and so is the rest of the page."""
    return [page_of(number, lines) for number, lines in enumerate(pages, 1)]


def page_of(number, lines, pitch=12, height=200):
    """Return a page with a line each `pitch` points; what stands behind `...` hangs from the bottom edge."""
    upper, lower = (lines[: lines.index("...")], lines[lines.index("...") + 1 :]) if "..." in lines else (lines, [])
    heights = [height - 20 - pitch * place for place in range(len(upper))]
    heights += [20 + pitch * place for place in reversed(range(len(lower)))]
    placed = zip([*upper, *lower], heights, strict=True)
    return Page(number, str(number), tuple(Line(text, Place(low, low, 10)) for text, low in placed if text), height)


def labels(source):
    assert all(locator.kind is LocatorKind.PAGE for locator in source.locators)
    return [(locator.label, locator.span.of(source.text)) for locator in source.locators]


def test_the_text_is_that_of_the_pages_with_what_read_it():
    content = typeset(HEADED + "The bridge stays shut.\n#pagebreak()\nThe river rises.")
    source = read(content, "report.pdf")
    assert isinstance(source, SourceText)
    assert source.text.startswith("The bridge stays shut.\nThe river rises.\n")
    assert source.extractor == f"pdf/1 pypdfium2/{pypdfium2.version.PYPDFIUM_INFO.version}"
    assert source.bytes_sha256 == hashlib.sha256(content).hexdigest()
    assert source.tiers[-1] == Tier.HYPHENATION


def test_what_stands_at_the_edges_of_pages_is_set_behind_the_text():
    source = read(typeset(HEADED + "One.\n#pagebreak()\nTwo.\n#pagebreak()\nThree."), "report.pdf")
    assert labels(source) == [("1", "One."), ("2", "Two."), ("3", "Three.")]
    (furniture,) = source.regions
    assert furniture.kind is RegionKind.BOILERPLATE
    assert source.text[: furniture.span.start] == "One.\nTwo.\nThree.\n"
    assert furniture.span.of(source.text).split("\n") == [
        line for number in "123" for line in (f"Report on the bridges {number}", number)
    ]


def test_a_page_is_known_by_its_label():
    source = read(
        typeset("""#set page(width: 12cm, height: 9cm, numbering: "i")
#set text(font: "Source Serif 4")
Preface.
#pagebreak()
More of it.
#set page(numbering: "1")
#counter(page).update(14)
Chapter.
#pagebreak()
The end."""),
        "report.pdf",
    )
    assert labels(source) == [("i", "Preface."), ("ii", "More of it."), ("14", "Chapter."), ("15", "The end.")]


def test_a_sentence_goes_on_over_columns_and_pages_and_running_heads():
    text = prose("en", paragraphs=20)
    page = """#set page(width: 11cm, height: 8cm, columns: 2, margin: 2cm, header-ascent: 20pt,
    numbering: "1 of 1", header: [Report on the bridges])"""
    source = read(set_pages(text, "en", page), "report.pdf")
    assert isinstance(source, SourceText)
    assert len(source.locators) > 3
    searchable = SearchableText(source)
    words = text.split(" ")
    for start in range(0, len(words) - 60, 7):
        passage = " ".join(words[start : start + 60])
        found = anchor(Quotation(passage), searchable)
        assert isinstance(found, Anchor), passage


def test_characters_beyond_the_first_plane_and_ligatures_are_read():
    source = read(
        typeset(
            '#set text(font: ("Source Serif 4", "Noto Sans CJK SC"))\n𠮷野家在𠀋。 The office is “efficient” – so.'
        ),
        "a.pdf",
    )
    assert source.text == "𠮷野家在𠀋。 The office is “efficient” – so."


def test_a_raised_digit_is_not_one_of_the_number_before_it():
    source = read(
        typeset("""#set page(width: 12cm, height: 9cm)
#set text(font: ("Source Serif 4", "Noto Sans CJK SC"))
Sold 10#super[2] and 10#super(typographic: false)[3] in 2019#footnote[Or 5.] of page2, 第3章, H#sub[2]O,
(a + b)#super[2], “so”#super[14] and #text(number-type: "old-style")[1976, q34 and 57]. 𠮷#super[6]"""),
        "a.pdf",
    )
    words = "".join(source.text.split())
    assert words.startswith("Sold10²and10³in2019¹ofpage2,第3章,H₂O,(a+b)²,“so”¹⁴and1976,q34and57.𠮷⁶")


HEAD = ["Head", "", ""]
FOOT = ["...", "Foot"]


def running(pages):
    """Return what is left in the flow of pages that are given as for `pages_of`, and what is set aside."""
    found = flow(pages_of(*pages))
    start = found.regions[0].span.start if found.regions else len(found.text) + 1
    assert sorted(found.text.split("\n")) == sorted(line for page in pages for line in page if line not in ("", "..."))
    return found.text[: max(0, start - 1)], found.text[start:]


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        pytest.param(([*HEAD, "a", "...", "1"], [*HEAD, "b", "...", "2"]), "a\nb", id="all of two pages"),
        pytest.param([[*HEAD, one, *FOOT] for one in "abc"], "a\nb\nc", id="a head and a foot"),
        pytest.param([[f"Head {n}", "", "", "a"] for n in (1, 2, 3)], "a\na\na", id="the number of the page"),
        pytest.param([[f"{n} Head", "", "", "a"] for n in (7, 8, 9)], "a\na\na", id="a number that counts pages"),
        pytest.param([[one, "...", f"{n}/9"] for n, one in enumerate("abc", 1)], "a\nb\nc", id="a number out of all"),
        pytest.param([[one, "", "", "a"] for one in ("iv", "v", "vi")], "a\na\na", id="Roman numbers"),
        pytest.param([[one, "...", f"– {n} –"] for n, one in enumerate("ab", 4)], "a\nb", id="numbers with dashes"),
        pytest.param([["Head", "Two", "", "", "a"]] * 3, "a\na\na", id="a head of two lines"),
        pytest.param(
            [[head, "", "", "a"] for head in ("Left", "Right") * 3], "\n".join("aaaaaa"), id="left and right by turns"
        ),
        pytest.param([[*HEAD, "a", "b", "c"], [*HEAD, "d"], [], [*HEAD, "e"]], "a\nb\nc\nd\ne", id="an empty page"),
    ],
)
def test_what_stands_apart_and_is_the_same_on_pages_nearby_is_furniture(pages, text):
    assert running(pages)[0] == text


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([["a", "...", "1"]], id="the number of the only page"),
        pytest.param([[*HEAD, "a"]], id="a head that does not repeat"),
        pytest.param([[*HEAD, "a"], ["b"], ["c"], ["Head", "", "", "d"]], id="twice, on more than two pages"),
        pytest.param([["Head", "a", "b", "c"]] * 5, id="no gap"),
        pytest.param([["a", "b", "c", "is it", "not"]] * 5, id="the last lines of pages that are full"),
        pytest.param([["Same.", "", "a", "b", "", "c", "d", "", "e", "f"]] * 5, id="a gap as between paragraphs"),
        pytest.param([["a", "", "b", "", "c", "", "Same."]] * 5, id="each line a paragraph"),
        pytest.param(
            [["a", "", "", "Same."], ["a", "a", "", "", "Same."], ["a", "a", "a", "", "", "Same."]], id="other heights"
        ),
        pytest.param([[f"Head {n}", "", "", "a"] for n in (3, 9, 4, 20)], id="a number that does not count"),
        pytest.param([["a" * n, "...", f"Total: {n}00 tons."] for n in range(1, 6)], id="a number inside"),
        pytest.param(
            [["a" * n, "...", f"It fell in {1990 + n}."] for n in range(1, 6)], id="the last number of a sentence"
        ),
        pytest.param([["a" * n, "...", str(n)] for n in (60, 17, 3)], id="bare numbers that do not count pages"),
        pytest.param([["a" * n, "", "", "Head", "", "", "a" * n] for n in range(1, 6)], id="what repeats inside"),
        pytest.param([["Head"]] * 3, id="nothing else on the page"),
        pytest.param([*[[*HEAD, "a"]] * 2, *[["b"]] * 5, [*HEAD, "a"]], id="the third is far away"),
    ],
)
def test_what_is_in_doubt_stays_in_the_flow(pages):
    assert running(pages)[1] == ""


def test_lines_that_have_no_place_stay_in_the_flow():
    pages = [Page(one.number, one.label, (*one.lines, Line("b", None)), 200) for one in pages_of(*[[*HEAD, "a"]] * 3)]
    assert flow(pages).regions == ()


def test_a_heading_in_larger_letters_is_no_head():
    pages = [
        Page(number, str(number), (Line(f"Article {number}", Place(180, 180, 14)), Line("a", Place(150, 150, 10))), 200)
        for number in range(1, 6)
    ]
    assert flow(pages).regions == ()


@pytest.mark.parametrize("line", ["1 " * 50_000, "i" * 100_000, " /" * 50_000])
def test_long_lines_at_an_edge_cost_bounded_work(line):
    started = time.process_time()
    flow(pages_of(*[[line, "", "", "a"]] * 3))
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        ("vibra\ufffetion", ("vibra-", "tion")),
        ("vibra\x02\r\ntion", ("vibra-", "tion")),
        ("vibra\u00ad\r\ntion", ("vibra-", "tion")),
        ("vibra-\r\ntion", ("vibra-", "tion")),
        ("26\u00ad28 \r\n\r\nJuly\r", ("26-28", "July")),
        ("a\x00b\uffff\x07", ("a\ufffdb\ufffd\ufffd",)),
        (" \r\n", ()),
    ],
)
def test_odd_characters_of_pdfium_become_what_is_printed(raw, lines):
    assert printed_lines(raw) == lines


def problem_of(content):
    found = read(content, "report.pdf")
    assert isinstance(found, SourceProblem)
    assert found.path == "report.pdf"
    return found


def test_an_encrypted_pdf_asks_for_a_copy_without_password():
    keys = b"/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">"
    encryption = b"<</Filter/Standard/V 1/R 2/P -4" + keys + b">>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    content = write_pdf(CATALOG, PAGES, page, encryption, trailer=b"/Root 1 0 R/Encrypt 4 0 R/ID[<41><41>]")
    problem = problem_of(content)
    assert problem.message == "it is encrypted: a password is needed"
    assert problem.help == "save a copy without a password"


def test_a_pdf_of_pictures_says_that_it_may_be_a_scan():
    problem = problem_of(typeset("#rect(width: 3cm, height: 2cm)\n#pagebreak()\n#circle()"))
    assert problem.message == "it has no text: a scan?"
    assert "OCR" in problem.help


def test_a_pdf_with_one_page_of_text_is_read():
    source = read(typeset('#set text(font: "Source Serif 4")\n#circle()\n#pagebreak()\nShut.'), "a.pdf")
    assert labels(source) == [("2", "Shut.")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"<!DOCTYPE html><p>Log in", "it is a web page, no PDF"),
        (b"\xef\xbb\xbf\n<html><p>Log in", "it is a web page, no PDF"),
    ],
)
def test_what_was_downloaded_instead_of_a_pdf_is_named(content, message):
    problem = problem_of(content)
    assert problem.message == message
    assert problem.help == "download the PDF anew: what came instead may say why"


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"most", b"%PDF-1.7\n%%EOF", b"PK\x03\x04"])
def test_what_is_no_pdf_is_a_problem(content):
    problem = problem_of(content)
    assert problem.message == "it is no PDF, or a broken one"
    assert problem.help


def test_a_pdf_without_pages_is_a_problem():
    assert problem_of(write_pdf(CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"))


def test_a_damaged_pdf_is_read_or_is_a_problem_and_never_an_error():
    content = set_pages(prose("en", paragraphs=3), "en")
    chance = random.Random(3)  # noqa: S311 - the same damage on every run
    cut = [content[:length] for length in range(0, len(content), len(content) // 25)]
    noise = [b"%PDF-1.7\n" + chance.randbytes(2_000) for _ in range(20)]
    dented = []
    for _ in range(25):
        one = bytearray(content)
        for _ in range(20):
            one[chance.randrange(len(one))] = chance.randrange(256)
        dented.append(bytes(one))
    for damaged in (*cut, *noise, *dented):
        assert isinstance(read(damaged, "report.pdf"), SourceText | SourceProblem)


@pytest.mark.parametrize(
    ("bound", "value", "message"),
    [
        ("MAX_BYTES", 10, "the file is too large"),
        ("MAX_PAGES", 1, "it has too many pages: 2, at most 1 are read"),
        ("MAX_CHARACTERS_A_PAGE", 3, "page 1 has 4 characters, at most 3 are read"),
        ("MAX_CHARACTERS", 5, "its text is too long: more than 5 characters up to page 2"),
    ],
)
def test_what_is_too_large_is_a_problem(monkeypatch, bound, value, message):
    content = typeset('#set text(font: "Source Serif 4")\nOne.\n#pagebreak()\nTwo.')
    monkeypatch.setattr(pdf_pages, bound, value)
    assert problem_of(content).message.startswith(message)


def test_without_pypdfium2_the_problem_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "argmap.sources.extraction.pdf_pages", None)
    problem = problem_of(b"%PDF-1.7")
    assert problem.message == "PDF cannot be read: pypdfium2 is not installed"
    assert problem.help == 'install what reads PDF: pip install "argmap[pdf]"'
