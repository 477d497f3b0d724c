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
from typesetting import LANGUAGES, prose, set_pages

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
