from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.layout.scene import Group, GroupKind, Rect, Role, Scene
from argmap.model.quotation import Missing
from argmap.rendering.dress import Dress
from argmap.rendering.markup import element, escaped, identifier, number, safe_address
from argmap.rendering.svg import render_svg
from argmap.rendering.theme import DARK, LIGHT, THEMES
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


def drawn(builder: MapBuilder, issue: str = "hafen", **dress) -> str:
    return render_svg(picture(builder.build(), issue, FONTS), FONTS, Dress(**dress))


def of_scene(*children, dress: Dress = Dress(), **more) -> ET.Element:  # noqa: B008 - a frozen value
    scene = Scene("x", 400, 200, "en", "Title", "Description", children, **more)
    return ET.fromstring(render_svg(scene, FONTS, dress))


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
        assert group.get("aria-labelledby") is None
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
    bare = bare.replace("http://www.w3.org/1999/xlink", "")
    assert "http" not in bare
    assert "var(" not in bare
    assert "filter" not in bare


def test_colours_for_dark_pages_are_rules_of_one_class_within_the_picture():
    (style,) = tree(harbour()).findall(f"{SVG}style")
    rules = re.sub(r"@font-face\{[^}]*\}", "", style.text)
    (dark,) = re.fullmatch(r"@media screen and \(prefers-color-scheme:dark\)\{(.*)\}", rules).groups()
    rule = r":where\(#map--hafen\) \.[fs]-[a-z-]+\{(?:fill|stroke):(#[0-9a-f]{6})\}"
    assert re.fullmatch(f"(?:{rule})+", dark)
    assert set(re.findall(rule, dark)) <= set(DARK.colours.values())


def test_every_colour_that_a_dark_page_changes_has_its_rule():
    svg = drawn(harbour())
    used = {name for names in re.findall(r'class="([fs]-[^"]+)"', svg) for name in names.split()}
    ruled = set(re.findall(r"\) \.([fs]-[a-z-]+)\{", svg))
    same = {f"{kind}-{role.value}" for role in Role for kind in "fs" if LIGHT.colours[role] == DARK.colours[role]}
    assert ruled == used - same


def test_the_colours_of_the_theme_stand_in_attributes():
    for name, theme in THEMES.items():
        root = ET.fromstring(drawn(harbour(), theme=theme))
        coloured = {one.get(what) for one in root.iter() for what in ("fill", "stroke")} - {None}
        assert coloured <= {*theme.palette.colours.values(), "none"}, name


def test_a_theme_for_light_pages_only_has_no_rules_for_dark_ones():
    assert "prefers-color-scheme" not in drawn(harbour(), theme=THEMES["light"])


def test_fonts_are_embedded_under_our_own_names():
    svg = drawn(harbour())
    names = re.findall(r"@font-face\{font-family:(\w+)-([0-9a-f]{8});font-weight:(\d+)", svg)
    assert [(family, weight) for family, _, weight in names] == [
        ("ArgmapSans", "400"),
        ("ArgmapSans", "600"),
        ("ArgmapSerif", "400"),
        ("ArgmapTC", "400"),
    ]
    assert len({digest for _, digest, _ in names}) == 1


def test_fonts_of_two_pictures_are_kept_apart_in_one_page():
    def families(builder):
        return set(re.findall(r"@font-face\{font-family:([^;]+)", drawn(builder)))

    assert not families(harbour()) & families(harbour().position("other", "Quays are windy."))


def test_texts_ask_the_embedded_fonts_first():
    root = tree(harbour())
    assert re.match(r"ArgmapSans-[0-9a-f]{8}, ArgmapTC-|ArgmapSans-[0-9a-f]{8}, '", root.get("font-family"))
    (chinese,) = [one for one in root.iter(f"{SVG}text") if "".join(one.itertext()).startswith("「公園")]
    assert re.match(r"ArgmapTC-[0-9a-f]{8}, ArgmapSerif-[0-9a-f]{8}, ", chinese.get("font-family"))


def test_the_root_and_groups_have_classes_for_those_who_style_them():
    root = tree(harbour())
    assert (root.get("id"), root.get("class")) == ("map--hafen", "argmap")
    groups = [one for one in root.iter() if one.tag in {f"{SVG}g", f"{SVG}a"}]
    assert all(one.get("class") for one in groups)
    classes = {one.get("class") for one in groups}
    assert {"argument support", "argument attack", "badge undercut", "evidence verified"} <= classes
    marked = of_scene(Group(GroupKind.ARGUMENT, (Rect(0, 0, 9, 9, Role.CARD),), "A", "a", classes=("attack", "locked")))
    assert [one.get("class") for one in marked.iter(f"{SVG}g")] == ["argument attack locked"]


def test_a_picture_is_as_wide_as_its_scene_in_pixels():
    root = of_scene()
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("400", "200", "0 0 400 200")


def test_a_picture_for_paper_is_as_wide_as_it_is_to_be_printed():
    root = of_scene(printed_width=180.0)
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("180mm", "90mm", "0 0 400 200")


@pytest.mark.parametrize(("asked", "width", "height"), [(100.0, "100", "50"), (1000.0, "400", "200")])
def test_a_picture_is_scaled_down_to_the_width_that_is_asked_for_and_never_up(asked, width, height):
    root = of_scene(dress=Dress(width=asked))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == (width, height, "0 0 400 200")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("page:hafen.park.2", "hafen.park.2.svg"),
        ("page:港口.公園", "%E6%B8%AF%E5%8F%A3.%E5%85%AC%E5%9C%92.svg"),
        ("page:con.park", "con_.park.svg"),
        ("page:../../etc/passwd", "..%2F..%2Fetc%2Fpasswd.svg"),
        ("page:javascript:alert(1)", "javascript%3Aalert%281%29.svg"),
        ("page:..", "...svg"),
        ("page://example.org/x", "%2F%2Fexample.org%2Fx.svg"),
        ("page:a b\ud800?c#d", "a%20b%3F%3Fc%23d.svg"),
        ("#park", "#map--x--card--park"),
        ("https://example.org/a?b", "https://example.org/a?b"),
    ],
)
def test_a_link_leads_to_a_card_to_a_picture_of_the_same_folder_or_to_the_web(link, address):
    (written,) = of_scene(Group(GroupKind.LINK, (), "there", link=link)).iter(f"{SVG}a")
    assert written.get("href") == written.get("{http://www.w3.org/1999/xlink}href") == address


@pytest.mark.parametrize("link", ["pages:x", "file:///etc/passwd", "../x", ""])
def test_other_links_are_none(link):
    root = of_scene(Group(GroupKind.LINK, (Rect(0, 0, 9, 9, Role.CARD),), "there", link=link))
    assert not list(root.iter(f"{SVG}a"))


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


def test_what_turns_text_around_is_left_out_everywhere():
    turning = "a\u202eb\u2066c\u2069"
    svg = drawn(MapBuilder(issue="x", question=turning, title=turning).position("p", turning, turning), "x")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", svg)


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
    names = ["park", "Park", "парк", "公園", "p_ark", "p-ark", "p ark", "p--ark", "p-", "-p", "p---ark", ""]
    ids = [identifier("issue", name) for name in names]
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", one) for one in ids)
    assert len(set(ids)) == len(names)


def test_what_is_within_a_name_never_looks_like_the_end_of_it():
    names = [
        ("a", "card", "b"),
        ("a--card", "b"),
        ("a", "card--b"),
        ("a--card--b",),
        ("a-", "card", "b"),
        ("a.b", ""),
        ("a.b",),
    ]
    assert len({identifier(*one) for one in names}) == len(names)
    assert identifier("quay.park", "card", "so-so") == "map--quay_2e_park--card--so-so"
    assert identifier("a--b") == "map--a_2d__2d_b"


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
