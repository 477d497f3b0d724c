"""The sources of a project: state, quotations, the share of the text that is quoted, and what they go back to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from argmap._version import VERSION
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Anchor, Locked
from argmap.model.source import Source
from argmap.reporting.columns import table, wrapped
from argmap.semantics.coverage import Share
from argmap.semantics.origins import Origins, origins_of
from argmap.text.display_width import display_width
from argmap.workspace.coverage import cover_project
from argmap.workspace.project import Project
from argmap.workspace.source_names import select_sources

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1
_NAMED_ORIGINS = 2
_NARROWEST_TITLE = 12
_SHARE_IN_WORDS = "share: how much of the running text is quoted"


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
    of its running text that quotations cover, as in its coverage. `origins` are the roots that it goes back to: itself,
    if it derives from nothing.
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


def list_sources(project: Project, names: Sequence[str] = ()) -> tuple[ListedSource, ...]:
    """Return the sources of a project called `names`, or all, in the order written.

    Raises:
        ArgmapError: one of `names` means no source.
    """
    argument_map = project.map
    chosen = select_sources(argument_map.sources, names)
    evidence: dict[str, list[Evidence]] = {name: [] for name in argument_map.sources}
    for claim in argument_map.claims.values():
        for item in claim.evidence:
            if item.source in evidence and item.quotation is not None:
                evidence[item.source].append(item)
    origins = origins_of(argument_map.sources)
    shares = {covered.source.name: covered.share for covered in cover_project(project, names)}
    listed = (argument_map.sources[name] for name in chosen)
    return tuple(_listed(one, evidence[one.name], shares.get(one.name), origins, project) for one in listed)


def _listed(
    source: Source, evidence: Sequence[Evidence], share: Share | None, origins: Origins, project: Project
) -> ListedSource:
    return ListedSource(
        name=source.name,
        lang=source.lang,
        state=_state(source, project),
        quoted=len(evidence),
        verified=sum(isinstance(item.verification, Anchor | Locked) for item in evidence),
        characters=_characters(source, project),
        share=round(share.of(share.quoted), 4) if share is not None and share.characters else None,
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


def print_sources(listed: Sequence[ListedSource], format_name: str, *, width: int) -> str:
    """Return the list as a table of at most `width` cells, or as JSON."""
    if format_name == "json":
        return (
            json.dumps(
                {"format": _FORMAT, "version": VERSION, "sources": [asdict(source) for source in listed]},
                ensure_ascii=False,
                indent=2,
            )
            + "\n"
        )
    if not listed:
        return "there are no sources: describe them in sources.yaml\n"
    rows = [("source", "lang", "state", "quotations", "share", "origin", "title"), *map(_row, listed)]
    room = width - sum(max(display_width(row[column]) for row in rows) + 2 for column in range(len(rows[0]) - 1))
    listing = table(rows if room >= _NARROWEST_TITLE else [row[:-1] for row in rows], width)
    return listing + "".join(f"{line}\n" for line in wrapped(_SHARE_IN_WORDS, width))


def _row(source: ListedSource) -> tuple[str, ...]:
    counts = str(source.quoted) if source.quoted == source.verified else f"{source.verified} of {source.quoted}"
    share = f"{source.share:.1%}" if source.share is not None else "–"
    return source.name, source.lang or "–", source.state, counts, share, _origin(source), source.title or ""


def _origin(source: ListedSource) -> str:
    if source.origins == (source.name,):
        return "–"
    return ", ".join(source.origins) if len(source.origins) <= _NAMED_ORIGINS else f"{len(source.origins)} origins"
