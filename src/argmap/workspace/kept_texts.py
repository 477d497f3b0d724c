"""Extracted texts, kept in a folder of the user's own: a PDF that did not change is read and hashed, not taken apart.

A text is known by the hash of the file that it came from, and by the reader and its version; so nothing kept can be out
of date. The folder is outside every project, where nobody else's files can put a text into it. Only commands that write
fill it (`argmap lock`); a check takes from it what is there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem
from argmap.workspace.errors import ArgmapError
from argmap.workspace.extracted_texts import parse_text, print_text
from argmap.workspace.writing import write_atomically

CACHE_VARIABLE = "ARGMAP_CACHE_DIR"
# Of more texts than these, those kept longest ago are given up.
MOST_KEPT = 1_000


class KeptTexts:
    """The texts kept in `folder`; without one, none is. Only with `writes` are further ones kept."""

    def __init__(self, folder: Path | None, *, writes: bool = False) -> None:
        self._folder = folder
        self._writes = writes

    def find(self, content: bytes, path: str, extractor: str) -> SourceText | None:
        """Return the text that `extractor` once made of these bytes; None where it is not kept, or damaged."""
        if self._folder is None:
            return None
        sha256 = hashlib.sha256(content).hexdigest()
        try:
            kept = self._place(sha256, extractor).read_bytes()
        except OSError:
            return None
        return parse_text(kept, path, extractor=extractor, bytes_sha256=sha256)

    def keep(self, text: SourceText | SourceProblem) -> None:
        """Keep a text for the next time; a full disk or a folder that may not be written is no reason to stop."""
        if self._folder is None or not self._writes or isinstance(text, SourceProblem):
            return
        with contextlib.suppress(OSError, ArgmapError):
            write_atomically(self._place(text.bytes_sha256, text.extractor), print_text(text))
            self._give_up_the_oldest(self._folder)

    def _place(self, bytes_sha256: str, extractor: str) -> Path:
        reader = hashlib.sha256(extractor.encode()).hexdigest()[:12]
        return (self._folder or Path()) / f"{bytes_sha256}-{reader}.text"

    def _give_up_the_oldest(self, folder: Path) -> None:
        kept = sorted(folder.glob("*.text"), key=lambda path: path.stat().st_mtime)
        for path in kept[: max(0, len(kept) - MOST_KEPT)]:
            path.unlink(missing_ok=True)


def cache_folder() -> Path | None:
    """Return the user's folder for kept texts (XDG Base Directory); None where the variable for it is empty.

    A relative path is ignored in either variable, as the standard says: it would mean another folder in each project.
    """
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen is not None and (not chosen or Path(chosen).is_absolute()):
        return Path(chosen) / "texts" if chosen else None
    with contextlib.suppress(RuntimeError):
        base = os.environ.get("XDG_CACHE_HOME", "")
        return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "argmap" / "texts"
    return None
