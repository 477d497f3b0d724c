"""What weighing might say of a map: anything at all, for tests of what pictures make of it."""

from __future__ import annotations

import random

from argmap.layout.known import Known
from argmap.model.argument_map import ArgumentMap, ToIssue
from argmap.model.vocabulary import Verdict


def any_outcome(built: ArgumentMap, seed: int) -> Known:
    """Return verdicts, strengths, bands, contested claims and deciding steps, some claims and steps left out."""
    chance = random.Random(seed)  # noqa: S311 - the same outcome on every run, and nothing secret
    known = [name for name in built.claims if chance.random() < 0.8]
    strengths = {name: round(chance.random(), 3) if chance.random() < 0.8 else None for name in known}
    bands = {
        name: (strength / 2, strength)
        for name, strength in strengths.items()
        if strength is not None and chance.random() < 0.3
    }
    return Known(
        strengths=strengths,
        verdicts={name: chance.choice(list(Verdict)) for name in known},
        bands=bands,
        contested=frozenset(name for name in known if chance.random() < 0.4),
        deciding=frozenset(name for name in built.arguments if chance.random() < 0.4),
        contested_issues=frozenset(name for name in built.issues if chance.random() < 0.4),
        objections=_any_objections(built, chance),
    )


def _any_objections(built: ArgumentMap, chance: random.Random) -> dict[str, str]:
    objections = [
        (step.target.issue, name) for name, step in built.arguments.items() if isinstance(step.target, ToIssue)
    ]
    return {
        position: name
        for issue, name in objections
        if issue in built.issues
        for position in built.issues[issue].positions
        if chance.random() < 0.5
    }
