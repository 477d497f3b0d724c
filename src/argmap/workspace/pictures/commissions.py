"""What there is to draw of a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.layout.known import Known
from argmap.model.argument_map import ArgumentMap
from argmap.review.suspicion import find_suspicions
from argmap.text.line_index import LineIndex
from argmap.workspace.pictures.drawing import Commission
from argmap.workspace.project import Project


def commissions(project: Project, issues: Iterable[str]) -> Iterator[Commission]:
    """Yield what it takes to draw each of the issues."""
    suspects = _suspects(project)
    readable = project.texts.readable
    lines: dict[str, LineIndex] = {}
    for issue in issues:
        quoted = sorted(name for name in _quoted(project.map, issue) if name in readable)
        lines |= {name: LineIndex(readable[name].source.text) for name in quoted if name not in lines}
        yield Commission(project.map, issue, Known({name: lines[name] for name in quoted}, suspects))


def _quoted(argument_map: ArgumentMap, issue: str) -> set[str]:
    claims = (claim for claim in argument_map.claims.values() if claim.issue == issue)
    return {one.source for claim in claims for one in claim.evidence}


def _suspects(project: Project) -> frozenset[tuple[str, int]]:
    """Return the evidence that is to be looked at again, as claim and ordinal."""
    if project.lock is None:
        return frozenset()
    found = find_suspicions(project.map, project.texts.readable, project.lock)
    return frozenset((one.evidence.claim, one.evidence.ordinal) for one in found)
