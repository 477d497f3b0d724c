"""The rule `undeveloped`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import Claim, ToClaim
from argmap.model.vocabulary import Relation
from argmap.rules.rule import Observation, RuleContext, rule

_DEVELOPING_KEYS = ("evidence", "pro")


@rule(Severity.WARNING)
def undeveloped(context: RuleContext) -> Iterator[Observation]:
    """A claim has neither a reason nor evidence.

    A reader cannot tell a claim that is left open on purpose from one that somebody forgot. Write `status: undeveloped`
    for the first, `assumed: true` for a claim that needs no reason here. Positions are looked at by `one-sided`.

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
          cheap: Tea is cheap.
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
          cheap: {claim: Tea is cheap., status: undeveloped}
    ```
    """
    supported = {
        step.target.claim
        for step in context.map.arguments.values()
        if step.relation is Relation.SUPPORT and isinstance(step.target, ToClaim)
    }
    for claim in context.map.claims.values():
        if _is_bare(claim) and claim.name not in supported and context.is_whole and not _is_misread(context, claim):
            yield Observation(
                context.key(claim.written),
                f"`{claim.name}` has neither a reason nor evidence",
                help=("add `evidence:` or `pro:`", "or say `status: undeveloped`, or `assumed: true`"),
            )


def _is_bare(claim: Claim) -> bool:
    return not (claim.is_position or claim.evidence or claim.assumed or claim.undeveloped)


def _is_misread(context: RuleContext, claim: Claim) -> bool:
    """Say whether reasons are written, but not as the format has them: that has been reported."""
    return any(context.has(claim.written, key) for key in _DEVELOPING_KEYS)
