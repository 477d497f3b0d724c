"""The rule `quotation-of-letters`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.quotation import Misleading, Misreading
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def quotation_of_letters(context: RuleContext) -> Iterator[Observation]:
    """A quotation is pieced together from single letters.

    With `[…]` between them, single letters and single Chinese characters can be found in any text and say anything.
    Each part beside an elision has at least two.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          said:
            claim: Somebody says so.
            source: leaflet
            quote: t […] e […] a
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    The lake is deep, and the water is cold.
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
          said:
            claim: Somebody says so.
            source: leaflet
            quote: The lake […] is cold
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    The lake is deep, and the water is cold.
    ```
    """
    for evidence, misleading in context.evidence_with(Misleading):
        if misleading.misreading is Misreading.FRAGMENT and evidence.quotation is not None:
            part = misleading.part.of(evidence.quotation.exact)
            yield Observation(
                context.value(evidence.written, "quote"),
                f"the quotation is pieced together from parts as short as `{part}`",
                related=(Label(context.in_source(evidence.source, misleading.place), "this is left out"),),
                help=("quote whole words on both sides of what you leave out",),
            )
