"""The rule `quotation-empty`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.anchoring.forms import has_letters
from argmap.diagnostics.diagnostic import Severity
from argmap.model.quotation import Empty
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def quotation_empty(context: RuleContext) -> Iterator[Observation]:
    """A quotation has no letter and no digit of its source, so there is nothing to prove.

    `[…]` stands for words left out and `[so]` for words put in: neither is quoted.

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
            quote: '[…]'
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
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
            quote: Tea keeps you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    for evidence, _ in context.evidence_with(Empty):
        has_own_words = evidence.quotation is not None and has_letters(evidence.quotation.exact)
        yield Observation(
            context.shown(evidence.written, "quote"),
            "the quotation has no letter and no digit" + (" outside brackets" if has_own_words else ""),
            label="words in brackets are your own" if has_own_words else "",
            help=("quote the words that bear out the claim",),
        )
