from __future__ import annotations

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.pages.fitting import fitted
from argmap.layout.pages.pages import pages
from argmap.layout.pages.paper import A4, LEAST_SCALE, LETTER, OFFICE, PAPERS
from argmap.layout.pages.spread import Spread
from argmap.layout.scene import Group, GroupKind, Scene
from argmap.layout.view import Detail, View
from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from builders import MapBuilder, quoted
from reading import boxes

FONTS = FontBook(read_font)
LONG = "All along the quay they tell each other how it was and how it will be. " * 5


def debate(positions: int, arguments: int, text: str = LONG) -> MapBuilder:
    """Positions with as many arguments each, each argument with a quotation."""
    builder = MapBuilder(issue="quay", question="What should become of the quay?").source("kurier", "pl")
    for number in range(positions):
        name = f"p{number}"
        builder.position(name, f"Position {number}.")
        for step in range(arguments):
            builder.supports(name, f"{name}-a{step}", f"Argument {step} for {number}.", quoted(text, "kurier"))
    return builder


def names(scenes: tuple[Scene, ...]) -> list[str]:
    return [scene.name for scene in scenes]


def links(scene: Scene) -> list[str]:
    waiting, found = list(scene.children), []
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, Group):
            found.extend([node.link] if node.kind is GroupKind.LINK else [])
            waiting = [*node.children, *waiting]
    return found


def cards(scene: Scene, kind: GroupKind = GroupKind.ARGUMENT) -> list[str]:
    return [box.group.name for box in boxes(scene) if box.group.kind is kind]


def scale(scene: Scene) -> float:
    return scene.printed_width / (scene.width * 25.4 / 96)


def test_what_fits_stands_on_one_page_and_is_never_enlarged():
    (scene,) = pages(debate(1, 1, "Short.").build(), "quay", FONTS)
    assert scene.name == "quay"
    assert scale(scene) == pytest.approx(1)
    assert scene.page == (210, 297)


def test_a_debate_that_needs_less_than_full_size_is_shrunk_to_seven_points_at_most():
    (scene,) = pages(debate(3, 3).build(), "quay", FONTS)
    assert 7 / 9 - 1e-6 <= scale(scene) < 1


def test_the_paper_is_turned_where_that_leaves_a_picture_larger():
    scene = Scene("wide", 1200, 800, "en", "Wide", "", ())
    turned = fitted(lambda _: scene, A4, LEAST_SCALE)
    assert turned is not None
    assert turned.page == (297, 210)


def test_what_no_arrangement_makes_legible_fits_nowhere():
    assert fitted(lambda _: Scene("huge", 4000, 4000, "en", "Huge", "", ()), A4, LEAST_SCALE) is None


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_what_does_not_fit_becomes_an_overview_and_a_map_for_each_position(paper):
    scenes = pages(debate(3, 7).build(), "quay", FONTS, paper=paper)
    assert names(scenes)[:2] == ["quay", "quay.p0"]
    assert {"quay.p1", "quay.p2"} <= set(names(scenes))
    assert cards(scenes[0], GroupKind.POSITION) == ["p0", "p1", "p2"]
    assert [link for link in links(scenes[0]) if link != "#"] == ["page:quay.p0", "page:quay.p1", "page:quay.p2"]
    for scene in scenes[1:]:
        assert "page:quay" in links(scene)
        assert sorted(scene.page) == [paper.width, paper.height]


def test_a_map_that_is_higher_than_a_page_goes_on_in_parts_that_lead_to_each_other():
    scenes = pages(debate(1, 30).build(), "quay", FONTS)
    parts = [scene for scene in scenes if scene.name.startswith("quay.p0")]
    assert names(tuple(parts))[:3] == ["quay.p0", "quay.p0.2", "quay.p0.3"]
    assert [name for scene in parts for name in cards(scene)] == [f"p0-a{number}" for number in range(30)]
    assert "page:quay.p0" in links(parts[1])
    assert "page:quay.p0.3" in links(parts[1])
    assert f"part 2 of {len(parts)}" in parts[1].title
    assert {round(scale(scene), 6) for scene in parts} == {round(8 / 9, 6)}


def test_a_subtree_that_is_cut_names_what_it_hangs_from_and_leads_there():
    builder = MapBuilder(issue="quay").source("kurier", "pl").position("park", "A park.")
    builder.supports("park", "root", "The root of it all.", quoted(LONG, "kurier"))
    for number in range(30):
        builder.attacks("root", f"reply-{number}", f"Reply {number}.", quoted(LONG, "kurier"))
    _, first, second, *_ = pages(builder.build(), "quay", FONTS)
    assert cards(first)[0] == "root"
    references = [box for box in boxes(second) if box.group.kind is GroupKind.REFERENCE]
    # One at the head of each column.
    assert [box.text.split("\n") for box in references] == [["SUPPORTS", "see root", "The root of it all."]] * 2
    assert f"page:{first.name}" in links(second)


def test_evidence_of_a_position_stands_on_the_first_part_alone():
    builder = MapBuilder(issue="quay").source("kurier", "pl")
    builder.position("park", "A park.", None, *(quoted(f"{number} {LONG}", "kurier") for number in range(5)))
    for number in range(20):
        builder.supports("park", f"a{number}", f"Argument {number}.", quoted(LONG, "kurier"))
    scenes = pages(builder.build(), "quay", FONTS)
    holding = [scene.name for scene in scenes if any("4 All along" in box.text for box in boxes(scene))]
    assert holding == ["quay.park"]


def test_what_bears_on_no_position_has_a_map_of_its_own():
    builder = debate(2, 12)
    builder.undercuts_question("early", "Too early to ask.", quoted(LONG, "kurier")).claim("stray", "A stray claim.")
    scenes = pages(builder.build(), "quay", FONTS)
    assert cards(scenes[-1]) == ["early", "stray"]
    assert scenes[-1].name == "quay.0"
    assert "page:quay.0" in links(scenes[0])
    assert "page:quay" in links(scenes[-1])


def test_a_name_that_is_taken_by_a_position_is_not_taken_again():
    builder = debate(2, 12)
    builder.position("0", "Nothing.").supports("0", "some", "Some.", quoted(LONG, "kurier"))
    builder.undercuts_question("early", "Too early.", quoted(LONG, "kurier"))
    scenes = pages(builder.build(), "quay", FONTS)
    assert {"quay.0", "quay.0-"} <= set(names(scenes))
    assert len(set(names(scenes))) == len(scenes)


def test_no_page_takes_the_name_of_the_part_below_an_argument():
    builder = debate(80, 0).supports("p0", "2", "Two.", quoted(LONG, "kurier"))
    assert "quay.2-" in names(pages(builder.build(), "quay", FONTS))


def test_a_single_card_that_is_higher_than_a_page_stands_alone_and_small():
    builder = debate(1, 1, LONG * 60)
    scenes = pages(builder.build(), "quay", FONTS)
    (small,) = [scene for scene in scenes if scale(scene) < LEAST_SCALE]
    assert cards(small) == ["p0-a0"]
    assert small.height * scale(small) * 25.4 / 96 <= 297 - 2 * A4.margin + 1e-6


def test_a_part_that_was_asked_for_fits_without_an_overview():
    scenes = pages(debate(3, 7).build(), "quay", FONTS, View(only="p1"))
    assert names(scenes)[0] == "quay.p1"
    assert all(name.startswith("quay.p1") for name in names(scenes))
    assert all(link == "#" or link[5:] in names(scenes) for scene in scenes for link in links(scene))


def test_an_argument_that_was_asked_for_fits():
    scenes = pages(debate(3, 7).build(), "quay", FONTS, View(only="p1-a2"))
    assert names(scenes) == ["quay.p1-a2"]
    assert cards(scenes[0]) == ["p1-a2"]


def test_more_positions_than_a_page_holds_take_several():
    scenes = pages(debate(80, 0).build(), "quay", FONTS, View(detail=Detail.POSITIONS))
    assert [name for scene in scenes for name in cards(scene, GroupKind.POSITION)] == [f"p{n}" for n in range(80)]
    assert all(scale(scene) >= LEAST_SCALE - 1e-6 for scene in scenes)


def test_the_first_page_of_a_long_overview_leads_to_what_bears_on_no_position():
    builder = debate(80, 0)
    builder.undercuts_question("early", "Too early to ask.", quoted(LONG, "kurier"))
    scenes = pages(builder.build(), "quay", FONTS)
    assert "page:quay.0" in links(scenes[0])
    assert "page:quay.2" in links(scenes[0])


def test_a_question_that_is_longer_than_a_page_is_still_drawn():
    (scene, *_) = pages(MapBuilder(issue="quay", question=LONG * 80).build(), "quay", FONTS)
    assert scene.page == (210, 297)


def test_the_width_of_the_view_means_nothing_on_paper():
    built = debate(2, 2).build()
    assert pages(built, "quay", FONTS, View(width=400)) == pages(built, "quay", FONTS)


def test_letter_is_wider_and_lower_than_a4():
    assert LETTER.portrait.room[0] > A4.portrait.room[0]
    assert LETTER.portrait.room[1] < A4.portrait.room[1]


def test_a_reworded_argument_moves_no_other_map():
    before = pages(debate(3, 12).build(), "quay", FONTS)
    builder = debate(3, 12)
    builder.supports("p1", "p1-a11", "Argument 11 for 1, in rather more words than before.", quoted(LONG, "kurier"))
    after = {scene.name: scene for scene in pages(builder.build(), "quay", FONTS)}
    others = [scene for scene in before if scene.name.startswith(("quay.p0", "quay.p2"))]
    assert others
    assert all(after[scene.name] == scene for scene in others)


def test_a_map_stands_in_two_columns_of_which_the_first_is_read_first():
    scenes = pages(debate(3, 7).build(), "quay", FONTS)
    (scene,) = [scene for scene in scenes if scene.name == "quay.p1"]
    drawn = [box for box in boxes(scene) if box.group.kind is GroupKind.ARGUMENT]
    assert [box.group.name for box in drawn] == [f"p1-a{number}" for number in range(7)]
    left = min(box.rect.x for box in drawn)
    columns = [box.rect.x > left + 1 for box in drawn]
    assert columns == sorted(columns)
    assert 3 <= sum(columns) <= 4
    (head,) = [box for box in boxes(scene) if box.group.kind is GroupKind.POSITION]
    assert head.rect.x < left
    assert all(box.rect.x + box.rect.width <= head.rect.x + head.rect.width for box in drawn)


def test_all_maps_of_a_set_are_set_in_one_size_however_little_stands_on_them():
    builder = debate(3, 7).position("small", "Small.")
    builder.supports("small", "one", "One.", quoted("Short.", "kurier")).claim("stray", "A stray claim.")
    _, *maps = pages(builder.build(), "quay", FONTS)
    assert {"quay.small", "quay.0"} <= {scene.name for scene in maps}
    assert {round(scale(scene), 6) for scene in maps} == {round(8 / 9, 6)}


def test_what_bears_on_no_position_says_what_a_claim_on_another_map_says():
    builder = debate(2, 12).undercuts_question("wrong", "Wrongly asked.", quoted(LONG, "kurier"))
    builder.tie(Relation.SUPPORT, "p0-a7", ToClaim("wrong"), "wrong")
    *_, rest = pages(builder.build(), "quay", FONTS)
    (reference,) = [box for box in boxes(rest) if box.group.kind is GroupKind.REFERENCE]
    assert reference.text.split("\n") == ["SUPPORTS", "see p0-a7", "Argument 7 for 0."]
    assert "not shown in this picture" in reference.group.label
    assert any(link.startswith("page:quay.p0") for link in links(rest))


def test_links_between_maps_lead_to_the_full_card_rather_than_to_the_overview():
    builder = debate(2, 7)
    builder.tie(Relation.SUPPORT, "p0-a2", ToClaim("p1"), "p1")
    scenes = {scene.name: scene for scene in pages(builder.build(), "quay", FONTS)}
    assert "p0-a2" in cards(scenes["quay"])
    assert "page:quay.p0" in links(scenes["quay.p1"])


def test_a_part_names_the_three_nearest_cards_that_it_hangs_from():
    builder = MapBuilder(issue="quay").source("kurier", "pl").position("park", "A park.")
    above = "park"
    for number in range(20):
        builder.supports(above, f"c{number}", f"Claim {number}.", quoted(LONG * 2, "kurier"))
        above = f"c{number}"
    second = pages(builder.build(), "quay", FONTS)[2]
    found = [box for box in boxes(second) if box.group.kind in {GroupKind.REFERENCE, GroupKind.ARGUMENT}]
    kinds = [box.group.kind for box in found]
    first = kinds.index(GroupKind.ARGUMENT)
    number = int(found[first].group.name[1:])
    assert [f"see c{number - up}" in box.text for up, box in zip((3, 2, 1), found[:first], strict=True)] == [True] * 3


def test_the_overview_counts_the_quotations_that_stand_in_full_on_the_maps():
    overview, *_ = pages(debate(3, 7).build(), "quay", FONTS)
    texts = [box.text for box in boxes(overview) if box.group.kind is GroupKind.ARGUMENT]
    assert texts
    assert all("1 quotation" in text and "kurier" not in text for text in texts)


def test_pictures_for_an_office_suite_keep_between_the_margins_of_an_upright_page():
    scenes = pages(debate(3, 12).build(), "quay", FONTS, paper=OFFICE)
    assert {scene.page for scene in scenes} == {(210, 297)}
    assert all(scene.printed_width <= 160 + 1e-6 for scene in scenes)
    assert all(scene.height * scale(scene) * 25.4 / 96 <= 247 + 1e-6 for scene in scenes)


def test_many_cards_are_laid_out_a_few_times_each(monkeypatch):
    laid = []
    block = Spread._block  # noqa: SLF001 - the cost is counted where cards are laid out

    def counting(self, stretch):
        laid.append(len(stretch.tree))
        return block(self, stretch)

    monkeypatch.setattr(Spread, "_block", counting)
    builder = MapBuilder(issue="quay")
    for number in range(600):
        builder.claim(f"c{number}", f"Claim {number}.")
    pages(builder.build(), "quay", FONTS)
    assert sum(laid) <= 5 * 600
