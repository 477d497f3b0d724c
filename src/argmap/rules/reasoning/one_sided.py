"""The rule `one-sided`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import ArgumentMap, Claim, ToArgument, ToClaim
from argmap.model.vocabulary import Relation
from argmap.rules.rule import Observation, RuleContext, rule

_HELP = {
    (False, False): "write reasons under `pro` and `con`, or say `status: undeveloped`",
    (False, True): "write a reason under `pro`, or quote somebody under `evidence`; or say `status: undeveloped`",
    (True, False): "write under `con` what speaks against it, or under `undercut` what speaks against a reason for it",
}


@rule(Severity.WARNING)
def one_sided(context: RuleContext) -> Iterator[Observation]:
    """Nothing speaks for a position, or nothing against it.

    A position is heard on both sides when it has a reason or evidence of its own, and when an argument attacks it or
    undercuts a step that supports it directly. That a rival position is well supported does not count: it says nothing
    about this one. A position marked `status: undeveloped` is left alone.

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
    for issue in context.map.issues.values():
        for name in issue.positions:
            position = context.map.claims[name]
            heard = _is_supported(position, context.map), _is_opposed(position, context.map)
            if not all(heard) and not position.undeveloped and context.is_whole:
                yield Observation(
                    context.key(position.written),
                    f"nothing speaks {_sides(*heard)} `{name}`",
                    help=(_HELP[heard],),
                )


def _sides(is_supported: bool, is_opposed: bool) -> str:  # noqa: FBT001 - the two sides of one question
    if is_supported:
        return "against"
    return "for" if is_opposed else "for or against"


def _is_supported(position: Claim, argument_map: ArgumentMap) -> bool:
    bearing = argument_map.arguments_by_target.get(ToClaim(position.name), ())
    return bool(position.evidence) or any(step.relation is Relation.SUPPORT for step in bearing)


def _is_opposed(position: Claim, argument_map: ArgumentMap) -> bool:
    bearing = argument_map.arguments_by_target.get(ToClaim(position.name), ())
    return any(
        step.relation is Relation.ATTACK or ToArgument(step.name) in argument_map.arguments_by_target
        for step in bearing
    )
