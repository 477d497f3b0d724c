"""Weighing: what verdicts and strengths of large maps cost, given the map, beside one plain pass over its steps."""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable

from argmap.model.argument_map import Argument, ArgumentMap, Claim, Evidence, Issue, ToArgument, ToClaim
from argmap.model.origin import Written
from argmap.model.quotation import Anchor, Quotation, Tier
from argmap.model.source import Source
from argmap.model.vocabulary import Relation, Rivalry, Standard
from argmap.semantics.building import build_framework
from argmap.semantics.gradual import quadratic_energy
from argmap.semantics.gradual.solver import solve
from argmap.semantics.labelling.grounded import label
from argmap.text.span import Span

Row = Callable[[str, str, str, str], None]

_NOWHERE = Written("arguments/made.yaml", ())
_FOUND = Anchor(Tier.EXACT, (Span(0, 9),))


def weighing(row: Row) -> None:
    """Weigh maps without circles, of two positions and so many arguments, and then maps that are one circle."""
    for size, target in ((10_000, "0.15 s"), (100_000, "1.5 s")):
        argument_map = made_map(size)
        reference = _process_time(lambda one=argument_map: one_pass(one))
        parts = {
            "framework": _process_time(lambda one=argument_map: build_framework(one)),
            "framework, words and numbers": _process_time(lambda one=argument_map: _weigh(one)),
        }
        parts["words and numbers alone"] = parts["framework, words and numbers"] - parts["framework"]
        for what, seconds in parts.items():
            row(
                f"{size:,} arguments without circles: {what}",
                f"{seconds:.3f} s",
                target if "words" in what else "",
                f"{seconds / reference:.0f} x one pass over the steps ({reference:.4f} s)",
            )
    for relation in (Relation.SUPPORT, Relation.UNDERCUT):
        argument_map = circle(10_000, relation)
        seconds = _process_time(lambda one=argument_map: _weigh(one), 1)
        row(f"a circle of 10,000 arguments, each an {relation.value} of the next", f"{seconds:.2f} s", "5 s", "")


def made_map(size: int) -> ArgumentMap:
    """Return a map of two positions and so many arguments: a tree, each with a quotation, every fourth an attack."""
    made = random.Random(5)
    sources = {f"source-{number}": Source(f"source-{number}", _NOWHERE, None, None) for number in range(size // 10)}
    names = list(sources)
    claims = {side: Claim(side, "question", side, _NOWHERE, is_position=True) for side in ("one", "other")}
    heads, arguments = ["one", "other"], {}
    steps: list[str] = []
    for number in range(size):
        name = f"argument-{number}"
        source = made.choice(names)
        piece = Evidence(name, 0, _NOWHERE, source, Quotation("words"), _FOUND)
        claims[name] = Claim(name, "question", name, _NOWHERE, evidence=(piece,))
        head = heads[made.randrange(max(0, len(heads) - size // 4), len(heads))]
        relation = Relation.ATTACK if number % 4 == 3 else Relation.SUPPORT
        target, step = ToClaim(head), f"{name}>{head}"
        if number % 20 == 19:
            relation, end = Relation.UNDERCUT, made.choice(steps)
            target, step = ToArgument(end), f"{name}>{end}"
        arguments[step] = Argument(step, name, relation, target, (name,), _NOWHERE)
        if relation is not Relation.UNDERCUT:
            steps.append(step)
        heads.append(name)
    issue = Issue("question", "?", _NOWHERE, Standard.PREPONDERANCE, Rivalry.CONTRARY, ("one", "other"))
    return ArgumentMap({"question": issue}, claims, arguments, sources, {})


def circle(size: int, relation: Relation) -> ArgumentMap:
    """Return so many claims of which each speaks for the next, or undercuts what speaks for the next."""
    names = [f"claim-{number}" for number in range(size)]
    claims = {name: Claim(name, "question", name, _NOWHERE) for name in names}
    arguments = {}
    if relation is Relation.UNDERCUT:
        claims |= {f"{name}-ground": Claim(f"{name}-ground", "question", "", _NOWHERE, assumed=True) for name in names}
        for name in names:
            step = f"{name}-ground>{name}"
            arguments[step] = Argument(
                step, f"{name}-ground", Relation.SUPPORT, ToClaim(name), (f"{name}-ground",), _NOWHERE
            )
    for name, following in zip(names, [*names[1:], names[0]], strict=True):
        end = f"{following}-ground>{following}" if relation is Relation.UNDERCUT else following
        target = ToArgument(end) if relation is Relation.UNDERCUT else ToClaim(end)
        step = f"{name}>{end}"
        arguments[step] = Argument(step, name, relation, target, (name,), _NOWHERE)
    issue = Issue("question", "?", _NOWHERE, Standard.PREPONDERANCE, Rivalry.CONTRARY)
    return ArgumentMap({"question": issue}, claims, arguments, {}, {})


def one_pass(argument_map: ArgumentMap) -> dict[str, float]:
    """Touch each premise and target once: the least that any evaluation does."""
    best = dict.fromkeys(argument_map.claims, 0.0)
    for step in argument_map.arguments.values():
        weakest = min([best[premise] for premise in step.premises])
        if isinstance(step.target, ToClaim):
            best[step.target.claim] = max(best[step.target.claim], weakest)
    return best


def _weigh(argument_map: ArgumentMap) -> None:
    framework = build_framework(argument_map)
    label(framework)
    solve(framework.qbaf, quadratic_energy.SEMANTICS)


def _process_time(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the shortest process time in seconds, without the garbage collector, as the commands run."""
    times = []
    for _ in range(repeats):
        gc.collect()
        gc.disable()
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
        gc.enable()
    return min(times)
