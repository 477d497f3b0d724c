from __future__ import annotations

from itertools import pairwise

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.layout.scene import Circle, Group, Path, Role
from argmap.layout.view import Direction, Layout, View
from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from argmap.workspace.graphviz_engine import graphviz_engine
from builders import MapBuilder
from reading import strands

FONTS = FontBook(read_font)
Point = tuple[float, float]


def drawn(built: MapBuilder, direction: Direction) -> tuple[list[Path], list[Group | Circle]]:
    scene = picture(built.build(), "question", FONTS, View(Layout.TREE, direction), engine=graphviz_engine())
    return list(scene.children[0].children), list(scene.children[-1].children)


def starts(paths: list[Path], role: Role) -> list[list[Point]]:
    """Return where the lines of each path of a role start."""
    return [[strand[0] for strand in strands(path)] for path in paths if path.stroke and path.stroke.role is role]


@pytest.mark.parametrize("direction", Direction)
def test_all_undercuts_of_the_question_hang_from_one_dot_at_its_edge(direction):
    built = MapBuilder().position("park", "A park.")
    for number in range(3):
        built.undercuts_question(f"early{number}", "Too early to ask.")
    paths, badges = drawn(built, direction)
    (dot,) = [badge for badge in badges if isinstance(badge, Circle)]
    assert dot.fill is Role.UNDERCUT
    assert [(dot.x, dot.y)] == [
        place for places in starts(paths, Role.UNDERCUT) for place in places if place == (dot.x, dot.y)
    ]


@pytest.mark.parametrize("direction", Direction)
def test_all_lines_from_a_card_leave_it_as_one(direction):
    built = MapBuilder().position("park", "A park.").position("flats", "Flats.")
    for number in range(7):
        built.supports("park", f"one{number}", "One.").attacks("flats", f"two{number}", "Two.")
    built.undercuts("one3>park", "not", "Not that.").undercuts("one3>park", "nor", "Nor that.")
    paths, _ = drawn(built, direction)
    trunks = [path for path in paths if path.stroke and path.stroke.role is Role.TRUNK]
    assert len(trunks) == 3  # one from the question and one from each position
    for path in trunks:
        first, *others = strands(path)
        assert all(
            any(touches(other[0], strand) for strand in (first, *others) if strand is not other) for other in others
        )


def touches(place: Point, strand: list[Point]) -> bool:
    """Say whether a place lies on a line, to a pixel."""
    return any(
        min(x, to_x) - 1 <= place[0] <= max(x, to_x) + 1 and min(y, to_y) - 1 <= place[1] <= max(y, to_y) + 1
        for (x, y), (to_x, to_y) in pairwise(strand)
    )


def several(steps: int) -> MapBuilder:
    """Return a map in which the claim `all` bears on so many positions, and two claims bear on it."""
    built = MapBuilder()
    for number in range(steps):
        built.position(f"p{number}", "One way.")
    built.supports("p0", "all", "Good for all.")
    for number in range(1, steps):
        built.tie(Relation.ATTACK, "all", ToClaim(f"p{number}"), f"p{number}")
    return built.supports("all", "one", "One.").attacks("all", "two", "Two.")


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize(("steps", "undercut"), [(steps, step) for steps in (1, 2, 3, 4) for step in range(steps)])
def test_a_dotted_line_meets_no_stub_but_that_of_the_step_it_attacks(direction, steps, undercut):
    built = several(steps).undercuts(f"all>p{undercut}", "not", "Not that.")
    paths, badges = drawn(built, direction)
    stubs = [straightened(path) for path in paths if path.stroke and path.stroke.role in {Role.SUPPORT, Role.ATTACK}]
    (dotted,) = [line for line in map(strands_of, dotted_lines(paths)) if len(line) > 2]
    assert not any(crosses(piece, stub) for piece in pairwise(dotted) for stub in stubs)
    assert len([badge for badge in badges if isinstance(badge, Group)]) == steps + 3


def dotted_lines(paths: list[Path]) -> list[Path]:
    return [path for path in paths if path.stroke and path.stroke.role is Role.UNDERCUT]


def strands_of(path: Path) -> list[Point]:
    (strand,) = strands(path)
    return strand


def straightened(path: Path) -> tuple[Point, Point]:
    strand = strands_of(path)
    return strand[0], strand[-1]


def crosses(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Say whether two level or upright pieces meet."""
    return all(
        max(min(one[0][axis], one[1][axis]), min(other[0][axis], other[1][axis]))
        <= min(max(one[0][axis], one[1][axis]), max(other[0][axis], other[1][axis]))
        for axis in (0, 1)
    )


def test_the_dotted_line_of_an_only_step_is_on_the_side_of_the_card_that_undercuts_it():
    first = MapBuilder().position("park", "A park.").supports("park", "all", "Good.").supports("all", "one", "One.")
    paths, _ = drawn(first.undercuts("all>park", "not", "Not that."), Direction.DOWN)
    (dotted,) = [line for line in map(strands_of, dotted_lines(paths)) if len(line) > 2]
    assert dotted[-1][0] > dotted[0][0]
