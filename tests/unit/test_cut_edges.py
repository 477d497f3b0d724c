"""Edges where a word or number goes on although the next character is no letter or digit, and where it does not."""

from __future__ import annotations

import pytest

from argmap.anchoring.searchable_text import SearchableText
from argmap.anchoring.verification import verify_against
from argmap.language import language_of
from argmap.language.clauses import Effect, clause_words
from argmap.model.quotation import Anchor, Misleading, Misreading, Quotation
from argmap.model.source import SourceText


def verified(text, quote):
    source = SourceText("seeds/a.txt", text, extractor="text/1", bytes_sha256="")
    return verify_against(Quotation(quote), SearchableText(source))


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad\u200b"])
def test_a_word_goes_on_behind_what_nobody_sees(unseen):
    found = verified(f"Success is un{unseen}likely to come.", "likely to come")
    assert isinstance(found, Misleading)
    assert found.misreading is Misreading.WORD
    assert isinstance(verified(f"Success is {unseen}likely to come.", "likely to come"), Anchor)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("共有一百五十人死亡", "五十人死亡"),
        ("共有三千人到场", "千人到场"),
        ("共１，５００人", "５００人"),
        ("约１．５倍", "５倍"),
        ("about .5 percent of it", "5 percent of it"),
        ("rose by 1·5 per cent", "5 per cent"),
        ("it was −\u200b5 degrees", "5 degrees"),
    ],
)
def test_a_number_goes_on(text, quote):
    found = verified(text, quote)
    assert isinstance(found, Misleading)
    assert found.misreading is Misreading.NUMBER


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("这一百姓说的话", "百姓说的话"),
        ("他们统一十分困难", "十分困难"),
        ("The end. 5 percent went home.", "5 percent went home"),
        ("a word·5 percent", "a word"),
        ("서울에서 만났다", "서울"),
    ],
)
def test_a_whole_word_or_number_beside_another_is_quoted(text, quote):
    assert isinstance(verified(text, quote), Anchor)


@pytest.mark.parametrize(("text", "quote"), [("불법적이다 그는", "법적이다"), ("यह असंभव है", "संभव है")])
def test_no_quotation_begins_inside_a_word_of_korean_or_hindi(text, quote):
    found = verified(text, quote)
    assert isinstance(found, Misleading)
    assert found.misreading is Misreading.WORD


@pytest.mark.parametrize(
    ("language", "text", "is_denied"),
    [("en", "a non-violent march", True), ("en", "a well-violent march", False), ("ru", "пришёл не-друг", True)],
)
def test_a_prefix_with_a_hyphen_denies(language, text, is_denied):
    start = text.index("-") + 1
    turn = clause_words(language_of(language)).governing(text, start)
    assert (turn is not None and turn.effect is Effect.NEGATES) is is_denied
