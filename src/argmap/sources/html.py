"""HTML: the words of a page as a browser shows them.

Blocks, `<br>` and the rows of tables begin a new line, cells that hold no blocks are parted by a tab, and elements
within a line by nothing: `<b>in</b>side` is one word; buttons, labels and selections are parted by a space. Runs of
white space are one space except in `<pre>`; character references are decoded, digits in `<sup>` are raised ones (10² is
not 102) and those in `<sub>` lowered ones, and no other character is changed. Headings, captions, navigation and what
stands around the page (its header, its footer, asides) are regions.

What a browser does not show is left out: scripts, styles, templates, the title, closed dialogs, annotations of MathML,
`hidden`, and what a `style` attribute hides by `display`, `visibility`, `opacity`, `font-size`, or a place far beside
the screen. Of the page's own `<style>`, rules for one class, one id or one element name are followed; longer selectors,
`@media` and files of styles are not. So are left out: what is struck out (`<s>`, `<strike>`, `<del>`, `line-through`),
text areas, the readings above ruby text, and the marks of footnotes (a raised link to a note, such as `[1]`) unless a
digit stands right before.

The encoding is what the byte order mark says, or a `<meta>` or XML declaration within the first 1024 bytes, or else
UTF-8; it is never guessed.
"""

from __future__ import annotations

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

SUFFIXES = (".html", ".htm")
EXTRACTOR = "html/1"


def extractor() -> str:
    """Return the reader and its version."""
    return EXTRACTOR


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the text that a browser would show of a page, with its headings, captions and furniture as regions."""
    from argmap.sources.extraction.extracted import source_text  # noqa: PLC0415 - paid for by those who read HTML
    from argmap.sources.extraction.html_page import extract_html  # noqa: PLC0415 - as above

    return source_text(content, path, EXTRACTOR, extract_html)
