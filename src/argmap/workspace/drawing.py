"""Drawing one issue of a project."""

from __future__ import annotations

from functools import cache

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.columns import columns
from argmap.render.svg import render_svg
from argmap.text.line_index import LineIndex
from argmap.workspace.project import Project


@cache
def _font_book() -> FontBook:
    return FontBook(read_font)


def draw_issue(project: Project, issue: str) -> str:
    """Return one issue as a self-contained SVG."""
    texts = {name: LineIndex(text.source.text) for name, text in project.texts.readable.items()}
    fonts = _font_book()
    return render_svg(columns(project.compilation.map, issue, fonts, texts=texts), fonts)
