"""Pages and times that `at` names."""

from __future__ import annotations

import pytest

from argmap.model.source import Locator, LocatorKind
from argmap.rules.places import given_place, is_among, place_as_written, where_it_is
from argmap.text.span import Span


def page(label: str) -> Locator:
    return Locator(LocatorKind.PAGE, label, Span(0, 1))


def cue(label: str) -> Locator:
    return Locator(LocatorKind.TIME, label, Span(0, 1))


@pytest.mark.parametrize(
    "at", ["14", "p. 14", "p.14", "pp. 13-15", "page 14", "pages 9 – 14", "с. 14", "S. 14", "14–15"]
)
def test_a_page_can_be_given_in_many_ways(at: str):
    given = given_place(at)
    assert given is not None
    assert is_among(given, [page("14")])
    assert not is_among(given, [page("8")])


@pytest.mark.parametrize("at", ["0:12:31", "00:12:31", "12:31", "00:12:20-00:12:35", "12:30 – 12:31", "00:12:31.500"])
def test_a_time_can_be_given_in_many_ways(at: str):
    given = given_place(at)
    assert given is not None
    assert is_among(given, [cue("00:12:30.000-00:12:34.000")])
    assert not is_among(given, [cue("00:13:30.000-00:13:34.000")])


@pytest.mark.parametrize(
    "at", ["chapter 3", "§ 14", "Introduction", "14 a", "p.", "", "12:3", "page fourteen", "1-2-3"]
)
def test_everything_else_is_left_alone(at: str):
    assert given_place(at) is None


def test_a_page_in_roman_numerals_is_found_by_its_label():
    given = given_place("p. iv")
    assert given is not None
    assert is_among(given, [page("IV")])
    assert not is_among(given, [page("4")])


def test_the_end_of_a_range_may_leave_out_digits():
    given = given_place("pp. 114-5")
    assert given is not None
    assert is_among(given, [page("115")])
    assert not is_among(given, [page("116")])


@pytest.mark.parametrize(
    ("at", "locator", "expected"),
    [
        ("p. 14", page("15"), "p. 15"),
        ("14", page("iv"), "iv"),
        ("12:31", cue("00:13:30.000-00:13:34.250"), "00:13:30"),
        ("12:31-12:35", cue("00:13:30.000-00:13:34.250"), "00:13:30-00:13:34"),
    ],
)
def test_the_right_place_is_written_as_the_wrong_one_was(at: str, locator: Locator, expected: str):
    given = given_place(at)
    assert given is not None
    assert place_as_written(given, locator) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("p. 2", "on p. 2"),
        ("p.02", "on p. 2"),
        ("page 99", "on page 99"),
        ("99", "on page 99"),
        ("ii", "on page ii"),
        ("3 – 5", "on pages 3-5"),
        ("pp. 3–5", "on pp. 3-5"),
        ("1:02", "at 00:01:02"),
        ("1:00:00 - 1:00:09", "at 01:00:00-01:00:09"),
    ],
)
def test_a_place_is_named_in_words(at: str, expected: str):
    given = given_place(at)
    assert given is not None
    assert where_it_is(given, given.text) == expected
