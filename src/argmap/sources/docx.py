"""DOCX: the words of a document of Word or LibreOffice (Office Open XML, ECMA-376) as they would be printed.

A paragraph is a line, and so is a cell of a table; a run that is set in bold within a word leaves the word whole.
Superscript digits are raised ones (10² is not 102), subscript digits lowered ones, and so are those of a run that
stands higher or lower than its line. Tracked changes are read as accepted: what was inserted stands, what was deleted
or moved away does not. Text boxes follow the paragraph that they are tied to; footnotes, then endnotes, follow the
body. Field codes, hidden and struck text, comments, headers and footers of pages, numbers of lists, marks of notes and
the readings above ruby text are left out; a mark between two digits is U+FFFC, so that they are not one number. Symbols
of the font Symbol are the characters that they show; one that is not known is U+FFFD. Headings and captions are
regions, known by their style or outline level; so is a table of contents.
"""

from __future__ import annotations

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

SUFFIXES = (".docx",)
EXTRACTOR = "docx/1"


def extractor() -> str:
    """Return the reader and its version."""
    return EXTRACTOR


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the text of a document, with its headings and captions as regions."""
    from argmap.sources.extraction.docx_document import extract_docx  # noqa: PLC0415 - `zipfile` and expat are slow
    from argmap.sources.extraction.extracted import source_text  # noqa: PLC0415 - as above

    return source_text(content, path, EXTRACTOR, extract_docx)
