"""From an issue to its picture: the order of reading first, then the layout that was asked for."""

from __future__ import annotations

from argmap.fonts.font_book import FontBook
from argmap.layout.columns import columns
from argmap.layout.known import NOTHING, Known
from argmap.layout.labels import position_letter
from argmap.layout.outline import outline
from argmap.layout.scene import Scene
from argmap.layout.scope import scoped
from argmap.layout.setting import Setting
from argmap.layout.view import WHOLE, View
from argmap.model.argument_map import ArgumentMap


def picture(
    argument_map: ArgumentMap, issue: str, fonts: FontBook, view: View = WHOLE, known: Known = NOTHING
) -> Scene:
    """Return the picture of one issue; raises KeyError where the map has no issue of that name."""
    drawn = scoped(outline(argument_map, issue), view)
    letters = {name: position_letter(number) for number, name in enumerate(drawn.issue.positions)}
    return columns(drawn, Setting(argument_map, issue, fonts, known, view, letters))
