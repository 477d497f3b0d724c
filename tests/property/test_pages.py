from __future__ import annotations

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.known import NOTHING
from argmap.layout.pages.pages import pages
from argmap.layout.pages.paper import A4, LEAST_SCALE, LETTER, points
from argmap.layout.paragraph import plain
from argmap.layout.scene import Group, GroupKind, Scene
from argmap.layout.setting import CLAIM, QUOTE
from argmap.layout.view import Detail, View
from argmap.model.argument_map import ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation
from builders import MapBuilder, quoted
from outcomes import any_outcome
from reading import boxes, squeezed, text_of

FONTS = FontBook(read_font)
WORDS = ["harbour", "набережная", "洪水会来得更频繁。", "Dampfschifffahrtsgesellschaft", "W" * 50, "the"]
TIGHT = 0.001


def prose(draw, longest):
    return " ".join(draw(st.sampled_from(WORDS)) for _ in range(draw(st.integers(1, 4)))) + " x" * draw(
        st.integers(0, longest)
    )


@st.composite
def maps(draw, claims=14, longest=250):
    """Maps that say so much that most of them need several pages: deep, wide, with circles and loose ends."""
    builder = MapBuilder(issue="here").source("s", "ru").source("t", "zh-Hans")
    builder.ask("here", prose(draw, 5))
    for number in range(draw(st.integers(0, 5))):
        evidence = [quoted(f"p{number} {prose(draw, longest)}", "s")] if draw(st.integers(0, 3)) == 0 else []
        builder.position(f"p{number}", f"P{number}. {prose(draw, 20)}", None, *evidence)
    for number in range(draw(st.integers(0, claims))):
        evidence = [
            quoted(f"q{number}.{n} {prose(draw, longest)}", "t", f"t{number}.{n} {prose(draw, longest)}")
            for n in range(draw(st.integers(0, 3)))
        ]
        builder.claim(f"c{number}", f"C{number}. {prose(draw, 20)}", *evidence)
    loose = [name for name, claim in builder.claims.items() if not claim.is_position]
    for number, name in enumerate(loose):
        # One step each, most to the claim before (deep) or to a position (wide), and now and then a second one.
        before = list(builder.claims)[: len(builder.claims) - len(loose) + number] or loose
        for _ in range(draw(st.integers(0, 2))):
            target = draw(st.sampled_from([before[-1], before[0], draw(st.sampled_from(list(builder.claims)))]))
            builder.tie(draw(st.sampled_from([Relation.SUPPORT, Relation.ATTACK])), name, ToClaim(target), target)
        if builder.arguments and draw(st.integers(0, 4)) == 0:
            step = draw(st.sampled_from(list(builder.arguments)))
            builder.tie(Relation.UNDERCUT, name, ToArgument(step), step)
        if draw(st.integers(0, 7)) == 0:
            builder.tie(Relation.UNDERCUT, name, ToIssue("here"), "here")
    return builder.build()


def scale(scene: Scene) -> float:
    return scene.printed_width / (scene.width * 25.4 / 96)


def groups(scene: Scene) -> list[Group]:
    waiting, found = list(scene.children), []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Group):
            found.append(node)
            waiting.extend(node.children)
    return found


def links(scene: Scene) -> list[str]:
    return [group.link for group in groups(scene) if group.kind is GroupKind.LINK]


def full_cards(scene: Scene) -> list[str]:
    return [box.group.name for box in boxes(scene) if box.group.kind is GroupKind.ARGUMENT]


PAPERS = st.sampled_from([A4, LETTER])
# Plain maps, and such of which weighing says something.
OUTCOMES = st.just(lambda _built: NOTHING) | st.builds(partial, st.just(any_outcome), seed=st.integers(0, 10_000))


@settings(max_examples=25)
@given(maps(), PAPERS, OUTCOMES)
def test_nothing_is_lost_between_pages(built, paper, outcome):
    found = pages(built, "here", FONTS, known=outcome(built), paper=paper)
    shown = squeezed("\n".join(text_of(node) for scene in found for node in scene.children))
    for claim in built.claims.values():
        assert squeezed(plain(claim.text)) in shown
        for evidence in claim.evidence:
            assert squeezed(plain(evidence.quotation.exact)) in shown
            assert all(squeezed(plain(text)) in shown for text in evidence.translations.values())


@settings(max_examples=25)
@given(maps(), PAPERS, OUTCOMES)
def test_every_page_fits_the_paper_and_can_be_read_unless_a_single_card_is_too_high(built, paper, outcome):
    found = pages(built, "here", FONTS, known=outcome(built), paper=paper)
    for number, scene in enumerate(found):
        assert sorted(scene.page) == [paper.width, paper.height]
        across, down = (side - 2 * paper.margin for side in scene.page)
        assert scale(scene) <= 1 + TIGHT
        assert scene.printed_width <= across + TIGHT
        assert scene.height * scale(scene) * 25.4 / 96 <= down + TIGHT
        is_overview = number == 0 and len(found) > 1
        if is_overview:
            assert points(CLAIM.size, scale(scene)) >= 7 - TIGHT
        elif len(full_cards(scene)) > 1:
            assert points(QUOTE.size, scale(scene)) >= 7 - TIGHT
        elif scale(scene) < LEAST_SCALE - TIGHT:
            assert len(boxes(scene)) <= 6


@settings(max_examples=25)
@given(maps())
def test_links_between_pages_lead_somewhere_and_back(built):
    found = pages(built, "here", FONTS)
    by_name = {scene.name: scene for scene in found}
    assert len({scene.name.casefold() for scene in found}) == len(found)
    for scene in found:
        names = {group.name for group in groups(scene) if group.name}
        for link in links(scene):
            assert (link.startswith("page:") and link[5:] in by_name) or link[1:] in names
    if len(found) > 1 and found[0].name == "here":
        reached, waiting = {"here"}, ["here"]
        while waiting:
            for link in links(by_name[waiting.pop()]):
                name = link.removeprefix("page:")
                if name in by_name and name not in reached:
                    reached.add(name)
                    waiting.append(name)
        assert reached == set(by_name)
        overview = {scene.name for scene in found if not full_cards(scene)} | {"here"}
        for scene in found[1:]:
            assert scene.name in overview or "page:here" in links(scene)


@settings(max_examples=25)
@given(maps())
def test_every_claim_has_its_full_card_on_one_map(built):
    found = pages(built, "here", FONTS)
    maps_of = found[1:] if len(found) > 1 else found
    names = [name for scene in maps_of for name in full_cards(scene)]
    assert sorted(names) == sorted(claim.name for claim in built.claims.values() if not claim.is_position)


@settings(max_examples=25)
@given(maps(), st.sampled_from(Detail), st.none() | st.integers(0, 3), st.booleans())
def test_any_view_fits(built, detail, depth, part):
    positions = built.issues["here"].positions
    only = positions[0] if part and positions else None
    found = pages(built, "here", FONTS, View(detail=detail, depth=depth, only=only))
    assert found
    for scene in found:
        assert scene.height * scale(scene) * 25.4 / 96 <= scene.page[1] - 2 * A4.margin + TIGHT
        assert all(not link.startswith("page:") or link[5:] in {one.name for one in found} for link in links(scene))


@settings(max_examples=10)
@given(maps())
def test_equal_maps_give_equal_pages(built):
    assert pages(built, "here", FONTS) == pages(built, "here", FontBook(read_font))
