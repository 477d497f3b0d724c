from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.model.quotation import Missing
from argmap.rendering.markup import element, escaped, identifier, number, safe_address
from argmap.rendering.svg import render_svg
from argmap.rendering.theme import DARK, LIGHT
from builders import MapBuilder, quoted

FONTS = FontBook(read_font)
SVG = "{http://www.w3.org/2000/svg}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ELEMENTS = {"svg", "title", "desc", "style", "g", "a", "rect", "circle", "path", "text", "tspan"}


def harbour(**more) -> MapBuilder:
    return (
        MapBuilder(issue="hafen", question="What should become of the harbour?", **more)
        .source("kurier", "pl", "https://example.org/kurier?a=b&c=d")
        .source("wanbao", "zh-Hant")
        .position("park", "The quay becomes a park.", "A public park")
        .supports(
            "park",
            "green",
            "Green is scarce.",
            quoted("W całej dzielnicy nie ma ani jednego parku, ani jednego drzewa, ani nawet trawnika", "kurier"),
        )
        .attacks(
            "green",
            "near",
            "There is a park near by.",
            quoted("公園不過十分鐘的路程，誰都走得到，連小孩子也走得到。", "wanbao"),
        )
        .undercuts_question("early", "Too early to ask.")
    )


def drawn(builder: MapBuilder, issue: str = "hafen") -> str:
    return render_svg(picture(builder.build(), issue, FONTS), FONTS)


def tree(builder: MapBuilder, issue: str = "hafen") -> ET.Element:
    return ET.fromstring(drawn(builder, issue))


def without_fonts(svg: str) -> str:
    return re.sub(r"base64,[A-Za-z0-9+/=]+", "base64,", svg)


def test_the_file_is_a_named_and_described_graphics_document():
    root = tree(harbour())
    assert root.get("role") == "graphics-document document"
    named = {child.get("id"): child for child in root.iter() if child.get("id")}
    assert named[root.get("aria-labelledby")].text == "What should become of the harbour?"
    assert named[root.get("aria-describedby")].text.startswith("Question: What should become of the harbour?")
    assert root.get("lang") == root.get(LANG) == "en"


def test_the_title_of_the_project_leads_the_title():
    title = tree(harbour(title="Harbour debates")).find(f"{SVG}title")
    assert title.text == "Harbour debates: What should become of the harbour?"


def test_every_card_is_one_named_group_in_reading_order():
    root = tree(harbour())
    groups = [group for group in root.iter(f"{SVG}g") if group.get("id")]
    assert [group.get("id") for group in groups] == [
        f"map--hafen--card--{name}" for name in ("", "park", "green", "near", "early")
    ]
    for group in groups:
        title = group.find(f"{SVG}title")
        assert group.get("role") == "graphics-object"
        assert group.get("aria-labelledby") == title.get("id")
        assert title.text


def test_lines_and_badges_are_kept_from_readers_by_ear():
    root = tree(harbour())
    hidden = [group for group in root.findall(f"{SVG}g") if group.get("aria-hidden") == "true"]
    assert len(hidden) == 2


def test_text_is_text_with_one_span_a_line_and_real_spaces_between():
    root = tree(harbour())
    texts = ["".join(block.itertext()) for block in root.iter(f"{SVG}text")]
    assert "„W całej dzielnicy nie ma ani jednego parku, ani jednego drzewa, ani nawet trawnika”" in texts
    assert "「公園不過十分鐘的路程，誰都走得到，連小孩子也走得到。」" in texts
    (polish,) = [block for block in root.iter(f"{SVG}text") if block.get("lang") == "pl"]
    assert len(polish) > 1
    assert polish.get(LANG) == "pl"


def test_every_line_says_how_long_it_is():
    for span in tree(harbour()).iter(f"{SVG}tspan"):
        assert span.get("x")
        assert span.get("y")
        assert len(span.text) == 1 or (float(span.get("textLength")) > 0 and span.get("lengthAdjust"))


def test_only_safe_elements_and_no_foreign_address_occur():
    svg = drawn(harbour())
    root = ET.fromstring(svg)
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= ELEMENTS
    names = {name for one in root.iter() for name in one.attrib}
    assert not any(name.lower().startswith("on") or name == "style" for name in names)
    links = [one.get("href") for one in root.iter() if one.get("href")]
    assert links == ["https://example.org/kurier?a=b&c=d"]
    bare = without_fonts(svg).replace("http://www.w3.org/2000/svg", "").replace("https://example.org/kurier", "")
    assert "http" not in bare
    assert "var(" not in bare
    assert "filter" not in bare


def test_styles_are_plain_rules_of_one_class_with_hex_colours():
    (style,) = tree(harbour()).findall(f"{SVG}style")
    rules = re.sub(r"@font-face\{[^}]*\}", "", style.text)
    rules = rules.replace("@media (prefers-color-scheme:dark)", "").replace("@media print", "")
    assert re.fullmatch(r"(?:\{?\.[fs]-[a-z-]+\{(?:fill|stroke):#[0-9a-f]{6}\}\}?)+", rules)


def test_the_light_theme_stands_in_attributes_and_in_print():
    root = tree(harbour())
    coloured = {one.get("fill") for one in root.iter() if one.get("fill")} | {
        one.get("stroke") for one in root.iter() if one.get("stroke")
    }
    assert coloured <= {*LIGHT.colours.values(), "none"}
    screen, dark, paper = re.fullmatch(
        r"(.*)@media \(prefers-color-scheme:dark\)\{(.*)\}@media print\{(.*)\}",
        re.sub(r"@font-face\{[^}]*\}", "", root.find(f"{SVG}style").text),
    ).groups()
    assert screen == paper
    assert all(colour in dark for colour in DARK.colours.values())


def test_fonts_are_embedded_under_our_own_names():
    svg = drawn(harbour())
    assert sorted(set(re.findall(r"@font-face\{font-family:(\w+);font-weight:(\d+)", svg))) == [
        ("ArgmapSans", "400"),
        ("ArgmapSans", "600"),
        ("ArgmapSerif", "400"),
        ("ArgmapTC", "400"),
    ]


def test_what_authors_write_cannot_leave_its_place():
    evil = "</text><script>alert(1)</script>\"'><a href='javascript:alert(1)'>&lt;"
    builder = (
        MapBuilder(issue="x", question=evil, title=evil)
        .source("s", evil, "javascript:alert(1)")
        .source("t", "en", 'https://example.org/"><script>')
        .position("p", evil, evil)
        .supports("p", "a", evil, quoted(evil, "s", evil, speaker=evil), quoted("b", "t", None, Missing(0)))
    )
    root = tree(builder, "x")
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= ELEMENTS
    assert not [one for one in root.iter() if one.get("href")]
    squeezed = "".join("".join(root.itertext()).split())
    assert "".join(evil.split()) in squeezed


def test_controls_and_lone_surrogates_are_left_out():
    svg = drawn(MapBuilder(issue="x", question="a\x00b\x1b[31m\ud800c\uffff").position("p", "\x07"), "x")
    assert "ab[31mc" in svg
    svg.encode("utf-8")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/x",
        "/relative",
        "https://",
        "https://example.org/a b",
        'https://example.org/"x',
        "https://example.org/\nx",
        "",
    ],
)
def test_addresses_that_are_none_of_the_web_are_dropped(address):
    assert safe_address(address) is None


def test_addresses_of_the_web_are_kept():
    assert safe_address(" https://example.org/путь?a=b#c ") == "https://example.org/путь?a=b#c"
    assert safe_address("HTTP://example.org") == "HTTP://example.org"


def test_ids_are_plain_and_different_for_different_names():
    names = ["park", "Park", "парк", "公園", "p_ark", "p-ark", "p ark", "p--ark", ""]
    ids = [identifier("issue", name) for name in names]
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", one) for one in ids)
    assert len(set(ids)) == len(names)


def test_two_maps_in_one_page_share_no_id():
    def ids(issue):
        builder = MapBuilder(issue=issue).position("p", "P.").supports("p", "a", "A.")
        return {one.get("id") for one in tree(builder, issue).iter() if one.get("id")}

    assert not ids("one") & ids("two")


def test_references_link_to_a_card_of_the_same_file():
    builder = MapBuilder(issue="x").position("p", "P.").supports("b", "a", "A.").supports("a", "b", "B.")
    root = tree(builder, "x")
    ids = {one.get("id") for one in root.iter()}
    links = [one.get("href") for one in root.iter(f"{SVG}a")]
    assert links == ["#map--x--card--a"]
    assert links[0][1:] in ids


def test_numbers_have_one_form():
    assert [number(value) for value in (1.0, 0.04, -0.04, 1.25, 12.345, 100)] == ["1", "0", "0", "1.2", "12.3", "100"]


def test_elements_escape_their_attributes():
    assert element("a", {"b": '"<&>'}) == '<a b="&quot;&lt;&amp;&gt;"/>'
    assert escaped("plain words") == "plain words"


def test_two_scenes_that_are_equal_give_equal_bytes():
    first = render_svg(picture(harbour().build(), "hafen", FONTS), FONTS)
    fresh = FontBook(read_font)
    assert render_svg(picture(harbour().build(), "hafen", fresh), fresh) == first
