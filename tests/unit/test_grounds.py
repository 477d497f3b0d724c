"""Grounds: how many quotations, sources and origins a claim rests on."""

from __future__ import annotations

from argmap.semantics.grounds import grounds_of
from builders import MapBuilder, cited, quoted

ORIGINS = {"a": ("wire",), "b": ("wire",), "c": ("c",), "wire": ("wire",)}


def grounds():
    built = (
        MapBuilder("drinks")
        .position("tea", "Tea is better.", None, quoted("own", "a"))
        .supports("tea", "calm", "It calms.", quoted("first", "b"), cited("page 3", "c"))
        .supports("tea", "cheap", "It is cheap.")
        .build()
    )
    return {one.claim.name: one for one in grounds_of(built, ORIGINS)}


def test_a_position_is_counted_with_its_support_and_an_argument_by_itself():
    assert [(name, one.is_supported, len(one.evidence)) for name, one in grounds().items()] == [
        ("tea", True, 3),
        ("calm", False, 2),
    ]


def test_sources_of_one_origin_are_one_witness_and_that_is_less_than_it_seems():
    tea, calm = grounds().values()
    assert (tea.sources, len(tea.witnesses), tea.is_less_than_it_seems) == (("a", "b", "c"), 2, True)
    assert (calm.sources, len(calm.witnesses), calm.is_less_than_it_seems) == (("b", "c"), 2, False)


def test_a_reference_without_words_is_evidence_but_no_quotation():
    assert grounds()["calm"].quotations == 1
