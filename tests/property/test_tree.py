from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.known import NOTHING, Known
from argmap.layout.outline import Branch, outline
from argmap.layout.picture import picture
from argmap.layout.scene import Path, Role, Scene
from argmap.layout.tree.dot import dot
from argmap.layout.tree.graph import Graph, graph
from argmap.layout.tree.rows import rows
from argmap.layout.view import Direction, Layout, View
from argmap.model.argument_map import ArgumentMap, ToClaim
from argmap.model.vocabulary import Relation
from argmap.workspace.graphviz_engine import graphviz_engine
from builders import MapBuilder
from outcomes import any_outcome
from reading import Box, boxes, strands, strokes

FONTS = FontBook(read_font)
WORDS = ("quay", "Überschwemmung", "море", "码头的未来", "שלום", "🚢🚢", "x" * 60, "a")
# Lines that are straight, and such with two rounded corners, by their points; others branch off a line.
WHOLE = (2, 8)
RELATIONS = (Relation.SUPPORT, Relation.ATTACK)


def any_map(seed: int, cards: int, further: int) -> MapBuilder:
    """Return a map of so many arguments that bear on anything before them, and further steps to anything at all."""
    chance = random.Random(seed)  # noqa: S311 - the same map on every run, and nothing secret
    built = MapBuilder()
    claims = [f"p{number}" for number in range(chance.randrange(4))]
    for name in claims:
        built.position(name, text(chance))
    steps = []
    for number in range(cards):
        name = f"a{number}"
        kind = chance.random()
        if kind < 0.05 or not claims:
            built.undercuts_question(name, text(chance))
        elif kind < 0.2 and steps:
            built.undercuts(chance.choice(steps), name, text(chance))
        elif kind < 0.25:
            built.claim(name, text(chance))
        else:
            add = built.supports if chance.random() < 0.6 else built.attacks
            add(chance.choice(claims[-6:] if chance.random() < 0.5 else claims), name, text(chance))
        claims.append(name)
        steps = list(built.arguments)
    for _ in range(further if steps else 0):
        start = chance.choice([name for name in claims if name.startswith("a")])
        end = chance.choice(claims)
        if f"{start}>{end}" not in built.arguments:
            built.tie(chance.choice(RELATIONS), start, ToClaim(end), end)
    return built


def text(chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 9)))


def tree_of(built: ArgumentMap, direction: Direction = Direction.DOWN, known: Known = NOTHING) -> Scene:
    scene = picture(built, "question", FONTS, View(Layout.TREE, direction), known, graphviz_engine())
    assert not scene.note
    return scene


def lines_of(scene: Scene) -> list[tuple[float, float, float, float]]:
    """Return all steps of all lines, each as left, top, right, bottom."""
    return [(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)) for (x, y), (to_x, to_y) in strokes(scene)]


def overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def frame(box: Box, shrunk: float = 0.0) -> tuple[float, float, float, float]:
    rect = box.rect
    return (rect.x + shrunk, rect.y + shrunk, rect.x + rect.width - shrunk, rect.y + rect.height - shrunk)


MAPS = st.builds(any_map, st.integers(0, 10_000), st.integers(0, 40), st.integers(0, 12))


@settings(max_examples=60, deadline=None)
@given(MAPS, st.sampled_from(Direction), st.none() | st.integers(0, 10_000))
def test_no_card_overlaps_another_and_no_line_runs_through_a_card(built, direction, seed):
    argument_map = built.build()
    scene = tree_of(argument_map, direction, NOTHING if seed is None else any_outcome(argument_map, seed))
    found = boxes(scene)
    frames = [frame(box) for box in found]
    assert not any(overlap(one, other) for place, one in enumerate(frames) for other in frames[:place])
    inner = [frame(box, 1.5) for box in found]
    assert not any(overlap(line, card) for line in lines_of(scene) for card in inner)
    assert all(one[0] >= 0 and one[2] <= scene.width and one[3] <= scene.height for one in (*frames, *lines_of(scene)))


@pytest.mark.parametrize("seed", range(20))
def test_no_line_jogs_by_a_few_pixels_above_a_badge(seed):
    scene = tree_of(any_map(seed, 25, 8).build())
    paths = [path for path in scene.children[0].children if isinstance(path, Path) and path.stroke]
    badges = {strands(path)[0][0] for path in paths if path.stroke.role is not Role.TRUNK}
    lines = [strand for path in paths if path.stroke.role is Role.TRUNK for strand in strands(path)]
    off = [abs(line[0][0] - line[-1][0]) for line in lines if line[-1] in badges and len(line) in WHOLE]
    assert off
    assert not any(0 < distance < 13 for distance in off)


@settings(max_examples=60, deadline=None)
@given(MAPS)
def test_every_claim_has_one_card(built):
    argument_map = built.build()
    names = [box.group.name for box in boxes(tree_of(argument_map)) if box.group.name]
    assert sorted(names) == sorted(argument_map.claims)


@settings(max_examples=60, deadline=None)
@given(MAPS)
def test_cards_of_a_row_stand_in_the_order_of_reading_and_the_engine_keeps_it(built):
    argument_map = built.build()
    grown = graph(outline(argument_map, "question"))
    for line in grown.lines.values():
        assert grown.ranks[line.lower] > grown.ranks[line.upper]
    scene = tree_of(argument_map)
    in_tree = {named(grown, number) for number in grown.cards}
    reading = {box.group.name: place for place, box in enumerate(boxes(scene))}
    for row in by_row(scene).values():
        places = [reading[name] for name in row if name in in_tree]
        assert places == sorted(places)


def by_row(scene: Scene) -> dict[float, list[str]]:
    """Return the names of cards from left to right, row by row."""
    found: dict[float, list[tuple[float, str]]] = {}
    for box in boxes(scene):
        if box.group.name:
            found.setdefault(box.rect.y, []).append((box.rect.x, box.group.name))
    return {along: [name for _, name in sorted(row)] for along, row in found.items()}


def leaves(argument_map: ArgumentMap) -> list[str]:
    """Return the arguments on which nothing bears."""
    borne_on = {step.target.claim for step in argument_map.arguments.values() if isinstance(step.target, ToClaim)}
    undercut = {step.target.argument for step in argument_map.arguments.values() if hasattr(step.target, "argument")}
    carrying = {step.entry for step in argument_map.arguments.values() if step.name in undercut}
    return [
        name
        for name in argument_map.claims
        if name in argument_map.arguments_by_entry and name not in borne_on and name not in carrying
    ]


def without(argument_map: ArgumentMap, name: str) -> ArgumentMap:
    return replace(
        argument_map,
        claims={key: claim for key, claim in argument_map.claims.items() if key != name},
        arguments={key: step for key, step in argument_map.arguments.items() if step.entry != name},
    )


def ranks_and_order(argument_map: ArgumentMap) -> tuple[dict[str, int], list[str]]:
    """Return the rank of each card, and all cards rank by rank; references go by the step they are of."""
    grown = graph(outline(argument_map, "question"))
    ordered = rows(grown)
    names = {number: named(grown, number) for number in grown.cards}
    order = [names[spot.card] for spot in ordered.spots if spot.card is not None]
    return {names[number]: rank for number, rank in grown.ranks.items()}, order


def named(grown: Graph, number: int) -> str:
    what = grown.cards[number]
    if not isinstance(what, Branch):
        return what.name
    return f"see {what.argument.name}" if what.is_reference and what.argument else what.claim.name


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.data())
def test_a_leaf_that_comes_or_goes_moves_no_other_card_to_another_row_or_side(seed, data):
    whole = any_map(seed, 39, 10).build()
    leaf = data.draw(st.sampled_from(sorted(leaves(whole)) or [None]))
    if leaf is None:
        return
    ranks, order = ranks_and_order(whole)
    fewer_ranks, fewer_order = ranks_and_order(without(whole, leaf))
    own = {leaf, *(f"see {step.name}" for step in whole.arguments_by_entry[leaf])}
    assert fewer_order == [name for name in order if name not in own]
    assert fewer_ranks == {name: rank for name, rank in ranks.items() if name not in own}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.data())
def test_rewording_a_leaf_moves_no_card_to_another_row_or_side(seed, data):
    whole = any_map(seed, 25, 8).build()
    leaf = data.draw(st.sampled_from(sorted(leaves(whole)) or [None]))
    if leaf is None:
        return
    reworded = replace(whole.claims[leaf], text="Quite another text, and a longer one than before. " * 3)
    other = replace(whole, claims=whole.claims | {leaf: reworded})
    before = graph(outline(whole, "question"))
    after = graph(outline(other, "question"))
    assert before.ranks == after.ranks
    placed = [rows(one) for one in (before, after)]
    assert placed[0] == placed[1]


@settings(max_examples=30, deadline=None)
@given(MAPS)
def test_nothing_an_author_wrote_reaches_the_engine(built):
    ordered = rows(graph(outline(built.build(), "question")))
    said = dot(ordered, [100.0] * len(ordered.spots), 18.0)
    assert said.isascii()
    assert not any(word in said for word in ("p0", "a0", "quay", "question"))
