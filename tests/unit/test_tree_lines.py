from __future__ import annotations

from itertools import pairwise

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.layout.scene import Circle, Group, Path, Role
from argmap.layout.view import Direction, Layout, View
from argmap.workspace.graphviz_engine import graphviz_engine
from builders import MapBuilder

FONTS = FontBook(read_font)
Point = tuple[float, float]


def drawn(built: MapBuilder, direction: Direction) -> tuple[list[Path], list[Group | Circle]]:
    scene = picture(built.build(), "question", FONTS, View(Layout.TREE, direction), engine=graphviz_engine())
    return list(scene.children[0].children), list(scene.children[-1].children)


def ends(path: Path) -> tuple[Point, Point]:
    return path.segments[0].numbers[:2], path.segments[-1].numbers[-2:]


@pytest.mark.parametrize("direction", Direction)
def test_all_undercuts_of_the_question_hang_from_one_dot_at_its_edge(direction):
    built = MapBuilder().position("park", "A park.")
    for number in range(3):
        built.undercuts_question(f"early{number}", "Too early to ask.")
    paths, badges = drawn(built, direction)
    (dot,) = [badge for badge in badges if isinstance(badge, Circle)]
    assert dot.fill is Role.UNDERCUT
    starts = [ends(path)[0] for path in paths if path.stroke and path.stroke.role is Role.UNDERCUT]
    assert (dot.x, dot.y) in starts


@pytest.mark.parametrize("direction", Direction)
def test_all_lines_from_a_card_leave_it_as_one(direction):
    built = MapBuilder().position("park", "A park.").position("flats", "Flats.")
    for number in range(7):
        built.supports("park", f"one{number}", "One.").attacks("flats", f"two{number}", "Two.")
    built.undercuts("one3>park", "not", "Not that.").undercuts("one3>park", "nor", "Nor that.")
    paths, _ = drawn(built, direction)
    trunks = [path for path in paths if path.stroke and path.stroke.role is Role.TRUNK]
    loose = [path for path in trunks if not any(touches(ends(path)[0], other) for other in trunks if other is not path)]
    assert len(loose) == 3  # one from the question and one from each position


def touches(place: Point, path: Path) -> bool:
    """Say whether a place lies on a path, to a pixel."""
    numbers = [number for segment in path.segments for number in segment.numbers]
    corners = zip(numbers[::2], numbers[1::2], strict=True)
    return any(
        min(x, to_x) - 1 <= place[0] <= max(x, to_x) + 1 and min(y, to_y) - 1 <= place[1] <= max(y, to_y) + 1
        for (x, y), (to_x, to_y) in pairwise(corners)
    )
