"""Figures of weighing as JSON knows them."""

from __future__ import annotations

from typing import Any

from argmap.semantics.explanation.flip_sets import FlipSet, FlipSets
from argmap.semantics.labelling.deciding import Deciding
from argmap.semantics.labelling.judgement import Judgement
from argmap.semantics.labelling.sentences import sentence
from argmap.semantics.labelling.weights import Weight
from argmap.semantics.weighing import Weighing
from argmap.semantics.worth import Factor

# More digits than anybody reads, and fewer than differ between machines.
_DECIMALS = 9


def rounded(value: float | None) -> float | None:
    """Return a figure as it is written: without the digits that say nothing."""
    return None if value is None else round(value, _DECIMALS)


def weight_value(weight: Weight) -> list[float]:
    """Return a weight: what is certain, and what is possible at most."""
    return [round(weight.certain, _DECIMALS), round(weight.possible, _DECIMALS)]


def band_value(weighing: Weighing, claim: str) -> list[float] | None:
    """Return the least and the most strength of a claim, without and with suspect evidence, where they differ."""
    band = weighing.band(claim)
    return [round(end, _DECIMALS) for end in band] if band else None


def verdict_without_suspects_value(weighing: Weighing, claim: str) -> str | None:
    """Return the verdict on a claim without suspect evidence, where it is another one."""
    verdict = weighing.verdict_without_suspects(claim)
    return verdict.value if verdict else None


def factor_value(factor: Factor) -> dict[str, Any]:
    """Return an entry of the table of worths."""
    return {"trait": factor.trait.value, "word": factor.word or None, "value": factor.value}


def judgement_value(judgement: Judgement) -> dict[str, Any]:
    """Return a judgement as JSON knows it."""
    return {
        "kind": judgement.reason.value,
        "sentence": sentence(judgement),
        "pro": _deciding(judgement.pro),
        "con": _deciding(judgement.con),
        "rival": _deciding(judgement.rival),
        "objection": _deciding(judgement.objection),
    }


def _deciding(deciding: Deciding | None) -> dict[str, Any] | None:
    if deciding is None:
        return None
    kind = "argument" if deciding.is_step else "claim"
    return {kind: deciding.name, "weight": weight_value(deciding.weight)}


def flips_value(found: FlipSets) -> dict[str, Any]:
    """Return the flip sets of an issue, and how large ones were looked for."""
    return {
        "searched_to": found.searched_to,
        "sets": [_flip_value(flip) for flip in found.sets],
        "larger": [_flip_value(flip) for flip in found.larger],
    }


def _flip_value(flip: FlipSet) -> dict[str, Any]:
    return {
        "origins": list(flip.origins),
        "by": flip.by.value,
        "before": list(flip.standing_before),
        "after": list(flip.standing_after),
    }
