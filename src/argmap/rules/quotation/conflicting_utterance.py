"""The rule `conflicting-utterance`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Evidence
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.WARNING)
def conflicting_utterance(context: RuleContext) -> Iterator[Observation]:
    """Renderings of one saying are given to different speakers.

    All evidence with one `utterance` renders one saying of one person, and counts once.

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
              - {source: leaflet, quote: Tea keeps you calm, speaker: grower, utterance: on-calm}
              - {source: leaflet, quote: the gardens sold 600 tonnes, speaker: dealer, utterance: on-calm}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    speakers:
      grower: A grower of tea
      dealer: A dealer in tea
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
              - {source: leaflet, quote: Tea keeps you calm, speaker: grower, utterance: on-calm}
              - {source: leaflet, quote: the gardens sold 600 tonnes, speaker: dealer, utterance: on-sales}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    speakers:
      grower: A grower of tea
      dealer: A dealer in tea
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    first: dict[str, Evidence] = {}
    for claim in context.map.claims.values():
        for evidence in claim.evidence:
            if evidence.utterance is None or evidence.speaker is None:
                continue
            known = first.setdefault(evidence.utterance, evidence)
            if known.speaker != evidence.speaker:
                yield Observation(
                    context.value(evidence.written, "speaker"),
                    f"the saying `{evidence.utterance}` is given to `{known.speaker}` and to `{evidence.speaker}`",
                    related=(Label(context.value(known.written, "speaker"), f"here to `{known.speaker}`"),),
                    help=("give different sayings different names under `utterance`",),
                )
