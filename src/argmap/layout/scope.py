"""The part of an issue that a view asks for."""

from __future__ import annotations

from dataclasses import replace

from argmap.layout.outline import Branch, Hidden, Outline, Tree
from argmap.layout.view import Detail, View
from argmap.model.argument_map import Argument, Claim
from argmap.model.vocabulary import Relation


def scoped(drawn: Outline, view: View) -> Outline:
    """Return the part of an outline that a view shows; what it leaves out is counted where it would hang.

    `only` keeps a position with what bears on it, or an argument with what bears on it; undercuts of the question
    belong to the whole. `depth` keeps that many levels below positions, or below the argument. Claims whose further
    steps are cut off name them as their ties; references know whether the card they lead to is here. Raises KeyError
    where `only` is no claim of the issue.
    """
    part = drawn if view.only is None else _part(drawn, view.only)
    levels = 0 if view.detail is Detail.POSITIONS else view.depth
    if levels is not None:
        part = _cut(part, levels)
    return part if part is drawn else _tied(part, drawn)


def _part(drawn: Outline, name: str) -> Outline:
    """Return a position or an argument with what bears on it."""
    nothing = replace(drawn, positions=(), objections=(), elsewhere=(), unconnected=())
    for claim, tree in drawn.positions:
        if claim.name == name:
            return replace(nothing, positions=((claim, tree),), only=claim)
    for tree in drawn.trees:
        for index, branch in enumerate(tree):
            for claim in _cards_of(branch):
                if claim.name == name:
                    return replace(nothing, elsewhere=(_from(tree, index),), only=claim)
    raise KeyError(name)


def _cards_of(branch: Branch) -> list[Claim]:
    """Return the claims whose place is on the card of a branch."""
    if branch.is_reference:
        return []
    return [branch.claim, *(premise.claim for premise in branch.premises if premise.at_home)]


def _from(tree: Tree, start: int) -> Tree:
    """Return the branch of that index with all below it, as a tree of its own that says what its root bears on."""
    root = tree[start]
    end = start + 1
    while end < len(tree) and tree[end].depth > root.depth:
        end += 1
    ties = (root.argument, *root.ties) if root.argument else root.ties
    below = (
        replace(
            branch, depth=branch.depth - root.depth, parent=None if branch.parent is None else branch.parent - start
        )
        for branch in tree[start + 1 : end]
    )
    return (replace(root, depth=0, parent=None, ties=ties), *below)


def _cut(drawn: Outline, levels: int) -> Outline:
    """Return an outline of so many levels below the positions, or below the argument that it is about."""
    kept = levels + (1 if drawn.only and not drawn.positions else 0)
    shown = {claim.name for claim, _ in drawn.positions}
    shown |= {branch.claim.name for tree in drawn.trees for branch in tree if _is_kept(branch, kept)}
    return replace(
        drawn,
        positions=tuple((claim, _shortened(tree, kept, shown)) for claim, tree in drawn.positions),
        objections=_all_shortened(drawn.objections, kept, shown),
        elsewhere=_all_shortened(drawn.elsewhere, kept, shown),
        unconnected=_all_shortened(drawn.unconnected, kept, shown),
        hidden={} if kept else _hidden(drawn),
    )


def _is_kept(branch: Branch, levels: int) -> bool:
    return branch.depth < levels and not branch.is_reference


def _all_shortened(trees: tuple[Tree, ...], levels: int, shown: set[str]) -> tuple[Tree, ...]:
    return tuple(_shortened(tree, levels, shown) for tree in trees) if levels else ()


def _shortened(tree: Tree, levels: int, shown: set[str]) -> Tree:
    """Return the upper levels of a tree; the lowest branches count the claims below them that have no card here."""
    kept: list[Branch] = []
    below: list[set[str]] = []
    # For each branch the new index of the nearest one that is kept: its own, or that of what it hangs from.
    places: list[int] = []
    for branch in tree:
        above = None if branch.parent is None else places[branch.parent]
        if branch.depth < levels:
            places.append(len(kept))
            kept.append(replace(branch, parent=above))
            below.append(set())
        elif above is not None:
            places.append(above)
            below[above].add(branch.claim.name)
        else:
            return ()
    return tuple(
        replace(branch, hidden=len(names - shown)) if names else branch
        for branch, names in zip(kept, below, strict=True)
    )


def _hidden(drawn: Outline) -> dict[str, Hidden]:
    """Return what bears on each position, and on the question or on no position, where none of it is drawn."""
    found = {claim.name: _counted(tree) for claim, tree in drawn.positions}
    rest = [*drawn.objections, *drawn.elsewhere, *drawn.unconnected]
    found[""] = _counted(tuple(branch for tree in rest for branch in tree))
    return {name: hidden for name, hidden in found.items() if hidden.below}


def _counted(tree: Tree) -> Hidden:
    def count(relation: Relation, *, direct: bool) -> int:
        return len(
            {
                branch.claim.name
                for branch in tree
                if branch.argument and branch.argument.relation is relation and (branch.depth == 0 or not direct)
            }
        )

    return Hidden(
        count(Relation.SUPPORT, direct=True),
        count(Relation.ATTACK, direct=True),
        count(Relation.UNDERCUT, direct=False),
        len({branch.claim.name for branch in tree}),
    )


def _tied(part: Outline, full: Outline) -> Outline:
    """Return a part whose cards name their steps that only the full outline draws, and whose references read right."""
    drawn = {branch.argument.name for tree in part.trees for branch in tree if branch.argument}
    here = {claim.name for claim, _ in part.positions}
    here |= {branch.claim.name for tree in part.trees for branch in tree if not branch.is_reference}
    lost: dict[str, list[Argument]] = {}
    for tree in full.trees:
        for branch in tree:
            if branch.argument and branch.argument.name not in drawn:
                lost.setdefault(branch.claim.name, []).append(branch.argument)

    def tied(branch: Branch) -> Branch:
        name = branch.claim.name
        if branch.is_reference:
            return replace(branch, is_here=False) if name not in here else branch
        return replace(branch, ties=(*branch.ties, *lost[name])) if name in lost else branch

    def all_tied(trees: tuple[Tree, ...]) -> tuple[Tree, ...]:
        return tuple(tuple(tied(branch) for branch in tree) for tree in trees)

    return replace(
        part,
        positions=tuple((claim, tuple(tied(branch) for branch in tree)) for claim, tree in part.positions),
        objections=all_tied(part.objections),
        elsewhere=all_tied(part.elsewhere),
        unconnected=all_tied(part.unconnected),
    )
