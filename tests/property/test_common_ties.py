"""Common ties agree with a walk through the support of each claim."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from argmap.semantics.common_ties import common_ties
from argmap.semantics.origins import supporting_evidence, ties_of
from builders import MapBuilder, quoted

ORIGINS = {"a": ("r",), "b": ("r", "s"), "c": ("s",), "d": ("d",)}
CLAIMS = 6


@st.composite
def maps(draw):
    builder = MapBuilder()
    for number in range(CLAIMS):
        sources = draw(st.lists(st.sampled_from(sorted(ORIGINS)), max_size=2))
        said = draw(st.sampled_from([None, "u", "v"]))
        builder.claim(f"c{number}", "It is so.", *(quoted("x", source, utterance=said) for source in sources))
    for start, end in draw(st.sets(st.tuples(st.integers(0, CLAIMS - 1), st.integers(0, CLAIMS - 1)), max_size=10)):
        relation = draw(st.sampled_from([Relation.SUPPORT, Relation.SUPPORT, Relation.ATTACK]))
        builder.tie(relation, f"c{start}", ToClaim(f"c{end}"), f"c{end}")
    return builder.build()


@given(maps())
def test_what_a_claim_has_in_common_is_what_every_piece_of_its_support_has(argument_map):
    found = common_ties(argument_map, ORIGINS)
    for name in argument_map.claims:
        pieces = list(supporting_evidence(argument_map, name))
        assert (name in found) == bool(pieces)
        if pieces:
            assert found[name].ties == frozenset.intersection(*(frozenset(ties_of(one, ORIGINS)) for one in pieces))
            assert {piece.source for piece in found[name].pieces} <= {piece.source for piece in pieces}
            assert min(len({piece.source for piece in pieces}), 3) == len(found[name].pieces)
