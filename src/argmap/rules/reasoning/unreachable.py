"""The rule `unreachable`."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping

from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import ArgumentMap, Claim, Target, ToArgument, ToClaim, ToIssue
from argmap.rules.rule import Observation, RuleContext, rule

_RELATION_KEYS = ("supports", "attacks", "undercuts")


@rule(Severity.WARNING)
def unreachable(context: RuleContext) -> Iterator[Observation]:
    """No chain of arguments leads from a claim to a position or to a question.

    Such a claim takes part in no debate, whatever speaks for it. Of several claims that hang together, only the one is
    reported from which nothing leads on.

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
    arguments:
      old: {claim: Tea has a long history., assumed: true}
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
    arguments:
      old: {claim: Tea has a long history., assumed: true, supports: [tea]}
    ```
    """
    starts: list[Target] = [ToIssue(name) for name in context.map.issues]
    starts += [ToClaim(claim.name) for claim in context.map.claims.values() if claim.is_position]
    reached = _leading_to(starts, context.map)
    left = {name: claim for name, claim in context.map.claims.items() if name not in reached}
    for claim in _last_of_each_chain(left, context.map):
        if context.is_whole and not _is_misread(context, claim):
            yield Observation(
                context.key(claim.written),
                f"`{claim.name}` bears on no position and on no question",
                label="nothing leads on from here",
                help=("add `supports:`, `attacks:` or `undercuts:` with what it bears on",),
            )


def _is_misread(context: RuleContext, claim: Claim) -> bool:
    """Say whether relations are written of which none makes a step: each has been reported for what it is."""
    has_steps = claim.name in context.map.arguments_by_entry
    return not has_steps and any(context.has(claim.written, key) for key in _RELATION_KEYS)


def _leading_to(targets: Iterable[Target], argument_map: ArgumentMap, passed: Container[str] = ()) -> set[str]:
    """Return the claims among the targets and those from which a chain of steps leads to one; `passed` are left out."""
    waiting = deque(targets)
    reached = {target.claim for target in waiting if isinstance(target, ToClaim)}
    while waiting:
        for step in argument_map.arguments_by_target.get(waiting.popleft(), ()):
            waiting.append(ToArgument(step.name))
            for premise in step.premises:
                if premise not in reached and premise not in passed:
                    reached.add(premise)
                    waiting.append(ToClaim(premise))
    return reached


def _last_of_each_chain(left: Mapping[str, Claim], argument_map: ArgumentMap) -> Iterator[Claim]:
    """Yield the claims where chains end; of chains that run in a circle, the first claim that was written."""
    explained: set[str] = set()
    ends = [claim for claim in left.values() if claim.name not in argument_map.arguments_by_entry]
    for claim in [*ends, *left.values()]:
        if claim.name not in explained:
            yield claim
            explained |= _leading_to([ToClaim(claim.name)], argument_map, explained)
