"""Colours of a terminal, or none."""

from __future__ import annotations

from enum import StrEnum

_RESET = "\x1b[0m"


class Tone(StrEnum):
    """What a piece of a report is, with the ANSI sequence it is drawn in."""

    ERROR = "\x1b[1;31m"
    WARNING = "\x1b[1;33m"
    NOTE = "\x1b[1;36m"
    HELP = "\x1b[1;32m"
    FRAME = "\x1b[34m"
    STRONG = "\x1b[1m"
    REMOVED = "\x1b[31m"
    ADDED = "\x1b[32m"


class Palette:
    """Puts tones on text, or leaves it as it is."""

    __slots__ = ("_color",)

    def __init__(self, *, color: bool) -> None:
        self._color = color

    def paint(self, tone: Tone, text: str) -> str:
        """Return `text` in a tone, where colours are wanted."""
        return f"{tone}{text}{_RESET}" if self._color and text else text
