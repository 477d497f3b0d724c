"""What a claim bears on: its steps, and whether they carry anything, since a claim may stand and its step may not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.model.argument_map import Argument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation, Verdict
from argmap.reporting import counted
from argmap.semantics.labelling.deciding import doubts_of
from argmap.semantics.labelling.sentences import doubted, figure, some_of
from argmap.semantics.weighing import Weighing

_MOST_NAMED = 3
_MOST_LISTED = 20
_RELATIONS = {Relation.SUPPORT: "for", Relation.ATTACK: "against", Relation.UNDERCUT: "undercuts"}


def lost_steps(weighing: Weighing, claim: str) -> str | None:
    """Return of a claim that does not fail which of its steps carry nothing for other reasons; None where all do."""
    if weighing.judgements[claim].verdict is Verdict.FAILS:
        return None
    steps = (step for step in _steps(weighing, claim) if step.entry == claim)
    told = [f"its step to {_end(step)} {words}" for step in steps if (words := _lost(weighing, step))]
    if not told:
        return None
    return f"but {some_of(told[:_MOST_NAMED], max(0, len(told) - _MOST_NAMED))}"


def bearing_lines(weighing: Weighing, claim: str) -> list[str]:
    """Return what a claim bears on, a line each: which way, with what weight, and why with none."""
    steps = _steps(weighing, claim)
    told = [f"- {_bearing(weighing, claim, step)}" for step in steps[:_MOST_LISTED]]
    rest = len(steps) - len(told)
    return [*told, f"- and {counted(rest, 'other step')}"] if rest else told


def _steps(weighing: Weighing, claim: str) -> Sequence[Argument]:
    """Return the steps that start from a claim, or need it as a linked premise, as the map has them."""
    framework = weighing.framework
    first_step, dependents = len(framework.claims), framework.qbaf.dependents[framework.claims[claim]]
    steps = (node for node in dependents if first_step <= node < framework.first_piece)
    found = (framework.map.arguments[framework.name_of(step)] for step in sorted(set(steps)))
    return [step for step in found if claim in step.premises]


def _end(step: Argument) -> str:
    target = step.target
    if isinstance(target, ToIssue):
        return f"the question of `{target.issue}`"
    return f"`{target.claim if isinstance(target, ToClaim) else target.argument}`"


def _bearing(weighing: Weighing, claim: str, step: Argument) -> str:
    weight = weighing.labelling.weights[weighing.framework.steps[step.name]]
    is_objection = isinstance(step.target, ToIssue)
    words = f"{'disputes' if is_objection else _RELATIONS[step.relation]} {_end(step)} ({figure(weight)})"
    if step.entry != claim:
        words = f"together with `{step.entry}` {words}"
    if lost := _lost(weighing, step):
        return f"{words}: this step {lost}"
    doubts = tuple(doubts_of(weighing.labelling, weighing.framework.steps[step.name]))
    return f"{words}: open, since {doubted(doubts)}" if doubts else words


def _lost(weighing: Weighing, step: Argument) -> str | None:
    """Return why a step carries nothing although the claim that it starts from does not fail; None where it might."""
    framework, weights = weighing.framework, weighing.labelling.weights
    node = framework.steps[step.name]
    if node in weighing.removed:
        return "is taken away"
    undercuts = sorted(
        undercut for group in framework.qbaf.attacks[node] for undercut in group if weights[undercut].certain > 0
    )
    if undercuts:
        return f"is undercut by {_named(list(_entries(weighing, undercuts)))}"
    missing = [name for name in step.premises[1:] if not weighing.labelling.weight(framework.claims[name]).possible]
    if not missing:
        return None
    fails = all(weighing.judgements[name].verdict is Verdict.FAILS for name in missing)
    verb = ("fails" if fails else "weighs nothing") if len(missing) == 1 else ("fail" if fails else "weigh nothing")
    return f"lacks {_named(missing)}, which {verb}"


def _entries(weighing: Weighing, steps: Sequence[int]) -> Iterator[str]:
    framework = weighing.framework
    return (framework.map.arguments[framework.name_of(step)].entry for step in steps)


def _named(names: Sequence[str]) -> str:
    return some_of([f"`{name}`" for name in names[:_MOST_NAMED]], max(0, len(names) - _MOST_NAMED))
