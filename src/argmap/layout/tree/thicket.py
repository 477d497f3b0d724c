"""What stands below a tree: claims that bear on nothing in it, as indented trees under a heading."""

from __future__ import annotations

from argmap.layout.outline import Outline
from argmap.layout.sections import COLUMN_WIDTH, Canvas, Frame, Sections
from argmap.layout.setting import Setting


def thicket(drawn: Outline, left: float, top: float, width: float, setting: Setting) -> Sections:
    """Return what bears on nothing in a tree, as far as there is anything, from `top` downwards."""
    sections = Sections(Canvas(), Frame(left, 1, COLUMN_WIDTH), width, top, setting)
    sections.place_loose(drawn)
    return sections
