"""The places where a quotation occurs: what stands around each of them, and what tells one from the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.anchoring.contexts import settling_context
from argmap.diagnostics.diagnostic import Label
from argmap.model.argument_map import Evidence
from argmap.rules.rule import RuleContext
from argmap.syntax.scalar import scalar
from argmap.text.span import Span

SHOWN_PLACES = 5
_SETTLED_PLACES = 3

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

    There is nothing where the text is the same on both sides.
    """
    found = settling_context(text, span, others)
    return tuple(f"{key}: {scalar(words)}" for key, words in found._asdict().items() if words) if found else ()
