from __future__ import annotations

import re

import pytest

from argmap.layout.scene import Role
from argmap.rendering.theme import DARK, LIGHT

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])

TEXT_ON_GROUND = [
    (Role.INK, Role.PAPER),
    (Role.INK, Role.CARD),
    (Role.INK, Role.PANEL),
    (Role.MUTED, Role.PAPER),
    (Role.MUTED, Role.CARD),
    (Role.MUTED, Role.PANEL),
    (Role.MUTED, Role.CHIP),
    (Role.MUTED, Role.WARNING),
    (Role.QUOTE, Role.CARD),
    (Role.QUOTE, Role.PANEL),
    (Role.TRANSLATION, Role.CARD),
    (Role.TRANSLATION, Role.PANEL),
    (Role.BANNER_INK, Role.BANNER),
    (Role.BANNER_MUTED, Role.BANNER),
    (Role.LETTER_INK, Role.LETTER),
    (Role.CHIP_INK, Role.CHIP),
    (Role.CHIP_INK, Role.WARNING),
    (Role.CHIP_TAG_INK, Role.CHIP_TAG),
    (Role.WARNING_INK, Role.CARD),
    (Role.WARNING_INK, Role.PANEL),
    (Role.WARNING_INK, Role.WARNING),
    (Role.SUPPORT, Role.CARD),
    (Role.ATTACK, Role.CARD),
    (Role.UNDERCUT, Role.CARD),
]
GRAPHICS_ON_GROUND = [
    (Role.TRUNK, Role.PAPER),
    (Role.PANEL_BAR, Role.PAPER),
    (Role.LETTER, Role.PANEL),
    (Role.SUPPORT, Role.PAPER),
    (Role.ATTACK, Role.PAPER),
    (Role.UNDERCUT, Role.PAPER),
    (Role.BADGE_INK, Role.SUPPORT),
    (Role.BADGE_INK, Role.ATTACK),
    (Role.BADGE_INK, Role.UNDERCUT),
]


def luminance(colour):
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme, one, other):
    dark, light = sorted((luminance(theme.colours[one]), luminance(theme.colours[other])))
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_every_role_has_a_plain_colour(theme):
    assert set(theme.colours) == set(Role)
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in theme.colours.values())


@THEMES
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read_on_its_ground(theme, ink, ground):
    assert contrast(theme, ink, ground) >= 4.5


@THEMES
@pytest.mark.parametrize(("shape", "ground"), GRAPHICS_ON_GROUND)
def test_shapes_can_be_told_from_their_ground(theme, shape, ground):
    assert contrast(theme, shape, ground) >= 3.0
