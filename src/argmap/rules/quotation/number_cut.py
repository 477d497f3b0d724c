"""The rule `number-cut`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.quotation import Misleading, Misreading
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def number_cut(context: RuleContext) -> Iterator[Observation]:
    """A quotation begins or ends inside a number.

    Every character of it stands in the source, and yet it says another figure: `600 tonnes` out of `1,600 tonnes`. So a
    number is quoted whole, or left out; brackets and elisions stand for no digits of it.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          sold:
            claim: Much tea is sold.
            source: leaflet
            quote: 600 tonnes of leaves
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 1,600 tonnes of leaves.
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
          sold:
            claim: Much tea is sold.
            source: leaflet
            quote: 1,600 tonnes of leaves
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 1,600 tonnes of leaves.
    ```
    """
    for evidence, misleading in context.evidence_with(Misleading):
        if misleading.misreading is Misreading.NUMBER:
            number = misleading.place.of(context.texts[evidence.source].text)
            yield Observation(
                context.value(evidence.written, "quote"),
                f"the quotation cuts the number {number}",
                related=(Label(context.in_source(evidence.source, misleading.place), "the whole number"),),
                help=("quote the number whole, or leave it out",),
            )
