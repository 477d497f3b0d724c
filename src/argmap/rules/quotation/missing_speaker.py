"""The rule `missing-speaker`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.vocabulary import Voice
from argmap.rules.rule import Observation, RuleContext, rule

_VOICES_OF_PEOPLE = (Voice.DIRECT, Voice.REPORTED)


@rule(Severity.NOTE)
def missing_speaker(context: RuleContext) -> Iterator[Observation]:
    """A person speaks in a quotation, and it is not said who.

    With `voice: direct` or `voice: reported` the words are somebody's own, so readers will ask whose.

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
            voice: reported
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
            voice: reported
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
    for claim in context.map.claims.values():
        for evidence in claim.evidence:
            if evidence.speaker is None and evidence.voice in _VOICES_OF_PEOPLE:
                yield Observation(
                    context.value(evidence.written, "voice"),
                    "the quotation is somebody's words, and no speaker is named",
                    help=("add `speaker:` with a name from sources.yaml, or say `voice: narrator`",),
                )
