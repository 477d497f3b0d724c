"""The argument map as an abstract framework, so that any solver can re-run its verdicts.

The grounded labelling of the translation is the grounded labelling of the map: the argument that has a claim's name is
in where the claim stands, out where it fails, and undecided where it is open. Weights become levels: `tax>=0.8` is the
argument that the claim `tax` weighs 0.8 or more, and there is one for each weight that it can come to. The case for a
claim at one level and the case against it at another attack each other as far as neither is better by the standard, and
so do rival positions; what is short of a standard by itself is attacked by an argument that attacks itself. Where
support runs in a circle, levels are told apart by the number of rounds in which they come about, so that nothing holds
itself up (Clark's completion, made exact by ranks as in Janhunen 2004).
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.vocabulary import Rivalry, Standard
from argmap.semantics.dung.circuit import Circuit
from argmap.semantics.dung.framework import AbstractFramework
from argmap.semantics.dung.levels import (
    Levels,
    attackers_of,
    circles_of_support,
    figures,
    reach_of,
    supporters_of,
    takes_last,
)
from argmap.semantics.framework import Contest, Framework
from argmap.semantics.standards import THRESHOLDS, Threshold


def translation_of(framework: Framework) -> AbstractFramework:
    """Return a map as an abstract framework; its first arguments are the claims, in the order of the map.

    Raises TooManyLevelsError where it would grow too large.
    """
    return _Translation(framework).abstract_framework()


class _Translation:
    """Writes the arguments of one map into a circuit."""

    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._reach = reach_of(framework)
        self._figure = figures(self._reach)
        self._circles = circles_of_support(framework)
        self._circuit = Circuit(framework.claims)

    def abstract_framework(self) -> AbstractFramework:
        """Write everything, claim by claim, and return it."""
        for step in self._framework.steps.values():
            for level in self._reach.alone[step]:
                self._write_step(step, level)
        for node in self._framework.claims.values():
            self._write_case(node)
            self._write_verdict(node)
        return self._circuit.framework()

    def _name(self, node: int) -> str:
        return self._framework.name_of(node)

    def _alone(self, node: int, level: float, rounds: int | None = None) -> str:
        """Return the argument that a claim weighs so much, before its rivals are looked at."""
        among = " alone" if node in self._framework.contest_of else ""
        return f"{self._name(node)}{among}>={self._figure[level]}{self._within(node, rounds)}"

    def _final(self, node: int, level: float, rounds: int | None = None) -> str:
        """Return the argument that a claim weighs so much in the end."""
        return f"{self._name(node)}>={self._figure[level]}{self._within(node, rounds)}"

    def _within(self, node: int, rounds: int | None) -> str:
        """Return the end of a name that tells rounds apart; the last round speaks for all and is not named."""
        is_last = rounds is None or rounds == len(self._circles.get(node, (node,)))
        return "" if is_last else f" in {rounds}"

    def _step(self, step: int, level: float, rounds: int | None = None) -> str:
        node = self._target(step)
        return f"{self._name(step)}>={self._figure[level]}{'' if node is None else self._within(node, rounds)}"

    def _case_for(self, node: int, level: float, rounds: int | None = None) -> str:
        return f"for {self._name(node)}>={self._figure[level]}{self._within(node, rounds)}"

    def _case_against(self, node: int, level: float) -> str:
        return f"against {self._name(node)}>={self._figure[level]}"

    def _target(self, step: int) -> int | None:
        """Return the claim that a step supports."""
        return next((n for n in self._framework.qbaf.dependents[step] if n < len(self._framework.claims)), None)

    def _rounds(self, node: int) -> range:
        return range(1, len(self._circles.get(node, (node,))) + 1)

    def _write_step(self, step: int, level: float) -> None:
        """Write that a step weighs so much: attacked where a premise weighs less, and by each undercut."""
        target = self._target(step)
        supports = target is not None and step in supporters_of(self._framework, target)
        circle = self._circles.get(target, ()) if supports and target is not None else ()
        undercuts = [
            self._step(undercut, self._reach.alone[undercut][0])
            for undercut in attackers_of(self._framework, step)
            if self._reach.alone[undercut]
        ]
        for rounds in range(1, len(circle) + 1) or (None,):
            name = self._circuit.attack(self._step(step, level, rounds), undercuts)
            for premise in self._framework.qbaf.links[step]:
                before = rounds - 1 if rounds is not None and premise in circle else None
                self._circuit.attack(name, (self._premise_fails(premise, level, before),))

    def _premise_fails(self, premise: int, level: float, rounds: int | None) -> str:
        """Return the argument that a premise weighs less; nothing has come about after no rounds."""
        if rounds == 0:
            return self._circuit.attack("nothing yet")
        reached = _least_from(self._reach.among_rivals[premise], level)
        return self._circuit.denial(self._final(premise, reached, rounds))

    def _steps_from(self, steps: tuple[int, ...], level: float, rounds: int | None = None) -> Iterator[str]:
        """Yield the arguments that one of the steps weighs so much or more."""
        for step in steps:
            levels = self._reach.alone[step]
            if levels and levels[-1] >= level:
                yield self._step(step, _least_from(levels, level), rounds)

    def _write_case(self, node: int) -> None:
        """Write the cases for and against a claim at all levels, and what it weighs alone and among its rivals."""
        framework, reach = self._framework, self._reach
        contest = framework.contest_of.get(node)
        threshold = contest.threshold if contest else THRESHOLDS[Standard.PREPONDERANCE]
        for level in reach.against[node]:
            steps = self._steps_from(attackers_of(framework, node), level)
            lacking = f"not case {self._case_against(node, level)}"
            better = (self._alone(node, other) for other in reach.alone[node] if other >= level)
            self._circuit.attack(lacking, steps)
            self._circuit.attack(self._case_against(node, level), (lacking, *better))
        for rounds in self._rounds(node):
            for level in reach.alone[node]:
                self._write_alone(node, level, rounds, threshold)
            if contest:
                for level in reach.among_rivals[node]:
                    self._write_final(node, level, rounds, contest)

    def _write_alone(self, node: int, level: float, rounds: int, threshold: Threshold) -> None:
        """Write that a claim weighs so much: its case comes to that, and none against it is as good."""
        reach, circuit = self._reach, self._circuit
        own = (circuit.attack(f"own weight of {self._name(node)}"),) if reach.own[node] >= level else ()
        steps = self._steps_from(supporters_of(self._framework, node), level, rounds)
        case = circuit.some(self._case_for(node, level, rounds), (*own, *steps))
        against = [v for v in reach.against[node] if not threshold.is_met(level, v)]
        name = circuit.attack(self._alone(node, level, rounds), (f"not {case}",))
        circuit.attack(name, (self._case_against(node, other) for other in against))
        if not threshold.is_met(level, 0.0):
            enough = (self._alone(node, other) for other in reach.alone[node] if threshold.is_met(other, 0.0))
            circuit.attack(name, (circuit.doubt(f"{self._name(node)} short of the standard", enough),))

    def _write_final(self, node: int, level: float, rounds: int, contest: Contest) -> None:
        """Write that a position weighs so much in the end: no rival is as good, and nobody disputes the question."""
        options = []
        if self._reach.alone[node] and self._reach.alone[node][-1] >= level:
            options.append(self._alone(node, _least_from(self._reach.alone[node], level), rounds))
        if takes_last(contest) and self._is_within_rivals(node, level, contest):
            options.append(self._last_left(node, level, contest))
        lacking = self._circuit.attack(f"no case for {self._final(node, level, rounds)}", options)
        name = self._circuit.attack(self._final(node, level, rounds), (lacking,))
        disputed = self._disputed(contest)
        self._circuit.attack(name, disputed)
        if contest.rivalry is not Rivalry.COMPATIBLE:
            for rival in contest.positions:
                if rival != node:
                    self._circuit.attack(name, self._as_good(rival, level, contest))

    def _as_good(self, rival: int, level: float, contest: Contest) -> Iterator[str]:
        """Yield the arguments that a rival weighs too much to be beaten at such a level."""
        for other in self._reach.among_rivals[rival]:
            if not contest.threshold.is_met(level, other):
                yield self._final(rival, other)

    def _disputed(self, contest: Contest) -> tuple[str, ...]:
        """Return the argument that the question is disputed, if anything is said against it."""
        steps = [self._step(step, self._reach.alone[step][0]) for step in contest.objections if self._reach.alone[step]]
        if not steps:
            return ()
        settled = self._circuit.attack(f"question {contest.name}", steps)
        return (self._circuit.doubt(f"question {contest.name} disputed", (settled,)),)

    def _is_within_rivals(self, node: int, level: float, contest: Contest) -> bool:
        """Say whether the cases against all rivals can come to so much."""
        rivals = [rival for rival in contest.positions if rival != node]
        return all(self._reach.against[rival] and self._reach.against[rival][-1] >= level for rival in rivals)

    def _last_left(self, node: int, level: float, contest: Contest) -> str:
        """Write that all rivals of a position are refuted by cases of such a weight, and it is not."""
        name = f"{self._name(node)} last left>={self._figure[level]}"
        for rival in contest.positions:
            if rival == node:
                self._circuit.attack(name, self._refutations(node))
            else:
                refuted = self._circuit.some(f"{self._name(rival)} refuted", self._refutations(rival))
                weight = _least_from(self._reach.against[rival], level)
                self._circuit.attack(name, (f"not {refuted}", f"not case {self._case_against(rival, weight)}"))
        return name

    def _refutations(self, node: int) -> Iterator[str]:
        """Yield the arguments that the case against a claim has so much weight, and that for it less."""
        for level in self._reach.against[node]:
            better = (self._case_for(node, other) for other in self._reach.alone[node] if other >= level)
            lacking = f"not case {self._case_against(node, level)}"
            yield self._circuit.attack(f"{self._name(node)} refuted>={self._figure[level]}", (lacking, *better))

    def _write_verdict(self, node: int) -> None:
        """Write the argument that has the name of a claim: it stands."""
        levels = self._reach.among_rivals[node]
        options = [self._final(node, levels[0])] if levels else []
        if self._framework.map.claims[self._name(node)].undeveloped:
            options.append(self._undeveloped(node))
        self._circuit.some(self._name(node), options)

    def _undeveloped(self, node: int) -> str:
        """Write that a claim is left open on purpose, while nothing speaks for it or against it and no rival stands."""
        reach = self._reach
        answers = [self._case_for(node, level) for level in reach.alone[node]]
        answers += [
            self._circuit.denial(f"not case {self._case_against(node, level)}") for level in reach.against[node]
        ]
        contest = self._framework.contest_of.get(node)
        if contest and contest.rivalry is not Rivalry.COMPATIBLE:
            answers += [self._name(rival) for rival in contest.positions if rival != node]
        return self._circuit.doubt(f"{self._name(node)} undeveloped", answers)


def _least_from(levels: Levels, level: float) -> float:
    return next(one for one in levels if one >= level)
