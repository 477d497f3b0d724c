from __future__ import annotations

import re

import pytest

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.layout.scene import (
    Circle,
    Group,
    GroupKind,
    Line,
    Node,
    Path,
    Rect,
    Role,
    Scene,
    Segment,
    Stroke,
    TextBlock,
)
from argmap.rendering.theme import AUTO, DARK, Theme
from argmap.rendering.typesetting.literals import language, length, string
from argmap.rendering.typesetting.page import page_of
from argmap.rendering.typst import typst_document
from builders import MapBuilder, quoted

FONTS = FontBook(read_font)
LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')


def text(words: str, x: float = 20, y: float = 40, size: float = 12, lang: str = "en", **more) -> TextBlock:
    width = FONTS.width(words, TextStyle.SANS, lang) * size
    return TextBlock((Line(words, x, y, width, spaced=False),), TextStyle.SANS, size, Role.INK, lang, **more)


def scene(*children: Node, name: str = "quay", **more) -> Scene:
    return Scene(name, 400, 200, "en", "The quay", "Question: what now?", children, **more)


def document(*children: Node, **more) -> str:
    return typst_document([scene(*children, **more)], FONTS, AUTO)


def body(*children: Node) -> str:
    return document(*children).split("#page(", 1)[1]


def test_a_string_literal_cannot_be_broken_out_of():
    hostile = '"); #read("/etc/passwd") \\" \\\\" $x$ [a] // <l> @b'
    literal = string(hostile)
    assert LITERAL.fullmatch(literal)
    assert literal[1:-1].replace('\\"', '"').replace("\\\\", "\\") == hostile


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x7f", "\ud800", "\ufdd0", "\ufeff", "\ufffc", "\uffff"])
def test_what_is_no_text_is_left_out_of_literals(char):
    assert string(f"a{char}b") == '"ab"'


@pytest.mark.parametrize("char", "\t\n\r\x0b\x0c\x85\u2028\u2029")
def test_a_line_has_no_breaks_in_it(char):
    assert string(f"a{char}b") == '"a b"'


@pytest.mark.parametrize(
    "hostile", ['#read("/etc/passwd")', "$x$", "a \\ b", "*a* _b_", "@ref", "// a", "/* a", '"#panic()', "\\u{41}"]
)
def test_what_an_author_wrote_stands_in_literals_alone(hostile):
    card = Group(GroupKind.ARGUMENT, (Rect(0, 0, 9, 9), text(hostile)), hostile, hostile)
    evidence = Group(GroupKind.EVIDENCE, (Rect(0, 0, 9, 9), text(hostile, lang=hostile)), hostile)
    link = Group(GroupKind.LINK, (text(hostile),), hostile, link=f"https://example.org/{hostile}")
    known = text("known", lang="en")
    plain = Group(GroupKind.ARGUMENT, (Rect(0, 0, 9, 9), known), "known", "known")
    written = document(card, evidence, link, plain, name=hostile)
    markup = LITERAL.sub('""', written)
    assert "passwd" not in markup
    assert "panic" not in markup
    assert string(hostile) in written
    assert all(sign not in markup for sign in ("$", "\\", "@", "/*"))


@pytest.mark.parametrize(
    ("tag", "arguments"),
    [
        ("bg", 'lang: "bg"'),
        ("zh-Hans", 'lang: "zh", region: "CN"'),
        ("zh-Hant", 'lang: "zh", region: "TW"'),
        ("zh-Hant-HK", 'lang: "zh", region: "HK"'),
        ("pt-br", 'lang: "pt", region: "BR"'),
        ("sr-Cyrl-x-own", 'lang: "sr"'),
        ("", 'lang: "und"'),
        ('en"', 'lang: "und"'),
        ("en\n", 'lang: "und"'),
    ],
)
def test_a_language_is_named_by_language_and_region(tag, arguments):
    assert language(tag) == arguments


@pytest.mark.parametrize(
    ("points", "written"), [(0, "0pt"), (-0.00001, "0pt"), (7.125, "7.125pt"), (100, "100pt"), (1 / 3, "0.3333pt")]
)
def test_lengths_are_short_and_exact(points, written):
    assert length(points) == written


def test_a_page_is_as_large_as_its_scene():
    page = page_of(scene())
    assert (page.width, page.height, page.x(0), page.y(0), page.size(8)) == (300, 150, "0pt", "0pt", "6pt")


def test_a_scene_of_a_printed_width_takes_that_much():
    page = page_of(scene(printed_width=25.4))
    assert (page.width, page.height) == pytest.approx((72, 36))


def test_a_scene_for_a_paper_stands_in_its_middle_near_the_top():
    page = page_of(scene(printed_width=190, page=(210.0, 297.0)))
    assert (page.width, page.height) == pytest.approx((210 / 25.4 * 72, 297 / 25.4 * 72))
    assert page.left == page.top == pytest.approx(10 / 25.4 * 72)


def test_a_scene_too_large_for_a_page_of_pdf_is_drawn_smaller():
    page = page_of(Scene("vast", 30000, 60000, "en", "", "", ()))
    assert (page.width, page.height) == pytest.approx((7200, 14400))


def test_shapes_become_the_same_shapes_in_points():
    dotted = Stroke(Role.ATTACK, 2, (4, 2), round=True)
    line = Path((Segment("M", (0, 0, 8, 0)), Segment("Q", (12, 0, 12, 4)), Segment("Z")), stroke=dotted)
    written = body(Rect(4, 8, 40, 20, Role.CARD, radius=4), Circle(12, 12, 4, Role.SUPPORT), line)
    assert 'at(3pt, 6pt, rect(width: 30pt, height: 15pt, radius: 3pt, fill: rgb("#ffffff"), stroke: none))' in written
    assert 'at(6pt, 6pt, circle(radius: 3pt, fill: rgb("#0a5ea8")))' in written
    assert "curve.move((0pt, 0pt)), curve.line((6pt, 0pt)), curve.quad((9pt, 0pt), (9pt, 3pt)), curve.close(" in written
    assert 'thickness: 1.5pt, dash: (array: (3pt, 1.5pt, ), phase: 0pt), cap: "round", join: "round"' in written


def test_what_is_no_text_and_what_is_hidden_is_an_artifact():
    written = body(Rect(0, 0, 9, 9, Role.CARD), Group(GroupKind.BADGE, (text("+"),), hidden=True), text("told"))
    assert written.count("pdf.artifact(") == 2
    assert written.index('"+"') < written.rindex("})") < len(written)
    assert written.rindex("pdf.artifact(") < written.index('"+"') < written.index('"told"')


def test_cards_are_headings_one_level_apart():
    def card(kind: GroupKind, words: str) -> Group:
        return Group(kind, (Rect(0, 0, 9, 9), text("SMALL", size=9), text(words, size=13)), words, words)

    kinds = (GroupKind.QUESTION, GroupKind.ARGUMENT, GroupKind.POSITION, GroupKind.ARGUMENT, GroupKind.ARGUMENT)
    written = body(*(card(kind, kind.value) for kind in kinds))
    assert re.findall(r"head\((\d)", written) == ["1", "2", "2", "3", "3"]
    assert written.count("para(") == len(kinds)


def test_evidence_is_a_quotation_whose_mark_says_how_it_stands():
    written = body(Group(GroupKind.EVIDENCE, (Rect(0, 0, 2, 9), text("„a“", lang="bg")), "Bulgarian, verified"))
    assert 'evidence({\ntold("Bulgarian, verified", 0pt, 0pt)\npdf.artifact({' in written
    assert 'lang: "bg"' in document(text("a", lang="bg"))


def test_lines_of_one_pitch_are_one_paragraph_joined_by_spaces():
    lines = (Line("one", 20, 40, 20), Line("two", 16, 56, 20), Line("中国", 20, 72, 20, spaced=False))
    written = body(TextBlock(lines, TextStyle.SANS, 12, Role.INK, "zh-Hans"))
    assert written.count("para(") == 1
    assert 'para(15pt, 30pt, 12pt, ltr, { box(); t0("one ")' in written.replace("t1(", "t0(")
    assert "linebreak(); h(-3pt); " in written


def test_lines_of_another_pitch_stand_for_themselves():
    lines = (Line("one", 20, 40, 20), Line("two", 20, 56, 20), Line("three", 20, 80, 20))
    assert body(TextBlock(lines, TextStyle.SANS, 12, Role.INK, "en")).count("para(") == 3


def test_east_asian_signs_that_meet_keep_their_width():
    assert 'box(); t0("「量（"); box(); t0("（好"); box(); t0("）」"); box()' not in body(text("量"))
    written = body(text("「量（（好", lang="zh-Hant"))
    assert 'box(); t0("「量（"); box(); t0("（好"); box()' in written


def test_text_from_right_to_left_says_so():
    assert ", rtl, {" in body(text("שלום", lang="he", right_to_left=True))


def test_a_line_with_characters_without_a_font_is_fitted_into_the_room_it_has():
    written = document(text("a😀b"))
    assert re.search(r'fit\([\d.]+pt, { t0\("a"\); t1\("😀"\); t0\("b"\) }\)', written)
    assert "fallback: true" in written


def test_a_link_leads_to_a_card_a_page_or_the_web_and_else_nowhere():
    def link(target: str) -> Group:
        return Group(GroupKind.LINK, (Rect(0, 0, 40, 20), text("go")), "go", link=target)

    card = Group(GroupKind.ARGUMENT, (Rect(40, 80, 9, 9), text("x", 40, 100)), "x", "green")
    here = scene(card, *map(link, ("#green", "page:other", "https://example.org/?a=b", "#gone", "javascript:x()")))
    written = typst_document([here, scene(name="other")], FONTS, AUTO)
    assert re.findall(r"^open\((.*?), 0pt", written, re.MULTILINE) == [
        "(page: 1, x: 30pt, y: 60pt)",
        "(page: 2, x: 0pt, y: 0pt)",
        '"https://example.org/?a=b"',
    ]
    assert "javascript" not in written


def test_the_palette_is_that_of_the_theme():
    written = typst_document([scene(text("a"))], FONTS, Theme("night", DARK))
    assert f'fill: rgb("{DARK.colours[Role.PAPER]}")' in written
    assert DARK.colours[Role.INK] in written


def test_every_word_of_a_map_is_in_its_document():
    builder = MapBuilder().source("kurier", "pl").position("park", "The quay becomes a park.", "A public park")
    builder.supports("park", "green", "Green is scarce.", quoted("Nie ma ani jednego parku", "kurier"))
    drawn = picture(builder.build(), "question", FONTS)
    written = typst_document([drawn], FONTS, AUTO)
    for block in drawn.text_blocks():
        assert all(string(line.text)[:-1] in written for line in block.lines)
