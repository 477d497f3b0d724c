"""What keeps the file of a source from being read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """A file that is no readable text: what is, where (`offset` in bytes), and what to do about it."""

    path: str
    message: str
    offset: int | None = None
    help: str = ""
