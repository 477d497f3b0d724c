"""Text as it flows in a browser: white space collapsed, blocks on lines of their own, regions at their characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.model.source import TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.sources.extraction.extracted import Extracted
from argmap.text.span import Span

# White space of HTML and CSS; a no-break space is none.
_SPACE = re.compile(r"[ \t\n\f\r]+")


@dataclass(slots=True)
class OpenRegion:
    """A region that has begun; `start` is where its first character stands, None as long as it has none."""

    kind: RegionKind
    start: int | None = None


class Flow:
    """Collects text; what parts two pieces of it is written when the second comes, the strongest of what was asked."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._breaks = 0
        self._gap = ""
        self._ends_line = False
        self._regions: list[TextRegion] = []
        self._unstarted: list[OpenRegion] = []

    def add(self, text: str) -> None:
        """Add text, each run of white space in it as one space, and none at the edges of a line."""
        collapsed = _SPACE.sub(" ", text)
        words = collapsed.strip(" ")
        if collapsed[:1] == " ":
            self._gap = self._gap or " "
        if words:
            self._write(words)
            self._gap = " " if collapsed[-1] == " " else ""

    def add_as_it_is(self, text: str) -> None:
        """Add text with its white space."""
        if text:
            self._write(text)

    def end_line(self) -> None:
        """Let what follows begin a line, as after a block."""
        self._breaks = max(self._breaks, 0 if self._ends_line else 1)

    def break_line(self) -> None:
        """Break the line, once more if it is broken already."""
        self._breaks += 1

    def end_cell(self) -> None:
        """Let a tab part what follows from what stands before it on the line."""
        self._gap = "\t"

    def end_word(self) -> None:
        """Let at least a space part what follows from what stands before it on the line."""
        self._gap = self._gap or " "

    def last_character(self) -> str:
        """Return the last character, if what follows would stand right beside it; else ""."""
        is_parted = self._breaks or self._gap or self._ends_line or not self._parts
        return "" if is_parted else self._parts[-1][-1:]

    def open_region(self, kind: RegionKind) -> OpenRegion:
        """Begin a region at the next character."""
        region = OpenRegion(kind)
        self._unstarted.append(region)
        return region

    def close_region(self, region: OpenRegion) -> None:
        """End the innermost region after the last character; one without characters is none."""
        if region.start is None:
            self._unstarted.pop()
        else:
            self._regions.append(TextRegion(region.kind, Span(region.start, self._length)))

    def extracted(self) -> Extracted:
        """Return the text with its regions in order."""
        return Extracted("".join(self._parts), tuple(sorted(self._regions, key=lambda region: region.span)))

    def _write(self, text: str) -> None:
        parting = "\n" * self._breaks or ("" if self._ends_line else self._gap)
        if self._length and parting:
            self._parts.append(parting)
            self._length += len(parting)
        for region in self._unstarted:
            region.start = self._length
        self._unstarted.clear()
        self._parts.append(text)
        self._length += len(text)
        self._breaks, self._gap, self._ends_line = 0, "", text[-1] == "\n"
