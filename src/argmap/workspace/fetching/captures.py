"""Captured copies of sources: made where there is none, compared where there is one, replaced only when asked."""

from __future__ import annotations

import hashlib
import os
import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from argmap.model.names import name_from
from argmap.model.source import Source
from argmap.reporting.excerpts.visible import visible
from argmap.sources import SourceProblem, find_readers, read_text
from argmap.workspace.errors import ArgmapError
from argmap.workspace.fetching.conditions import PUBLIC_WEB, Conditions
from argmap.workspace.fetching.described import read_described
from argmap.workspace.fetching.download import Download, download
from argmap.workspace.fetching.fetched import Fetched, FetchState
from argmap.workspace.fetching.media_types import suffix_for
from argmap.workspace.fetching.notes import notes_on_answer, notes_on_copy
from argmap.workspace.fetching.web_address import Refusal
from argmap.workspace.files import DiskFiles, FoundText, is_inside
from argmap.workspace.source_names import select_sources
from argmap.workspace.writing import write_atomically


@dataclass(frozen=True, slots=True)
class Fetching:
    """How to fetch: whether copies that differ are replaced, who is told what goes on, and on which conditions."""

    is_update: bool = False
    tell: Callable[[str], None] = lambda _line: None
    conditions: Conditions = PUBLIC_WEB


def fetch_sources(files: DiskFiles, names: Sequence[str], fetching: Fetching) -> tuple[Fetched, ...]:
    """Fetch the sources called `names`, or all that have a `url`, one after the other; return what came of each.

    Raises:
        ArgmapError: the sources cannot be read, or there is none of some name. What goes wrong with one source is in
            what is returned, and keeps no other from being fetched.
    """
    described = read_described(files)
    chosen = _chosen(described.sources, names)
    captures = _Captures(files, described.folder, fetching)
    fetched = []
    for number, source in enumerate(chosen, 1):
        fetching.tell(f"fetching {visible(source.name)} ({number} of {len(chosen)})")
        fetched.append(captures.fetch(source))
    return tuple(fetched)


def _chosen(sources: Mapping[str, Source], names: Sequence[str]) -> list[Source]:
    chosen = [sources[name] for name in select_sources(sources, names)]
    return chosen if names else [one for one in chosen if one.url is not None]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came for a source, and where its copy belongs; `path` is seen from the project."""

    source: Source
    download: Download
    path: str
    sha256: str

    def as_fetched(self, state: FetchState, message: str, further: Iterator[str] | tuple[str, ...] = ()) -> Fetched:
        suffix = PurePosixPath(self.path).suffix.lower()
        notes = (*notes_on_answer(self.source.url or "", self.download, suffix), *further)
        size = len(self.download.content)
        return Fetched(self.source.name, state, message, self.source.url, self.path, size, self.sha256, notes)

    @property
    def in_words(self) -> str:
        return f"{len(self.download.content):,} bytes, sha256 {self.sha256}"


class _Captures:
    """The copies in one project's folder of texts."""

    def __init__(self, files: DiskFiles, folder: str, fetching: Fetching) -> None:
        self._files = files
        self._folder = folder
        self._fetching = fetching

    def fetch(self, source: Source) -> Fetched:
        """Fetch one source; what goes wrong is told in what is returned."""
        url = source.url
        if url is None:
            return Fetched(source.name, FetchState.NO_URL, "it has no `url`, so there is nowhere to fetch it from")
        refusal = self._unfit(source.file) if source.file is not None else None
        try:
            answer = refusal or download(url, self._fetching.conditions)
            if isinstance(answer, Refusal):
                notes = (answer.help,) if answer.help else ()
                return Fetched(source.name, FetchState.REFUSED, answer.message, url, notes=notes)
            return self._keep(source, source.file, answer) if source.file else _without_file(source, answer)
        except ArgmapError as error:
            return Fetched(source.name, FetchState.FAILED, str(error), url, notes=(error.help,) if error.help else ())

    def _unfit(self, file: str) -> Refusal | None:
        """Say why nothing is ever written to `file`: a stranger's server must not write what is no text."""
        parts = PurePosixPath(file.replace("\\", "/")).parts
        folder = (self._files.root / self._folder).resolve()
        is_within = folder.is_relative_to(self._files.root.resolve()) and (
            is_inside(file) and (folder / file).parent.resolve().is_relative_to(folder)
        )
        if not is_within:
            where = f"{self._folder}/" if self._folder else "the folder of sources.yaml"
            return Refusal(f"`file: {file}` leads out of the folder of texts", help=f"name a file in {where}")
        if visible(file) != file or any(part.startswith(".") for part in parts):
            return Refusal(f"`file: {file}` is hidden, or has characters that nobody sees")
        if PurePosixPath(file).suffix.lower() not in find_readers():
            known = ", ".join(f'"{suffix}"' for suffix in find_readers())
            return Refusal(f"`file: {file}` is not the name of a text", help=f"argmap reads files ending in {known}")
        return None

    def _keep(self, source: Source, file: str, answer: Download) -> Fetched:
        """Compare what came with the copy that is there, and write it where there is none or an update was asked."""
        here = self._files.find_text(self._folder, file)
        path = here.path if here else posixpath.normpath(posixpath.join(self._folder, file))
        came = _Answer(source, answer, path, hashlib.sha256(answer.content).hexdigest())
        if here is not None and here.data == answer.content:
            return came.as_fetched(FetchState.UNCHANGED, f"what is at its address is `{path}`")
        if here is not None and not self._fetching.is_update:
            return _differs(came, here)
        target = self._files.root / self._folder / file
        if here is not None and not os.path.lexists(target):
            further = (f"`{path}` is not in the project: replace it yourself",)
            return came.as_fetched(FetchState.CHANGED, f"changed at its address: {came.in_words}", further)
        write_atomically(target, answer.content)
        notes = notes_on_copy(source, path, answer, came.sha256)
        if here is None:
            return came.as_fetched(FetchState.CAPTURED, f"into `{path}`: {came.in_words}", notes)
        message = f"`{path}` replaced: {came.in_words}; `argmap check` and `argmap lock` tell what survived"
        return came.as_fetched(FetchState.UPDATED, message, notes)


def _differs(came: _Answer, here: FoundText) -> Fetched:
    """Tell a text that changed from one that came in other bytes, as pages do that hold the hour or a token."""
    now, then = read_text(came.download.content, here.path), read_text(here.data, here.path)
    if not isinstance(now, SourceProblem) and not isinstance(then, SourceProblem) and now.sha256 == then.sha256:
        message = f"other bytes at its address, with the very text of `{here.path}`"
        return came.as_fetched(FetchState.SAME_TEXT, message)
    message = f"changed at its address: {came.in_words}; the captured copy is kept"
    return came.as_fetched(FetchState.CHANGED, message, ("`--update` replaces it, and the old one is lost",))


def _without_file(source: Source, answer: Download) -> Fetched:
    suffix = suffix_for(answer.content_type)
    name = f"{name_from(source.name)}{suffix}" if suffix in find_readers() else None
    proposed = f", such as `file: {name}`" if name else f"; argmap reads no {answer.content_type or 'text of its kind'}"
    message = f"name a `file:` to capture it into{proposed}"
    size, sha256 = len(answer.content), hashlib.sha256(answer.content).hexdigest()
    notes = tuple(notes_on_answer(source.url or "", answer, None))
    return Fetched(source.name, FetchState.NO_FILE, message, source.url, None, size, sha256, notes)
