"""The picture of an outline as a tree: places from the engine, cards and lines of ours."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.layout.canvas import COLUMN_WIDTH, MARGIN, Canvas, Frame
from argmap.layout.cards.banner import Banner, banner
from argmap.layout.cards.card import Card, argument_card
from argmap.layout.cards.position import PositionCard, position_card
from argmap.layout.outline import Branch, Outline
from argmap.layout.part import PartBanner, part_banner, scene_of
from argmap.layout.scene import Group, Scene
from argmap.layout.sections import Sections
from argmap.layout.setting import Setting
from argmap.layout.tree.engine import Engine
from argmap.layout.tree.graph import Graph, graph
from argmap.layout.tree.lines import Lines
from argmap.layout.tree.rows import Rows, rows
from argmap.layout.tree.standing import Boxes, Standing, lanes
from argmap.layout.view import Direction, View
from argmap.model.argument_map import Claim, Issue

# What a step takes of a card's edge when the tree grows to the right and cards are low.
_PORT = 22.0


@dataclass(frozen=True, slots=True)
class _Widths:
    """How wide cards are, in pixels."""

    question: float
    position: float
    argument: float


# Nine badges fit side by side above a card of this width.
_NARROWEST = 200.0
_WIDTHS = {Direction.DOWN: _Widths(560, 250, 236), Direction.RIGHT: _Widths(300, 290, 290)}

Part = Banner | PartBanner | PositionCard | Card


def tree(drawn: Outline, setting: Setting, engine: Engine) -> Scene:
    """Return the picture of an outline; raises `EngineError`.

    What bears on nothing in it stands below, under headings of its own.
    """
    grown = graph(drawn)
    ordered = rows(grown)
    parts = _parts(drawn, grown, setting)
    direction = setting.view.direction
    goes_down = direction is Direction.DOWN
    boxes = Boxes(
        {number: part.width if goes_down else part.height for number, part in parts.items()},
        lanes(grown, ordered.ports),
    )
    standing = Standing(grown, ordered, boxes, engine)
    depths = {number: part.height if goes_down else part.width for number, part in parts.items()}
    lines = Lines(grown, ordered, boxes, standing, depths)
    paths, badges = lines.drawing((MARGIN, MARGIN), direction, setting.known.deciding)
    cards = _cards(ordered, parts, standing, lines, direction)
    width, height = (standing.width, lines.depth) if goes_down else (lines.depth, standing.width)
    width = max(width, COLUMN_WIDTH)
    canvas = Canvas()
    canvas.lines.extend(paths)
    canvas.badges.extend(badges)
    canvas.cards.extend(cards)
    sections = Sections(canvas, Frame(MARGIN, 1, COLUMN_WIDTH), width, MARGIN + height, setting)
    sections.place_loose(drawn)
    sections.place_legend(drawn)
    return scene_of(drawn, setting, width + 2 * MARGIN, sections.bottom + MARGIN - 4, canvas.layers())


def _widths(view: View) -> _Widths:
    """Return how wide cards are, which a view may say of its own."""
    widths = _WIDTHS[view.direction]
    if view.card is None:
        return widths
    card = max(view.card, _NARROWEST)
    return replace(widths, position=card + widths.position - widths.argument, argument=card)


def _parts(drawn: Outline, grown: Graph, setting: Setting) -> dict[int, Part]:
    """Return the cards by their numbers; positions are all as high as the highest, so that they stand as equals."""
    widths = _widths(setting.view)
    heads = {
        claim.name: position_card(claim, widths.position, setting, drawn.hidden.get(claim.name))
        for claim, _ in drawn.positions
    }
    height = max((head.height for head in heads.values()), default=0.0)
    found: dict[int, Part] = {}
    for number, what in grown.cards.items():
        if isinstance(what, Issue):
            found[number] = (part_banner if drawn.only else banner)(drawn, widths.question, setting)
        elif isinstance(what, Claim):
            found[number] = replace(heads[what.name], height=height)
        else:
            found[number] = _card(number, what, grown, setting)
    return found


def _card(number: int, branch: Branch, grown: Graph, setting: Setting) -> Card:
    """Return the card of a claim, which tells in words, too, what its further lines mean."""
    arriving = [grown.lines[name] for name in grown.arriving[number] if name != number]
    further = tuple(line.step for line in arriving if line.step is not None)
    told = replace(branch, ties=(*further, *branch.ties)) if further else branch
    width = _widths(setting.view).argument
    card = argument_card(told, width, setting)
    least = _PORT * (len(further) + 1) if setting.view.direction is Direction.RIGHT else 0.0
    return replace(card, height=max(card.height, least))


def _cards(
    ordered: Rows, parts: dict[int, Part], standing: Standing, lines: Lines, direction: Direction
) -> list[Group]:
    """Return the cards in reading order, each in its place."""
    found: dict[int, Group] = {}
    for number, spot in enumerate(ordered.spots):
        if spot.card is not None:
            across, along = standing.left(number), lines.tops[spot.row]
            x, y = (across, along) if direction is Direction.DOWN else (along, across)
            part = parts[spot.card]
            corner = (MARGIN + x, MARGIN + y)
            found[spot.card] = part.at(*corner, part.height) if isinstance(part, PositionCard) else part.at(*corner)
    return [found[card] for card in sorted(found)]
