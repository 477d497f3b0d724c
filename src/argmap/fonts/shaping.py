"""Text to glyphs with HarfBuzz, and glyphs to outlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import uharfbuzz as hb

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
# Letters of the scripts that our faces know apart; what stands between them goes with the run before, as in browsers.
_LETTER_RUN = re.compile(r"[A-Za-z\xc0-\u024f]+|[\u0370-\u03ff]+|[\u0400-\u052f]+")
_FIRST_GREEK, _FIRST_CYRILLIC = 0x370, 0x400

Outline = tuple[tuple[str, tuple[int, ...]], ...]
"""Steps of a path, each `M`, `L`, `Q`, `C` or `Z` with its absolute points, in font units with y upwards."""


class Glyph(NamedTuple):
    """One glyph: its number in the face, the code point it belongs to, its place and its advance in font units."""

    number: int
    offset: int
    x: int
    y: int
    advance: int


def shaped(font: hb.Font, text: str, lang: str | None) -> Iterator[Glyph]:
    """Yield the glyphs of a text that one face sets, from left to right; places count from the start of the text."""
    x = 0
    for start, buffer in _buffers(font, text, lang):
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            advance = place.x_advance
            yield Glyph(glyph.codepoint, start + glyph.cluster, x + place.x_offset, place.y_offset, advance)
            x += advance


def advances(font: hb.Font, text: str, lang: str | None) -> Iterator[tuple[int, int]]:
    """Yield what `shaped` says of each glyph's code point and advance, which is all that measuring asks."""
    for start, buffer in _buffers(font, text, lang):
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            yield start + glyph.cluster, place.x_advance


def _buffers(font: hb.Font, text: str, lang: str | None) -> Iterator[tuple[int, hb.Buffer]]:
    """Yield the shaped runs of a text, each with where it starts."""
    language = hb_language(lang)
    for start, end in script_runs(text):
        buffer = hb.Buffer()
        buffer.add_str(text[start:end])
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        buffer.language = language
        hb.shape(font, buffer)
        yield start, buffer


def outline(font: hb.Font, glyph: int) -> Outline:
    """Return the outline of a glyph, rounded to whole font units; nothing for a space."""
    steps: list[tuple[str, tuple[int, ...]]] = []
    font.draw_glyph(glyph, _PEN, steps)
    return tuple(steps)


def hb_language(lang: str | None) -> str:
    """Return a language tag that HarfBuzz understands; what is no tag (BCP 47) counts as undetermined."""
    return lang if lang and _LANGUAGE_TAG.fullmatch(lang) else "und"


def script_runs(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text where Latin, Greek and Cyrillic letters change; the rest goes with what stands before."""
    start, previous = 0, ""
    for letters in _LETTER_RUN.finditer(text):
        script = _script(letters[0][0])
        if previous and script != previous:
            yield start, letters.start()
            start = letters.start()
        previous = script
    if start < len(text):
        yield start, len(text)


def _script(letter: str) -> str:
    code_point = ord(letter)
    if code_point < _FIRST_GREEK:
        return "latin"
    return "greek" if code_point < _FIRST_CYRILLIC else "cyrillic"


def _pen() -> hb.DrawFuncs:
    """Return what HarfBuzz calls for each step of an outline: it adds to the list that is drawn on."""
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, steps: steps.append(("M", (round(x), round(y)))))
    pen.set_line_to_func(lambda x, y, steps: steps.append(("L", (round(x), round(y)))))
    pen.set_quadratic_to_func(lambda a, b, x, y, steps: steps.append(("Q", (round(a), round(b), round(x), round(y)))))
    pen.set_cubic_to_func(
        lambda a, b, c, d, x, y, steps: steps.append(("C", tuple(round(value) for value in (a, b, c, d, x, y))))
    )
    pen.set_close_path_func(lambda steps: steps.append(("Z", ())))
    return pen


_PEN = _pen()
