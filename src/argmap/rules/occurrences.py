"""The places where a quotation occurs: what stands around each of them, and what tells one from the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Label
from argmap.model.argument_map import Evidence
from argmap.rules.rule import RuleContext
from argmap.syntax.scalar import scalar
from argmap.text.folding import CJK
from argmap.text.span import Span

SHOWN_PLACES = 5
_SETTLED_PLACES = 3
_MOST_WORDS = 12
# A character of a script without spaces counts as a word.
_WORD = re.compile(rf"[{CJK}]|[^\s{CJK}]+")
_FURTHEST = 200

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
    """Yield, for each of the first places, the line that settles the quotation there."""
    text = context.texts[evidence.source].source.text
    for number, spans in enumerate(places[:_SETTLED_PLACES], 1):
        line = _settling_line(text, _whole(spans), [_whole(other) for other in places if other is not spans])
        if line is not None:
            yield f"place {number}: `{line}`"


def _whole(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _settling_line(text: str, span: Span, others: Sequence[Span]) -> str | None:
    """Return the shortest `prefix:` or `suffix:` that no other place has next to it."""
    before, after = _words_before(text, span.start), _words_after(text, span.end)
    other_befores = [_layout(text[max(0, other.start - _FURTHEST) : other.start]) for other in others]
    other_afters = [_layout(text[other.end : other.end + _FURTHEST]) for other in others]
    for prefix, suffix in zip(before, after, strict=False):
        if prefix and not any(other.endswith(_layout(prefix)) for other in other_befores):
            return f"prefix: {scalar(prefix)}"
        if suffix and not any(other.startswith(_layout(suffix)) for other in other_afters):
            return f"suffix: {scalar(suffix)}"
    return None


def _words_before(text: str, end: int) -> list[str]:
    """Return the last word before an offset, the last two, the last three; "" where there are no more."""
    window = Span(max(0, end - _FURTHEST), end)
    starts = [
        match.start() for match in _WORD.finditer(text, *window) if match.start() > window.start or not window.start
    ]
    found = [" ".join(text[start:end].split()) for start in reversed(starts[-_MOST_WORDS:])]
    return found + [""] * (_MOST_WORDS - len(found))


def _words_after(text: str, start: int) -> list[str]:
    window = Span(start, min(len(text), start + _FURTHEST))
    ends = [
        match.end() for match in _WORD.finditer(text, *window) if match.end() < window.end or window.end == len(text)
    ]
    found = [" ".join(text[start:end].split()) for end in ends[:_MOST_WORDS]]
    return found + [""] * (_MOST_WORDS - len(found))


def _layout(text: str) -> str:
    return "".join(text.split())
