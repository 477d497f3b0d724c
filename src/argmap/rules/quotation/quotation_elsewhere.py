"""The rule `quotation-elsewhere`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.quotation import Elsewhere
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.syntax.scalar import scalar
from argmap.text.span import Span


@rule(Severity.ERROR)
def quotation_elsewhere(context: RuleContext) -> Iterator[Observation]:
    """A quotation is not in the source that it names, but in another.

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
            quote: Tea brings sound sleep
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
      brochure: {file: brochure.txt, derived_from: [leaflet]}
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```

    ```text seeds/brochure.txt
    Tea brings sound sleep.
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
            source: brochure
            quote: Tea brings sound sleep
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
      brochure: {file: brochure.txt, derived_from: [leaflet]}
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```

    ```text seeds/brochure.txt
    Tea brings sound sleep.
    ```
    """
    for evidence, elsewhere in context.evidence_with(Elsewhere):
        spans = elsewhere.anchor.spans
        written = evidence.written / "source"
        yield Observation(
            context.value(written),
            f"the quotation is not in `{evidence.source}`, but in `{elsewhere.source}`",
            label="not from here",
            related=(
                Label(context.value(evidence.written, "quote"), "these words"),
                Label(context.in_source(elsewhere.source, Span(spans[0].start, spans[-1].end)), "stand here"),
            ),
            help=(f"name `{elsewhere.source}` as the source",),
            fix=context.replacement(written, scalar(elsewhere.source), f"write `{elsewhere.source}`"),
        )
