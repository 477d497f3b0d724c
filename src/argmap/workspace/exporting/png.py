"""Pictures as PNG, drawn by resvg (extra `png`)."""

from __future__ import annotations

import re
from math import floor

from argmap.workspace.errors import ArgmapError

# Four bytes a pixel while it is drawn, and as much again while it is packed.
MOST_PIXELS = 100_000_000
# What is no outline is text for the fonts of whoever looks; author's text cannot hold this sign.
_TEXT = "<text"
_VIEW_BOX = re.compile(r'<svg[^>]* viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
# What makes a picture whose size is given in millimetres as large as CSS says.
_DOTS_PER_INCH = 96
_STAND_IN = "DejaVu Sans"


def png(svg: str, scale: float) -> bytes:
    """Return a picture as PNG, `scale` pixels to each of its own; equal pictures give equal bytes.

    `svg` is a picture in text mode `paths` and one palette. Fonts of the machine are looked at only where it has text
    that is no outline.

    Raises:
        ArgmapError: what draws PNG is not installed, or the picture is too large.
    """
    try:
        import resvg_py  # noqa: PLC0415 - an extra
    except ImportError:
        raise ArgmapError("PNG needs the package `resvg-py`", help='pip install "argmap[png]"') from None
    width, height = _size(svg, scale)
    outlined = _TEXT not in svg
    content: bytes = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        height=height,
        dpi=_DOTS_PER_INCH,
        skip_system_fonts=outlined,
        font_family=None if outlined else _STAND_IN,
        sans_serif_family=None if outlined else _STAND_IN,
        serif_family=None if outlined else _STAND_IN,
    )
    return bytes(content)


def _size(svg: str, scale: float) -> tuple[int, int]:
    """Return the width and height of a picture in pixels."""
    found = _VIEW_BOX.match(svg)
    if found is None:
        raise ValueError("a picture without `viewBox`")
    own_width, own_height = float(found[1]), float(found[2])
    width, height = max(1, round(own_width * scale)), max(1, round(own_height * scale))
    if width * height > MOST_PIXELS:
        largest = floor((MOST_PIXELS / (own_width * own_height)) ** 0.5 * 100) / 100
        raise ArgmapError(
            f"a PNG of {width} × {height} pixels would be too large: it may have {MOST_PIXELS // 10**6} million",
            help=f"a scale of at most {largest:.2f} would do, or a map with less in it (`--only`, `--detail claims`)",
        )
    return width, height
