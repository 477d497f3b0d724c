"""The rule `unanswered-attack`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Argument, ArgumentMap, Target, ToArgument, ToClaim
from argmap.model.vocabulary import Relation, Verdict
from argmap.rules.expectations import expectations, is_met
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.NOTE)
def unanswered_attack(context: RuleContext) -> Iterator[Observation]:
    """A claim is expected to stand, and nothing answers what speaks against it.

    An attack on the claim, or an undercut of a reason for it, holds; the claim stands because something else outweighs
    it, and readers will ask what there is to say to the attack itself. An answer is an argument against the attacking
    claim, or an undercut of its step. Only claims under `expect: stands` are looked at.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., assumed: true, confidence: 0.9}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    expect:
      stands: [tea]
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
          calm: {claim: Tea keeps you calm., assumed: true, confidence: 0.9}
        con:
          bitter:
            claim: Tea is bitter.
            assumed: true
            con:
              sugar: {claim: Sugar takes the bitterness away., assumed: true}
    expect:
      stands: [tea]
    ```
    """
    for expectation in expectations(context.map):
        if expectation.verdict is not Verdict.STANDS or not is_met(expectation, context):
            continue
        unanswered = [step for step in _attacks_on(expectation.claim, context.map) if _is_unanswered(step, context)]
        if unanswered:
            names = ", ".join(f"`{step.entry}`" for step in unanswered)
            yield Observation(
                context.value(expectation.written),
                f"nothing answers what speaks against `{expectation.claim}`: {names}",
                related=tuple(Label(context.tie(step.written), "unanswered") for step in unanswered),
                help=("write under its `con` or `undercut` what there is to say to it",),
            )


def _attacks_on(claim: str, argument_map: ArgumentMap) -> Iterator[Argument]:
    """Yield the attacks on a claim, and the undercuts of the steps that support it."""
    for step in argument_map.arguments_by_target.get(ToClaim(claim), ()):
        if step.relation is Relation.ATTACK:
            yield step
        else:
            yield from argument_map.arguments_by_target.get(ToArgument(step.name), ())


def _is_unanswered(step: Argument, context: RuleContext) -> bool:
    """Say whether a step holds, and nothing speaks against its premises or undercuts it."""
    framework = context.weighing.framework
    if context.weighing.labelling.weights[framework.steps[step.name]].possible == 0:
        return False
    targets: tuple[Target, ...] = (ToArgument(step.name), *(ToClaim(premise) for premise in step.premises))
    answers = (answer for target in targets for answer in context.map.arguments_by_target.get(target, ()))
    return all(answer.relation is Relation.SUPPORT for answer in answers)
