"""Source records to sources and speakers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.compiler.problems import BadName, NameKind, Problem, UnknownName
from argmap.model.names import is_name
from argmap.model.origin import Written
from argmap.model.source import Region, Source, Speaker
from argmap.syntax.document import SourceEntry, SourceFile, SpeakerEntry


class SourceDocument(NamedTuple):
    """`sources.yaml` as read; `path` is its name inside the project."""

    path: str
    file: SourceFile


class CompiledSources(NamedTuple):
    """The sources and speakers of a project by name, and what is wrong with them."""

    sources: dict[str, Source]
    speakers: dict[str, Speaker]
    problems: tuple[Problem, ...]


def compile_sources(document: SourceDocument | None) -> CompiledSources:
    """Return the sources and speakers of `sources.yaml`, with references between them resolved."""
    if document is None:
        return CompiledSources({}, {}, ())
    path, file = document
    top = Written(path, ())
    sources = {name: _source(name, entry, top / "sources" / name) for name, entry in file.sources.items()}
    speakers = {name: _speaker(name, entry, top / "speakers" / name) for name, entry in file.speakers.items()}
    names = tuple(sources)
    problems: list[Problem] = [*_bad_names(sources, NameKind.SOURCE), *_bad_names(speakers, NameKind.SPEAKER)]
    for source in sources.values():
        for index, root in enumerate(source.derived_from):
            if root not in sources:
                written = source.written / "derived_from" / index
                problems.append(UnknownName(root, NameKind.SOURCE, written, names))
    for speaker in speakers.values():
        for name in speaker.printed:
            if name not in sources:
                written = speaker.written / "printed" / name
                problems.append(UnknownName(name, NameKind.SOURCE, written, names))
    return CompiledSources(sources, speakers, tuple(problems))


def _bad_names(named: Mapping[str, Source | Speaker], kind: NameKind) -> list[Problem]:
    return [BadName(name, kind, value.written) for name, value in named.items() if not is_name(name)]


def _source(name: str, entry: SourceEntry, written: Written) -> Source:
    return Source(
        name=name,
        written=written,
        file=entry.file,
        lang=entry.lang,
        title=entry.title,
        author=entry.author,
        publisher=entry.publisher,
        published=entry.published,
        accessed=entry.accessed,
        url=entry.url,
        kind=entry.kind,
        derived_from=entry.derived_from,
        derivation=entry.derivation,
        reliability=entry.reliability,
        policy=entry.text,
        sha256=entry.sha256,
        regions=tuple(Region(region.kind, *region.lines) for region in entry.regions),
        faults=entry.faults,
        abstract=entry.abstract,
        note=entry.note,
    )


def _speaker(name: str, entry: SpeakerEntry, written: Written) -> Speaker:
    return Speaker(name, written, entry.name, entry.role, entry.interest, dict(entry.printed))
