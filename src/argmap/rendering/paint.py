"""Colours as attributes and as rules of CSS.

What a shape is coloured with stands in its presentation attributes, which everything that draws SVG understands. Its
classes say what the colour is for: the other palette, for dark pages, comes in rules for them. Only browsers apply
those, and `:where` keeps their weight at one class, so that whoever styles a picture in a page is heard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.layout.scene import Circle, Group, Node, Path, Rect, Role, Scene, Stroke, TextBlock
from argmap.rendering.markup import attributes, number
from argmap.rendering.theme import Palette, Theme


def fill_class(role: Role) -> str:
    """Return the class of what is filled for a role."""
    return f"f-{role.value}"


def stroke_class(role: Role) -> str:
    """Return the class of a line that is drawn for a role."""
    return f"s-{role.value}"


def paint(fill: Role | None, stroke: Stroke | None, palette: Palette) -> str:
    """Return the attributes that colour a shape."""
    classes = [fill_class(fill)] if fill else []
    values = {"fill": palette.colours[fill] if fill else "none"}
    if stroke:
        classes.append(stroke_class(stroke.role))
        values |= {"stroke": palette.colours[stroke.role], "stroke-width": number(stroke.width)}
        if stroke.dashes:
            values["stroke-dasharray"] = " ".join(number(length) for length in stroke.dashes)
        if stroke.round:
            values |= {"stroke-linecap": "round", "stroke-linejoin": "round"}
    return attributes({"class": " ".join(classes), **values})


def theme_rules(scene: Scene, theme: Theme, root: str) -> str:
    """Return the rules for readers who prefer dark pages, for the roles that occur below the element `root`.

    On paper they do not apply: there the attributes speak.
    """
    dark = theme.dark
    if dark is None:
        return ""
    fills, strokes = _roles(scene)
    own = theme.palette.colours
    rules = "".join(
        f":where(#{root}) .{name(role)}{{{what}:{dark.colours[role]}}}"
        for role in Role
        for what, name, found in (("fill", fill_class, fills), ("stroke", stroke_class, strokes))
        if role in found and dark.colours[role] != own[role]
    )
    return f"@media screen and (prefers-color-scheme:dark){{{rules}}}" if rules else ""


def _roles(scene: Scene) -> tuple[set[Role], set[Role]]:
    """Return the roles that fill something in a scene, and those that draw a line."""
    fills, strokes = {Role.PAPER}, set[Role]()
    for node in _marks(scene.children):
        if isinstance(node, TextBlock):
            fills.add(node.role)
            continue
        if node.fill:
            fills.add(node.fill)
        if not isinstance(node, Circle) and node.stroke:
            strokes.add(node.stroke.role)
    return fills, strokes


def _marks(children: Iterable[Node]) -> Iterator[Rect | Circle | Path | TextBlock]:
    """Yield what is drawn, in no particular order."""
    waiting = list(children)
    while waiting:
        node = waiting.pop()
        if isinstance(node, Group):
            waiting.extend(node.children)
        else:
            yield node
