"""The fonts that pictures are set in: ours, and those that a theme brings along."""

from __future__ import annotations

from functools import lru_cache

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.fonts.own_fonts import own_font_book
from argmap.rendering.theme import Theme


def font_book(theme: Theme) -> FontBook:
    """Return the font book of a theme; one for all themes that bring no files, so that what is measured stays known."""
    return _book(tuple((style, font.file) for style, font in theme.fonts.items() if font.file is not None))


# Ours, and those of one theme: whoever edits a font while argmap watches would keep each version of it otherwise.
@lru_cache(maxsize=2)
def _book(files: tuple[tuple[TextStyle, bytes], ...]) -> FontBook:
    return own_font_book(read_font, dict(files))
