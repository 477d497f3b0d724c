"""Relations to inference steps: every tie from an entry to a target is one argument."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.entries import Entries, Placed
from argmap.compiler.problems import (
    AmbiguousStep,
    NameKind,
    Problem,
    RepeatedRelation,
    SelfRelation,
    UnknownName,
    WrongTarget,
)
from argmap.model.argument_map import Argument, Target, ToArgument, ToClaim, ToIssue
from argmap.model.origin import Written
from argmap.model.vocabulary import Relation
from argmap.syntax.document import ArgumentEntry

# Undercuts of undercuts: debates stop at three or four; the bound keeps names short and recursion shallow.
MAX_UNDERCUT_DEPTH = 64

_KEYS = {Relation.SUPPORT: "supports", Relation.ATTACK: "attacks", Relation.UNDERCUT: "undercuts"}


class StepBuilder:
    """Builds the steps of all entries; those that an undercut needs first are built first."""

    def __init__(self, entries: Entries, premises: dict[str, tuple[str, ...]]) -> None:
        self._entries = entries
        self._premises = premises
        self._steps: dict[str, dict[str, Argument]] = {}
        self._building: set[str] = set()
        self.problems: list[Problem] = []

    def build(self) -> dict[str, Argument]:
        """Return all steps by name, in the order in which their entries are written."""
        found: dict[str, Argument] = {}
        for name in self._entries.placed:
            found.update(self._steps_of(name))
        return found

    def _steps_of(self, name: str) -> dict[str, Argument]:
        if name in self._steps:
            return self._steps[name]
        self._building.add(name)
        steps: dict[str, Argument] = {}
        for relation, target, written in self._ties_of(self._entries.placed[name]):
            self._add(steps, name, relation, target, written)
        self._building.discard(name)
        self._steps[name] = steps
        return steps

    def _add(
        self, steps: dict[str, Argument], entry: str, relation: Relation, target: Target, written: Written
    ) -> None:
        premises = self._premises.get(entry, (entry,))
        step = Argument(f"{entry}>{target_name(target)}", entry, relation, target, premises, written)
        if isinstance(target, ToClaim) and target.claim == entry:
            self.problems.append(SelfRelation(entry, relation, written))
        elif step.name in steps:
            first = steps[step.name]
            self.problems.append(
                RepeatedRelation(entry, target_name(target), first.written, first.relation, written, relation)
            )
        else:
            steps[step.name] = step

    def _ties_of(self, placed: Placed) -> Iterator[tuple[Relation, Target, Written]]:
        if placed.parent is not None and placed.relation is not None:
            target = self._nested_target(placed)
            if target is not None:
                yield placed.relation, target, placed.written
        if not isinstance(placed.entry, ArgumentEntry):
            return
        entry = placed.entry
        for relation, names in (
            (Relation.SUPPORT, entry.supports),
            (Relation.ATTACK, entry.attacks),
            (Relation.UNDERCUT, entry.undercuts),
        ):
            for index, name in enumerate(names):
                written = placed.written / _KEYS[relation] / index
                found = self._undercut_target(name, placed.name, written) if relation is Relation.UNDERCUT else None
                if relation is not Relation.UNDERCUT:
                    found = self._claim_target(name, relation, written)
                if found is not None:
                    yield relation, found, written

    def _nested_target(self, placed: Placed) -> Target | None:
        parent = str(placed.parent)
        if placed.relation is not Relation.UNDERCUT:
            return ToClaim(parent)
        if parent in self._entries.issues:
            return ToIssue(parent)
        holder = self._entries.placed[parent]
        # The step that an undercut written under an entry attacks is the one to where that entry stands.
        first = next(iter(self._steps_of(parent)), None) if parent not in self._building else None
        steps = self._steps.get(parent, {})
        if first is not None and (holder.parent is not None or len(steps) == 1):
            return ToArgument(first)
        if len(steps) > 1:
            self.problems.append(AmbiguousStep(parent, placed.written, tuple(steps)))
        else:
            why = f"`{parent}` supports and attacks nothing, so there is no step to undercut"
            self.problems.append(
                WrongTarget(parent, Relation.UNDERCUT, placed.written, why, "write it under `con` to attack the claim")
            )
        return None

    def _claim_target(self, name: str, relation: Relation, written: Written) -> Target | None:
        kind = self._entries.kind_of(name)
        if kind in {NameKind.POSITION, NameKind.ARGUMENT}:
            return ToClaim(name)
        if kind is NameKind.ISSUE:
            why = f"`{name}` is an issue; only claims can be supported and attacked"
            self.problems.append(WrongTarget(name, relation, written, why, "write `undercuts` to object to a question"))
        elif ">" in name and name.split(">", 1)[0] in self._entries.placed:
            why = f"`{name}` is a step; only claims can be supported and attacked"
            self.problems.append(WrongTarget(name, relation, written, why, "write `undercuts` to attack a step"))
        else:
            self.problems.append(UnknownName(name, NameKind.CLAIM, written, tuple(self._entries.placed)))
        return None

    def _undercut_target(self, name: str, own: str, written: Written) -> Target | None:
        if name in self._entries.issues:
            return ToIssue(name)
        entry = name.split(">", 1)[0].strip()
        if entry not in self._entries.placed:
            known = (*self._entries.issues, *self._entries.placed)
            self.problems.append(UnknownName(name, NameKind.STEP, written, known))
            return None
        if entry == own:
            self.problems.append(SelfRelation(own, Relation.UNDERCUT, written))
            return None
        if entry in self._building or len(self._building) > MAX_UNDERCUT_DEPTH:
            why = f"`{entry}` is undercut by what it undercuts, so neither step can be named"
            if entry not in self._building:
                why = f"undercuts follow each other more than {MAX_UNDERCUT_DEPTH} deep here"
            instead = "name the step as `argument>target`, or attack the claim"
            self.problems.append(WrongTarget(name, Relation.UNDERCUT, written, why, instead))
            return None
        return self._step_target(name, entry, written)

    def _step_target(self, name: str, entry: str, written: Written) -> Target | None:
        steps = self._steps_of(entry)
        full_name = ">".join(part.strip() for part in name.split(">"))
        if full_name in steps:
            return ToArgument(full_name)
        if ">" in name:
            self.problems.append(UnknownName(name, NameKind.STEP, written, tuple(steps)))
        elif len(steps) == 1:
            return ToArgument(next(iter(steps)))
        elif steps:
            self.problems.append(AmbiguousStep(name, written, tuple(steps)))
        else:
            why = f"`{name}` bears on nothing, so there is no step to undercut"
            instead = "write `attacks` to attack the claim itself"
            self.problems.append(WrongTarget(name, Relation.UNDERCUT, written, why, instead))
        return None


def target_name(target: Target) -> str:
    """Return the name of what a step bears on."""
    match target:
        case ToClaim(claim=name) | ToArgument(argument=name) | ToIssue(issue=name):
            return name
