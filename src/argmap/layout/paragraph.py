"""Text broken into lines of a given width: measured once, then arithmetic on where characters start."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from argmap.fonts.faces import TextStyle, east_asian_face
from argmap.fonts.font_book import FontBook
from argmap.layout.scene import Line, Node, Role, TextBlock
from argmap.text.direction import is_right_to_left
from argmap.text.graphemes import grapheme_ends
from argmap.text.line_breaking import line_break_offsets
from argmap.text.undrawable import UNDRAWABLE

_UNUSABLE = re.compile(f"[{UNDRAWABLE}]")
_SPACES = re.compile(r"[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
_HAN_LINE_END = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*\r?\n[ \t]*(?=[\u2e80-\u9fff\uff00-\uffef])")
_INNER_HYPHENS = "-\u2010"
_EAST_ASIAN_OPENING = "“‘「『《〈（【〔［｛"
_OPENING = "“„«‘‚‹\"'"
_SLACK = 1e-6
# Lines count as even when a narrower measure would save less than this, in em.
_EVEN_ENOUGH = 0.4


@dataclass(frozen=True, slots=True)
class Font:
    """How a paragraph is set: voice, size and leading in pixels, colour role, language tag (BCP 47)."""

    style: TextStyle
    size: float
    leading: float
    role: Role
    lang: str


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """One line: its text without spaces at the ends, its width, how far it hangs to the left, both in pixels."""

    text: str
    width: float
    hang: float
    spaced: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text broken into lines: as wide as the widest of them (without what hangs out to the left), in pixels.

    One that runs from right to left is as wide as its measure, and its lines stand flush right.
    """

    lines: tuple[BrokenLine, ...]
    font: Font
    width: float
    height: float
    right_to_left: bool = False

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the text with its upper left corner at x, y; nothing where there is no text."""
        if not self.lines:
            return ()
        font = self.font
        baseline = y + font.leading / 2 + font.size * 0.345
        lines = tuple(
            Line(line.text, x + self._indent(line), baseline + number * font.leading, line.width, line.spaced)
            for number, line in enumerate(self.lines)
        )
        return (TextBlock(lines, font.style, font.size, font.role, font.lang, self.right_to_left),)

    def _indent(self, line: BrokenLine) -> float:
        """Return how far a line starts from the left edge of the paragraph."""
        return self.width - line.width if self.right_to_left else -line.hang


def plain(text: str) -> str:
    """Return prose as it is drawn: white space collapsed, nothing that XML cannot carry.

    A line end between two East Asian characters is no space.
    """
    return _SPACES.sub(" ", _UNUSABLE.sub("", _HAN_LINE_END.sub("", text))).strip(" ")


def one_line(text: str, font: Font, fonts: FontBook) -> Paragraph:
    """Return a text in one line, however wide."""
    text = plain(text)
    width = fonts.width(text, font.style, font.lang) * font.size
    turned = is_right_to_left(text, font.lang)
    return Paragraph((BrokenLine(text, width, 0.0, spaced=False),), font, width, font.leading, turned)


def paragraph(text: str, font: Font, width: float, fonts: FontBook, *, hang: bool = False) -> Paragraph:
    """Return a text broken into as few lines of `width` pixels as it needs, then made as even as they can be.

    With `hang`, an opening quotation mark at the head of a line stands out into the margin; not from right to left.
    """
    text = plain(text)
    if not text:
        return Paragraph((), font, 0.0, 0.0)
    turned = is_right_to_left(text, font.lang)
    lines = tuple(_Breaker(text, font, fonts, hang=hang and not turned).lines(width / font.size))
    widest = max(line.width - line.hang for line in lines)
    return Paragraph(lines, font, max(width, widest) if turned else widest, len(lines) * font.leading, turned)


class _Breaker:
    """One text with its break opportunities; widths are in em."""

    def __init__(self, text: str, font: Font, fonts: FontBook, *, hang: bool) -> None:
        self._text = text
        self._font = font
        self._fonts = fonts
        self._hang = hang
        self._starts = fonts.offsets(text, font.style, font.lang)
        self._inside_word: set[int] = set()

    def lines(self, width: float) -> list[BrokenLine]:
        if self._starts[-1] <= width:
            return [self._line(0, len(self._text))]
        offsets = self._opportunities(width)
        ends = [self._starts[self._visible_end(offset)] for offset in offsets]
        breaks = self._balanced(offsets, ends, width)
        return [self._line(start, end) for start, end in pairwise([0, *breaks])]

    def _opportunities(self, width: float) -> list[int]:
        """Return the offsets where lines may end: after words, and inside those that are too wide."""
        natural = line_break_offsets(self._text)
        words = [offset for offset in natural if not self._after_inner_hyphen(offset)]
        offsets: list[int] = []
        start = 0
        for end in words:
            if self._advance(start, end) > width:
                offsets.extend(self._inside(start, end, width, natural))
            offsets.append(end)
            start = end
        return offsets

    def _inside(self, start: int, end: int, width: float, natural: list[int]) -> list[int]:
        """Return further offsets between `start` and `end`, a stretch wider than the line."""
        inner = natural[bisect_right(natural, start) : bisect_left(natural, end)]
        found: list[int] = []
        for left, right in pairwise([start, *inner, end]):
            if self._advance(left, right) > width:
                forced = [left + offset for offset in grapheme_ends(self._text[left:right])[:-1]]
                self._inside_word.update(forced)
                found.extend(forced)
            if right != end:
                found.append(right)
        return found

    def _after_inner_hyphen(self, offset: int) -> bool:
        text = self._text
        return 1 < offset < len(text) and text[offset - 1] in _INNER_HYPHENS and text[offset].isalnum()

    def _visible_end(self, offset: int) -> int:
        while offset and self._text[offset - 1] == " ":
            offset -= 1
        return offset

    def _advance(self, start: int, end: int) -> float:
        return self._starts[self._visible_end(end)] - self._starts[start]

    def _balanced(self, offsets: list[int], ends: list[float], width: float) -> list[int]:
        """Return the ends of the lines for the smallest width that needs no more of them."""
        breaks, widest = self._greedy(offsets, ends, width)
        count = len(breaks)
        if count == 1 or widest > width + _SLACK:
            return breaks
        low, high = widest * 0.5, widest
        while high - low > _EVEN_ENOUGH:
            middle = (low + high) / 2
            tried, reached = self._greedy(offsets, ends, middle, at_most=count)
            if tried and reached <= middle + _SLACK:
                breaks, high = tried, reached
            else:
                low = middle
        return breaks

    def _greedy(
        self, offsets: list[int], ends: list[float], width: float, at_most: int = 1 << 30
    ) -> tuple[list[int], float]:
        """Fill each line as far as it goes; return the ends of the lines and the widest one.

        Nothing is returned where more than `at_most` lines would be needed.
        """
        breaks: list[int] = []
        widest, start, first = 0.0, 0, 0
        while first < len(offsets):
            origin = self._starts[start] + (self._hanging(start) if self._hang else 0.0)
            last = max(bisect_right(ends, origin + width + _SLACK, first) - 1, first)
            widest = max(widest, ends[last] - origin)
            start, first = offsets[last], last + 1
            breaks.append(start)
            if len(breaks) > at_most:
                return [], widest
        return breaks, widest

    def _hanging(self, start: int) -> float:
        """Return how far, in em, the first character of a line hangs out into the margin."""
        char = self._text[start]
        if east_asian_face(self._font.lang):
            return 0.5 if char in _EAST_ASIAN_OPENING else 0.0
        return self._starts[start + 1] - self._starts[start] if start == 0 and char in _OPENING else 0.0

    def _line(self, start: int, end: int) -> BrokenLine:
        visible = self._visible_end(end)
        text = self._text[start:visible]
        if start in self._inside_word or end in self._inside_word:
            width = self._fonts.width(text, self._font.style, self._font.lang)
        else:
            width = self._starts[visible] - self._starts[start]
        size = self._font.size
        hang = self._hanging(start) * size if self._hang else 0.0
        return BrokenLine(text, width * size, hang, spaced=visible < end)
