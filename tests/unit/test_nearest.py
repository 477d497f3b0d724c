"""The names nearest to one that does not exist."""

from __future__ import annotations

import pytest

from argmap.diagnostics.nearest import nearest_names

KEYS = ("claim", "premises", "pro", "con", "undercut", "undercuts", "supports", "speaker", "evidence", "derived_from")


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("clam", "claim"),
        ("clаim", "claim"),
        ("Claim", "claim"),
        ("cla\u200bim", "claim"),
        ("ｃｌａｉｍ", "claim"),
        ("derived-from", "derived_from"),
        ("suports", "supports"),
        ("evidences", "evidence"),
    ],
    ids=["letter", "Cyrillic letter", "case", "zero width", "full width", "hyphen", "double letter", "plural"],
)
def test_the_name_that_was_meant_comes_first(word, nearest):
    assert nearest_names(word, KEYS)[0] == nearest


def test_what_only_looks_different_comes_before_what_is_near():
    assert nearest_names("Undercut", KEYS) == ("undercut", "undercuts")


def test_there_are_at_most_so_many():
    assert len(nearest_names("a1", [f"a{n}" for n in range(10, 20)])) == 3
    assert len(nearest_names("a1", [f"a{n}" for n in range(10, 20)], n=1)) == 1


def test_what_is_far_is_not_offered():
    assert nearest_names("xyzzy", KEYS) == ()
    assert nearest_names("", KEYS) == ()


def test_the_order_of_the_options_does_not_matter():
    assert (
        nearest_names("underct", KEYS)
        == nearest_names("underct", reversed(KEYS))
        == nearest_names("underct", set(KEYS))
    )


@pytest.mark.parametrize(
    ("word", "option"), [("加速", "加速劑"), ("ускорител", "ускоритель"), ("chinski-rynek", "chiński-rynek")]
)
def test_names_of_every_script_are_compared(word, option):
    assert nearest_names(word, [option, "claim"]) == (option,)
