"""The pages of a PDF as one text: what runs from page to page, and behind it what stands at the edges of pages."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.model.source import Locator, LocatorKind, TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.sources.extraction.extracted import Extracted
from argmap.sources.extraction.pdf_furniture import Page, furniture
from argmap.text.span import Span


def flow(pages: Sequence[Page]) -> Extracted:
    """Return the running text of pages, a line end between two of them, with a locator for each.

    Then come the running heads and feet and the page numbers, in a region of boilerplate.
    """
    lines: list[str] = []
    set_aside: list[str] = []
    locators: list[Locator] = []
    start = 0
    for page, numbers in zip(pages, furniture(pages), strict=True):
        body = [line.text for number, line in enumerate(page.lines) if number not in numbers]
        set_aside += (page.lines[number].text for number in sorted(numbers))
        end = start + sum(map(len, body)) + len(body)
        if body:
            locators.append(Locator(LocatorKind.PAGE, page.label, Span(start, end - 1)))
        lines += body
        start = end
    text = "\n".join([*lines, *set_aside])
    regions = (TextRegion(RegionKind.BOILERPLATE, Span(start, len(text))),) if set_aside else ()
    return Extracted(text, regions, tuple(locators))
