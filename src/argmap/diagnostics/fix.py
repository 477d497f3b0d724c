"""Corrections: characters to put in place of others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.text.span import Span


class Applicability(StrEnum):
    """Whether a correction keeps the meaning (safe), or wants an author's eye (unsafe)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of `span` in the text `path` by `replacement`."""

    path: str
    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction that a reader can type or a tool can make: `title` says it in words."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.UNSAFE
