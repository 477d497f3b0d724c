"""Numbers as they are printed, and where a quotation would cut them."""

from __future__ import annotations

import time

import pytest

from argmap.anchoring.numbers import may_cut_number, number_around


@pytest.mark.parametrize(
    ("before", "after", "number"),
    [
        pytest.param("sold 9", "\u2009250 bikes", "9\u2009250", id="a thin space"),
        pytest.param("of 5 ", "000 boats", "5 000", id="a plain space"),
        pytest.param("of 5\n", "000 boats", "5\n000", id="a group at a line end"),
        pytest.param("of 1 250", " 000 boats", "1 250 000", id="two groups"),
        pytest.param("take 1", "½ cups", "1½", id="a fraction in one sign"),
        pytest.param("take 2 ", "1/2 cups", "2 1/2", id="a fraction with a stroke"),
        pytest.param("it was - ", "5 degrees", "- 5", id="a hyphen for a minus"),
        pytest.param("it was − ", "7 metres", "− 7", id="a minus apart"),
        pytest.param("of 1e", "6 things", "1e6", id="an exponent"),
        pytest.param("at 12", ":45", "12:45", id="a time"),
        pytest.param("on 2019-", "12-17", "2019-12-17", id="a date"),
        pytest.param("共5", "千人", "5千", id="a Chinese unit"),
        pytest.param("共3万", "5千人", "3万5千", id="two Chinese units"),
    ],
)
def test_a_number_goes_on_behind_signs_and_spaces(before, after, number):
    text = before + after
    assert may_cut_number(text, len(before))
    found = number_around(text, len(before))
    assert found is not None
    assert found.of(text) == number


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("in 2019 ", "500 people", id="a year and a count"),
        pytest.param("in 12 rooms ", "300 people", id="a word between"),
        pytest.param("on page 12\n", "300 people", id="another line"),
        pytest.param("- ", "4 nuts", id="a list"),
        pytest.param("we met - ", "4 of us - here", id="a dash"),
        pytest.param("2019-", "2024", id="a range"),
        pytest.param("in 2019 ", "1/2 of them", id="a year and a fraction"),
        pytest.param("rose by 5 ", "percent", id="a word after"),
    ],
)
def test_what_stands_beside_a_number_is_no_part_of_it(before, after):
    text = before + after
    assert number_around(text, len(before)) is None


def test_a_long_run_of_digits_costs_no_more_than_a_look():
    text = "1 000 " * 100_000
    begin = time.perf_counter()
    for offset in range(300_000, 300_500):
        number_around(text, offset)
    assert time.perf_counter() - begin < 1
