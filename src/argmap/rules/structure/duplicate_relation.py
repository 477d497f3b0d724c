"""The rule `duplicate-relation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import RepeatedRelation
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.WARNING)
def duplicate_relation(context: RuleContext) -> Iterator[Observation]:
    """One relation is written twice.

    An entry under `pro` or `con` already bears on the claim that it stands under. The second writing changes nothing.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., assumed: true, supports: [tea]}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
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
    ```
    """
    for problem in context.problems_of(RepeatedRelation):
        if problem.first_relation is problem.second_relation:
            yield Observation(
                context.tie(problem.second),
                f"that `{problem.name}` bears on `{problem.target}` is written twice",
                label=f"a second {problem.second_relation} of `{problem.target}`",
                related=(Label(context.tie(problem.first), "first written here"),),
                help=("take one of the two out",),
            )
