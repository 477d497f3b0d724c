"""The rule `fragile-verdict`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import Expectation
from argmap.rules.expectations import expectations, is_met
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.semantics.labelling.grounded import relabel


@rule(Severity.NOTE)
def fragile_verdict(context: RuleContext) -> Iterator[Observation]:
    """A verdict that the author relies on hangs on a single origin.

    If the evidence that goes back to one origin were found to be false, the verdict would be another. That may be all
    there is to be had; readers should then be told. `argmap weigh --flips` shows larger sets of origins that decide.
    Only verdicts under `expect` are looked at.

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
            quote: I have slept better since I drink it
        con:
          bitter:
            claim: Tea is bitter.
            assumed: true
            con:
              sugar: {claim: Sugar takes the bitterness away., assumed: true}
    expect:
      stands: [tea]
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    "I have slept better since I drink it," says a guest.
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
                quote: I have slept better since I drink it
              - source: diary
                quote: Slept well again after tea
        con:
          bitter:
            claim: Tea is bitter.
            assumed: true
            con:
              sugar: {claim: Sugar takes the bitterness away., assumed: true}
    expect:
      stands: [tea]
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
      diary: diary.txt
    ```

    ```text seeds/leaflet.txt
    "I have slept better since I drink it," says a guest.
    ```

    ```text seeds/diary.txt
    Slept well again after tea.
    ```
    """
    met = [expectation for expectation in expectations(context.map) if is_met(expectation, context)]
    fragile = _origins_that_decide(context, met) if met else {}
    for expectation in met:
        origins = fragile.get(expectation.claim, ())
        if origins:
            named = " or ".join(f"`{origin}`" for origin in origins)
            yield Observation(
                context.value(expectation.written),
                f"the verdict on `{expectation.claim}` hangs on one origin",
                label=f"it would be another without {named}",
                help=(f"look for further evidence; `argmap weigh --without {origins[0]}` shows what would change",),
            )


def _origins_that_decide(context: RuleContext, met: Sequence[Expectation]) -> dict[str, list[str]]:
    """Return for each expected claim the origins without any one of which its verdict would be another."""
    framework, labelling = context.weighing.framework, context.weighing.labelling
    found: dict[str, list[str]] = {}
    for origin in framework.pieces_by_origin:
        other = relabel(labelling, framework.without_origins((origin,)))
        for expectation in met:
            if other.verdict(framework.claims[expectation.claim]) is not expectation.verdict:
                found.setdefault(expectation.claim, []).append(origin)
    return found
