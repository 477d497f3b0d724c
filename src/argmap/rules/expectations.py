"""Verdicts that authors rely on, and the entries that they hang on."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap, Expectation, Target, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Verdict
from argmap.rules.rule import RuleContext
from argmap.semantics.weighing import Weighing

IN_WORDS = {Verdict.STANDS: "to stand", Verdict.FAILS: "to fail", Verdict.OPEN: "to be open"}
# A verdict that hangs on more arguments than this is not tried without each of them.
MOST_TRIED = 2_000


def expectations(argument_map: ArgumentMap) -> Iterator[Expectation]:
    """Yield all expectations, in the order written, without those that contradict each other."""
    verdicts: dict[str, set[Verdict]] = {}
    found = [expectation for issue in argument_map.issues.values() for expectation in issue.expectations]
    for expectation in found:
        verdicts.setdefault(expectation.claim, set()).add(expectation.verdict)
    return (expectation for expectation in found if len(verdicts[expectation.claim]) == 1)


def is_met(expectation: Expectation, context: RuleContext) -> bool:
    """Say whether a verdict came out as expected; nobody can tell while a file is not read whole."""
    return context.is_whole and context.weighing.judgements[expectation.claim].verdict is expectation.verdict


def deciding_entries(weighing: Weighing, claim: str) -> tuple[str, ...]:
    """Return the claim itself, and the entries of the steps that decide the verdict on it."""
    judgement = weighing.judgements[claim]
    steps = weighing.framework.map.arguments
    sides = (judgement.pro, judgement.con, judgement.objection)
    names = (steps[side.name].entry for side in sides if side is not None and side.is_step)
    return tuple(dict.fromkeys((claim, *names)))


def bearing_entries(argument_map: ArgumentMap, claim: str) -> tuple[str, ...]:
    """Return the entries that bear on a claim through whatever steps, nearest first, at most `MOST_TRIED`.

    Of a position those count, too, that bear on its rivals or on the question.
    """
    waiting: list[Target] = [ToClaim(claim)]
    issue = argument_map.issues.get(argument_map.claims[claim].issue)
    if issue is not None and claim in issue.positions:
        waiting += [*(ToClaim(name) for name in issue.positions if name != claim), ToIssue(issue.name)]
    found: dict[str, None] = {}
    seen = set(waiting)
    for target in waiting:
        if len(found) >= MOST_TRIED:
            break
        for step in argument_map.arguments_by_target.get(target, ()):
            found[step.entry] = None
            following: list[Target] = [ToArgument(step.name), *(ToClaim(premise) for premise in step.premises)]
            waiting.extend(one for one in following if one not in seen)
            seen.update(following)
    return tuple(found)
