"""The answers to single questions as JSON: derivations, changes, contributions, flip sets, sensitivities and shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.reporting.places.region import json_text
from argmap.reporting.weighing.values import (
    band_value,
    factor_value,
    flips_value,
    judgement_value,
    rounded,
    verdict_without_suspects_value,
    weight_value,
)
from argmap.semantics.explanation.changes import Change
from argmap.semantics.explanation.contributions import Contribution
from argmap.semantics.explanation.derivation import ClaimPart, Derivation, EvidencePart
from argmap.semantics.explanation.flip_sets import FlipSets
from argmap.semantics.explanation.sensitivity import LeadSensitivity, Sensitivity
from argmap.semantics.explanation.shares import Share
from argmap.semantics.weighing import Weighing
from argmap.semantics.worth import counts

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1


def answer(version: str, weighing: Weighing, **answers: object) -> str:
    """Return a document that says by what was weighed, and the answers by their names."""
    head = {"format": _FORMAT, "version": version, "semantics": weighing.semantics.name}
    return json_text({**head, "cross_check": weighing.cross_check.name, **answers})


def derivation_value(weighing: Weighing, derivation: Derivation) -> list[dict[str, Any]]:
    """Return the parts of a derivation in the order of the tree, each with its depth."""
    return [
        _claim_part(weighing, part) if isinstance(part, ClaimPart) else _evidence_part(weighing.framework.map, part)
        for part in derivation.parts
    ]


def _claim_part(weighing: Weighing, part: ClaimPart) -> dict[str, Any]:
    name = part.judgement.claim
    return {
        "depth": part.depth,
        "role": part.role.value,
        "claim": name,
        "text": weighing.framework.map.claims[name].text,
        "verdict": part.judgement.verdict.value,
        "reason": judgement_value(part.judgement),
        "strength": rounded(weighing.strength(name)),
        "band": band_value(weighing, name),
        "verdict_without_suspects": verdict_without_suspects_value(weighing, name),
        "argument": part.step,
        "argument_weight": weight_value(part.weight) if part.weight else None,
        "is_referred_to": part.is_referred_to,
        "is_cut": part.is_cut,
    }


def _evidence_part(argument_map: ArgumentMap, part: EvidencePart) -> dict[str, Any]:
    evidence = part.evidence
    source = argument_map.sources.get(evidence.source)
    return {
        "depth": part.depth,
        "role": "evidence",
        "claim": evidence.claim,
        "ordinal": evidence.ordinal,
        "quote": evidence.quotation.exact if evidence.quotation else None,
        "cite": evidence.cite,
        "translations": evidence.translations,
        "source": evidence.source,
        "title": source.title if source else None,
        "at": evidence.at,
        "speaker": evidence.speaker,
        "counts": counts(evidence) and not part.is_removed,
        "counts_with": part.counts_with,
        "worth": part.worth.value,
        "factors": [factor_value(factor) for factor in part.worth.factors],
        "is_removed": part.is_removed,
        "is_suspect": part.is_suspect,
    }


def changes_value(found: Sequence[Change]) -> list[dict[str, Any]]:
    """Return what changes without something."""
    return [
        {
            "claim": one.claim,
            "verdict": [one.before.value, one.after.value],
            "strength": [rounded(one.strength_before), rounded(one.strength_after)],
            "is_removed": one.is_removed,
        }
        for one in found
    ]


def contributions_value(found: Sequence[Contribution]) -> list[dict[str, Any]]:
    """Return what each argument and each origin does for a claim."""
    return [
        {
            "name": one.name,
            "kind": one.kind.value,
            "removal": rounded(one.removal),
            "gradient": rounded(one.gradient),
            "verdict_without": one.verdict_without.value,
        }
        for one in found
    ]


def all_flips_value(found: Mapping[str, FlipSets]) -> list[dict[str, Any]]:
    """Return the flip sets of each issue."""
    return [{"issue": issue, **flips_value(flips)} for issue, flips in found.items()]


def sensitivities_value(found: Sequence[Sensitivity]) -> list[dict[str, Any]]:
    """Return which entries of the table of worths decide a verdict."""
    return [
        {
            "entry": factor_value(one.entry),
            "changed_to": one.changed.value,
            "claim": one.claim,
            "verdict": [one.before.value, one.after.value],
        }
        for one in found
    ]


def lead_sensitivities_value(found: Sequence[LeadSensitivity]) -> list[dict[str, Any]]:
    """Return which entries of the table of worths decide which position is the strongest; null is no single one."""
    return [
        {
            "entry": factor_value(one.entry),
            "changed_to": one.changed.value,
            "issue": one.issue,
            "strongest": [one.before, one.after],
        }
        for one in found
    ]


def shares_value(found: Sequence[Share] | None) -> list[dict[str, Any]] | None:
    """Return what each origin is owed of the strength of a claim; None where that has no value."""
    if found is None:
        return None
    return [{"origin": one.origin, "value": rounded(one.value), "error": rounded(one.error)} for one in found]
