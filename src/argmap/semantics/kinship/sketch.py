"""Sketches: what is kept of a text to tell whether another is like it, in one pass and in bounded memory.

Every run of words between two marks of punctuation becomes a number, and so does every name in Latin letters and every
figure. Two texts that copy each other have runs in common; two renderings of one text in different languages have
names and figures in common, in the same order. A sketch only says where to look.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from typing import NamedTuple
from zlib import crc32

from argmap.semantics.kinship.figures import MOST_FIGURES, Figure, figures_near
from argmap.text.span import Span

MAX_MARKERS = 512
_SLICE = 1 << 20
_SHORTEST_RUN = 30
_LONGEST_RUN = 400
# Names are looked for so far into a text: two renderings agree long before.
MARKED_CHARACTERS = 200_000

# Bytes of UTF-8: marks of punctuation end a run, and so do the first bytes of typographic and full-width ones. White
# space, quotation marks and hyphens are no part of a run, so that wrapping and typing do not matter.
_CJK_PUNCTUATION = b"\xe3\x80"
_ENDS = bytes.maketrans(b"!?,;:()[]\xe2\xefABCDEFGHIJKLMNOPQRSTUVWXYZ", b"." * 11 + b"abcdefghijklmnopqrstuvwxyz")
# A text without punctuation, such as a transcript, is cut at rare letters instead.
_RARE = bytes.maketrans(b"jkqvxz0123456789\x96", b"." * 17)
_PASSED_OVER = b" \n\t\r\"'-"

_NAME = re.compile(rb"[A-Z0-9][A-Za-z0-9]++")
_LETTERS = bytes.maketrans(
    bytes(range(256)), bytes(code if bytes((code,)).isalnum() else ord(" ") for code in range(256))
)
# Where so many bytes of UTF-8 stand for a character, Latin letters are foreign, and each word in them is a name.
_FOREIGN = 1.4
_MARKER = re.compile(r"[A-Z0-9][A-Za-z0-9]++(?:[.,][0-9]++)*+")
_MARKER_IN_ANY_CASE = re.compile(r"[A-Za-z0-9]++(?:[.,][0-9]++)*+")
_SAMPLE = 2_000
_SHORTEST_NAME = 2
_YEARS = range(1900, 2100)
_COMMON_NUMBERS = range(32)
_LONGEST_YEAR = 4


class Sketch(NamedTuple):
    """What is kept of one text.

    `runs` are numbers of its runs of words; of many, the smallest, so that two sketches keep the same ones. `markers`
    are numbers of its names and figures in the order of their first occurrence. `figures` are those near quotations.
    """

    runs: array[int]
    markers: array[int]
    figures: tuple[Figure, ...]


def sketch_of(text: str, quoted: Iterable[Span], most_runs: int, most_figures: int = MOST_FIGURES) -> Sketch:
    """Return the sketch of a text of which the ranges `quoted` are quoted; the cost is linear in its length.

    Sketches can be compared that were made with the same `most_runs`.
    """
    runs = array("I")
    for start in range(0, len(text), _SLICE):
        data = text[start : start + _SLICE].encode("utf-8", "surrogatepass")
        runs.extend(_runs(data))
        if len(runs) > most_runs:
            runs = array("I", sorted(set(runs))[:most_runs])
    return Sketch(runs, _markers(text[:MARKED_CHARACTERS]), figures_near(text, quoted, most_figures))


def markers_in(text: str) -> dict[str, Span]:
    """Return the names and figures of a text with the range of the first occurrence, in order.

    In a text in Latin letters a name begins with a capital; in any other, each word in Latin letters is one. Years and
    small numbers are left out, for nearly every text has them. Only the first 200,000 characters count.
    """
    sample = text[:_SAMPLE]
    pattern = _MARKER_IN_ANY_CASE if _is_foreign(sample, sample.encode("utf-8", "surrogatepass")) else _MARKER
    places: dict[str, Span] = {}
    for match in pattern.finditer(text, 0, MARKED_CHARACTERS):
        marker = match.group().lower().replace(",", ".")
        if _is_telling(marker.encode()):
            places.setdefault(marker, Span(*match.span()))
    return places


def _runs(data: bytes) -> list[int]:
    folded = data.replace(_CJK_PUNCTUATION, b".").translate(_ENDS, _PASSED_OVER)
    pieces = folded.split(b".")
    if len(folded) > len(pieces) * _LONGEST_RUN:
        pieces = folded.translate(_RARE).split(b".")
    return [crc32(piece) for piece in pieces if len(piece) >= _SHORTEST_RUN]


def _markers(text: str) -> array[int]:
    """Return much the same as `markers_in`, as numbers, without places, and at a fifth of the cost."""
    data = text.encode("utf-8", "surrogatepass")
    words = data.translate(_LETTERS).split() if _is_foreign(text, data) else _NAME.findall(data)
    distinct = dict.fromkeys(word.lower() for word in dict.fromkeys(words))
    markers = array("I", [crc32(word) for word in distinct if _is_telling(word)])
    if len(markers) > MAX_MARKERS:
        kept = set(sorted(markers)[:MAX_MARKERS])
        markers = array("I", [marker for marker in markers if marker in kept])
    return markers


def _is_foreign(text: str, data: bytes) -> bool:
    return len(data) > _FOREIGN * len(text)


def _is_telling(marker: bytes) -> bool:
    if len(marker) > _LONGEST_YEAR or not marker.isdigit():
        return len(marker) >= _SHORTEST_NAME
    return int(marker) not in _YEARS and int(marker) not in _COMMON_NUMBERS
