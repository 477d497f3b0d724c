"""Abstract frameworks: arguments of which nothing is known but which attacks which (Dung 1995)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

Nodes = tuple[int, ...]


class Label(StrEnum):
    """What becomes of an argument: it is accepted, it is attacked by an accepted one, or neither (Caminada 2006)."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


Labelling = Sequence[Label]


@dataclass(frozen=True)
class AbstractFramework:
    """A framework of `len(names)` arguments, numbered from 0.

    `attackers` are the arguments that attack each argument, each of them once. An argument may attack itself.
    """

    names: tuple[str, ...]
    attackers: tuple[Nodes, ...]

    @cached_property
    def targets(self) -> tuple[Nodes, ...]:
        """The arguments that each argument attacks, in the order of their numbers."""
        found: list[list[int]] = [[] for _ in self.names]
        for target, attackers in enumerate(self.attackers):
            for attacker in attackers:
                found[attacker].append(target)
        return tuple(map(tuple, found))

    def restricted_to(self, nodes: Sequence[int]) -> AbstractFramework:
        """Return the framework of some of the arguments, numbered in the order given, with the attacks among them."""
        numbers = {node: number for number, node in enumerate(nodes)}
        return AbstractFramework(
            tuple(self.names[node] for node in nodes),
            tuple(tuple(numbers[other] for other in self.attackers[node] if other in numbers) for node in nodes),
        )


def framework_of(names: Iterable[str], attacks: Iterable[tuple[str, str]]) -> AbstractFramework:
    """Return the framework of these arguments and of these attacks, each from its attacker to its target.

    An attack that is given twice counts once. Raises KeyError where an attack has an end that is no argument.
    """
    ordered = tuple(names)
    numbers = {name: number for number, name in enumerate(ordered)}
    attackers: list[dict[int, None]] = [{} for _ in ordered]
    for attacker, target in attacks:
        attackers[numbers[target]][numbers[attacker]] = None
    return AbstractFramework(ordered, tuple(tuple(sorted(found)) for found in attackers))
