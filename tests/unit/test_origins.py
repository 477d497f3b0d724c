"""Origins: what goes back to one root counts once, and so does what one person said once."""

from __future__ import annotations

from argmap.model.argument_map import ToClaim
from argmap.model.origin import Written
from argmap.model.source import Source
from argmap.model.vocabulary import Relation
from argmap.semantics.origins import MAX_ROOTS, origins_of, supporting_evidence, witnesses
from builders import MapBuilder, quoted


def sources(**derived_from):
    """Return sources by name; each is told what it derives from, separated by spaces."""
    return {
        name: Source(name, Written("seeds/sources.yaml", ("sources", name)), None, None, derived_from=tuple(of.split()))
        for name, of in derived_from.items()
    }


def roots(**derived_from):
    return {name: " ".join(found) for name, found in origins_of(sources(**derived_from)).items()}


def counted(*evidence, **derived_from):
    return [[piece.source for piece in group] for group in witnesses(evidence, origins_of(sources(**derived_from)))]


def test_a_source_that_derives_from_nothing_is_its_own_root():
    assert roots(report="") == {"report": "report"}


def test_roots_are_followed_through_any_number_of_sources():
    assert roots(digest="rewrite", rewrite="report", report="")["digest"] == "report"


def test_a_source_may_go_back_to_several_roots():
    assert roots(a="", b="", digest="b a", blog="digest a")["blog"] == "a b"


def test_unknown_names_are_passed_over():
    assert roots(leaflet="nobody-knows") == {"leaflet": "leaflet"}


def test_the_first_source_of_a_circle_stands_for_all_of_it():
    assert roots(a="b", b="c", c="a", d="c") == dict.fromkeys("abcd", "a")


def test_what_leads_out_of_a_circle_is_its_root():
    assert roots(a="b", b="a report", report="") == dict.fromkeys(("a", "b", "report"), "report")


def test_a_source_that_names_itself_is_its_own_root():
    assert roots(a="a") == {"a": "a"}


def test_long_chains_with_a_root_each_stay_small():
    count = 5_000
    chain = {f"s{n}": f"s{n - 1} r{n}" if n else "" for n in range(count)} | {f"r{n}": "" for n in range(count)}
    found = origins_of(sources(**chain))
    assert max(len(of) for of in found.values()) == MAX_ROOTS


def test_evidence_from_one_root_is_one_witness():
    assert counted(quoted("1", "a"), quoted("2", "b"), quoted("3", "c"), a="wire", b="wire", c="", wire="") == [
        ["a", "b"],
        ["c"],
    ]


def test_one_saying_is_one_witness_whatever_the_sources():
    assert counted(quoted("1", "a", utterance="said"), quoted("2", "b", utterance="said"), a="", b="") == [["a", "b"]]


def test_a_digest_of_two_reports_does_not_make_one_witness_of_both():
    assert counted(quoted("1", "a"), quoted("2", "digest"), quoted("3", "b"), a="", b="", digest="a b") == [
        ["a", "digest"],
        ["b"],
    ]


def test_a_digest_is_no_witness_of_its_own_beside_a_report_that_it_draws_on():
    assert counted(quoted("1", "digest"), quoted("2", "a"), a="", b="", digest="a b") == [["a", "digest"]]


def test_an_unknown_source_is_a_witness_of_its_own():
    assert counted(quoted("1", "a"), quoted("2", "gone"), a="") == [["a"], ["gone"]]


def test_no_evidence_is_no_witness():
    assert witnesses((), {}) == ()


def test_the_support_of_a_claim_is_its_own_evidence_and_that_of_all_that_supports_it():
    built = (
        MapBuilder()
        .position("tea", "Tea is better.", None, quoted("own", "a"))
        .supports("tea", "calm", "It calms.", quoted("first", "a"))
        .supports("calm", "study", "A study says so.", quoted("second", "b"))
        .attacks("tea", "bitter", "It is bitter.", quoted("against", "c"))
        .undercuts("bitter>tea", "sugar", "There is sugar.", quoted("undercut", "d"))
        .build()
    )
    assert [piece.quotation.exact for piece in supporting_evidence(built, "tea")] == ["own", "first", "second"]


def test_claims_that_support_each_other_are_counted_once():
    built = (
        MapBuilder()
        .position("tea", "Tea is better.")
        .supports("tea", "calm", "It calms.", quoted("first", "a"))
        .supports("calm", "sleep", "It lets sleep.", quoted("second", "a"))
        .tie(Relation.SUPPORT, "calm", ToClaim("sleep"), "sleep")
        .build()
    )
    assert [piece.quotation.exact for piece in supporting_evidence(built, "tea")] == ["first", "second"]
