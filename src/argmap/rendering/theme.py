"""Colours: one for each role, light and dark.

Text keeps at least 4.5:1 to what it stands on, graphics 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). Blue, vermilion and charcoal
stay apart under every kind of colour blindness (Machado, Oliveira & Fernandes 2009), and shape tells relations, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.layout.scene import Role


@dataclass(frozen=True, slots=True)
class Palette:
    """A colour (`#rrggbb`) for every role."""

    colours: Mapping[Role, str]


@dataclass(frozen=True, slots=True)
class Theme:
    """What a picture looks like: its palette, and the one for readers who prefer dark pages (None: the same)."""

    name: str
    palette: Palette
    dark: Palette | None = None


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
        Role.BADGE_INK: "#ffffff",
    }
)

DARK = Palette(
    {
        Role.PAPER: "#12171d",
        Role.INK: "#e8edf2",
        Role.MUTED: "#a3afbb",
        Role.QUOTE: "#eef2f6",
        Role.TRANSLATION: "#b4bfca",
        Role.BANNER: "#e6ecf2",
        Role.BANNER_INK: "#101820",
        Role.BANNER_MUTED: "#3d4a57",
        Role.PANEL: "#222b36",
        Role.PANEL_BAR: "#c9d5e1",
        Role.LETTER: "#c9d5e1",
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
        Role.BADGE_INK: "#12171d",
    }
)

AUTO = Theme("auto", LIGHT, DARK)
