from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.matrix import picture as pictures
from argmap.layout.matrix.cells import grade_sign
from argmap.layout.matrix.picture import MatrixSheet, matrix_picture
from argmap.layout.matrix.words import MatrixWords, matrix_words
from argmap.layout.scene import Circle, Group, GroupKind, Node, Rect, Role, Scene, TextBlock
from argmap.layout.setting import Setting
from argmap.layout.words import words_for
from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.rendering.svg import render_svg
from argmap.semantics import testimony as heard
from argmap.semantics.matrix import Grade, matrix
from argmap.semantics.matrix_rows import By
from argmap.semantics.weighing import weigh
from builders import MapBuilder, quoted
from reading import groups_of, text_of

FONTS = FontBook(read_font)
LANGUAGES = ("bg", "de", "en", "es", "fr", "pl", "ru", "zh-Hans", "zh-Hant")
LONG = "A position whose title is so long that no column of a table is wide enough for it, however it is turned. " * 3


def said(claim: str, source: str, ordinal: int = 0, **more: object) -> Evidence:
    return replace(quoted("a passage", source, **more), claim=claim, ordinal=ordinal)


def quay(lang: str = "en") -> MapBuilder:
    return (
        MapBuilder(lang=lang, title="The harbour")
        .source("report")
        .source("letter")
        .source("diary")
        .speaker("ana", "Ana")
        .position("park", "The quay becomes a park.", "A park", said("park", "report", speaker="ana"))
        .position("flats", "Flats are built.")
        .attacks("park", "noise", "It is loud.", said("noise", "letter"))
        .attacks("flats", "shade", "They throw shade.")
    )


def drawn(built: ArgumentMap, by: By = By.ORIGIN, *, with_speakers: bool = False) -> Scene:
    weighing = weigh(built)
    sheets = [
        MatrixSheet(matrix(weighing, name, by), heard.testimony(weighing, name), with_speakers) for name in built.issues
    ]
    return matrix_picture(built, sheets, FONTS)


def leaves(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Group):
            yield from leaves(node.children)
        else:
            yield node


def blocks_of(group: Group) -> list[TextBlock]:
    return [node for node in leaves(group.children) if isinstance(node, TextBlock)]


def lines_of(scene: Scene) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of every line of text."""
    return [
        (line.x, line.y - block.size * 0.8, line.x + line.width, line.y + block.size * 0.25)
        for block in scene.text_blocks()
        for line in block.lines
    ]


def labels(scene: Scene, kind: GroupKind) -> list[str]:
    return [group.label for group in groups_of(scene.children, kind)]


def crowded(positions: int, rows: int, lang: str = "en") -> ArgumentMap:
    builder = MapBuilder(lang=lang, question=LONG)
    for number in range(positions):
        builder.position(f"p{number}", LONG, f"{LONG} {number}")
    for number in range(rows):
        name = f"a-reason-with-a-name-that-is-much-too-long-for-the-first-column-of-any-table-{number}"
        builder.source(f"{name}-source")
        evidence = [said(name, f"{name}-source", ordinal) for ordinal in range(1 + number % 3)]
        step = builder.attacks if number % 2 else builder.supports
        step(f"p{number % positions}", name, LONG, *evidence)
    return builder.build()


def test_rows_are_read_out_with_what_they_say_of_each_position():
    assert labels(drawn(quay().build()), GroupKind.EVIDENCE)[:2] == [
        "report: position A: strongly consistent, +0.51; position B: does not bear on it; diagnosticity: 0.51",
        "letter: position A: strongly inconsistent, −0.19; position B: does not bear on it; diagnosticity: 0.19",
    ]


def test_silence_is_read_out_and_drawn():
    scene = drawn(quay().build())
    assert labels(scene, GroupKind.EVIDENCE)[2:] == [
        "report: position A: 1 for it; position B: silent",
        "letter: position A: 1 against it; position B: silent",
        "Silent on every position: diary",
    ]
    dashed = [node for node in leaves(scene.children) if isinstance(node, Rect) and node.stroke and node.stroke.dashes]
    assert len(dashed) == 3


def test_positions_are_read_first_what_least_speaks_against():
    assert labels(drawn(quay().build()), GroupKind.POSITION) == [
        "Position A: A park. The quay becomes a park. (open, strength 0.51 of 1): inconsistency 0.19",
        "Position B: Flats are built. (fails, strength 0.00 of 1): inconsistency 0.00",
    ]


def test_the_description_tells_what_came_of_each_position():
    told = drawn(quay().build()).description
    assert "Position A: A park. The quay becomes a park. (open, strength 0.51 of 1): inconsistency 0.19." in told
    assert "Position B: Flats are built. (fails, strength 0.00 of 1): inconsistency 0.00." in told


def suspicious() -> Scene:
    weighing = weigh(quay().build(), suspects=[("noise", 0)])
    sheet = MatrixSheet(matrix(weighing, "question"), heard.testimony(weighing, "question"))
    return matrix_picture(weighing.framework.map, [sheet], FONTS)


def test_a_strength_that_rests_on_suspect_evidence_is_a_band():
    scene = suspicious()
    assert any("strength 0.51–0.70 of 1" in label for label in labels(scene, GroupKind.POSITION))
    (legend,) = groups_of(scene.children, GroupKind.LEGEND)
    assert "strength without and with evidence to be looked at again" in text_of(legend).split("\n")


def test_a_contested_verdict_is_explained():
    built = quay().supports("park", "green", "It is green.").build()
    weighing = weigh(built)
    found = matrix(weighing, "question")
    contested = replace(found, columns=tuple(replace(one, is_contested=True) for one in found.columns))
    scene = matrix_picture(built, [MatrixSheet(contested, heard.testimony(weighing, "question"))], FONTS)
    (legend,) = groups_of(scene.children, GroupKind.LEGEND)
    assert "contested: words and figures disagree" in text_of(legend).split("\n")


def test_rows_that_bear_on_no_position_are_counted():
    built = quay().source("study").claim("loose", "Loose.", said("loose", "study")).build()
    assert "Without bearing on any position here: 1" in labels(drawn(built), GroupKind.EVIDENCE)


def test_a_title_from_right_to_left_keeps_apart_from_the_outcome():
    builder = MapBuilder().source("report").position("keep", "Keep it.", "השאירו את הסכר", said("keep", "report"))
    (group,) = groups_of(drawn(builder.build()).children, GroupKind.POSITION)
    rights = [block.lines[0].x + block.lines[0].width for block in blocks_of(group) if block.right_to_left]
    starts = [node.x for node in leaves(group.children) if isinstance(node, Rect) and node.fill is Role.STRENGTH]
    sign = min(node.x - node.radius for node in leaves(group.children) if isinstance(node, Circle) and node.radius == 5)
    assert rights
    assert min(*starts, sign) - max(rights) >= 20


def test_the_picture_is_read_from_the_question_to_the_legend():
    kinds = [node.kind for node in drawn(quay().build()).children if isinstance(node, Group)]
    assert kinds == [
        GroupKind.QUESTION,
        GroupKind.HEADING,
        GroupKind.POSITION,
        GroupKind.POSITION,
        GroupKind.HEADING,
        GroupKind.EVIDENCE,
        GroupKind.EVIDENCE,
        GroupKind.HEADING,
        GroupKind.EVIDENCE,
        GroupKind.EVIDENCE,
        GroupKind.EVIDENCE,
        GroupKind.LEGEND,
    ]


def test_the_legend_explains_only_what_occurs():
    (legend,) = groups_of(drawn(quay().build()).children, GroupKind.LEGEND)
    assert text_of(legend).split("\n") == [
        "fails: refuted, unfounded, or beaten by a rival position",
        "open: not decided",
        "strength, from 0 to 1",
        "inconsistency: all that weakens the position",
        "–",
        "no rank, where the strength is 0 or has no value",
        "CC",
        "strongly consistent",
        "II",
        "strongly inconsistent",
        "NA",
        "does not bear on it",
        "+0.10, −0.10: the strength that the position owes to it",
        "how many quotations speak for (+), against (−), both (±)",
        "silent",
    ]


def test_grades_differ_in_letters_and_shape():
    setting = Setting(quay().build(), "question", FONTS)
    shapes = set()
    for grade in Grade:
        nodes = grade_sign(grade, setting).at(0, 0)
        boxes = [(node.fill is not None, node.radius) for node in nodes if isinstance(node, Rect)]
        (text,) = [node.lines[0].text for node in nodes if isinstance(node, TextBlock)]
        assert text == grade.value
        shapes.add((text, *boxes))
    assert len(shapes) == len(Grade)


def test_speakers_have_a_table_where_somebody_asks_for_it():
    assert "ana: position A: 1 for it; position B: silent" in labels(
        drawn(quay().build(), with_speakers=True), GroupKind.EVIDENCE
    )


def test_pieces_of_evidence_stand_with_their_claims():
    (row, *_) = groups_of(drawn(quay().build(), By.EVIDENCE).children, GroupKind.EVIDENCE)
    assert text_of(row).startswith("park/0\nA park\n")


def test_several_issues_stand_one_below_the_other():
    built = quay().ask("question", "What?").ask("money", "Who pays?").position("town", "The town pays.").build()
    scene = drawn(built)
    assert labels(scene, GroupKind.QUESTION) == ["Question: What?", "Question: Who pays?"]
    assert scene.name == "matrix"
    assert drawn(quay().build()).name == "question.matrix"


def test_columns_of_a_position_stand_below_each_other_in_all_tables():
    scene = drawn(quay().build(), with_speakers=True)
    discs = [node for node in leaves(scene.children) if isinstance(node, Circle) and node.radius == 10]
    assert len({round(disc.x, 6) for disc in discs[2:]}) == 2


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("positions", "rows"), [(1, 1), (3, 12), (28, 6)])
def test_no_text_leaves_the_picture_or_lies_on_other_text(lang: str, positions: int, rows: int):
    scene = drawn(crowded(positions, rows, lang), with_speakers=True)
    found = sorted(lines_of(scene), key=lambda box: box[1])
    assert all(box[0] >= 20 and box[2] <= scene.width - 20 and box[3] <= scene.height for box in found)
    for number, one in enumerate(found):
        for other in found[number + 1 : number + 80]:
            apart = other[1] >= one[3] - 0.6 or other[0] >= one[2] - 0.6 or one[0] >= other[2] - 0.6
            assert apart, (one, other)


def test_more_cells_than_anybody_reads_are_counted_instead(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pictures, "MOST_CELLS", 4)
    scene = drawn(crowded(2, 9))
    assert labels(scene, GroupKind.EVIDENCE).count("and 7 more") == 2


def test_an_issue_without_positions_is_a_question_alone():
    scene = drawn(MapBuilder().build())
    assert next(node.kind for node in scene.children if isinstance(node, Group)) is GroupKind.QUESTION
    assert labels(scene, GroupKind.EVIDENCE) == []


def test_the_file_is_well_formed_whatever_names_hold():
    builder = MapBuilder(question="<script>alert(1)</script> & \x00").source("<b>&")
    builder.position("park", "]]>", None, said("park", "<b>&"))
    root = ET.fromstring(render_svg(drawn(builder.build()), FONTS))
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        *("svg", "title", "desc", "style", "g", "rect", "circle", "path", "text", "tspan"),
    }


def test_equal_maps_give_equal_bytes():
    assert render_svg(drawn(quay().build()), FONTS) == render_svg(drawn(quay().build()), FONTS)


def texts(words: MatrixWords) -> list[str]:
    found: list[str] = []
    for field in fields(words):
        value = getattr(words, field.name)
        found += [value] if isinstance(value, str) else list(value.values())
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_words_of_its_own(lang: str):
    words, english = matrix_words(words_for(lang)), matrix_words(words_for("en"))
    assert set(words.grades) == set(Grade) - {Grade.NO_VALUE}
    assert set(words.rows) == set(By)
    assert all(texts(words))
    assert words.inconsistency.format(value="0.10")
    assert "{names}" in words.silent_everywhere
    assert "{n}" in words.both
    assert "{n}" in words.without_bearing
    if lang != "en":
        shared = set(texts(words)) & set(texts(english))
        assert shared <= {"neutral", "Sources", "Origins"}
