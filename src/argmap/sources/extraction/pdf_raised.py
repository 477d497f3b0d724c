"""Raised digits on the page of a PDF, which its text does not tell from others: 10² is extracted as `102`.

A digit is raised if its lowest point lies above the line that the character before it stands on, by a fifth of the
height of that character's font. Raised digits become U+00B9 and the like, for 2023¹ is not 20231.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw as pdfium

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = re.compile("[0-9]+")
_DIGIT = re.compile("[0-9]")
# White space that PDFium puts between a character and what is raised over it.
_FURTHEST = 4
_LEAST_RISE = 0.2


class _Box(NamedTuple):
    """A character of a page: its edges, its lowest point, the line that it stands on, and the height of its font."""

    left: float
    right: float
    lowest: float
    line: float
    height: float


def mark_raised_digits(page: pypdfium2.PdfTextPage, text: str) -> str:
    """Return the text of a page with its raised digits as such, where both have the same digits."""
    characters = page.get_text_range(errors="replace")
    numbers = [number for number, is_raised in enumerate(_raised(page, characters)) if is_raised]
    digits = list(_DIGIT.finditer(text))
    if not numbers or [match[0] for match in digits] != _DIGIT.findall(characters):
        return text
    pieces: list[str] = []
    copied = 0
    for number in numbers:
        place = digits[number].start()
        pieces += text[copied:place], _RAISED[int(text[place])]
        copied = place + 1
    return "".join([*pieces, text[copied:]])


def _raised(page: pypdfium2.PdfTextPage, characters: str) -> Iterator[bool]:
    """Yield of each digit of a page whether it is raised over the character before it that is not."""
    extra = [place for place, character in enumerate(characters) if character > "\uffff"]
    for digits in _DIGITS.finditer(characters):
        before = len(characters[max(0, digits.start() - _FURTHEST) : digits.start()].rstrip())
        base = _box(page, digits.start() - min(digits.start(), _FURTHEST) + before - 1, extra) if before else None
        for place in range(*digits.span()):
            box = _box(page, place, extra)
            is_raised = box is not None and base is not None and _is_raised(box, base)
            yield is_raised
            base = base if is_raised else box


def _is_raised(box: _Box, base: _Box) -> bool:
    rise, gap = box.lowest - base.line, box.left - base.right
    return _LEAST_RISE * base.height < rise < base.height and abs(gap) < base.height


def _box(page: pypdfium2.PdfTextPage, place: int, extra: list[int]) -> _Box | None:
    """Return where the character at `place` stands; None if PDFium made it up.

    PDFium counts UTF-16 units, of which the characters at `extra` take two.
    """
    index = pdfium.FPDFText_GetCharIndexFromTextIndex(page, place + bisect_left(extra, place))
    if index < 0:
        return None
    left, right, lowest, top, x, line = (ctypes.c_double() for _ in range(6))
    around = pdfium.FS_RECTF()
    is_known = (
        pdfium.FPDFText_GetCharBox(page, index, left, right, lowest, top)
        and pdfium.FPDFText_GetCharOrigin(page, index, x, line)
        and pdfium.FPDFText_GetLooseCharBox(page, index, around)
    )
    return _Box(left.value, right.value, lowest.value, line.value, around.top - around.bottom) if is_known else None
