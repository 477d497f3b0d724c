"""A whole project as read: settings, trees, sources with their texts, the lock, and the map as meant."""

from __future__ import annotations

import posixpath
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.anchoring.verification import Verifier
from argmap.anchoring.verification_by_source import Collector, Verified, verify_by_source
from argmap.compiler.compile import Compilation, compile_map
from argmap.compiler.entries import Document
from argmap.compiler.sources import CompiledSources, SourceDocument, compile_sources
from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.model.argument_map import ArgumentMap
from argmap.sources.lock import Lock, LockProblem, parse_lock
from argmap.syntax.document import ArgumentFile, SettingsFile, SourceFile
from argmap.syntax.document_findings import UNKNOWN_VALUE
from argmap.syntax.document_reader import read_document
from argmap.syntax.tree import Tree
from argmap.workspace.errors import ArgmapError, DamagedLockError, NewerLockError
from argmap.workspace.files import Files, is_inside
from argmap.workspace.reading import read_file, read_files
from argmap.workspace.roots import LOCK_FILE, SETTINGS_FILE
from argmap.workspace.texts import KnownTexts, TextStore

SOURCES_FILE = "sources.yaml"


@dataclass(frozen=True, slots=True)
class Project:
    """All that one run needs to know, with the files it was read from.

    `findings` are those about characters, syntax and the format.
    """

    files: Files
    settings: SettingsFile
    trees: Mapping[str, Tree]
    texts: TextStore
    lock: Lock | None
    compilation: Compilation
    findings: tuple[Diagnostic, ...]

    @property
    def map(self) -> ArgumentMap:
        """The debate as meant: its issues, claims, arguments, sources and speakers, each by name."""
        return self.compilation.map


def load_project(files: Files) -> Project:
    """Read and compile a project; what authors got wrong is in the findings and the compilation's problems.

    Raises:
        ArgmapError: the project has no debates, its lock cannot be read, or the disk will not have it.
    """
    trees: dict[str, Tree] = {}
    findings: list[Diagnostic] = []
    settings = _read_settings(files, trees, findings)
    source_document = _read_sources(files, settings.sources, trees, findings)
    paths = _argument_paths(files, settings.arguments)
    sources = compile_sources(source_document)
    texts = TextStore(files, settings.sources, sources.sources)
    lock = read_lock(files)
    documents = _read_arguments(files, paths, trees, findings)
    compilation = _compile(documents, sources, texts, lock)
    compilation = compilation._replace(map=replace(compilation.map, title=settings.title, lang=settings.lang))
    return Project(files, settings, trees, texts, lock, compilation, tuple(findings))


def load_sources(files: Files) -> tuple[CompiledSources, str]:
    """Read only what a project says of its sources, and the folder of their texts; debates need not be there.

    Raises:
        ArgmapError: the disk will not have it, or the folder leads out of the project.
    """
    settings = _read_settings(files, {}, [])
    return compile_sources(_read_sources(files, settings.sources, {}, [])), settings.sources


def read_lock(files: Files) -> Lock | None:
    """Return the lock of a project, None where there is none.

    Raises:
        DamagedLockError: it cannot be read.
        NewerLockError: a newer argmap wrote it.
    """
    if not files.exists(LOCK_FILE):
        return None
    lock = parse_lock(files.read(LOCK_FILE).decode("utf-8", "replace"))
    if isinstance(lock, LockProblem) and lock.is_newer:
        raise NewerLockError(f"`{LOCK_FILE}` cannot be read: {lock.message}", help="use the argmap that wrote it")
    if isinstance(lock, LockProblem):
        help_line = "restore it, or run `argmap lock` where all texts are: it saves the reviews that can be read"
        raise DamagedLockError(f"`{LOCK_FILE}` is damaged: {lock.message}", help=help_line)
    return lock


def _read_settings(files: Files, trees: dict[str, Tree], findings: list[Diagnostic]) -> SettingsFile:
    settings: SettingsFile | None = None
    if files.exists(SETTINGS_FILE):
        tree, found = read_file(files, SETTINGS_FILE)
        settings, misfits = read_document(tree, SettingsFile)
        trees[SETTINGS_FILE] = tree
        findings += [*found, *misfits]
    settings = settings or SettingsFile()
    for key, folder in (("sources", settings.sources), ("arguments", settings.arguments)):
        if not is_inside(folder):
            raise ArgmapError(f"`{key}: {folder}` in `{SETTINGS_FILE}` leads out of the project")
    if settings.theme is not None:
        _read_theme(files, settings.theme, trees, findings)
    return settings


def _read_theme(files: Files, choice: str, trees: dict[str, Tree], findings: list[Diagnostic]) -> None:
    """Read the theme of a project for what is wrong with it."""
    from argmap.workspace.themes import read_project_theme  # noqa: PLC0415 - fonts are slow to import

    try:
        reading = read_project_theme(files, choice)
    except ArgmapError as error:
        place = Place(SETTINGS_FILE, trees[SETTINGS_FILE].value_span(("theme",)))
        findings.append(UNKNOWN_VALUE.at(place, str(error), help=(error.help,) if error.help else ()))
        return
    if reading.tree is not None:
        trees[reading.tree.path] = reading.tree
        findings += reading.findings


def _read_sources(
    files: Files, folder: str, trees: dict[str, Tree], findings: list[Diagnostic]
) -> SourceDocument | None:
    path = posixpath.join(folder, SOURCES_FILE)
    if not files.exists(path):
        return None
    tree, found = read_file(files, path)
    document, misfits = read_document(tree, SourceFile)
    trees[path] = tree
    findings += [*found, *misfits]
    return SourceDocument(path, document) if document is not None else None


def _argument_paths(files: Files, folder: str) -> tuple[str, ...]:
    paths = files.yaml_files(folder)
    if not paths:
        raise ArgmapError(
            f"there are no debates here: no YAML file in `{folder}/`",
            help="`argmap init DIR` starts a project with a small debate",
        )
    return paths


def _read_arguments(
    files: Files, paths: Sequence[str], trees: dict[str, Tree], findings: list[Diagnostic]
) -> Iterator[Document]:
    """Yield the documents of argument files one by one; trees and findings are collected on the way."""
    for tree, found in read_files(files, paths):
        document, misfits = read_document(tree, ArgumentFile)
        trees[tree.path] = tree
        findings += [*found, *(misfits if tree.complete or tree.values else ())]
        if document is not None:
            yield Document(tree.path, document)


def _compile(
    documents: Iterator[Document], sources: CompiledSources, texts: TextStore, lock: Lock | None
) -> Compilation:
    """Verify quotations as the documents come; or source by source, where the texts cannot all be held."""
    known = KnownTexts(texts)
    if texts.fits:
        deque(texts.load_all(), maxlen=0)
        return compile_map(documents, sources, Verifier(known, lock))
    parts, collector = list(documents), Collector()
    compile_map(parts, sources, collector)
    found = verify_by_source(collector.wanted, texts.load_all(), known, lock)
    return compile_map(parts, sources, Verified(found))
