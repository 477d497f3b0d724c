"""The places of a text that hold the parts of a quotation in their order.

A window is one such place: a range for each part, none overlapping. It is minimal when no other window lies inside it.
From any offset on, the earliest end of a window is found by looking for each part after the one before it; its latest
start by going back from that end in the same way; so every minimal window costs two passes over itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from argmap.anchoring.needles import Needle, Pattern
from argmap.anchoring.searchable_text import SearchableText
from argmap.text.folding import Fold, continues_character, dash_readings
from argmap.text.hyphenation import reads_alike
from argmap.text.span import Span

Window = tuple[Span, ...]

MAX_PLACES = 20
_MAX_WINDOWS = 2_000
# A search may cost so many steps: one for each look-up, and one more for each 10,000 characters passed over.
_MAX_STEPS = 200_000
_CHARACTERS_A_STEP = 10_000
# What is compared character by character costs more of them.
_STEPS_A_READING = 10
_STEPS_A_LOOK_AT_EDGES = 50
_CHARACTERS_READ_A_STEP = 10
# A wider window is no rival of the tightest one beyond this factor and allowance (code points of the folded text).
_RIVAL_FACTOR = 1.5
_RIVAL_ALLOWANCE = 20


@dataclass(frozen=True, slots=True)
class Windows:
    """What a search found: ranges of the folded text; not `is_complete` where it was cut off before its end.

    `refused` are those that were not accepted, and count for nothing where there are others.
    """

    places: tuple[Window, ...]
    is_complete: bool
    refused: tuple[Window, ...] = ()


class _Cutoff(Exception):  # noqa: N818 - no error: the end of a search that would cost too much
    pass


def find_windows(
    text: SearchableText, rung: Fold, needles: Sequence[Needle], accepts: Callable[[Window], bool] | None = None
) -> Windows:
    """Return where the needles stand in order: the tightest windows, first to last, at most `MAX_PLACES`.

    Of windows that are not much wider than the tightest one, those count that `accepts` is true of.
    """
    search = _Search(text, rung, needles, accepts)
    try:
        if len(needles) == 1:
            search.find_occurrences()
        else:
            search.find_tightest()
    except _Cutoff:
        search.keep_met()
        return Windows(tuple(search.found), is_complete=False, refused=tuple(search.refused))
    return Windows(tuple(search.found), is_complete=True, refused=tuple(search.refused))


class _Search:
    """One search of one text; it counts its steps and stops when they are too many."""

    def __init__(
        self, text: SearchableText, rung: Fold, needles: Sequence[Needle], accepts: Callable[[Window], bool] | None
    ) -> None:
        self.found: list[Window] = []
        self.refused: list[Window] = []
        self._met: list[Window] = []
        self._accepts = accepts
        self._text = text
        self._rung = rung
        self._folded = text.at(rung)
        self._forwards = self._folded.text
        self._needles = needles
        self._steps = 0

    def find_occurrences(self) -> None:
        """Find where the only needle stands."""
        span = self._first(self._needles[0], 0)
        while span and len(self.found) < MAX_PLACES:
            self._keep((span,))
            span = self._first(self._needles[0], span.start + 1)

    def find_tightest(self) -> None:
        """Find the minimal windows that are not much wider than the tightest one."""
        extents: list[Span] = []
        forward = self._chain(0)
        while forward:
            if len(extents) == _MAX_WINDOWS:
                raise _Cutoff
            start = self._latest_start(forward[-1].end)
            extents.append(Span(start, forward[-1].end))
            if len(self._met) < MAX_PLACES:
                self._met.append(forward)
            forward = self._chain(start + 1)
        widest = min((end - start for start, end in extents), default=0) * _RIVAL_FACTOR + _RIVAL_ALLOWANCE
        for start, end in extents:
            if end - start <= widest and len(self.found) < MAX_PLACES and (window := self._chain(start)):
                self._keep(window)

    def keep_met(self) -> None:
        """Keep the first windows that were met before the search was cut off, where none is kept yet."""
        for window in () if self.found else self._met:
            self._keep(window)

    def _keep(self, window: Window) -> None:
        if self._accepts is not None:
            self._steps += _STEPS_A_LOOK_AT_EDGES
        if self._accepts is None or self._accepts(window):
            self.found.append(window)
        elif len(self.refused) < MAX_PLACES:
            self.refused.append(window)

    def _chain(self, offset: int) -> Window | None:
        """Return the window from `offset` on that ends first, each part as early as can be."""
        window: list[Span] = []
        for needle in self._needles:
            span = self._first(needle, offset)
            if span is None:
                return None
            window.append(span)
            offset = span.end
        return tuple(window)

    def _latest_start(self, end: int) -> int:
        """Return where the shortest window begins that ends at `end`; there is one."""
        for needle in reversed(self._needles):
            end = self._last_start(needle, end)
        return end

    def _first(self, needle: Needle, offset: int) -> Span | None:
        """Return the first range from `offset` on where a needle stands."""
        starts = [self._first_start(pattern, needle, offset) for pattern in needle.patterns]
        found = [span for span in starts if span]
        return min(found) if found else None

    def _first_start(self, pattern: Pattern, needle: Needle, offset: int) -> Span | None:
        place = self._find(self._forwards, pattern.characters, max(0, offset - pattern.lead))
        while place >= 0:
            span = Span(place + pattern.lead, place + len(pattern.characters) - pattern.trail)
            if self._is_whole(span, pattern, needle):
                return span
            place = self._find(self._forwards, pattern.characters, place + 1)
        return None

    def _last_start(self, needle: Needle, end: int) -> int:
        """Return where a needle begins that ends at `end` or before, as late as can be."""
        backwards = self._text.backwards(self._rung)
        size, starts = len(backwards), [0]
        for pattern in needle.patterns:
            characters = pattern.characters[::-1]
            place = self._find(backwards, characters, max(0, size - end - pattern.trail))
            while place >= 0:
                span = Span(size - place - len(characters) + pattern.lead, size - place - pattern.trail)
                if self._is_whole(span, pattern, needle):
                    starts.append(span.start)
                    break
                place = self._find(backwards, characters, place + 1)
        return max(starts)

    def _find(self, text: str, characters: str, offset: int) -> int:
        place = text.find(characters, offset)
        passed = (place if place >= 0 else len(text)) - offset + len(characters)
        self._steps += 1 + passed // _CHARACTERS_A_STEP
        if self._steps > _MAX_STEPS:
            raise _Cutoff
        return place

    def _is_whole(self, span: Span, pattern: Pattern, needle: Needle) -> bool:
        """Say whether a match cuts no character from its marks, and reads its dashes as the quotation does."""
        text = self._forwards
        if span.end < len(text) and continues_character(text[span.end]):
            return False
        if span.start > 0 and continues_character(text[span.start]):
            return False
        if self._rung < Fold.TYPOGRAPHY:
            return True
        if needle.readings != self._readings(span):
            return False
        return self._rung == Fold.TYPOGRAPHY or (self._is_uncut(span) and self._is_spelt(span, pattern))

    def _readings(self, span: Span) -> tuple[str, ...]:
        if self._rung != Fold.HYPHENATION and self._forwards.find("-", span.start, span.end) < 0:
            return ()
        self._steps += _STEPS_A_READING + (span.end - span.start) // _CHARACTERS_READ_A_STEP
        return dash_readings(self._folded.laid_out(span))

    def _is_uncut(self, span: Span) -> bool:
        """Say whether a match cuts nothing of which the folding made several characters, such as a ligature."""
        before, first = self._source_span(span.start - 1), self._source_span(span.start)
        last, after = self._source_span(span.end - 1), self._source_span(span.end)
        return before.end <= first.start and last.end <= after.start

    def _source_span(self, offset: int) -> Span:
        """Return what one character was made of; before the text and after it, an empty range at its edge."""
        if offset < 0:
            return Span(0, 0)
        if offset >= len(self._forwards):
            return Span(len(self._text.text), len(self._text.text))
        return self._folded.source_span(Span(offset, offset + 1))

    def _is_spelt(self, span: Span, pattern: Pattern) -> bool:
        """Say whether the text has the hyphens that were typed, but for those that a line break may have put in."""
        if self._rung != Fold.HYPHENATION:
            return True
        located = Span(span.start - pattern.lead, span.end + pattern.trail)
        self._steps += len(pattern.typed) // _CHARACTERS_READ_A_STEP
        return reads_alike(pattern.typed, self._folded.hyphenated(located))
