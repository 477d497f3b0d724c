"""Common ties: what all evidence for a claim shares through its support."""

from __future__ import annotations

from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from argmap.semantics.common_ties import claims_below, common_of, common_ties
from builders import MapBuilder, quoted

ORIGINS = {"a": ("wire",), "b": ("wire",), "c": ("c",), "both": ("wire", "c"), "wire": ("wire",)}
WIRE = frozenset({("root", "wire")})


def drinks():
    return MapBuilder("drinks").position("tea", "Tea is better.")


def common(builder):
    return common_ties(builder.build(), ORIGINS)


def test_claims_without_evidence_have_nothing_in_common():
    assert common(drinks().supports("tea", "calm", "It calms.")) == {}
    assert common_of((), ORIGINS) is None


def test_evidence_of_two_sources_with_one_root_is_one_of_several():
    built = (
        drinks()
        .supports("tea", "calm", "It calms.", quoted("x", "a"))
        .supports("tea", "old", "It is.", quoted("y", "b"))
    )
    tea = common(built)["tea"]
    assert tea.ties == WIRE
    assert [piece.source for piece in tea.pieces] == ["a", "b"]
    assert tea.is_one_of_several
    assert not common(built)["calm"].is_one_of_several


def test_one_piece_of_another_origin_anywhere_in_the_support_leaves_nothing_in_common():
    built = drinks().supports("tea", "calm", "It calms.", quoted("x", "a"), quoted("y", "b"))
    built = built.supports("calm", "tried", "Tried.", quoted("z", "c"))
    assert not common(built)["tea"].ties


def test_a_digest_of_two_origins_shares_one_of_them():
    built = drinks().supports("tea", "calm", "It calms.", quoted("x", "a"), quoted("y", "both"))
    assert common(built)["tea"].ties == WIRE


def test_what_attacks_or_undercuts_does_not_count():
    built = drinks().supports("tea", "calm", "It calms.", quoted("x", "a"), quoted("y", "b"))
    built = built.attacks("tea", "dull", "Dull.", quoted("z", "c")).undercuts("dull>tea", "no", "No.", quoted("z", "c"))
    assert common(built)["tea"].ties == WIRE


def test_premises_count_with_their_step():
    built = drinks().claim("fact", "A fact.", quoted("z", "c"))
    built = built.supports("tea", "calm", "It calms.", quoted("x", "a"), premises=("fact",))
    assert not common(built)["tea"].ties


def test_claims_that_support_each_other_in_a_circle_have_all_in_common():
    built = (
        drinks()
        .supports("tea", "calm", "It calms.", quoted("x", "a"))
        .supports("calm", "mild", "Mild.", quoted("y", "b"))
    )
    found = common(built.tie(Relation.SUPPORT, "calm", ToClaim("mild"), "mild"))
    assert found["calm"] == found["mild"]
    assert found["tea"].ties == WIRE


def test_long_chains_neither_recurse_nor_take_more_than_their_length():
    built = drinks()
    for number in range(3_000):
        built.supports(
            f"c{number - 1}" if number else "tea", f"c{number}", "So.", quoted("x", "a" if number % 2 else "b")
        )
    found = common(built)
    assert len(found) == 3_001
    assert found["tea"].ties == WIRE


def test_below_a_claim_is_what_supports_it_and_the_claim_itself():
    built = (
        drinks().supports("tea", "calm", "It calms.").supports("calm", "mild", "Mild.").attacks("calm", "wild", "Wild.")
    )
    assert claims_below(built.build(), ["tea"]) == {"tea", "calm", "mild"}
