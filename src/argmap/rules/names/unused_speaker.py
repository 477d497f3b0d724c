"""The rule `unused-speaker`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.NOTE)
def unused_speaker(context: RuleContext) -> Iterator[Observation]:
    """A speaker is described, and no quotation is theirs.

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
            quote: Tea keeps you calm
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
    "Tea keeps you calm," says a grower.
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
            voice: direct
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
    "Tea keeps you calm," says a grower.
    ```
    """
    heard = {evidence.speaker for claim in context.map.claims.values() for evidence in claim.evidence}
    for name, speaker in context.map.speakers.items():
        if name not in heard and context.is_whole:
            yield Observation(
                context.key(speaker.written),
                f"no quotation is by `{name}`",
                help=(f"write `speaker: {name}` under what they say",),
            )
