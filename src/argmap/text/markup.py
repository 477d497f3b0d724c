"""Markdown: which characters of a text are marks, and what is read where they are left out.

After CommonMark 0.31.2, with the tables, task lists, strikethrough and footnotes of GitHub and with front matter. Left
out are the marks of quotes, lists and headings at line starts, those inside paragraphs (`argmap.text.markup_inline`),
comments, definitions of links, rulers and the lines of a table; a bar between its cells is a space. The text of links
and images stays, their targets go. In fenced code and in front matter every character is text; code that is only
indented is read as text with marks. What is struck out is left out with its marks, and so is what a tag in the same
paragraph hides by its style.

Leaving a mark out never makes two words or numbers one: between two letters or digits of scripts with spaces it stays,
as in `2*3*4` and `un*believ*able`. Nor does it take a sign away: `-`, `+` and `>` before a number stay where they begin
a line inside a paragraph, and so does a number with four digits that begins one, for it may be a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.text.edits import Change, Edits, edited
from argmap.text.markup_blocks import Blocks
from argmap.text.markup_inline import InlineMarks
from argmap.text.scripts import CJK
from argmap.text.span import Span

_IN_WORD = rf"[^\W_{CJK}]"


@dataclass(frozen=True, slots=True)
class Markup:
    """The marks of a text: `changes` leave them out. The ranges of what is no running text, each kind in order.

    What is `passed_over` stands within a paragraph, and is not shown: where links lead, tags, what is struck out.
    """

    changes: tuple[Change, ...]
    headings: tuple[Span, ...]
    hidden: tuple[Span, ...]
    passed_over: tuple[Span, ...]
    captions: tuple[Span, ...]


def without_markup(text: str) -> tuple[str, Edits]:
    """Return the text without the marks of Markdown."""
    return edited(text, read_markup(text).changes)


def read_markup(text: str) -> Markup:
    """Return the marks of a text; the cost is linear in its length."""
    blocks = Blocks(text)
    changes = list(blocks.changes)
    captions: list[Span] = []
    passed_over: list[Span] = []
    holes = sorted(blocks.holes)
    place = 0
    for paragraph in blocks.paragraphs:
        while place < len(holes) and holes[place].end <= paragraph.start:
            place += 1
        marks = InlineMarks(text, paragraph, holes[place : _first_from(holes, paragraph.end, place)], blocks.labels)
        changes += marks.changes
        captions += marks.captions
        passed_over += marks.hidden
    kept = _without_merging(text, sorted(changes))
    hidden = tuple(sorted(blocks.hidden))
    return Markup(tuple(kept), tuple(blocks.headings), hidden, tuple(passed_over), tuple(captions))


def _first_from(holes: list[Span], offset: int, place: int) -> int:
    while place < len(holes) and holes[place].start < offset:
        place += 1
    return place


def _without_merging(text: str, changes: list[Change]) -> Iterator[Change]:
    """Yield the changes that do not overlap, without those that would join two letters or digits."""
    joined: list[Change] = []
    end = 0
    for change in changes:
        if change[0].start < end:
            continue
        if joined and change[0].start > end:
            yield from _kept(text, joined)
            joined = []
        joined.append(change)
        end = change[0].end
    yield from _kept(text, joined)


def _kept(text: str, joined: list[Change]) -> list[Change]:
    """Return changes that stand side by side, or nothing if what is on both sides would become one word."""
    if any(replacement for _, replacement in joined) or not joined:
        return joined
    start, end = joined[0][0].start, joined[-1][0].end
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return [] if re.match(_IN_WORD, before) and re.match(_IN_WORD, after) else joined
