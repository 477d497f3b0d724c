"""Weighing: everything that is to be said of a map's claims, in words and in numbers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.model.argument_map import ArgumentMap
from argmap.model.vocabulary import Verdict
from argmap.semantics.building import build_framework
from argmap.semantics.framework import NEUTRAL, Contest, Framework
from argmap.semantics.gradual import df_quad, quadratic_energy
from argmap.semantics.gradual.semantics import Semantics
from argmap.semantics.gradual.solver import Strengths, solve
from argmap.semantics.labelling.grounded import Labelling, label
from argmap.semantics.labelling.judgement import Judgement, Reason, judgements
from argmap.semantics.worth import STANDARD_TABLE, WorthTable

# Strengths so near to each other, or to the middle, say nothing.
EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class IssueOutcome:
    """What becomes of an issue: which positions stand, and which is the strongest.

    `strongest` is the position that leads by strength, `cross_strongest` the one that leads under the semantics of the
    cross-check; None where several do or one has no value. `is_contested` says of rivals that the one which wins in
    words is not the strongest under both.
    """

    issue: str
    standing: tuple[str, ...]
    strongest: str | None
    cross_strongest: str | None
    is_contested: bool

    @property
    def winner(self) -> str | None:
        """The only position that stands; None where none does, or several do."""
        return self.standing[0] if len(self.standing) == 1 else None


@dataclass(frozen=True)
class Weighing:
    """A map weighed: its labelling in words, its strengths in numbers, and those of a second semantics to compare.

    `removed` are the nodes that were taken away for a what-if, `suspects` the pieces of evidence that are to be looked
    at again: they count, and what would be without them is in `cautious`.
    """

    framework: Framework
    semantics: Semantics
    cross_check: Semantics
    removed: frozenset[int] = frozenset()
    suspects: frozenset[int] = frozenset()

    @cached_property
    def labelling(self) -> Labelling:
        """The verdicts."""
        return label(self.framework, self.removed)

    @cached_property
    def strengths(self) -> Strengths:
        """The strengths of all nodes."""
        return solve(self.framework.qbaf, self.semantics, self.removed)

    @cached_property
    def cross_strengths(self) -> Strengths:
        """The strengths of all nodes under the semantics of the cross-check."""
        return solve(self.framework.qbaf, self.cross_check, self.removed)

    @cached_property
    def judgements(self) -> Mapping[str, Judgement]:
        """The judgement on each claim, in the order of the map."""
        return {one.claim: one for one in judgements(self.labelling)}

    def strength(self, claim: str) -> float | None:
        """Return the strength of a claim, None where it has no value."""
        return self.strengths.values[self.framework.claims[claim]]

    def cross_strength(self, claim: str) -> float | None:
        """Return the strength of a claim under the semantics of the cross-check."""
        return self.cross_strengths.values[self.framework.claims[claim]]

    @cached_property
    def cautious(self) -> Weighing | None:
        """The same without suspect evidence; None where there is none."""
        suspects = self.suspects - self.removed
        return without(self, self.removed | suspects) if suspects else None

    def band(self, claim: str) -> tuple[float, float] | None:
        """Return the least and the most strength of a claim, without suspect evidence and with it.

        None where suspect evidence changes nothing, or there is no value.
        """
        ends = (self.strength(claim), self.cautious.strength(claim) if self.cautious else None)
        if ends[0] is None or ends[1] is None or abs(ends[0] - ends[1]) <= EPSILON:
            return None
        return min(ends[0], ends[1]), max(ends[0], ends[1])

    def verdict_without_suspects(self, claim: str) -> Verdict | None:
        """Return the verdict that a claim would have without suspect evidence; None where that is the same."""
        judgement = self.cautious.judgements[claim] if self.cautious else None
        return judgement.verdict if judgement and judgement.verdict is not self.judgements[claim].verdict else None

    @cached_property
    def deciding(self) -> frozenset[str]:
        """The steps that decide the verdicts on positions: the best for each and the best against it."""
        sides = (side for one in self._positions for side in (one.pro, one.con, one.objection) if side is not None)
        return frozenset(side.name for side in sides if side.is_step)

    @property
    def _positions(self) -> Iterator[Judgement]:
        return (
            judgement
            for judgement in self.judgements.values()
            if self.framework.map.claims[judgement.claim].is_position
        )

    @cached_property
    def contested(self) -> frozenset[str]:
        """The claims whose verdict words and numbers, or two semantics, do not agree on.

        A claim that stands is contested when one of its strengths is below the middle, one that fails when it is above.
        What fails only because a rival prevails is compared with that rival.
        """
        return frozenset(name for name, judgement in self.judgements.items() if self._is_contested(judgement))

    @cached_property
    def issues(self) -> Mapping[str, IssueOutcome]:
        """What becomes of each issue."""
        return {contest.name: self._outcome(contest) for contest in self.framework.contests}

    def _is_contested(self, judgement: Judgement) -> bool:
        figures = (self.strength(judgement.claim), self.cross_strength(judgement.claim))
        if judgement.reason in {Reason.BEATEN, Reason.PREVAILS} and judgement.rival:
            rivals = (self.strength(judgement.rival.name), self.cross_strength(judgement.rival.name))
            sign = 1 if judgement.reason is Reason.PREVAILS else -1
            pairs = zip(figures, rivals, strict=True)
            return any(own is not None and rival is not None and sign * (rival - own) > EPSILON for own, rival in pairs)
        known = [value for value in figures if value is not None]
        if judgement.verdict is Verdict.STANDS:
            return any(value < NEUTRAL - EPSILON for value in known)
        return judgement.verdict is Verdict.FAILS and any(value > NEUTRAL + EPSILON for value in known)

    def _outcome(self, contest: Contest) -> IssueOutcome:
        names = [self.framework.name_of(position) for position in contest.positions]
        standing = tuple(name for name in names if self.judgements[name].verdict is Verdict.STANDS)
        leaders = [_strongest(names, figures) for figures in (self.strength, self.cross_strength)]
        has_rivals = len(standing) == 1 and not contest.has_no_rivals
        is_contested = has_rivals and self._is_overtaken(standing[0], names)
        return IssueOutcome(contest.name, standing, leaders[0], leaders[1], is_contested)

    def _is_overtaken(self, winner: str, names: Sequence[str]) -> bool:
        """Say whether a rival is as strong as a position or stronger, under one of the two semantics."""
        for strength in (self.strength, self.cross_strength):
            own, rivals = strength(winner), [strength(name) for name in names if name != winner]
            if own is not None and any(rival is not None and rival > own - EPSILON for rival in rivals):
                return True
        return False


def weigh(
    argument_map: ArgumentMap,
    table: WorthTable = STANDARD_TABLE,
    *,
    semantics: Semantics = quadratic_energy.SEMANTICS,
    cross_check: Semantics = df_quad.SEMANTICS,
    suspects: Collection[tuple[str, int]] = (),
) -> Weighing:
    """Return a map weighed by a table of worths; nothing is computed before somebody asks for it.

    `suspects` are the pieces of evidence that are to be looked at again, each as claim and ordinal.
    """
    framework = build_framework(argument_map, table)
    nodes = enumerate(framework.pieces, framework.first_piece)
    suspect = frozenset(node for node, piece in nodes if (piece.claim, piece.ordinal) in suspects)
    return Weighing(framework, semantics, cross_check, suspects=suspect)


def without(weighing: Weighing, removed: Collection[int]) -> Weighing:
    """Return the same map weighed without some nodes of its framework."""
    return replace(weighing, removed=frozenset(removed))


def _strongest(names: Sequence[str], strength: Callable[[str], float | None]) -> str | None:
    """Return the name of the greatest strength; None where two share it, or one has no value."""
    figures = [strength(name) for name in names]
    known = [value for value in figures if value is not None]
    if len(known) < len(names) or not known:
        return None
    most = max(known)
    leading = [name for name, value in zip(names, known, strict=True) if value > most - EPSILON]
    return leading[0] if len(leading) == 1 else None
