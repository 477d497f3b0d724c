"""The sources of a project: state, quotations, the share of the text that is quoted, and what they go back to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from argmap.model.argument_map import Evidence
from argmap.model.quotation import Anchor, Locked
from argmap.model.source import Source
from argmap.reporting.columns import table
from argmap.semantics.origins import Origins, origins_of
from argmap.text.display_width import display_width
from argmap.text.span import Span
from argmap.workspace.project import Project

_NAMED_ORIGINS = 2
_NARROWEST_TITLE = 12


class SourceState(StrEnum):
    """Whether the text of a source is here, and the one that is meant."""

    HERE = "here"
    CHANGED = "changed"
    UNREADABLE = "unreadable"
    ABSENT = "not here"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class ListedSource:
    """One source: `quoted` counts its quotations, `verified` those verified or locked.

    `characters` is the length of the text in code points (None when neither text nor lock know it); `share` is the part
    of it that quotations cover, each character counted once. `origins` are the roots that it goes back to: itself, if
    it derives from nothing.
    """

    name: str
    lang: str | None
    state: SourceState
    quoted: int
    verified: int
    characters: int | None
    share: float | None
    origins: tuple[str, ...]
    title: str | None


def list_sources(project: Project) -> tuple[ListedSource, ...]:
    """Return the sources of a project in the order written."""
    argument_map = project.map
    evidence: dict[str, list[Evidence]] = {name: [] for name in argument_map.sources}
    for claim in argument_map.claims.values():
        for item in claim.evidence:
            if item.source in evidence and item.quotation is not None:
                evidence[item.source].append(item)
    origins = origins_of(argument_map.sources)
    return tuple(_listed(source, evidence[source.name], origins, project) for source in argument_map.sources.values())


def _listed(source: Source, evidence: Sequence[Evidence], origins: Origins, project: Project) -> ListedSource:
    anchored = [item.verification for item in evidence if isinstance(item.verification, Anchor | Locked)]
    characters = _characters(source, project)
    covered = covered_characters(span for anchor in anchored for span in anchor.spans)
    return ListedSource(
        name=source.name,
        lang=source.lang,
        state=_state(source, project),
        quoted=len(evidence),
        verified=len(anchored),
        characters=characters,
        share=round(covered / characters, 4) if characters else None,
        origins=origins[source.name],
        title=source.title,
    )


def _characters(source: Source, project: Project) -> int | None:
    if source.name in project.texts.readable:
        return len(project.texts.readable[source.name].source.text)
    locked = project.lock.sources.get(source.name) if project.lock is not None else None
    return locked.chars if locked is not None else None


def _state(source: Source, project: Project) -> SourceState:
    if source.file is None:
        return SourceState.ORIGIN
    if source.name in project.texts.unreadable:
        return SourceState.UNREADABLE
    text = project.texts.readable.get(source.name)
    if text is None:
        return SourceState.ABSENT
    locked = project.lock.sources.get(source.name) if project.lock is not None else None
    described = source.sha256 in {None, text.source.bytes_sha256}
    return (
        SourceState.HERE
        if described and (locked is None or locked.text_sha256 == text.source.sha256)
        else (SourceState.CHANGED)
    )


def covered_characters(spans: Iterable[Span]) -> int:
    """Return how many characters lie in at least one of the ranges."""
    covered, reached = 0, 0
    for start, end in sorted(spans):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered


def print_sources(listed: Sequence[ListedSource], format_name: str, *, width: int) -> str:
    """Return the list as a table of at most `width` cells, or as JSON."""
    if format_name == "json":
        return (
            json.dumps({"version": 1, "sources": [asdict(source) for source in listed]}, ensure_ascii=False, indent=2)
            + "\n"
        )
    if not listed:
        return "there are no sources: describe them in sources.yaml\n"
    rows = [("source", "lang", "state", "quotations", "share", "origin", "title"), *map(_row, listed)]
    room = width - sum(max(display_width(row[column]) for row in rows) + 2 for column in range(len(rows[0]) - 1))
    return table(rows if room >= _NARROWEST_TITLE else [row[:-1] for row in rows], width)


def _row(source: ListedSource) -> tuple[str, ...]:
    counts = str(source.quoted) if source.quoted == source.verified else f"{source.verified} of {source.quoted}"
    share = f"{source.share:.1%}" if source.share is not None else "–"
    return source.name, source.lang or "–", source.state, counts, share, _origin(source), source.title or ""


def _origin(source: ListedSource) -> str:
    if source.origins == (source.name,):
        return "–"
    return ", ".join(source.origins) if len(source.origins) <= _NAMED_ORIGINS else f"{len(source.origins)} origins"
