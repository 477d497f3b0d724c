from __future__ import annotations

import struct

import pytest
import uharfbuzz as hb

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook, file_family
from argmap.fonts.sfnt import named, tables_of

FONTS = FontBook(read_font)
TEXTS = [("Öffnung", TextStyle.BOLD, "de"), ("няма", TextStyle.SERIF, "bg"), ("公園", TextStyle.SERIF, "zh-Hant")]


def files() -> dict[str, bytes]:
    """Return the font files for the texts by the family that they name."""
    return {name_of(file, 1): file for file in FONTS.font_files(TEXTS)}


def name_of(file: bytes, number: int) -> str:
    return hb.Face(file).get_name(number) or ""


def total(content: bytes) -> int:
    content += bytes(-len(content) % 4)
    return sum(struct.unpack(f">{len(content) // 4}I", content)) & 0xFFFFFFFF


def test_each_face_that_texts_need_is_a_file_of_its_own_family():
    assert set(files()) == {file_family(key) for key in ("bold", "serif", "tc")}


def test_no_file_bears_the_reserved_name():
    for file in files().values():
        assert all("Source" not in name_of(file, number) for number in range(26))
        assert b"S\0o\0u\0r\0c\0e" not in tables_of(file)[b"name"]


def test_a_file_carries_the_characters_of_its_texts():
    for key, char in (("bold", "Ö"), ("serif", "я"), ("tc", "園")):
        assert ord(char) in hb.Face(files()[file_family(key)]).unicodes


def test_tables_are_summed_up_and_sorted():
    for file in files().values():
        tags = list(tables_of(file))
        assert tags == sorted(tags)
        for number in range(len(tags)):
            tag, summed, start, length = struct.unpack(">4s3I", file[12 + 16 * number : 28 + 16 * number])
            assert start % 4 == 0
            assert tag == b"head" or summed == total(file[start : start + length])


def test_another_name_leaves_everything_else_as_it_is():
    before = files()[file_family("serif")]
    after = named(before, "Other")
    assert name_of(after, 1) == name_of(after, 4) == name_of(after, 6) == "Other"
    assert {tag: table for tag, table in tables_of(after).items() if tag != b"name"} == {
        tag: table for tag, table in tables_of(before).items() if tag != b"name"
    }


@pytest.mark.parametrize("words", ["§ 12", "– 7"])
def test_what_stands_between_texts_from_right_to_left_is_carried_too(words):
    hebrew = ("שלום", TextStyle.SERIF, "he")
    (file,) = FONTS.font_files([hebrew, (words, TextStyle.SERIF, "he"), hebrew])
    assert {ord(char) for char in words} <= set(hb.Face(file).unicodes)
