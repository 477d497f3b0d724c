"""Drawing maps of several sizes, and the same graphs drawn by Argdown in the same run."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from corpus import sentence, write_corpus

Row = Callable[..., None]
DRAW = (
    "import time, gc, sys; gc.disable()\n"
    "from pathlib import Path\n"
    "from argmap.workspace.door import render\n"
    "from argmap.workspace.files import DiskFiles\n"
    "from argmap.workspace.project import load_project\n"
    "project = load_project(DiskFiles(Path(sys.argv[1])))\n"
    "begin = time.process_time()\n"
    "size = len(render(project, next(iter(project.map.issues))))\n"
    "print(time.process_time() - begin, time.process_time(), size)\n"
)
SIZES = ((12, "0.5 s"), (300, "0.6 s"), (1000, "1.5 s"), (3000, "4 s"))
# How deep a chain of arguments grows in a graph that is drawn by both.
MAX_DEPTH = 7


@dataclass
class Node:
    """An argument with those that bear on it."""

    name: str
    text: str
    relation: str
    children: list[Node] = field(default_factory=list)


def drawings(row: Row, folder: Path) -> None:
    """Print what it costs to draw maps of one claim and one quotation a card."""
    for cards, target in SIZES:
        place = folder / f"cards-{cards}"
        write_corpus(place, files=1, arguments=cards, quotations=cards, words=12)
        runs = [
            subprocess.run([sys.executable, "-c", DRAW, str(place)], capture_output=True, text=True, check=True).stdout
            for _ in range(3)
        ]
        drawing, whole, size = min(tuple(map(float, run.split())) for run in runs)
        reference = f"drawing alone {drawing:.2f} s, {size / 1e6:.2f} MB of SVG"
        row(f"process of drawing {cards:,} cards with quotations", f"{whole:.2f} s", target, reference)


def beside_argdown(row: Row, folder: Path) -> None:
    """Print how long both take to draw the same graphs: whole processes, in turns."""
    argdown = os.environ.get("ARGMAP_BENCH_ARGDOWN") or shutil.which("argdown")
    if argdown is None:
        row("the same graphs drawn by Argdown", "not run", "4 x", "ARGMAP_BENCH_ARGDOWN names its program")
        return
    argmap = Path(sys.executable).with_name("argmap")
    for arguments in (200, 1000, 3000):
        place = folder / f"graph-{arguments}"
        write_graph(place, arguments)
        ours, theirs = [], []
        for _ in range(2):
            ours.append(_spent([str(argmap), "render", str(place), "-o", str(place / "maps")], place))
            theirs.append(_spent([argdown, "map", "graph.argdown", "maps", "--format", "svg"], place))
        (own, own_wall), (other, other_wall) = min(ours), min(theirs)
        told = f"{other:.2f} s to {own:.2f} s; on the clock {other_wall:.2f} s to {own_wall:.2f} s"
        row(f"{arguments:,} arguments, Argdown's process time to ours", f"{other / own:.1f} x", "4 x", told)


def write_graph(place: Path, arguments: int) -> None:
    """Write one graph twice: as a project of argmap, and as a file of Argdown."""
    positions = _graph(arguments)
    (place / "arguments").mkdir(parents=True)
    lines = ["argmap: 1", "issue: graph", "question: Which position holds?", "positions:"]
    for position in positions:
        lines += _as_yaml(position, 1)
    (place / "arguments" / "graph.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    outline = [line for position in positions for line in _as_argdown(position, 0)]
    (place / "graph.argdown").write_text("\n".join(outline) + "\n", encoding="utf-8")


def _graph(arguments: int) -> list[Node]:
    """Return two positions with so many arguments below them, each under a random one that is not too deep."""
    chance = random.Random(5)
    positions = [Node(f"position-{number}", sentence(chance, "en", 8), "+") for number in range(2)]
    open_nodes = [(position, 0) for position in positions]
    for number in range(arguments):
        parent, depth = chance.choice(open_nodes)
        node = Node(f"argument-{number}", sentence(chance, "en", 12), chance.choice("+-"))
        parent.children.append(node)
        if depth + 1 < MAX_DEPTH:
            open_nodes.append((node, depth + 1))
    return positions


def _as_yaml(node: Node, level: int) -> list[str]:
    pad = "  " * level
    lines = [f"{pad}{node.name}:", f"{pad}  claim: {node.text}"]
    if level > 1:
        lines.append(f"{pad}  assumed: true")
    for key, relation in (("pro", "+"), ("con", "-")):
        children = [child for child in node.children if child.relation == relation]
        if children:
            lines.append(f"{pad}  {key}:")
            lines += [line for child in children for line in _as_yaml(child, level + 2)]
    return lines


def _as_argdown(node: Node, level: int) -> list[str]:
    head = f"[{node.name}]: {node.text}" if level == 0 else f"{node.relation} <{node.name}>: {node.text}"
    own = [f"{'  ' * level}{head}"]
    return [
        *own,
        *(line for child in node.children for line in _as_argdown(child, level + 1)),
        *([""] if not level else []),
    ]


def _spent(command: list[str], place: Path) -> tuple[float, float]:
    """Return the process time and the time on the clock, in seconds, that a command took."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=place, capture_output=True, check=True, timeout=600)
    wall, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall
