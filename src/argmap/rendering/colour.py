"""The arithmetic of colours: contrast as WCAG defines it, sight as colour-blind readers have it, and distance.

Colours are `#rrggbb` in sRGB (IEC 61966-2-1).

Sources: WCAG 2.2, "relative luminance" and "contrast ratio"; Machado, Oliveira & Fernandes, "A Physiologically-based
Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table 1 (severity 1.0, on linear light);
CIE 15 for L*a*b* under D65 and the difference of 1976.
"""

from __future__ import annotations

from enum import StrEnum
from math import dist

Triple = tuple[float, float, float]

_LUMINANCE: Triple = (0.2126, 0.7152, 0.0722)
_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE: Triple = (0.95047, 1.0, 1.08883)
# Where the curves of sRGB and of L* leave their straight beginnings.
_SRGB_KNEE, _LAB_KNEE = 0.04045, 216 / 24389


class Sight(StrEnum):
    """How a reader sees colours: all three kinds of cone, or one of them missing."""

    FULL = "full"
    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"
    TRITANOPIA = "tritanopia"


_SEEN = {
    Sight.FULL: ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    Sight.PROTANOPIA: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Sight.DEUTERANOPIA: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Sight.TRITANOPIA: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21, whichever is the lighter."""
    dark, light = sorted((_dot(_LUMINANCE, _linear(one)), _dot(_LUMINANCE, _linear(other))))
    return (light + 0.05) / (dark + 0.05)


def difference(one: str, other: str, sight: Sight = Sight.FULL) -> float:
    """Return how far two colours are apart to an eye (ΔE, CIE 1976; about 2 can just be told apart side by side)."""
    return dist(_lab(_seen(one, sight)), _lab(_seen(other, sight)))


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with `share` (0 to 1) of another in it, mixed in sRGB as painted layers are."""
    channels = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round((own + (its - own) * share) * 255):02x}" for own, its in channels)


def _channels(colour: str) -> Triple:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _linear(colour: str) -> Triple:
    """Return the light of a colour, channel by channel."""
    red, green, blue = (
        one / 12.92 if one <= _SRGB_KNEE else ((one + 0.055) / 1.055) ** 2.4 for one in _channels(colour)
    )
    return red, green, blue


def _seen(colour: str, sight: Sight) -> Triple:
    """Return the light that a reader sees in the place of a colour, kept inside what a screen can show."""
    light = _linear(colour)
    red, green, blue = (min(1.0, max(0.0, _dot(row, light))) for row in _SEEN[sight])
    return red, green, blue


def _lab(light: Triple) -> Triple:
    x, y, z = (_lightness(_dot(row, light) / white) for row, white in zip(_TO_XYZ, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _lightness(share: float) -> float:
    return share ** (1 / 3) if share > _LAB_KNEE else (24389 / 27 * share + 16) / 116


def _dot(one: Triple, other: Triple) -> float:
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
