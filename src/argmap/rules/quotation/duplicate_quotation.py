"""The rule `duplicate-quotation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Claim, Evidence
from argmap.model.quotation import Anchor
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.WARNING)
def duplicate_quotation(context: RuleContext) -> Iterator[Observation]:
    """One passage of a source is quoted twice under one claim.

    Said twice, it weighs no more. The same passage may well bear on another claim.

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
            evidence:
              - source: leaflet
                quote: Tea keeps you calm
              - source: leaflet
                quote: Tea keeps you  calm
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
            evidence:
              - source: leaflet
                quote: Tea keeps you calm
              - source: leaflet
                quote: the gardens sold 600 tonnes
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
    for claim in context.map.claims.values():
        if len(claim.evidence) > 1:
            for first, second in _repeated(claim):
                yield Observation(
                    context.value(second.written, "quote"),
                    f"`{claim.name}` quotes this passage of `{second.source}` twice",
                    related=(Label(context.value(first.written, "quote"), "first quoted here"),),
                    help=("take one of the two out",),
                )


def _repeated(claim: Claim) -> Iterator[tuple[Evidence, Evidence]]:
    seen: dict[object, Evidence] = {}
    for evidence in claim.evidence:
        if evidence.quotation is not None:
            first = seen.setdefault(_passage(evidence), evidence)
            if first is not evidence:
                yield first, evidence


def _passage(evidence: Evidence) -> object:
    """Return what two quotations of one passage share: its ranges or, where they are not known, the words."""
    if isinstance(evidence.verification, Anchor):
        return evidence.source, evidence.verification.spans
    return evidence.source, evidence.quotation
