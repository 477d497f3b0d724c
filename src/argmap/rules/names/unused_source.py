"""The rule `unused-source`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.NOTE)
def unused_source(context: RuleContext) -> Iterator[Observation]:
    """A source has a text, and nothing quotes it, cites it or derives from it.

    That may be what is meant: a text read and left aside. It may also be a text whose arguments are still missing.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm.
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
            quote: Tea keeps you calm.
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm.
    ```
    """
    used = {evidence.source for claim in context.map.claims.values() for evidence in claim.evidence}
    used.update(root for source in context.map.sources.values() for root in source.derived_from)
    for name, source in context.map.sources.items():
        if source.file is not None and name not in used and context.is_whole:
            yield Observation(
                context.key(source.written),
                f"nothing cites `{name}`",
                help=("quote it, or leave the record as a list of what was read",),
            )
