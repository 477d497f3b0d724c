"""Weighing as one JSON document, complete: what every claim, step and piece of evidence weighs, and by what reasons.

Weights are pairs: what is certain, and what is possible at most. A strength is null where it has no value, and flip
sets where too many arguments bear on an issue for them to be looked for unasked.
"""

from __future__ import annotations

from typing import Any

from argmap.model.argument_map import Argument, Claim, Evidence, Issue, Target, ToArgument, ToClaim
from argmap.reporting.places.region import json_text
from argmap.reporting.weighing import WeighingReport
from argmap.reporting.weighing.values import (
    band_value,
    factor_value,
    flips_value,
    judgement_value,
    rounded,
    verdict_without_suspects_value,
    weight_value,
)
from argmap.semantics.worth import counts, worth_of

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1


def report(report: WeighingReport) -> str:
    """Return all that was weighed in the issues that were asked about."""
    weighing, argument_map = report.weighing, report.map
    chosen = frozenset(report.issues)
    claims = [claim for claim in argument_map.claims.values() if claim.issue in chosen]
    entries = {claim.name for claim in claims}
    return json_text(
        {
            "format": _FORMAT,
            "version": report.version,
            "semantics": weighing.semantics.name,
            "cross_check": weighing.cross_check.name,
            "table": [factor_value(entry) for entry in weighing.framework.table.entries()],
            "issues": [_issue(report, argument_map.issues[name]) for name in report.issues],
            "claims": [_claim(report, claim) for claim in claims],
            "arguments": [_argument(report, one) for one in argument_map.arguments.values() if one.entry in entries],
        }
    )


def _issue(report: WeighingReport, issue: Issue) -> dict[str, Any]:
    outcome = report.weighing.issues[issue.name]
    flips = report.flip_sets.get(issue.name)
    return {
        "issue": issue.name,
        "question": issue.question,
        "standard": issue.standard.value,
        "rivalry": issue.rivalry.value,
        "positions": list(issue.positions),
        "standing": list(outcome.standing),
        "strongest": outcome.strongest,
        "is_contested": outcome.is_contested,
        "flip_sets": flips_value(flips) if flips else None,
    }


def _claim(report: WeighingReport, claim: Claim) -> dict[str, Any]:
    weighing = report.weighing
    judgement, case = weighing.judgements[claim.name], weighing.labelling.cases[weighing.framework.claims[claim.name]]
    return {
        "claim": claim.name,
        "issue": claim.issue,
        "is_position": claim.is_position,
        "text": claim.text,
        "verdict": judgement.verdict.value,
        "reason": judgement_value(judgement),
        "weight": weight_value(judgement.weight),
        "case": {"pro": weight_value(case.pro), "con": weight_value(case.con)},
        "strength": rounded(weighing.strength(claim.name)),
        "cross_strength": rounded(weighing.cross_strength(claim.name)),
        "band": band_value(weighing, claim.name),
        "verdict_without_suspects": verdict_without_suspects_value(weighing, claim.name),
        "is_contested": claim.name in weighing.contested,
        "evidence": [_evidence(report, piece) for piece in claim.evidence],
    }


def _evidence(report: WeighingReport, piece: Evidence) -> dict[str, Any]:
    framework = report.weighing.framework
    worth = worth_of(piece, report.map, framework.table)
    return {
        "ordinal": piece.ordinal,
        "source": piece.source,
        "origins": list(framework.origins.get(piece.source, (piece.source,))),
        "utterance": piece.utterance,
        "counts": counts(piece),
        "worth": worth.value,
        "factors": [factor_value(factor) for factor in worth.factors],
        "is_set_by_author": piece.confidence is not None,
        "is_suspect": (piece.claim, piece.ordinal) in report.suspects,
    }


def _argument(report: WeighingReport, argument: Argument) -> dict[str, Any]:
    weighing = report.weighing
    node = weighing.framework.steps[argument.name]
    return {
        "argument": argument.name,
        "entry": argument.entry,
        "relation": argument.relation.value,
        "target": _target(argument.target),
        "premises": list(argument.premises),
        "weight": weight_value(weighing.labelling.weights[node]),
        "strength": rounded(weighing.strengths.values[node]),
        "is_deciding": argument.name in weighing.deciding,
    }


def _target(target: Target) -> dict[str, str]:
    if isinstance(target, ToClaim):
        return {"claim": target.claim}
    return {"argument": target.argument} if isinstance(target, ToArgument) else {"issue": target.issue}
