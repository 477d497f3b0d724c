"""The rule `wrong-target`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import WrongTarget
from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def wrong_target(context: RuleContext) -> Iterator[Observation]:
    """An argument bears on something that cannot bear it.

    Claims are supported and attacked. Steps and questions are undercut: a step leads from a claim to what it supports
    or attacks, so a claim that supports and attacks nothing has no step.

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
    arguments:
      why-compare: {claim: The two need not be compared., assumed: true, attacks: [drinks]}
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
    arguments:
      why-compare: {claim: The two need not be compared., assumed: true, undercuts: [drinks]}
    ```
    """
    for problem in context.problems_of(WrongTarget):
        yield Observation(
            context.tie(problem.written),
            problem.why,
            help=(problem.instead,),
        )
