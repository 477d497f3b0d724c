"""The rule `missing-question`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import MissingQuestion
from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def missing_question(context: RuleContext) -> Iterator[Observation]:
    """No file of an issue has its question.

    Positions are answers, so there must be something that they answer. Where an issue has several files, one of them
    asks the question.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., assumed: true}
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
    for problem in context.problems_of(MissingQuestion):
        # A question that is not a text, or one after a mistake of syntax, has been reported as what it is.
        values = context.trees[problem.written.path].values
        if context.is_whole and isinstance(values, dict) and "issue" in values and values.get("question") is None:
            yield Observation(
                context.value(problem.written),
                f"the issue `{problem.issue}` has no question",
                label="no file of this issue has `question`",
                help=("add `question:` with the question that the positions answer",),
            )
