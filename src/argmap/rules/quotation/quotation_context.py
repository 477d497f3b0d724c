"""The rule `quotation-context`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.quotation import ContextMismatch
from argmap.rules.occurrences import label_places, settle_places
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def quotation_context(context: RuleContext) -> Iterator[Observation]:
    """A quotation occurs more than once, and its `prefix` and `suffix` fit none of the places.

    They hold the source's own characters directly before and after the quotation.

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
            quote: keeps you calm
            suffix: in the morning
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm. A doctor adds that tea keeps you calm in the evening.
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
            quote: keeps you calm
            suffix: in the evening
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm. A doctor adds that tea keeps you calm in the evening.
    ```
    """
    for evidence, mismatch in context.evidence_with(ContextMismatch):
        places = mismatch.occurrences
        given = [key for key in ("prefix", "suffix") if context.has(evidence.written, key)]
        keys = " and ".join(f"`{key}`" for key in given)
        yield Observation(
            context.value(evidence.written, *given[:1]),
            f"{keys} {'fit' if len(given) > 1 else 'fits'} none of the {len(places)} places in `{evidence.source}`",
            label="this is not next to the quotation anywhere",
            related=label_places(context, evidence, places),
            help=("copy what stands next to it in the source", *settle_places(context, evidence, places)),
        )
