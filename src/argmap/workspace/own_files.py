"""The files that a project is made of: no answer about it may be written over them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import DiskFiles
from argmap.workspace.project import Project
from argmap.workspace.roots import LOCK_FILE, SETTINGS_FILE
from argmap.workspace.writing import write_atomically


def write_answer(project: Project, path: Path, text: str) -> None:
    """Write an answer about a project to a file.

    Raises:
        ArgmapError: there is no such folder, the file is one of the project or stands in a folder of its debates or
            texts, or it cannot be written.
    """
    if not path.parent.is_dir():
        raise ArgmapError(f"there is no folder `{path.parent}`", help="make it first")
    if isinstance(project.files, DiskFiles):
        _refuse_own(project, project.files.root.resolve(), path)
    write_atomically(path, text)


def _refuse_own(project: Project, root: Path, path: Path) -> None:
    meant = path.resolve()
    if meant in {(root / own).resolve() for own in _own_files(project)}:
        raise ArgmapError(f"`{path}` is a file of the project", help="write to another file")
    for folder in (project.settings.arguments, project.settings.sources):
        own = (root / folder).resolve()
        # A project whose debates or texts stand beside its settings has no folder of its own for them.
        if own != root and meant.is_relative_to(own):
            raise ArgmapError(f"`{path}` is in `{folder}/`, which is the project's own", help="write to another folder")


def _own_files(project: Project) -> Iterator[str]:
    """Yield the paths of all files that the project is read from, in it."""
    yield from (SETTINGS_FILE, LOCK_FILE, *project.trees)
    for source in project.map.sources.values():
        if source.file is not None:
            yield f"{project.settings.sources}/{source.file}"
