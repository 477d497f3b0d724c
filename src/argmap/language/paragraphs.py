"""Paragraphs: where a text breaks off, told apart from where its lines were only wrapped.

Plain texts are laid out in three ways. Paragraphs are one line each; or they are wrapped and an empty line stands
between them; or they are wrapped and nothing but a short last line shows their end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argmap.text.span import Span

# Nobody wraps lines at more columns than this, and hardly anybody at fewer than the other.
_WIDEST_WRAP = 200
_NARROWEST_WRAP = 16
# A wrapped line is as long as the longest, but for a word that did not fit and marks that may not begin a line.
_SLACK = 3
_EMPTY_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"[^\n]+")
_FIRST_WORD = re.compile(r"[!-~\u00a1-\u2e7f]{0,40}")


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text in order; they are disjoint and cover all of it but white space."""
    blocks = [block for block in _between(text, Span(0, len(text)), _EMPTY_LINES) if block.end > block.start]
    is_alone = len(blocks) == 1
    return tuple(paragraph for block in blocks for paragraph in _paragraphs(text, block, is_alone=is_alone))


def is_wrapped_line(text: str, line: Span, following: Span, width: int) -> bool:
    """Say whether a line break was put in only because the next word did not fit into `width` characters."""
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    next_word = _FIRST_WORD.match(text, following.start)
    needed = len(next_word[0]) if next_word else 0
    return line.end - line.start + 1 + max(needed, 1) + _SLACK > width


def line_spans(text: str, within: Span) -> tuple[Span, ...]:
    """Return the lines of a range of the text, without the white space around them; empty ones are left out."""
    lines = (stripped_span(text, Span(*match.span())) for match in _LINE.finditer(text, *within))
    return tuple(line for line in lines if line.end > line.start)


def stripped_span(text: str, span: Span) -> Span:
    """Return a range without the white space at its edges."""
    part = span.of(text)
    start = span.start + len(part) - len(part.lstrip())
    return Span(start, max(start, span.start + len(part.rstrip())))


def _between(text: str, span: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for match in separator.finditer(text, *span):
        yield stripped_span(text, Span(start, match.start()))
        start = match.end()
    yield stripped_span(text, Span(start, span.end))


def _paragraphs(text: str, block: Span, *, is_alone: bool) -> Iterator[Span]:
    """Yield the paragraphs of a block without empty lines; `is_alone` says that the text has no empty line at all."""
    lines = line_spans(text, block)
    width = max(line.end - line.start for line in lines)
    if width <= _WIDEST_WRAP and not is_alone:
        yield block
        return
    start = block.start
    for line, following in pairwise(lines):
        if not (text[following.start].islower() or is_wrapped_line(text, line, following, width)):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, block.end)
