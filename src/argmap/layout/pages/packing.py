"""Trees cut into pieces that stay together, and pieces put together again as the trees of one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from argmap.layout.outline import Branch, Tree

# How many cards above a piece are named again on the page it came to stand on.
_CONTEXT = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Branches that stay together: those from `start` to before `end` of the tree with the index `tree`."""

    tree: int
    start: int
    end: int


class Wood:
    """Trees that are to be cut, each with the end of every branch: the index after the last one below it."""

    def __init__(self, trees: Sequence[Tree]) -> None:
        self._trees = tuple(trees)
        self._ends = tuple(_ends(tree) for tree in trees)

    def __len__(self) -> int:
        """The number of trees."""
        return len(self._trees)

    def pieces(self, heights: Sequence[Sequence[float]], room: float) -> list[Piece]:
        """Return all trees in reading order, in the largest whole subtrees of at most `room` pixels.

        `heights` are those of the branches of each tree. A subtree that is higher falls into its root and what hangs
        from it; a single branch stays whole however high it is.
        """
        found = []
        for tree, own in enumerate(heights):
            down = [0.0, *accumulate(own)]
            waiting = [Piece(tree, start, self._ends[tree][start]) for start in self._below(tree, 0, len(own))][::-1]
            while waiting:
                piece = waiting.pop()
                if down[piece.end] - down[piece.start] <= room or piece.end - piece.start == 1:
                    found.append(piece)
                else:
                    waiting.extend(reversed(self.divided(piece)))
        return found

    def divided(self, piece: Piece) -> list[Piece]:
        """Return the first branch of a subtree, and each subtree that hangs from it."""
        tree, start = piece.tree, piece.start
        below = self._below(tree, start + 1, piece.end)
        return [Piece(tree, start, start + 1), *(Piece(tree, one, self._ends[tree][one]) for one in below)]

    def together(self, pieces: Sequence[Piece], heads: Iterable[str] = ()) -> dict[int, Tree]:
        """Return pieces that follow each other as trees, by the index of the tree they were cut from.

        A piece whose parent is not among them is led by references to the cards it hangs from, the nearest ones.
        `heads` are the names of what has its card on the page besides them.
        """
        here = {*heads, *self.names(pieces)}
        found: dict[int, list[Branch]] = {}
        places: dict[tuple[int, int], int] = {}
        for piece in pieces:
            branches = found.setdefault(piece.tree, [])
            for index, branch in (*self._context(piece, places), *self._own(piece)):
                parent = places.get((piece.tree, branch.parent)) if branch.parent is not None else None
                depth = 0 if parent is None else branches[parent].depth + 1
                places[piece.tree, index] = len(branches)
                # Only what bears on the root of a tree keeps its step there; else the card stands for itself.
                argument = branch.argument if parent is not None or branch.parent is None else None
                is_here = branch.is_here and (not branch.is_reference or branch.claim.name in here)
                branches.append(replace(branch, depth=depth, parent=parent, argument=argument, is_here=is_here))
        return {tree: tuple(branches) for tree, branches in found.items()}

    def names(self, pieces: Iterable[Piece]) -> frozenset[str]:
        """Return the names of the claims that have their cards in pieces."""
        own = (branch for piece in pieces for _, branch in self._own(piece))
        return frozenset(branch.claim.name for branch in own if not branch.is_reference)

    def _own(self, piece: Piece) -> Iterator[tuple[int, Branch]]:
        return ((index, self._trees[piece.tree][index]) for index in range(piece.start, piece.end))

    def _context(self, piece: Piece, places: dict[tuple[int, int], int]) -> list[tuple[int, Branch]]:
        """Return the branches above a piece that its page lacks, the nearest ones, as references."""
        tree = self._trees[piece.tree]
        above: list[tuple[int, Branch]] = []
        index = tree[piece.start].parent
        while index is not None and (piece.tree, index) not in places and len(above) < _CONTEXT:
            above.append((index, replace(tree[index], is_reference=True, premises=(), ties=(), hidden=frozenset())))
            index = tree[index].parent
        return above[::-1]

    def _below(self, tree: int, start: int, end: int) -> Iterator[int]:
        """Yield the first branch of each subtree between two indices."""
        while start < end:
            yield start
            start = self._ends[tree][start]


def _ends(tree: Tree) -> tuple[int, ...]:
    ends = [index + 1 for index in range(len(tree))]
    for index in range(len(tree) - 1, -1, -1):
        parent = tree[index].parent
        if parent is not None:
            ends[parent] = max(ends[parent], ends[index])
    return tuple(ends)
