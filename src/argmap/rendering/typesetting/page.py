"""How a scene stands on its page, and the marks that are no text."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.scene import Circle, Group, Node, Path, Rect, Role, Scene, TextBlock
from argmap.rendering.theme import Palette
from argmap.rendering.typesetting.literals import colour, length, line_style

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels of a scene."""

_POINTS_PER_PIXEL = 72 / 96
_POINTS_PER_MILLIMETRE = 72 / 25.4
# The longest side that every reader of PDF has to cope with (ISO 32000-1, Annex C).
_LONGEST_SIDE = 14400.0
_STEPS = {"M": "move", "L": "line", "Q": "quad", "C": "cubic", "Z": "close"}


@dataclass(frozen=True, slots=True)
class Page:
    """A page in points, how many of them a pixel of the scene takes, and where the scene's upper left corner stands."""

    width: float
    height: float
    scale: float
    left: float = 0.0
    top: float = 0.0

    def x(self, pixels: float) -> str:
        """Return how far from the left edge of the page something stands."""
        return length(self.left + pixels * self.scale)

    def y(self, pixels: float) -> str:
        """Return how far from the upper edge of the page something stands."""
        return length(self.top + pixels * self.scale)

    def size(self, pixels: float) -> str:
        """Return how long something is."""
        return length(pixels * self.scale)


def page_of(scene: Scene) -> Page:
    """Return the page of a scene: the paper it is meant for, in its middle and near its top, or one of its own size."""
    scale = _scale(scene)
    width, height = scene.width * scale, scene.height * scale
    if scene.page is None:
        return Page(width, height, scale)
    across, down = (side * _POINTS_PER_MILLIMETRE for side in scene.page)
    left = max(0.0, (across - width) / 2)
    return Page(across, down, scale, left, max(0.0, min(left, (down - height) / 2)))


def _scale(scene: Scene) -> float:
    if scene.printed_width is not None:
        return scene.printed_width * _POINTS_PER_MILLIMETRE / scene.width
    return min(_POINTS_PER_PIXEL, _LONGEST_SIDE / max(scene.width, scene.height))


def shape(node: Rect | Circle | Path, page: Page, palette: Palette) -> str:
    """Return a mark that is no text, at its place."""
    if isinstance(node, Rect):
        return _rect(node, page, palette)
    if isinstance(node, Circle):
        corner = f"{page.x(node.x - node.radius)}, {page.y(node.y - node.radius)}"
        return f"at({corner}, circle(radius: {page.size(node.radius)}, fill: {colour(node.fill, palette)}))"
    return _path(node, page, palette)


def _rect(rect: Rect, page: Page, palette: Palette) -> str:
    size = f"width: {page.size(rect.width)}, height: {page.size(rect.height)}, radius: {page.size(rect.radius)}"
    paint = f"fill: {_fill(rect.fill, palette)}, stroke: {line_style(rect.stroke, palette, page.scale)}"
    return f"at({page.x(rect.x)}, {page.y(rect.y)}, rect({size}, {paint}))"


def _path(path: Path, page: Page, palette: Palette) -> str:
    paint = f"fill: {_fill(path.fill, palette)}, stroke: {line_style(path.stroke, palette, page.scale)}"
    steps = "".join(
        f", curve.{step}({', '.join(points)})"
        for segment in path.segments
        for step, points in _steps(segment.letter, segment.numbers, page)
    )
    return f"at(0pt, 0pt, curve({paint}{steps}))"


def _steps(letter: str, numbers: tuple[float, ...], page: Page) -> list[tuple[str, list[str]]]:
    """Return the steps of a segment with their points; an `M` with several points goes on as a line."""
    points = [f"({page.x(x)}, {page.y(y)})" for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    if letter == "M":
        return [("move", points[:1]), *(("line", [point]) for point in points[1:])]
    each = {"L": 1, "Q": 2, "C": 3}.get(letter)
    if each is None:
        return [("close", ['mode: "straight"'])]
    return [(_STEPS[letter], points[start : start + each]) for start in range(0, len(points), each)]


def _fill(role: Role | None, palette: Palette) -> str:
    return colour(role, palette) if role else "none"


def bounds(group: Group) -> Box | None:
    """Return the box around the rectangles and lines of text of a group, None where there are none."""
    boxes = list(_boxes(group.children))
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _boxes(nodes: tuple[Node, ...]) -> list[Box]:
    found: list[Box] = []
    for node in nodes:
        if isinstance(node, Rect):
            found.append((node.x, node.y, node.x + node.width, node.y + node.height))
        elif isinstance(node, TextBlock):
            low, high = node.size * 0.25, node.size * 0.9
            found.extend((line.x, line.y - high, line.x + line.width, line.y + low) for line in node.lines)
        elif isinstance(node, Group):
            found.extend(_boxes(node.children))
    return found
