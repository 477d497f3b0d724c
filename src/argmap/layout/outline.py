"""The order of reading: an issue's claims and arguments as trees, each claim once, every further tie as a reference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from argmap.layout.homes import Homes
from argmap.model.argument_map import Argument, ArgumentMap, Claim, Issue, Target, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation

_ORDER = {Relation.SUPPORT: 0, Relation.UNDERCUT: 1, Relation.ATTACK: 2}


@dataclass(frozen=True, slots=True)
class Premise:
    """A further claim that a step needs; `at_home` where its card is this one and its evidence is shown here."""

    claim: Claim
    at_home: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """One place of a tree: a step with the claim it starts from, or a claim alone (`argument` is None).

    `parent` is the index of the branch it hangs from in the same tree, None for those at depth 0. `is_reference` says
    that the claim's card stands elsewhere: in this picture where `is_here`, otherwise in another issue's or in a part
    of this issue that the view leaves out. `about` is the premise that the step bears on where it is not the parent's
    own claim; `ties` are its steps to targets that this picture does not show; `hidden` are the names of the claims
    below it that the view leaves out.
    """

    depth: int
    parent: int | None
    claim: Claim
    argument: Argument | None
    is_reference: bool = False
    premises: tuple[Premise, ...] = ()
    about: Claim | None = None
    ties: tuple[Argument, ...] = ()
    hidden: frozenset[str] = frozenset()
    is_here: bool = True

    @property
    def cards(self) -> tuple[Claim, ...]:
        """The claims that stand in full on its card: none on a reference."""
        if self.is_reference:
            return ()
        return (self.claim, *(premise.claim for premise in self.premises if premise.at_home))


Tree = tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Hidden:
    """What bears on a position and is not drawn.

    `supporting` and `attacking` count the claims that bear on it directly, `undercutting` those that undercut a step
    below it, `below` all claims below it, each once.
    """

    supporting: int = 0
    attacking: int = 0
    undercutting: int = 0
    below: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """An issue in reading order.

    `objections` are undercuts of the question; `elsewhere` are claims that bear on other issues only; `unconnected`
    are those that bear on nothing. `only` is the claim whose part of the issue this is, None for all of it; where that
    is an argument, its tree is the only one, in `elsewhere`. `hidden` counts what bears on a position and is not drawn
    at all, by its name; the name `""` stands for the question and for what bears on no position.
    """

    issue: Issue
    positions: tuple[tuple[Claim, Tree], ...]
    objections: tuple[Tree, ...]
    elsewhere: tuple[Tree, ...]
    unconnected: tuple[Tree, ...]
    hidden: Mapping[str, Hidden] = field(default_factory=dict)
    only: Claim | None = None

    @property
    def trees(self) -> tuple[Tree, ...]:
        """All trees in reading order."""
        return (*(tree for _, tree in self.positions), *self.objections, *self.elsewhere, *self.unconnected)

    def changed(self, change: Callable[[Tree], Tree]) -> Outline:
        """Return the outline with each of its trees changed."""
        return replace(
            self,
            positions=tuple((claim, change(tree)) for claim, tree in self.positions),
            objections=tuple(map(change, self.objections)),
            elsewhere=tuple(map(change, self.elsewhere)),
            unconnected=tuple(map(change, self.unconnected)),
        )


def outline(argument_map: ArgumentMap, issue_name: str, levels: int | None = None) -> Outline:
    """Return the outline of an issue; raises KeyError where the map has no issue of that name.

    A claim that bears on anything within so many `levels` below the positions (None: all) has its card within them.
    """
    issue = argument_map.issues[issue_name]
    homes = Homes(argument_map, issue)
    if levels is not None:
        homes = Homes(argument_map, issue, levels, tuple(homes.roots))
    grower = _Grower(argument_map, issue_name, homes)
    positions = [argument_map.claims[name] for name in issue.positions]
    loose = [argument_map.claims[name] for name in homes.roots]
    bearing = {claim.name for claim in loose if grower.ties(claim.name)}
    return Outline(
        issue,
        tuple((claim, grower.below(ToClaim(claim.name))) for claim in positions),
        tuple(
            grower.from_step(step) for step in _sorted(argument_map.arguments_by_target.get(ToIssue(issue.name), ()))
        ),
        tuple(grower.from_claim(claim) for claim in loose if claim.name in bearing),
        tuple(grower.from_claim(claim) for claim in loose if claim.name not in bearing),
    )


class _Grower:
    """Writes out trees in reading order: supports, undercuts, attacks, each as written."""

    def __init__(self, argument_map: ArgumentMap, issue: str, homes: Homes) -> None:
        self._map = argument_map
        self._issue = issue
        self._homes = homes

    def below(self, target: Target) -> Tree:
        """Return the trees that bear on a target, one after the other, as one."""
        return self._grow([(step, 0, None, None) for step in self._steps(target)], [])

    def from_step(self, step: Argument) -> Tree:
        """Return the tree whose first branch is a step."""
        return self._grow([(step, 0, None, None)], [])

    def from_claim(self, claim: Claim) -> Tree:
        """Return the tree whose first branch is a claim that no drawn step leads on from."""
        root = Branch(0, None, claim, None, ties=self.ties(claim.name))
        return self._grow([(step, 1, 0, None) for step in self._steps(ToClaim(claim.name))], [root])

    def _grow(self, steps: list[tuple[Argument, int, int | None, Claim | None]], branches: list[Branch]) -> Tree:
        waiting = list(reversed(steps))
        while waiting:
            step, depth, parent, about = waiting.pop()
            branch = self._branch(step, depth, parent, about)
            branches.append(branch)
            index = len(branches) - 1
            children: list[tuple[Argument, Claim | None]] = [
                (child, None) for child in self._steps(ToArgument(step.name))
            ]
            if not branch.is_reference:
                children += [(child, None) for child in self._steps(ToClaim(step.entry))]
                children += [
                    (child, premise.claim)
                    for premise in branch.premises
                    if premise.at_home
                    for child in self._steps(ToClaim(premise.claim.name))
                ]
            children.sort(key=lambda pair: _ORDER[pair[0].relation])
            waiting.extend((child, depth + 1, index, premise) for child, premise in reversed(children))
        return tuple(branches)

    def _branch(self, step: Argument, depth: int, parent: int | None, about: Claim | None) -> Branch:
        claim = self._map.claims[step.entry]
        if not self._homes.is_home(step):
            is_here = claim.issue == self._issue
            return Branch(depth, parent, claim, step, is_reference=True, about=about, is_here=is_here)
        shown = self._homes.shown_in
        premises = tuple(
            Premise(self._map.claims[name], at_home=shown.get(name) == step.name) for name in step.premises[1:]
        )
        return Branch(depth, parent, claim, step, premises=premises, about=about, ties=self.ties(step.entry))

    def ties(self, entry: str) -> tuple[Argument, ...]:
        """Return the steps of a claim that this picture does not draw."""
        steps = self._map.arguments_by_entry.get(entry, ())
        return tuple(step for step in steps if step.name not in self._homes.drawn)

    def _steps(self, target: Target) -> list[Argument]:
        return _sorted(self._map.arguments_by_target.get(target, ()))


def _sorted(steps: Iterable[Argument]) -> list[Argument]:
    return sorted(steps, key=lambda step: _ORDER[step.relation])
