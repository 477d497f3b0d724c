"""How a scene is dressed for those who will look at it: how its text is written, and its colours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.rendering.theme import AUTO, Theme


class TextMode(StrEnum):
    """How text stands in an SVG: with its fonts, for the fonts of whoever looks, or as outlines."""

    EMBED = "embed"
    SYSTEM = "system"
    PATHS = "paths"


@dataclass(frozen=True, slots=True)
class Dress:
    """A text mode and a theme."""

    text: TextMode = TextMode.EMBED
    theme: Theme = AUTO


WEB = Dress()
