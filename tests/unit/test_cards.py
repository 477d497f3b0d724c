from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout import setting as setting_module
from argmap.layout.cards.banner import banner
from argmap.layout.cards.card import argument_card
from argmap.layout.cards.chip import chip
from argmap.layout.cards.position import position_card
from argmap.layout.cards.proof import Mark, Proof, place
from argmap.layout.cards.verdicts import VerdictSign
from argmap.layout.known import NOTHING, Known
from argmap.layout.outline import Hidden, outline
from argmap.layout.picture import picture
from argmap.layout.scene import Circle, Group, GroupKind, Node, Path, Rect, Role, Scene, TextBlock
from argmap.layout.setting import Setting
from argmap.layout.view import TRANSLATIONS, WHOLE, Detail, View
from argmap.model.argument_map import ArgumentMap, Evidence, ToClaim
from argmap.model.quotation import Anchor, Locked, Missing, Tier
from argmap.model.vocabulary import Answer, Certainty, Relation, Stance, Verdict, Voice
from argmap.text.line_index import LineIndex
from argmap.text.span import Span
from builders import MapBuilder, cited, quoted
from reading import blocks_of, boxes, card_text, groups_of, text_of

FONTS = FontBook(read_font)
CLAIMS = View(detail=Detail.CLAIMS)
LOCKED = Locked(Tier.EXACT, (Span(3, 9),))
GREEN = "Green is scarce in the streets behind the harbour."


def town() -> MapBuilder:
    return (
        MapBuilder(question="What should become of the harbour?")
        .source("kurier", "pl", "https://example.org/kurier")
        .source("вестник", "bg")
        .source("gazette", "en", "https://example.org/gazette")
        .speaker("mayor", "the mayor")
        .position("park", "The quay becomes a park.", "A public park")
    )


def green(*evidence: Evidence, **more: object) -> ArgumentMap:
    """Return a map with one argument, its evidence numbered as the compiler numbers it."""
    numbered = (replace(one, claim="green", ordinal=ordinal) for ordinal, one in enumerate(evidence))
    return town().supports("park", "green", GREEN, *numbered, **more).build()


def drawn(argument_map: ArgumentMap, view: View = WHOLE, known: Known = NOTHING) -> Scene:
    return picture(argument_map, "question", FONTS, view, known)


def lines(scene: Scene, name: str = "green") -> list[str]:
    return card_text(scene, name).split("\n")


def group(scene: Scene, name: str) -> Group:
    (found,) = [box.group for box in boxes(scene) if box.group.name == name]
    return found


def rects(node: Node) -> list[Rect]:
    if isinstance(node, Group):
        return [rect for child in node.children for rect in rects(child)]
    return [node] if isinstance(node, Rect) else []


def flat(node: Node) -> list[Node]:
    return [one for child in node.children for one in flat(child)] if isinstance(node, Group) else [node]


def is_stands(node: Circle) -> bool:
    return node.fill is Role.STANDS


def block_with(scene: Scene, text: str) -> TextBlock:
    (found,) = [block for block in scene.text_blocks() if text in block.lines[0].text]
    return found


def setting(argument_map: ArgumentMap, known: Known = NOTHING) -> Setting:
    return Setting(argument_map, "question", FONTS, known, letters={"park": "A"})


# Marks


@pytest.mark.parametrize("verification", [Anchor(Tier.EXACT, (Span(10, 42),)), LOCKED])
def test_a_suspect_quotation_asks_to_be_looked_at_again_and_stays_verified(verification):
    argument_map = green(quoted("mało zieleni", "kurier", None, verification))
    scene = drawn(argument_map, known=Known(suspects=frozenset({("green", 0)})))
    assert lines(scene)[-1] == "To be looked at again: what it rests on changed since it was reviewed"
    (evidence,) = groups_of(scene.children, GroupKind.EVIDENCE)
    assert "verified in source kurier, to be looked at again" in evidence.label
    assert "not verified" not in boxes(scene)[0].text
    assert Role.WARNING_INK not in {block.role for block in blocks_of(evidence)}


def test_only_the_piece_that_is_suspect_says_so():
    argument_map = green(quoted("a", "kurier"), quoted("b", "kurier"))
    scene = drawn(argument_map, known=Known(suspects=frozenset({("green", 1)})))
    first, second = groups_of(scene.children, GroupKind.EVIDENCE)
    assert "To be looked at again" not in text_of(first)
    assert "To be looked at again" in text_of(second)


def test_what_is_not_verified_is_never_merely_suspect():
    argument_map = green(quoted("a", "kurier", None, Missing(0.3)))
    scene = drawn(argument_map, known=Known(suspects=frozenset({("green", 0)})))
    assert lines(scene)[-1] == "Not verified: it does not occur in the source"


@pytest.mark.parametrize("source", ["kurier", "a-rather-long-name-of-a-source-that-fills-several-lines-of-a-chip"])
@pytest.mark.parametrize("at", [None, "page 12", "page 12 of the second edition, in the note at its foot"])
@pytest.mark.parametrize("width", range(90, 330, 15))
def test_the_sign_on_a_chip_follows_the_last_words_before_it(source, at, width):
    argument_map = town().source(source, "pl").build()
    evidence = quoted("a", source, None, Anchor(Tier.EXACT, (Span(3105, 3154), Span(3211, 3239))), at=at)
    shown = chip(evidence, Proof(Mark.VERIFIED), place(evidence, {}), width, setting(argument_map))
    nodes = shown.at(0, 0)
    (tick,) = [node for node in nodes if isinstance(node, Path) and node.stroke]
    last = [line for node in nodes if isinstance(node, TextBlock) for line in node.lines][-1]
    xs, ys = tick.segments[0].numbers[::2], tick.segments[0].numbers[1::2]
    assert last.x + last.width < min(xs) < last.x + last.width + 8
    assert last.y - 9 < min(ys) < max(ys) < last.y + 2
    assert max(xs) <= shown.width


# Tags


def test_how_the_text_stands_to_its_words_is_told_by_a_tag_for_each():
    evidence = quoted("a", "kurier", voice=Voice.REPORTED, stance=Stance.CONCEDES, certainty=Certainty.HEDGED)
    scene = drawn(green(replace(evidence, speaker="mayor")))
    assert lines(scene)[-4:] == ["reported", "conceded", "hedged", "the mayor"]
    outlined = [rect for rect in rects(group(scene, "green")) if rect.stroke and rect.stroke.role is Role.TRUNK]
    assert len(outlined) == 3


@pytest.mark.parametrize(("flag", "is_dashed"), [("assumed", False), ("undeveloped", True)])
def test_assumed_and_undeveloped_claims_bear_tags_of_different_outline(flag, is_dashed):
    scene = drawn(green(**{flag: True}))
    assert lines(scene) == ["SUPPORTS", "green", flag, GREEN]
    (tag,) = [rect for rect in rects(group(scene, "green")) if rect.stroke and rect.stroke.role is Role.TRUNK]
    assert bool(tag.stroke.dashes) is is_dashed


# Origins


def test_texts_that_derive_from_one_another_are_counted_as_origins_after_the_quotations():
    builder = town().supports("park", "green", GREEN, quoted("a", "kurier"), quoted("b", "вестник"))
    builder.sources["вестник"] = replace(builder.sources["вестник"], derived_from=("kurier",))
    scene = drawn(builder.build())
    assert lines(scene)[-1] == "2 texts, 1 origin"
    assert lines(scene, "park")[-1] == "with its support: 2 texts, 1 origin"


def test_one_saying_in_two_texts_is_one_origin():
    pieces = (quoted(one, source, utterance="speech") for one, source in (("a", "kurier"), ("b", "вестник")))
    assert lines(drawn(green(*pieces)))[-1] == "2 texts, 1 origin"


def test_independent_texts_need_no_count():
    scene = drawn(green(quoted("a", "kurier"), quoted("b", "вестник")))
    assert "origin" not in card_text(scene, "green")
    assert "origin" not in card_text(scene, "park")


def test_origins_are_looked_for_once_in_a_picture(monkeypatch):
    found = []
    monkeypatch.setattr(setting_module, "thin_grounds", lambda *asked: found.append(asked) or {})
    drawn(town().supports("park", "green", GREEN).supports("park", "quiet", "It is loud.").build())
    assert len(found) == 1


# Schemes


def test_a_scheme_is_named_with_its_open_and_raised_questions():
    questions = {"a": Answer.OPEN, "b": Answer.OPEN, "c": Answer.RAISED, "d": Answer.ANSWERED}
    scene = drawn(green(scheme="expert-opinion", questions=questions))
    told = ["scheme: expert-opinion", "2 critical questions open", "1 critical question raised"]
    assert lines(scene)[-1] == " · ".join(told)
    narrow = drawn(green(scheme="expert-opinion", questions=questions), View(width=330))
    assert lines(narrow)[-3:] == told


def test_a_claim_without_scheme_has_no_note():
    assert lines(drawn(green())) == ["SUPPORTS", "green", GREEN]


# Strength


def test_what_was_weighed_shows_a_bar_with_a_figure_and_tells_it_to_the_ear():
    scene = drawn(green(), known=Known(strengths={"green": 0.62, "park": 0.5}))
    assert lines(scene) == ["SUPPORTS", "green", "0.62", GREEN]
    assert "strength 0.62 of 1" in group(scene, "green").label
    assert "0.50" in lines(scene, "park")
    assert "strength 0.50 of 1" in group(scene, "park").label
    ground, filled = (
        next(rect for rect in rects(group(scene, "green")) if rect.fill is role)
        for role in (Role.STRENGTH, Role.SUPPORT)
    )
    assert filled.width == pytest.approx(0.62 * ground.width)


def test_without_weighing_there_is_no_bar():
    scene = drawn(green())
    assert Role.STRENGTH not in {rect.fill for node in scene.children for rect in rects(node)}
    assert "strength" not in group(scene, "green").label


@pytest.mark.parametrize("strength", [-0.5, 0.0, 1.0, 7.0])
def test_no_strength_leads_out_of_its_bar(strength):
    scene = drawn(green(), known=Known(strengths={"green": strength}))
    bars = [rect for rect in rects(group(scene, "green")) if rect.fill in {Role.STRENGTH, Role.SUPPORT}]
    assert {rect.width for rect in bars} <= {40.0}


def test_a_long_kind_line_wraps_before_the_bar():
    name = "a-rather-long-name-of-an-argument-about-green"
    builder = town().supports("park", name, GREEN, assumed=True, undeveloped=True)
    scene = drawn(builder.build(), known=Known(strengths={name: 0.4}))
    card = group(scene, name)
    bar = next(rect for rect in rects(card) if rect.fill is Role.STRENGTH)
    *above, figure, _ = [line for block in blocks_of(card) for line in block.lines]
    assert all(line.y < bar.y for line in above)
    assert figure.text == "0.40"
    assert figure.x > bar.x + bar.width


# Verdicts


def test_a_verdict_is_a_sign_and_a_word_beside_the_bar_and_is_told_to_the_ear():
    known = Known(strengths={"green": 0.62}, verdicts={"green": Verdict.STANDS, "park": Verdict.OPEN})
    scene = drawn(green(), known=known)
    assert lines(scene) == ["SUPPORTS", "green", "stands", "0.62", GREEN]
    assert group(scene, "green").label.endswith("(stands, strength 0.62 of 1)")
    assert group(scene, "green").classes == ("support", "stands")
    assert "open" in lines(scene, "park")
    assert group(scene, "park").classes == ("open",)


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("radius", [5.0, 8.0])
def test_each_verdict_has_a_shape_of_its_own_that_stays_within_its_block(verdict, radius):
    sign = VerdictSign(verdict, radius)
    nodes = sign.at(100, 200)
    shapes = {one: [type(node).__name__ for node in VerdictSign(one, radius).at(100, 200)] for one in Verdict}
    assert all(shapes[one] != shapes[verdict] for one in Verdict if one is not verdict)
    for path in (node for node in nodes if isinstance(node, Path)):
        xs = [x for segment in path.segments for x in segment.numbers[::2]]
        assert 100 <= min(xs) < max(xs) <= 100 + sign.width


def test_a_position_tells_its_verdict_with_a_larger_sign_than_its_arguments():
    scene = drawn(green(), known=Known(verdicts=dict.fromkeys(("park", "green"), Verdict.STANDS)))
    discs = {
        name: max(node.radius for node in flat(group(scene, name)) if isinstance(node, Circle) and is_stands(node))
        for name in ("park", "green")
    }
    assert discs["park"] > discs["green"]


def test_what_fails_keeps_the_ink_of_its_claim():
    scene = drawn(green(), known=Known(verdicts={"green": Verdict.FAILS}))
    assert block_with(scene, GREEN[:20]).role is Role.INK


def test_a_contested_claim_says_so():
    scene = drawn(green(), known=Known(contested=frozenset({"green", "park"})))
    assert lines(scene) == ["SUPPORTS", "green", "contested", GREEN]
    assert "(contested)" in group(scene, "green").label
    assert "contested" in lines(scene, "park")


def test_what_has_no_value_says_so_and_has_no_bar():
    scene = drawn(green(), known=Known(strengths={"green": None}))
    assert lines(scene) == ["SUPPORTS", "green", "no value", GREEN]
    assert Role.STRENGTH not in {rect.fill for rect in rects(group(scene, "green"))}
    assert group(scene, "green").label.endswith("(no value)")


def test_a_band_is_an_outline_beyond_what_is_certain_and_two_figures():
    scene = drawn(green(), known=Known(strengths={"green": 0.62}, bands={"green": (0.45, 0.62)}))
    assert lines(scene)[2] == "0.45–0.62"
    assert "strength 0.45–0.62 of 1" in group(scene, "green").label
    bar = [rect for rect in rects(group(scene, "green")) if rect.height <= 5]
    ground, outline_, filled = bar
    assert outline_.fill is None
    assert filled.width == pytest.approx(0.45 * ground.width)
    assert filled.width < outline_.width + 1 == pytest.approx(0.62 * ground.width)


def test_a_band_that_rounds_to_one_figure_shows_one():
    scene = drawn(green(), known=Known(strengths={"green": 0.5}, bands={"green": (0.5, 0.5001)}))
    assert lines(scene)[2] == "0.50"


def test_the_deciding_argument_has_a_keystone_a_word_a_heavier_edge_and_a_heavier_line():
    plain, marked = drawn(green()), drawn(green(), known=Known(deciding=frozenset({"green>park"})))
    assert lines(marked) == ["SUPPORTS", "green", "decides", GREEN]
    assert "(decides)" in group(marked, "green").label
    assert group(marked, "green").classes == ("support", "decides")
    edges = [rects(group(scene, "green"))[0].stroke for scene in (plain, marked)]
    assert edges[1].width > edges[0].width
    assert edges[1].role is Role.SUPPORT
    stubs = [
        next(node.stroke.width for node in flat(scene.children[0]) if node.stroke.role is Role.SUPPORT)
        for scene in (plain, marked)
    ]
    assert stubs[1] > 1.5 * stubs[0]


def test_a_reference_keeps_to_one_line_with_the_sign_alone():
    builder = town().position("flats", "Flats are built.").supports("park", "green", GREEN)
    builder.tie(Relation.ATTACK, "green", ToClaim("flats"), "flats")
    known = Known(strengths={"green": 0.5}, verdicts={"green": Verdict.STANDS}, deciding=frozenset({"green>flats"}))
    (reference,) = groups_of(drawn(builder.build(), known=known).children, GroupKind.REFERENCE)
    assert text_of(reference).split("\n") == ["ATTACKS", "see green", "decides"]
    assert reference.label.endswith("(decides, stands, strength 0.50 of 1)")
    baselines = [line.y for block in blocks_of(reference) for line in block.lines]
    assert max(baselines) - min(baselines) < 1


def test_a_position_above_what_is_hidden_tells_what_decides():
    known = Known(verdicts={"park": Verdict.STANDS}, deciding=frozenset({"green>park"}))
    scene = drawn(green(), View(detail=Detail.POSITIONS), known)
    assert lines(scene, "park")[-2:] == ["What decides", GREEN]
    assert "What decides" not in card_text(drawn(green(), known=known), "park")


def test_a_further_premise_tells_its_verdict_where_it_is_shown():
    builder = town().supports("park", "green", GREEN, premises=("rule",)).claim("rule", "Trees cool.")
    scene = drawn(builder.build(), known=Known(strengths={"rule": 0.3}, verdicts={"rule": Verdict.FAILS}))
    assert lines(scene)[3:] == ["AND", "rule", "fails", "0.30", "Trees cool."]


# Detail


def test_claims_keep_their_words_and_quotations_become_a_row_of_chips():
    scene = drawn(green(quoted("mało zieleni", "kurier", "little green"), cited("Survey", "вестник")), CLAIMS)
    assert lines(scene) == ["SUPPORTS", "green", GREEN, "PL", "kurier", "10–42", "BG", "вестник"]
    first, second = [rect for rect in rects(group(scene, "green")) if rect.fill is Role.CHIP]
    assert first.y == second.y


def test_a_chip_alone_keeps_the_tags_of_its_words_beside_it():
    hedged = quoted("a", "kurier", voice=Voice.REPORTED, stance=Stance.CONCEDES, certainty=Certainty.HEDGED)
    scene = drawn(green(replace(hedged, speaker="mayor"), quoted("b", "gazette")), CLAIMS)
    assert lines(scene)[3:] == ["PL", "kurier", "10–42", "reported", "conceded", "hedged", "EN", "gazette", "10–42"]
    first, _ = groups_of(scene.children, GroupKind.EVIDENCE)
    assert text_of(first).endswith("hedged")


@pytest.mark.parametrize("detail", [Detail.CLAIMS, Detail.POSITIONS])
def test_a_position_s_chips_keep_their_tags_likewise(detail):
    builder = town().position("flats", "Flats are built.", None, quoted("a", "kurier", certainty=Certainty.HEDGED))
    assert lines(drawn(builder.build(), View(detail=detail)), "flats")[-1] == "hedged"


@pytest.mark.parametrize("width", range(150, 420, 30))
def test_tags_that_find_no_room_beside_their_chip_stand_below_it(width):
    hedged = quoted("a", "kurier", voice=Voice.REPORTED, stance=Stance.CONCEDES, certainty=Certainty.HEDGED)
    argument_map = green(hedged)
    ((_, (branch,)),) = outline(argument_map, "question").positions
    card = argument_card(branch, width, replace(setting(argument_map), view=CLAIMS)).at(0, 0)
    outlines = [rect for rect in rects(card) if rect.stroke and rect.stroke.role is Role.TRUNK]
    assert len(outlines) == 3
    assert all(rect.x + rect.width <= width - 12 for rect in outlines)


def test_a_chip_alone_tells_its_line_and_in_its_title_the_words():
    evidence = quoted("two", "kurier", "dwa", Anchor(Tier.EXACT, (Span(4, 7),)))
    scene = drawn(green(evidence), CLAIMS, Known(texts={"kurier": LineIndex("one\ntwo\n")}))
    assert "¶2" in lines(scene)
    (link,) = groups_of(scene.children, GroupKind.LINK)
    assert link.label == "„two” · dwa · Open “Title of kurier”"
    (chip,) = groups_of(scene.children, GroupKind.EVIDENCE)
    assert "verified in source kurier, line 2 4–7" in chip.label


def test_a_chip_without_address_tells_the_words_in_its_name():
    scene = drawn(green(quoted("малко зеленина", "вестник")), CLAIMS)
    (chip,) = groups_of(scene.children, GroupKind.EVIDENCE)
    assert chip.label.endswith(": „малко зеленина“")


@pytest.mark.parametrize("text", ["zieleni " * 60, "绿" * 400])
def test_a_chip_tells_only_the_beginning_of_a_long_quotation(text):
    (link,) = groups_of(drawn(green(quoted(text, "kurier")), CLAIMS).children, GroupKind.LINK)
    assert "…”" in link.label
    assert len(link.label) < 180


def test_premises_keep_their_words_and_become_chips_likewise():
    builder = town().supports("park", "green", GREEN, premises=("rule",))
    scene = drawn(builder.claim("rule", "Trees cool.", quoted("cień", "kurier")).build(), CLAIMS)
    assert lines(scene)[3:] == ["AND", "rule", "Trees cool.", "PL", "kurier", "10–42"]


def test_a_position_counts_what_is_hidden_below_it():
    argument_map = green()
    hidden = Hidden(supporting=3, attacking=1, undercutting=0, below=6)
    card = position_card(argument_map.claims["park"], 352, setting(argument_map), hidden).at(0, 0, 200)
    assert text_of(card).split("\n")[3:] == ["3 for it", "1 against it", "2 more below"]
    assert len(groups_of(card.children, GroupKind.BADGE)) == 2


def test_what_leads_to_a_position_s_own_map_stands_on_a_ground_that_shows_on_its_panel():
    argument_map = green()
    card = position_card(argument_map.claims["park"], 352, replace(setting(argument_map), maps={"park": "q--park"}))
    (link,) = groups_of(card.at(0, 0, 200).children, GroupKind.LINK)
    (ground,) = rects(link)
    assert (ground.fill, ground.stroke.role) == (Role.CARD, Role.CARD_EDGE)


def test_a_card_counts_what_is_hidden_below_it_at_its_foot():
    argument_map = green(scheme="example")
    ((_, (branch,)),) = outline(argument_map, "question").positions
    card = argument_card(replace(branch, hidden=frozenset("abcd")), 300, setting(argument_map)).at(0, 0)
    assert text_of(card).split("\n")[-2:] == ["scheme: example", "4 more below"]


def test_a_reference_to_what_is_not_in_this_picture_links_nowhere_and_brings_its_claim():
    argument_map = green()
    ((_, (branch,)),) = outline(argument_map, "question").positions
    card = argument_card(replace(branch, is_reference=True, is_here=False), 300, setting(argument_map)).at(0, 0)
    assert text_of(card).split("\n") == ["SUPPORTS", "see green", GREEN]
    assert groups_of([card], GroupKind.LINK) == []


def test_the_question_counts_what_no_position_leads_to():
    argument_map = green()
    found = replace(outline(argument_map, "question"), hidden={"": Hidden(below=3)})
    assert text_of(banner(found, 352, setting(argument_map)).at(0, 0)).endswith("\n3 more below")


# Languages


def test_translations_can_stand_before_originals_which_stay_in_their_own_marks():
    scene = drawn(green(quoted("mało zieleni", "kurier", "little green")), View(lang=TRANSLATIONS))
    assert lines(scene)[3:5] == ["little green", "„mało zieleni”"]
    translation, original = block_with(scene, "little green"), block_with(scene, "zieleni")
    assert (original.style, original.lang) == (TextStyle.SERIF, "pl")
    assert original.size < translation.size
    assert (translation.role, original.role) == (Role.QUOTE, Role.TRANSLATION)


def test_a_language_that_is_asked_for_leads_and_the_others_follow_the_original():
    evidence = replace(quoted("mało", "kurier"), translations={"": "little", "de": "wenig", "zh-Hant": "很少"})
    assert lines(drawn(green(evidence), View(lang="zh-Hant")))[3:7] == ["很少", "„mało”", "little", "wenig"]
    assert lines(drawn(green(evidence), View(lang="zh")))[3] == "很少"
    assert lines(drawn(green(evidence), View(lang="en-GB")))[3] == "little"


@pytest.mark.parametrize("lang", ["fr", "zh-Hans"])
def test_originals_lead_where_there_is_no_such_translation(lang):
    evidence = replace(quoted("mało", "kurier"), translations={"": "little", "zh-Hant": "很少"})
    assert lines(drawn(green(evidence), View(lang=lang)))[3:6] == ["„mało”", "little", "很少"]


@pytest.mark.parametrize("lang", [TRANSLATIONS, "en"])
def test_an_original_in_the_language_asked_for_leads(lang):
    evidence = replace(quoted("little green", "gazette"), translations={"de": "wenig Grün"})
    assert lines(drawn(green(evidence), View(lang=lang)))[3:5] == ["“little green”", "wenig Grün"]


def test_whoever_asks_for_translations_gets_any_where_the_map_s_own_language_has_none():
    evidence = replace(quoted("mało", "kurier"), translations={"de": "wenig"})
    assert lines(drawn(green(evidence), View(lang=TRANSLATIONS)))[3:5] == ["wenig", "„mało”"]
