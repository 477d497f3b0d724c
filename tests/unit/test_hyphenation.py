"""Hyphens at line ends: what a break hyphen may read as, and that no other hyphen may."""

from __future__ import annotations

import time

import pytest

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.anchoring.verification import find_misreading
from argmap.model.quotation import Ambiguous, Anchor, ContextMismatch, Misreading, Missing, Near, Quotation, Tier
from argmap.model.source import TIERS_OF_EVERY_TEXT, SourceText
from argmap.text.span import Span

TIERS = (*TIERS_OF_EVERY_TEXT, Tier.HYPHENATION)


def from_pdf(text):
    return SearchableText(SourceText("a.pdf", text, extractor="pdf/1", bytes_sha256="", tiers=TIERS))


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        pytest.param("the vibra-\ntion was low", "the vibration was low", id="a word broken by the line"),
        pytest.param("an open-\nsource model", "an open-source model", id="a hyphen that was there"),
        pytest.param("an open-  \n source model", "an open-source model", id="with spaces around the line end"),
        pytest.param("the vibra\u2010\ntion was low", "the vibration was low", id="a hyphen of its own kind"),
        pytest.param("the vibra\ufffetion was low", "the vibration was low", id="a mark of PDFium"),
        pytest.param("the vibra\x02tion was low", "the vibration was low", id="an older mark of PDFium"),
        pytest.param("po\u00adgolyama doza", "po-golyama doza", id="a soft hyphen for a hyphen"),
        pytest.param("a GPT-\n4 model", "a GPT-4 model", id="a hyphen before a digit"),
        pytest.param("on 26-\n28 July", "on 26-28 July", id="a hyphen between digits"),
        pytest.param(
            "the 3-\nday-long vibra-\ntion", "the 3-day-long vibration", id="some that were there and some not"
        ),
        pytest.param(
            "both pre-\nand post-war vibra-\ntions", "both pre- and post-war vibrations", id="a hyphen that hangs"
        ),
        pytest.param(
            "w latach 2019–\n2024 drga-\nnia", "w latach 2019–2024 drgania", id="a range broken behind its dash"
        ),
        pytest.param("the town—\nthe old vibra-\ntion", "the town—the old vibration", id="a break behind a long dash"),
        pytest.param("the town\n—the old vibra-\ntion", "the town—the old vibration", id="a break before a long dash"),
        pytest.param("roads and/\nor vibra-\ntion", "roads and/or vibration", id="a break behind a slash"),
        pytest.param("flaga biało-\n-czerwona", "flaga biało-czerwona", id="a hyphen repeated on the next line"),
        pytest.param("an eﬃcient oﬀer", "an efficient offer", id="ligatures"),
        pytest.param("drga\u0301-\nnia", "drga\u0301nia", id="a letter with a mark before the hyphen"),
        pytest.param("the vibra-\ntion was low", "the vibra\u00adtion was low", id="a soft hyphen in what was typed"),
        pytest.param("der Ost-\nWest-Handel", "der Ost-West-Handel", id="a hyphen between names"),
        pytest.param("mid-\nApril", "mid-April", id="a hyphen before a capital letter"),
        pytest.param("die UN-\nresolution", "die UN-resolution", id="a hyphen after a capital letter"),
        pytest.param("Hin-\nund Rück-\nfahrt", "Hin- und Rückfahrt", id="a hyphen that stands for a word"),
        pytest.param("long-\nor short-\nterm", "long- or short-term", id="the same in English"),
        pytest.param("dwu-\ni trzy-\nletni", "dwu- i trzyletni", id="the same in Polish"),
        pytest.param("the sec-\nundary", "the secundary", id="letters of such a word inside another"),
        pytest.param("He left.⁷ Then it fell,¹² they say", "He left. Then it fell, they say", id="marks of notes"),
        pytest.param("the vibra-\ntion fell.⁷", "the vibration fell.⁷", id="the mark of a note at the end"),
        pytest.param("the vibra-\ntion fell.⁷ Then", "the vibration fell.⁷ Then", id="the mark of a note inside"),
        pytest.param("the “bridge”³ and towns¹ here", "the “bridge” and towns here", id="such a mark after a word"),
        pytest.param("the “vibra-\ntion” was low", "the 'vibration' was low", id="quotation marks besides"),
    ],
)
def test_a_break_hyphen_reads_as_none_or_as_one_that_was_there(printed, typed):
    found = anchor(Quotation(typed), from_pdf(f"Here: {printed}. There."))
    assert isinstance(found, Anchor)
    assert found.tier == Tier.HYPHENATION
    assert [span.of(f"Here: {printed}. There.") for span in found.spans] == [printed]


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        pytest.param("he re-sent the bill", "he resent the bill", id="a hyphen inside a line is no break"),
        pytest.param("he resent the bill", "he re-sent the bill", id="nor is there one where none is printed"),
        pytest.param("a GPT-4 model", "a GPT4 model", id="a name with a digit"),
        pytest.param("a GPT-\n4 model", "a GPT4 model", id="a name with a digit, at a line end"),
        pytest.param("on 26-\n28 July", "on 2628 July", id="two numerals at a line end"),
        pytest.param("scores of 5-3", "scores of 53", id="a score"),
        pytest.param("a well-known man of the vibra-\ntion", "a wellknown man of the vibration", id="besides a break"),
        pytest.param(
            "a wellknown man of the vibra-\ntion", "a well-known man of the vibration", id="the other way round"
        ),
        pytest.param("the open source vibra-\ntion", "the open-source vibration", id="a space is no hyphen"),
        pytest.param("the open\nsource vibra-\ntion", "the opensource vibration", id="a line end without a hyphen"),
        pytest.param("a loss of -\n5 and vibra-\ntion", "a loss of 5 and vibration", id="a sign at a line end"),
        pytest.param("flaga biało-\n-czerwona", "flaga białoczerwona", id="a hyphen that is repeated was there"),
        pytest.param("2019–\n2024 vibra-\ntion", "20192024 vibration", id="a range"),
        pytest.param("an eﬃcient oﬀer", "an ef", id="half a ligature at the end"),
        pytest.param("an eﬃcient oﬀer", "icient offer", id="half a ligature at the beginning"),
        pytest.param("利润——5亿 vibra-\ntion", "利润-5亿 vibration", id="a dash that is no sign"),
        pytest.param("der Ost-\nWest-Handel", "der OstWest-Handel", id="a hyphen between names"),
        pytest.param("mid-\nApril", "midApril", id="a hyphen before a capital letter"),
        pytest.param("die UN-\nresolution", "die UNresolution", id="a hyphen after a capital letter"),
        pytest.param("die Ć\u0301-\nresolution", "die Ć\u0301resolution", id="a capital letter with two marks"),
        pytest.param("Hin-\nund Rückfahrt", "Hinund Rückfahrt", id="a hyphen that stands for a word"),
        pytest.param("Hin-\nund Rückfahrt", "Hin-und Rückfahrt", id="the same, typed without its space"),
        pytest.param("it cost 5.⁵⁰ then", "it cost 5. then", id="a price"),
        pytest.param("so n!² and CaSO⁴ here", "so n! and CaSO here", id="signs and formulas"),
        pytest.param("pre-\ny post", "prey post", id="one letter is no syllable"),
        pytest.param("an area of 10² or 5 m²", "an area of 10 or 5 m", id="powers"),
        pytest.param("10 metres² and (a+b)² here", "10 metres and (a+b) here", id="what may be a power"),
        pytest.param("He left.⁷ Then", "He left.⁸ Then", id="the mark of another note"),
        pytest.param("He left.⁷ Then", "He left.¹ Then", id="a smaller mark"),
        pytest.param("He left. Then", "He left.⁷ Then", id="a mark that is not there"),
        pytest.param("a loss of .⁷5 there", "a loss of .5 there", id="a mark before a digit"),
    ],
)
def test_nothing_else_may_differ(printed, typed):
    assert isinstance(anchor(Quotation(typed), from_pdf(printed)), Near | Missing)


def test_only_texts_that_came_from_a_pdf_have_break_hyphens():
    text = SearchableText(SourceText("a.txt", "the vibra-\ntion was low", extractor="text/1", bytes_sha256=""))
    assert isinstance(anchor(Quotation("the vibration was low"), text), Near | Missing)


def test_two_places_that_may_read_alike_are_ambiguous():
    text = from_pdf("they re-\nsent the bill, and we re-\nsent the bill")
    for typed in ("resent the bill", "re-sent the bill"):
        found = anchor(Quotation(typed), text)
        assert isinstance(found, Ambiguous)
        assert found.tier == Tier.HYPHENATION
    assert isinstance(anchor(Quotation("they resent the bill"), text), Anchor)


def test_a_place_on_a_lower_rung_comes_first():
    found = anchor(Quotation("resent the bill"), from_pdf("they re-\nsent the bill, and we resent the bill"))
    assert found == Anchor(Tier.EXACT, (Span(31, 46),))


@pytest.mark.parametrize(
    ("prefix", "suffix", "is_fitting"),
    [
        ("the well-known", "", True),
        ("the wellknown", "", False),
        ("", "of the vibration", True),
        ("", "of the vibra-tion", True),
        ("", "of a vibration", False),
    ],
)
def test_hyphens_of_the_context_are_compared_in_the_same_way(prefix, suffix, is_fitting):
    text = from_pdf("the well-known amp-\nlitude of the vibra-\ntion")
    found = anchor(Quotation("amplitude", prefix, suffix), text)
    assert isinstance(found, Anchor if is_fitting else ContextMismatch)


@pytest.mark.parametrize(
    ("quoted", "word"),
    [
        ("tion was low", "vibra-\ntion"),
        ("vibra", "vibra-\ntion"),
        ("Its vibra-", "vibra-\ntion"),
        ("Its vibration was", None),
        ("was low", None),
    ],
)
def test_a_quotation_that_stops_at_a_break_hyphen_cuts_the_word(quoted, word):
    printed = "Its vibra-\ntion was low"
    found = anchor(Quotation(quoted), from_pdf(printed))
    assert isinstance(found, Anchor)
    misleading = find_misreading(quoted, printed, found, has_break_hyphens=True)
    assert (misleading and misleading.place.of(printed)) == word
    assert misleading is None or misleading.misreading is Misreading.WORD


def test_what_differs_is_shown_without_the_hyphens_of_line_ends():
    found = anchor(
        Quotation("the low vibration of the bridge"), from_pdf("Here is the high vibra-\ntion of the bridge.")
    )
    assert isinstance(found, Near)
    assert [(change.quoted, change.printed) for change in found.changes] == [("low", "high")]


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("the vibra-\ntion of 26-\n28 July", "the vibration of 26-28 July"),
        ("GPT-\n4 and a well-known\nman", "GPT-4 and a well-known\nman"),
        ("flaga biało-\n-czerwona w 2019–\n2024", "flaga biało-czerwona w 2019–2024"),
    ],
)
def test_a_correction_has_its_words_in_one_piece(printed, typed):
    text = from_pdf(f"Here: {printed}.")
    assert text.typed(Span(6, 6 + len(printed))) == typed
    assert isinstance(anchor(Quotation(typed), text), Anchor)


@pytest.mark.parametrize(
    "text",
    [
        "a-\n" * 100_000,
        "-\n" * 100_000,
        "a.¹ " * 100_000,
        "abcd¹" * 100_000,
        ".¹¹" * 100_000,
        "a-b" * 100_000,
        "ﬀ-" * 100_000,
    ],
)
@pytest.mark.parametrize("quote", ["a-b" * 3_000, "ff" * 500])
def test_hostile_hyphens_cost_bounded_work(text, quote):
    started = time.process_time()
    anchor(Quotation(quote), from_pdf(text))
    assert time.process_time() - started < 10
