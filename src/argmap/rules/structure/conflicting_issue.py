"""The rule `conflicting-issue`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import ConflictingIssue
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def conflicting_issue(context: RuleContext) -> Iterator[Observation]:
    """Two files of one issue say different things about it.

    An issue may be spread over several files. Its question, standard, rivalry and note are said once, or the same way
    each time.

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
    ```

    ```yaml arguments/more.yaml
    argmap: 1
    issue: drinks
    question: Is coffee better than tea?
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

    ```yaml arguments/more.yaml
    argmap: 1
    issue: drinks
    arguments:
      cheap: {claim: Tea is cheap., assumed: true, supports: [tea]}
    ```
    """
    for problem in context.problems_of(ConflictingIssue):
        yield Observation(
            context.value(problem.second),
            f"two files give the issue `{problem.issue}` a different `{problem.key}`",
            label="another file says something else",
            related=(Label(context.value(problem.first), "first said here"),),
            help=(f"leave `{problem.key}` to one of the files",),
        )
