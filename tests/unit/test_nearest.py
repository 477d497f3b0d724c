"""The names nearest to one that does not exist."""

from __future__ import annotations

import pytest

from argmap.diagnostics.nearest import Suggestions, nearest_names

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


def test_suggestions_end_where_too_many_names_have_been_compared():
    names = [f"argument-{n}" for n in range(60_000)]
    suggestions = Suggestions()
    found = [bool(suggestions.nearest(f"argumnet-{n}", names, "claims")) for n in range(6)]
    assert found == [True, True, True, True, False, False]
    assert suggestions.nearest("argumnet-0", names, "claims")
    assert suggestions.nearest("clam", KEYS, "keys") == ("claim",)


def test_a_word_longer_than_any_name_is_near_to_nothing():
    assert nearest_names("a" * 100_000, ["a" * 100_000]) == ()
