"""From an issue to its picture: the order of reading first, then the layout that was asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from argmap.fonts.font_book import FontBook
from argmap.layout.columns.columns import columns
from argmap.layout.known import NOTHING, Known
from argmap.layout.labels import position_letter
from argmap.layout.outline import Outline, outline
from argmap.layout.scene import Scene
from argmap.layout.scope import scoped
from argmap.layout.setting import Setting
from argmap.layout.tree.engine import Engine, EngineError, no_engine
from argmap.layout.view import WHOLE, Layout, View
from argmap.model.argument_map import ArgumentMap

_SHARED = 4
_WIDEST_RANK = 6


def picture(  # noqa: PLR0917 - what is drawn, how, and by what
    argument_map: ArgumentMap,
    issue: str,
    fonts: FontBook,
    view: View = WHOLE,
    known: Known = NOTHING,
    engine: Engine = no_engine,
) -> Scene:
    """Return the picture of one issue; raises KeyError where the map has no issue of that name.

    Where a tree was asked for and cannot be laid out, the picture stands in columns, and its note says why.
    """
    drawn = scoped(outline(argument_map, issue), view)
    letters = {name: position_letter(number) for number, name in enumerate(drawn.issue.positions)}
    setting = Setting(argument_map, issue, fonts, known, view, letters)
    if view.layout is Layout.COLUMNS or (view.layout is Layout.AUTO and not suits(drawn)):
        return columns(drawn, setting)
    from argmap.layout.tree.growing import tree  # noqa: PLC0415 - a third of the layout, and most pictures are columns

    try:
        return tree(drawn, setting, engine)
    except EngineError as error:
        note = _in_columns(issue, str(error)) if view.layout is Layout.TREE else ""
        return replace(columns(drawn, setting), note=note)


def suits(drawn: Outline) -> bool:
    """Say whether a tree shows an issue better than columns do.

    It does where at least four claims bear on several others, since columns tell every further tie by a reference; but
    a tree with more than six cards side by side is too wide to be read. Only how claims hang together counts, not how
    much they say, so that no rewording turns the picture over.
    """
    references = sum(branch.is_reference and branch.is_here for tree in drawn.trees for branch in tree)
    if references < _SHARED:
        return False
    from argmap.layout.tree.graph import graph  # noqa: PLC0415 - only maps with many ties come here

    grown = graph(drawn)
    widest = max(Counter(grown.ranks.values()).values(), default=0)
    return len(grown.shared) >= _SHARED and widest <= _WIDEST_RANK


def _in_columns(issue: str, reason: str) -> str:
    return f"`{issue}` stands in columns instead of a tree; {reason}"
