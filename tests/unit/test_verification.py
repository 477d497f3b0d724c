"""Verification: the text decides where it is here, the lock where it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.anchoring.anchor import MAX_QUOTATION, SearchableText
from argmap.anchoring.verification import Verifier
from argmap.model.argument_map import ArgumentMap, Claim, Evidence
from argmap.model.origin import Written
from argmap.model.quotation import (
    Ambiguous,
    Anchor,
    Cited,
    Elsewhere,
    Empty,
    Locked,
    Missing,
    Near,
    Quotation,
    Stale,
    Tier,
    Unverified,
)
from argmap.model.source import Source, SourceText
from argmap.review.lock_entries import lock_entries
from argmap.sources import SourceProblem, read_text
from argmap.sources.lock import parse_lock, print_lock
from argmap.text.span import Span

NOWHERE = Written("arguments/bridge.yaml", ())
COUNCIL = Source("council", NOWHERE, file="council.txt", lang="en")
PAPER = Source("paper", NOWHERE, file="paper.txt", lang="en")


def text_of(content, path="council.txt"):
    return SearchableText(SourceText(path, content, extractor="text/1", bytes_sha256="0" * 64))


TEXTS = {
    "council": text_of("The bridge is shut until May. The bridge will be repaired by then, says the council."),
    "paper": text_of("Nobody believes it. The tunnel\nis open. The bridge is shut till June.", "paper.txt"),
}


def outcome(quote, texts=TEXTS, lock=None, *, claim="closed", ordinal=0, source=COUNCIL):
    return Verifier(texts, lock)(Quotation(quote), claim, ordinal, source)


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("shut until May", Anchor),
        ("The bridge", Ambiguous),
        ("The bridge will be replaced by then, says the council", Near),
        ("Elephants have been seen on the other bank", Missing),
        ("…", Empty),
        ("x" * (MAX_QUOTATION + 1), Unverified),
    ],
)
def test_a_text_that_is_here_decides(quote, kind):
    assert type(outcome(quote)) is kind


def test_what_is_missing_here_and_stands_elsewhere_is_elsewhere():
    assert outcome("The tunnel is open") == Elsewhere("paper", Anchor(Tier.LAYOUT, (Span(20, 38),)))


LIKE_THE_COUNCIL = "The bridge will be repaired till then, says the council"


def test_what_is_near_here_and_stands_elsewhere_word_for_word_is_elsewhere():
    assert isinstance(outcome(LIKE_THE_COUNCIL), Near)
    texts = {**TEXTS, "paper": text_of(LIKE_THE_COUNCIL, "paper.txt")}
    assert outcome(LIKE_THE_COUNCIL, texts) == Elsewhere("paper", Anchor(Tier.EXACT, (Span(0, 55),)))


def test_what_is_near_here_stays_near_when_it_stands_elsewhere_only_but_for_layout():
    texts = {**TEXTS, "paper": text_of(LIKE_THE_COUNCIL.replace(" ", "\n"), "paper.txt")}
    assert isinstance(outcome(LIKE_THE_COUNCIL, texts), Near)


def test_its_own_source_is_not_elsewhere():
    assert isinstance(outcome("The tunnel is open", {"paper": TEXTS["paper"]}, source=PAPER), Anchor)


def test_a_text_that_cannot_be_read_is_unverified_whatever_the_lock_says():
    lock = lock_of("shut until May")
    texts = {"council": read_text(b"\xff\xfe", "council.txt")}
    assert outcome("shut until May", texts, lock) == Unverified(
        "the text cannot be read: not UTF-8: the file begins like UTF-16"
    )


def test_without_text_and_lock_nothing_is_verified():
    assert outcome("shut until May", {}) == Unverified("the text is not here, and there is no lock")


def evidence(quote, ordinal=0, source="council", texts=TEXTS, lock=None):
    verification = outcome(quote, texts, lock, ordinal=ordinal, source=Source(source, NOWHERE, f"{source}.txt", None))
    return Evidence("closed", ordinal, NOWHERE, source, Quotation(quote), verification)


def map_of(*evidence):
    claim = Claim("closed", "bridge", "The bridge is closed.", NOWHERE, evidence=evidence)
    return ArgumentMap({}, {"closed": claim}, {}, {"council": COUNCIL, "paper": PAPER}, {})


def lock_of(*quotes):
    return lock_entries(map_of(*(evidence(quote, ordinal) for ordinal, quote in enumerate(quotes))), TEXTS)


def test_a_locked_quotation_stays_locked_without_its_text():
    lock = parse_lock(print_lock(lock_of("shut until May", "by then […] council")))
    assert outcome("shut until May", {}, lock) == Locked(Tier.EXACT, (Span(14, 28),))
    assert outcome("shut\nuntil\nMay", {}, lock) == Locked(Tier.EXACT, (Span(14, 28),))
    assert outcome("by then […] council", {}, lock, ordinal=1) == Locked(Tier.EXACT, (Span(58, 65), Span(76, 83)))


@pytest.mark.parametrize(
    ("quote", "ordinal", "source", "expected"),
    [
        pytest.param("shut until June", 0, COUNCIL, Stale(), id="edited"),
        pytest.param("shut until May", 0, PAPER, Stale(), id="given to another source"),
        pytest.param("shut until May", 5, COUNCIL, Locked(Tier.EXACT, (Span(14, 28),)), id="moved"),
    ],
)
def test_without_its_text_an_edited_quotation_is_stale_and_a_moved_one_is_not(quote, ordinal, source, expected):
    assert outcome(quote, {}, lock_of("shut until May"), ordinal=ordinal, source=source) == expected


@pytest.mark.parametrize(("claim", "ordinal"), [("opened", 0), ("closed", 1)])
def test_a_quotation_that_the_lock_does_not_know_is_unverified(claim, ordinal):
    found = outcome("repaired by then", {}, lock_of("shut until May"), claim=claim, ordinal=ordinal)
    assert isinstance(found, Unverified)


def test_only_verified_quotations_are_locked():
    quotes = (
        "shut until May",
        "The bridge",
        "The bridge will be replaced by then, says the council",
        "The tunnel is open",
    )
    assert list(lock_of(*quotes).evidence) == [("closed", 0)]


def test_a_reference_without_a_quotation_is_not_locked():
    cited = Evidence("closed", 0, NOWHERE, "council", None, Cited(), cite="page 3")
    assert not lock_entries(map_of(cited), TEXTS).evidence


def test_every_text_that_is_here_is_locked_by_the_name_of_its_file():
    lock = lock_of("shut until May")
    assert {name: record.file for name, record in lock.sources.items()} == {
        "council": "council.txt",
        "paper": "paper.txt",
    }
    assert lock.sources["council"].text_sha256 == TEXTS["council"].source.sha256


def test_locking_without_a_text_keeps_what_was_locked_of_it():
    before = lock_of("shut until May", "repaired by then")
    texts = {"paper": TEXTS["paper"]}
    rest = map_of(evidence("shut until May", 0, texts=texts, lock=before))

    after = lock_entries(rest, texts, before)

    assert after.evidence == {("closed", 0): before.evidence["closed", 0]}
    assert after.sources == before.sources


def test_locking_without_a_text_keeps_what_was_locked_before_an_edit_so_that_it_can_be_taken_back():
    before = lock_of("shut until May")
    edited = evidence("shut until June", 0, texts={}, lock=before)
    assert isinstance(edited.verification, Stale)
    assert lock_entries(map_of(edited), {}, before).evidence == before.evidence


def test_a_text_that_cannot_be_read_is_not_locked():
    texts = {**TEXTS, "paper": SourceProblem("paper.txt", "not UTF-8")}
    assert list(lock_entries(map_of(), texts).sources) == ["council"]


def test_the_order_of_texts_and_claims_does_not_reach_the_lock():
    first = map_of(evidence("shut until May", 0), evidence("repaired by then", 1))
    claim = first.claims["closed"]
    other = replace(claim, name="aaa", evidence=tuple(replace(one, claim="aaa") for one in claim.evidence))
    one = replace(first, claims={"closed": claim, "aaa": other})
    two = replace(first, claims={"aaa": other, "closed": claim})
    assert print_lock(lock_entries(one, TEXTS)) == print_lock(lock_entries(two, dict(reversed(TEXTS.items()))))
