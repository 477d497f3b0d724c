"""Themes: a colour for each role, light and dark, and the fonts and widths that go with it.

Text keeps at least 4.5:1 to what it stands on, graphics 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); what stands on what is listed
in `argmap.rendering.contrast`. Blue, vermilion and charcoal stay apart under every kind of colour blindness (Machado,
Oliveira & Fernandes 2009), and shape tells relations, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.fonts.faces import TextStyle
from argmap.layout.scene import Role


@dataclass(frozen=True, slots=True)
class Palette:
    """A colour (`#rrggbb`) for every role."""

    colours: Mapping[Role, str]


@dataclass(frozen=True, slots=True)
class OwnFont:
    """A font in the place of one of ours: the name of a family that readers may have, or the bytes of a font file."""

    name: str | None = None
    file: bytes | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """What a picture looks like: its palette, and the one for readers who prefer dark pages (None: the same).

    `fonts` are those that stand in the place of ours. `column` is the width of a column under a position and `card`
    that of a card in a tree, in pixels; None leaves them to the layout.
    """

    name: str
    palette: Palette
    dark: Palette | None = None
    fonts: Mapping[TextStyle, OwnFont] = field(default_factory=dict)
    column: float | None = None
    card: float | None = None


LIGHT = Palette(
    {
        Role.PAPER: "#ffffff",
        Role.INK: "#16202c",
        Role.MUTED: "#566270",
        Role.QUOTE: "#16202c",
        Role.TRANSLATION: "#4c5865",
        Role.BANNER: "#1c2b3a",
        Role.BANNER_INK: "#ffffff",
        Role.BANNER_MUTED: "#c3ceda",
        Role.PANEL: "#eef2f6",
        Role.PANEL_BAR: "#1c2b3a",
        Role.LETTER: "#1c2b3a",
        Role.LETTER_INK: "#ffffff",
        Role.CARD: "#ffffff",
        Role.CARD_EDGE: "#c3cad3",
        Role.TRUNK: "#8a95a3",
        Role.EVIDENCE_BAR: "#b9c1cb",
        Role.CHIP: "#eef1f5",
        Role.CHIP_INK: "#33404d",
        Role.CHIP_TAG: "#46535f",
        Role.CHIP_TAG_INK: "#ffffff",
        Role.WARNING: "#fdf0d0",
        Role.WARNING_INK: "#7f4c00",
        Role.SUPPORT: "#0a5ea8",
        Role.ATTACK: "#b03a00",
        Role.UNDERCUT: "#474747",
        Role.STRENGTH: "#dfe4ea",
        Role.BADGE_INK: "#ffffff",
        Role.STANDS: "#007041",
        Role.FAILS: "#651a43",
        Role.OPEN: "#636b74",
    }
)

DARK = Palette(
    {
        Role.PAPER: "#12171d",
        Role.INK: "#e8edf2",
        Role.MUTED: "#a3afbb",
        Role.QUOTE: "#eef2f6",
        Role.TRANSLATION: "#b4bfca",
        Role.BANNER: "#364b61",
        Role.BANNER_INK: "#f2f6fa",
        Role.BANNER_MUTED: "#c3d0dd",
        Role.PANEL: "#222b36",
        Role.PANEL_BAR: "#8fa3b8",
        Role.LETTER: "#8fa3b8",
        Role.LETTER_INK: "#101820",
        Role.CARD: "#1b222b",
        Role.CARD_EDGE: "#3a4552",
        Role.TRUNK: "#6c7885",
        Role.EVIDENCE_BAR: "#4d5966",
        Role.CHIP: "#2a333e",
        Role.CHIP_INK: "#d3dbe3",
        Role.CHIP_TAG: "#90a0b0",
        Role.CHIP_TAG_INK: "#12171d",
        Role.WARNING: "#40330f",
        Role.WARNING_INK: "#f2c75c",
        Role.SUPPORT: "#6cb2f5",
        Role.ATTACK: "#f59a62",
        Role.UNDERCUT: "#c9c9c9",
        Role.STRENGTH: "#333e4a",
        Role.BADGE_INK: "#12171d",
        Role.STANDS: "#3fe3a0",
        Role.FAILS: "#e087a4",
        Role.OPEN: "#d3dae0",
    }
)

# Nothing but greys, for printers without colour: what a step does is told by words, shapes and three steps of light.
GREY = Palette(
    {
        Role.PAPER: "#ffffff",
        Role.INK: "#000000",
        Role.MUTED: "#404040",
        Role.QUOTE: "#000000",
        Role.TRANSLATION: "#333333",
        Role.BANNER: "#1a1a1a",
        Role.BANNER_INK: "#ffffff",
        Role.BANNER_MUTED: "#d6d6d6",
        Role.PANEL: "#f0f0f0",
        Role.PANEL_BAR: "#1a1a1a",
        Role.LETTER: "#1a1a1a",
        Role.LETTER_INK: "#ffffff",
        Role.CARD: "#ffffff",
        Role.CARD_EDGE: "#9a9a9a",
        Role.TRUNK: "#707070",
        Role.EVIDENCE_BAR: "#9a9a9a",
        Role.CHIP: "#efefef",
        Role.CHIP_INK: "#1f1f1f",
        Role.CHIP_TAG: "#3a3a3a",
        Role.CHIP_TAG_INK: "#ffffff",
        Role.WARNING: "#e2e2e2",
        Role.WARNING_INK: "#000000",
        Role.SUPPORT: "#404040",
        Role.ATTACK: "#000000",
        Role.UNDERCUT: "#6b6b6b",
        Role.BADGE_INK: "#ffffff",
        Role.STRENGTH: "#d9d9d9",
        Role.STANDS: "#000000",
        Role.FAILS: "#333333",
        Role.OPEN: "#5c5c5c",
    }
)

# High contrast on white: text 7:1 and more (WCAG 2.2, 1.4.6), graphics 4.5:1.
HIGH = Palette(
    {
        Role.PAPER: "#ffffff",
        Role.INK: "#000000",
        Role.MUTED: "#2e2e2e",
        Role.QUOTE: "#000000",
        Role.TRANSLATION: "#242424",
        Role.BANNER: "#000000",
        Role.BANNER_INK: "#ffffff",
        Role.BANNER_MUTED: "#e6e6e6",
        Role.PANEL: "#f2f2f2",
        Role.PANEL_BAR: "#000000",
        Role.LETTER: "#000000",
        Role.LETTER_INK: "#ffffff",
        Role.CARD: "#ffffff",
        Role.CARD_EDGE: "#595959",
        Role.TRUNK: "#4d4d4d",
        Role.EVIDENCE_BAR: "#595959",
        Role.CHIP: "#f2f2f2",
        Role.CHIP_INK: "#000000",
        Role.CHIP_TAG: "#1f1f1f",
        Role.CHIP_TAG_INK: "#ffffff",
        Role.WARNING: "#fff2c4",
        Role.WARNING_INK: "#5a3300",
        Role.SUPPORT: "#004aad",
        Role.ATTACK: "#962d00",
        Role.UNDERCUT: "#1a1a1a",
        Role.BADGE_INK: "#ffffff",
        Role.STRENGTH: "#e3e3e3",
        Role.STANDS: "#005c36",
        Role.FAILS: "#4d1033",
        Role.OPEN: "#424c57",
    }
)

# High contrast on black.
HIGH_DARK = Palette(
    {
        Role.PAPER: "#000000",
        Role.INK: "#ffffff",
        Role.MUTED: "#d9d9d9",
        Role.QUOTE: "#ffffff",
        Role.TRANSLATION: "#e6e6e6",
        Role.BANNER: "#ffffff",
        Role.BANNER_INK: "#000000",
        Role.BANNER_MUTED: "#262626",
        Role.PANEL: "#1a1a1a",
        Role.PANEL_BAR: "#ffffff",
        Role.LETTER: "#ffffff",
        Role.LETTER_INK: "#000000",
        Role.CARD: "#000000",
        Role.CARD_EDGE: "#a6a6a6",
        Role.TRUNK: "#b3b3b3",
        Role.EVIDENCE_BAR: "#a6a6a6",
        Role.CHIP: "#212121",
        Role.CHIP_INK: "#ffffff",
        Role.CHIP_TAG: "#d9d9d9",
        Role.CHIP_TAG_INK: "#000000",
        Role.WARNING: "#3d2f00",
        Role.WARNING_INK: "#ffd766",
        Role.SUPPORT: "#6cb8ff",
        Role.ATTACK: "#ff9b4d",
        Role.UNDERCUT: "#ffffff",
        Role.BADGE_INK: "#000000",
        Role.STRENGTH: "#333333",
        Role.STANDS: "#3dffa8",
        Role.FAILS: "#fc83a7",
        Role.OPEN: "#e8eaed",
    }
)

AUTO = Theme("auto", LIGHT, DARK)

# What `--theme` and the `extends` of a theme file can name.
THEMES: Mapping[str, Theme] = {
    theme.name: theme
    for theme in (
        AUTO,
        Theme("light", LIGHT),
        Theme("dark", DARK),
        Theme("grey", GREY),
        Theme("contrast", HIGH, HIGH_DARK),
    )
}
