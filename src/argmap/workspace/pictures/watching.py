"""Waiting for files to be saved."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import DiskFiles, is_yaml
from argmap.workspace.project import load_sources
from argmap.workspace.roots import LOCK_FILE

# Editors save in several steps; what happens within so many milliseconds is one change.
_TOGETHER = 150
# How long to listen, in milliseconds, before saying that one does, and between looks at whether to go on.
_PATIENCE = 250
_FONTS = (".ttf", ".otf", ".ttc")
_State = tuple[int, int, int] | None


class Watched:
    """What pictures are drawn from: YAML files, the lock and fonts of a project, the texts of its sources, a theme.

    Nothing else counts, wherever it is written: neither pictures nor logs.
    """

    def __init__(self, files: DiskFiles, theme: Path | None) -> None:
        self._files = files
        self._theme = theme
        self._root = files.root.resolve()
        self._texts: frozenset[Path] = frozenset()
        self.look()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders to be listened to, with those below them."""
        places = (self._root, *(folder.resolve() for folder in self._files.text_folders))
        return tuple(dict.fromkeys(place for place in places if place.is_dir()))

    def look(self) -> None:
        """Learn which files are texts of sources now; as long as that cannot be read, they are those of before."""
        try:
            compiled, folder = load_sources(self._files)
        except ArgmapError:
            return
        names = {source.file for source in compiled.sources.values() if source.file}
        places = (self._root / folder, *(folder.resolve() for folder in self._files.text_folders))
        self._texts = frozenset(Path(os.path.normpath(place / name)) for place in places for name in names)

    def counts(self, _change: object, path: str) -> bool:
        """Say whether pictures depend on a file that was changed."""
        file = Path(path)
        if file in self._texts:
            return True
        is_hidden = any(part.startswith(".") for part in self._within(file).parts)
        return not is_hidden and (is_yaml(file.name) or file.name == LOCK_FILE or file.suffix.lower() in _FONTS)

    def theme_state(self) -> _State:
        """Return what changes whenever the theme file is written or replaced by another."""
        if self._theme is None:
            return None
        try:
            found = self._theme.stat()
        except (OSError, ValueError):
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size

    def _within(self, file: Path) -> Path:
        return file.relative_to(self._root) if file.is_relative_to(self._root) else Path(file.name)


def changes(watched: Watched) -> Iterator[None]:
    """Yield as soon as files are listened to, and then whenever one that counts was changed.

    An interrupt raises KeyboardInterrupt.
    """
    from watchfiles import watch  # noqa: PLC0415 - slow to import, and only who waits needs it

    has_begun, theme = False, watched.theme_state()
    for changed in watch(
        *watched.folders,
        watch_filter=watched.counts,
        debounce=_TOGETHER,
        rust_timeout=_PATIENCE,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        now = watched.theme_state()
        if changed or not has_begun or now != theme:
            has_begun, theme = True, now
            watched.look()
            yield
