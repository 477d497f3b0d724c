"""The places where a quotation occurs: what stands around each of them, and what tells one from the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import and_

from argmap.diagnostics.diagnostic import Label
from argmap.model.argument_map import Evidence
from argmap.rules.rule import RuleContext
from argmap.syntax.scalar import scalar
from argmap.text.folding import CJK
from argmap.text.span import Span

SHOWN_PLACES = 5
_SETTLED_PLACES = 3
_MOST_WORDS = 12
_FURTHEST = 200
# A character of a script without spaces counts as a word; what stands between words goes with them.
_WORD = re.compile(rf"(?=\w)[{CJK}]|[^\W{CJK}]+")

Places = Sequence[tuple[Span, ...]]


def label_places(context: RuleContext, evidence: Evidence, places: Places) -> tuple[Label, ...]:
    """Return a label for each of the first places, and with the last of them how many more there are."""
    labels = []
    for number, spans in enumerate(places[:SHOWN_PLACES], 1):
        more = len(places) - SHOWN_PLACES
        further = f", and {more} more after it" if number == SHOWN_PLACES and more > 0 else ""
        labels.append(Label(context.in_source(evidence.source, _whole(spans)), f"place {number}{further}"))
    return tuple(labels)


def settle_places(context: RuleContext, evidence: Evidence, places: Places) -> Iterator[str]:
    """Yield, for each of the first places, what to write so that the quotation stands there and nowhere else."""
    text = context.texts[evidence.source].source.text
    for number, spans in enumerate(places[:_SETTLED_PLACES], 1):
        lines = _settling_lines(text, _whole(spans), [_whole(other) for other in places if other is not spans])
        if lines:
            yield f"place {number}: " + " and ".join(f"`{line}`" for line in lines)


def _whole(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _settling_lines(text: str, span: Span, others: Sequence[Span]) -> tuple[str, ...]:
    """Return the shortest `prefix:` or `suffix:` that no other place has next to it, or both where one is not enough.

    Words of the same line are preferred; there is nothing where the text is the same on both sides.
    """
    befores = [_unspaced(text[max(0, other.start - _FURTHEST) : other.start]) for other in others]
    afters = [_unspaced(text[other.end : other.end + _FURTHEST]) for other in others]
    for prefix, suffix in _contexts(text, span):
        has_prefix = [before.endswith(_unspaced(prefix)) for before in befores]
        has_suffix = [after.startswith(_unspaced(suffix)) for after in afters]
        if not any(has_suffix):
            return (f"suffix: {scalar(suffix)}",)
        if not any(has_prefix):
            return (f"prefix: {scalar(prefix)}",)
        if not any(map(and_, has_prefix, has_suffix)):
            return f"prefix: {scalar(prefix)}", f"suffix: {scalar(suffix)}"
    return ()


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
