"""Drawing the issues of a project."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.columns import ColumnsOptions, columns
from argmap.rendering.svg import render_svg
from argmap.text.line_index import LineIndex
from argmap.workspace.project import Project
from argmap.workspace.writing import write_atomically


@cache
def _font_book() -> FontBook:
    return FontBook(read_font)


def draw_issue(project: Project, issue: str) -> str:
    """Return one issue as a self-contained SVG."""
    quoted = {one.source for claim in project.map.claims.values() if claim.issue == issue for one in claim.evidence}
    readable = project.texts.readable
    texts = {name: LineIndex(readable[name].source.text) for name in sorted(quoted) if name in readable}
    fonts = _font_book()
    return render_svg(columns(project.map, issue, fonts, ColumnsOptions(texts=texts)), fonts)


def draw_issues(project: Project, issues: Iterable[str], folder: Path) -> list[Path]:
    """Draw issues into `folder`, one SVG each, and return the paths of the pictures; raise `ArgmapError`."""
    drawn = []
    for name in issues:
        path = folder / f"{name}.svg"
        write_atomically(path, draw_issue(project, name))
        drawn.append(path)
    return drawn


def characters_without_font() -> tuple[str, ...]:
    """Return the characters of all pictures drawn so far that no embedded font has, by code point."""
    return _font_book().missing
