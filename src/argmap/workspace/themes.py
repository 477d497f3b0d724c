"""Themes by name, or from files."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from argmap._version import VERSION
from argmap.diagnostics.diagnostic import Diagnostic, Place, Severity
from argmap.diagnostics.nearest import nearest_names
from argmap.fonts.faces import TextStyle
from argmap.fonts.own_fonts import font_problem
from argmap.rendering.theme import THEMES, OwnFont, Theme
from argmap.rendering.theme_file import theme_findings, theme_from
from argmap.reporting import Report, reporter
from argmap.rules.catalogue import all_findings
from argmap.syntax.document_reader import read_document
from argmap.syntax.encoding import decode
from argmap.syntax.reader import read
from argmap.syntax.theme_document import FontsEntry, ThemeFile, is_font_file
from argmap.syntax.theme_findings import THEME_FONT
from argmap.syntax.tree import Tree
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import DiskFiles, Files, is_inside, is_yaml, shown_path
from argmap.workspace.project import Project

_LARGEST_FONT = 32 << 20


@dataclass(frozen=True, slots=True)
class ThemeReading:
    """A theme as read; of one from a file, its tree and the findings about it."""

    theme: Theme
    findings: tuple[Diagnostic, ...] = ()
    tree: Tree | None = None

    @property
    def fails(self) -> bool:
        """Whether something of the file could not be used; what is merely hard to see does not count."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def usable(self) -> Theme:
        """Return the theme; raises `ArgmapError` where its file has mistakes."""
        if self.fails:
            mistakes = self.report(width=100, color=False).rstrip()
            raise ArgmapError(f"the theme `{self.tree.path if self.tree else ''}` has mistakes:\n{mistakes}")
        return self.theme

    def report(self, *, width: int, color: bool) -> str:
        """Return the findings as text; "" where there are none."""
        texts = {self.tree.path: self.tree.lines} if self.tree is not None else {}
        return reporter("text")(Report(self.findings, texts, all_findings(), VERSION, width, color))


def wanted_theme(asked: str | None, project: Project, otherwise: str) -> ThemeReading:
    """Return the theme that was asked for, else that of the project's settings, else the one named `otherwise`.

    Raises:
        ArgmapError: there is no such theme, or the disk will not have it.
    """
    chosen = project.settings.theme
    if asked is None and chosen is not None:
        return read_project_theme(project.files, chosen)
    return read_theme(asked or otherwise)


def read_theme(choice: str) -> ThemeReading:
    """Return the theme of a name, or that of a YAML file (a path from the current folder) with what is wrong with it.

    Raises:
        ArgmapError: there is no such theme, or the disk will not have it.
    """
    path = Path(choice)
    return _named(choice) or read_theme_file(DiskFiles(path.parent), path.name, shown_path(path))


def read_project_theme(files: Files, choice: str) -> ThemeReading:
    """Return the theme that the settings of a project choose: a name, or the path of a YAML file in the project.

    Raises:
        ArgmapError: there is no such theme, or the disk will not have it.
    """
    if not is_inside(choice):
        raise ArgmapError(f"`{choice}` leads out of the project")
    return _named(choice) or read_theme_file(files, choice, choice)


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


def _named(choice: str) -> ThemeReading | None:
    """Return the theme of a name, None for what is a file; raise `ArgmapError` for what is neither."""
    if choice in THEMES:
        return ThemeReading(THEMES[choice])
    if is_yaml(choice):
        return None
    nearest = nearest_names(choice, THEMES)
    known = f"did you mean `{nearest[0]}`?" if nearest else f"there are {', '.join(THEMES)}"
    raise ArgmapError(f"there is no theme `{choice}`", help=f"{known}; a theme of your own is a YAML file")


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
