"""What there is to draw of a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.layout.known import NOTHING, Known
from argmap.model.argument_map import ArgumentMap
from argmap.text.line_index import LineIndex
from argmap.workspace.pictures.drawing import Commission
from argmap.workspace.project import Project
from argmap.workspace.weighing import suspects_of, weigh_project


def commissions(project: Project, issues: Iterable[str], *, weigh: bool = True) -> Iterator[Commission]:
    """Yield what it takes to draw each of the issues: with what weighing says, or plain."""
    suspects = suspects_of(project)
    weighed = _weighed(project) if weigh else NOTHING
    readable = project.texts.readable
    lines: dict[str, LineIndex] = {}
    for issue in issues:
        quoted = sorted(name for name in _quoted(project.map, issue) if name in readable)
        lines |= {name: LineIndex(readable[name].source.text) for name in quoted if name not in lines}
        known = replace(weighed, texts={name: lines[name] for name in quoted}, suspects=suspects)
        yield Commission(project.map, issue, known)


def _weighed(project: Project) -> Known:
    """Return what weighing says of a project's map, with and without the evidence that is to be looked at again."""
    weighing = weigh_project(project)
    claims = project.map.claims
    bands = ((name, weighing.band(name)) for name in claims)
    return Known(
        verdicts={name: judgement.verdict for name, judgement in weighing.judgements.items()},
        strengths={name: weighing.strength(name) for name in claims},
        bands={name: band for name, band in bands if band is not None},
        contested=weighing.contested,
        deciding=weighing.deciding,
        contested_issues=frozenset(name for name, outcome in weighing.issues.items() if outcome.is_contested),
        objections={one.claim: one.objection.name for one in weighing.judgements.values() if one.objection},
    )


def _quoted(argument_map: ArgumentMap, issue: str) -> set[str]:
    claims = (claim for claim in argument_map.claims.values() if claim.issue == issue)
    return {one.source for claim in claims for one in claim.evidence}
