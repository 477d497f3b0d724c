"""What decides: the step, the evidence or the assumption that speaks best for a claim or against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from argmap.model.vocabulary import Verdict
from argmap.semantics.labelling.grounded import Labelling
from argmap.semantics.labelling.own_weight import evidence_weight, own_weight
from argmap.semantics.labelling.weights import Weight

_Key = Callable[[Weight], tuple[float, ...]]


class Kind(StrEnum):
    """What it is that decides; the evidence and the assumption are those of the claim itself."""

    STEP = "step"
    EVIDENCE = "evidence"
    ASSUMPTION = "assumption"
    CLAIM = "claim"


class Hurdle(StrEnum):
    """What keeps a step open whose own claim stands; each may itself be open, or only whether it counts."""

    PREMISE = "premise"
    UNDERCUT = "undercut"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A linked premise or an undercut of a step, which is open; `claim` is the premise, or where the undercut starts.

    `is_claim_open` says whether the claim itself is open, and not only whether its undercut counts.
    """

    hurdle: Hurdle
    claim: str
    is_claim_open: bool


@dataclass(frozen=True, slots=True)
class Deciding:
    """Something that decides; `name` is that of the step, or else of the claim whose evidence or assumption it is.

    `doubts` are what leaves a step open that starts from a claim which stands.
    """

    name: str
    weight: Weight
    kind: Kind
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_step(self) -> bool:
        """Whether it is a step."""
        return self.kind is Kind.STEP


def certain(weight: Weight) -> tuple[float, ...]:
    """Return what is certain, to find the best by that."""
    return (weight.certain,)


def possible(weight: Weight) -> tuple[float, ...]:
    """Return what is possible and then what is certain, to find the best by that."""
    return (weight.possible, weight.certain)


def best_for(labelling: Labelling, node: int, key: _Key) -> Deciding | None:
    """Return the best that speaks for a claim; what it has itself comes before steps that are no better."""
    own, step = _own(labelling, node), _best(labelling, node, labelling.framework.qbaf.supports[node], key)
    if own is None or step is None:
        return own or step
    return own if key(own.weight) >= key(step.weight) else step


def best_against(labelling: Labelling, node: int, key: _Key = tuple) -> Deciding | None:
    """Return the best of the steps against a claim, None where none weighs anything."""
    return _best(labelling, node, labelling.framework.qbaf.attacks[node], key)


def best_objection(labelling: Labelling, objections: Iterable[int]) -> Deciding | None:
    """Return the objection to a question that weighs most, None where none weighs anything."""
    weights = labelling.weights
    weighty = [step for step in objections if weights[step].possible > 0]
    return _step(labelling, max(weighty, key=lambda step: weights[step])) if weighty else None


def _own(labelling: Labelling, node: int) -> Deciding | None:
    """Return the evidence of a claim or its assumption, whichever weighs more; None where neither weighs anything."""
    framework = labelling.framework
    weight = own_weight(framework, node, labelling.weights)
    if node in labelling.removed or not weight.possible:
        return None
    is_quoted = evidence_weight(framework, node, labelling.weights).certain > framework.assumed.get(node, 0.0)
    kind = Kind.EVIDENCE if is_quoted or node not in framework.assumed else Kind.ASSUMPTION
    return Deciding(framework.name_of(node), weight, kind)


def _best(labelling: Labelling, node: int, groups: Iterable[tuple[int, ...]], key: _Key) -> Deciding | None:
    """Return the best step of a claim; of equal ones one that does not depend on the claim."""
    framework, weights = labelling.framework, labelling.weights
    steps = [step for group in groups for step in group if step < framework.first_piece and weights[step].possible > 0]
    if not steps or node in labelling.removed:
        return None
    most = max(key(weights[step]) for step in steps)
    return _step(labelling, _first(labelling, node, sorted(step for step in steps if key(weights[step]) == most)))


def _first(labelling: Labelling, node: int, equal: Sequence[int]) -> int:
    """Return of equally good steps the one to be named, so that reasons lead to an end wherever they can."""
    if len(equal) == 1:
        return equal[0]
    place_of = labelling.framework.place_of
    outside = next((step for step in equal if place_of[step] != place_of[node]), None)
    if outside is not None:
        return outside
    carrier = labelling.carriers.get(node, equal[0])
    return carrier if carrier in equal else equal[0]


def _step(labelling: Labelling, node: int) -> Deciding:
    weight = labelling.weights[node]
    is_open = not weight.certain and weight.possible > 0
    doubts = tuple(doubts_of(labelling, node)) if is_open else ()
    return Deciding(labelling.framework.name_of(node), weight, Kind.STEP, doubts)


def doubts_of(labelling: Labelling, node: int) -> Iterator[Doubt]:
    """Yield the premises and undercuts that leave a step open, none where already the claim that it starts from is."""
    framework, qbaf = labelling.framework, labelling.framework.qbaf
    first, *linked = framework.map.arguments[framework.name_of(node)].premises
    if labelling.verdict(framework.claims[first]) is Verdict.OPEN:
        return
    for premise in linked:
        if labelling.verdict(framework.claims[premise]) is Verdict.OPEN:
            yield Doubt(Hurdle.PREMISE, premise, is_claim_open=True)
    for undercut in sorted(step for group in qbaf.attacks[node] for step in group):
        if labelling.weights[undercut].possible > 0:
            entry = framework.map.arguments[framework.name_of(undercut)].entry
            is_claim_open = labelling.verdict(framework.claims[entry]) is Verdict.OPEN
            yield Doubt(Hurdle.UNDERCUT, entry, is_claim_open)
