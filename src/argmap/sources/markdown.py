"""Markdown: the characters of the file, as of any text; its marks are passed over when a quotation is looked for.

Headings, captions of images, and what is not shown (front matter, comments, where links lead, tags, what is struck out)
are regions.
"""

from __future__ import annotations

from argmap.model.quotation import Tier
from argmap.model.source import TIERS_OF_EVERY_TEXT, SourceText, TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.sources import plain_text
from argmap.sources.problem import SourceProblem

SUFFIXES = (".md", ".markdown")
EXTRACTOR = "markdown/1"
# Marks cost up to four microseconds a character, where nothing but marks is written.
MAX_BYTES = 4 * 1024 * 1024


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the canonical text: decoded strictly, a byte order mark dropped, CRLF and CR made LF, nothing else."""
    from argmap.text.markup import read_markup  # noqa: PLC0415 - paid for by those who read Markdown

    if len(content) > MAX_BYTES:
        size = f"{len(content):,} bytes, at most {MAX_BYTES:,} are read"
        return SourceProblem(path, f"the file is too large: {size}", help="split it, or save it as plain text (.txt)")
    source = plain_text.read(content, path)
    if isinstance(source, SourceProblem):
        return source
    markup = read_markup(source.text)
    regions = [TextRegion(RegionKind.HEADING, span) for span in markup.headings]
    regions += [TextRegion(RegionKind.BOILERPLATE, span) for span in markup.hidden]
    regions += [TextRegion(RegionKind.BOILERPLATE, span, is_passed_over=True) for span in markup.passed_over]
    regions += [TextRegion(RegionKind.CAPTION, span) for span in markup.captions]
    return SourceText(
        path,
        source.text,
        extractor=EXTRACTOR,
        bytes_sha256=source.bytes_sha256,
        tiers=(*TIERS_OF_EVERY_TEXT, Tier.MARKUP),
        is_file=source.is_file,
        regions=tuple(sorted(regions, key=lambda region: region.span)),
    )
