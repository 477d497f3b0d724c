from __future__ import annotations

import pytest

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout.paragraph import Font, paragraph, plain
from argmap.layout.scene import Role

FONTS = FontBook(read_font)


def font(style=TextStyle.SANS, size=10.0, lang="en"):
    return Font(style, size, 14.0, Role.INK, lang)


def lines(text, width, lang="en", **more):
    return [line.text for line in paragraph(text, font(lang=lang), width, FONTS, **more).lines]


def test_white_space_of_prose_is_collapsed():
    assert plain("  two \n\t words\u2028here  ") == "two words here"


def test_a_line_end_between_han_characters_is_no_space():
    assert plain("渡輪\n  碼頭 公園") == "渡輪碼頭 公園"


def test_what_xml_cannot_carry_is_left_out():
    assert plain("a\x00b\ud800c\ufffed\x9be") == "abcde"


def test_what_would_turn_the_text_behind_it_around_is_left_out():
    assert plain("a\u202eb\u2066c\u2069d\u202c") == "abcd"


def test_lines_from_right_to_left_stand_flush_right_within_the_measure():
    text = "החוף הופך לפארק והנמל נשאר פתוח לכל העיר"
    block = paragraph(text, font(lang="he"), 110, FONTS, hang=True)
    (placed,) = block.at(20, 0)
    assert len(placed.lines) > 1
    assert (block.width, placed.right_to_left) == (110, True)
    assert [line.x + line.width for line in placed.lines] == pytest.approx([130] * len(placed.lines))
    assert all(line.x >= 20 for line in placed.lines)


def test_a_text_without_characters_has_no_lines():
    block = paragraph(" \n ", font(), 100, FONTS)
    assert (block.lines, block.width, block.height, block.at(0, 0)) == ((), 0, 0, ())


def test_a_text_that_fits_is_one_line():
    assert lines("One line.", 200) == ["One line."]


def test_lines_are_made_even():
    text = "The gauge has risen in nine of the last ten years, they say."
    widths = [line.width for line in paragraph(text, font(), 150, FONTS).lines]
    assert len(widths) == 2
    assert max(widths) < 1.15 * min(widths)


def test_words_with_a_hyphen_are_kept_whole_where_they_fit():
    assert lines("They met a well-known harbour-master.", 90) == ["They met a", "well-known", "harbour-master."]


def test_words_too_wide_break_at_hyphens_before_they_break_anywhere():
    assert lines("harbour-master-general", 70) == ["harbour-", "master-general"]


def test_words_too_wide_without_hyphen_break_between_graphemes():
    text = "e\u0301" * 40
    broken = lines(text, 50)
    assert "".join(broken) == text
    assert all(line.startswith("e\u0301") for line in broken)


def test_addresses_break_after_their_slashes():
    assert lines("https://example.org/harbour/ferries", 80) == ["https://", "example.org/", "harbour/ferries"]


def test_chinese_breaks_without_spaces_and_never_before_a_stop():
    broken = lines("渡輪遷往新碼頭之後，舊港口應該怎麼辦？", 95, lang="zh-Hant")
    assert len(broken) > 1
    assert not any(line[0] in "，？" for line in broken)


def test_an_opening_mark_hangs_into_the_margin():
    latin = paragraph("“Quoted words”", font(), 200, FONTS, hang=True).lines[0]
    chinese = paragraph("「公園」", font(lang="zh-Hant"), 200, FONTS, hang=True).lines[0]
    assert latin.hang == pytest.approx(FONTS.width("“", TextStyle.SANS, "en") * 10)
    assert chinese.hang == pytest.approx(5.0)


def test_lines_tell_whether_a_space_joins_them():
    spaced = paragraph("two words", font(), 30, FONTS).lines
    joined = paragraph("渡輪碼頭", font(lang="zh-Hant"), 25, FONTS).lines
    assert [line.spaced for line in spaced] == [True, False]
    assert [line.spaced for line in joined] == [False, False]


@pytest.mark.parametrize("width", [40, 90, 160, 400])
def test_no_line_is_wider_than_the_measure_and_none_is_lost(width):
    text = "Sześćset mieszkań, https://example.org/a/long/address?with=query и двести 公園住宅市場博物館 “so” – 12.5%."
    block = paragraph(text, font(TextStyle.SERIF), width, FONTS)
    assert all(line.width <= width + 0.1 for line in block.lines)
    assert "".join(line.text for line in block.lines).replace(" ", "") == text.replace(" ", "")
