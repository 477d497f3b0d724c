"""Drawing the issues of a project."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.known import Known
from argmap.layout.picture import picture
from argmap.layout.view import WHOLE, View
from argmap.rendering.dress import WEB, Dress
from argmap.rendering.svg import render_svg
from argmap.text.line_index import LineIndex
from argmap.workspace.project import Project
from argmap.workspace.writing import write_atomically


@cache
def _font_book() -> FontBook:
    return FontBook(read_font)


def draw_issue(project: Project, issue: str, view: View = WHOLE, dress: Dress = WEB) -> str:
    """Return one issue as a self-contained SVG."""
    fonts = _font_book()
    return render_svg(picture(project.map, issue, fonts, view, _known(project, issue)), fonts, dress)


def _known(project: Project, issue: str) -> Known:
    quoted = {one.source for claim in project.map.claims.values() if claim.issue == issue for one in claim.evidence}
    readable = project.texts.readable
    return Known({name: LineIndex(readable[name].source.text) for name in sorted(quoted) if name in readable})


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
