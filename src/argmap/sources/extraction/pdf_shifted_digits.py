"""Raised and lowered digits on the page of a PDF, which its text does not tell from others: 10² is extracted as `102`.

A digit is raised if its lowest point lies above the line that the character before it stands on, by a fifth of the
height of that character's font. It is lowered if it begins below that line and ends below the middle of small letters,
as the numerals for formulas do that a font may have, or if it is much smaller and stands on a line somewhat lower.
Raised digits become U+00B9 and the like, lowered ones U+2081, for 2023¹ is not 20231, nor 101₂ a thousand and twelve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.sources.extraction.pdf_characters import Box, Characters

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉"
_ON_THE_LINE = "0123456789"
_DIGITS = re.compile("[0-9]+")
_DIGIT = re.compile("[0-9]")
# White space that PDFium puts between a character and what is shifted beside it.
_FURTHEST = 4
_LEAST_RISE = 0.2
# Old-style 3, 4, 5, 7 and 9 hang below the line too, but reach as high as an `x`, which is 0.38 of the height and more.
_LEAST_DROP = 0.08
_HIGHEST_TOP = 0.34
_SMALL = 0.85
_LEAST_DROP_OF_SMALL = 0.03


def mark_shifted_digits(characters: Characters, text: str) -> str:
    """Return the text of a page with its raised and lowered digits as such, where both have the same digits."""
    forms = list(_forms(characters))
    digits = list(_DIGIT.finditer(text))
    if all(form is _ON_THE_LINE for form in forms) or [digit[0] for digit in digits] != _DIGIT.findall(characters.text):
        return text
    pieces: list[str] = []
    copied = 0
    for digit, form in zip(digits, forms, strict=True):
        pieces += text[copied : digit.start()], form[int(digit[0])]
        copied = digit.end()
    return "".join([*pieces, text[copied:]])


def _forms(characters: Characters) -> Iterator[str]:
    """Yield of each digit of a page the ten digits that it is one of: raised, lowered, or on the line."""
    for digits in _DIGITS.finditer(characters.text):
        nearby = characters.text[max(0, digits.start() - _FURTHEST) : digits.start()]
        before = nearby.rstrip()
        base = characters.box(digits.start() - len(nearby) + len(before) - 1) if before else None
        is_same_line = "\n" not in nearby[len(before) :]
        for place in range(*digits.span()):
            box = characters.box(place)
            form = _form(box, base, is_same_line=is_same_line) if box and base else _ON_THE_LINE
            yield form
            base = box if form is _ON_THE_LINE else base


def _form(box: Box, base: Box, *, is_same_line: bool) -> str:
    if abs(box.left - base.right) >= base.height:
        return _ON_THE_LINE
    if _LEAST_RISE * base.height < box.lowest - base.line < base.height:
        return _RAISED
    return _LOWERED if is_same_line and _is_lowered(box, base) else _ON_THE_LINE


def _is_lowered(box: Box, base: Box) -> bool:
    drop = base.line - box.line
    if box.height < _SMALL * base.height:
        return _LEAST_DROP_OF_SMALL * base.height < drop < base.height
    is_of_the_same_line = abs(drop) < _LEAST_DROP_OF_SMALL * base.height
    is_low = box.highest - base.line < _HIGHEST_TOP * base.height
    return is_of_the_same_line and is_low and base.line - box.lowest > _LEAST_DROP * base.height
