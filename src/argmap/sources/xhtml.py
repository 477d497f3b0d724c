"""XHTML: a page as HTML is read, but by the rules of XML for empty elements and CDATA sections.

Entities that a page declares for itself are never expanded.
"""

from __future__ import annotations

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

SUFFIXES = (".xhtml",)
EXTRACTOR = "xhtml/1"


def extractor() -> str:
    """Return the reader and its version."""
    return EXTRACTOR


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the text that a browser would show of a page, with its headings, captions and furniture as regions."""
    from argmap.sources.extraction.extracted import source_text  # noqa: PLC0415 - paid for by those who read XHTML
    from argmap.sources.extraction.html_page import extract_xhtml  # noqa: PLC0415 - as above

    return source_text(content, path, EXTRACTOR, extract_xhtml)
