"""Quotations from a PDF set in two columns, justified and hyphenated: how many of them verify.

The texts are made here, in five languages. Where the environment variable `ARGMAP_SOURCES` names folders with texts,
the same is asked of those.
"""

from __future__ import annotations

import os
import random
import re
from functools import cache
from pathlib import Path

import pytest

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.model.quotation import Anchor, Missing, Near, Quotation, Tier
from argmap.sources.pdf import read
from typesetting import LANGUAGES, prose, set_pages, typeset

QUOTATIONS = 60
PAGE = """#let head = [Report on the bridges #h(1fr) #context counter(page).display()]
#set page(paper: "a5", columns: 2, header: head, footer: [Printed for the town])"""
REAL = {
    path.name: path
    for folder in os.environ.get("ARGMAP_SOURCES", "").split(os.pathsep)
    if folder
    for path in sorted(Path(folder).glob("00*.txt"))
}


@cache
def from_pdf(name):
    text = REAL[name].read_text("utf-8") if name in REAL else prose(name)
    language = name if name in LANGUAGES else language_of(text)
    return text, SearchableText(read(set_pages(text, language, PAGE), f"{name}.pdf"))


def language_of(text):
    """Guess which hyphenation a text wants by the letters that its language alone has."""
    letters = {"zh": "的", "pl": "ąęłśż", "ru": "ыэё", "bg": "ъ"}
    return max(letters, key=lambda language: sum(map(text.count, letters[language])) * len(text))


def quotations(text, seed=5):
    """Yield passages as people quote them: whole words, and such as the text has once."""
    chance = random.Random(seed)  # noqa: S311 - the same quotations on every run
    found = 0
    while found < QUOTATIONS:
        length = chance.choice((30, 60, 120))
        start = chance.randrange(len(text) - length)
        passage = text[start : start + length]
        if passage.count(" ") > 2:
            passage = passage.split(None, 1)[1].rsplit(None, 1)[0]
        passage = passage.strip()
        if re.search(r"\w{3}", passage) and "\n" not in passage and text.count(passage) == 1:
            found += 1
            yield passage


def letters(text):
    return re.sub(r"[\W_]", "", text)


@pytest.mark.parametrize("name", [*LANGUAGES, *REAL])
def test_every_quotation_from_hyphenated_columns_verifies(name):
    text, searchable = from_pdf(name)
    for passage in quotations(text):
        found = anchor(Quotation(passage), searchable)
        assert isinstance(found, Anchor), passage
        assert [letters(span.of(searchable.text)) for span in found.spans] == [letters(passage)]


@pytest.mark.parametrize("name", sorted({*LANGUAGES} - {"zh"}))
def test_many_of_them_are_proved_by_hyphenation(name):
    text, searchable = from_pdf(name)
    tiers = [anchor(Quotation(passage), searchable).tier for passage in quotations(text)]
    assert tiers.count(Tier.HYPHENATION) > QUOTATIONS // 4


@pytest.mark.parametrize("name", sorted({*LANGUAGES} - {"zh"}))
def test_a_hyphen_put_in_or_left_out_inside_a_line_never_verifies(name):
    text, searchable = from_pdf(name)
    printed = searchable.text
    inside = [match.start() for match in re.finditer(r"(?<=\w)-(?=\w)", printed)]
    assert inside
    for place in inside:
        line = printed[printed.rfind("\n", 0, place) + 1 : printed.find("\n", place)]
        if line not in text:
            continue
        left_out = line.replace("-", "", 1)
        assert isinstance(anchor(Quotation(left_out), searchable), Near | Missing), left_out


SMALL = '#set page(width: 10cm, height: 8cm, margin: 1cm)\n#set text(font: "Source Serif 4")\n'
RULES = [
    f"Rule {n}. The harbour office replies within {n + 3} days. The toll is {n * 10} crowns." for n in range(1, 40)
]
TOLLS = [f"{1950 + n} {n % 7}.{n % 10} {n * 7 % 90}" for n in range(60)]
VOTES = [f"Motion {n}. There were {n + 20} votes in favour. The motion was carried." for n in range(1, 60)]


@pytest.mark.parametrize(
    ("source", "quotations"),
    [
        pytest.param("\n\n".join(rule.replace(". ", ".\n\n") for rule in RULES), RULES, id="rules that are alike"),
        pytest.param(
            f"#table(columns: 3, {', '.join(f'[{cell}]' for row in TOLLS for cell in row.split())})",
            TOLLS,
            id="a table",
        ),
        pytest.param("\n\n".join(VOTES), VOTES, id="minutes"),
    ],
)
def test_lines_that_are_alike_at_page_ends_are_quoted_like_others(source, quotations):
    text = read(typeset(SMALL + source), "a.pdf")
    assert len(text.locators) > 2
    assert text.regions == ()
    searchable = SearchableText(text)
    for passage in quotations:
        assert isinstance(anchor(Quotation(passage), searchable), Anchor), passage


def test_a_sentence_is_not_joined_over_lines_that_repeat_at_page_ends():
    beginnings = ("It grows.", "safe for all.", "safe for adults.", "It flows.")
    pages = [
        f"{beginning}\n\nIt was tried in the town.\n\nThe council finds that {drink} is \\\nnot advisable."
        for beginning, drink in zip(beginnings, ("tea", "coffee", "milk", "wine"), strict=True)
    ]
    text = SearchableText(read(typeset(SMALL + "\n#pagebreak()\n".join(pages)), "a.pdf"))
    assert isinstance(anchor(Quotation("The council finds that tea is not advisable"), text), Anchor)
    for joined in ("The council finds that tea is safe for all", "The council finds that coffee is safe for adults"):
        assert isinstance(anchor(Quotation(joined), text), Near | Missing)
