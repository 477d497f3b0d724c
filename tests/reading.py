"""Reading a scene as a viewer does: its cards with their boxes, its text, what lies where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.layout.scene import Group, GroupKind, Node, Rect, Scene, TextBlock

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


def squeezed(text: str) -> str:
    """Return a text without white space: what is compared when only line breaks may differ."""
    return "".join(text.split())
