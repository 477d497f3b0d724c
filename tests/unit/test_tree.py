from __future__ import annotations

import json

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.outline import Outline, outline
from argmap.layout.picture import picture, suits
from argmap.layout.scene import Group, GroupKind, Scene
from argmap.layout.tree.engine import EngineError
from argmap.layout.tree.graph import graph
from argmap.layout.tree.rows import rows
from argmap.layout.view import Detail, Direction, Layout, View
from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from argmap.workspace.graphviz_engine import graphviz_engine
from builders import MapBuilder
from reading import Box, boxes

FONTS = FontBook(read_font)
DOWN = View(Layout.TREE)
RIGHT = View(Layout.TREE, Direction.RIGHT)


def tree_of(built: MapBuilder, view: View = DOWN) -> Scene:
    scene = picture(built.build(), "question", FONTS, view, engine=graphviz_engine())
    assert not scene.note
    return scene


def cards(scene: Scene) -> dict[str, Box]:
    return {box.group.name: box for box in boxes(scene) if box.group.name is not None}


def references(scene: Scene) -> list[str]:
    return [box.text for box in boxes(scene) if box.group.kind is GroupKind.REFERENCE]


def badges(scene: Scene) -> int:
    return len(scene.children[-1].children)


def middle(box: Box) -> float:
    return box.rect.x + box.rect.width / 2


def harbour() -> MapBuilder:
    return (
        MapBuilder(question="What should become of the harbour?")
        .position("park", "The quay becomes a park.", "A public park")
        .position("flats", "Flats are built on the quay.")
    )


def shared() -> MapBuilder:
    """Return a map in which one claim bears on both positions and another on an argument of each."""
    return (
        harbour()
        .supports("park", "green", "Green is scarce.")
        .attacks("flats", "noise", "Ships are loud.")
        .tie(Relation.ATTACK, "green", ToClaim("flats"), "flats")
        .supports("noise", "nights", "They load at night.")
        .tie(Relation.ATTACK, "nights", ToClaim("green"), "green")
    )


def test_the_question_stands_over_positions_and_those_over_their_arguments():
    found = cards(tree_of(harbour().supports("park", "green", "Green.").attacks("green", "trees", "Trees.")))
    tops = [found[name].rect.y for name in ("", "park", "green", "trees")]
    assert tops == sorted(set(tops))
    assert found["flats"].group.kind is GroupKind.POSITION
    assert found["park"].rect.height == found["flats"].rect.height
    assert middle(found["park"]) < middle(found[""]) < middle(found["flats"])


def test_to_the_right_ranks_are_columns():
    found = cards(tree_of(harbour().supports("park", "green", "Green.").attacks("green", "trees", "Trees."), RIGHT))
    lefts = [found[name].rect.x for name in ("", "park", "green", "trees")]
    assert lefts == sorted(set(lefts))
    assert found["park"].rect.x == found["flats"].rect.x
    assert found["park"].rect.y < found["flats"].rect.y


@pytest.mark.parametrize("view", [DOWN, RIGHT], ids=lambda view: view.direction)
def test_a_claim_that_bears_on_several_has_one_card_with_a_badge_for_each_step(view):
    scene = tree_of(shared(), view)
    assert not references(scene)
    assert len([box for box in boxes(scene) if box.group.name == "green"]) == 1
    assert badges(scene) == 5


def test_a_card_says_in_words_what_its_further_lines_mean():
    assert "Attacks position B" in cards(tree_of(shared()))["green"].text


def test_a_card_stands_below_everything_it_bears_on():
    found = cards(tree_of(shared()))
    assert found["nights"].rect.y > found["green"].rect.y
    assert found["nights"].rect.y > found["noise"].rect.y


def test_only_the_step_that_closes_a_circle_is_a_reference():
    built = shared().tie(Relation.SUPPORT, "green", ToClaim("nights"), "nights")
    scene = tree_of(built)
    assert references(scene) == ["SUPPORTS\nsee green"]
    assert badges(scene) == 6


def test_positions_stay_in_their_rank_when_they_bear_on_each_other():
    scene = tree_of(harbour().tie(Relation.ATTACK, "park", ToClaim("flats"), "flats"))
    found = cards(scene)
    assert found["park"].rect.y == found["flats"].rect.y
    assert references(scene) == ["ATTACKS\nsee park"]


def test_a_claim_of_another_issue_is_a_reference_with_its_text():
    built = harbour().ask("ferries", "Should they move?").supports("park", "pier", "The pier is free.")
    (shown,) = references(tree_of(built.ask("question", "What then?")))
    assert "The pier is free." in shown


@pytest.mark.parametrize("view", [DOWN, RIGHT], ids=lambda view: view.direction)
def test_undercuts_of_steps_and_of_the_question_have_their_cards_below_what_they_undercut(view):
    built = shared().undercuts("green>park", "near", "A park is near.").undercuts_question("early", "Too early.")
    scene = tree_of(built, view)
    found = cards(scene)
    rank = (lambda name: found[name].rect.y) if view is DOWN else (lambda name: found[name].rect.x)
    assert rank("near") > rank("green")
    assert rank("early") > rank("park")
    assert badges(scene) == 8  # one of them is the dot at the question


def test_what_bears_on_nothing_here_stands_below_under_a_heading():
    scene = tree_of(harbour().claim("loose", "Boats rust.").supports("loose", "salt", "Salt does that."))
    found = cards(scene)
    (heading,) = [node for node in scene.children if isinstance(node, Group) and node.kind is GroupKind.HEADING]
    assert heading.label == "Not connected"
    assert found["loose"].rect.y > found["park"].rect.y + found["park"].rect.height


def test_an_only_child_hangs_straight_below_its_parent():
    found = cards(tree_of(harbour().supports("park", "green", "Green.").supports("green", "air", "Air.")))
    assert middle(found["park"]) == middle(found["green"]) == middle(found["air"])


@pytest.mark.parametrize("direction", Direction)
def test_cards_are_as_wide_as_the_view_asks_within_reason(direction):
    built = harbour().supports("park", "green", "Green.")
    widths = [
        cards(tree_of(built, View(Layout.TREE, direction, card=card)))["green"].rect.width + 1 for card in (300, 20)
    ]
    assert widths == [300, 200]


def test_an_empty_issue_is_a_tree_of_the_question_alone():
    assert list(cards(tree_of(MapBuilder()))) == [""]


def test_a_claim_with_very_many_steps_tells_the_rest_by_references():
    built = MapBuilder()
    for number in range(14):
        built.position(f"p{number}", "One way.")
    built.supports("p0", "all", "Good for all.")
    for number in range(1, 14):
        built.tie(Relation.SUPPORT, "all", ToClaim(f"p{number}"), f"p{number}")
    for view in (DOWN, RIGHT):
        scene = tree_of(built, view)
        assert len(references(scene)) == 5
        assert badges(scene) == 14


def test_without_an_engine_the_picture_stands_in_columns_and_says_why():
    scene = picture(shared().build(), "question", FONTS, DOWN)
    assert scene.note.startswith("`question` stands in columns instead of a tree; no Graphviz is here")
    assert references(scene)


def test_an_engine_that_fails_leads_to_columns_with_its_words():
    def engine(_dot: str) -> bytes:
        raise EngineError("it fell asleep")

    assert picture(shared().build(), "question", FONTS, DOWN, engine=engine).note.endswith("; it fell asleep")


@pytest.mark.parametrize("place", ["1e300", "-1e300", "1e9", "nan", "inf"])
def test_an_engine_that_places_cards_beyond_all_boxes_leads_to_columns(place):
    def engine(dot: str) -> bytes:
        said = json.loads(graphviz_engine()(dot))
        last = max((one for one in said["objects"] if "pos" in one), key=lambda one: float(one["pos"].split(",")[0]))
        last["pos"] = f"{place},0"
        return json.dumps(said).encode()

    scene = picture(shared().build(), "question", FONTS, DOWN, engine=engine)
    assert "says that cards stand nowhere" in scene.note


@pytest.mark.parametrize(
    "said", [b"", b"{}", b"null", b'{"objects": 3}', b'{"objects": [{"name": "0", "pos": "x"}]}', b"[" * 100_000]
)
def test_an_engine_that_says_nonsense_leads_to_columns(said):
    scene = picture(shared().build(), "question", FONTS, DOWN, engine=lambda _dot: said)
    assert "says nothing of where the cards stand" in scene.note


def test_an_engine_that_turns_the_order_round_is_not_believed():
    def engine(dot: str) -> bytes:
        said = graphviz_engine()(dot)
        return said.replace(b'"pos": "', b'"pos": "-')

    assert "turns the order" in picture(shared().build(), "question", FONTS, DOWN, engine=engine).note


def test_auto_is_columns_unless_four_claims_bear_on_several():
    few = shared()
    many = shared()
    for number in range(2):
        many.supports("park", f"s{number}", "Shared.").tie(Relation.ATTACK, f"s{number}", ToClaim("flats"), "flats")
    assert not suits(outline(few.build(), "question"))
    assert suits(outline(many.build(), "question"))
    view = View(Layout.AUTO)
    assert references(picture(few.build(), "question", FONTS, view, engine=graphviz_engine()))
    assert not references(picture(many.build(), "question", FONTS, view, engine=graphviz_engine()))


def at_the_limits(*, claims: int = 4, cards: int = 0, abreast: int = 0) -> Outline:
    """Return a map in which so many claims bear on both positions, with so many cards in all and in the third rank."""
    built = harbour()
    for number in range(claims):
        built.supports("park", f"s{number}", "Shared.").tie(Relation.ATTACK, f"s{number}", ToClaim("flats"), "flats")
    for number in range(abreast - claims):
        built.supports("flats", f"w{number}", "Abreast.")
    below = "s0"
    for number in range(cards - len(built.claims) - 1):
        built.supports(below, f"d{number}", "Deep.")
        below = f"d{number}"
    return outline(built.build(), "question")


def test_auto_is_a_tree_only_where_at_least_four_claims_bear_on_several():
    assert suits(at_the_limits(claims=4))
    assert not suits(at_the_limits(claims=3, abreast=4))


def test_auto_is_a_tree_of_forty_cards_at_most():
    assert suits(at_the_limits(cards=40))
    assert not suits(at_the_limits(cards=41))


def test_auto_is_a_tree_with_six_cards_side_by_side_at_most():
    assert suits(at_the_limits(abreast=6))
    assert not suits(at_the_limits(abreast=7))


def test_auto_is_a_tree_with_ten_cards_and_passing_lines_side_by_side_at_most():
    def with_passing(count: int) -> Outline:
        """Return six cards in a rank that so many lines pass, which reach further cards from the positions."""
        built = harbour()
        for number in range(6):
            built.supports("park", f"s{number}", "Shared.").tie(
                Relation.ATTACK, f"s{number}", ToClaim("flats"), "flats"
            )
        for number in range(count):
            built.supports(f"s{number}", f"low{number}", "Low.")
            built.tie(Relation.ATTACK, f"low{number}", ToClaim("park"), "park")
        return outline(built.build(), "question")

    assert suits(with_passing(4))
    assert not suits(with_passing(5))


def test_a_tree_that_suits_a_map_and_cannot_be_laid_out_is_columns_with_a_note():
    built = harbour()
    for number in range(4):
        built.supports("park", f"s{number}", "Shared.").tie(Relation.ATTACK, f"s{number}", ToClaim("flats"), "flats")
    scene = picture(built.build(), "question", FONTS, View(Layout.AUTO))
    assert references(scene)
    assert scene.note.startswith("`question` stands in columns instead of a tree; no Graphviz is here")


def test_a_tree_of_too_many_cards_is_columns_at_once_without_an_engine():
    def engine(_dot: str) -> bytes:
        raise AssertionError

    built = harbour()
    names = ["park"]
    for number in range(1_050):
        built.supports(names[-1], f"s{number}", "Deeper.")
        names.append(f"s{number}")
        for end in names[:8] if number >= 8 and number % 100 == 99 else ():
            built.tie(Relation.ATTACK, f"s{number}", ToClaim(end), end)
    scene = picture(built.build(), "question", FONTS, View(Layout.TREE, detail=Detail.CLAIMS), engine=engine)
    assert "more than 8,000 cards and passing lines" in scene.note


def test_a_line_is_no_reference_to_a_step_that_undercuts_a_further_step():
    built = shared().undercuts("green>flats", "not-there", "Not there.")
    found = graph(outline(built.build(), "question"))
    (undercut,) = [line for line in found.lines.values() if line.undercut is not None]
    assert found.lines[undercut.undercut].lower == undercut.upper
    assert not references(tree_of(built))


def test_a_line_that_passes_a_row_arrives_right_of_those_from_its_cards():
    built = harbour().supports("park", "green", "Green.").supports("green", "air", "Air.")
    built.tie(Relation.ATTACK, "air", ToClaim("park"), "park")
    grown = graph(outline(built.build(), "question"))
    (ports,) = [names for names in rows(grown).ports.values() if len(names) > 1]
    assert [grown.lines[name].step.name for name in ports] == ["air>green", "air>park"]


@pytest.mark.parametrize(
    ("undercut", "order"),
    [
        ((), "pqrs"),
        (("q",), "qprs"),
        (("r",), "pqsr"),
        (("q", "r"), "qpsr"),
        (("p", "q"), "prsq"),
        (("r", "s"), "rpqs"),
    ],
)
def test_steps_that_are_undercut_arrive_outermost_at_the_nearer_end_and_several_at_both(undercut, order):
    built = MapBuilder()
    for name in "pqrs":
        built.position(name, "One way.")
    built.supports("p", "all", "Good for all.")
    for name in "qrs":
        built.tie(Relation.SUPPORT, "all", ToClaim(name), name)
    for name in undercut:
        built.undercuts(f"all>{name}", f"not-{name}", "Not that.")
    grown = graph(outline(built.build(), "question"))
    (ports,) = [names for names in rows(grown).ports.values() if len(names) > 1]
    assert "".join(grown.lines[name].step.target.claim for name in ports) == order
