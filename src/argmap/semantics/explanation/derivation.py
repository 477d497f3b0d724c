"""Derivations: all that a verdict rests on, as a tree in the order in which it is read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from argmap.model.argument_map import Argument, Evidence, Target, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation, Rivalry
from argmap.semantics.labelling.judgement import Judgement
from argmap.semantics.labelling.weights import Weight
from argmap.semantics.origins import witnesses
from argmap.semantics.weighing import Weighing
from argmap.semantics.worth import Worth, worth_of


class Role(StrEnum):
    """What a part of a derivation is to the part that it stands under."""

    TOPIC = "topic"
    SUPPORT = "support"
    ATTACK = "attack"
    PREMISE = "premise"
    UNDERCUT = "undercut"
    OBJECTION = "objection"
    RIVAL = "rival"


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """A claim, `depth` levels below the topic, with the judgement on it.

    It enters by the `step` of that name, which weighs `weight`; a topic, a rival and a linked premise enter by none.
    `is_referred_to` says that its own reasons stand elsewhere: where it is met first, or nowhere for a rival. `is_cut`
    says that more is said for it or against it, too deep to be told here.
    """

    depth: int
    role: Role
    judgement: Judgement
    step: str | None = None
    weight: Weight | None = None
    is_referred_to: bool = False
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class EvidencePart:
    """A piece of evidence of the claim that it stands under, and what it is worth.

    `is_removed` says that it was taken away for a what-if, `is_suspect` that it is to be looked at again. `counts_with`
    is the ordinal of a better piece of the same origin or utterance, with which it counts once.
    """

    depth: int
    evidence: Evidence
    worth: Worth
    is_removed: bool = False
    is_suspect: bool = False
    counts_with: int | None = None


Part = ClaimPart | EvidencePart


@dataclass(frozen=True, slots=True)
class Derivation:
    """All that the verdict on a claim rests on: a tree, each part before what stands under it."""

    claim: str
    parts: tuple[Part, ...]


class _Entrance(StrEnum):
    """How a claim is entered, beyond its role: with what is said of it, or only named."""

    IN_FULL = "in full"
    NAMED = "named"


_ROLES = {Relation.SUPPORT: Role.SUPPORT, Relation.ATTACK: Role.ATTACK, Relation.UNDERCUT: Role.UNDERCUT}


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A claim that is to be told."""

    claim: str
    depth: int
    role: Role
    step: Argument | None = None
    entrance: _Entrance = _Entrance.IN_FULL


def derivation(weighing: Weighing, claim: str, depth: int | None = None) -> Derivation:
    """Return what the verdict on a claim rests on, down to so many levels of claims (all, without a number).

    Under a claim stand the undercuts of the step that it enters by, the other premises of that step, its evidence, what
    speaks for it and against it; under a position that is the topic also the objections to the question, and its
    rivals. Each claim is told once, where it is met first, so that circles end; later it is referred to. Where it is
    too deep for its reasons, only its evidence is given, and only the first time; it may be told later, higher up.
    """
    return Derivation(claim, tuple(_Telling(weighing, depth).parts(claim)))


class _Telling:
    """Goes through what a claim rests on."""

    def __init__(self, weighing: Weighing, depth: int | None) -> None:
        self._weighing = weighing
        self._map = weighing.framework.map
        self._depth = depth
        self._told: set[str] = set()
        self._cut: set[str] = set()
        self._removed = _ordinals(weighing, weighing.removed)
        self._suspects = _ordinals(weighing, weighing.suspects)

    def parts(self, topic: str) -> Iterator[Part]:
        """Yield all parts; those that wait are on a stack, since authors can nest as deeply as they like."""
        stack = [_Waiting(topic, 0, Role.TOPIC)]
        while stack:
            here = stack.pop()
            is_new = here.entrance is _Entrance.IN_FULL and here.claim not in self._told
            is_deep = self._depth is not None and here.depth >= self._depth
            leaves_out = is_new and is_deep and self._has_reasons(here)
            is_cut = leaves_out or (is_deep and next(self._under(here), None) is not None)
            yield self._claim(here, is_referred_to=not is_new and self._is_founded(here.claim), is_cut=is_cut)
            if is_new and not (leaves_out and here.claim in self._cut):
                yield from self._evidence(here)
            if is_new:
                (self._cut if leaves_out else self._told).add(here.claim)
            if not is_cut:
                stack.extend(reversed([*self._under(here), *(self._reasons(here) if is_new else ())]))

    def _has_reasons(self, here: _Waiting) -> bool:
        """Say whether there is more to tell of a claim than its evidence."""
        return here.claim in self._cut or next(self._reasons(here), None) is not None

    def _is_founded(self, claim: str) -> bool:
        """Say whether anything is said for a claim or against it."""
        return bool(self._map.claims[claim].evidence or self._map.arguments_by_target.get(ToClaim(claim)))

    def _claim(self, here: _Waiting, *, is_referred_to: bool, is_cut: bool) -> ClaimPart:
        step, weighing = here.step, self._weighing
        weight = weighing.labelling.weights[weighing.framework.steps[step.name]] if step else None
        judgement = weighing.judgements[here.claim]
        name = step.name if step else None
        return ClaimPart(here.depth, here.role, judgement, name, weight, is_referred_to, is_cut)

    def _under(self, here: _Waiting) -> Iterator[_Waiting]:
        """Yield what belongs to the step by which a claim enters: what undercuts it, and its other premises."""
        if here.step is not None:
            yield from self._entering(ToArgument(here.step.name), here.depth + 1)
            for premise in here.step.premises[1:]:
                yield _Waiting(premise, here.depth + 1, Role.PREMISE)

    def _reasons(self, here: _Waiting) -> Iterator[_Waiting]:
        """Yield what speaks for a claim and against it; of a topic that is a position, also what else decides."""
        depth = here.depth + 1
        yield from self._entering(ToClaim(here.claim), depth)
        claim = self._map.claims[here.claim]
        if here.role is Role.TOPIC and claim.is_position:
            yield from self._entering(ToIssue(claim.issue), depth)
            issue = self._map.issues[claim.issue]
            rivals = () if issue.rivalry is Rivalry.COMPATIBLE else issue.positions
            yield from (
                _Waiting(name, depth, Role.RIVAL, None, _Entrance.NAMED) for name in rivals if name != here.claim
            )

    def _entering(self, target: Target, depth: int) -> Iterator[_Waiting]:
        steps = self._map.arguments_by_target.get(target, ())
        for step in sorted(steps, key=lambda step: step.relation is not Relation.SUPPORT):
            role = Role.OBJECTION if isinstance(target, ToIssue) else _ROLES[step.relation]
            yield _Waiting(step.entry, depth, role, step)

    def _evidence(self, here: _Waiting) -> Iterator[EvidencePart]:
        framework = self._weighing.framework
        pieces = self._map.claims[here.claim].evidence
        worths = {piece.ordinal: worth_of(piece, self._map, framework.table) for piece in pieces}
        counted = [piece for piece in pieces if worths[piece.ordinal].value > 0]
        removed, suspects = self._removed.get(here.claim, ()), self._suspects.get(here.claim, ())
        better: dict[int, int] = {}
        for group in witnesses((piece for piece in counted if piece.ordinal not in removed), framework.origins):
            better |= _with_the_best(group, worths)
        for piece in pieces:
            ordinal = piece.ordinal
            yield EvidencePart(
                here.depth + 1, piece, worths[ordinal], ordinal in removed, ordinal in suspects, better.get(ordinal)
            )


def _ordinals(weighing: Weighing, nodes: frozenset[int]) -> Mapping[str, Collection[int]]:
    """Return the ordinals of the pieces of evidence among some nodes, by claim."""
    framework = weighing.framework
    found: dict[str, set[int]] = {}
    for node in nodes:
        if node >= framework.first_piece:
            piece = framework.pieces[node - framework.first_piece]
            found.setdefault(piece.claim, set()).add(piece.ordinal)
    return found


def _with_the_best(group: Sequence[Evidence], worths: dict[int, Worth]) -> dict[int, int]:
    """Return for each piece of a group but the best one the ordinal of the best."""
    best = max(group, key=lambda piece: (worths[piece.ordinal].value, -piece.ordinal)).ordinal
    return {piece.ordinal: best for piece in group if piece.ordinal != best}
