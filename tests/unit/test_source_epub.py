"""Reading EPUB: the documents of the spine in order, and a clear word about copy protection."""

from __future__ import annotations

import pytest

from argmap.model.source import SourceText
from argmap.sources import SourceProblem, epub
from argmap.sources.extraction import archive as archive_module
from argmap.sources.extraction import html_page
from documents import AES, OBFUSCATED, archive, chapter, encrypted
from documents import epub as made

ONE, TWO = chapter("<h1>One</h1><p>The <b>br</b>idge is closed.</p>"), chapter("<h1>Two</h1><p>It opens in May.</p>")
CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">{}</container>'


def text_of(content):
    source = epub.read(content, "book.epub")
    assert isinstance(source, SourceText), source
    assert source.extractor == "epub/1"
    return source.text


def problem_of(content):
    problem = epub.read(content, "book.epub")
    assert isinstance(problem, SourceProblem), problem
    assert problem.help
    return problem.message


def test_documents_are_read_in_the_order_of_the_spine():
    book = made({"b.xhtml": TWO, "a.xhtml": ONE}, spine=("a.xhtml", "b.xhtml"))
    assert text_of(book) == "One\nThe bridge is closed.\nTwo\nIt opens in May."


def test_regions_stand_where_their_words_are():
    source = epub.read(made({"a.xhtml": ONE, "empty.xhtml": chapter(""), "b.xhtml": TWO}), "book.epub")
    assert [region.span.of(source.text) for region in source.regions] == ["One", "Two"]


def test_the_table_of_contents_is_left_out_unless_the_spine_has_it():
    nav = chapter("<nav><ol><li>One</li></ol></nav>")
    assert text_of(made({"a.xhtml": ONE}, nav=nav)) == "One\nThe bridge is closed."
    source = epub.read(made({"toc.xhtml": nav, "a.xhtml": ONE}), "book.epub")
    assert source.text.startswith("One\nOne")
    assert source.regions[0].kind.value == "navigation"


def test_addresses_are_decoded_and_a_document_is_read_once():
    assert text_of(made({"part one.xhtml": ONE}, spine=("part one.xhtml",) * 3)) == "One\nThe bridge is closed."


@pytest.mark.parametrize(
    ("book", "said"),
    [
        (b"x", "not a whole EPUB: file is not a zip file"),
        (archive({"mimetype": "x"}), 'not a whole EPUB: there is no "META-INF/container.xml" in it'),
        (
            archive({"META-INF/container.xml": CONTAINER.format("")}),
            'not a whole EPUB: "META-INF/container.xml" names no package',
        ),
        (
            archive({"META-INF/container.xml": CONTAINER.format('<rootfiles><rootfile full-path="a"/></rootfiles>')}),
            'not a whole EPUB: there is no "a" in it',
        ),
        (made({}), 'not a whole EPUB: the spine of "OEBPS/book.opf" has no document'),
        (made({"a.xhtml": chapter("<img/>")}), "there is no text in the EPUB"),
        (
            made({"a.xhtml": b"\xef\xbb\xbf\xff"}),
            '"OEBPS/a.xhtml" in the EPUB is not UTF-8, as its byte order mark says: byte 0xff at offset 3, line 1',
        ),
    ],
)
def test_what_cannot_be_read_is_a_problem_that_says_why(book, said):
    assert problem_of(book) == said


def test_a_document_of_the_spine_that_is_missing_is_a_problem():
    book = made({"../../a.xhtml": ONE})
    assert problem_of(book) == 'not a whole EPUB: there is no "a.xhtml" in it'


def test_a_book_under_copy_protection_is_a_problem_and_obfuscated_fonts_are_none():
    protected = made({"a.xhtml": ONE}, encryption=encrypted("OEBPS/a.xhtml", AES))
    assert problem_of(protected).startswith("the EPUB is under copy protection")
    assert text_of(made({"a.xhtml": ONE}, encryption=encrypted("OEBPS/f.otf", OBFUSCATED)))


def test_entities_in_the_package_are_refused():
    container = f'<!DOCTYPE x [<!ENTITY a "b">]>{CONTAINER.format("")}'
    said = '"META-INF/container.xml" has a document type, which no such file needs'
    assert problem_of(archive({"META-INF/container.xml": container})) == said


def test_the_bounds_hold_for_all_documents_together(monkeypatch):
    book = made({"a.xhtml": ONE, "b.xhtml": TWO})
    with monkeypatch.context() as fewer:
        fewer.setattr(html_page, "MAX_TAGS", ONE.count("<") + 1)
        assert problem_of(book).startswith("there are ")
    monkeypatch.setattr(archive_module, "MAX_INFLATED", 800)
    assert problem_of(book).startswith('the EPUB is too large: with "OEBPS/b.xhtml"')
