"""The rule `quotation-ambiguous`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.anchoring.windows import MAX_PLACES
from argmap.diagnostics.diagnostic import Severity
from argmap.model.quotation import Ambiguous
from argmap.rules.occurrences import label_places, settle_places
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def quotation_ambiguous(context: RuleContext) -> Iterator[Observation]:
    """A quotation occurs more than once in its source.

    Which of the places is meant may change who speaks and what is said. `prefix` and `suffix` hold the characters that
    stand directly before and after the quotation; they are searched for, and not shown as part of it.

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
    for evidence, ambiguous in context.evidence_with(Ambiguous):
        places = ambiguous.occurrences
        or_more = " or more" if len(places) >= MAX_PLACES else ""
        yield Observation(
            context.value(evidence.written, "quote"),
            f"the quotation occurs {len(places)} times{or_more} in `{evidence.source}`",
            label="which of them is meant?",
            related=label_places(context, evidence, places),
            help=("quote more words, or add what stands next to it", *settle_places(context, evidence, places)),
        )
