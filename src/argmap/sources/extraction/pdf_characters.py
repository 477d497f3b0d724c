"""The characters on a page of a PDF, and where PDFium says that they stand; lengths are in points, upwards."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium


class Box(NamedTuple):
    """A character of a page: its edges, the line that it stands on, and the height of its font."""

    left: float
    right: float
    lowest: float
    highest: float
    line: float
    height: float


class Characters:
    """The text of a page in the order of PDFium, and a box for each character that the page has."""

    def __init__(self, page: pypdfium2.PdfTextPage) -> None:
        self.text: str = page.get_text_range(errors="replace")
        self._page = page
        # PDFium counts UTF-16 units, of which these take two.
        self._wide = [place for place, character in enumerate(self.text) if character > "\uffff"]

    def box(self, place: int) -> Box | None:
        """Return where the character at `place` stands; None if PDFium made it up."""
        index = pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, place + bisect_left(self._wide, place))
        if index < 0:
            return None
        left, right, lowest, highest, x, line = (ctypes.c_double() for _ in range(6))
        around = pdfium.FS_RECTF()
        is_known = (
            pdfium.FPDFText_GetCharBox(self._page, index, left, right, lowest, highest)
            and pdfium.FPDFText_GetCharOrigin(self._page, index, x, line)
            and pdfium.FPDFText_GetLooseCharBox(self._page, index, around)
        )
        if not is_known:
            return None
        edges = (left.value, right.value, lowest.value, highest.value)
        return Box(*edges, line.value, around.top - around.bottom)
