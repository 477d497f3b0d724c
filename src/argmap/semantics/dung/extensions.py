"""Extensions: which arguments can be accepted together, and what is accepted in all of them or in some.

What the grounded labelling decides is taken away first. What is left falls into parts that no attack connects, and
each is solved by itself: in plain Python, or by clingo where more arguments than `MAX_CIRCULAR` lie on its circles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain, islice, product

from argmap.semantics.dung.framework import AbstractFramework, Label, Labelling, Nodes
from argmap.semantics.dung.grounded import grounded_labelling
from argmap.semantics.dung.limits import MAX_CIRCULAR, MAX_LISTED, MAX_SECONDS, MissingSolverError, Steps
from argmap.semantics.dung.remainder import Part, undecided_parts
from argmap.semantics.dung.search import search
from argmap.semantics.dung.semantics import Semantics


@dataclass(frozen=True, slots=True)
class Extensions:
    """The extensions of a framework, at most as many as were asked for; `has_more` says that there are others.

    `listed` holds the numbers of the arguments of each, ascending, and is sorted. There is always one, but for the
    stable semantics. Which ones are listed of too many does not depend on who solves.
    """

    semantics: Semantics
    listed: tuple[Nodes, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What is accepted in some extension (credulously) and in all of them (sceptically), in numbers, ascending.

    Where there is no extension, which only the stable semantics allows, `exists` is false, nothing is accepted
    credulously, and everything sceptically.
    """

    semantics: Semantics
    exists: bool
    credulous: Nodes
    sceptical: Nodes


def extensions(
    framework: AbstractFramework,
    semantics: Semantics,
    *,
    max_listed: int = MAX_LISTED,
    max_circular: int = MAX_CIRCULAR,
) -> Extensions:
    """Return the extensions of a framework, at most `max_listed` of them.

    Parts with more than `max_circular` arguments on circles are solved by clingo. Raises MissingSolverError where it is
    needed and not installed, and SearchLimitError where the search takes too long.
    """
    grounded = grounded_labelling(framework)
    accepted = _accepted(grounded)
    if semantics is Semantics.GROUNDED:
        return Extensions(semantics, (accepted,)[:max_listed], has_more=max_listed < 1)
    parts = undecided_parts(framework, grounded)
    solver = _Solver(semantics, max_circular, parts)
    by_part = [_first_of(part, solver, max_listed + 1) for part in parts]
    found = [tuple(sorted(chain(accepted, *chosen))) for chosen in islice(product(*by_part), max_listed + 1)]
    return Extensions(semantics, tuple(sorted(found[:max_listed])), has_more=len(found) > max_listed)


def acceptance(framework: AbstractFramework, semantics: Semantics, *, max_circular: int = MAX_CIRCULAR) -> Acceptance:
    """Return what is accepted credulously and sceptically. Raises what `extensions` raises."""
    grounded = grounded_labelling(framework)
    accepted = _accepted(grounded)
    if semantics is Semantics.GROUNDED:
        return Acceptance(semantics, exists=True, credulous=accepted, sceptical=accepted)
    solved = Semantics.PREFERRED if semantics is Semantics.COMPLETE else semantics
    parts = undecided_parts(framework, grounded)
    solver = _Solver(solved, max_circular, parts)
    accepted_by_part = [_acceptance_of(part, solver) for part in parts]
    if not all(exists for exists, _, _ in accepted_by_part):
        return Acceptance(semantics, exists=False, credulous=(), sceptical=tuple(range(len(framework.names))))
    credulous = tuple(sorted(chain(accepted, *(some for _, some, _ in accepted_by_part))))
    # The grounded extension is the intersection of the complete ones, and each of these lies in a preferred one.
    if semantics is Semantics.COMPLETE:
        return Acceptance(semantics, exists=True, credulous=credulous, sceptical=accepted)
    sceptical = tuple(sorted(chain(accepted, *(every for _, _, every in accepted_by_part))))
    return Acceptance(semantics, exists=True, credulous=credulous, sceptical=sceptical)


def _accepted(labelling: Labelling) -> Nodes:
    return tuple(node for node, label in enumerate(labelling) if label is Label.IN)


def _first_of(part: Part, solver: _Solver, count: int) -> tuple[Nodes, ...]:
    """Return the first extensions of a part in the canonical order, in the numbers of the whole framework."""
    found: list[Nodes] = []

    def visit(accepted: Nodes) -> bool:
        found.append(part.extended(accepted))
        return len(found) < count

    solver.solve(part, visit)
    return tuple(found)


def _acceptance_of(part: Part, solver: _Solver) -> tuple[bool, Nodes, Nodes]:
    """Say whether a part has an extension, and what is accepted in some of them and in all."""
    some: set[int] = set()
    every: set[int] | None = None

    def visit(accepted: Nodes) -> bool:
        nonlocal every
        extension = part.extended(accepted)
        some.update(extension)
        every = set(extension) if every is None else every.intersection(extension)
        return True

    solver.solve(part, visit)
    return every is not None, tuple(sorted(some)), tuple(sorted(every or ()))


class _Solver:
    """Solves the parts of one framework within the steps and seconds that they have together."""

    def __init__(self, semantics: Semantics, max_circular: int, parts: Sequence[Part]) -> None:
        self._semantics = semantics
        self._max_circular = max_circular
        self._steps = Steps()
        large = sum(len(part.circular) > max_circular for part in parts)
        self._seconds = MAX_SECONDS / max(1, large)

    def solve(self, part: Part, visit: Callable[[Nodes], bool]) -> None:
        """Visit the extensions of a part in the canonical order until `visit` returns false."""
        count = len(part.circular)
        if count <= self._max_circular:
            _visit_all(search(part, self._semantics, self._steps), visit)
            return
        if not find_spec("clingo"):
            raise MissingSolverError(
                f"{count} arguments lie on circles that belong together, which is too many to search without clingo"
                f" (at most {self._max_circular})",
                help='pip install "argmap[clingo]"',
            )
        from argmap.semantics.dung.clingo_solver import solve  # noqa: PLC0415 - an extra that few install

        solve(part, self._semantics, visit, self._seconds)


def _visit_all(found: Iterator[Nodes], visit: Callable[[Nodes], bool]) -> None:
    for accepted in found:
        if not visit(accepted):
            return
