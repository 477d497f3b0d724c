"""The lines of a page of a PDF as they are printed, each with where it stands."""

from __future__ import annotations

import re
from itertools import accumulate

from argmap.sources.extraction.pdf_characters import Characters
from argmap.sources.extraction.pdf_furniture import Line, Place

# PDFium marks the hyphen of a line break, and then leaves out the line break or not.
_BREAK_HYPHEN = re.compile("[\ufffe\x02] *(?:\r?\n)?|\u00ad *\r?\n")
_LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n)")
_UNNAMED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\uffff]")
# What PDFium writes in more than one way, or puts between two characters of the page.
_UNCERTAIN = re.compile("[\\s\x00-\x1f\u00ad\ufffe-]+")


def printed_lines(text: str) -> tuple[str, ...]:
    """Return the lines that PDFium extracted, as they are printed; those that are empty are left out."""
    text = _BREAK_HYPHEN.sub("-\n", text).replace("\u00ad", "-")
    text = _UNNAMED.sub("\ufffd", _LINE_END.sub("\n", text))
    return tuple(line for line in text.split("\n") if line.strip())


def placed_lines(characters: Characters, extracted: str, marked: str, bottom: float) -> tuple[Line, ...]:
    """Return the lines of `marked`, which is `extracted` with its shifted digits, and how high each of them stands.

    That is measured from the `bottom` of the page. PDFium tells it only of its own text of the page: where that has
    other characters, no line has a place.
    """
    lines = printed_lines(marked)
    certain = [place for place, one in enumerate(characters.text) if not _UNCERTAIN.match(one)]
    lengths = [len(_UNCERTAIN.sub("", line)) for line in lines]
    if sum(lengths) != len(certain) or _UNCERTAIN.sub("", extracted) != _UNCERTAIN.sub("", characters.text):
        return tuple(Line(line, None) for line in lines)
    ends = accumulate(lengths)
    return tuple(
        Line(line, _place(characters, certain[end - length : end], bottom))
        for line, length, end in zip(lines, lengths, ends, strict=True)
    )


def _place(characters: Characters, places: list[int], bottom: float) -> Place | None:
    """Return where a line stands, judged by its first, its middle and its last character."""
    sample = (places[0], places[len(places) // 2], places[-1]) if places else ()
    known = [box for box in map(characters.box, sample) if box]
    if not known:
        return None
    lines = [box.line - bottom for box in known]
    return Place(min(lines), max(lines), max(box.height for box in known))
