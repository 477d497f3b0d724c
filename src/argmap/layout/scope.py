"""The part of an issue that a view asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from argmap.layout.outline import Branch, Hidden, Outline, Tree, outline
from argmap.layout.view import View
from argmap.model.argument_map import Argument, ArgumentMap, Claim
from argmap.model.vocabulary import Relation


def viewed(argument_map: ArgumentMap, issue: str, view: View) -> Outline:
    """Return the outline of an issue as a view shows it.

    Raises KeyError where the map has no issue of that name, and where `only` is no claim of the issue.
    """
    return scoped(behind(argument_map, issue, view), view)


def behind(argument_map: ArgumentMap, issue: str, view: View) -> Outline:
    """Return the whole outline that a view shows a part of: every claim on a level that it shows has its card there.

    Below an argument alone, claims stand where they stand in the whole map. Raises KeyError where the map has no issue
    of that name.
    """
    is_below_positions = view.only is None or view.only in argument_map.issues[issue].positions
    return outline(argument_map, issue, view.levels if is_below_positions else None)


def scoped(drawn: Outline, view: View) -> Outline:
    """Return the part of an outline that a view shows; what it leaves out is counted where it would hang.

    `only` keeps a position with what bears on it, or an argument with what bears on it; undercuts of the question
    belong to the whole. `depth` keeps that many levels below positions, or below the argument. Claims whose further
    steps are cut off name them as their ties; references know whether the card they lead to is here. Raises KeyError
    where `only` is no claim of the issue.
    """
    part = drawn if view.only is None else _part(drawn, view.only)
    if view.levels is not None:
        part = _cut(part, view.levels)
    return part if part is drawn else _tied(part, drawn)


def unplaced(drawn: Outline, view: View) -> Outline:
    """Return what bears on no position as a view shows it; its references know that no position's card is here."""
    rest = replace(drawn, positions=())
    return _tied(rest if view.depth is None else _cut(rest, view.depth), drawn)


def _part(drawn: Outline, name: str) -> Outline:
    """Return a position or an argument with what bears on it."""
    nothing = replace(drawn, positions=(), objections=(), elsewhere=(), unconnected=())
    for claim, tree in drawn.positions:
        if claim.name == name:
            return replace(nothing, positions=((claim, tree),), only=claim)
    for tree in drawn.trees:
        for index, branch in enumerate(tree):
            for claim in branch.cards:
                if claim.name == name:
                    return replace(nothing, elsewhere=(_from(tree, index),), only=claim)
    raise KeyError(name)


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
    if not kept:
        positions: tuple[tuple[Claim, Tree], ...] = tuple((claim, ()) for claim, _ in drawn.positions)
        hidden = _hidden(drawn)
        return replace(drawn, positions=positions, objections=(), elsewhere=(), unconnected=(), hidden=hidden)
    shown = {claim.name for claim, _ in drawn.positions}
    shown |= {claim.name for tree in drawn.trees for branch in tree if branch.depth < kept for claim in branch.cards}
    return drawn.changed(partial(_shortened, levels=kept, shown=shown))


def _shortened(tree: Tree, levels: int, shown: set[str]) -> Tree:
    """Return the upper levels of a tree; the lowest branches know the claims below them that have no card here."""
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
            below[above] |= _named_on(branch)
    return tuple(
        replace(branch, hidden=frozenset(names - shown)) if names else branch
        for branch, names in zip(kept, below, strict=True)
    )


def _named_on(branch: Branch) -> set[str]:
    """Return the names of the claims that a branch tells of: its own, and those that stand on its card."""
    return {branch.claim.name, *(claim.name for claim in branch.cards)}


def _hidden(drawn: Outline) -> dict[str, Hidden]:
    """Return what bears on each position, and on the question or on no position, where none of it is drawn."""
    found = {claim.name: _counted(tree) for claim, tree in drawn.positions}
    rest = [*drawn.objections, *drawn.elsewhere, *drawn.unconnected]
    found[""] = _counted(tuple(branch for tree in rest for branch in tree))
    return {name: hidden for name, hidden in found.items() if hidden.below}


def _counted(tree: Tree) -> Hidden:
    direct = [branch for branch in tree if branch.depth == 0]
    return Hidden(
        _claims_that(Relation.SUPPORT, direct),
        _claims_that(Relation.ATTACK, direct),
        _claims_that(Relation.UNDERCUT, tree),
        len({name for branch in tree for name in _named_on(branch)}),
    )


def _claims_that(relation: Relation, branches: Iterable[Branch]) -> int:
    """Return how many claims do so in their steps, each once."""
    return len({one.claim.name for one in branches if one.argument and one.argument.relation is relation})


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
    return part.changed(partial(_tied_tree, here=here, lost=lost))


def _tied_tree(tree: Tree, here: set[str], lost: Mapping[str, list[Argument]]) -> Tree:
    """Return a tree with the claims that are here, and with the steps that are lost, both by the names of claims."""
    return tuple(_tied_branch(branch, here, lost) for branch in tree)


def _tied_branch(branch: Branch, here: set[str], lost: Mapping[str, list[Argument]]) -> Branch:
    name = branch.claim.name
    if branch.is_reference:
        return replace(branch, is_here=False) if name not in here else branch
    return replace(branch, ties=(*branch.ties, *lost[name])) if name in lost else branch
