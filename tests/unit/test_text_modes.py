from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout.paragraph import Font, paragraph
from argmap.layout.scene import Role, Scene
from argmap.rendering.dress import Dress, TextMode
from argmap.rendering.families import Families
from argmap.rendering.svg import render_svg
from argmap.rendering.theme import LIGHT, OwnFont, Theme

FONTS = FontBook(read_font)
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
ARABIC = "العدالة 123 للجميع، اليوم وغدا وفي كل يوم"


def blocks(*texts, style=TextStyle.SANS, width=400.0):
    """Set texts, each with its language, one below the other."""
    found, y = [], 0.0
    for lang, text in texts:
        block = paragraph(text, Font(style, 12.0, 16.0, Role.INK, lang), width, FONTS)
        found += block.at(10, y)
        y += block.height + 10
    return tuple(found)


def written(mode, *texts, name="x", **more):
    scene = Scene(name, 440, 200, "en", "Title", "Description", blocks(*texts, **more))
    return render_svg(scene, FONTS, Dress(mode))


def tree(mode, *texts, **more):
    return ET.fromstring(written(mode, *texts, **more))


def uses(root):
    return [one.get(HREF)[1:] for one in root.iter(f"{SVG}use")]


def pictures(root):
    """Return the blocks of text that are drawn as outlines."""
    return [one for one in root.iter(f"{SVG}g") if one.get("role") == "img"]


def test_text_for_the_fonts_of_others_brings_none_and_names_none_of_ours():
    svg = written(TextMode.SYSTEM, ("en", "A pier"), ("zh-Hant", "公園"), style=TextStyle.SERIF)
    assert "@font-face" not in svg
    assert "Argmap" not in svg
    families = {one.get("font-family") for one in ET.fromstring(svg).iter(f"{SVG}text")}
    assert {family.split(",")[0] for family in families} == {"'Source Serif 4'", "'Noto Sans CJK TC'"}


def test_text_for_the_fonts_of_others_says_how_long_its_lines_are():
    spans = list(
        tree(TextMode.SYSTEM, ("en", "The quay becomes a park and stays one."), width=90.0).iter(f"{SVG}tspan")
    )
    assert len(spans) > 1
    assert all(float(span.get("textLength")) <= 90.1 and span.get("lengthAdjust") for span in spans)


def test_outlines_need_no_font():
    svg = written(TextMode.PATHS, ("en", "A pier"), ("bg", "Пристанище"), ("zh-Hant", "公園"))
    assert "<text" not in svg
    assert "@font-face" not in svg
    assert "Argmap" not in svg


def test_every_glyph_is_drawn_once_and_every_use_has_one():
    root = tree(TextMode.PATHS, ("en", "A park, a pier, a parapet"))
    (definitions,) = root.iter(f"{SVG}defs")
    drawn = [one.get("id") for one in definitions]
    assert len(drawn) == len(set(drawn)) == len(set("Aark,pieta"))
    assert set(uses(root)) == set(drawn)
    assert len(uses(root)) == len("Apark,apier,aparapet")
    assert all(re.fullmatch(r"m[-0-9 mlqcz]+z", one.get("d")) for one in definitions)


def test_outlines_stand_where_the_text_was_measured():
    root = tree(TextMode.PATHS, ("en", "AV To 公園"))
    first, second = (one for one in root.iter(f"{SVG}g") if one.get("transform"))
    places = [
        re.fullmatch(r"translate\((\S+) (\S+)\)scale\((\S+) -(\S+)\)", one.get("transform")) for one in (first, second)
    ]
    assert [place[3] for place in places] == [place[4] for place in places] == ["0.012", "0.012"]
    assert float(places[0][1]) == 10
    assert float(places[1][1]) == pytest.approx(10 + 12 * FONTS.width("AV To ", TextStyle.SANS, "en"), abs=0.01)
    kerned = [float(one.get("x", "0")) for one in first]
    starts = FONTS.offsets("AV To", TextStyle.SANS, "en")
    assert kerned == pytest.approx([1000 * starts[offset] for offset in (0, 1, 3, 4)], abs=0.6)


def test_outlines_take_the_letterforms_of_the_language():
    def shapes(lang):
        root = tree(TextMode.PATHS, (lang, "пристанището"))
        return {one.get("d") for one in root.iter(f"{SVG}path")}

    assert shapes("bg") != shapes("ru")


def test_outlines_are_named_by_their_text_and_its_language():
    root = tree(TextMode.PATHS, ("en", "One & <two>"), ("pl", "nie ma ani jednego parku, nie ma nic"), width=80.0)
    english, polish = pictures(root)
    assert english.get("aria-label") == "One & <two>"
    assert english.get(LANG) is None
    assert polish.get("aria-label") == "nie ma ani jednego parku, nie ma nic"
    assert polish.get("lang") == polish.get(LANG) == "pl"


def test_outlines_of_chinese_are_named_without_spaces_between_lines():
    (block,) = pictures(tree(TextMode.PATHS, ("zh-Hant", "公園不過十分鐘的路程"), width=60.0))
    assert block.get("aria-label") == "公園不過十分鐘的路程"


def test_outlines_are_coloured_by_attribute_and_class():
    (block,) = pictures(tree(TextMode.PATHS, ("en", "A pier")))
    assert (block.get("class"), block.get("fill")) == ("f-ink", LIGHT.colours[Role.INK])
    assert ":where(#map--x) .f-ink{" in written(TextMode.PATHS, ("en", "A pier"))


def test_glyphs_of_two_pictures_in_one_page_have_different_names():
    first = set(uses(tree(TextMode.PATHS, ("en", "A pier"), name="one")))
    assert not first & set(uses(tree(TextMode.PATHS, ("en", "A pier"), name="two")))


@pytest.mark.parametrize("left_over", ["👍", FAMILY, "🇧🇬", "1\ufe0f\u20e3", "ท่าเรือ", "שלום"])
def test_what_no_face_carries_stays_text_within_its_room(left_over):
    root = tree(TextMode.PATHS, ("en", f"Red {left_over} pier"))
    (text,) = root.iter(f"{SVG}text")
    (span,) = text
    assert span.text == left_over
    assert "sans-serif" in text.get("font-family")
    assert float(span.get("x")) == pytest.approx(10 + 12 * FONTS.width("Red ", TextStyle.SANS, "en"), abs=0.1)
    assert 5 < float(span.get("textLength", "15")) < 60
    assert len(uses(root)) == len("Redpier")


def test_a_family_of_emoji_takes_the_room_of_one():
    assert FONTS.width(FAMILY, TextStyle.SANS) == FONTS.width("👍", TextStyle.SANS)
    assert FONTS.width("🇧🇬", TextStyle.SANS) == FONTS.width("👍", TextStyle.SANS)


def test_joiners_and_marks_of_direction_are_neither_drawn_nor_wide():
    plain, joined = tree(TextMode.PATHS, ("en", "pier")), tree(TextMode.PATHS, ("en", "pi\u200d\u2060e\u200er\ufe0f"))
    assert len(uses(joined)) == len(uses(plain)) == 4
    assert not list(joined.iter(f"{SVG}text"))
    assert FONTS.width("pi\u200d\u2060e\u200er\ufe0f", TextStyle.SANS) == FONTS.width("pier", TextStyle.SANS)


def test_words_from_right_to_left_stay_together_within_a_line_from_left_to_right():
    runs = FONTS.glyphs("He said שלום עולם, twice", TextStyle.SANS, "en")
    assert [run.text for run in runs] == ["He said ", "שלום עולם", ", twice"]
    assert [run.face is None for run in runs] == [False, True, False]


@pytest.mark.parametrize("mode", TextMode)
def test_a_paragraph_from_right_to_left_stays_text_flush_right_and_within_its_measure(mode):
    (text,) = tree(mode, ("ar", ARABIC), width=150.0).iter(f"{SVG}text")
    assert text.get("direction") == "rtl"
    assert text.get("text-anchor") == "middle"
    assert len(text) > 1
    for span in text:
        middle, half = float(span.get("x")), float(span.get("textLength")) / 2
        assert middle + half == pytest.approx(160, abs=0.1)
        assert middle - half >= 9.9
        assert span.text[0] == span.text[-1] == "\u200f"
    assert "".join(text.itertext()).replace("\u200f", "") == ARABIC


def test_a_paragraph_of_latin_letters_in_a_language_from_right_to_left_is_flush_right():
    (block,) = blocks(("he", "Gdynia 2030"))
    assert block.right_to_left
    assert block.lines[0].x + block.lines[0].width == pytest.approx(410)


@pytest.mark.parametrize("mode", TextMode)
def test_hostile_text_stays_in_its_place(mode):
    evil = "</text></g><script>alert(1)</script>\"'><![CDATA[&#x3c;&lt; שלום"
    root = tree(mode, ("en", evil))
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
        *("svg", "title", "desc", "style", "defs", "path", "rect", "g", "use", "text", "tspan")
    }
    shown = "".join(root.itertext()) + "".join(one.get("aria-label", "") for one in root.iter())
    assert "<script>alert(1)</script>" in shown


@pytest.mark.parametrize("mode", TextMode)
def test_every_way_of_writing_gives_the_same_bytes_again(mode):
    texts = [("en", "A pier 👍"), ("bg", "Пристанище"), ("ar", ARABIC)]
    scene = Scene("x", 440, 200, "en", "Title", "Description", blocks(*texts))
    assert render_svg(scene, FontBook(read_font), Dress(mode)) == render_svg(scene, FONTS, Dress(mode))


def test_the_name_of_a_reader_s_font_cannot_end_its_quotation_marks():
    hostile = OwnFont('Own\'; fill: red} <text> "Font" \\ &amp;')
    named = Families(Theme("own", LIGHT, fonts={TextStyle.SANS: hostile})).of(TextStyle.SANS, "en")
    own, _, rest = named.partition(", ")
    assert own == "'Own fill: red text Font  amp'"
    assert rest == Families(Theme("plain", LIGHT)).of(TextStyle.SANS, "en")
