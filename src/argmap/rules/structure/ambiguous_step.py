"""The rule `ambiguous-step`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import AmbiguousStep
from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule

_SHOWN_STEPS = 8


@rule(Severity.ERROR)
def ambiguous_step(context: RuleContext) -> Iterator[Observation]:
    """An undercut names an argument that makes several steps.

    An argument with several targets makes a step to each of them, and an undercut attacks one step. It names the step
    as `argument>target`, or each of them where it attacks several.

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
          dull: {claim: Calm is another word for dull., assumed: true, supports: [bitter]}
    arguments:
      not-dull: {claim: Not everything calm is dull., assumed: true, undercuts: [dull]}
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
          dull: {claim: Calm is another word for dull., assumed: true, supports: [bitter]}
    arguments:
      not-dull: {claim: Not everything calm is dull., assumed: true, undercuts: [dull>tea]}
    ```
    """
    for problem in context.problems_of(AmbiguousStep):
        yield Observation(
            context.tie(problem.written),
            f"`{problem.name}` makes {len(problem.steps)} steps, and an undercut attacks one of them",
            help=("name the step: " + ", ".join(f"`{step}`" for step in problem.steps[:_SHOWN_STEPS]),),
        )
