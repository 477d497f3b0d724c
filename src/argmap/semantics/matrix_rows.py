"""The rows of a matrix before anything is computed: what belongs to each, and what is lost when it is taken away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from argmap.semantics.framework import Framework
from argmap.semantics.weighing import Weighing

# So much is done for all rows together: nodes and edges that change when a row is taken away, links between sources,
# and ten for each cell. It takes a few seconds; there are at most a million cells.
MOST_WORK = 10_000_000
_WORK_OF_CELL = 10

Pieces = Sequence[int]


class By(StrEnum):
    """What the rows of a matrix are: independent origins, sources, or single pieces of evidence."""

    ORIGIN = "origin"
    SOURCE = "source"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class RowToBe:
    """A row by its name: the nodes of its evidence, and those that are lost when it is taken away."""

    name: str
    pieces: tuple[int, ...]
    lost: frozenset[int]


def pieces_by_row(weighing: Weighing, by: By) -> Mapping[str, Pieces]:
    """Return the evidence of all rows that have any left, in the order of the sources, or as written."""
    framework, removed = weighing.framework, weighing.removed
    left = {name: [node for node in pieces if node not in removed] for name, pieces in _named(framework, by)}
    return {name: pieces for name, pieces in left.items() if pieces}


def affordable_rows(found: Mapping[str, Pieces], weighing: Weighing, by: By, positions: int) -> Iterator[RowToBe]:
    """Yield the first rows, as many as can be looked at and taken away within `MOST_WORK`."""
    framework, work = weighing.framework, 0
    for name, pieces in found.items():
        work += (len(pieces) + _WORK_OF_CELL) * positions
        if by is By.ORIGIN:
            row = RowToBe(name, tuple(pieces), framework.without_origins((name,)) | weighing.removed)
        elif by is By.SOURCE:
            sources, links = framework.lost_sources.with_all((name,))
            together = tuple(sorted(node for source in sources for node in found.get(source, ())))
            row = RowToBe(name, together, weighing.removed.union(together))
            work += links + len(together) * positions
        else:
            row = RowToBe(name, tuple(pieces), weighing.removed.union(pieces))
        work += _reach(row.lost, framework, MOST_WORK - work)
        if work >= MOST_WORK:
            return
        yield row


def _named(framework: Framework, by: By) -> Iterator[tuple[str, Pieces]]:
    if by is By.ORIGIN:
        yield from framework.pieces_by_origin.items()
    elif by is By.SOURCE:
        yield from framework.pieces_by_source.items()
    else:
        nodes = enumerate(framework.pieces, framework.first_piece)
        yield from ((f"{piece.claim}/{piece.ordinal}", (node,)) for node, piece in nodes)


def _reach(lost: frozenset[int], framework: Framework, most: int) -> int:
    """Return how many nodes and edges have to be gone through without some nodes; about `most` where it is more."""
    parents, dependents = framework.qbaf.parents, framework.qbaf.dependents
    reached, waiting, work = set(lost), list(lost), 0
    while waiting and work < most:
        node = waiting.pop()
        work += 1 + len(parents[node])
        further = [one for one in dependents[node] if one not in reached]
        reached.update(further)
        waiting += further
    return work
