"""The graph as the engine reads it, and the places as it writes them.

Nothing an author wrote goes there: boxes are numbers. Ranks follow from lines that all join neighbouring rows; order is
kept by invisible lines between neighbours, which the engine may not turn round.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from argmap.layout.tree.engine import Engine, EngineError
from argmap.layout.tree.rows import Rows

_POINTS_PER_INCH = 72
# How hard a line pulls its ends under each other: one that passes rows hardest, so that it runs straight.
_PULL = 8
_PULL_OF_PASSING = 24


def dot(rows: Rows, widths: Sequence[float], gap: float) -> str:
    """Return the graph in the DOT language; `widths` are those of the spots, `gap` stands between two, in points."""
    from graphviz import Digraph  # noqa: PLC0415 - slow to import, and needed for trees alone

    digraph = Digraph(
        graph_attr={"nodesep": _inches(gap), "ranksep": "0.2", "splines": "false"},
        node_attr={"shape": "box", "fixedsize": "true", "label": "", "height": "0.2"},
        edge_attr={"arrowhead": "none", "weight": str(_PULL)},
    )
    digraph.body.extend(_statements(rows, widths))
    return str(digraph.source)


def _statements(rows: Rows, widths: Sequence[float]) -> Iterator[str]:
    """Yield rows with their invisible chains, then the lines between them; numbers need no quotes, hence no package."""
    for row in rows.rows:
        yield "{rank=same edge [style=invis weight=1]\n"
        yield from (f"{number} [width={_inches(widths[number])}]\n" for number in row)
        yield from (f"{left} -> {right}\n" for left, right in pairwise(row))
        yield "}\n"
    for hops in rows.hops:
        for upper, lower in dict.fromkeys((hop.upper, hop.lower) for hop in hops):
            passes = rows.spots[upper].card is None or rows.spots[lower].card is None
            yield f"{upper} -> {lower}{f' [weight={_PULL_OF_PASSING}]' if passes else ''}\n"


def middles(rows: Rows, widths: Sequence[float], gap: float, engine: Engine) -> list[float]:
    """Return the middle of each spot across the picture, in points; raises `EngineError`.

    Engines write five digits, too few for wide pictures: where spots then stand too close, the right one moves on.
    """
    if len(rows.spots) == 1:
        return [widths[0] / 2]
    found = _read(engine(dot(rows, widths, gap)), len(rows.spots), 2 * (sum(widths) + gap * len(widths)))
    for row in rows.rows:
        if any(found[left] > found[right] for left, right in pairwise(row)):
            raise EngineError("it turns the order of cards round; install `graphviz-pure`")
        for left, right in pairwise(row):
            found[right] = max(found[right], found[left] + (widths[left] + widths[right]) / 2 + gap)
    return found


def _read(output: bytes, count: int, most: float) -> list[float]:
    """Return the first coordinate of each node, none further off than `most`; what else is said is of no interest."""
    try:
        objects: list[dict[str, Any]] = json.loads(output)["objects"]
        places = {str(one["name"]): float(str(one["pos"]).split(",")[0]) for one in objects if "pos" in one}
        found = [places[str(number)] for number in range(count)]
    except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise EngineError("it says nothing of where the cards stand; install `graphviz-pure`") from error
    # No picture is wider than all its boxes side by side; what is not a number fails here, too.
    if not all(abs(place) <= most for place in found):
        raise EngineError("it says that cards stand nowhere; install `graphviz-pure`")
    return found


def _inches(points: float) -> str:
    return f"{points / _POINTS_PER_INCH:.4f}"
