"""Figures: the same sum is the same in every language, and what every text has is none."""

from __future__ import annotations

import pytest

from argmap.semantics.kinship.figures import figures_near
from argmap.text.span import Span


def figures(text):
    return [(figure.value, figure.unit) for figure in figures_near(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    "text",
    [
        "it cost $138bn in all",
        "it cost 138 billion dollars in all",
        "to byłoby 138 mld dol. razem",
        "общо 138 милиарда долара за всичко",
        "всего 138 млрд долларов",
        "138 000 000 000 $",
        "清理費用為1,380億美元。",
        "费用为1380亿美元。",
    ],
)
def test_a_sum_is_the_same_in_every_language(text):
    assert figures(text) == [("138000000000", "$")]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("a share of 4.5 %", ("4.5", "%")),
        ("udział 4,5 proc. rynku", ("4.5", "%")),
        ("дял от 4,5 процента", ("4.5", "%")),
        ("647 tonnes of leaves", ("647", "tonne")),
        ("5,231 people came", ("5231", "peopl")),
        ("共有5231人", ("5231", "人")),
        ("In 2019 647 tonnes", ("647", "tonne")),
        ("the code 73125.", ("73125", "")),
    ],
)
def test_what_is_counted_belongs_to_a_figure(text, figure):
    assert figures(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "през 2019 година",
        "300 men and 45 boats for 1,000 pounds",
        "36 hours",
        "see page 647.",
        "the model GPT647 and the chip H100",
        "version 3.11.",
        "0.5.17.23 and 1.2.3",
        "9" * 40,
    ],
)
def test_years_round_numbers_and_parts_of_names_are_no_figures(text):
    assert figures(text) == []


def test_only_what_is_near_the_ranges_counts():
    text = "647 tonnes" + " " * 200 + "quoted" + " " * 200 + "893 tonnes"
    assert figures_near(text, [Span(210, 216)]) == ()
    assert [figure.value for figure in figures_near(text, [Span(110, 116)])] == ["647"]


def test_a_figure_knows_its_range():
    (figure,) = figures_near("They sold 1,647 tonnes.", [Span(0, 23)])
    assert figure.span == Span(10, 15)
