"""Both sides: what a sweep over sorted passages finds is what comparing every pair finds."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from argmap.model.argument_map import ToClaim
from argmap.model.quotation import Anchor, Tier
from argmap.semantics.bearing import bearing_on
from argmap.semantics.both_sides import pieces_on_both_sides
from argmap.text.span import Span
from builders import MapBuilder, quoted


@st.composite
def pieces(draw, claim):
    found = []
    for ordinal in range(draw(st.integers(0, 4))):
        cuts = sorted(draw(st.sets(st.integers(0, 24), min_size=2, max_size=4)))
        spans = tuple(Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False))
        one = quoted("x", draw(st.sampled_from("ab")), verification=Anchor(Tier.EXACT, spans))
        found.append(replace(one, claim=claim, ordinal=ordinal, utterance=draw(st.sampled_from([None, None, "u"]))))
    return found


def is_one(con, pro):
    if con.utterance is not None and con.utterance == pro.utterance:
        return True
    pairs = product(con.verification.spans, pro.verification.spans)
    return con.source == pro.source and any(one.start < other.end and other.start < one.end for one, other in pairs)


@given(pieces("calm"), pieces("dull"))
def test_each_piece_against_is_paired_with_a_piece_for_that_it_is_one_with(pro, con):
    built = MapBuilder().position("tea", "Tea is better.")
    built.supports("tea", "calm", "It calms.", *pro).attacks("tea", "dull", "It is dull.", *con)
    argument_map = built.build()
    found = list(pieces_on_both_sides(argument_map, bearing_on(argument_map, ToClaim("tea"))))
    assert [twice.con for twice in found] == [one for one in con if any(is_one(one, other) for other in pro)]
    assert all(is_one(twice.con, twice.pro) for twice in found)
