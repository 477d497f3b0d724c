"""How a scene is dressed for those who will look at it: how its text is written, its colours, and how wide it is."""

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
    """A text mode, a theme, and how many pixels wide a picture may be: one that is wider is scaled down."""

    text: TextMode = TextMode.EMBED
    theme: Theme = AUTO
    width: float | None = None


WEB = Dress()
