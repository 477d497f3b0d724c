"""The rule `duplicate-name`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import DuplicateName
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def duplicate_name(context: RuleContext) -> Iterator[Observation]:
    """Two things have the same name.

    Names are how files refer to each other, so each stands for one issue, position or argument of the whole project.
    Both places are shown.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          cheap: {claim: Tea is cheap., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
      coffee:
        claim: Coffee is better.
        pro:
          strong: {claim: Coffee is strong., assumed: true}
          cheap: {claim: Coffee is cheap., assumed: true}
        con:
          jittery: {claim: Coffee makes hands shake., assumed: true}
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
          cheap-tea: {claim: Tea is cheap., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
      coffee:
        claim: Coffee is better.
        pro:
          strong: {claim: Coffee is strong., assumed: true}
          cheap-coffee: {claim: Coffee is cheap., assumed: true}
        con:
          jittery: {claim: Coffee makes hands shake., assumed: true}
    ```
    """
    for problem in context.problems_of(DuplicateName):
        yield Observation(
            context.key(problem.second),
            f"the name `{problem.name}` is given twice",
            label=f"a second {problem.kind} with this name",
            related=(Label(context.key(problem.first), "first given here"),),
            help=("give one of the two another name",),
        )
