"""The rule `evidence-without-quotation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import NoQuotation
from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def evidence_without_quotation(context: RuleContext) -> Iterator[Observation]:
    """Evidence says neither what the source says nor where.

    A quotation can be proved against its source. A reference without one (`cite`) is allowed where a quotation is not
    to be had, and is marked as such wherever it is shown.

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
                at: page 2
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
    for problem in context.problems_of(NoQuotation):
        if context.has(problem.written, "quote") or not context.is_mapping(problem.written):
            continue  # empty, or no evidence at all, which the reader of the format has said
        yield Observation(
            context.shown(problem.written, "quote", "source", "speaker", "translation", "voice", "at"),
            f"the evidence of `{problem.claim}` has no quotation",
            help=("add `quote:` with the source's own words, or `cite:` with the place where it says so",),
        )
