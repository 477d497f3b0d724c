"""Relations as written: every tie from an entry to what it bears on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.compiler.entries import Entries, Placed
from argmap.compiler.problems import NameKind, Problem, SelfRelation, UnknownName, WrongTarget
from argmap.model.argument_map import Target, ToArgument, ToClaim, ToIssue
from argmap.model.origin import Written
from argmap.model.vocabulary import Relation
from argmap.syntax.document import ArgumentEntry


@dataclass(slots=True, eq=False)
class Tie:
    """A relation as written, and what is known of its target.

    An undercut of a step waits until the step is known: it is one of the entry `holder`, and `reference` is what was
    written, None for an entry that stands under `holder`. A tie that is settled without a target has been reported, or
    what it hangs on has. `depth` counts undercuts of undercuts, `step` is the name `entry>target`.
    """

    entry: str
    relation: Relation
    written: Written
    holder: str = ""
    reference: str | None = None
    target: Target | None = None
    depth: int = 0
    step: str = ""
    is_settled: bool = False

    def settle(self, target: Target | None, depth: int = 0) -> Tie:
        """Take down what the tie leads to."""
        self.is_settled, self.target, self.depth = True, target, depth
        self.step = f"{self.entry}>{target_name(target)}" if target is not None else ""
        return self

    @property
    def full_name(self) -> str | None:
        """The name of the step that is undercut, where it is written as `argument>target`."""
        if self.reference is None or ">" not in self.reference:
            return None
        return ">".join(part.strip() for part in self.reference.split(">"))


def target_name(target: Target) -> str:
    """Return the name of what a step bears on."""
    match target:
        case ToClaim(claim=name) | ToArgument(argument=name) | ToIssue(issue=name):
            return name


class TieReader:
    """Reads the ties of entries; what is wrong with them goes into `problems`."""

    def __init__(self, entries: Entries, problems: list[Problem]) -> None:
        self._entries = entries
        self._problems = problems

    def of(self, placed: Placed) -> Iterator[Tie]:
        """Yield the ties of an entry in the order written; the one to where it stands comes first."""
        if placed.parent is not None and placed.relation is not None:
            yield self._nested(placed, placed.parent, placed.relation)
        if isinstance(placed.entry, ArgumentEntry):
            yield from self._listed(placed.name, placed.written / "supports", Relation.SUPPORT, placed.entry.supports)
            yield from self._listed(placed.name, placed.written / "attacks", Relation.ATTACK, placed.entry.attacks)
            for index, name in enumerate(placed.entry.undercuts):
                tie = Tie(placed.name, Relation.UNDERCUT, placed.written / "undercuts" / index)
                yield self._undercut(tie, name)

    def _nested(self, placed: Placed, parent: str, relation: Relation) -> Tie:
        tie = Tie(placed.name, relation, placed.written, holder=parent)
        if relation is not Relation.UNDERCUT:
            return tie.settle(ToClaim(parent))
        return tie.settle(ToIssue(parent)) if placed.is_about_question else tie

    def _listed(self, entry: str, key: Written, relation: Relation, names: tuple[str, ...]) -> Iterator[Tie]:
        for index, name in enumerate(names):
            tie = Tie(entry, relation, key / index)
            yield tie.settle(self._claim(tie, name))

    def _claim(self, tie: Tie, name: str) -> Target | None:
        if name == tie.entry:
            self._problems.append(SelfRelation(name, tie.relation, tie.written))
            return None
        if name in self._entries.placed and name not in self._entries.issues:
            return ToClaim(name)
        if self._entries.is_left_out(name):
            return None
        self._problems.append(self._no_claim(tie, name))
        return None

    def _no_claim(self, tie: Tie, name: str) -> Problem:
        if name in self._entries.issues:
            why = f"`{name}` is an issue; only claims can be supported and attacked"
            return WrongTarget(name, tie.relation, tie.written, why, "write `undercuts` to object to a question")
        if ">" in name and name.split(">", 1)[0] in self._entries.placed:
            why = f"`{name}` is a step; only claims can be supported and attacked"
            return WrongTarget(name, tie.relation, tie.written, why, "write `undercuts` to attack a step")
        return UnknownName(name, NameKind.CLAIM, tie.written, self._entries.claim_names)

    def _undercut(self, tie: Tie, name: str) -> Tie:
        """Return the tie with its target where that is a question, and else with the entry whose step it undercuts."""
        if name in self._entries.issues:
            return tie.settle(ToIssue(name))
        tie.holder, tie.reference = name.split(">", 1)[0].strip(), name
        if tie.holder == tie.entry:
            self._problems.append(SelfRelation(tie.entry, Relation.UNDERCUT, tie.written))
            return tie.settle(None)
        if tie.holder in self._entries.placed:
            return tie
        if not self._entries.is_left_out(name):
            self._problems.append(UnknownName(name, NameKind.STEP, tie.written, self._entries.names))
        return tie.settle(None)
