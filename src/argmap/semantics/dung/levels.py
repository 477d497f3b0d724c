"""The weights that claims and steps of a map can come to at all, and how far its support runs in circles."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.compiler.graph import components_of, is_circle
from argmap.model.vocabulary import Rivalry
from argmap.semantics.dung import limits
from argmap.semantics.framework import Contest, Framework
from argmap.semantics.labelling.own_weight import own_weight
from argmap.semantics.labelling.weights import NOTHING, Weight

Levels = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """What the nodes of a framework can come to. All levels are above 0 and ascending.

    `own` are the weights of the evidence and the assumptions of the claims themselves. `alone` are the levels of claims
    and steps, without rivals; `against` those of the cases against claims; `among_rivals` those of claims in the end.
    """

    own: Sequence[float]
    alone: Sequence[Levels]
    against: Sequence[Levels]
    among_rivals: Sequence[Levels]


def reach_of(framework: Framework) -> Reach:
    """Return the levels that claims and steps can reach: the least sets that contain all that can come about.

    Raises TooManyLevelsError where there are too many of them.
    """
    count = len(framework.claims)
    weights = [NOTHING] * framework.first_piece + [Weight(worth.value, worth.value) for worth in framework.worths]
    own = [own_weight(framework, node, weights).certain for node in range(count)]
    found: list[set[float]] = [{weight} if weight > 0 else set() for weight in own]
    found += [set() for _ in framework.steps]
    finals: list[set[float]] = [set(levels) for levels in found[:count]]
    waiting = deque(node for component in framework.order for node in component if node < framework.first_piece)
    work = 0
    while waiting:
        node = waiting.popleft()
        levels = _of_step(framework, node, finals) if node >= count else _of_claim(framework, node, found, own[node])
        final = levels | (_by_rivals(framework, node, found) if node < count else set())
        is_same = levels == found[node] and (node >= count or final == finals[node])
        work += 1 + len(final)
        if work > limits.MAX_TRANSLATION:
            raise limits.TooManyLevelsError
        found[node] = levels
        if node < count:
            finals[node] = final
        if not is_same:
            waiting.extend(_depending(framework, node))
    against = [tuple(sorted(_union(found, attackers_of(framework, node)))) for node in range(count)]
    return Reach(own, [tuple(sorted(one)) for one in found], against, [tuple(sorted(one)) for one in finals])


def figures(reach: Reach) -> Mapping[float, str]:
    """Return how to write each level: with six digits, or with all of them where that would make two the same."""
    levels = sorted(set[float]().union(*reach.alone, *reach.against, *reach.among_rivals))
    short = [f"{level:g}" for level in levels]
    counts = Counter(short)
    return {level: text if counts[text] == 1 else repr(level) for level, text in zip(levels, short, strict=True)}


def supporters_of(framework: Framework, node: int) -> tuple[int, ...]:
    """Return the steps that support a claim."""
    return tuple(n for group in framework.qbaf.supports[node] for n in group if n < framework.first_piece)


def attackers_of(framework: Framework, node: int) -> tuple[int, ...]:
    """Return the steps that attack a claim or undercut a step."""
    return tuple(n for group in framework.qbaf.attacks[node] for n in group)


def takes_last(contest: Contest | None) -> bool:
    """Say whether the last position of an issue stands when all others are refuted."""
    return contest is not None and contest.rivalry is Rivalry.CONTRADICTORY and len(contest.positions) > 1


def circles_of_support(framework: Framework) -> Mapping[int, tuple[int, ...]]:
    """Return for each claim that supports itself, through others or not, the claims of its circle."""
    parents = [
        tuple(premise for step in supporters_of(framework, node) for premise in framework.qbaf.links[step])
        for node in range(len(framework.claims))
    ]
    circles = (found for found in components_of(parents) if is_circle(found, parents))
    return {node: circle for circle in circles for node in circle}


def _of_claim(framework: Framework, node: int, found: Sequence[set[float]], own: float) -> set[float]:
    levels = _union(found, supporters_of(framework, node))
    return levels | {own} if own > 0 else levels


def _of_step(framework: Framework, node: int, finals: Sequence[set[float]]) -> set[float]:
    premises = framework.qbaf.links[node]
    most = min((max(finals[premise], default=0.0) for premise in premises), default=1.0)
    return {level for level in _union(finals, premises) if level <= most} if premises else {1.0}


def _by_rivals(framework: Framework, node: int, found: Sequence[set[float]]) -> set[float]:
    """Return the levels to which a position is raised when its rivals are refuted."""
    contest = framework.contest_of.get(node)
    if contest is None or not takes_last(contest):
        return set()
    cases = [_union(found, attackers_of(framework, rival)) if rival != node else None for rival in contest.positions]
    rivals = [case for case in cases if case is not None]
    most = min(max(case, default=0.0) for case in rivals)
    return {level for case in rivals for level in case if level <= most}


def _depending(framework: Framework, node: int) -> Iterable[int]:
    for other in framework.qbaf.dependents[node]:
        yield other
        if takes_last(framework.contest_of.get(other)):
            yield from framework.contest_of[other].positions


def _union(found: Sequence[set[float]], nodes: Iterable[int]) -> set[float]:
    return set[float]().union(*(found[node] for node in nodes))
