"""Where a project begins: the folder that the paths of a command belong to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import DiskFiles, is_yaml

SETTINGS_FILE = "argmap.yaml"
LOCK_FILE = "argmap.lock"
SOURCES_VARIABLE = "ARGMAP_SOURCES"
_MARKS = (SETTINGS_FILE, LOCK_FILE, "arguments")


class Selection(NamedTuple):
    """The files of a project, and the paths (files or folders in it) that a command was asked about; none means all."""

    files: DiskFiles
    paths: tuple[str, ...]

    def covers(self, path: str) -> bool:
        """Say whether the command was asked about the file at `path`."""
        return not self.paths or any(path == chosen or path.startswith(f"{chosen}/") for chosen in self.paths)


def select(paths: Sequence[Path]) -> Selection:
    """Return the project that `paths` belong to: that of the first one, or of the current folder.

    Raises `ArgmapError` for a path that is not there, or that lies in another project.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise ArgmapError(f"there is no file or folder `{path}`")
    root = _root_of(paths[0] if paths else Path())
    chosen, further = [], []
    for path in paths:
        inside = _inside(path, root)
        if path.is_dir():
            if inside != ".":
                chosen.append(inside)
            continue
        if not is_yaml(path.name):
            raise ArgmapError(f"`{path}` is not a YAML file", help="debates are files that end in .yaml or .yml")
        chosen.append(inside)
        if path.name not in {SETTINGS_FILE, "sources.yaml"}:
            further.append(inside)
    whole = any(path.is_dir() and _inside(path, root) == "." for path in paths)
    return Selection(DiskFiles(root, _text_folders(), further), () if whole else tuple(chosen))


def _inside(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root).as_posix()
    except ValueError:
        raise ArgmapError(f"`{path}` is not in the project `{root.name}`", help="check one project at a time") from None


def _root_of(path: Path) -> Path:
    """Return the nearest folder from `path` up that is a project; else its own folder. A repository ends the way."""
    start = path.resolve()
    start = start if start.is_dir() else start.parent
    for folder in (start, *start.parents):
        if any((folder / mark).exists() for mark in _MARKS):
            return folder
        if (folder / ".git").exists():
            break
    return start


def _text_folders() -> list[Path]:
    return [Path(part) for part in os.environ.get(SOURCES_VARIABLE, "").split(os.pathsep) if part]
