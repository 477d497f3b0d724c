"""Small maps of every shape, and what is to be made of them told a second time, slowly and from the definitions.

The reference works on names and dictionaries and knows nothing of nodes, components or queues: it computes what is
possible from what is certain and what is certain from what is possible, in turns, each time from nothing (the
alternating fixpoint of Van Gelder 1993).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

from argmap.model.argument_map import (
    Argument,
    ArgumentMap,
    Claim,
    Evidence,
    Issue,
    ToArgument,
    ToClaim,
    ToIssue,
)
from argmap.model.quotation import Cited
from argmap.model.source import Source
from argmap.model.vocabulary import Relation, Rivalry, Standard, Verdict
from argmap.semantics.origins import origins_of, witnesses
from argmap.semantics.worth import worth_of
from builders import NOWHERE, quoted

FIGURES = st.sampled_from([0.1, 0.2, 0.3, 0.5, 0.8, 0.9, 1.0])
RELATIONS = st.sampled_from(list(Relation))


@st.composite
def evidence(draw, sources):
    more = {
        "utterance": draw(st.sampled_from([None, None, None, "said", "sung"])),
        "confidence": draw(FIGURES),
    }
    verified = {} if draw(st.integers(0, 5)) else {"verification": Cited()}
    return quoted("words", draw(st.sampled_from(sources)), **verified, **more)


@st.composite
def claims(draw, name, issue, sources):
    pieces = draw(st.lists(evidence(sources), max_size=3))
    word = draw(st.sampled_from(["", "", "", "assumed", "undeveloped"]))
    return claim_of(
        name,
        issue,
        pieces,
        is_position=name.startswith("p"),
        assumed=word == "assumed",
        undeveloped=word == "undeveloped",
        confidence=draw(st.one_of(st.none(), st.none(), FIGURES)),
    )


def claim_of(name, issue, pieces, **more):
    placed = tuple(
        Evidence(
            name,
            ordinal,
            NOWHERE,
            piece.source,
            piece.quotation,
            piece.verification,
            utterance=piece.utterance,
            confidence=piece.confidence,
        )
        for ordinal, piece in enumerate(pieces)
    )
    return Claim(name, issue, f"{name}.", NOWHERE, evidence=placed, **more)


@st.composite
def steps(draw, names, issues, acyclic):
    """Draw steps between claims; in acyclic maps every step starts from a later name than it ends at."""
    found = {}
    for _ in range(draw(st.integers(0, 10))):
        relation, targets = draw(RELATIONS), list(names)
        if relation is Relation.UNDERCUT:
            targets = [*found, *issues] if acyclic or found else list(issues)
        target = draw(st.sampled_from(targets))
        end = target.split(">")[0] if relation is Relation.UNDERCUT else target
        entries = names[names.index(end) + 1 :] if acyclic and end in names else names
        if relation is Relation.UNDERCUT and target not in found and acyclic:
            entries = [name for name in names if not name.startswith("p")]
        if not entries:
            continue
        premises = tuple(dict.fromkeys(draw(st.lists(st.sampled_from(entries), min_size=1, max_size=2))))
        name = f"{premises[0]}>{target}"
        meant = (ToIssue if target in issues else ToArgument) if relation is Relation.UNDERCUT else ToClaim
        found.setdefault(name, Argument(name, premises[0], relation, meant(target), premises, NOWHERE))
    return found


@st.composite
def argument_maps(draw, *, acyclic=False):
    """Draw a map of up to two issues; without circles, no claim depends on itself, not even through rivals."""
    sources = draw(source_lists())
    issues = [f"question-{number}" for number in range(draw(st.integers(1, 2)))]
    positions = {issue: [f"p{issue[-1]}{n}" for n in range(draw(st.integers(0, 3)))] for issue in issues}
    others = [f"c{number}" for number in range(draw(st.integers(1, 5)))]
    names = [*(name for issue in issues for name in positions[issue]), *others]
    home = {name: issue for issue in issues for name in positions[issue]}
    drawn = {name: draw(claims(name, home.get(name, issues[0]), list(sources))) for name in names}
    asked = {
        issue: Issue(
            issue,
            f"{issue}?",
            NOWHERE,
            draw(st.sampled_from(list(Standard))),
            draw(st.sampled_from(list(Rivalry))),
            tuple(positions[issue]),
        )
        for issue in issues
    }
    return ArgumentMap(asked, drawn, draw(steps(names, issues, acyclic)), sources, {})


@st.composite
def source_lists(draw):
    """Draw sources that derive from each other, circles included."""
    names = ["s0", "s1", "s2", "s3", "s4"]
    parents = st.lists(st.sampled_from(names), max_size=2, unique=True)
    return {
        name: Source(name, NOWHERE, None, None, derived_from=tuple(draw(st.one_of(st.just([]), parents))))
        for name in names
    }


LEAST = {Standard.PREPONDERANCE: 0.0, Standard.CLEAR_AND_CONVINCING: 0.5, Standard.BEYOND_REASONABLE_DOUBT: 0.5}
LEAD = {Standard.PREPONDERANCE: 0.0, Standard.CLEAR_AND_CONVINCING: 0.3, Standard.BEYOND_REASONABLE_DOUBT: 0.3}


def is_good_enough(standard, pro, con):
    """Say whether a case meets a standard, by the words of the definitions."""
    if standard is Standard.BEYOND_REASONABLE_DOUBT and con > 0.2:
        return False
    return pro > con and pro >= LEAST[standard] and round(pro - con, 9) >= LEAD[standard]


@dataclass
class Side:
    """One of the two ends of what is known: the weight of everything by its name, and the cases of claims."""

    step: dict[str, float] = field(default_factory=dict)
    pro: dict[str, float] = field(default_factory=dict)
    con: dict[str, float] = field(default_factory=dict)
    alone: dict[str, float] = field(default_factory=dict)
    final: dict[str, float] = field(default_factory=dict)


class Reference:
    """The verdicts on a map by alternating fixpoint; `gone` are names of steps and claims, and (claim, ordinal)."""

    def __init__(self, argument_map, gone=()):
        self.map = argument_map
        self.gone = set(gone)
        self.own = {name: self._own(claim) for name, claim in argument_map.claims.items()}
        self.certain = self._side(0.0)
        self.possible = self._climb(self.certain, is_certain=False)
        while True:
            certain = self._climb(self.possible, is_certain=True)
            possible = self._climb(certain, is_certain=False)
            still = (certain, possible) == (self.certain, self.possible)
            self.certain, self.possible = certain, possible
            if still:
                return

    def verdict(self, name):
        if self.certain.final[name] > 0:
            return Verdict.STANDS
        if self.possible.final[name] > 0:
            return Verdict.OPEN
        return Verdict.OPEN if self._is_left_undeveloped(name) else Verdict.FAILS

    def _is_left_undeveloped(self, name):
        claim = self.map.claims[name]
        quiet = self.possible.pro[name] == self.certain.con[name] == 0
        beaten = any(self.certain.final[rival] > 0 for rival in self._rivals(name))
        return claim.undeveloped and name not in self.gone and quiet and not beaten

    def _rivals(self, name):
        for issue in self.map.issues.values():
            if name in issue.positions and issue.rivalry is not Rivalry.COMPATIBLE:
                return [position for position in issue.positions if position != name]
        return []

    def _own(self, claim):
        """Return what the evidence of a claim weighs, or what its author says."""
        pieces = [piece for piece in claim.evidence if worth_of(piece, self.map).value > 0]
        doubt = 1.0
        for witness in witnesses(pieces, origins_of(self.map.sources)):
            kept = [piece for piece in witness if (claim.name, piece.ordinal) not in self.gone]
            doubt *= 1 - max((worth_of(piece, self.map).value for piece in kept), default=0.0)
        weight = round(1 - doubt, 9)
        if claim.assumed:
            return max(weight, 0.5 if claim.confidence is None else claim.confidence)
        return weight if claim.confidence is None else min(weight, claim.confidence)

    def _side(self, value):
        names = dict.fromkeys(self.map.claims, value)
        steps = dict.fromkeys(self.map.arguments, value)
        return Side(dict(steps), dict(names), dict(names), dict(names), dict(names))

    def _climb(self, other, *, is_certain):
        """Return one end from the other: the least that agrees with it, starting from nothing."""
        side = self._side(0.0)
        while True:
            before = Side(*(dict(part) for part in (side.step, side.pro, side.con, side.alone, side.final)))
            for name in self.map.arguments:
                side.step[name] = self._step(name, side, other)
            for name in self.map.claims:
                side.pro[name], side.con[name] = self._case(name, side)
            for name in self.map.claims:
                side.alone[name] = self._alone(name, side, other, is_certain)
            for name in self.map.claims:
                side.final[name] = side.alone[name]
            for issue in self.map.issues.values():
                for name in issue.positions:
                    amid = self._surely_among_rivals if is_certain else self._possibly_among_rivals
                    side.final[name] = amid(issue, name, side, other)
            if side == before:
                return side

    def _step(self, name, side, other):
        step = self.map.arguments[name]
        undercuts = [n for n, one in self.map.arguments.items() if one.target == ToArgument(name)]
        if name in self.gone or any(other.step[undercut] > 0 for undercut in undercuts):
            return 0.0
        return min(side.final[premise] for premise in step.premises)

    def _case(self, name, side):
        if name in self.gone:
            return 0.0, 0.0
        bearing = [step for step in self.map.arguments.values() if step.target == ToClaim(name)]
        pro = [side.step[step.name] for step in bearing if step.relation is Relation.SUPPORT]
        con = [side.step[step.name] for step in bearing if step.relation is Relation.ATTACK]
        return max([self.own[name], *pro]), max([0.0, *con])

    def _alone(self, name, side, other, is_certain):
        issue = next((one for one in self.map.issues.values() if name in one.positions), None)
        standard = issue.standard if issue else Standard.PREPONDERANCE
        if is_certain:
            return side.pro[name] if is_good_enough(standard, side.pro[name], other.con[name]) else 0.0
        return 0.0 if other.con[name] > side.pro[name] else side.pro[name]

    def _objections(self, issue, side):
        return max([0.0, *(side.step[n] for n, one in self.map.arguments.items() if one.target == ToIssue(issue.name))])

    def _is_last(self, issue, name, side, other):
        """Say whether all rivals are refuted and the position itself is not, where exactly one has to hold."""
        refuted = (side.con[rival] > other.pro[rival] for rival in issue.positions if rival != name)
        return issue.rivalry is Rivalry.CONTRADICTORY and other.con[name] <= side.pro[name] and all(refuted)

    def _surely_among_rivals(self, issue, name, side, other):
        """Return the least that a position weighs; `other` is what is possible."""
        rivals = [rival for rival in issue.positions if rival != name]
        if self._objections(issue, other) > 0:
            return 0.0
        if issue.rivalry is Rivalry.COMPATIBLE or not rivals:
            return side.alone[name]
        if self._is_last(issue, name, side, other):
            return max(side.pro[name], min(side.con[rival] for rival in rivals))
        against = max(other.con[name], *(other.alone[rival] for rival in rivals))
        return side.alone[name] if is_good_enough(issue.standard, side.alone[name], against) else 0.0

    def _possibly_among_rivals(self, issue, name, side, other):
        """Return the most that a position weighs; `other` is what is certain."""
        rivals = [rival for rival in issue.positions if rival != name]
        if issue.rivalry is Rivalry.COMPATIBLE or not rivals:
            return side.alone[name]
        if any(other.final[rival] > 0 for rival in rivals):
            return 0.0
        if self._is_last(issue, name, side, other):
            return max(side.pro[name], min(side.con[rival] for rival in rivals))
        return side.alone[name]
