"""Extracted texts, kept in a folder of the user's own: a PDF that did not change is read and hashed, not taken apart.

A text is known by the hash of the file that it came from, and by the reader and its version; so nothing kept can be out
of date. The folder is outside every project, where nobody else's files can put a text into it. Only commands that write
fill it (`argmap lock`); a check takes from it what is there.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import zlib
from pathlib import Path
from typing import Any

from argmap.model.quotation import Tier
from argmap.model.source import Locator, LocatorKind, SourceText, TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.sources.problem import SourceProblem
from argmap.text.span import Span
from argmap.workspace.errors import ArgmapError
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
            return _parse(kept, path, extractor, sha256)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, text: SourceText | SourceProblem) -> None:
        """Keep a text for the next time; a full disk or a folder that may not be written is no reason to stop."""
        if self._folder is None or not self._writes or isinstance(text, SourceProblem):
            return
        with contextlib.suppress(OSError, ArgmapError):
            write_atomically(self._place(text.bytes_sha256, text.extractor), _print(text))
            self._give_up_the_oldest(self._folder)

    def _place(self, bytes_sha256: str, extractor: str) -> Path:
        reader = hashlib.sha256(extractor.encode()).hexdigest()[:12]
        return (self._folder or Path()) / f"{bytes_sha256}-{reader}.text"

    def _give_up_the_oldest(self, folder: Path) -> None:
        kept = sorted(folder.glob("*.text"), key=lambda path: path.stat().st_mtime)
        for path in kept[: max(0, len(kept) - MOST_KEPT)]:
            path.unlink(missing_ok=True)


def cache_folder() -> Path | None:
    """Return the user's folder for kept texts (XDG Base Directory); None where the variable for it is empty."""
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen is not None:
        return Path(chosen) / "texts" if chosen else None
    with contextlib.suppress(RuntimeError):
        base = os.environ.get("XDG_CACHE_HOME", "")
        # The standard says that a relative path is to be ignored.
        return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "argmap" / "texts"
    return None


def _print(text: SourceText) -> bytes:
    body = text.text.encode("utf-8", "surrogatepass")
    head = {
        "crc32": zlib.crc32(body),
        "tiers": list(text.tiers),
        "regions": [[region.kind, *region.span] for region in text.regions],
        "locators": [[locator.kind, locator.label, *locator.span] for locator in text.locators],
    }
    return json.dumps(head, ensure_ascii=True).encode() + b"\n" + body


def _parse(kept: bytes, path: str, extractor: str, bytes_sha256: str) -> SourceText | None:
    line, _, body = kept.partition(b"\n")
    head: dict[str, Any] = json.loads(line)
    if head["crc32"] != zlib.crc32(body):
        return None
    return SourceText(
        path,
        body.decode("utf-8", "surrogatepass"),
        extractor=extractor,
        bytes_sha256=bytes_sha256,
        tiers=tuple(Tier(tier) for tier in head["tiers"]),
        regions=tuple(TextRegion(RegionKind(kind), Span(start, end)) for kind, start, end in head["regions"]),
        locators=tuple(
            Locator(LocatorKind(kind), label, Span(start, end)) for kind, label, start, end in head["locators"]
        ),
    )
