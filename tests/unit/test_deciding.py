"""Where pictures tell what decides: on the question, on positions above what is hidden, on cards of several steps."""

from __future__ import annotations

import re

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.cards.verdicts import DecidingSign
from argmap.layout.known import NOTHING, Known
from argmap.layout.picture import picture
from argmap.layout.scene import Group, GroupKind, Line, Path, Rect, Role, Scene
from argmap.layout.view import Detail, Layout, View
from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation, Verdict
from argmap.workspace.graphviz_engine import graphviz_engine
from builders import MapBuilder
from reading import blocks_of, boxes, card_text, groups_of, text_of

FONTS = FontBook(read_font)
POSITIONS = View(detail=Detail.POSITIONS)
TREE = View(layout=Layout.TREE)
OBJECTED = Known(
    verdicts={"park": Verdict.OPEN},
    deciding=frozenset({"early>question", "green>park"}),
    objections={"park": "early>question"},
)
CONTESTED = Known(contested_issues=frozenset({"question"}))
EARLY = "What decides: “Too early” (against the question itself)"


def town(lang: str = "en") -> MapBuilder:
    builder = MapBuilder(lang=lang).position("park", "The quay becomes a park.").position("flats", "Flats are built.")
    return builder.supports("park", "green", "Green is scarce.").undercuts_question("early", "Too early.")


def drawn(builder: MapBuilder, view: View, known: Known = NOTHING) -> Scene:
    return picture(builder.build(), "question", FONTS, view, known, graphviz_engine())


def card(scene: Scene, name: str) -> Group:
    (found,) = [box.group for box in boxes(scene) if box.group.name == name]
    return found


def edge(group: Group) -> tuple[Role, float]:
    stroke = next(child for child in group.children if isinstance(child, Rect)).stroke
    return stroke.role, stroke.width


def lines_of(group: Group) -> list[Line]:
    return [line for block in blocks_of(group) for line in block.lines]


# An objection to the question


def test_a_position_that_an_objection_leaves_open_names_it_before_its_own_reasons():
    scene = drawn(town(), POSITIONS, OBJECTED)
    told = card_text(scene, "park").split("\n")
    assert told[told.index("What decides") :] == ["What decides", "Too early.", "Green is scarce."]
    assert "What decides: “Too early” (against the question itself); “Green is scarce”." in scene.description
    assert "What decides" not in card_text(scene, "flats")


@pytest.mark.parametrize("view", [POSITIONS, View(only="park"), View(only="park", layout=Layout.TREE)])
def test_the_question_names_the_objection_where_it_is_not_drawn(view):
    scene = drawn(town(), view, OBJECTED)
    assert EARLY in card_text(scene, "")
    assert EARLY in card(scene, "").label
    assert "decides: the strongest reason" in text_of(groups_of(scene.children, GroupKind.LEGEND)[0])


@pytest.mark.parametrize("view", [View(), TREE, View(only="early"), View(only="flats"), View(only="green")])
def test_the_question_names_no_objection_that_is_drawn_or_leaves_nothing_here_open(view):
    assert "What decides" not in card_text(drawn(town(), view, OBJECTED), "")


def test_a_position_shows_no_more_than_the_beginning_of_a_long_claim_that_decides():
    builder = town().attacks("park", "long", "The ferries need it, " * 40)
    scene = drawn(builder, POSITIONS, Known(deciding=frozenset({"long>park"})))
    assert re.search(r"\nWhat decides\nThe ferries need it, .{,40}…$", card_text(scene, "park"))


# Cards whose further steps decide


def shared() -> tuple[MapBuilder, Known]:
    builder = town().attacks("green", "x", "It is loud.").tie(Relation.ATTACK, "x", ToClaim("flats"), "flats")
    return builder, Known(verdicts={"x": Verdict.STANDS}, deciding=frozenset({"x>flats"}))


@pytest.mark.parametrize("view", [TREE, View(only="x"), View(only="x", layout=Layout.TREE)])
def test_a_card_tells_that_a_further_step_of_its_claim_decides(view):
    builder, known = shared()
    found = card(drawn(builder, view, known), "x")
    assert edge(found) == (Role.ATTACK, 2.0)
    assert found.classes == ("attack", "stands", "decides")
    assert found.label.endswith("(decides: attacks position B, stands)")
    line = next(line for line in lines_of(found) if line.text.startswith("Attacks position B"))
    (sign,) = [node for node in signs(found) if node == keystone(node)]
    assert sign.segments[0].numbers[0] < line.x - 4


def signs(group: Group) -> list[Path]:
    return [node for node in group.children if isinstance(node, Path) and node.fill is Role.ATTACK]


def keystone(path: Path) -> Path:
    """Return the keystone whose upper left corner is where a path begins."""
    x, top = path.segments[0].numbers[:2]
    sign = DecidingSign(Role.ATTACK)
    (found,) = sign.at(x, top + 4.2 - sign.height / 2)
    return found


def test_a_card_whose_further_steps_decide_nothing_is_a_card_like_others():
    builder, _ = shared()
    found = card(drawn(builder, TREE), "x")
    assert edge(found) == (Role.CARD_EDGE, 1)
    assert found.label == "x attacks green: It is loud."


# A contested question


@pytest.mark.parametrize("view", [View(), TREE, View(only="park"), POSITIONS])
def test_a_contested_question_says_so_and_is_told_to_the_ear_and_explained(view):
    scene = drawn(town(), view, CONTESTED)
    mark = "contested question: words and figures do not all put the same position ahead"
    assert "contested" in card_text(scene, "").split("\n")
    assert card(scene, "").label.endswith("(contested)")
    assert card(scene, "").classes == ("contested",)
    assert f"C{mark[1:]}." in scene.description
    assert mark in text_of(groups_of(scene.children, GroupKind.LEGEND)[0])


@pytest.mark.parametrize("lang", ["bg", "de", "es", "fr", "pl", "ru", "zh-Hans", "zh-Hant"])
def test_a_contested_question_is_told_in_the_language_of_the_map(lang):
    scene = drawn(town(lang), View(), CONTESTED)
    assert "contested" not in scene.description
    assert "contested" not in card_text(scene, "")
    assert len(card_text(scene, "").split("\n")) == len(card_text(drawn(town(lang), View()), "").split("\n")) + 1


# Right to left


def test_the_verdict_of_a_position_that_runs_from_right_to_left_stands_at_the_right():
    known = Known(verdicts={"quay": Verdict.OPEN}, strengths={"quay": 0.4})
    builder = MapBuilder().position("quay", "המזח יהיה פארק").position("flats", "Flats are built.")
    found = card(drawn(builder, View(), known), "quay")
    word, figure = (next(line for line in lines_of(found) if line.text == text) for text in ("open", "0.40"))
    claim = next(line for line in lines_of(found) if "המזח" in line.text)
    sign = max(x for node in found.children if isinstance(node, Path) for x in node.segments[0].numbers[::2])
    assert figure.x < word.x < sign <= claim.x + claim.width + 1


# References


@pytest.mark.parametrize("name", ["x", "a-name-that-is-rather-long-for-one-line-of-a-narrow-card-of-this-map"])
@pytest.mark.parametrize("width", [220.0, 330.0, None])
def test_a_reference_keeps_its_sign_in_one_row_with_its_name_however_long(name, width):
    builder = town().attacks("green", name, "It is loud.").tie(Relation.ATTACK, name, ToClaim("flats"), "flats")
    scene = drawn(builder, View(width=width), Known(verdicts={name: Verdict.STANDS}))
    (reference,) = groups_of(scene.children, GroupKind.REFERENCE)
    baselines = [line.y for line in lines_of(reference)]
    assert max(baselines) - min(baselines) < 1
    assert name in reference.label
