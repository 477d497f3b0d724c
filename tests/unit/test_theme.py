from __future__ import annotations

import re
from itertools import combinations
from typing import NamedTuple

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.known import Known
from argmap.layout.matrix.picture import MatrixSheet, matrix_picture
from argmap.layout.pages.pages import pages
from argmap.layout.pages.paper import Paper
from argmap.layout.picture import picture
from argmap.layout.scene import Circle, Group, Path, Rect, Role, TextBlock
from argmap.layout.view import Detail, View
from argmap.model.vocabulary import Verdict
from argmap.rendering.colour import Sight, contrast, difference, mixed
from argmap.rendering.contrast import (
    APART,
    DECORATION,
    GRAPHICS,
    PAIRS,
    RELATIONS,
    TEXT,
    collapses,
    readable_colour,
    shortfalls,
)
from argmap.rendering.theme import AUTO, DARK, GREY, HIGH, HIGH_DARK, LIGHT, THEMES, Palette
from argmap.semantics import testimony as heard
from argmap.semantics.matrix import matrix
from argmap.semantics.weighing import weigh
from harbour_map import argument_map

PALETTES = {"light": LIGHT, "dark": DARK, "grey": GREY, "high": HIGH, "high-dark": HIGH_DARK}
for_every_palette = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
for_every_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.role}-{pair.ground}-{pair.least:g}")


def ratio(palette, pair):
    return contrast(palette.colours[pair.role], palette.colours[pair.ground])


def apart(palette, sight):
    colours = [palette.colours[role] for role in RELATIONS]
    return min(difference(one, other, sight) for one, other in combinations(colours, 2))


def changed(palette, **colours):
    return Palette({**palette.colours, **{Role[name]: colour for name, colour in colours.items()}})


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#777777") == pytest.approx(4.478, abs=0.001)
    assert contrast("#123456", "#123456") == 1


def test_difference_is_that_of_the_standard():
    assert difference("#000000", "#ffffff") == pytest.approx(100, abs=0.01)
    assert difference("#ff0000", "#00ff00") == pytest.approx(170.6, abs=0.1)
    assert difference("#0a5ea8", "#0a5ea8") == 0


@pytest.mark.parametrize("sight", Sight)
def test_greys_look_the_same_to_every_eye(sight):
    for grey in ("#000000", "#777777", "#ffffff"):
        assert difference(grey, "#000000", sight) == pytest.approx(difference(grey, "#000000"), abs=0.3)


def test_red_and_green_collapse_for_those_who_lack_one_kind_of_cone():
    assert difference("#b05a00", "#6b7a00") > 40
    assert difference("#b05a00", "#6b7a00", Sight.DEUTERANOPIA) < 12
    assert difference("#b05a00", "#6b7a00", Sight.PROTANOPIA) < 25


def test_mixing_goes_from_one_colour_to_the_other():
    assert [mixed("#000000", "#ffffff", share) for share in (0, 0.2, 1)] == ["#000000", "#333333", "#ffffff"]


def test_themes_go_by_their_names():
    assert list(THEMES) == ["auto", "light", "dark", "grey", "contrast"]
    assert all(theme.name == name for name, theme in THEMES.items())
    assert THEMES["auto"] is AUTO


@for_every_palette
def test_every_role_has_a_plain_colour(palette):
    assert set(palette.colours) == set(Role)
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in palette.colours.values())


@for_every_palette
@for_every_pair
def test_what_stands_on_a_ground_can_be_told_from_it(palette, pair):
    assert ratio(palette, pair) >= pair.least


@pytest.mark.parametrize("palette", [HIGH, HIGH_DARK], ids=["high", "high-dark"])
@for_every_pair
def test_high_contrast_is_that_of_level_aaa(palette, pair):
    assert ratio(palette, pair) >= (7 if pair.least == TEXT else TEXT)


@pytest.mark.parametrize("sight", Sight)
@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH, HIGH_DARK], ids=["light", "dark", "high", "high-dark"])
def test_relations_stay_apart_for_every_eye(palette, sight):
    assert apart(palette, sight) >= 28


@pytest.mark.parametrize("sight", Sight)
@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH, HIGH_DARK], ids=["light", "dark", "high", "high-dark"])
def test_verdicts_can_be_told_apart_by_every_eye(palette, sight):
    colours = [palette.colours[role] for role in (Role.STANDS, Role.FAILS, Role.OPEN)]
    assert min(difference(one, other, sight) for one, other in combinations(colours, 2)) >= 14


@pytest.mark.parametrize("palette", [LIGHT, DARK, HIGH, HIGH_DARK], ids=["light", "dark", "high", "high-dark"])
def test_for_and_against_are_furthest_apart(palette):
    for sight in Sight:
        assert difference(palette.colours[Role.SUPPORT], palette.colours[Role.ATTACK], sight) >= 75


def test_the_grey_theme_has_no_hue_and_steps_of_light_between_relations():
    for colour in GREY.colours.values():
        assert colour[1:3] == colour[3:5] == colour[5:7]
    for one, other in combinations(RELATIONS, 2):
        assert contrast(GREY.colours[one], GREY.colours[other]) >= 1.9
    assert apart(GREY, Sight.FULL) >= APART


def test_every_role_is_in_the_table_or_decoration():
    listed = {role for pair in PAIRS for role in (pair.role, pair.ground)}
    assert listed | DECORATION == set(Role)
    assert not listed & DECORATION


class Mark(NamedTuple):
    """Something painted: its role, the place whose ground counts, the box that it covers, and whether it is text."""

    role: Role
    place: tuple[float, float]
    box: tuple[float, float, float, float] | None = None
    is_text: bool = False


def painted(node):
    """Yield what is painted, in the order of painting: shapes that are filled, lines, and text."""
    if isinstance(node, Group):
        for child in node.children:
            yield from painted(child)
    elif isinstance(node, TextBlock):
        for line in node.lines:
            yield Mark(node.role, (line.x + line.width / 2, line.y - node.size / 3), is_text=True)
    else:
        left, top, right, bottom = extent(node)
        if node.fill:
            yield Mark(node.fill, ((left + right) / 2, (top + bottom) / 2), (left, top, right, bottom))
        elif isinstance(node, Path):
            ends = node.segments[0].numbers
            yield Mark(node.stroke.role, ((ends[0] + ends[-2]) / 2, (ends[1] + ends[-1]) / 2))


def extent(shape):
    if isinstance(shape, Rect):
        return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    if isinstance(shape, Circle):
        return shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius
    xs = [x for segment in shape.segments for x in segment.numbers[::2]]
    ys = [y for segment in shape.segments for y in segment.numbers[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def standing(scene):
    """Yield each mark of a scene with the role of what was painted below it."""
    grounds = [(Role.PAPER, (0, 0, scene.width, scene.height))]
    for mark in (mark for node in scene.children for mark in painted(node)):
        x, y = mark.place
        yield (
            mark,
            next(
                role
                for role, (left, top, right, bottom) in reversed(grounds)
                if left <= x <= right and top <= y <= bottom
            ),
        )
        if mark.box and mark.role not in DECORATION:
            grounds.append((mark.role, mark.box))


def scenes():
    """Return maps with every kind of mark: full, as claims, as positions, and in several pictures."""
    fonts = FontBook(read_font)
    strengths = {"green": 0.7, "park": 0.4, "near": 0.5, "ground": 0.3}
    known = Known(
        suspects=frozenset({("park", 0)}),
        strengths=strengths,
        verdicts={"park": Verdict.FAILS, "flats": Verdict.OPEN, "green": Verdict.STANDS, "near": Verdict.FAILS},
        bands={"ground": (0.1, 0.3)},
        contested=frozenset({"park", "green"}),
        deciding=frozenset({"green>park", "ground>flats"}),
    )
    drawn = [picture(argument_map(), "hafen", fonts, View(detail=detail), known) for detail in Detail]
    return [*drawn, *pages(argument_map(), "hafen", fonts, known=known, paper=Paper("card", 105, 148))]


def test_all_text_of_a_map_stands_on_a_ground_that_is_listed_for_it():
    listed = {(pair.role, pair.ground) for pair in PAIRS if pair.least == TEXT}
    found = {(mark.role, ground) for scene in scenes() for mark, ground in standing(scene) if mark.is_text}
    assert found <= listed


def test_all_text_of_a_matrix_stands_on_a_ground_that_is_listed_for_it():
    listed = {(pair.role, pair.ground) for pair in PAIRS if pair.least == TEXT}
    weighing = weigh(argument_map())
    sheet = MatrixSheet(matrix(weighing, "hafen"), heard.testimony(weighing, "hafen"), with_speakers=True)
    marks = standing(matrix_picture(weighing.framework.map, [sheet], FontBook(read_font)))
    found = {(mark.role, ground) for mark, ground in marks if mark.is_text}
    assert found <= listed
    assert {(Role.BADGE_INK, Role.SUPPORT), (Role.BADGE_INK, Role.ATTACK)} <= listed


def test_all_shapes_of_a_map_that_tell_something_stand_on_a_ground_that_is_listed_for_them():
    listed = {(pair.role, pair.ground) for pair in PAIRS}
    telling = {pair.role for pair in PAIRS}
    shapes = {(mark.role, ground) for scene in scenes() for mark, ground in standing(scene) if not mark.is_text}
    found = {(role, ground) for role, ground in shapes if role in telling and role is not ground}
    assert found <= listed
    # The bar of a panel lies on the panel; above it is paper.
    drawn = {(pair.role, pair.ground) for pair in PAIRS if pair.least == GRAPHICS} - {(Role.PANEL_BAR, Role.PAPER)}
    assert drawn <= found


@pytest.mark.parametrize("role", [Role.BANNER, Role.LETTER, Role.PANEL_BAR])
def test_nothing_on_a_dark_page_is_as_bright_as_the_words_and_all_stands_out(role):
    colours = DARK.colours
    assert contrast(colours[role], colours[Role.BANNER_INK]) > 2
    assert contrast(colours[role], colours[Role.PAPER]) > 1.9
    assert contrast(colours[role], colours[Role.PANEL]) > 1.5


def test_shortfalls_name_the_pair_and_its_contrast():
    found = list(shortfalls(changed(LIGHT, BANNER_MUTED="#44525f")))
    assert [(one.pair.role, one.pair.ground) for one in found] == [(Role.BANNER_MUTED, Role.BANNER)]
    assert 1 < found[0].ratio < TEXT


def test_collapses_name_the_eye_that_fares_worst():
    (found,) = collapses(changed(LIGHT, UNDERCUT="#6a3f9c"))
    assert {found.one, found.other} == {Role.SUPPORT, Role.UNDERCUT}
    assert found.sight in {Sight.PROTANOPIA, Sight.DEUTERANOPIA}
    assert found.difference < APART


@for_every_palette
@pytest.mark.parametrize("role", [Role.MUTED, Role.SUPPORT, Role.TRUNK, Role.CARD])
def test_the_colour_that_would_do_does(palette, role):
    greyed = Palette({**palette.colours, role: "#808080"})
    better = readable_colour(greyed, role)
    assert better is not None
    mended = Palette({**greyed.colours, role: better})
    assert not [one for one in shortfalls(mended) if role in {one.pair.role, one.pair.ground}]


def test_a_colour_that_does_is_left_as_it_is():
    assert readable_colour(LIGHT, Role.INK) == LIGHT.colours[Role.INK]


def test_no_colour_does_between_black_and_white():
    torn = changed(LIGHT, CARD="#000000", PANEL="#ffffff")
    assert readable_colour(torn, Role.WARNING_INK) is None


def test_shapes_want_less_than_text():
    assert GRAPHICS < TEXT < 7
