"""EPUB: the words of a book, document by document in the order of its spine, each read as XHTML.

The table of contents is left out unless the spine has it. A book under copy protection is a problem that says so;
fonts that are obfuscated are none.
"""

from __future__ import annotations

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

SUFFIXES = (".epub",)
EXTRACTOR = "epub/1"


def extractor() -> str:
    """Return the reader and its version."""
    return EXTRACTOR


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the text of a book, with the headings, captions and furniture of its documents as regions."""
    from argmap.sources.extraction.epub_book import extract_epub  # noqa: PLC0415 - `zipfile` and expat are slow
    from argmap.sources.extraction.extracted import source_text  # noqa: PLC0415 - as above

    return source_text(content, path, EXTRACTOR, extract_epub)
