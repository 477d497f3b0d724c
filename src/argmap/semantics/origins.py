"""Origins: what sources go back to, and how many independent witnesses evidence amounts to.

Sources that derive from one another speak with one voice, and so do all renderings of one saying. Ten articles that
rewrite one report are one witness.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.compiler.graph import components_of, cyclic_components
from argmap.model.argument_map import ArgumentMap, Evidence, ToClaim
from argmap.model.source import Source
from argmap.model.vocabulary import Relation

# A source that goes back to more roots than anybody can read keeps the first of them, so that long chains of sources
# with a root each take no more memory than they are long.
MAX_ROOTS = 100

Origins = Mapping[str, tuple[str, ...]]
Witness = tuple[Evidence, ...]
# What makes things depend on each other that have it both: ("root", a source), or ("utterance", its name).
Tie = tuple[str, str]


def origins_of(sources: Mapping[str, Source]) -> Origins:
    """Return the roots of each source: where `derived_from` leads to in the end, sorted as the sources are written.

    A source that derives from nothing is its own root. Unknown names are passed over. A circle has no root
    (`derivation-cycle` reports it): unless something leads out of it, its first source stands for all of it.
    """
    parents = {
        name: tuple(dict.fromkeys(root for root in source.derived_from if root in sources))
        for name, source in sources.items()
    }
    parents = _without_circles(parents)
    order = {name: index for index, name in enumerate(sources)}
    roots: dict[str, frozenset[str]] = {}
    for name in _parents_first(parents):
        roots[name] = _roots(name, parents[name], roots)
    return {name: tuple(sorted(roots[name], key=order.__getitem__)) for name in sources}


def witnesses(evidence: Iterable[Evidence], origins: Origins) -> tuple[Witness, ...]:
    """Return the evidence as independent witnesses: each a group that counts once, its first piece speaking for it.

    The pieces that speak for their groups share no root and no `utterance` with each other; every other piece shares
    one with the piece that speaks for it. Those with the fewest roots speak first, so that a digest of two reports does
    not make one witness of both. Groups come in the order of their earliest pieces.
    """
    pieces = list(evidence)
    keys = [ties_of(piece, origins) for piece in pieces]
    return tuple(tuple(pieces[index] for index in group) for group in grouped(keys))


def ties_of(piece: Evidence, origins: Origins) -> tuple[Tie, ...]:
    """Return what makes a piece of evidence depend on another that has it, too: its utterance and its roots."""
    utterance = [("utterance", piece.utterance)] if piece.utterance is not None else []
    return (*utterance, *(("root", root) for root in origins.get(piece.source, (piece.source,))))


def grouped(ties: Sequence[Sequence[Tie]]) -> list[tuple[int, ...]]:
    """Return the indices of things that have ties in groups that count once, as `witnesses` describes them.

    The thing that speaks for its group stands first. What has no tie is a group of its own. Things with the same ties
    are always in one group: copies of what is there already change nothing.
    """
    group_of: dict[Tie, int] = {}
    groups: list[list[int]] = []
    first: dict[tuple[Tie, ...], int] = {}
    for index, one in enumerate(ties):
        first.setdefault(tuple(one), index)
    for index in sorted(range(len(ties)), key=lambda index: (len(ties[index]), first[tuple(ties[index])], index)):
        joined = next((group_of[tie] for tie in ties[index] if tie in group_of), None)
        if joined is None:
            group_of.update(dict.fromkeys(ties[index], len(groups)))
            groups.append([index])
        else:
            groups[joined].append(index)
    return [(group[0], *sorted(group[1:])) for group in sorted(groups, key=min)]


def supporting_evidence(argument_map: ArgumentMap, claim: str) -> Iterator[Evidence]:
    """Yield the evidence of a claim, and of every claim that supports it through any number of steps, nearest first.

    All premises of a step count, for it needs them together. What attacks the claim or undercuts a step does not, nor
    what speaks against that.
    """
    seen, waiting = {claim}, deque([claim])
    while waiting:
        name = waiting.popleft()
        yield from argument_map.claims[name].evidence
        for step in argument_map.arguments_by_target.get(ToClaim(name), ()):
            if step.relation is Relation.SUPPORT:
                waiting.extend(premise for premise in step.premises if premise not in seen)
                seen.update(step.premises)


def _roots(name: str, parents: Sequence[str], roots: Mapping[str, frozenset[str]]) -> frozenset[str]:
    if len(parents) == 1:
        return roots[parents[0]]
    found: dict[str, None] = {} if parents else {name: None}
    for parent in parents:
        found.update(dict.fromkeys(sorted(roots[parent])))
        if len(found) > MAX_ROOTS:
            break
    return frozenset(list(found)[:MAX_ROOTS])


def _without_circles(parents: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the graph with each circle hung on its first source, which takes over what leads out of it."""
    acyclic = dict(parents)
    for component in cyclic_components(parents):
        inside, first = set(component), component[0]
        acyclic.update((name, (first,)) for name in component[1:])
        acyclic[first] = tuple(dict.fromkeys(p for name in component for p in parents[name] if p not in inside))
    return acyclic


def _parents_first(parents: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield all sources so that each comes after those that it derives from."""
    names = list(parents)
    number = {name: index for index, name in enumerate(names)}
    ahead = [[number[parent] for parent in parents[name]] for name in names]
    return (names[node] for component in components_of(ahead) for node in component)
