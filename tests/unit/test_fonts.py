from __future__ import annotations

import struct

import brotli
import pytest

from argmap.font_files import read_font
from argmap.fonts.faces import FACES, FONT_FILES, TextStyle, face_chain, families, stand_in_families
from argmap.fonts.font_book import FontBook, Run
from argmap.fonts.woff2 import woff2

FONTS = FontBook(read_font)


class Loader:
    """Reads fonts and remembers which."""

    def __init__(self):
        self.asked = []

    def __call__(self, key):
        self.asked.append(key)
        return read_font(key)


def faces_of(text, style=TextStyle.SANS, lang="en"):
    return [(run.face, text[run.start : run.end]) for run in FONTS.runs(text, style, lang)]


@pytest.mark.parametrize("key", FONT_FILES)
def test_every_listed_font_file_is_installed(key):
    assert read_font(key)[:4] in (b"\x00\x01\x00\x00", b"OTTO", b"ttcf")


def test_every_face_lives_in_a_listed_file_and_bears_our_own_name():
    assert {face.file for face in FACES.values()} == set(FONT_FILES)
    assert all(face.family.startswith("Argmap") for face in FACES.values())


def test_a_character_goes_to_the_first_face_that_carries_it():
    assert faces_of("Ferry 渡輪 pier") == [("sans", "Ferry "), ("sc", "渡輪"), ("sans", " pier")]
    assert faces_of("渡輪 pier", lang="zh-Hant") == [("tc", "渡輪 pier")]


def test_marks_stay_in_the_face_of_their_base():
    assert faces_of("渡\u0301a")[0] == ("sc", "渡\u0301")


@pytest.mark.parametrize(
    ("lang", "first"),
    [
        ("zh", "sc"),
        ("zh-Hans", "sc"),
        ("zh-TW", "tc"),
        ("zh-Hant-HK", "tc"),
        ("ja", "jp"),
        ("ko", "kr"),
        ("bg", "serif"),
    ],
)
def test_the_language_chooses_the_face_of_han_characters(lang, first):
    assert face_chain(TextStyle.SERIF, lang)[0] == first
    assert FACES[first].family in families(TextStyle.SERIF, lang)[:2]


def test_who_has_none_of_our_faces_is_offered_others_and_last_any():
    assert stand_in_families(TextStyle.SERIF, "bg").startswith("'Source Serif 4', ")
    assert stand_in_families(TextStyle.SERIF, "zh-Hant").startswith("'Noto Sans CJK TC', ")
    assert "Argmap" not in stand_in_families(TextStyle.SANS, "ja")
    assert stand_in_families(TextStyle.BOLD, "en").endswith(", sans-serif")


def test_bulgarian_is_set_in_its_own_letterforms():
    word = "пристанището"
    assert FONTS.width(word, TextStyle.SERIF, "bg") != pytest.approx(FONTS.width(word, TextStyle.SERIF, "ru"))


def test_han_characters_are_one_em_wide():
    assert FONTS.width("「公園」", TextStyle.SERIF, "zh-Hant") == pytest.approx(4.0)


def test_bold_is_wider_than_regular():
    assert FONTS.width("harbour", TextStyle.BOLD) > FONTS.width("harbour", TextStyle.SANS)


# Text, style, language, size and what Chromium 156 gives for getComputedTextLength with the embedded subset.
MEASURED_BY_A_BROWSER = [
    ("Almost every spring the water stands on the quay", TextStyle.SANS, "en", 11, 224.875),
    ("floods, which buildings cannot.", TextStyle.BOLD, "en", 13, 173.96875),
    ("„Das letzte Wort über die", TextStyle.SERIF, "de", 12, 143.890625),
    ("„W całej dzielnicy nie ma ani jednego parku”", TextStyle.SERIF, "pl", 12, 257.671875),
    ("„Паркът би струвал по-малко", TextStyle.SERIF, "bg", 12, 189.21875),
    ("«Одиннадцать тысяч семей", TextStyle.SERIF, "ru", 12, 168.703125),
    ("「公園不過十分鐘的路程。」", TextStyle.SERIF, "zh-Hant", 12, 156.015625),
]


@pytest.mark.parametrize(("text", "style", "lang", "size", "measured"), MEASURED_BY_A_BROWSER)
def test_widths_are_those_that_a_browser_measures(text, style, lang, size, measured):
    assert FONTS.width(text, style, lang) * size == pytest.approx(measured, abs=0.05)


def test_offsets_ascend_from_nothing_to_the_width():
    text = "AV office 公園 e\u0301"
    offsets = FONTS.offsets(text, TextStyle.SANS, "en")
    assert len(offsets) == len(text) + 1
    assert offsets[0] == 0
    assert offsets == sorted(offsets)
    assert offsets[-1] == FONTS.width(text, TextStyle.SANS, "en")


def test_the_east_asian_file_is_read_only_when_a_character_needs_it():
    load = Loader()
    fonts = FontBook(load)
    fonts.width("Пристанището and the pier", TextStyle.SANS, "bg")
    assert load.asked == ["sans"]
    fonts.width("公園", TextStyle.SANS, "bg")
    assert load.asked == ["sans", "cjk"]


def test_characters_that_no_face_carries_are_measured_and_told():
    fonts = FontBook(read_font)
    assert fonts.width("ab\U00013000", TextStyle.SANS, "en") > fonts.width("ab", TextStyle.SANS, "en")
    assert fonts.missing == ("\U00013000",)


def test_a_character_with_all_its_marks_goes_to_one_face_or_to_none():
    assert faces_of("1\ufe0f\u20e3 a") == [(None, "1\ufe0f\u20e3"), ("sans", " a")]
    assert faces_of("\U0001f469\u200d\U0001f467a") == [(None, "\U0001f469\u200d\U0001f467"), ("sans", "a")]


def test_what_draws_nothing_needs_no_face_of_its_own():
    fonts = FontBook(read_font)
    assert [run.face for run in fonts.runs("a\u200eb\u2060c\ufe0f", TextStyle.SANS, "en")] == ["sans"]
    assert fonts.missing == ()


def test_outlines_are_closed_and_a_space_has_none():
    (run,) = FONTS.glyphs("e ", TextStyle.SANS, "en")
    drawn, space = (FONTS.outline(run.face, glyph.number) for glyph in run.glyphs)
    letters = [letter for letter, _ in drawn]
    assert letters[0] == "M"
    assert letters[-1] == "Z"
    assert letters.count("M") == letters.count("Z")
    assert all(isinstance(value, int) for _, points in drawn for value in points)
    assert space == ()


def test_glyphs_of_cyrillic_follow_the_language():
    def numbers(lang):
        return [glyph.number for run in FONTS.glyphs("вид", TextStyle.SERIF, lang) for glyph in run.glyphs]

    assert numbers("bg") != numbers("ru")


def test_a_language_tag_that_is_none_does_no_harm():
    assert FONTS.width("pier", TextStyle.SANS, "<b>\x00 not a tag") == FONTS.width("pier", TextStyle.SANS, "und")


def test_an_empty_text_has_no_runs_and_no_width():
    assert FONTS.runs("", TextStyle.SANS, "en") == []
    assert FONTS.width("", TextStyle.SANS, "en") == 0


def test_runs_cover_a_text_without_gaps():
    text = "a公b\u0301園 c👍"
    runs = FONTS.runs(text, TextStyle.SANS, "en")
    assert [run.start for run in runs] == [0, *(run.end for run in runs[:-1])]
    assert runs[-1] == Run(runs[-1].face, runs[-1].start, len(text))


def tables_of(packed):
    """Return the tables of a WOFF2 file: what a browser does with it."""
    known = (
        "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT "
        "VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar "
        "fdsc feat fmtx fvar gvar"
    )
    (count,) = struct.unpack(">H", packed[12:14])
    (size,) = struct.unpack(">I", packed[20:24])
    offset, lengths = 48, []
    for _ in range(count):
        flag = packed[offset] & 63
        offset += 1
        if flag == 63:
            tag, offset = packed[offset : offset + 4].decode(), offset + 4
        else:
            tag = known[5 * flag : 5 * flag + 4]
        length = 0
        while True:
            byte = packed[offset]
            offset, length = offset + 1, length << 7 | byte & 127
            if byte < 128:
                break
        lengths.append((tag, length))
    body = brotli.decompress(packed[offset : offset + size])
    tables = {}
    for tag, length in lengths:
        tables[tag], body = body[:length], body[length:]
    assert body == b""
    return tables


def test_packing_as_woff2_loses_nothing():
    font = read_font("sans")
    tables = tables_of(woff2(font))
    (count,) = struct.unpack(">H", font[4:6])
    for number in range(count):
        tag, _, start, length = struct.unpack(">4sIII", font[12 + 16 * number : 28 + 16 * number])
        assert tables[tag.decode()] == font[start : start + length]


def test_a_woff2_file_says_how_long_it_is():
    packed = woff2(read_font("serif"))
    assert packed[:4] == b"wOF2"
    assert struct.unpack(">I", packed[8:12])[0] == len(packed)
    assert len(packed) % 4 == 0


def test_subsets_carry_what_was_asked_for_under_our_names():
    faces = FONTS.subsets(
        [
            ("Ferry", TextStyle.SANS, "en"),
            ("Ferry", TextStyle.BOLD, "en"),
            ("пристан", TextStyle.SERIF, "bg"),
            ("公園", TextStyle.SERIF, "zh-Hant"),
        ]
    )
    assert [(face.family, face.weight) for face in faces] == [
        ("ArgmapSans", 400),
        ("ArgmapSans", 600),
        ("ArgmapSerif", 400),
        ("ArgmapTC", 400),
    ]
    assert all(len(face.woff2) < 6000 for face in faces)


def test_subsets_do_not_carry_a_reserved_font_name_and_keep_the_table_that_browsers_ask_for():
    (face,) = FONTS.subsets([("Ferry", TextStyle.SANS, "en")])
    tables = tables_of(face.woff2)
    assert len(tables["name"]) == 6
    assert not any(b"Source" in table or b"S\0o\0u\0r\0c\0e" in table for table in tables.values())
    assert "fvar" not in tables


def test_equal_texts_give_equal_subsets():
    texts = [("Ferry 公園", TextStyle.SANS, "en"), ("pier", TextStyle.SERIF, "en")]
    assert FONTS.subsets(texts) == FontBook(read_font).subsets(reversed(texts))
