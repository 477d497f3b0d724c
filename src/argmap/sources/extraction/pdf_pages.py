"""The pages of a PDF as PDFium extracts them: this module alone knows pypdfium2, which has to be installed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw as pdfium

from argmap.sources.extraction.extracted import Unreadable
from argmap.sources.extraction.pdf_raised import mark_raised_digits
from argmap.sources.extraction.pdf_text import Page

VERSION: str = pypdfium2.version.PYPDFIUM_INFO.version

MAX_BYTES = 64 * 1024 * 1024
MAX_PAGES = 5_000
MAX_CHARACTERS_A_PAGE = 200_000
MAX_CHARACTERS = 20_000_000
_LONGEST_LABEL = 40

_REPAIR = "open it in a PDF reader and save or print it as PDF anew"
_DECRYPT = "save a copy without a password"
_RECOGNIZE = "have its letters recognised (OCR), such as by ocrmypdf, and use the PDF with text that this makes"
_SPLIT = "split the PDF into several sources"
_PROBLEMS = {
    pdfium.FPDF_ERR_PASSWORD: ("it is encrypted: a password is needed", _DECRYPT),
    pdfium.FPDF_ERR_SECURITY: ("it is encrypted in a way that cannot be read", _DECRYPT),
}

# PDFium marks the hyphen of a line break, and then leaves out the line break or not.
_BREAK_HYPHEN = re.compile("[\ufffe\x02] *(?:\r?\n)?|\u00ad *\r?\n")
_LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n)")
_UNNAMED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\uffff]")


def read_pages(content: bytes) -> list[Page]:
    """Return the pages of a PDF in their order; raises `Unreadable`."""
    if len(content) > MAX_BYTES:
        raise Unreadable(f"the file is too large: {len(content):,} bytes, at most {MAX_BYTES:,} are read", _SPLIT)
    try:
        with closing(pypdfium2.PdfDocument(content)) as document:
            pages = list(_pages(document))
    except pypdfium2.PdfiumError as error:
        message, help_ = _PROBLEMS.get(error.err_code, ("it is no PDF, or a broken one", _REPAIR))
        raise Unreadable(message, help_) from error
    if not any(page.lines for page in pages):
        raise Unreadable("it has no text: a scan?" if pages else "it has no pages", _RECOGNIZE if pages else "")
    return pages


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    if len(document) > MAX_PAGES:
        raise Unreadable(f"it has too many pages: {len(document):,}, at most {MAX_PAGES:,} are read", _SPLIT)
    characters = 0
    for number in range(1, len(document) + 1):
        lines = _lines(document, number)
        characters += sum(map(len, lines))
        if characters > MAX_CHARACTERS:
            raise Unreadable(
                f"its text is too long: more than {MAX_CHARACTERS:,} characters up to page {number}", _SPLIT
            )
        label = document.get_page_label(number - 1).strip()[:_LONGEST_LABEL]
        yield Page(number, label or str(number), lines)


def _lines(document: pypdfium2.PdfDocument, number: int) -> tuple[str, ...]:
    with closing(document[number - 1]) as page, closing(page.get_textpage()) as text_page:
        characters = text_page.count_chars()
        if characters > MAX_CHARACTERS_A_PAGE:
            message = f"page {number} has {characters:,} characters, at most {MAX_CHARACTERS_A_PAGE:,} are read"
            raise Unreadable(message, _REPAIR)
        text = text_page.get_text_bounded(errors="replace")
        return printed_lines(mark_raised_digits(text_page, text))


def printed_lines(text: str) -> tuple[str, ...]:
    """Return the lines that PDFium extracted, as they are printed; those that are empty are left out."""
    text = _BREAK_HYPHEN.sub("-\n", text).replace("\u00ad", "-")
    text = _UNNAMED.sub("\ufffd", _LINE_END.sub("\n", text))
    return tuple(line for line in text.split("\n") if line.strip())
