"""What decides: the step, the evidence or the assumption that speaks best for a claim or against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Deciding:
    """Something that decides; `name` is that of the step, or else of the claim whose evidence or assumption it is."""

    name: str
    weight: Weight
    kind: Kind

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
    return Deciding(labelling.framework.name_of(node), labelling.weights[node], Kind.STEP)
