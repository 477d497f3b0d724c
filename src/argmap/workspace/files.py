"""Files of a project: on disk, or in memory for tests and editors."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from argmap.workspace.errors import ArgmapError
from argmap.workspace.kept_texts import KeptTexts, cache_folder

MAX_FILE_BYTES = 64 << 20
YAML_SUFFIXES = (".yaml", ".yml")


class FoundText(NamedTuple):
    """The bytes of a source's text, and the path at which they were found, as people should see it."""

    path: str
    data: bytes


class Files(Protocol):
    """Where a project's files come from. Paths are relative to the project, with `/` between folders."""

    kept: KeptTexts
    """The texts that readers made of files before."""

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; raise `ArgmapError` when it is not there or cannot be read."""

    def exists(self, path: str) -> bool:
        """Say whether anything stands at `path`."""

    def yaml_files(self, folder: str) -> tuple[str, ...]:
        """Return the YAML files in a folder and the folders below it, sorted by code point."""

    def find_text(self, folder: str, name: str) -> FoundText | None:
        """Return the text of a source from the sources folder or another place where texts are kept."""

    def size_of_text(self, folder: str, name: str) -> int | None:
        """Return how many bytes `find_text` would find; None where it would find nothing, or fail."""


class MemoryFiles:
    """Files that exist only in memory; texts are encoded as UTF-8."""

    def __init__(self, files: Mapping[str, str | bytes]) -> None:
        self.kept = KeptTexts(None)
        self._files = {
            path: content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
            for path, content in files.items()
        }

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        if path not in self._files:
            raise ArgmapError(f"there is no file `{path}`")
        return self._files[path]

    def exists(self, path: str) -> bool:
        """Say whether there is such a file."""
        return path in self._files

    def yaml_files(self, folder: str) -> tuple[str, ...]:
        """Return the YAML files below a folder."""
        return tuple(sorted(path for path in self._files if path.startswith(f"{folder}/") and is_yaml(path)))

    def find_text(self, folder: str, name: str) -> FoundText | None:
        """Return a text of the sources folder."""
        path = posixpath.join(folder, name)
        return FoundText(path, self._files[path]) if path in self._files else None

    def size_of_text(self, folder: str, name: str) -> int | None:
        """Return the size of a text of the sources folder."""
        content = self._files.get(posixpath.join(folder, name))
        return len(content) if content is not None else None


class DiskFiles:
    """Files below a folder of the disk, and texts from further folders (those of `ARGMAP_SOURCES`).

    `further` are YAML files named by the user that are read besides those of the arguments folder.
    """

    def __init__(self, root: Path, text_folders: Iterable[Path] = (), further: Iterable[str] = ()) -> None:
        self.root = root
        self._real_root = root.resolve()
        self.text_folders = tuple(text_folders)
        self._further = tuple(further)
        self.kept = KeptTexts(cache_folder())

    def keeping(self) -> DiskFiles:
        """Return the same files, with what readers make of them kept for the next time."""
        keeping = DiskFiles(self.root, self.text_folders, self._further)
        keeping.kept = KeptTexts(cache_folder(), writes=True)
        return keeping

    def read(self, path: str) -> bytes:
        """Return the bytes of a regular file of at most 64 MiB."""
        _refuse_way_out(self.root / path, self._real_root)
        return read_bounded(self.root / path, path)

    def exists(self, path: str) -> bool:
        """Say whether anything stands at `path`."""
        return os.path.lexists(self.root / path)

    def yaml_files(self, folder: str) -> tuple[str, ...]:
        """Return the YAML files below a folder, those in folders that begin with a dot left out."""
        found = set(self._further)
        for directory, folders, names in os.walk(self.root / folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            within = Path(directory).relative_to(self.root).as_posix()
            found.update(
                posixpath.normpath(posixpath.join(within, name))
                for name in [*names, *(name for name in folders if is_yaml(name))]
                if is_yaml(name) and not name.startswith(".")
            )
        return tuple(sorted(found))

    def find_text(self, folder: str, name: str) -> FoundText | None:
        """Return a text from the sources folder, or else from the first further folder that has it."""
        for place in (self.root / folder, *self.text_folders):
            path = place / name
            if os.path.lexists(path):
                _refuse_way_out(path, place.resolve())
                shown = shown_path(path, self.root)
                return FoundText(shown, read_bounded(path, shown))
        return None

    def size_of_text(self, folder: str, name: str) -> int | None:
        """Return the size of the file that `find_text` would read."""
        for place in (self.root / folder, *self.text_folders):
            try:
                return (place / name).stat().st_size
            except (OSError, ValueError):
                continue
        return None


def _refuse_way_out(path: Path, folder: Path) -> None:
    """Stop at a link out of a folder (resolved): a stranger's project must not show files of this machine."""
    if not path.resolve().is_relative_to(folder):
        raise ArgmapError(f"`{path.name}` is a link that leads out of its folder")


def shown_path(path: Path, start: Path | None = None) -> str:
    """Return a path as people should see it, from a folder (the current one if none is given), with `/` in it.

    A file on another drive of Windows has no path from here, and is shown with its drive.
    """
    try:
        return Path(os.path.relpath(path, start or Path())).as_posix()
    except ValueError:
        return path.as_posix()


def is_yaml(path: str) -> bool:
    """Say whether a file name ends like a YAML file."""
    return path.endswith(YAML_SUFFIXES)


def is_inside(path: str) -> bool:
    """Say whether a relative path stays inside its folder: no absolute path, no drive, no way up."""
    parts = path.replace("\\", "/").split("/")
    return bool(path) and ".." not in parts and not path.startswith(("/", "\\", "~")) and ":" not in parts[0]


def read_bounded(path: Path, shown: str) -> bytes:
    """Return the bytes of a regular file of at most 64 MiB; raise `ArgmapError` that calls the file `shown`."""
    try:
        # Asked first, because opening a pipe waits for whoever writes to it.
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind):
            what = "a folder" if stat.S_ISDIR(kind) else "not a regular file"
            raise ArgmapError(f"`{shown}` is {what}, and a file is wanted")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise ArgmapError(f"there is no file `{shown}`") from None
    except OSError as error:
        raise ArgmapError(f"`{shown}` cannot be read: {(error.strerror or 'unknown reason').lower()}") from None
    except ValueError:
        raise ArgmapError(f"`{shown}` is not a usable path") from None
    if len(data) > MAX_FILE_BYTES:
        raise ArgmapError(f"`{shown}` is larger than {MAX_FILE_BYTES >> 20} MiB")
    return data
