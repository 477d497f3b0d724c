"""What stands next to a passage: the words by which it is told from other places that have the same ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import and_
from typing import NamedTuple

from argmap.text.folding import CJK
from argmap.text.span import Span

_MOST_WORDS = 12
_FURTHEST = 200
# A character of a script without spaces counts as a word; what stands between words goes with them.
_WORD = re.compile(rf"(?=\w)[{CJK}]|[^\W{CJK}]+")


class Context(NamedTuple):
    """The `prefix` and `suffix` that settle a place; one of them is empty where the other is enough."""

    prefix: str
    suffix: str


def settling_context(text: str, span: Span, others: Sequence[Span]) -> Context | None:
    """Return the shortest words that stand directly before or after `span`, and next to none of `others`.

    Both are given where one is not enough; words of the same line are preferred. None where the text is the same on
    both sides, as far as is looked.
    """
    befores = [_unspaced(text[max(0, other.start - _FURTHEST) : other.start]) for other in others]
    afters = [_unspaced(text[other.end : other.end + _FURTHEST]) for other in others]
    for prefix, suffix in _contexts(text, span):
        has_prefix = [before.endswith(_unspaced(prefix)) for before in befores]
        has_suffix = [after.startswith(_unspaced(suffix)) for after in afters]
        if not any(has_suffix):
            return Context("", suffix)
        if not any(has_prefix):
            return Context(prefix, "")
        if not any(map(and_, has_prefix, has_suffix)):
            return Context(prefix, suffix)
    return None


def _contexts(text: str, span: Span) -> Iterator[tuple[str, str]]:
    """Yield ever more words before and after a range, first of its own line, then of the lines around it."""
    around = Span(max(0, span.start - _FURTHEST), min(len(text), span.end + _FURTHEST))
    line_start = text.rfind("\n", around.start, span.start) + 1 or around.start
    line_end = text.find("\n", span.end, around.end)
    line = Span(line_start, line_end if line_end >= 0 else around.end)
    for limits in (line, around):
        starts = [match.start() for match in _WORD.finditer(text, limits.start, span.start)]
        ends = [match.end() for match in _WORD.finditer(text, span.end, limits.end)]
        prefixes = [text[start : span.start] for start in reversed(starts[-_MOST_WORDS:])]
        suffixes = [text[span.end : end] for end in ends[:_MOST_WORDS]]
        for prefix, suffix in zip_longest(prefixes, suffixes, fillvalue=""):
            yield " ".join(prefix.split()), " ".join(suffix.split())


def _unspaced(text: str) -> str:
    return "".join(text.split())
