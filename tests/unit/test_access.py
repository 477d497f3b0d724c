"""What readers by ear are told, as far as it can be seen in the file; `tools/check_access.py` asks a browser."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.layout.scene import Group, GroupKind, Rect, Role, Scene
from argmap.rendering.dress import Dress, TextMode
from argmap.rendering.svg import render_svg
from builders import MapBuilder, quoted
from harbour_map import argument_map
from reading import BOXED

FONTS = FontBook(read_font)
SVG = "{http://www.w3.org/2000/svg}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SHAPES = {f"{SVG}{name}" for name in ("rect", "circle", "path", "use")}

in_every_text_mode = pytest.mark.parametrize("mode", TextMode)


def drawn(argument_map, issue, mode=TextMode.EMBED) -> ET.Element:
    scene = picture(argument_map, issue, FONTS)
    return ET.fromstring(render_svg(scene, FONTS, Dress(mode)))


def harbour(mode=TextMode.EMBED) -> ET.Element:
    return drawn(argument_map(), "hafen", mode)


def of_group(group: Group) -> ET.Element:
    scene = Scene("x", 100, 100, "en", "Title", "Description.", (group,))
    return ET.fromstring(render_svg(scene, FONTS))


def name_of(element: ET.Element) -> str:
    """Return the accessible name: a label, else a title (SVG-AAM 1.0, 8.1)."""
    title = element.find(f"{SVG}title")
    return element.get("aria-label") or (title.text if title is not None else "") or ""


def told(root: ET.Element) -> list[ET.Element]:
    """Return what has a role or is a link, in reading order, without what is hidden."""
    found, stack = [], [root]
    while stack:
        element = stack.pop()
        if element.get("aria-hidden") == "true":
            continue
        if element is not root and (element.get("role") or element.tag == f"{SVG}a"):
            found.append(element)
        stack.extend(reversed(element))
    return found


@in_every_text_mode
def test_a_picture_is_one_document_with_a_title_and_a_description(mode):
    root = harbour(mode)
    documents = [one for one in root.iter() if (one.get("role") or "").startswith("graphics-document")]
    assert documents == [root]
    by_id = {one.get("id"): one for one in root.iter() if one.get("id")}
    title, description = by_id[root.get("aria-labelledby")], by_id[root.get("aria-describedby")]
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert title.text == "What should become of the harbour?"
    assert "Green is scarce" in description.text


@in_every_text_mode
def test_all_that_is_told_has_a_name(mode):
    for element in told(harbour(mode)):
        assert name_of(element).strip()


@in_every_text_mode
def test_roles_are_those_of_graphics_and_images(mode):
    roles = {one.get("role") for one in told(harbour(mode))} - {None}
    assert roles == {"graphics-object"} | ({"img"} if mode is TextMode.PATHS else set())


@in_every_text_mode
def test_no_group_has_both_a_label_and_a_title(mode):
    root = harbour(mode)
    for element in told(root):
        assert not (element.get("aria-label") and element.find(f"{SVG}title") is not None)
        assert element.get("aria-labelledby") is None


@in_every_text_mode
def test_cards_are_read_in_the_order_of_the_debate(mode):
    scene = picture(argument_map(), "hafen", FONTS)
    in_scene = [one.label for one in scene.children if isinstance(one, Group) and one.kind in BOXED]
    in_file = [name_of(one) for one in told(harbour(mode)) if name_of(one) in set(in_scene)]
    assert in_file == in_scene
    names = [one.name for one in scene.children if isinstance(one, Group) and one.kind is GroupKind.ARGUMENT]
    assert names.index("green") < names.index("near") < names.index("ground") < names.index("floods")


@in_every_text_mode
def test_what_is_drawn_beside_the_cards_is_hidden(mode):
    root = harbour(mode)
    for group in root.findall(f"{SVG}g"):
        inside = [one for one in group.iter() if one.tag in SHAPES]
        assert (
            group.get("aria-hidden") == "true" or name_of(group) or not inside or group.find(f".//{SVG}a") is not None
        )


def test_no_text_is_hidden():
    for group in harbour().iter(f"{SVG}g"):
        if group.get("aria-hidden") == "true":
            assert not list(group.iter(f"{SVG}text"))


def test_a_reference_is_read_out_once():
    builder = MapBuilder(issue="x").position("p", "P.").supports("b", "a", "A.").supports("a", "b", "B.")
    root = drawn(builder.build(), "x")
    (link,) = root.iter(f"{SVG}a")
    assert [name_of(one) for one in told(root)].count(name_of(link)) == 1


def test_a_reference_that_leads_nowhere_keeps_its_name():
    link = Group(GroupKind.LINK, (), "there", link="javascript:alert(1)")
    root = of_group(Group(GroupKind.REFERENCE, (Rect(0, 0, 9, 9, Role.CARD), link), "there"))
    assert [(one.get("role"), name_of(one)) for one in told(root)] == [("graphics-object", "there")]


def test_a_group_without_a_name_has_no_role():
    assert told(of_group(Group(GroupKind.HEADING, (Rect(0, 0, 9, 9, Role.CARD),)))) == []


def test_links_of_one_card_tell_where_they_lead():
    builder = (
        MapBuilder(issue="x")
        .source("one", "pl", "https://example.org/one")
        .source("two", "bg", "https://example.org/two")
        .position("p", "P.", None, quoted("nie ma ani jednego", "one"), quoted("за всички", "two"))
    )
    links = {one.get("href"): name_of(one) for one in drawn(builder.build(), "x").iter(f"{SVG}a")}
    assert set(links) == {"https://example.org/one", "https://example.org/two"}
    assert len(set(links.values())) == 2


@in_every_text_mode
def test_words_in_another_language_say_so(mode):
    tagged = {one.get("lang") for one in harbour(mode).iter() if one.get("lang")}
    assert tagged >= {"en", "pl", "bg", "zh-Hant", "zh-Hans", "ru"}
    for element in harbour(mode).iter():
        assert element.get("lang") == element.get(LANG)


@in_every_text_mode
def test_no_id_occurs_twice_in_a_page_with_two_maps(mode):
    debate = (
        MapBuilder(issue="one").position("p", "P.").supports("p", "a", "A.")
        .ask("two", "And then?").position("q", "Q.").supports("q", "b", "B.")
    ).build()  # fmt: skip
    ids = Counter(one.get("id") for issue in debate.issues for one in drawn(debate, issue, mode).iter())
    del ids[None]
    assert {number for one, number in ids.items()} == {1}


@in_every_text_mode
def test_what_points_at_an_id_finds_it(mode):
    root = harbour(mode)
    ids = {one.get("id") for one in root.iter()}
    href = "{http://www.w3.org/1999/xlink}href"
    pointers = {one.get(key, "") for one in root.iter() for key in ("href", href)}
    assert {one[1:] for one in pointers if one.startswith("#")} <= ids


def test_only_links_take_part_in_walking_by_keyboard():
    for element in harbour().iter():
        assert element.get("tabindex") is None
        assert element.get("focusable") is None
