"""The rule `self-relation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import SelfRelation
from argmap.diagnostics.diagnostic import Severity
from argmap.model.vocabulary import Relation
from argmap.rules.rule import Observation, RuleContext, rule

_VERBS = {Relation.SUPPORT: "supports", Relation.ATTACK: "attacks", Relation.UNDERCUT: "undercuts"}


@rule(Severity.ERROR)
def self_relation(context: RuleContext) -> Iterator[Observation]:
    """An argument bears on its own claim.

    A claim is no reason for itself, and none against itself.

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
          dull: {claim: Calm is another word for dull., assumed: true, supports: [dull]}
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
          dull: {claim: Calm is another word for dull., assumed: true}
    ```
    """
    for problem in context.problems_of(SelfRelation):
        yield Observation(
            context.tie(problem.written),
            f"`{problem.name}` {_VERBS[problem.relation]} itself",
            help=("take the name out, or write the name that was meant",),
        )
