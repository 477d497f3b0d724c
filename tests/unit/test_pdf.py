"""Reading PDF: the words of its pages in their order, without what stands at the edges of every page."""

from __future__ import annotations

import hashlib
import random
import sys

import pypdfium2
import pytest

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.model.quotation import Anchor, Quotation, Tier
from argmap.model.source import LocatorKind, SourceText
from argmap.model.vocabulary import RegionKind
from argmap.sources import SourceProblem
from argmap.sources.extraction import pdf_pages
from argmap.sources.extraction.pdf_text import Page, flow
from argmap.sources.pdf import read
from typesetting import prose, set_pages, typeset, write_pdf

HEADED = """#let head = [Report on the bridges #h(1fr) #context counter(page).display()]
#set page(width: 12cm, height: 9cm, numbering: "1", header: head)
#set text(font: "Source Serif 4", lang: "en")
"""
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def pages_of(*lines):
    return [Page(number, str(number), tuple(some)) for number, some in enumerate(lines, 1)]


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
    page = """#set page(width: 11cm, height: 8cm, columns: 2, numbering: "1 of 1", header: [Report on the bridges])"""
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
    assert words.startswith("Sold10²and10³in2019¹ofpage2,第3章,H2O,(a+b)²,“so”¹⁴and1976,q34and57.𠮷⁶")


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        pytest.param((["Head", "a", "1"], ["Head", "b", "2"]), "a\nb", id="a head and a number"),
        pytest.param((["Head 1", "a"], ["Head 2", "b"]), "a\nb", id="a number in the head"),
        pytest.param((["Left", "a"], ["Right", "b"], ["Left", "c"], ["Right", "d"]), "a\nb\nc\nd", id="heads by turns"),
        pytest.param((["iv", "a"], ["v", "b"], ["vi", "c"]), "a\nb\nc", id="Roman numbers"),
        pytest.param((["– 4 –", "a"], ["– 5 –", "b"]), "a\nb", id="numbers with dashes"),
        pytest.param((["a", "b", "Foot", "Head"], ["c", "d", "Foot", "Head"]), "a\nb\nc\nd", id="all of it at the end"),
        pytest.param((["a", "1"],), "a", id="the number of the only page"),
        pytest.param((["Head", "a"],), "Head\na", id="a head that does not repeat"),
        pytest.param((["a", "600"], ["b", "17"]), "a\n600\nb\n17", id="numbers that do not count pages"),
        pytest.param((["a", "Head", "b"], ["c", "Head", "d"]), "a\nHead\nb\nc\nHead\nd", id="what repeats inside"),
        pytest.param(
            (["Head", "a"], ["b"], ["c"], ["Head", "d"]), "Head\na\nb\nc\nHead\nd", id="what repeats far away"
        ),
        pytest.param((["Head"], ["Head"]), "", id="nothing else"),
        pytest.param(([], ["a"], []), "a", id="empty pages"),
    ],
)
def test_only_what_repeats_at_an_edge_or_counts_pages_is_furniture(pages, text):
    found = flow(pages_of(*pages))
    start = found.regions[0].span.start if found.regions else len(found.text) + 1
    assert found.text[: max(0, start - 1)] == text
    assert sorted(found.text.split("\n")) == sorted(line for page in pages for line in page)
    assert [locator.label for locator in found.locators] == [
        str(number) for number, page in enumerate(pages, 1) if set(page) & set(text.split("\n"))
    ]


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
    assert pdf_pages.printed_lines(raw) == lines


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


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"most", b"%PDF-1.7\n%%EOF", b"PK\x03\x04"])
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
