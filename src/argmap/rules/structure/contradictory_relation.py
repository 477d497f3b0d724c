"""The rule `contradictory-relation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import RepeatedRelation
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.vocabulary import Relation
from argmap.rules.rule import Observation, RuleContext, rule

_A = {Relation.SUPPORT: "a support", Relation.ATTACK: "an attack", Relation.UNDERCUT: "an undercut"}


@rule(Severity.ERROR)
def contradictory_relation(context: RuleContext) -> Iterator[Observation]:
    """One argument speaks for a claim and against it.

    Where two sides draw opposite conclusions from one fact, each conclusion is an argument of its own, with the fact as
    a premise.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., assumed: true, attacks: [tea]}
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
          too-calm:
            claim: Whoever is calm gets nothing done.
            premises: [calm]
            assumed: true
    ```
    """
    for problem in context.problems_of(RepeatedRelation):
        if problem.first_relation is not problem.second_relation:
            yield Observation(
                context.tie(problem.second),
                f"`{problem.name}` speaks both for and against `{problem.target}`",
                label=f"here as {_A[problem.second_relation]}",
                related=(Label(context.tie(problem.first), f"here as {_A[problem.first_relation]}"),),
                help=("take one of the two out, or make two arguments of it",),
            )
