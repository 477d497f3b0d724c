"""Trees: what laying one out costs beside the engine's own time for the same boxes and the drawing of its cards."""

from __future__ import annotations

import gc
import random
import resource
import time
from collections.abc import Callable

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.columns.columns import columns
from argmap.layout.outline import outline
from argmap.layout.setting import Setting
from argmap.layout.tree.growing import tree
from argmap.layout.view import Layout, View
from argmap.model.argument_map import Argument, ArgumentMap, Claim, Issue, ToClaim
from argmap.model.origin import Written
from argmap.model.vocabulary import Relation, Rivalry, Standard
from argmap.workspace.graphviz_engine import graphviz_engine

Row = Callable[[str, str, str, str], None]

NOWHERE = Written("arguments/made.yaml", ())


def trees(row: Row) -> None:
    """Lay out trees of 12 to 3,000 cards, one in eight of which bears on a second claim."""
    for cards in (12, 300, 1_000, 3_000):
        argument_map = _made(cards)
        runs = [_run(argument_map) for _ in range(3)]
        whole, engine, drawing = (min(run[place] for run in runs) for place in range(3))
        row(
            f"tree of {cards:,} cards, process time with the engine's",
            f"{whole:.2f} s",
            f"{1.3 * engine + drawing:.2f} s",
            f"engine {engine:.2f} s; the same cards in columns {drawing:.2f} s",
        )


def _run(argument_map: ArgumentMap) -> tuple[float, float, float]:
    """Return the process times of a tree, of the engine in it, and of the same cards in columns."""
    found = graphviz_engine()
    assert found is not None
    spent = []

    def timed(dot: str) -> bytes:
        begin = _children()
        said = found(dot)
        spent.append(_children() - begin)
        return said

    drawn = outline(argument_map, "question")
    gc.collect()
    gc.disable()
    begin = time.process_time()
    tree(drawn, _setting(argument_map), timed)
    grown = time.process_time() - begin + sum(spent)
    begin = time.process_time()
    columns(drawn, _setting(argument_map))
    drawing = time.process_time() - begin
    gc.enable()
    return grown, sum(spent), drawing


def _setting(argument_map: ArgumentMap) -> Setting:
    letters = {name: name for name in argument_map.issues["question"].positions}
    return Setting(argument_map, "question", FontBook(read_font), view=View(Layout.TREE), letters=letters)


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _made(cards: int) -> ArgumentMap:
    chance = random.Random(7)
    words = ("harbour", "quay", "park", "flats", "ferry", "dike", "water", "money", "noise", "green", "plan", "tax")
    claims: dict[str, Claim] = {}
    steps: dict[str, Argument] = {}
    names = []
    for number in range(cards):
        name = f"c{number}"
        text = " ".join(chance.choice(words) for _ in range(12))
        claims[name] = Claim(name, "question", text, NOWHERE, is_position=number < 3)
        parents = [chance.choice(names[-max(3, cards // 4) :])] if number >= 3 else []
        if number > 8 and number % 8 == 0:
            parents.append(chance.choice(names))
        for parent in dict.fromkeys(parents):
            step = f"{name}>{parent}"
            relation = chance.choice((Relation.SUPPORT, Relation.ATTACK))
            steps[step] = Argument(step, name, relation, ToClaim(parent), (name,), NOWHERE)
        names.append(name)
    positions = tuple(names[:3])
    issue = Issue("question", "What now?", NOWHERE, Standard.PREPONDERANCE, Rivalry.CONTRARY, positions)
    return ArgumentMap({"question": issue}, claims, steps, {}, {}, title=None, lang="en")
