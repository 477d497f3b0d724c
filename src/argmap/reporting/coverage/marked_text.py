"""A source's text with what is quoted of it marked: lines below the words, and a number where each quotation ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from argmap.language.paragraphs import paragraph_spans
from argmap.model.argument_map import ArgumentMap
from argmap.model.source import TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.rendering.markup import escaped
from argmap.reporting.coverage.stands import SIGNS, all_sides, letters_of
from argmap.reporting.coverage.style import MOST_LINES, class_of
from argmap.semantics.bearing import Bearings, Side
from argmap.semantics.coverage import NOT_RUNNING, CoveredSource, Use
from argmap.text.span import Span

_LINE = re.compile(r"[^\n]++")
_MOST_AT_ONCE = 64
_NAMED_AT_ONCE = 4
_LETTERS_ON_A_TAG = 4
# Only these are wrapped by hand; readers of all other formats give each block a line.
_PLAIN = ".txt"


class Legend:
    """What the marks of a page stand for: a letter, a number and words for each position and question."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.sides = all_sides(argument_map)
        self.letters = letters_of(argument_map)
        positions_first = sorted(self.sides, key=lambda side: not side.position)
        self.numbers = {side: number for number, side in enumerate(positions_first)}

    def title(self, side: Side) -> str:
        """Return how readers call a position; a question is called by its issue."""
        if not side.position:
            return f"the question of {side.issue}"
        position = self.map.claims[side.position]
        return position.title or position.name

    def in_words(self, bearings: Bearings) -> str:
        """Return what a claim bears on: `for A Accelerant; against B Hindrance`."""
        return "; ".join(
            f"{bearing.value.replace('-', ' ')} {self.letters[side]} {self.title(side)}"
            for side, bearing in bearings.items()
        )


@dataclass
class MarkedText:
    """Writes the text of one source as HTML, and takes down which groups of lines it has used.

    Its blocks are lines, or the paragraphs of a plain text.
    """

    covered: CoveredSource
    legend: Legend
    prefix: str
    line_sets: set[tuple[int, ...]] = field(default_factory=set)

    def blocks(self) -> Iterator[str]:
        """Yield an element for each block of the text that has words."""
        text = self.covered.text or ""
        starts = _Starts(self.covered.uses)
        for span, kind in self._blocks:
            element, role = _ELEMENTS.get(kind, ("p", ""))
            inner = "".join(self._segments(text, span, starts))
            yield f'<{element}{role} id="{self.prefix}-c{span.start}" dir="auto">{inner}</{element}>\n'

    def link_to(self, offset: int) -> str:
        """Return the name of the block that an offset lies in."""
        before = bisect_right(self._blocks, offset, key=lambda block: block.span.start)
        return f"{self.prefix}-c{self._blocks[max(0, before - 1)].span.start}"

    @cached_property
    def _blocks(self) -> Sequence[_Block]:
        text = self.covered.text or ""
        regions = _Regions(self.covered.regions)
        spans = (Span(*match.span()) for match in _LINE.finditer(text) if not match.group().isspace())
        lines = [_Block(span, regions.kind_at(span.start)) for span in spans]
        is_plain = (self.covered.source.file or "").lower().endswith(_PLAIN)
        return tuple(_joined(lines, paragraph_spans(text))) if is_plain else lines

    def _segments(self, text: str, line: Span, starts: _Starts) -> Iterator[str]:
        here = line.start
        while here < line.end:
            for number in starts.open_at(here):
                yield f'<span id="{self.prefix}-q{number}"></span>'
            until = min(line.end, starts.next_change(here))
            words = escaped(text[here:until])
            yield self._marked(words, starts.active) if starts.active else words
            for number in starts.close_at(until):
                yield self._tag(number)
            here = until

    def _marked(self, words: str, active: Mapping[int, None]) -> str:
        uses = [self.covered.uses[number - 1] for number in islice(active, _MOST_AT_ONCE)]
        sides = sorted({self.legend.numbers[side] for use in uses for side in use.bearings})
        lines = tuple(sides[:MOST_LINES])
        self.line_sets.add(lines)
        named = [self._hint(use) for use in uses[:_NAMED_AT_ONCE]]
        further = len(active) - len(named)
        more = f" · and {further} more" if further > 0 else ""
        return f'<mark class="{class_of(lines)}" title="{escaped(" · ".join(named) + more)}">{words}</mark>'

    def _hint(self, use: Use) -> str:
        claim = self.legend.map.claims[use.claim]
        return f"{claim.name}: {claim.text} ({self.legend.in_words(use.bearings) or 'bears on no position'})"

    def _tag(self, number: int) -> str:
        bearings = self.covered.uses[number - 1].bearings
        letters = [f"{self.legend.letters[side]}{SIGNS[bearing]}" for side, bearing in bearings.items()]
        more = ["…"] if len(letters) > _LETTERS_ON_A_TAG else []
        words = " ".join([str(number), *letters[:_LETTERS_ON_A_TAG], *more])
        return f'<a class="tag" href="#{self.prefix}-u{number}">{escaped(words)}</a>'


class _Block(NamedTuple):
    """What is set as one element, and what kind of region it starts in."""

    span: Span
    kind: RegionKind | None


def _joined(lines: Sequence[_Block], paragraphs: Sequence[Span]) -> Iterator[_Block]:
    """Yield the lines of each paragraph as one block; lines that are not running text stay by themselves."""
    starts = [paragraph.start for paragraph in paragraphs]
    block: _Block | None = None
    for line in lines:
        begins = bisect_left(starts, line.span.start) < bisect_left(starts, line.span.end)
        if block is not None and not begins and block.kind is None and line.kind is None:
            block = _Block(Span(block.span.start, line.span.end), None)
            continue
        if block is not None:
            yield block
        block = line
    if block is not None:
        yield block


_ELEMENTS: dict[RegionKind | None, tuple[str, str]] = {
    RegionKind.HEADING: ("h4", ""),
    RegionKind.NAVIGATION: ("p", ' class="aside"'),
    RegionKind.BOILERPLATE: ("p", ' class="aside"'),
}


class _Regions:
    """Tells what kind of region a line starts in; asked in the order of the text."""

    def __init__(self, regions: Sequence[TextRegion]) -> None:
        self._regions = [region for region in regions if region.kind in NOT_RUNNING]
        self._next = 0

    def kind_at(self, offset: int) -> RegionKind | None:
        """Return the kind of the first region that holds an offset."""
        while self._next < len(self._regions) and self._regions[self._next].span.end <= offset:
            self._next += 1
        if self._next < len(self._regions) and self._regions[self._next].span.start <= offset:
            return self._regions[self._next].kind
        return None


class _Starts:
    """Goes through a text and knows which uses are open, by their numbers from 1."""

    def __init__(self, uses: Sequence[Use]) -> None:
        places = [(span, number) for number, use in enumerate(uses, 1) for span in use.spans]
        self._opening = sorted(places, reverse=True)
        self._closing = sorted(((span.end, number) for span, number in places), reverse=True)
        self._spans_left = {number: len(use.spans) for number, use in enumerate(uses, 1)}
        self._is_new = set(self._spans_left)
        self._open_spans: dict[int, int] = {}
        self.active: dict[int, None] = {}

    def open_at(self, offset: int) -> Iterator[int]:
        """Open what starts up to an offset, and yield the uses that start for the first time."""
        while self._opening and self._opening[-1][0].start <= offset:
            number = self._opening.pop()[1]
            self._open_spans[number] = self._open_spans.get(number, 0) + 1
            self.active[number] = None
            if number in self._is_new:
                self._is_new.discard(number)
                yield number

    def next_change(self, offset: int) -> int:
        """Return the next offset after one at which something opens or closes."""
        opening = self._opening[-1][0].start if self._opening else 1 << 62
        closing = self._closing[-1][0] if self._closing else 1 << 62
        return max(offset + 1, min(opening, closing))

    def close_at(self, offset: int) -> Iterator[int]:
        """Close what ends up to an offset, and yield the uses of which that was the last range."""
        while self._closing and self._closing[-1][0] <= offset:
            number = self._closing.pop()[1]
            self._open_spans[number] = self._open_spans.get(number, 0) - 1
            if self._open_spans[number] <= 0:
                self.active.pop(number, None)
            self._spans_left[number] -= 1
            if not self._spans_left[number]:
                yield number
