"""What stands below a tree: claims that bear on nothing in it, as indented trees in columns under a heading."""

from __future__ import annotations

from argmap.layout.outline import Outline
from argmap.layout.sections import COLUMN_WIDTH, Canvas, Frame, Sections
from argmap.layout.setting import Setting

# As many however wide the tree is, so that a card more or less in it moves nothing below it.
_COLUMNS = 2


def least_width(drawn: Outline) -> float:
    """Return the least width of a tree in pixels: what stands below it has room in it."""
    is_bare = not drawn.unconnected and (drawn.only or not drawn.elsewhere)
    return COLUMN_WIDTH if is_bare else Frame(0, _COLUMNS, COLUMN_WIDTH).width


def thicket(drawn: Outline, left: float, top: float, width: float, setting: Setting) -> Sections:
    """Return what bears on nothing in a tree, as far as there is anything, from `top` downwards."""
    sections = Sections(Canvas(), Frame(left, _COLUMNS, COLUMN_WIDTH), width, top, setting)
    sections.place_loose(drawn)
    return sections
