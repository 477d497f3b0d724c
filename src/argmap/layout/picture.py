"""From an issue to its picture: the order of reading first, then the layout that was asked for."""

from __future__ import annotations

from dataclasses import replace

from argmap.fonts.font_book import FontBook
from argmap.layout.columns.columns import columns
from argmap.layout.known import NOTHING, Known
from argmap.layout.labels import position_letters
from argmap.layout.outline import Outline
from argmap.layout.scene import Scene
from argmap.layout.scope import viewed
from argmap.layout.setting import Setting
from argmap.layout.tree.engine import Engine, EngineError, no_engine
from argmap.layout.view import WHOLE, Layout, View
from argmap.model.argument_map import ArgumentMap

# A tree by itself stays within these, so that a page holds it and every engine lays it out in well under a second.
_SHARED = 4
_MOST_CARDS = 40
_MOST_IN_RANK = 6
_MOST_SPOTS_IN_RANK = 10


def picture(  # noqa: PLR0917 - what is drawn, how, and by what
    argument_map: ArgumentMap,
    issue: str,
    fonts: FontBook,
    view: View = WHOLE,
    known: Known = NOTHING,
    engine: Engine = no_engine,
) -> Scene:
    """Return the picture of one issue; raises KeyError where the map has no issue of that name.

    Where a tree was asked for, or suits the issue, and cannot be laid out, the picture stands in columns, and its note
    says why.
    """
    drawn = viewed(argument_map, issue, view)
    setting = Setting(argument_map, issue, fonts, known, view, position_letters(drawn.issue))
    if view.layout is Layout.COLUMNS or (view.layout is Layout.AUTO and not suits(drawn)):
        return columns(drawn, setting)
    from argmap.layout.tree.growing import tree  # noqa: PLC0415 - a third of the layout, and most pictures are columns

    try:
        return tree(drawn, setting, engine)
    except EngineError as error:
        return replace(columns(drawn, setting), note=_in_columns(issue, str(error)))


def suits(drawn: Outline) -> bool:
    """Say whether a tree shows an issue better than columns do.

    It does where at least four claims bear on several others, since columns tell every further tie by a reference; but
    a tree of more than 40 cards, or with more than six cards or ten cards and passing lines side by side, is too large
    to be read. Only how claims hang together counts, not how much they say nor how long an engine takes, so that no
    rewording and no machine turns the picture over.
    """
    references = sum(branch.is_reference and branch.is_here for tree in drawn.trees for branch in tree)
    if references < _SHARED:
        return False
    from argmap.layout.tree.graph import graph  # noqa: PLC0415 - only maps with many ties come here
    from argmap.layout.tree.rows import rows  # noqa: PLC0415

    grown = graph(drawn)
    if len(grown.shared) < _SHARED or len(grown.cards) > _MOST_CARDS:
        return False
    ordered = rows(grown)
    cards = [sum(ordered.spots[spot].card is not None for spot in row) for row in ordered.rows]
    return max(cards) <= _MOST_IN_RANK and max(map(len, ordered.rows)) <= _MOST_SPOTS_IN_RANK


def _in_columns(issue: str, reason: str) -> str:
    return f"`{issue}` stands in columns instead of a tree; {reason}"
