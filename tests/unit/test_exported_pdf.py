from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.layout.scene import Group, GroupKind, Line, Rect, Role, Scene, TextBlock
from argmap.rendering.theme import AUTO, DARK, Theme
from argmap.rendering.typesetting.page import page_of
from argmap.workspace.errors import ArgmapError
from argmap.workspace.exporting.pdf import pdf
from builders import MapBuilder, quoted
from reading import squeezed

FONTS = FontBook(read_font)
QUOTATIONS = {
    "wanbao": ("zh-Hant", "「公園」，不過十分鐘的路程（（誰都走得到）），連小孩子也走得到——他們說。"),
    "ribao": ("zh-Hans", "“公园”、学校和《街道》——都没有，居民们说了很多年。"),
    "vestnik": ("bg", "В целия квартал няма нито един парк, нито дърво, нито дори тревна площ"),
    "gazeta": ("ru", "Во всём районе нет ни одного парка, ни одного дерева и даже газона"),
    "kurier": ("pl", "W całej dzielnicy nie ma ani jednego parku, ani drzewa, ani trawnika"),
    "blatt": ("de", "Im ganzen Viertel gibt es keinen einzigen Park: „AVATAR“, Straße, Öffnung"),
}


def harbour() -> Scene:
    builder = MapBuilder(issue="hafen", question="What should become of the harbour?")
    builder.position("park", "The quay becomes a park.", "A public park")
    for name, (lang, words) in QUOTATIONS.items():
        builder.source(name, lang, f"https://example.org/{name}?a=b&c=d")
        builder.supports("park", f"green-{name}", "Green is scarce (AVATAR, official).", quoted(words, name, "None."))
    return picture(builder.build(), "hafen", FONTS)


def opened(content: bytes) -> closing[pypdfium2.PdfDocument]:
    return closing(pypdfium2.PdfDocument(content))


def words_of(content: bytes) -> str:
    with opened(content) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def bare(words: str, link: str | None = None, lang: str = "en") -> Scene:
    width = FONTS.width(words, TextStyle.SANS, lang) * 12
    block = TextBlock((Line(words, 20, 40, width, spaced=False),), TextStyle.SANS, 12, Role.INK, lang)
    card = Group(GroupKind.QUESTION, (Rect(0, 0, 400, 200, Role.CARD), block), words, words)
    go = TextBlock((Line("go", 20, 80, 12, spaced=False),), TextStyle.SANS, 12, Role.INK, "en")
    return Scene("bare", 400, 200, "en", words, words, (card, Group(GroupKind.LINK, (go,), words, link=link)))


def test_every_quotation_can_be_searched_for_as_it_was_written():
    found = squeezed(words_of(pdf([harbour()], FONTS, AUTO)))
    for _, words in QUOTATIONS.values():
        assert squeezed(words) in found


def test_every_line_stands_where_it_was_measured_and_is_as_wide():
    scene = harbour()
    page = page_of(scene)
    quotations = [block for block in scene.text_blocks() if block.role is Role.QUOTE]
    assert len(quotations) == len(QUOTATIONS)
    with opened(pdf([scene], FONTS, AUTO)) as document:
        text = document[0].get_textpage()
        for line in (line for block in quotations for line in block.lines):
            start, count = text.search(line.text, match_case=True).get_next()
            assert count == len(line.text)
            left = text.get_charbox(start, loose=True)[0]
            right = text.get_charbox(start + count - 1, loose=True)[2]
            assert left == pytest.approx(line.x * page.scale, abs=0.08)
            assert right == pytest.approx((line.x + line.width) * page.scale, abs=0.08)


def test_every_word_of_the_map_is_in_the_file():
    scene = harbour()
    found = squeezed(words_of(pdf([scene], FONTS, AUTO)))
    assert all(squeezed(line.text) in found for block in scene.text_blocks() for line in block.lines)


def test_equal_scenes_give_equal_bytes_without_a_time():
    content = pdf([harbour()], FONTS, AUTO)
    assert pdf([harbour()], FontBook(read_font), AUTO) == content
    assert b"CreationDate" not in content
    assert b"ModDate" not in content


@pytest.mark.parametrize(("seed", "locale"), [("1", "C"), ("2", "tr_TR.UTF-8")])
def test_the_bytes_are_the_same_under_another_seed_locale_and_home(tmp_path, seed, locale):
    script = (
        "import hashlib, test_exported_pdf as t;"
        "print(hashlib.sha256(t.pdf([t.harbour()], t.FONTS, t.AUTO)).hexdigest())"
    )
    here = Path(__file__).parent
    world = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "HOME": str(tmp_path), "TZ": "Asia/Tokyo"}
    path = os.pathsep.join([str(here), str(here.parent), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **world, "PYTHONPATH": path}, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == sha256(pdf([harbour()], FONTS, AUTO)).hexdigest()


def test_the_file_is_tagged_and_says_that_it_is_accessible():
    content = pdf([harbour()], FONTS, AUTO)
    assert b"/Marked true" in content
    assert b"/StructTreeRoot" in content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert b"/Lang(en)" in content


def test_the_structure_is_headings_paragraphs_quotations_and_links_in_reading_order():
    with opened(pdf([harbour()], FONTS, AUTO)) as document:
        kinds = list(structure(document[0]))
    assert kinds[:4] == ["P", "H1", "P", "P"]
    assert kinds.count("H1") == 1
    assert kinds.count("H2") == 1
    assert kinds.count("H3") == kinds.count("BlockQuote") == kinds.count("Link") == len(QUOTATIONS)
    assert set(kinds) <= {"Document", "H1", "H2", "H3", "P", "BlockQuote", "Figure", "Link", "Span", "NonStruct"}


def test_the_mark_of_evidence_says_how_it_stands():
    with opened(pdf([harbour()], FONTS, AUTO)) as document:
        told = [words_for(element) for element in elements(document[0]) if type_of(element) == "Figure"]
    assert len(told) == len(QUOTATIONS)
    assert all("verified" in words for words in told)


def structure(page: pypdfium2.PdfPage) -> Iterator[str]:
    """Yield the types of the elements of a page's structure in reading order."""
    return (type_of(element) for element in elements(page) if type_of(element) != "Document")


def elements(page: pypdfium2.PdfPage) -> Iterator[object]:
    tree = raw.FPDF_StructTree_GetForPage(page)
    waiting = [raw.FPDF_StructTree_GetChildAtIndex(tree, at) for at in range(raw.FPDF_StructTree_CountChildren(tree))]
    waiting.reverse()
    while waiting:
        element = waiting.pop()
        if element:
            yield element
            count = raw.FPDF_StructElement_CountChildren(element)
            waiting.extend(raw.FPDF_StructElement_GetChildAtIndex(element, at) for at in reversed(range(count)))
    raw.FPDF_StructTree_Close(tree)


def type_of(element: object) -> str:
    return _string(raw.FPDF_StructElement_GetType, element)


def words_for(element: object) -> str:
    return _string(raw.FPDF_StructElement_GetAltText, element)


def _string(read: Callable[[object, bytes, int], int], element: object) -> str:
    buffer = bytes(1000)
    length = read(element, buffer, len(buffer))
    return buffer[: max(0, length - 2)].decode("utf-16-le")


def test_cards_are_bookmarks():
    with opened(pdf([harbour()], FONTS, AUTO)) as document:
        marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert marks[:3] == [
        (0, "What should become of the harbour?"),
        (1, "A public park"),
        (2, "Green is scarce (AVATAR, official)."),
    ]


def test_links_lead_to_addresses_and_pages():
    other = Scene("other", 200, 100, "en", "Other", "", (bare("x").children[0],))
    with opened(pdf([bare("x", "page:other"), other], FONTS, AUTO)) as document:
        (link,) = links(document[0])
        assert raw.FPDFDest_GetDestPageIndex(document, raw.FPDFLink_GetDest(document, link)) == 1
    with opened(pdf([bare("x", "https://example.org/?a=(b)")], FONTS, AUTO)) as document:
        (link,) = links(document[0])
        buffer = bytes(100)
        length = raw.FPDFAction_GetURIPath(document, raw.FPDFLink_GetAction(link), buffer, len(buffer))
        assert buffer[: length - 1] == b"https://example.org/?a=(b)"


def links(page: pypdfium2.PdfPage) -> list[object]:
    notes = [raw.FPDFPage_GetAnnot(page, at) for at in range(raw.FPDFPage_GetAnnotCount(page))]
    return [raw.FPDFAnnot_GetLink(note) for note in notes]


@pytest.mark.parametrize(
    "hostile",
    [
        '#read("/etc/passwd")',
        '"); #panic("',
        '#import "@preview/cetz:0.3.0"',
        "$x^2$ \\ *a* _b_ `c` <l> @m ~ -- ---",
        "// a /* b",
        "= a",
        "'single' \"double\" ...",
        "\\u{41} \\n \\\\",
    ],
)
def test_markup_that_an_author_wrote_is_drawn_and_not_carried_out(hostile):
    assert squeezed(hostile) in squeezed(words_of(pdf([bare(hostile, f"https://example.org/{hostile}")], FONTS, AUTO)))


@pytest.mark.parametrize(
    "odd",
    [
        "",
        " ",
        "a\x00\x1b\x85\u2028b",
        "\u202e\u2066\u200b\u200d\ufeff\xad",
        "\ud800",
        "\ufffc\ufffe",
        "e\u0301\u0327",
        "x" * 5000,
    ],
)
def test_odd_characters_keep_no_pdf_from_being_made(odd):
    assert pdf([bare(odd)], FONTS, AUTO).startswith(b"%PDF")


def test_characters_without_a_font_stay_searchable_and_the_file_makes_no_claim():
    content = pdf([bare("a 😀 ɮ park", lang="en")], FONTS, AUTO)
    assert "park" in words_of(content)
    assert b"pdfuaid" not in content
    assert b"/Marked true" in content


@pytest.mark.parametrize("share", [0.6, 0.97, 1.4])
def test_text_from_right_to_left_ends_at_its_right_edge_however_wide_its_font_is(share):
    words, left = "הרציף הופך לפארק", 60.0
    width = FONTS.width(words, TextStyle.SANS, "he") * 12 * share
    line = Line(words, left, 40, width, spaced=False)
    block = TextBlock((line,), TextStyle.SANS, 12, Role.INK, "he", right_to_left=True)
    scene = Scene("turned", 400, 200, "he", "x", "x", (block,))
    with opened(pdf([scene], FONTS, AUTO)) as document:
        right = max(drawn.get_bounds()[2] for drawn in document[0].get_objects() if drawn.get_bounds()[1] > 75)
    assert right == pytest.approx((left + width) * 0.75, abs=1.5)


def test_the_page_is_as_dark_as_the_theme():
    content = pdf([Scene("empty", 40, 20, "en", "Empty", "", ())], FONTS, Theme("night", DARK))
    with opened(content) as document:
        assert document.get_page_size(0) == (30, 15)
        blue, green, red = bytes(document[0].render().buffer)[:3]
    assert f"#{red:02x}{green:02x}{blue:02x}" == DARK.colours[Role.PAPER]


def test_nothing_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    pdf([bare("a")], FONTS, AUTO)
    assert not list(tmp_path.iterdir())


def test_without_the_extra_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ArgmapError, match="`typst`") as caught:
        pdf([bare("a")], FONTS, AUTO)
    assert caught.value.help == 'pip install "argmap[pdf]"'
