from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.cards.banner import banner
from argmap.layout.cards.card import argument_card
from argmap.layout.cards.legend import legend
from argmap.layout.cards.position import position_card
from argmap.layout.known import Known
from argmap.layout.outline import Hidden, outline
from argmap.layout.scene import Circle, Group, Node, Path, Rect, TextBlock
from argmap.layout.setting import Setting
from argmap.layout.view import TRANSLATIONS, Detail, View
from argmap.model.quotation import Anchor, Missing, Tier
from argmap.model.vocabulary import Answer, Certainty, Stance, Verdict, Voice
from argmap.text.span import Span
from builders import MapBuilder, quoted

FONTS = FontBook(read_font)
MAP_LANGS = st.sampled_from(["en", "bg", "de", "es", "fr", "pl", "ru", "zh-Hans", "zh-Hant", "tlh"])
NAMES = st.sampled_from(["x", "a-name-that-no-card-is-wide-enough-to-hold-in-one-line-of-it", "имя", "שם-ארוך-מאוד"])
TEXTS = st.sampled_from(
    ["Short.", "W" * 90, "Слово " * 30, "渡輪遷往新碼頭之後，" * 5, "قال إن " * 20, "👍🏽" * 40, ""]
)
# The triangle of a warning reaches a fifth of a pixel beyond its block, so that it looks as wide as other signs.
_OVERHANG = 0.21
STRENGTHS = st.none() | st.floats(-1, 2)


@st.composite
def telling(draw):
    """Settings of one argument under one position, with whatever a card can tell of them."""
    name, text = draw(NAMES), draw(TEXTS)
    builder = MapBuilder(lang=draw(MAP_LANGS)).source("s", "pl", "https://example.org/").source(draw(NAMES), "he")
    builder.sources["s"] = replace(builder.sources["s"], derived_from=(list(builder.sources)[1],))
    evidence = [
        replace(
            quoted(draw(TEXTS), draw(st.sampled_from(list(builder.sources)))),
            claim=name,
            ordinal=ordinal,
            verification=draw(st.sampled_from([Anchor(Tier.EXACT, (Span(1, 90),)), Missing(0.1)])),
            translations=draw(st.dictionaries(st.sampled_from(["", "de", "zh-Hant"]), TEXTS)),
            voice=draw(st.sampled_from(Voice)),
            stance=draw(st.sampled_from(Stance)),
            certainty=draw(st.sampled_from(Certainty)),
            speaker=draw(st.none() | NAMES),
        )
        for ordinal in range(draw(st.integers(0, 3)))
    ]
    builder.position("p", text, draw(st.none() | TEXTS))
    more = {"assumed": draw(st.booleans()), "undeveloped": draw(st.booleans()), "scheme": draw(st.none() | NAMES)}
    builder.supports("p", name, text, *evidence, questions={"q": Answer.OPEN, "r": Answer.RAISED}, **more)
    strengths = {key: draw(STRENGTHS) for key in (name, "p") if draw(st.booleans())}
    known = Known(
        suspects=frozenset({(name, draw(st.integers(0, 3)))}),
        strengths=strengths,
        verdicts={key: draw(st.sampled_from(Verdict)) for key in (name, "p") if draw(st.booleans())},
        bands={key: (draw(st.floats(-1, 1)), draw(st.floats(0, 2))) for key in strengths if draw(st.booleans())},
        contested=frozenset(draw(st.lists(st.sampled_from([name, "p"])))),
        deciding=frozenset(draw(st.lists(st.just(f"{name}>p")))),
    )
    view = View(detail=draw(st.sampled_from(Detail)), lang=draw(st.sampled_from(["originals", TRANSLATIONS, "zh"])))
    return Setting(builder.build(), "question", FONTS, known, view, {"p": "A"})


def extents(node: Node) -> list[tuple[float, float, float, float]]:
    """Return what is covered by text and shapes as left, top, right, bottom."""
    if isinstance(node, Group):
        return [extent for child in node.children for extent in extents(child)]
    if isinstance(node, Rect):
        return [(node.x, node.y, node.x + node.width, node.y + node.height)]
    if isinstance(node, Circle):
        reach = node.radius
        return [(node.x - reach, node.y - reach, node.x + reach, node.y + reach)]
    if isinstance(node, Path):
        xs = [x for segment in node.segments for x in segment.numbers[::2]]
        ys = [y for segment in node.segments for y in segment.numbers[1::2]]
        return [(min(xs), min(ys), max(xs), max(ys))]
    if isinstance(node, TextBlock):
        return [(line.x, line.y - node.size * 0.8, line.x + line.width, line.y) for line in node.lines]
    return []


def assert_inside(node: Node, width: float, height: float) -> None:
    for left, top, right, bottom in extents(node):
        assert -_OVERHANG <= left <= right <= width + _OVERHANG
        assert -_OVERHANG <= top <= bottom <= height + _OVERHANG


@settings(max_examples=150)
@given(telling(), st.integers(224, 460), st.integers(0, 9))
def test_whatever_a_card_tells_stays_within_it(setting, width, hidden):
    found = outline(setting.argument_map, "question")
    ((position, (branch,)),) = found.positions
    card = argument_card(replace(branch, hidden=frozenset(map(str, range(hidden)))), width, setting)
    assert_inside(card.at(0, 0), width, card.height)
    head = position_card(position, width, setting, Hidden(hidden, hidden, hidden, 3 * hidden + 2))
    assert_inside(head.at(0, 0, head.height), width, head.height)
    head_line = banner(replace(found, hidden={"": Hidden(below=hidden)}), width, setting)
    assert_inside(head_line.at(0, 0), width, head_line.height)
    key = legend(found, width, setting)
    assert_inside(key.at(0, 0), width, key.height)
