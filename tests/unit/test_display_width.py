"""The cells that a text takes in a terminal."""

from __future__ import annotations

import pytest

from argmap.text.display_width import display_width


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("plain", 5),
        ("茶", 2),
        ("。", 2),
        ("ﾁｬ", 2),
        ("Ａ", 2),
        ("чай", 3),
        ("e\u0301", 1),
        ("й", 1),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),
        ("か\u3099", 2),
        ("“—…”", 4),
        ("soft\u00adhyphen", 11),
        ("a\u200bb", 2),
        ("नि", 2),
        ("😀", 2),
        ("👍🏽", 2),
        ("👩‍👩‍👧", 2),
        ("❤\ufe0f", 2),
        ("❤", 1),
        ("🇵🇱", 2),
        ("🇵🇱🇯🇵", 4),
        ("1\ufe0f\u20e3", 2),
        ("x👩‍🚀y", 4),
    ],
)
def test_width(text, cells):
    assert display_width(text) == cells


def test_a_joiner_between_letters_joins_nothing_wide():
    assert display_width("می\u200cخواهم") == 7
    assert display_width("क\u200dष") == 2
