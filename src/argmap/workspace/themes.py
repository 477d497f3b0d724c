"""Themes by name, or from files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from argmap._version import VERSION
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.diagnostics.nearest import nearest_names
from argmap.rendering.theme import THEMES, Theme
from argmap.reporting import Report, reporter
from argmap.rules.catalogue import all_findings
from argmap.syntax.tree import Tree
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import DiskFiles, Files, is_inside, is_yaml, shown_path
from argmap.workspace.project import Project

_LIGHT, _DARK = "light", "dark"


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

    Where `otherwise` is `light`, pictures stand on white pages whatever the reader's screen is like: the project's
    theme counts without its colours for dark pages there, and `dark` not at all.

    Raises:
        ArgmapError: there is no such theme, or the disk will not have it.
    """
    chosen = project.settings.theme
    if asked is None and chosen is not None:
        reading = read_project_theme(project.files, chosen)
        return _on_white(reading) if otherwise == _LIGHT else reading
    return read_theme(asked or otherwise)


def _on_white(reading: ThemeReading) -> ThemeReading:
    is_dark = reading.theme is THEMES[_DARK]
    return replace(reading, theme=THEMES[_LIGHT] if is_dark else replace(reading.theme, dark=None))


def read_theme(choice: str) -> ThemeReading:
    """Return the theme of a name, or that of a YAML file (a path from the current folder) with what is wrong with it.

    Raises:
        ArgmapError: there is no such theme, or the disk will not have it.
    """
    path = Path(choice)
    return _named(choice) or _read_file(DiskFiles(path.parent), path.name, shown_path(path))


def read_project_theme(files: Files, choice: str) -> ThemeReading:
    """Return the theme that the settings of a project choose: a name, or the path of a YAML file in the project.

    Raises:
        ArgmapError: there is no such theme, or the disk will not have it.
    """
    if not is_inside(choice):
        raise ArgmapError(f"`{choice}` leads out of the project")
    return _named(choice) or _read_file(files, choice, choice)


def _named(choice: str) -> ThemeReading | None:
    """Return the theme of a name, None for what is a file; raise `ArgmapError` for what is neither."""
    if choice in THEMES:
        return ThemeReading(THEMES[choice])
    if is_yaml(choice) and "\0" not in choice:
        return None
    nearest = nearest_names(choice, THEMES)
    known = f"did you mean `{nearest[0]}`" if nearest else f"there are {', '.join(THEMES)}"
    raise ArgmapError(
        f"there is no theme `{choice}`", help=f"{known}, or the path of a YAML file of your own{'?' if nearest else ''}"
    )


def _read_file(files: Files, path: str, shown: str) -> ThemeReading:
    from argmap.workspace.theme_files import read_theme_file  # noqa: PLC0415 - most themes are names

    return read_theme_file(files, path, shown)
