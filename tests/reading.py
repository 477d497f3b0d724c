"""Reading a scene as a viewer does: its cards with their boxes, its text, what lies where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from argmap.layout.scene import Group, GroupKind, Node, Path, Rect, Scene, TextBlock

BOXED = {GroupKind.QUESTION, GroupKind.POSITION, GroupKind.ARGUMENT, GroupKind.REFERENCE}


@dataclass(frozen=True)
class Box:
    """A card as it is drawn: its rectangle, and all lines of text in it as left, top, right, bottom."""

    group: Group
    rect: Rect
    lines: tuple[tuple[float, float, float, float], ...]
    text: str


def blocks_of(node: Node) -> Iterator[TextBlock]:
    if isinstance(node, TextBlock):
        yield node
    elif isinstance(node, Group):
        for child in node.children:
            yield from blocks_of(child)


def text_of(node: Node) -> str:
    """Return the text of a node, a block a line, joined as renderers join it."""
    return "\n".join(
        "".join(line.text + (" " if line.spaced else "") for line in block.lines) for block in blocks_of(node)
    )


def boxes(scene: Scene) -> list[Box]:
    """Return the cards of a scene in reading order."""
    found = []
    for node in scene.children:
        if isinstance(node, Group) and node.kind in BOXED:
            rect = next(child for child in node.children if isinstance(child, Rect))
            lines = tuple(
                (line.x, line.y - block.size, line.x + line.width, line.y + block.size * 0.3)
                for block in blocks_of(node)
                for line in block.lines
            )
            found.append(Box(node, rect, lines, text_of(node)))
    return found


def card_text(scene: Scene, name: str) -> str:
    """Return the text of the card of that name."""
    (found,) = [box.text for box in boxes(scene) if box.group.name == name]
    return found


def groups_of(nodes: Iterable[Node], kind: GroupKind) -> list[Group]:
    """Return the groups of a kind in reading order, however deep they stand."""
    waiting, found = list(nodes), []
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, Group):
            found.extend([node] if node.kind is kind else [])
            waiting = [*node.children, *waiting]
    return found


def squeezed(text: str) -> str:
    """Return a text without white space: what is compared when only line breaks may differ."""
    return "".join(text.split())


def strokes(scene: Scene) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield each piece of the lines between cards as start and end; curves as their polygons."""
    for layer in scene.children:
        if isinstance(layer, Group) and layer.kind is GroupKind.LINES:
            for path in layer.children:
                if isinstance(path, Path):
                    for strand in strands(path):
                        yield from pairwise(strand)


def strands(path: Path) -> list[list[tuple[float, float]]]:
    """Return the points of each line that a path is made of; curves as their polygons."""
    found: list[list[tuple[float, float]]] = []
    for one in path.segments:
        if one.letter == "M":
            found.append([])
        found[-1].extend(zip(one.numbers[::2], one.numbers[1::2], strict=True))
    return found


def runs_through(start: tuple[float, float], end: tuple[float, float], rect: Rect) -> bool:
    """Say whether a piece of a line touches the inside of a card, more than half a pixel from its edges."""
    low, high = 0.0, 1.0
    sides = ((start[0], end[0], rect.x, rect.width), (start[1], end[1], rect.y, rect.height))
    for at, to, edge, length in sides:
        near, far = edge + 0.5, edge + length - 0.5
        if at == to:
            if not near < at < far:
                return False
            continue
        one, other = (near - at) / (to - at), (far - at) / (to - at)
        low, high = max(low, min(one, other)), min(high, max(one, other))
    return low < high
