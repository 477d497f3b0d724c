"""Starting a project: a small debate with a source text, ready to be checked and drawn."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from argmap.workspace.errors import ArgmapError
from argmap.workspace.writing import write_atomically


def start_project(folder: Path) -> tuple[str, ...]:
    """Write the starter project into `folder` and return the paths of its files; nothing is ever overwritten.

    Raises:
        ArgmapError: a file of the starter is there already, or the folder cannot be written.
    """
    starter = dict(_files_below(files("argmap.workspace") / "starter", ""))
    if folder.exists() and not folder.is_dir():
        raise ArgmapError(f"`{folder}` is a file, and a folder is wanted")
    there = [path for path in starter if (folder / path).exists()]
    if there:
        raise ArgmapError(
            f"`{folder / there[0]}` is there already, and nothing is overwritten",
            help="start in an empty folder: `argmap init NAME`",
        )
    for path, text in starter.items():
        write_atomically(folder / path, text)
    return tuple(starter)


def _files_below(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _files_below(entry, f"{prefix}{entry.name}/")
        elif not entry.name.endswith((".py", ".pyc")):
            found.append((prefix + entry.name, entry.read_text(encoding="utf-8")))
    return found
