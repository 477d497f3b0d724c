"""Common ties: what all evidence for a claim has in common, through all of its support; one origin, or one saying."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import NamedTuple

from argmap.compiler.graph import Component, components_of
from argmap.model.argument_map import ArgumentMap, Claim, Evidence, ToClaim
from argmap.model.vocabulary import Relation
from argmap.semantics.origins import Origins, Tie, ties_of

# So many sources are shown; that there are two is what matters.
_SHOWN_SOURCES = 3


class Common(NamedTuple):
    """What pieces of evidence share: their `ties`, and the first piece of each of the first sources (at most three)."""

    ties: frozenset[Tie]
    pieces: tuple[Evidence, ...]

    @property
    def is_one_of_several(self) -> bool:
        """Whether there are several sources and something that makes one witness of them all."""
        return bool(self.ties) and len(self.pieces) > 1


def common_ties(argument_map: ArgumentMap, origins: Origins) -> Mapping[str, Common]:
    """Return for each claim what all its evidence shares, with that of all claims that support it.

    Claims without any are left out. Time is linear in claims and steps; those that support each other in a circle
    have all in common.
    """
    claims = list(argument_map.claims.values())
    supporting = _supporting(argument_map, {claim.name: number for number, claim in enumerate(claims)})
    found: dict[int, Common] = {}
    for component in components_of(supporting):
        common = _merged(_within(component, claims, supporting, found, origins))
        if common is not None:
            found.update(dict.fromkeys(component, common))
    return {claim.name: found[number] for number, claim in enumerate(claims) if number in found}


def common_of(evidence: Iterable[Evidence], origins: Origins) -> Common | None:
    """Return what pieces of evidence share; None where there are none."""
    return _merged(Common(frozenset(ties_of(piece, origins)), (piece,)) for piece in evidence)


def claims_below(argument_map: ArgumentMap, names: Iterable[str]) -> frozenset[str]:
    """Return the named claims and all that support any of them through any number of steps."""
    seen = set(names)
    waiting = deque(sorted(seen))
    while waiting:
        for step in argument_map.arguments_by_target.get(ToClaim(waiting.popleft()), ()):
            if step.relation is Relation.SUPPORT:
                waiting.extend(premise for premise in step.premises if premise not in seen)
                seen.update(step.premises)
    return frozenset(seen)


def _supporting(argument_map: ArgumentMap, numbers: Mapping[str, int]) -> list[list[int]]:
    """Return for each claim the premises of the steps that support it."""
    found: list[list[int]] = [[] for _ in numbers]
    for step in argument_map.arguments.values():
        if step.relation is Relation.SUPPORT and isinstance(step.target, ToClaim):
            found[numbers[step.target.claim]] += [numbers[premise] for premise in step.premises]
    return found


def _within(
    component: Component,
    claims: list[Claim],
    supporting: list[list[int]],
    found: Mapping[int, Common],
    origins: Origins,
) -> Iterator[Common]:
    """Yield what the claims of a component have of their own, and what those have that support them from outside."""
    for number in component:
        own = common_of(claims[number].evidence, origins)
        if own is not None:
            yield own
    for number in component:
        yield from (found[premise] for premise in supporting[number] if premise in found)


def _both(one: Common, other: Common) -> Common:
    by_source: dict[str, Evidence] = {}
    for piece in (*one.pieces, *other.pieces):
        by_source.setdefault(piece.source, piece)
    return Common(one.ties & other.ties, tuple(by_source.values())[:_SHOWN_SOURCES])


def _merged(several: Iterable[Common]) -> Common | None:
    """Return what several have in common; None of none."""
    waiting = iter(several)
    first = next(waiting, None)
    return first if first is None else reduce(_both, waiting, first)
