from __future__ import annotations

from itertools import cycle

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.known import Known
from argmap.layout.picture import picture
from argmap.layout.scene import Group, GroupKind, Scene
from argmap.layout.telling import shortened
from argmap.layout.view import Detail, Layout, View
from argmap.model.argument_map import ToArgument, ToClaim, ToIssue
from argmap.model.quotation import Locked, Missing, Tier
from argmap.model.vocabulary import Relation, Verdict
from argmap.text.span import Span
from builders import MapBuilder, cited, quoted
from reading import boxes, card_text

FONTS = FontBook(read_font)
LANGUAGES = ("bg", "de", "en", "es", "fr", "pl", "ru", "zh-Hans", "zh-Hant")


def scene_of(builder: MapBuilder, issue: str = "question", **view: object) -> Scene:
    return picture(builder.build(), issue, FONTS, View(**view))


def labels(scene: Scene, *kinds: GroupKind) -> list[str]:
    waiting, found = list(scene.children), []
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, Group):
            found.extend([node.label] if node.kind in kinds and node.label else [])
            waiting = [*node.children, *waiting]
    return found


def harbour(lang: str = "en") -> MapBuilder:
    return (
        MapBuilder(lang=lang)
        .ask("question", "What should become of the harbour?")
        .source("kurier", "pl")
        .source("gazeta", "ru")
        .position("park", "The quay becomes a park.", "A public park")
        .position("flats", "Flats are built on the quay.")
    )


def debate(lang: str = "en") -> MapBuilder:
    return (
        harbour(lang)
        .supports("park", "green", "Green is scarce.", quoted("mało zieleni", "kurier"))
        .undercuts("green>park", "near", "There is a park near by.")
        .attacks("green", "trees", "There are trees.")
        .supports("trees", "count", "They were counted!")
        .attacks("flats", "ground", "The ground is foul.", quoted("грязно", "gazeta", None, Missing(0.1)))
        .undercuts_question("early", "Is it too early?")
    )


def test_the_description_tells_reasons_replies_and_which_step_is_undercut():
    assert scene_of(debate()).description == (
        "Question: What should become of the harbour? "
        "This map has 2 positions, 6 arguments, 2 quotations from 2 texts in 2 languages, 1 not verified. "
        "Position A: A public park. The quay becomes a park. For it: “Green is scarce”. "
        "Against the step from “Green is scarce”: “There is a park near by”. "
        "Against “Green is scarce”: “There are trees”. For “There are trees”: “They were counted!”. "
        "Position B: Flats are built on the quay. Against it: “The ground is foul”. "
        "Against the question itself: “Is it too early?”."
    )


def test_the_description_is_in_the_language_of_the_map():
    assert scene_of(debate("de")).description == (
        "Frage: What should become of the harbour? "
        "Diese Karte enthält 2 Positionen, 6 Argumente, 2 Zitate aus 2 Texten in 2 Sprachen, 1 nicht verifiziert. "
        "Position A: A public park. The quay becomes a park. Dafür: „Green is scarce“. "
        "Gegen den Schluss von „Green is scarce“: „There is a park near by“. "
        "Gegen „Green is scarce“: „There are trees“. Für „There are trees“: „They were counted!“. "
        "Position B: Flats are built on the quay. Dagegen: „The ground is foul“. "
        "Gegen die Frage selbst: „Is it too early?“."
    )


def test_chinese_sentences_follow_each_other_without_spaces():
    built = (
        MapBuilder(question="港口该怎么办？", lang="zh-Hans")
        .position("公园", "码头改建成公园。", "公共公园")
        .supports("公园", "绿地", "绿地稀少。")
        .undercuts("绿地>公园", "附近", "附近已有公园。")
    )
    scene = scene_of(built)
    assert scene.description == (
        "问题：港口该怎么办？本图包含1个立场，2个论证。立场A：公共公园。码头改建成公园。"
        "支持的理由：“绿地稀少”。削弱由“绿地稀少”得出之推论的理由：“附近已有公园”。"
    )
    assert labels(scene, GroupKind.ARGUMENT) == [
        "“绿地”支持立场A：绿地稀少。",
        "“附近”削弱由“绿地”得出的推论：附近已有公园。",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_of_the_description_ends_twice_or_not_at_all(lang):
    description = scene_of(debate(lang)).description
    assert not [pair for pair in ("..", "?.", "!.", "。。", "？。", "  ") if pair in description]
    assert description.endswith((".", "。"))


def test_a_claim_without_its_own_full_stop_gets_one():
    built = MapBuilder(question="Why").position("park", "A park", "Green")
    assert scene_of(built).description == (
        "Question: Why. This map has 1 position, 0 arguments. Position A: Green. A park."
    )


def test_a_sentence_that_ends_inside_quotation_marks_gets_no_second_stop():
    built = MapBuilder(question="Why?").position("park", "They said “yes.”")
    assert scene_of(built).description.endswith("Position A: They said “yes.”")


def test_long_lists_of_reasons_end_with_how_many_more_there_are():
    built = harbour()
    for number in range(12):
        built.supports("park", f"reason-{number}", f"Reason {number}.")
    assert "“Reason 6”; and 5 more. Position B" in scene_of(built).description


def test_replies_that_would_make_the_description_long_are_counted_instead():
    built = harbour()
    for number in range(7):
        built.supports("park", f"reason-{number}", f"Reason {number} " + "with many words " * 8)
        for reply in range(7):
            built.attacks(f"reason-{number}", f"reply-{number}-{reply}", f"Reply {reply} " + "with many words " * 8)
    description = scene_of(built).description
    assert len(description) <= 3_100
    assert description.endswith(" further claims are left out of this description.")


def test_the_description_of_a_huge_map_is_bounded_and_counts_what_it_leaves_out():
    built = MapBuilder(question="Which?")
    for number in range(1_000):
        built.position(f"position-{number}", "A position with quite a number of words. " * 20)
    description = scene_of(built, detail=Detail.POSITIONS).description
    assert len(description) <= 20_000
    assert description.endswith(" further claims are left out of this description.")


def test_texts_of_any_length_are_told_by_their_beginnings():
    long = "word " * 50_000
    description = scene_of(MapBuilder(question=long).position("p", long).supports("p", "a", long)).description
    assert len(description) <= 2_000
    assert description.startswith("Question: word word")
    assert "Position A: word word" in description
    assert "For it: “word word" in description


def test_what_the_view_leaves_out_is_told_in_figures():
    description = scene_of(debate(), detail=Detail.POSITIONS).description
    assert "A public park. The quay becomes a park. 1 for it, 1 undercut of a step, 2 more below." in description
    assert "Flats are built on the quay. 1 against it." in description


def test_a_claim_that_is_left_out_at_two_places_is_told_once():
    built = debate().tie(Relation.ATTACK, "count", ToClaim("near"), "near").supports("near", "old", "It is old.")
    assert "1 more below." in scene_of(debate(), depth=2).description
    assert "2 more below." in scene_of(built, depth=2).description


def test_names_of_cards_say_what_they_do_to_what():
    built = (
        debate()
        .ask("ferry", "Should the ferry stay?")
        .position("stays", "The ferry stays.")
        .supports("stays", "cheap", "It is cheap.")
        .tie(Relation.SUPPORT, "cheap", ToClaim("green"), "green")
        .tie(Relation.UNDERCUT, "cheap", ToIssue("question"), "question")
    )
    told = labels(scene_of(built), GroupKind.ARGUMENT, GroupKind.REFERENCE)
    assert told == [
        "green supports position A: Green is scarce.",
        "cheap (of the issue ferry) supports green",
        "near undercuts the step from green: There is a park near by.",
        "trees attacks green: There are trees.",
        "count supports trees: They were counted!",
        "ground attacks position B: The ground is foul.",
        "early undercuts the question: Is it too early?",
        "cheap (of the issue ferry) undercuts the question",
    ]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("bg", "near подкопава умозаключението от green: There is a park near by."),
        ("de", "near entkräftet den Schluss von green: There is a park near by."),
        ("es", "near socava la inferencia basada en green: There is a park near by."),
        ("fr", "near sape l’inférence fondée sur green\u202f: There is a park near by."),
        ("pl", "near podważa wnioskowanie z tezy green: There is a park near by."),
        ("ru", "near подрывает шаг вывода от тезиса green: There is a park near by."),
        ("zh-Hant", "「near」削弱由「green」得出的推論：There is a park near by."),
    ],
)
def test_names_of_cards_are_sentences_in_the_language_of_the_map(lang, told):
    assert told in labels(scene_of(debate(lang)), GroupKind.ARGUMENT)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Quotation, Polish, verified in source kurier, 10–42"),
        ("bg", "Цитат, полски, потвърден в източника kurier, 10–42"),
        ("fr", "Citation, polonais, vérifiée dans la source kurier, 10–42"),
        ("zh-Hans", "引文（波兰语），已在来源“kurier”中核实，10–42"),
    ],
)
def test_names_of_quotations_are_in_the_language_of_the_map(lang, told):
    assert labels(scene_of(debate(lang)), GroupKind.EVIDENCE)[0] == told


def test_names_of_locked_quotations_say_so():
    locked = Locked(Tier.EXACT, (Span(1, 5),))
    built = harbour("pl").supports("park", "green", "Green.", quoted("mało", "kurier", None, locked))
    assert labels(scene_of(built), GroupKind.EVIDENCE) == [
        "Cytat, polski, zweryfikowany w źródle kurier i utrwalony, 1–5"
    ]


def test_ties_to_other_issues_are_told_with_the_issue():
    built = (
        harbour("ru")
        .supports("park", "green", "Green is scarce.")
        .ask("ferry", "Should the ferry stay?")
        .position("stays", "The ferry stays.")
        .tie(Relation.ATTACK, "green", ToClaim("stays"), "stays")
        .tie(Relation.UNDERCUT, "green", ToIssue("ferry"), "ferry")
        .tie(Relation.UNDERCUT, "green", ToArgument("cheap>stays"), "cheap>stays")
    )
    text = "\n".join(" ".join(line.text for line in block.lines) for block in scene_of(built).text_blocks())
    assert "Оспаривает тезис stays (вопрос «ferry»)" in text
    assert "Отвергает постановку вопроса «ferry»" in text


@pytest.mark.parametrize(
    ("text", "most", "told"),
    [
        ("short", 10, "short"),
        ("two  words\n here", 20, "two words here"),
        ("some words that go on", 12, "some words…"),
        ("一段没有空格的很长的文字", 6, "一段没有空…"),
        ("x" * 100, 10, "x" * 9 + "…"),
    ],
)
def test_texts_are_cut_between_words_where_there_are_any(text, most, told):
    assert shortened(text, most) == told


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("detail", list(Detail))
def test_the_words_of_no_language_leave_their_cards_however_narrow(lang, detail):
    built = debate(lang).undercuts_question("late", "Too late.", undeveloped=True)
    step = "ground>flats"
    for level in range(10):
        built.undercuts(step, f"deep-{level}", "Deeper.", assumed=True)
        step = f"deep-{level}>{step}"
    built.supports("deep-9", "last", "At last.", cited("Table 4", "kurier"), assumed=True, undeveloped=True)
    known = Known(
        strengths=dict.fromkeys(built.claims, 0.5),
        suspects=frozenset({("", 0)}),
        verdicts=dict(zip(built.claims, cycle(Verdict), strict=False)),
        bands=dict.fromkeys(built.claims, (0.25, 0.5)),
        contested=frozenset(built.claims),
        deciding=frozenset(built.arguments),
    )
    for width in (None, 200.0):
        scene = picture(built.build(), "question", FONTS, View(detail=detail, width=width), known)
        for box in boxes(scene):
            right, bottom = box.rect.x + box.rect.width, box.rect.y + box.rect.height
            assert all(line[2] <= right and line[3] <= bottom + 1 for line in box.lines), box.text


def test_the_description_says_what_became_of_positions_and_their_reasons_and_what_decides():
    built = MapBuilder().position("park", "A park.").position("flats", "Flats.")
    built.supports("park", "green", "Green is scarce.").attacks("park", "dear", "It is dear.")
    known = Known(
        strengths={"park": 0.62, "flats": None},
        verdicts={"park": Verdict.STANDS, "flats": Verdict.FAILS, "green": Verdict.STANDS},
        bands={"park": (0.45, 0.62)},
        contested=frozenset({"park"}),
        deciding=frozenset({"green>park"}),
    )
    told = picture(built.build(), "question", FONTS, known=known).description
    assert "Position A: A park. Verdict: stands, contested, strength 0.45–0.62 of 1. What decides: “Green is" in told
    assert "For it: “Green is scarce” (stands). Against it: “It is dear”." in told
    assert "Position B: Flats. Verdict: fails, no value." in told


def test_a_plain_map_says_nothing_of_verdicts():
    built = MapBuilder().position("park", "A park.").supports("park", "green", "Green is scarce.")
    told = picture(built.build(), "question", FONTS).description
    assert told.endswith("Position A: A park. For it: “Green is scarce”.")


@pytest.mark.parametrize("layout", [Layout.COLUMNS, Layout.TREE])
def test_a_step_that_decides_where_it_is_not_drawn_is_told_so_by_its_tie(layout):
    built = MapBuilder().position("park", "A park.").supports("park", "green", "Green is scarce.")
    view = View(layout, only="green")
    scene = picture(built.build(), "question", FONTS, view, Known(deciding=frozenset({"green>park"})))
    assert card_text(scene, "green").endswith("Supports position A (decides)")
