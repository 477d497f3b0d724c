"""From an issue to its picture: the order of reading first, then the layout that was asked for."""

from __future__ import annotations

from dataclasses import replace

from argmap.fonts.font_book import FontBook
from argmap.layout.columns.columns import columns
from argmap.layout.known import NOTHING, Known
from argmap.layout.labels import position_letter
from argmap.layout.outline import Outline, outline
from argmap.layout.scene import Scene
from argmap.layout.scope import scoped
from argmap.layout.setting import Setting
from argmap.layout.tree.engine import Engine, EngineError
from argmap.layout.tree.graph import graph
from argmap.layout.tree.growing import tree
from argmap.layout.view import WHOLE, Layout, View
from argmap.model.argument_map import ArgumentMap

_SHARED = 4
_MOST_CARDS = 60
_WITHOUT_ENGINE = "no Graphviz is here: install `graphviz-pure`, or let ARGMAP_DOT name a Graphviz `dot`"


def picture(  # noqa: PLR0917 - what is drawn, how, and by what
    argument_map: ArgumentMap,
    issue: str,
    fonts: FontBook,
    view: View = WHOLE,
    known: Known = NOTHING,
    engine: Engine | None = None,
) -> Scene:
    """Return the picture of one issue; raises KeyError where the map has no issue of that name.

    Where a tree was asked for and cannot be laid out, the picture stands in columns, and its note says why.
    """
    drawn = scoped(outline(argument_map, issue), view)
    letters = {name: position_letter(number) for number, name in enumerate(drawn.issue.positions)}
    setting = Setting(argument_map, issue, fonts, known, view, letters)
    wants_tree = view.layout is Layout.TREE or (view.layout is Layout.AUTO and engine is not None and suits(drawn))
    if not wants_tree:
        return columns(drawn, setting)
    if engine is None:
        return replace(columns(drawn, setting), note=_in_columns(issue, _WITHOUT_ENGINE))
    try:
        return tree(drawn, setting, engine)
    except EngineError as error:
        return replace(columns(drawn, setting), note=_in_columns(issue, str(error)))


def suits(drawn: Outline) -> bool:
    """Say whether a tree shows an issue better than columns do.

    It does where at least four claims bear on several others, since columns tell every further tie by a reference; but
    beyond 60 cards a tree grows too wide to be read. Only how claims hang together counts, not how much they say, so
    that no rewording turns the picture over.
    """
    grown = graph(drawn)
    return len(grown.shared) >= _SHARED and len(grown.cards) <= _MOST_CARDS


def _in_columns(issue: str, reason: str) -> str:
    return f"`{issue}` stands in columns instead of a tree; {reason}"
