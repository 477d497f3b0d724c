"""What a file of a marked-up format holds, and what keeps it from being read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from argmap.model.source import Locator, SourceText, TextRegion
from argmap.sources.problem import SourceProblem


@dataclass(frozen=True, slots=True)
class Extracted:
    """The canonical text of a file, and what the reader knows of its parts; offsets are code points of the text."""

    text: str
    regions: tuple[TextRegion, ...] = ()
    locators: tuple[Locator, ...] = ()


class Unreadable(Exception):  # noqa: N818 - it says what the file is, and becomes a `SourceProblem`
    """A file that cannot be read: what is, what to do about it, and where (`offset` in bytes of the file)."""

    def __init__(self, message: str, help: str = "", offset: int | None = None) -> None:  # noqa: A002 - as in `SourceProblem`
        super().__init__(message)
        self.message = message
        self.help = help
        self.offset = offset


def source_text(
    content: bytes, path: str, extractor: str, extract: Callable[[bytes], Extracted]
) -> SourceText | SourceProblem:
    """Return what `extract` finds in a file, under the name of the reader and its version."""
    try:
        found = extract(content)
    except Unreadable as problem:
        return SourceProblem(path, problem.message, problem.offset, problem.help)
    return SourceText(
        path,
        found.text,
        extractor=extractor,
        bytes_sha256=hashlib.sha256(content).hexdigest(),
        regions=found.regions,
        locators=found.locators,
    )
