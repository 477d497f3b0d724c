"""Ties to inference steps: every tie from an entry to a target is one argument."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

from argmap.compiler.entries import Entries
from argmap.compiler.graph import cyclic_components
from argmap.compiler.problems import AmbiguousStep, NameKind, Problem, RepeatedRelation, UnknownName, WrongTarget
from argmap.compiler.ties import Tie, TieReader, target_name
from argmap.model.argument_map import Argument, ToArgument
from argmap.model.vocabulary import Relation

# Undercuts of undercuts: debates stop at three or four. The name of a step has the name of its target in it, so that
# without a bound the names of a long chain would take memory by its square.
MAX_UNDERCUT_DEPTH = 64

_NAME_THE_STEP = "name the step as `argument>target`, or attack the claim"


def build_steps(
    entries: Entries, premises: Mapping[str, tuple[str, ...]], problems: list[Problem]
) -> dict[str, Argument]:
    """Return all steps by name, in the order in which their entries are written.

    `premises` are those of entries that have more than their own claim. What the steps are does not depend on the order
    of files and entries.
    """
    reader = TieReader(entries, problems)
    ties = {name: tuple(reader.of(placed)) for name, placed in entries.placed.items()}
    _Undercuts(entries, ties, problems).settle()
    steps: dict[str, Argument] = {}
    for entry, written in ties.items():
        steps.update(_steps_of(written, premises.get(entry, (entry,)), problems))
    return steps


def _steps_of(ties: Iterable[Tie], premises: tuple[str, ...], problems: list[Problem]) -> dict[str, Argument]:
    steps: dict[str, Argument] = {}
    for tie in ties:
        if tie.target is None:
            continue
        first = steps.get(tie.step)
        if first is None:
            steps[tie.step] = Argument(tie.step, tie.entry, tie.relation, tie.target, premises, tie.written)
        else:
            name = target_name(tie.target)
            problems.append(RepeatedRelation(tie.entry, name, first.written, first.relation, tie.written, tie.relation))
    return steps


class _Undercuts:
    """Finds the steps that are undercut; what cannot be found yet waits for what it needs.

    A step that is named in full is found as soon as it is there; who names only the entry has to wait until all steps
    of the entry are known, since there must be one alone.
    """

    def __init__(self, entries: Entries, ties: Mapping[str, tuple[Tie, ...]], problems: list[Problem]) -> None:
        self._entries = entries
        self._ties = ties
        self._problems = problems
        self._steps: dict[str, Tie] = {}
        self._open: dict[str, int] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._waiting: dict[tuple[str, str], list[Tie]] = {}

    def settle(self) -> None:
        """Settle all ties."""
        unsettled = []
        for entry, ties in self._ties.items():
            waiting = [tie for tie in ties if not tie.is_settled]
            self._open[entry] = len(waiting)
            self._steps.update((tie.step, tie) for tie in ties if tie.target is not None)
            unsettled += waiting
        self._work(unsettled)
        in_circles = self._report_circles([tie for tie in unsettled if not tie.is_settled])
        self._work(woken for tie in in_circles for woken in self._settled(tie))

    def _work(self, ties: Iterable[Tie]) -> None:
        queue = deque(ties)
        while queue:
            tie = queue.popleft()
            if not tie.is_settled:
                self._try(tie)
                if tie.is_settled:
                    queue.extend(self._settled(tie))

    def _settled(self, tie: Tie) -> list[Tie]:
        """Take down that a tie is settled, and return those that have waited for it."""
        entry = tie.entry
        self._open[entry] -= 1
        woken: list[Tie] = []
        if tie.target is not None:
            self._steps.setdefault(tie.step, tie)
            woken += self._waiting.pop(("step", tie.step), ())
        if tie is self._ties[entry][0]:
            woken += self._waiting.pop(("first", entry), ())
        if not self._open[entry]:
            woken += self._waiting.pop(("all", entry), ())
        return woken

    def _try(self, tie: Tie) -> None:
        holder = tie.holder
        if tie.reference is None and self._entries.placed[holder].parent is not None:
            # The step that an undercut written under an entry attacks is the one to where that entry stands.
            first = self._ties[holder][0]
            if first.is_settled:
                self._tie_to(tie, first)
            else:
                self._wait(tie, "first", holder)
        elif tie.full_name in self._steps:
            self._tie_to(tie, self._steps[str(tie.full_name)])
        elif not self._open[holder]:
            self._decide(tie)
        else:
            self._wait(tie, "all", holder)
            if tie.full_name is not None:
                self._wait(tie, "step", tie.full_name)

    def _wait(self, tie: Tie, what: str, name: str) -> None:
        self._waiting.setdefault((what, name), []).append(tie)

    def _tie_to(self, tie: Tie, undercut: Tie) -> None:
        if undercut.target is None:
            tie.settle(None)
        elif undercut.depth >= MAX_UNDERCUT_DEPTH:
            why = f"undercuts follow each other more than {MAX_UNDERCUT_DEPTH} deep here"
            self._refuse(tie, why, "attack a claim further up")
        else:
            tie.settle(ToArgument(undercut.step), undercut.depth + 1)

    def _decide(self, tie: Tie) -> None:
        """Settle a tie when all steps are known of the entry that it names."""
        steps = self._step_names(tie.holder)
        written = tie.reference or tie.holder
        if tie.full_name is not None:
            if not self._entries.is_left_out(written):
                self._problems.append(UnknownName(written, NameKind.STEP, tie.written, steps))
        elif len(steps) == 1:
            self._tie_to(tie, self._steps[steps[0]])
            return
        elif steps:
            self._problems.append(AmbiguousStep(written, tie.written, steps))
        elif not self._ties[tie.holder]:
            # Where there are ties and no steps, the reason has been reported.
            self._refuse(tie, *_NO_STEP[tie.reference is None](written))
        tie.settle(None)

    def _step_names(self, entry: str) -> tuple[str, ...]:
        if entry not in self._names:
            self._names[entry] = tuple(dict.fromkeys(tie.step for tie in self._ties[entry] if tie.target is not None))
        return self._names[entry]

    def _report_circles(self, stuck: Iterable[Tie]) -> list[Tie]:
        """Report each circle of entries whose undercuts wait for each other once, and return the ties that make it."""
        waits: dict[str, list[Tie]] = {}
        for tie in stuck:
            waits.setdefault(tie.entry, []).append(tie)
        graph = {entry: [tie.holder for tie in ties] for entry, ties in waits.items()}
        found: list[Tie] = []
        for circle in cyclic_components(graph):
            members = frozenset(circle)
            ties = [tie for entry in circle for tie in waits[entry] if tie.holder in members]
            why = f"`{ties[0].holder}` is undercut by what it undercuts, so neither step can be named"
            self._refuse(ties[0], why, _NAME_THE_STEP)
            found += [tie.settle(None) for tie in ties]
        return found

    def _refuse(self, tie: Tie, why: str, instead: str) -> None:
        name = tie.reference or tie.holder
        self._problems.append(WrongTarget(name, Relation.UNDERCUT, tie.written, why, instead))
        tie.settle(None)


def _no_step_above(name: str) -> tuple[str, str]:
    why = f"`{name}` supports and attacks nothing, so there is no step to undercut"
    return why, "write it under `con` to attack the claim"


def _no_step_named(name: str) -> tuple[str, str]:
    return f"`{name}` bears on nothing, so there is no step to undercut", "write `attacks` to attack the claim itself"


_NO_STEP = {True: _no_step_above, False: _no_step_named}
