"""The rule `evidence-without-source`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import NoSource
from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def evidence_without_source(context: RuleContext) -> Iterator[Observation]:
    """A quotation names no source, so it cannot be proved.

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
            quote: Tea keeps you calm
            speaker: grower
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    speakers:
      grower: A grower of tea
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
            speaker: grower
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    speakers:
      grower: A grower of tea
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    for problem in context.problems_of(NoSource):
        yield Observation(
            context.shown(problem.written, "quote", "cite"),
            f"the evidence of `{problem.claim}` names no source",
            help=("add `source:` with a name from sources.yaml",),
        )
