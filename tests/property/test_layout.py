from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout.known import NOTHING
from argmap.layout.outline import Outline, outline
from argmap.layout.paragraph import Font, paragraph, plain
from argmap.layout.picture import picture
from argmap.layout.scene import Role
from argmap.layout.scope import scoped, viewed
from argmap.layout.view import ORIGINALS, TRANSLATIONS, WHOLE, Detail, View
from argmap.model.argument_map import ToArgument, ToClaim, ToIssue
from argmap.model.quotation import Anchor, Locked, Missing, Tier, Unverified
from argmap.model.vocabulary import Relation, Stance, Voice
from argmap.text.span import Span
from builders import MapBuilder, cited, quoted
from outcomes import any_outcome
from reading import boxes, runs_through, squeezed, strokes, text_of

FONTS = FontBook(read_font)
WORDS = st.sampled_from(
    [
        *("harbour", "well-known", "the", "Sześćset", "mieszkań,", "пристанището", "„огради“", "набережная", "«вода»"),
        *(
            "渡輪遷往新碼頭之後，",
            "「公園」",
            "洪水会来得更频繁。",
            "한국어",
            "日本語の文",
            "عربي",
            "הנמל יהיה פארק",
            "…",
            "—",
            "1 234,50 €",
        ),
        *(
            "👍🏽👨‍👩‍👧",
            "🇵🇱🇧🇬",
            "e\u0301\u0323x",
            "\u0301" * 9,
            "a\u00a0b\u2060c",
            "\u202eabc",
            "\x00\x1b[31m",
            "<b>&amp;\"'",
        ),
        *("Donaudampfschifffahrts" * 4, "W" * 70, "渡" * 60, "https://example.org/a/long/address?with=query#part"),
    ]
)
PROSE = st.lists(WORDS, max_size=12).map(" ".join)
LANGS = st.sampled_from(["en", "bg", "pl", "ru", "zh-Hans", "zh-Hant", None])
VERIFICATIONS = st.sampled_from(
    [
        Anchor(Tier.EXACT, (Span(3, 90),)),
        Anchor(Tier.TYPOGRAPHY, tuple(Span(start, start + 5000) for start in range(100000, 900000, 100000))),
        Locked(Tier.EXACT, (Span(3, 9),)),
        Missing(0.2),
        Unverified("the text is not here, and nobody knows where it went " * 3),
    ]
)
EVIDENCE = st.one_of(
    st.builds(
        quoted,
        PROSE,
        st.sampled_from(["s", "t", "a-source-with-a-very-long-name-that-cannot-stay-in-one-line-of-a-narrow-card"]),
        st.none() | PROSE,
        VERIFICATIONS,
        voice=st.sampled_from(Voice),
        stance=st.sampled_from(Stance),
        speaker=st.none() | st.just("someone-whose-name-is-longer-than-any-card-of-this-map-is-wide-by-far"),
    ),
    st.builds(cited, PROSE, st.just("s")),
)


@st.composite
def tangled(draw):
    """Maps of two issues whose claims bear on anything: several targets, circles, other issues, nothing at all."""
    builder = (
        MapBuilder(lang=draw(LANGS) or "en").source("s", draw(LANGS), "https://example.org/").source("t", draw(LANGS))
    )
    for issue in ("here", "there"):
        builder.ask(issue, draw(PROSE))
        for number in range(draw(st.integers(0, 5))):
            builder.position(
                f"{issue}-p{number}", draw(PROSE), draw(st.none() | PROSE), *draw(st.lists(EVIDENCE, max_size=1))
            )
        for number in range(draw(st.integers(0, 6))):
            builder.claim(f"{issue}-c{number}", draw(PROSE), *draw(st.lists(EVIDENCE, max_size=2)))
    claims = [name for name, claim in builder.claims.items() if not claim.is_position]
    if claims:
        for _ in range(draw(st.integers(0, 12))):
            entry = draw(st.sampled_from(claims))
            relation = draw(st.sampled_from([Relation.SUPPORT, Relation.ATTACK]))
            target = draw(st.sampled_from(list(builder.claims)))
            builder.tie(relation, entry, ToClaim(target), target)
            if draw(st.booleans()):
                step = draw(st.sampled_from(list(builder.arguments)))
                builder.tie(Relation.UNDERCUT, draw(st.sampled_from(claims)), ToArgument(step), step)
            if draw(st.integers(0, 3)) == 0:
                builder.tie(Relation.UNDERCUT, draw(st.sampled_from(claims)), ToIssue("here"), "here")
    return builder.build()


@st.composite
def deep(draw):
    """Maps of one chain, as deep as anybody argues, with replies beside it."""
    builder = MapBuilder(issue="here").source("s", draw(LANGS)).source("t", draw(LANGS)).position("here-p0", "P.")
    target = "here-p0"
    for number in range(draw(st.integers(5, 40))):
        add = builder.supports if draw(st.booleans()) else builder.attacks
        add(target, f"here-n{number}", draw(PROSE), *draw(st.lists(EVIDENCE, max_size=1)))
        if draw(st.integers(0, 3)) == 0:
            builder.undercuts(f"here-n{number}>{target}", f"here-u{number}", draw(PROSE))
        if draw(st.integers(0, 3)) == 0:
            builder.attacks(f"here-n{number}", f"here-a{number}", draw(PROSE))
        target = f"here-n{number}"
    return builder.build()


@st.composite
def wide(draw):
    """Maps in which a great many claims bear on one position, on one claim, on one step, or on the question."""
    builder = MapBuilder(issue="here", question=draw(PROSE)).source("s").source("t")
    for number in range(draw(st.integers(1, 9))):
        builder.position(f"here-p{number}", draw(PROSE))
    builder.supports("here-p0", "here-n", draw(PROSE))
    prose = draw(st.lists(PROSE, min_size=1, max_size=6))
    for number in range(draw(st.integers(10, 60))):
        name, text = f"here-n{number}", prose[number % len(prose)]
        match draw(st.integers(0, 4)):
            case 0:
                builder.undercuts("here-n>here-p0", name, text)
            case 1:
                builder.undercuts_question(name, text)
            case 2:
                builder.claim(name, text)
            case 3:
                builder.attacks("here-n", name, text)
            case _:
                builder.supports("here-p0", name, text)
    return builder.build()


MAPS = st.one_of(tangled(), tangled(), deep(), wide())
WIDTHS = st.none() | st.integers(200, 1600).map(float)


@st.composite
def views(draw, built):
    """Any view of the issue `here`."""
    names = [claim.name for claim in built.claims.values() if claim.issue == "here"]
    return View(
        detail=draw(st.sampled_from(Detail)),
        only=draw(st.none() | st.sampled_from(names)) if names else None,
        depth=draw(st.none() | st.integers(0, 3)),
        lang=draw(st.sampled_from([ORIGINALS, TRANSLATIONS, "de"])),
        width=draw(WIDTHS),
    )


@st.composite
def scenes(draw):
    """Pictures of maps of every kind, in full or as a part, weighed or plain."""
    built = draw(MAPS)
    known = any_outcome(built, draw(st.integers(0, 10_000))) if draw(st.booleans()) else NOTHING
    return picture(built, "here", FONTS, draw(st.just(WHOLE) | views(built)), known)


@settings(max_examples=100)
@given(scenes())
def test_no_text_leaves_its_card(scene):
    for box in boxes(scene):
        rect = box.rect
        for left, top, right, bottom in box.lines:
            assert left >= rect.x + 4
            assert right <= rect.x + rect.width - 4
            assert top >= rect.y
            assert bottom <= rect.y + rect.height


@settings(max_examples=300)
@given(scenes())
def test_no_two_cards_share_a_place_all_lie_on_the_canvas_and_no_line_runs_through_one(scene):
    rects = [box.rect for box in boxes(scene)]
    for number, one in enumerate(rects):
        assert one.x >= 0
        assert one.x + one.width <= scene.width
        assert one.y + one.height <= scene.height
        for other in rects[number + 1 :]:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y
    for start, end in strokes(scene):
        assert min(start[0], end[0]) >= 0
        assert max(start[0], end[0]) <= scene.width
        for rect in rects:
            assert not runs_through(start, end, rect)


@settings(max_examples=60)
@given(MAPS, WIDTHS)
def test_nothing_that_an_issue_says_is_dropped(built, width):
    scene = picture(built, "here", FONTS, View(width=width))
    shown = squeezed("\n".join(text_of(node) for node in scene.children))
    own = [claim for claim in built.claims.values() if claim.issue == "here"]
    for claim in own:
        assert squeezed(plain(claim.text)) in shown
        for evidence in claim.evidence:
            if evidence.quotation:
                assert squeezed(plain(evidence.quotation.exact)) in shown
            for text in (evidence.cite, *evidence.translations.values()):
                assert squeezed(plain(text or "")) in shown


@settings(max_examples=60)
@given(MAPS)
def test_every_claim_of_an_issue_has_exactly_one_card(built):
    names = [box.group.name for box in boxes(picture(built, "here", FONTS)) if box.group.name]
    assert sorted(names) == sorted(claim.name for claim in built.claims.values() if claim.issue == "here")


@settings(max_examples=60)
@given(MAPS)
def test_every_step_that_bears_on_an_issue_is_drawn_or_named(built):
    scene = picture(built, "here", FONTS)
    labels = "\n".join(box.group.label for box in boxes(scene))
    for step in built.arguments.values():
        if step.target in {ToIssue("here"), *(ToClaim(name) for name in built.issues["here"].positions)}:
            assert any(step.entry in line for line in labels.split("\n"))


@settings(max_examples=60)
@given(MAPS, st.integers(0, 3))
def test_what_a_view_leaves_out_is_counted(built, depth):
    full = outline(built, "here")
    drawn = scoped(full, View(depth=depth))
    shown = {claim.name for claim, _ in drawn.positions} | homes(drawn)
    left = {claim.name for claim, _ in full.positions} | homes(full)
    if depth:
        assert {name for tree in drawn.trees for branch in tree for name in branch.hidden} >= left - shown
    assert sum(hidden.below for hidden in drawn.hidden.values()) >= (0 if depth else len(left - shown))


@settings(max_examples=60)
@given(MAPS, st.integers(0, 3))
def test_every_claim_on_a_level_that_is_shown_has_one_card(built, depth):
    drawn = viewed(built, "here", View(depth=depth))
    names = [branch.claim.name for tree in drawn.trees for branch in tree if branch.claim.issue == "here"]
    cards = [claim.name for tree in drawn.trees for branch in tree for claim in branch.cards]
    assert len(cards) == len(set(cards))
    assert set(names) <= {*cards, *built.issues["here"].positions}


@settings(max_examples=60)
@given(MAPS, st.data())
def test_every_step_of_a_shown_card_is_drawn_or_tied_in_any_part(built, data):
    view = data.draw(views(built))
    drawn = scoped(outline(built, "here"), view)
    branches = [branch for tree in drawn.trees for branch in tree]
    told = {branch.argument.name for branch in branches if branch.argument}
    told |= {step.name for branch in branches for step in branch.ties}
    for name in homes(drawn):
        assert {step.name for step in built.arguments_by_entry.get(name, ())} <= told
    for branch in branches:
        if branch.is_reference:
            assert branch.is_here == (branch.claim.name in homes(drawn) | {claim.name for claim, _ in drawn.positions})


def homes(drawn: Outline) -> set[str]:
    return {branch.claim.name for tree in drawn.trees for branch in tree if not branch.is_reference}


@given(PROSE, st.integers(60, 400), st.sampled_from(TextStyle), LANGS)
def test_lines_keep_to_their_measure_and_lose_nothing(text, width, style, lang):
    block = paragraph(text, Font(style, 12, 16, Role.INK, lang or "und"), width, FONTS, hang=True)
    assert squeezed("".join(line.text for line in block.lines)) == squeezed(plain(text))
    assert all(line.width - line.hang <= width + 0.5 for line in block.lines)
