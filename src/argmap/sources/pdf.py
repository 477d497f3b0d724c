"""PDF: the words that its pages show, in the order of PDFium, which reads columns one after the other.

Line ends stay, paragraphs are not parted. A hyphen that PDFium takes for one of the line break (U+FFFE, U+0002 or a
soft hyphen) is `-` before the line break, so that every line ends as it is printed; `argmap.text.hyphenation` knows
what such a hyphen may mean. A soft hyphen inside a line is printed too, and is `-`. Characters that a font does not
name come out as U+FFFD and never prove anything. Raised and lowered digits are such: 10² is not 102, nor 101₂ 1012.

Running heads, feet and page numbers, where they can be told from lines of the text (`extraction/pdf_furniture.py`), are
taken out of the flow, so that a sentence goes on from page to page. They are set behind the last page as boilerplate,
and nothing is lost. Pages are locators, with the labels that readers show. Headings are not guessed.

PDFium is written in C++ and is given any file: what it does with a broken one is beyond argmap, and so is the time that
it takes over one page, which forms that draw forms that draw forms can make long. All else is bounded: bytes, pages,
and characters.
"""

from __future__ import annotations

import hashlib

from argmap.model.quotation import Tier
from argmap.model.source import TIERS_OF_EVERY_TEXT, SourceText
from argmap.sources.problem import SourceProblem

SUFFIXES = (".pdf",)
EXTRACTOR = "pdf/1"
IS_READ_APART = True
_NOT_INSTALLED = 'install what reads PDF: pip install "argmap[pdf]"'


def extractor() -> str | None:
    """Return the reader and its version, with that of PDFium's package; None where that is not installed."""
    try:
        from argmap.sources.extraction.pdf_pages import VERSION  # noqa: PLC0415 - it may be missing
    except ImportError:
        return None
    return f"{EXTRACTOR} pypdfium2/{VERSION}"


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the text of the pages, one after the other, with their labels as locators."""
    from argmap.sources.extraction.extracted import Unreadable  # noqa: PLC0415 - paid for by those who read PDF
    from argmap.sources.extraction.pdf_text import flow  # noqa: PLC0415 - as above

    try:
        from argmap.sources.extraction.pdf_pages import read_pages  # noqa: PLC0415 - it may be missing
    except ImportError:
        return SourceProblem(path, "PDF cannot be read: pypdfium2 is not installed", help=_NOT_INSTALLED)
    try:
        found = flow(read_pages(content))
    except Unreadable as problem:
        return SourceProblem(path, problem.message, problem.offset, problem.help)
    return SourceText(
        path,
        found.text,
        extractor=extractor() or EXTRACTOR,
        bytes_sha256=hashlib.sha256(content).hexdigest(),
        tiers=(*TIERS_OF_EVERY_TEXT, Tier.HYPHENATION),
        regions=found.regions,
        locators=found.locators,
    )
