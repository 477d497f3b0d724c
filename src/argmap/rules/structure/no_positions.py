"""The rule `no-positions`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.origin import Written
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def no_positions(context: RuleContext) -> Iterator[Observation]:
    """An issue has no position.

    A debate is about positions: the possible answers to its question. An issue without one has nothing to weigh.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
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
    for name, issue in context.map.issues.items():
        if issue.positions or not context.is_whole:
            continue
        top = Written(issue.written.path, ())
        # Positions that are written, but not as the format has them, have been reported as that.
        if context.has(top, "issue") and not context.has(top, "positions"):
            yield Observation(
                context.value(top, "issue"),
                f"the issue `{name}` has no position",
                help=("write the possible answers under `positions:`",),
            )
