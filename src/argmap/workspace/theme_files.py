"""Theme files: what they say, the fonts they bring, and what is wrong with them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.fonts.faces import TextStyle
from argmap.fonts.own_fonts import font_problem
from argmap.rendering.theme import OwnFont
from argmap.rendering.theme_file import theme_findings, theme_from
from argmap.syntax.document_reader import read_document
from argmap.syntax.encoding import decode
from argmap.syntax.reader import read
from argmap.syntax.theme_document import FontsEntry, ThemeFile, is_font_file
from argmap.syntax.theme_findings import THEME_FONT
from argmap.syntax.tree import Tree
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import Files, is_inside
from argmap.workspace.themes import ThemeReading

_LARGEST_FONT = 32 << 20


def read_theme_file(files: Files, path: str, shown: str) -> ThemeReading:
    """Return the theme of a file, which findings call `shown`; its font files lie in its folder or below.

    Raises:
        ArgmapError: the disk will not have it.
    """
    text, odd = decode(files.read(path), shown)
    tree, malformed = read(text, shown)
    document, misfits = read_document(tree, ThemeFile)
    document = document or ThemeFile()
    fonts: dict[TextStyle, OwnFont] = {}
    unusable = tuple(_read_fonts(files, posixpath.dirname(path), document.fonts, tree, fonts))
    theme = theme_from(document, tree, fonts)
    hard_to_see = theme_findings(document, tree, theme)
    return ThemeReading(theme, (*odd, *malformed, *misfits, *unusable, *hard_to_see), tree)


def _read_fonts(
    files: Files, folder: str, entry: FontsEntry, tree: Tree, fonts: dict[TextStyle, OwnFont]
) -> Iterator[Diagnostic]:
    """Add the chosen fonts to `fonts`, and yield a finding for each that cannot be used."""
    chosen = {TextStyle.SANS: entry.sans, TextStyle.BOLD: entry.bold, TextStyle.SERIF: entry.serif}
    for style, choice in chosen.items():
        if choice is None:
            continue
        if not is_font_file(choice):
            fonts[style] = OwnFont(name=choice)
            continue
        try:
            fonts[style] = OwnFont(file=_font_file(files, folder, choice))
        except ArgmapError as error:
            place = Place(tree.path, tree.value_span(("fonts", style.value)))
            yield THEME_FONT.at(place, str(error), help=(error.help,) if error.help else ())


def _font_file(files: Files, folder: str, name: str) -> bytes:
    """Return the bytes of a font file that can be used; raise `ArgmapError`."""
    if not is_inside(name):
        raise ArgmapError(f"`{name}` leads out of the folder of the theme", help="put the font beside the theme file")
    data = files.read(posixpath.join(folder, name))
    if len(data) > _LARGEST_FONT:
        raise ArgmapError(f"`{name}` is larger than {_LARGEST_FONT >> 20} MiB")
    problem = font_problem(data)
    if problem is not None:
        raise ArgmapError(f"`{name}` {problem}", help="a font is a file of the formats TrueType or OpenType")
    return data
