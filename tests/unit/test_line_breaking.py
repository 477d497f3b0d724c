from __future__ import annotations

from itertools import pairwise

import pytest

from argmap.text.graphemes import grapheme_ends
from argmap.text.line_breaking import line_break_offsets


def pieces(text: str) -> list[str]:
    offsets = [0, *line_break_offsets(text)]
    return [text[start:end] for start, end in pairwise(offsets)]


def clusters(text: str) -> list[str]:
    offsets = [0, *grapheme_ends(text)]
    return [text[start:end] for start, end in pairwise(offsets)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("word", ["word"]),
        ("two words", ["two ", "words"]),
        ("a well-known case", ["a ", "well-", "known ", "case"]),
        ("(one) two", ["(one) ", "two"]),
        ("wait… now", ["wait… ", "now"]),
        ("50% of €5.00", ["50% ", "of ", "€5.00"]),
        ("Tak „nie” dziś", ["Tak ", "„nie” ", "dziś"]),
        ("«нет» и «да»", ["«нет» ", "и ", "«да»"]),
        ("渡輪，新碼頭。", ["渡", "輪，", "新", "碼", "頭。"]),
        ("「公園」的路", ["「公", "園」", "的", "路"]),
        ("用DeepSeek訓練", ["用", "DeepSeek", "訓", "練"]),
        ("한국어 문장", ["한", "국", "어 ", "문", "장"]),
        ("no\u00a0break here", ["no\u00a0break ", "here"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("one\ntwo", ["one\n", "two"]),
        ("flags 🇵🇱🇧🇬 fly", ["flags ", "🇵🇱", "🇧🇬 ", "fly"]),
        ("e\u0301te\u0301 fini", ["e\u0301te\u0301 ", "fini"]),
        ("a/b/c", ["a/", "b/", "c"]),
    ],
)
def test_lines_may_end_where_readers_expect_it(text, expected):
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("abc", ["a", "b", "c"]),
        ("e\u0301\u0323x", ["e\u0301\u0323", "x"]),
        ("👨‍👩‍👧!", ["👨‍👩‍👧", "!"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        ("❤\ufe0fa", ["❤\ufe0f", "a"]),
        ("🇵🇱🇧🇬🇷", ["🇵🇱", "🇧🇬", "🇷"]),
        ("\u1112\u1161\u11ab가", ["\u1112\u1161\u11ab", "가"]),
        ("a\r\nb", ["a", "\r\n", "b"]),
        ("क्षि", ["क्षि"]),
    ],
)
def test_what_readers_take_for_one_character_stays_together(text, expected):
    assert clusters(text) == expected
