"""The rule `conflicting-expectation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Expectation
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def conflicting_expectation(context: RuleContext) -> Iterator[Observation]:
    """One claim is expected to come out in two ways.

    A claim stands, fails or is open, so one of the expectations can never be met.

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
    expect:
      fails: [tea]
      open: [tea]
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
          calm: {claim: Tea keeps you calm., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    expect:
      open: [tea]
    ```
    """
    first: dict[str, Expectation] = {}
    for issue in context.map.issues.values():
        for expectation in issue.expectations:
            known = first.setdefault(expectation.claim, expectation)
            if known.verdict != expectation.verdict:
                yield Observation(
                    context.value(expectation.written),
                    f"`{expectation.claim}` is expected under `{known.verdict}` and under `{expectation.verdict}`",
                    related=(Label(context.value(known.written), f"first under `{known.verdict}`"),),
                    help=("leave the one that is meant",),
                )
