"""The rule `wide-elision`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.rules.passages import SourceReading, readings, with_elision
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.text.span import Span

_MOST_CHARACTERS = 200


@rule(Severity.WARNING)
def wide_elision(context: RuleContext) -> Iterator[Observation]:
    """An elision joins words that stand far from each other.

    It leaves out more than 200 characters, or goes from one paragraph into another, so what is read as one sentence
    was none. Quotations of their own, each with its place, say the same without seeming to.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm:
            claim: Tea keeps you calm.
            source: leaflet
            quote: Tea […] keeps you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea came with the ships.

    Only a bath in the evening keeps you calm.
    ```

    ## Good

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm:
            claim: Tea keeps you calm.
            source: leaflet
            quote: Tea […] keeps you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea, which came with the ships, keeps you calm.
    ```
    """
    for reading in readings(context, with_elision):
        for evidence, spans in reading.passages:
            for part, following in pairwise(spans):
                gap = Span(part.end, following.start)
                words = _in_words(reading, gap)
                if words:
                    yield Observation(
                        context.value(evidence.written, "quote"),
                        f"the elision {words}",
                        related=(Label(context.in_source(evidence.source, gap), "left out"),),
                        help=("leave out less, or quote each part by itself",),
                    )


def _in_words(reading: SourceReading, gap: Span) -> str:
    """Say in what way a gap is wide; "" of one that is not."""
    length = gap.end - gap.start
    if length > _MOST_CHARACTERS:
        return f"leaves out {length:,} characters"
    return "" if reading.is_in_one_paragraph(gap) else "goes from one paragraph into another"
