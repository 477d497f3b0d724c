"""Anchoring: where a quotation stands in its source, and what is said when it does not."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest

from argmap.anchoring.anchor import MAX_QUOTATION, SearchableText, anchor
from argmap.anchoring.elsewhere import ElsewhereSearch
from argmap.model.quotation import (
    Ambiguous,
    Anchor,
    ContextMismatch,
    Elsewhere,
    Empty,
    Missing,
    Near,
    Quotation,
    Tier,
    Unverified,
)
from argmap.model.source import TIERS_OF_EVERY_TEXT, SourceText
from argmap.sources.plain_text import read
from argmap.text.span import Span

CASES = json.loads((Path(__file__).parent.parent / "data" / "quotation-cases.json").read_text(encoding="utf-8"))
TIERS_OF_A_KIND = {
    "txt": TIERS_OF_EVERY_TEXT,
    "md": (*TIERS_OF_EVERY_TEXT, Tier.MARKUP),
    "pdf": (*TIERS_OF_EVERY_TEXT, Tier.HYPHENATION),
}
# Stated as missing where there is no table of Han variants, and as near where there is one.
IN_OTHER_CHARACTERS = {"script": "near"}
OUTCOMES = {
    "exact": Anchor,
    "layout": Anchor,
    "typography": Anchor,
    "hyphenation": Anchor,
    "markup": Anchor,
    "near": Near,
    "missing": Missing,
    "ambiguous": Ambiguous,
    "context": ContextMismatch,
    "empty": Empty,
}


def searchable(text, kind="txt"):
    tiers = TIERS_OF_A_KIND[kind]
    return SearchableText(SourceText("source.txt", text, extractor="text/1", bytes_sha256="0" * 64, tiers=tiers))


def dice(seed):
    return random.Random(seed)  # noqa: S311 - the same texts on every run, and nothing secret


def slices(found, text):
    return [span.of(text) for span in found.spans]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_a_case_comes_out_as_stated(case):
    text = read(case["text"].encode(), "case.txt").text
    found = anchor(Quotation(case["quote"], case["prefix"], case["suffix"]), searchable(text, case["kind"]))
    assert type(found) is OUTCOMES[IN_OTHER_CHARACTERS.get(case["id"], case["expect"])]
    if isinstance(found, Anchor):
        assert found.tier == case["expect"]
        assert slices(found, text) == case["slices"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("zysk −0.42 pkt", "zysk 0.42 pkt", id="sign"),
        pytest.param("结果利润——5亿元人民币都给了工人", "结果利润-5亿元人民币都给了工人", id="dash-as-sign"),
        pytest.param("the sum of 5--3 and more", "the sum of 5-3 and more", id="double-minus"),
        pytest.param("scores of 5-3 were common", "scores of 53 were common", id="score"),
        pytest.param("a laser of 5 mW was used", "a laser of 5 MW was used", id="unit"),
        pytest.param("sold 10² of them in a day", "sold 102 of them in a day", id="power"),
        pytest.param("w cafe\u0301 na rogu", "w cafe", id="a mark cut off at the end"),
        pytest.param("葛\U000e0101城", "葛", id="a variation selector cut off"),
        pytest.param("\u1112\u1161\u11ab글", "\u1112\u1161", id="a Hangul letter cut in two"),
        pytest.param("open-\nsource models", "opensource models", id="a hyphen at a line end"),
    ],
)
def test_what_is_not_in_the_source_is_not_verified(text, quote):
    assert isinstance(anchor(Quotation(quote), searchable(text)), Near | Missing)


@pytest.mark.parametrize(
    ("text", "quote", "tier"),
    [
        pytest.param("w latach 2019–2024 rosło", "w latach 2019-2024 rosło", Tier.TYPOGRAPHY, id="range"),
        pytest.param("spadek o −5 punktów", "spadek o -5 punktów", Tier.TYPOGRAPHY, id="minus"),
        pytest.param("结果——5亿元", "结果—5亿元", Tier.TYPOGRAPHY, id="one dash for two"),
        pytest.param("na „rynku”", "„na «rynku»”", Tier.TYPOGRAPHY, id="marks around and inside"),
        pytest.param("he said so", " \n he said so \n", Tier.EXACT, id="white space around"),
        pytest.param("cafe\u0301 na rogu", "café na rogu", Tier.LAYOUT, id="decomposed source"),
    ],
)
def test_layout_and_typography_may_differ(text, quote, tier):
    found = anchor(Quotation(quote), searchable(text))
    assert isinstance(found, Anchor)
    assert found.tier == tier


def test_a_quotation_that_occurs_twice_is_ambiguous_and_all_places_are_given():
    found = anchor(Quotation("ana"), searchable("bananas"))
    assert found == Ambiguous(Tier.EXACT, ((Span(1, 4),), (Span(3, 6),)))


def test_at_most_twenty_places_are_given():
    found = anchor(Quotation("da"), searchable("da, " * 30))
    assert isinstance(found, Ambiguous)
    assert len(found.occurrences) == 20


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [
        ("nothing", "", 28),
        ("nothing ", "", 28),
        ("", ", nothing", 13),
        ("we had a lot", "", 13),
        ("we had a\nlot", "", 13),
        ("nothing", "now", 28),
    ],
)
def test_prefix_and_suffix_choose_between_places(prefix, suffix, start):
    found = anchor(Quotation("of it", prefix, suffix), searchable("we had a lot of it, nothing of it now"))
    assert isinstance(found, Anchor)
    assert found.spans == (Span(start, start + 5),)


@pytest.mark.parametrize(
    ("prefix", "suffix"),
    [("noth", ""), ("", "no"), ("a lot", "now"), ("everything", ""), ("no thing", "")],
)
def test_context_that_is_not_adjacent_fits_no_place(prefix, suffix):
    found = anchor(Quotation("of it", prefix, suffix), searchable("we had a lot of it; nothing of it"))
    assert isinstance(found, ContextMismatch)
    assert len(found.occurrences) == 2


@pytest.mark.parametrize(("prefix", "suffix"), [("everything", ""), ("", "at all"), ("had", "at all")])
def test_context_has_to_fit_where_the_quotation_occurs_once_too(prefix, suffix):
    found = anchor(Quotation("nothing", prefix, suffix), searchable("we had nothing"))
    assert found == ContextMismatch(((Span(7, 14),),))


def test_context_that_fits_the_only_place_changes_nothing():
    found = anchor(Quotation("nothing", prefix="we  had"), searchable("we had nothing"))
    assert found == Anchor(Tier.LAYOUT, (Span(7, 14),))


def test_a_look_alike_is_not_taken_for_a_passage_that_was_deleted():
    text = "Team Alpha said that the bridge is safe. Team Beta said that the bridge is safe."
    quotation = Quotation("said that the bridge is safe", prefix="Team Alpha")
    assert isinstance(anchor(quotation, searchable(text)), Anchor)
    assert isinstance(anchor(quotation, searchable(text[41:])), ContextMismatch)


def test_context_that_fits_on_a_higher_rung_settles_it_there():
    found = anchor(Quotation("of it", prefix="a whole lot"), searchable("a little of it and a whole\nlot of it"))
    assert found == Anchor(Tier.LAYOUT, (Span(31, 36),))


def test_context_that_fits_two_places_leaves_the_quotation_ambiguous():
    found = anchor(Quotation("of it", prefix="lot"), searchable("lot of it, lot of it, bit of it"))
    assert isinstance(found, Ambiguous)
    assert len(found.occurrences) == 2


PARTS = "Rzeka wezbrała w nocy, a most zamknięto rano. Rano rzeka opadła, a most otwarto."


@pytest.mark.parametrize(
    "mark", ["[…]", "[...]", "(…)", "(...)", "…", "...", "……", "⋯", "（…）", "[ … ]", ". . .", "【…】"]
)
def test_every_mark_of_elision_parts_a_quotation(mark):
    found = anchor(Quotation(f"Rzeka wezbrała {mark} zamknięto rano"), searchable(PARTS))
    assert isinstance(found, Anchor)
    assert slices(found, PARTS) == ["Rzeka wezbrała", "zamknięto rano"]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Rzeka [Bystra] wezbrała", ["Rzeka", "wezbrała"]),
        ("[…] most zamknięto […]", ["most zamknięto"]),
        ("[M]ost zamknięto", ["ost zamknięto"]),
        ("„Rzeka wezbrała […] zamknięto rano”", ["Rzeka wezbrała", "zamknięto rano"]),
        ("Rzeka wezbrała […].", ["Rzeka wezbrała"]),
    ],
)
def test_words_put_in_and_marks_at_the_edges_are_no_part(quote, expected):
    found = anchor(Quotation(quote), searchable(PARTS))
    assert isinstance(found, Anchor)
    assert slices(found, PARTS) == expected


@pytest.mark.parametrize(
    "quote", ["zamknięto rano […] Rzeka wezbrała", "Rzeka wezbrała w […] w nocy", "most […] most […] most"]
)
def test_parts_have_to_stand_in_order_and_apart(quote):
    assert isinstance(anchor(Quotation(quote), searchable(PARTS)), Near | Missing)


def test_the_tightest_window_wins():
    text = "a bridge, far away from here and in another land. a bridge and a road"
    found = anchor(Quotation("a bridge […] a road"), searchable(text))
    assert found == Anchor(Tier.EXACT, (Span(50, 58), Span(63, 69)))


def test_windows_of_like_width_are_ambiguous():
    text = "a bridge and a road; a bridge or a road"
    found = anchor(Quotation("a bridge […] a road"), searchable(text))
    assert isinstance(found, Ambiguous)
    assert [[span.of(text) for span in place] for place in found.occurrences] == [["a bridge", "a road"]] * 2


def test_context_chooses_between_windows():
    text = "first a bridge and a road; then a bridge or a road"
    found = anchor(Quotation("a bridge […] a road", prefix="then"), searchable(text))
    assert found == Anchor(Tier.EXACT, (Span(32, 40), Span(44, 50)))


def test_the_whole_quotation_comes_before_its_parts():
    text = "wait... what, he said. wait for him, what"
    found = anchor(Quotation("wait… what"), searchable(text))
    assert found == Anchor(Tier.TYPOGRAPHY, (Span(0, 12),))


@pytest.mark.parametrize("quote", ["", "  \n", "[…]", "…", "— — —", "!?", "-" * 108])
def test_a_quotation_without_letters_and_digits_is_empty(quote):
    assert anchor(Quotation(quote), searchable("abc ---- !?")) == Empty()


def test_near_shows_the_words_that_differ_in_both_texts():
    text = "Otóż: Naprawa mostu potrwa siedem miesięcy."
    found = anchor(Quotation("naprawa mostu potrwa osiem miesięcy"), searchable(text))
    assert isinstance(found, Near)
    assert found.span.of(text) == "Naprawa mostu potrwa siedem miesięcy"
    assert [(change.quoted, change.printed) for change in found.changes] == [
        ("naprawa", "Naprawa"),
        ("osiem", "siedem"),
    ]
    assert all(change.printed_span.of(text) == change.printed for change in found.changes)


def test_near_says_nothing_of_layout_and_typography():
    text = "he said:\n“the bridge – the old one –\nstays shut”"
    quote = "he said: 'the bridge - the new one - stays shut'"
    found = anchor(Quotation(quote), searchable(text))
    assert isinstance(found, Near)
    assert [(change.quoted, change.printed) for change in found.changes] == [("new", "old")]
    assert found.changes[0].quoted_span.of(quote) == "new"


def test_near_shows_a_dash_that_reads_differently():
    found = anchor(Quotation("结果利润-5亿元人民币都给了工人"), searchable("结果利润——5亿元人民币都给了工人"))
    assert isinstance(found, Near)
    assert [(change.quoted, change.printed) for change in found.changes] == [("-", "——")]


def test_near_points_at_the_part_that_is_not_there():
    quote = "Rzeka wezbrała w nocy […] a most otwarto po południu w maju"
    found = anchor(Quotation(quote), searchable(PARTS + " I znowu most otwarto po południu w lipcu."))
    assert isinstance(found, Near)
    assert found.changes[-1].quoted == "maju"
    assert found.changes[-1].quoted_span.of(quote) == "maju"


OTHERS = {
    "b": searchable("Nothing to see here."),
    "c": searchable("The bridge is\nshut."),
    "d": searchable("They say: The bridge is shut."),
}


def test_elsewhere_names_the_source_that_has_it_on_the_lowest_rung():
    assert ElsewhereSearch(OTHERS).find(Quotation("The bridge is shut"), "a") == Elsewhere(
        "d", Anchor(Tier.EXACT, (Span(10, 28),))
    )
    assert ElsewhereSearch(OTHERS).find(Quotation("The bridge is\u00a0shut"), "a") == Elsewhere(
        "c", Anchor(Tier.LAYOUT, (Span(0, 18),))
    )


@pytest.mark.parametrize("quote", ["The bridge is open", "", "x" * (MAX_QUOTATION + 1)])
def test_elsewhere_is_never_near(quote):
    assert ElsewhereSearch(OTHERS).find(Quotation(quote), "a") is None


ONE_LETTER = searchable("a" * 1_000_000)
WORDS_OF_ONE_LETTER = searchable("a " * 500_000)


@pytest.mark.parametrize(
    ("quote", "text", "outcome"),
    [
        pytest.param(Quotation("a " * 10_000), WORDS_OF_ONE_LETTER, Ambiguous, id="a long quotation of one word"),
        pytest.param(Quotation("a … " * 5_000), WORDS_OF_ONE_LETTER, Ambiguous, id="thousands of equal parts"),
        pytest.param(Quotation("a … " * 4_900 + "b"), ONE_LETTER, Missing, id="thousands of parts, the last absent"),
        pytest.param(
            Quotation("a" * 9_000 + "b" + "a" * 9_000), ONE_LETTER, Missing, id="a long needle that fails late"
        ),
        pytest.param(Quotation("a", "b", "c"), WORDS_OF_ONE_LETTER, ContextMismatch, id="context that is nowhere"),
        pytest.param(Quotation("a … b"), ONE_LETTER, Missing, id="one part absent"),
        pytest.param(Quotation("e"), searchable("e\u0301" * 500_000), Unverified, id="every place cut from its mark"),
        pytest.param(Quotation("—5 x"), searchable("-5 x " * 200_000), Unverified, id="every dash reads differently"),
        pytest.param(Quotation("x[" + "." * 19_000), ONE_LETTER, Missing, id="an elision that is not closed"),
        pytest.param(Quotation("x" * (MAX_QUOTATION + 1)), ONE_LETTER, Unverified, id="too long a quotation"),
    ],
)
def test_hostile_input_costs_bounded_work(quote, text, outcome):
    started = time.process_time()
    assert isinstance(anchor(quote, text), outcome)
    assert time.process_time() - started < 10


def test_ten_thousand_quotations_are_anchored_in_a_moment():
    rng = dice(1)
    words = ["".join(rng.choices("abcdefghijklmnoprstuwyz", k=rng.randint(2, 9))) for _ in range(3_000)]
    texts = [searchable(" ".join(rng.choices(words, k=1_500))) for _ in range(5)]
    wanted = []
    for _ in range(10_000):
        text = rng.choice(texts)
        start = rng.randrange(len(text.text) - 100)
        wanted.append((Quotation(text.text[start : start + rng.randint(40, 100)]), text))
    started = time.process_time()
    found = [anchor(quotation, text) for quotation, text in wanted]
    assert time.process_time() - started < 1
    assert sum(isinstance(one, Anchor) for one in found) > 9_900
