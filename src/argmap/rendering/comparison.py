"""What of a picture counts when it is compared with another."""

from __future__ import annotations

import re

# No words of an author stand in either: `<` and `"` are escaped in what they write.
_NAMES_FONTS = re.compile(r'<style>[^<]*</style>|font-family="[^"]*"')
_FONT_BYTES = re.compile(r"base64,[A-Za-z0-9+/=]+")
# The names of embedded families end in a digest of their bytes.
_FAMILY_DIGEST = re.compile(r"\b(Argmap[A-Z][A-Za-z]*)-[0-9a-f]{8}\b")


def without_fonts(svg: str) -> str:
    """Return an SVG without the bytes of its fonts: they follow the versions of two libraries, not what is drawn."""
    return _NAMES_FONTS.sub(_without_font, svg)


def _without_font(found: re.Match[str]) -> str:
    return _FAMILY_DIGEST.sub(r"\1", _FONT_BYTES.sub("base64,", found[0]))
