"""The order of reading: an issue's claims and arguments as trees, each claim once, every further tie as a reference."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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
    own claim; `ties` are its steps to targets that this picture does not show; `hidden` counts the claims below it that
    the view leaves out, each once.
    """

    depth: int
    parent: int | None
    claim: Claim
    argument: Argument | None
    is_reference: bool = False
    premises: tuple[Premise, ...] = ()
    about: Claim | None = None
    ties: tuple[Argument, ...] = ()
    hidden: int = 0
    is_here: bool = True


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


def outline(argument_map: ArgumentMap, issue_name: str) -> Outline:
    """Return the outline of an issue; raises KeyError where the map has no issue of that name."""
    issue = argument_map.issues[issue_name]
    homes = _Homes(argument_map, issue)
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


class _Homes:
    """Where each claim of an issue has its card: under the first step that was written for it and can be drawn.

    Claims that no drawn step leads to are `roots`: first those that bear on no other such claim, then one for each
    circle of claims that only bear on each other.
    """

    def __init__(self, argument_map: ArgumentMap, issue: Issue) -> None:
        self._map = argument_map
        self._issue = issue.name
        self._steps_with_premise = _steps_with_premise(argument_map)
        self._home: dict[str, str] = {}
        self.placed: set[str] = set(issue.positions)
        self.drawn: set[str] = set()
        self.shown_in: dict[str, str] = {}
        self.roots: list[str] = []
        self._place([*(ToClaim(name) for name in issue.positions), ToIssue(issue.name)])
        own = [claim for claim in argument_map.claims.values() if claim.issue == issue.name]
        for force in (False, True):
            for claim in own:
                if claim.name not in self.placed and (force or not self._waits(claim)):
                    self.roots.append(claim.name)
                    self.placed.add(claim.name)
                    self._place([ToClaim(claim.name)])

    def is_home(self, step: Argument) -> bool:
        """Say whether the card of the step's claim stands where this step is drawn."""
        return self._home.get(step.entry) == step.name

    def _place(self, targets: Iterable[Target]) -> None:
        """Draw all that bears on the targets, on what then is drawn, and so on."""
        waiting = deque(targets)
        deferred: deque[Argument] = deque()
        while waiting or deferred:
            if waiting:
                for step in self._map.arguments_by_target.get(waiting.popleft(), ()):
                    if step.name not in self.drawn:
                        self.drawn.add(step.name)
                        waiting.append(ToArgument(step.name))
                        if self._is_first(step):
                            waiting.extend(self._settle(step))
                        else:
                            deferred.append(step)
            else:
                waiting.extend(self._settle(deferred.popleft()))

    def _is_first(self, step: Argument) -> bool:
        return self._map.arguments_by_entry[step.entry][0].name == step.name

    def _settle(self, step: Argument) -> list[Target]:
        """Give the claim of a step its card here, if it has none; return what may be borne on thereby."""
        if step.entry in self.placed or self._map.claims[step.entry].issue != self._issue:
            return []
        self._home[step.entry] = step.name
        self.placed.add(step.entry)
        found: list[Target] = [ToClaim(step.entry)]
        for name in step.premises[1:]:
            if self._is_mere_premise(name) and name not in self.placed:
                self.placed.add(name)
                self.shown_in[name] = step.name
                found.append(ToClaim(name))
        return found

    def _is_mere_premise(self, name: str) -> bool:
        """Say whether a further premise has no card of its own: a claim of this issue that starts no step."""
        claim = self._map.claims[name]
        return claim.issue == self._issue and name not in self._map.arguments_by_entry

    def _waits(self, claim: Claim) -> bool:
        """Say whether a claim will be drawn under another one that has no place yet."""
        return any(self._leads_on(step) for step in self._map.arguments_by_entry.get(claim.name, ())) or any(
            self._is_open(step.entry) for step in self._steps_with_premise.get(claim.name, ())
        )

    def _leads_on(self, step: Argument) -> bool:
        if isinstance(step.target, ToClaim):
            return step.target.claim != step.entry and self._is_open(step.target.claim)
        if isinstance(step.target, ToArgument):
            undercut = self._map.arguments.get(step.target.argument)
            return undercut is not None and undercut.entry != step.entry and self._is_open(undercut.entry)
        return False

    def _is_open(self, name: str) -> bool:
        claim = self._map.claims.get(name)
        return claim is not None and claim.issue == self._issue and name not in self.placed


class _Grower:
    """Writes out trees in reading order: supports, undercuts, attacks, each as written."""

    def __init__(self, argument_map: ArgumentMap, issue: str, homes: _Homes) -> None:
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


def _steps_with_premise(argument_map: ArgumentMap) -> dict[str, list[Argument]]:
    found: dict[str, list[Argument]] = {}
    for step in argument_map.arguments.values():
        for name in step.premises[1:]:
            found.setdefault(name, []).append(step)
    return found
