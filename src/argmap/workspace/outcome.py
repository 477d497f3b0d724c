"""What comes of weighing a project, for those who ask in Python: plain values, and nothing of how they came about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model.vocabulary import Verdict
from argmap.semantics.labelling.sentences import sentence
from argmap.semantics.weighing import IssueOutcome, Weighing


@dataclass(frozen=True, slots=True)
class ClaimOutcome:
    """What becomes of a position or an argument.

    `reason` is a sentence in English. Strengths are from 0 to 1, None where a circle leaves them without a value;
    `cross_strength` is by the semantics of the cross-check. `band` has the least and the most strength, without suspect
    evidence and with it, None where that is the same; `verdict_without_suspects` is the verdict without it, None where
    that is the same. `is_contested` says that words and figures disagree.
    """

    claim: str
    issue: str
    is_position: bool
    verdict: Verdict
    reason: str
    strength: float | None
    cross_strength: float | None
    band: tuple[float, float] | None
    is_contested: bool
    verdict_without_suspects: Verdict | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of all claims and issues of a project, each by name and in the order of the map.

    `semantics` and `cross_check` name what the strengths are computed by.
    """

    claims: Mapping[str, ClaimOutcome]
    issues: Mapping[str, IssueOutcome]
    semantics: str
    cross_check: str


def outcome_of(weighing: Weighing) -> Outcome:
    """Return what comes of a weighing."""
    claims = {name: _claim_outcome(weighing, name) for name in weighing.framework.claims}
    return Outcome(claims, weighing.issues, weighing.semantics.name, weighing.cross_check.name)


def _claim_outcome(weighing: Weighing, name: str) -> ClaimOutcome:
    claim, judgement = weighing.framework.map.claims[name], weighing.judgements[name]
    return ClaimOutcome(
        claim=name,
        issue=claim.issue,
        is_position=claim.is_position,
        verdict=judgement.verdict,
        reason=sentence(judgement),
        strength=weighing.strength(name),
        cross_strength=weighing.cross_strength(name),
        band=weighing.band(name),
        is_contested=name in weighing.contested,
        verdict_without_suspects=weighing.verdict_without_suspects(name),
    )
