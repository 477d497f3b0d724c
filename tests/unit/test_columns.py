from __future__ import annotations

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.columns.columns import Measure, columns
from argmap.layout.known import NOTHING, Known
from argmap.layout.outline import outline
from argmap.layout.picture import picture
from argmap.layout.scene import Group, GroupKind, Rect, Scene
from argmap.layout.setting import Setting
from argmap.layout.view import View
from argmap.model.argument_map import ToClaim
from argmap.model.quotation import (
    Ambiguous,
    Anchor,
    ContextMismatch,
    Elsewhere,
    Empty,
    Locked,
    Missing,
    Near,
    Stale,
    Tier,
    Unverified,
)
from argmap.model.vocabulary import Certainty, Relation, Stance, Voice
from argmap.text.line_index import LineIndex
from argmap.text.span import Span
from builders import MapBuilder, cited, quoted
from reading import boxes, squeezed, strokes, text_of

FONTS = FontBook(read_font)
ANCHOR = Anchor(Tier.EXACT, (Span(10, 42),))


def scene_of(builder: MapBuilder, issue: str = "question", known: Known = NOTHING) -> Scene:
    return picture(builder.build(), issue, FONTS, known=known)


def card(scene: Scene, name: str) -> str:
    (found,) = [box.text for box in boxes(scene) if box.group.name == name]
    return found


def groups(scene: Scene, kind: GroupKind) -> list[Group]:
    waiting, found = list(scene.children), []
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, Group):
            found.extend([node] if node.kind is kind else [])
            waiting = [*node.children, *waiting]
    return found


def harbour() -> MapBuilder:
    return (
        MapBuilder(question="What should become of the harbour?")
        .source("kurier", "pl", "https://example.org/kurier")
        .source("вестник", "bg")
        .speaker("mayor", "the mayor")
        .position("park", "The quay becomes a park.", "A public park")
        .position("flats", "Flats are built on the quay.")
    )


def test_the_question_stands_on_top_with_what_the_map_holds():
    scene = scene_of(
        harbour()
        .supports(
            "park", "green", "Green is scarce.", quoted("mało zieleni", "kurier"), quoted("малко зеленина", "вестник")
        )
        .attacks("flats", "ground", "The ground is foul.")
    )
    question = boxes(scene)[0]
    assert question.group.kind is GroupKind.QUESTION
    assert "What should become of the harbour?" in question.text
    assert "2 positions · 2 arguments · 2 quotations from 2 texts in 2 languages" in question.text


def test_a_position_shows_letter_title_and_claim_and_without_title_the_claim_once():
    scene = scene_of(harbour())
    assert card(scene, "park").split("\n") == ["A", "A public park", "The quay becomes a park."]
    assert card(scene, "flats").split("\n") == ["B", "Flats are built on the quay."]


def test_cards_come_in_reading_order():
    scene = scene_of(
        harbour()
        .supports("flats", "queue", "Many wait.")
        .supports("park", "green", "Green is scarce.")
        .undercuts("green>park", "near", "There is a park near by.")
        .undercuts_question("early", "Too early to ask.")
    )
    assert [box.group.name for box in boxes(scene)] == ["", "park", "green", "near", "flats", "queue", "early"]


def test_a_card_says_what_it_does_and_its_name():
    scene = scene_of(
        harbour()
        .supports("park", "green", "Green is scarce.")
        .attacks("green", "trees", "There are trees.")
        .undercuts("green>park", "near", "There is a park near by.")
        .undercuts_question("early", "Too early to ask.")
    )
    assert card(scene, "green").startswith("SUPPORTS\ngreen\n")
    assert card(scene, "trees").startswith("ATTACKS\ntrees\n")
    assert card(scene, "near").startswith("UNDERCUTS THE STEP\nnear\n")
    assert card(scene, "early").startswith("UNDERCUTS THE QUESTION\nearly\n")


def test_a_quotation_stands_in_the_marks_of_its_language_with_translation_and_chip():
    scene = scene_of(harbour().supports("park", "green", "Green.", quoted("mało zieleni", "kurier", "little green")))
    assert card(scene, "green").split("\n")[3:] == ["„mało zieleni”", "little green", "PL", "kurier", "10–42"]
    (block,) = [block for block in scene.text_blocks() if "zieleni" in block.lines[0].text]
    assert block.lang == "pl"


@pytest.mark.parametrize(
    ("lang", "opening", "closing"),
    [
        ("bg", "„", "“"),
        ("ru", "«", "»"),
        ("zh-Hant", "「", "」"),
        ("zh-Hans", "“", "”"),
        ("de-AT", "„", "“"),
        (None, "“", "”"),
    ],
)
def test_quotation_marks_are_those_of_the_source(lang, opening, closing):
    built = harbour().source("s", lang).supports("park", "green", "Green.", quoted("words", "s"))
    assert f"{opening}words{closing}" in card(scene_of(built), "green")


def test_the_line_of_a_quotation_is_shown_where_the_text_is_here():
    built = harbour().supports(
        "park", "green", "Green.", quoted("two", "kurier", None, Anchor(Tier.EXACT, (Span(4, 7),)))
    )
    scene = scene_of(built, known=Known(texts={"kurier": LineIndex("one\ntwo\n")}))
    assert "¶2 4–7" in card(scene, "green")


def test_all_parts_of_a_quotation_with_elisions_have_their_place():
    parts = Anchor(Tier.LAYOUT, (Span(1, 5), Span(9, 12)))
    built = harbour().supports("park", "green", "Green.", quoted("one […] two", "kurier", None, parts))
    assert "1–5, 9–12" in card(scene_of(built), "green")


@pytest.mark.parametrize(
    "verification",
    [
        Near(Span(3, 9), 0.95, ()),
        Elsewhere("вестник", ANCHOR),
        Missing(0.3),
        Ambiguous(Tier.EXACT, ((Span(1, 2),), (Span(5, 6),))),
        ContextMismatch(((Span(1, 2),),)),
        Empty(),
        Stale(),
        Unverified("the text is not here"),
    ],
    ids=lambda verification: type(verification).__name__,
)
def test_what_is_not_verified_says_so_in_words_and_to_the_ear(verification):
    scene = scene_of(harbour().supports("park", "green", "Green.", quoted("words", "kurier", None, verification)))
    assert "Not verified: " in card(scene, "green")
    assert "1 not verified" in boxes(scene)[0].text
    (evidence,) = groups(scene, GroupKind.EVIDENCE)
    assert "not verified" in evidence.label
    assert "verified to the character" not in text_of(scene.children[-2])


@pytest.mark.parametrize(
    ("verification", "label"), [(ANCHOR, "verified in"), (Locked(Tier.EXACT, (Span(1, 4),)), "locked in")]
)
def test_what_is_verified_or_locked_bears_no_warning(verification, label):
    scene = scene_of(harbour().supports("park", "green", "Green.", quoted("words", "kurier", None, verification)))
    assert "ot verified" not in card(scene, "green")
    (evidence,) = groups(scene, GroupKind.EVIDENCE)
    assert label in evidence.label


def test_a_reference_without_quotation_is_marked_as_such():
    scene = scene_of(harbour().supports("park", "green", "Green.", cited("Survey of trees, table 4", "kurier")))
    assert card(scene, "green").split("\n")[3:] == ["Survey of trees, table 4", "PL", "kurier", "reference"]


def test_voices_and_speakers_are_named_beside_the_chip():
    evidence = quoted(
        "words", "kurier", speaker="mayor", voice=Voice.REPORTED, stance=Stance.CONCEDES, certainty=Certainty.HEDGED
    )
    scene = scene_of(harbour().supports("park", "green", "Green.", evidence))
    assert card(scene, "green").endswith("\nreported\nconceded\nhedged\nthe mayor")


def test_plain_speech_needs_no_words():
    evidence = quoted("words", "kurier", voice=Voice.NARRATOR, stance=Stance.ASSERTS, certainty=Certainty.CATEGORICAL)
    assert card(scene_of(harbour().supports("park", "green", "Green.", evidence)), "green").endswith("10–42")


def test_chips_link_to_the_address_of_the_source_and_to_nothing_else():
    scene = scene_of(
        harbour().supports(
            "park", "green", "Green.", quoted("a", "kurier"), quoted("b", "вестник"), quoted("c", "nobody")
        )
    )
    assert [group.link for group in groups(scene, GroupKind.LINK)] == ["https://example.org/kurier"]


def test_further_premises_stand_in_the_card_after_the_claim_and_its_evidence():
    scene = scene_of(
        harbour()
        .supports(
            "park", "floods", "A park takes floods.", quoted("woda", "kurier"), premises=("will-come", "floods#1")
        )
        .claim("will-come", "Floods will come.", quoted("powódź", "kurier"))
        .claim("floods#1", "No dike is planned.", assumed=True)
    )
    found = card(scene, "floods").split("\n")
    order = [
        "A park takes floods.",
        "„woda”",
        "AND",
        "will-come",
        "Floods will come.",
        "„powódź”",
        "No dike is planned.",
    ]
    assert [line for line in found if line in order] == [*order[:6], "AND", order[6]]
    assert "floods#1" not in found
    assert "assumed" in found


def test_assumed_and_undeveloped_claims_say_so():
    scene = scene_of(
        harbour().supports("park", "one", "One.", assumed=True).supports("park", "two", "Two.", undeveloped=True)
    )
    assert "assumed" in card(scene, "one")
    assert "undeveloped" in card(scene, "two")


def test_a_second_tie_is_a_reference_that_links_to_the_card():
    scene = scene_of(
        harbour().supports("park", "both", "Both.").tie(Relation.ATTACK, "both", ToClaim("flats"), "flats")
    )
    (reference,) = [box for box in boxes(scene) if box.group.kind is GroupKind.REFERENCE]
    assert reference.text.split("\n") == ["ATTACKS", "see both"]
    assert [group.link for group in groups(scene, GroupKind.LINK)] == ["#both"]


def test_an_argument_of_another_issue_brings_its_claim_and_names_the_issue():
    built = (
        harbour()
        .ask("ferries", "Should they move?")
        .position("yes", "Yes.")
        .supports("yes", "depth", "The new pier is deeper.")
        .tie(Relation.SUPPORT, "depth", ToClaim("flats"), "flats")
        .ask("question", "What should become of the harbour?")
    )
    (reference,) = [box for box in boxes(scene_of(built)) if box.group.kind is GroupKind.REFERENCE]
    assert reference.text.split("\n") == ["SUPPORTS", "see depth in ferries", "The new pier is deeper."]
    assert "Supports position B" not in card(scene_of(built, "ferries"), "depth")
    assert "Supports flats in question" in card(scene_of(built, "ferries"), "depth")


def test_claims_without_a_place_stand_under_headings_at_the_foot():
    built = (
        harbour()
        .claim("lonely", "The lighthouse is red.")
        .ask("ferries", "Should they move?")
        .position("yes", "Yes.")
        .ask("question", "What should become of the harbour?")
        .supports("yes", "rotten", "The old pier rots.")
    )
    scene = scene_of(built)
    assert [text_of(group) for group in groups(scene, GroupKind.HEADING)] == [
        "Bearing on other questions",
        "Not connected",
    ]
    assert [box.group.name for box in boxes(scene)][-2:] == ["rotten", "lonely"]


@pytest.mark.parametrize(("count", "side_by_side"), [(1, 1), (2, 2), (3, 3), (4, 2), (5, 3), (6, 3), (9, 3)])
def test_positions_stand_in_at_most_three_columns(count, side_by_side):
    builder = MapBuilder()
    for number in range(count):
        builder.position(f"p{number}", f"Position number {number}.")
    found = [box.rect for box in boxes(scene_of(builder)) if box.group.kind is GroupKind.POSITION]
    assert len(found) == count
    assert len({rect.x for rect in found}) == side_by_side
    assert len({rect.y for rect in found[:side_by_side]}) == 1


def test_further_positions_stand_below_the_others_in_their_order_however_high_those_are():
    builder = MapBuilder()
    for name in "abcde":
        builder.position(name, f"Position {name}.")
    for number in range(4):
        builder.supports("a", f"a{number}", "Because.").supports("b", f"b{number}", "Because.")
    where = {box.group.name: box.rect.x for box in boxes(scene_of(builder))}
    assert [where[name] for name in "de"] == [where[name] for name in "ab"]


def test_undercuts_of_the_question_stand_under_a_heading_of_their_own_before_the_other_sections():
    built = harbour().supports("flats", "queue", "Many wait.").undercuts_question("early", "Early.")
    scene = scene_of(built.undercuts_question("late", "Late.").claim("lonely", "The lighthouse is red."))
    assert [text_of(group) for group in groups(scene, GroupKind.HEADING)] == [
        "Against the question itself",
        "Not connected",
    ]
    where = {box.group.name: box.rect for box in boxes(scene)}
    assert where["early"].x == where["late"].x < where["queue"].x
    assert where["queue"].y + where["queue"].height < where["early"].y < where["late"].y < where["lonely"].y


def test_a_dotted_line_leads_from_the_rule_over_their_heading_to_the_undercuts_of_the_question():
    built = harbour().supports("flats", "queue", "Many wait.").undercuts_question("early", "Early.")
    scene = scene_of(built.undercuts_question("late", "Late."))
    (heading,) = groups(scene, GroupKind.HEADING)
    (rule,) = [mark for mark in heading.children if isinstance(mark, Rect)]
    late = {box.group.name: box.rect for box in boxes(scene)}["late"]
    steep = [(start, end) for start, end in strokes(scene) if start[0] == end[0] and start[1] >= rule.y]
    assert [start[1] for start, _ in steep] == [rule.y]
    assert late.y < steep[0][1][1] < late.y + late.height
    assert rule.x < steep[0][0][0] < late.x


def test_positions_of_the_first_row_are_equally_high():
    built = MapBuilder().position("a", "Short.").position("b", "Long, and longer. " * 20).position("c", "Short, too.")
    built.position("d", "Short.").position("e", "Short.")
    heights = [box.rect.height for box in boxes(scene_of(built)) if box.group.kind is GroupKind.POSITION]
    assert heights[0] == heights[1] == heights[2]
    assert heights[3] < heights[0]


def test_what_is_not_connected_stands_in_the_first_column_in_the_order_written():
    names = [f"n{number}" for number in range(12)]
    built = harbour()
    for name in names:
        built.claim(name, "Long, and longer. " * 40 if name in names[::5] else "Short.")
    found = {box.group.name: box.rect for box in boxes(scene_of(built))}
    assert {found[name].x for name in names} == {24.5}
    assert sorted(names, key=lambda name: found[name].y) == names


@pytest.mark.parametrize(
    ("width", "positions", "side_by_side"),
    [(1200, 3, 3), (1200, 4, 2), (830, 3, 2), (600, 3, 1), (400, 2, 1), (200, 1, 1), (3000, 9, 3)],
)
def test_a_width_is_filled_by_as_many_columns_as_can_be_read(width, positions, side_by_side):
    builder = MapBuilder()
    for number in range(positions):
        builder.position(f"p{number}", f"Position number {number}.")
    scene = picture(builder.build(), "question", FONTS, View(width=width))
    found = [box.rect for box in boxes(scene) if box.group.kind is GroupKind.POSITION]
    assert len({rect.x for rect in found}) == side_by_side
    assert scene.width == pytest.approx(max(236, width))
    assert found[0].x == pytest.approx(scene.width - max(rect.x + rect.width for rect in found))


def test_whoever_sets_pages_asks_for_a_width_and_a_number_of_columns():
    built = harbour().build()
    setting = Setting(built, "question", FONTS, letters={"park": "A", "flats": "B"})
    scene = columns(outline(built, "question"), setting, Measure(500, 2))
    assert scene.width == 500
    assert len({box.rect.x for box in boxes(scene) if box.group.kind is GroupKind.POSITION}) == 2


def test_a_part_of_an_issue_is_a_picture_of_its_own_that_leads_to_the_whole():
    built = (
        harbour().supports("flats", "queue", "Many wait.").attacks("queue", "few", "Few.").supports("park", "x", "X.")
    )
    scene = picture(built.build(), "question", FONTS, View(only="flats"))
    assert scene.name == "question.flats"
    assert scene.title == "What should become of the harbour? — part of the map: position B"
    assert [box.group.name for box in boxes(scene)] == ["", "flats", "queue", "few"]
    assert [group.link for group in groups(scene, GroupKind.LINK)] == ["page:question"]


def test_an_argument_alone_says_what_it_bears_on():
    built = harbour().supports("flats", "queue", "Many wait.").undercuts("queue>flats", "few", "Few of them.")
    scene = picture(built.build(), "question", FONTS, View(only="queue"))
    assert scene.name == "question.queue"
    assert [box.group.name for box in boxes(scene)] == ["", "queue", "few"]
    assert card(scene, "queue").split("\n") == ["SUPPORTS", "queue", "Many wait.", "Supports position B"]
    assert not groups(scene, GroupKind.HEADING)


def test_only_what_occurs_is_in_the_legend():
    scene = scene_of(harbour().supports("park", "green", "Green.", quoted("words", "kurier")))
    (legend,) = groups(scene, GroupKind.LEGEND)
    assert text_of(legend).split("\n") == ["supports", "quotation verified to the character"]


def test_a_deep_chain_stops_indenting_and_names_what_it_bears_on():
    builder = MapBuilder().position("p", "P.")
    target = "p"
    for number in range(16):
        builder.supports(target, f"n{number}", "Because of the next one.")
        target = f"n{number}"
    scene = scene_of(builder)
    widths = [box.rect.width for box in boxes(scene) if box.group.kind is GroupKind.ARGUMENT]
    assert min(widths) >= 210
    assert card(scene, "n15").startswith("SUPPORTS\nn14\nn15\n")


def test_an_edit_of_one_word_leaves_all_cards_where_they_were():
    def places(word):
        builder = harbour().supports("park", "green", f"Green is {word}.").attacks("flats", "ground", "Foul.")
        return [(box.group.name, box.rect) for box in boxes(scene_of(builder.undercuts_question("early", "Early.")))]

    assert places("scarce") == places("little")


def test_a_map_without_positions_can_be_drawn():
    scene = scene_of(MapBuilder(question="And now?"))
    assert squeezed(text_of(scene.children[1])) == "QUESTIONAndnow?0positions·0arguments"


def test_an_issue_that_is_not_there_is_our_own_mistake():
    with pytest.raises(KeyError):
        picture(harbour().build(), "nowhere", FONTS)


def test_the_description_tells_the_debate_in_words():
    scene = scene_of(
        harbour()
        .supports("park", "green", "Green is scarce.")
        .attacks("park", "upkeep", "Nobody pays for it.")
        .undercuts_question("early", "It is too early to ask.")
    )
    assert scene.description == (
        "Question: What should become of the harbour? This map has 2 positions, 3 arguments. "
        "Position A: A public park. The quay becomes a park. For it: “Green is scarce”. "
        "Against it: “Nobody pays for it”. "
        "Position B: Flats are built on the quay. Against the question itself: “It is too early to ask”."
    )
