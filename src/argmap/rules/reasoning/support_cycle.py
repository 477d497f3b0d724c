"""The rule `support-cycle`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.compiler.graph import cyclic_components, shortest_cycle
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Argument, ArgumentMap, ToClaim
from argmap.model.vocabulary import Relation
from argmap.rules.rule import Observation, RuleContext, rule

Hop = tuple[str, str]

_SHOWN_HOPS = 24
_SHOWN_NAMES = 6


@rule(Severity.ERROR)
def support_cycle(context: RuleContext) -> Iterator[Observation]:
    """Claims support each other in a circle.

    Each claim of the circle would be a reason for itself. The finding shows the circle hop by hop. Where circles share
    claims, the shortest one is shown, and the others once that one is broken. Attacks that run in a circle are no
    mistake: two claims may well attack each other.

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
          gentle: {claim: Tea is gentle., supports: [soothing]}
          soothing: {claim: Tea is soothing., supports: [gentle]}
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
          gentle: {claim: Tea is gentle., assumed: true, supports: [soothing]}
          soothing: {claim: Tea is soothing.}
    ```
    """
    steps = _support_steps(context.map)
    graph: dict[str, list[str]] = {name: [] for name in context.map.claims}
    for premise, target in steps:
        graph[premise].append(target)
    for component in cyclic_components(graph):
        yield _observation(context, shortest_cycle(graph, component[0], frozenset(component)), steps)


def _support_steps(argument_map: ArgumentMap) -> dict[Hop, Argument]:
    """Return the step by which a premise supports a claim, for every such pair."""
    steps: dict[Hop, Argument] = {}
    for argument in argument_map.arguments.values():
        if argument.relation is Relation.SUPPORT and isinstance(argument.target, ToClaim):
            for premise in argument.premises:
                steps.setdefault((premise, argument.target.claim), argument)
    return steps


def _observation(context: RuleContext, cycle: tuple[str, ...], steps: Mapping[Hop, Argument]) -> Observation:
    hops = list(zip(cycle, (*cycle[1:], cycle[0]), strict=True))
    labels = [Label(context.tie(steps[hop].written), _in_words(hop, steps[hop])) for hop in hops[:_SHOWN_HOPS]]
    further = (f"{len(hops) - _SHOWN_HOPS} more hops lead back to the first",) if len(hops) > _SHOWN_HOPS else ()
    return Observation(
        labels[0].place,
        f"circular support: {_ring(cycle)}",
        label=labels[0].text,
        related=tuple(labels[1:]),
        help=("take one of these supports out: each claim would be a reason for itself", *further),
    )


def _in_words(hop: Hop, step: Argument) -> str:
    premise, target = hop
    if premise == step.entry:
        return f"`{premise}` supports `{target}`"
    return f"`{premise}` is a premise of `{step.entry}`, which supports `{target}`"


def _ring(cycle: tuple[str, ...]) -> str:
    """Return the circle in one line, its middle left out when it is long."""
    names = [f"`{name}`" for name in (*cycle, cycle[0])]
    if len(names) > _SHOWN_NAMES + 1:
        names = [*names[: _SHOWN_NAMES // 2], f"… {len(names) - _SHOWN_NAMES} more …", *names[-_SHOWN_NAMES // 2 :]]
    return " → ".join(names)
