"""The pages of a PDF as PDFium extracts them: this module alone knows pypdfium2, which has to be installed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw as pdfium

from argmap.sources.extraction.extracted import Unreadable
from argmap.sources.extraction.pdf_characters import Characters
from argmap.sources.extraction.pdf_furniture import Line, Page
from argmap.sources.extraction.pdf_lines import placed_lines
from argmap.sources.extraction.pdf_shifted_digits import mark_shifted_digits

VERSION: str = pypdfium2.version.PYPDFIUM_INFO.version

MAX_BYTES = 64 * 1024 * 1024
MAX_PAGES = 5_000
MAX_CHARACTERS_A_PAGE = 200_000
MAX_CHARACTERS = 20_000_000
_LONGEST_LABEL = 40
_LONGEST_START = 1024
_WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*>\s*+)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)

_REPAIR = "open it in a PDF reader and save or print it as PDF anew"
_FETCH = "download the PDF anew: what came instead may say why"
_DECRYPT = "save a copy without a password"
_RECOGNIZE = "have its letters recognised (OCR), such as by ocrmypdf, and use the PDF with text that this makes"
_SPLIT = "split the PDF into several sources"
_PROBLEMS = {
    pdfium.FPDF_ERR_PASSWORD: ("it is encrypted: a password is needed", _DECRYPT),
    pdfium.FPDF_ERR_SECURITY: ("it is encrypted in a way that cannot be read", _DECRYPT),
}


def read_pages(content: bytes) -> list[Page]:
    """Return the pages of a PDF in their order; raises `Unreadable`."""
    if len(content) > MAX_BYTES:
        raise Unreadable(f"the file is too large: {len(content):,} bytes, at most {MAX_BYTES:,} are read", _SPLIT)
    if not content.strip():
        raise Unreadable("the file is empty", _FETCH)
    if _WEB_PAGE.match(content[:_LONGEST_START]):
        raise Unreadable("it is a web page, no PDF", _FETCH)
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
        label = document.get_page_label(number - 1).strip()[:_LONGEST_LABEL]
        page = _page(document, number, label or str(number))
        characters += sum(len(line.text) for line in page.lines)
        if characters > MAX_CHARACTERS:
            raise Unreadable(
                f"its text is too long: more than {MAX_CHARACTERS:,} characters up to page {number}", _SPLIT
            )
        yield page


def _page(document: pypdfium2.PdfDocument, number: int, label: str) -> Page:
    with closing(document[number - 1]) as page, closing(page.get_textpage()) as text_page:
        count = text_page.count_chars()
        if count > MAX_CHARACTERS_A_PAGE:
            message = f"page {number} has {count:,} characters, at most {MAX_CHARACTERS_A_PAGE:,} are read"
            raise Unreadable(message, _REPAIR)
        _, bottom, _, top = page.get_bbox()
        text = text_page.get_text_bounded(errors="replace")
        characters = Characters(text_page)
        lines = placed_lines(characters, text, mark_shifted_digits(characters, text), bottom)
        if page.get_rotation():
            # Its lines run up, down or backwards in the page's own measures.
            lines = tuple(Line(line.text, None) for line in lines)
        return Page(number, label, lines, top - bottom)
