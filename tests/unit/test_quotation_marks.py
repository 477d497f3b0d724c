"""Stretches in quotation marks."""

from __future__ import annotations

import pytest

from argmap.language.quoting import quoted_stretches


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Tea calms,” she says. “It does.”", ["Tea calms,", "It does."]),
        ("„Tee wärmt“, sagt sie.", ["Tee wärmt"]),
        ("„Чаят топли“, казва тя.", ["Чаят топли"]),
        ("«Чай «зелёный» греет» — вот.", ["Чай «зелёный"]),
        ("»Tee wärmt«, sagt sie.", ["Tee wärmt"]),
        ("‘The guests’ tea isn’t cold’, she says.", ["The guests"]),
        ("‘Tea isn’t cold’, she says.", ["Tea isn’t cold"]),
        ("「茶『綠茶』好」她說", ["茶『綠茶』好"]),
        ('"Tea," she says, "calms."', ["Tea,", "calms."]),
        ("“Tea “green” calms.”", ["Tea “green"]),
        ("The guests’ tea isn't cold.", []),
        ("5'10\" of tea", []),
        ("", []),
    ],
)
def test_the_words_between_marks_are_found(text: str, expected: list[str]):
    assert [span.of(text) for span in quoted_stretches(text)] == expected


def test_a_mark_that_is_not_closed_reaches_to_the_end_of_its_paragraph():
    text = "She said: “Tea calms.\n\n“It warms.” And so on.\n\nNothing more."
    assert [span.of(text) for span in quoted_stretches(text)] == ["Tea calms.", "It warms."]


def test_a_straight_mark_that_is_not_closed_opens_nothing():
    text = 'A cup of 5".\n\nTea calms.'
    assert quoted_stretches(text) == ()
