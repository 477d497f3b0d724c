"""The sources that a project describes, read without its debates and texts: those may be broken, or not be here yet."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from argmap.compiler.sources import SourceDocument, compile_sources
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.model.source import Source
from argmap.syntax.document import Entry, SettingsFile, SourceFile
from argmap.syntax.document_reader import read_document
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import Files, is_inside
from argmap.workspace.project import SOURCES_FILE
from argmap.workspace.reading import read_file
from argmap.workspace.roots import SETTINGS_FILE

_Model = TypeVar("_Model", bound=Entry)


@dataclass(frozen=True, slots=True)
class DescribedSources:
    """The sources of a project by name, in the order written, and the folder of their texts inside the project."""

    folder: str
    sources: Mapping[str, Source]


def read_described(files: Files) -> DescribedSources:
    """Return the sources of a project.

    Raises:
        ArgmapError: the file that describes them is not there, or has errors: nothing is fetched on a guess.
    """
    settings = _read(files, SETTINGS_FILE, SettingsFile) if files.exists(SETTINGS_FILE) else SettingsFile()
    if not is_inside(settings.sources):
        raise ArgmapError(f"`sources: {settings.sources}` in `{SETTINGS_FILE}` leads out of the project")
    path = posixpath.join(settings.sources, SOURCES_FILE)
    if not files.exists(path):
        raise ArgmapError(f"there is no `{path}`, and so no source to fetch")
    document = _read(files, path, SourceFile)
    return DescribedSources(settings.sources, compile_sources(SourceDocument(path, document)).sources)


def _read(files: Files, path: str, model: type[_Model]) -> _Model:
    read = read_file(files, path)
    document, misfits = read_document(read.tree, model)
    if document is None or _has_errors([*read.findings, *misfits]):
        raise ArgmapError(f"`{path}` has errors, and nothing is fetched on a guess", help="run `argmap check`")
    return document


def _has_errors(findings: Iterable[Diagnostic]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
