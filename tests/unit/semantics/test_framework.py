"""The map in numbers: nodes, groups that count once, and what goes with a source."""

from __future__ import annotations

from dataclasses import replace

from argmap.model.argument_map import ToClaim
from argmap.model.quotation import Cited
from argmap.model.vocabulary import Relation
from argmap.semantics.building import build_framework
from argmap.semantics.worth import STANDARD_TABLE
from builders import MapBuilder, quoted


def tea():
    built = MapBuilder("drinks").source("leaflet").source("diary").source("reprint").position("tea", "Tea is better.")
    built.sources["reprint"] = replace(built.sources["reprint"], derived_from=("leaflet",))
    return built


def framework(built):
    return build_framework(built.build())


def names(found, groups):
    return [[found.name_of(node) for node in group] for group in groups]


def test_claims_come_first_then_steps_then_the_evidence_that_counts():
    built = tea().supports("tea", "calm", "C.", quoted("a", "leaflet"), quoted("b", "diary", verification=Cited()))
    found = framework(built.attacks("tea", "bitter", "B.", quoted("c", "diary")))
    assert found.claims == {"tea": 0, "calm": 1, "bitter": 2}
    assert found.steps == {"calm>tea": 3, "bitter>tea": 4}
    assert [piece.quotation.exact for piece in found.pieces] == ["a", "c"]
    assert found.first_piece == 5
    assert [found.name_of(node) for node in range(7)] == ["tea", "calm", "bitter", "calm>tea", "bitter>tea", "", ""]
    assert found.qbaf.supports[1] == ((5,),)
    assert found.qbaf.attacks[0] == ((4,),)
    assert found.qbaf.links[3] == (1,)


def test_steps_that_rest_wholly_on_one_origin_count_once():
    built = tea().supports("tea", "calm", "C.", quoted("a", "leaflet")).supports("tea", "mild", "M.")
    built.supports("mild", "soft", "S.", quoted("b", "reprint")).supports("tea", "sweet", "S.", quoted("c", "diary"))
    found = framework(built)
    assert names(found, found.qbaf.supports[0]) == [["calm>tea", "mild>tea"], ["sweet>tea"]]


def test_what_is_assumed_besides_rests_on_no_one_origin():
    built = tea().supports("tea", "calm", "C.", quoted("a", "leaflet"))
    built.supports("tea", "mild", "M.", quoted("b", "leaflet"), assumed=True)
    found = framework(built)
    assert names(found, found.qbaf.supports[0]) == [["calm>tea"], ["mild>tea"]]


def test_a_circle_of_support_rests_on_what_comes_in():
    built = tea().supports("tea", "calm", "C.", quoted("a", "leaflet")).claim("mild", "M.")
    built.supports("mild", "soft", "S.", quoted("b", "reprint")).tie(Relation.SUPPORT, "mild", ToClaim("soft"), "soft")
    found = framework(built.tie(Relation.SUPPORT, "soft", ToClaim("tea"), "tea"))
    assert names(found, found.qbaf.supports[0]) == [["calm>tea", "soft>tea"]]


def test_a_step_does_not_part_pieces_of_evidence_that_share_an_origin():
    built = tea().source("digest").supports("tea", "calm", "C.", quoted("a", "leaflet"))
    built.sources["digest"] = replace(built.sources["digest"], derived_from=("leaflet", "diary"))
    built.claims["tea"] = replace(built.claims["tea"], evidence=(quoted("b", "digest"), quoted("c", "diary")))
    found = framework(built)
    first = found.first_piece
    assert found.own_evidence[0] == ((first, first + 1),)


def test_evidence_goes_with_its_last_origin():
    built = tea().source("digest").supports("tea", "calm", "C.", quoted("a", "digest"), quoted("b", "reprint"))
    built.sources["digest"] = replace(built.sources["digest"], derived_from=("leaflet", "diary"))
    found = framework(built)
    digest, reprint = found.first_piece, found.first_piece + 1
    assert found.pieces_by_origin == {"leaflet": (digest, reprint), "diary": (digest,)}
    assert found.without_origins(["leaflet"]) == {reprint}
    assert found.without_origins(["diary"]) == set()
    assert found.without_origins(["leaflet", "diary"]) == {digest, reprint}
    assert found.without_sources(["leaflet"]) == {reprint}
    assert found.without_sources(["reprint"]) == {reprint}
    assert found.without_sources(["digest"]) == {digest}


def test_what_derives_from_two_sources_is_lost_with_both_at_once():
    built = tea().source("digest").supports("tea", "calm", "C.", quoted("a", "digest"))
    built.sources["digest"] = replace(built.sources["digest"], derived_from=("leaflet", "diary"))
    found = framework(built)
    assert found.without_sources(["leaflet"]) == found.without_sources(["diary"]) == set()
    assert found.without_sources(["diary", "leaflet"]) == {found.first_piece}


def test_a_circle_of_sources_is_lost_with_each_of_them_unless_something_leads_out():
    built = tea().supports("tea", "calm", "C.", quoted("a", "leaflet"), quoted("b", "reprint"), quoted("c", "diary"))
    built.sources["leaflet"] = replace(built.sources["leaflet"], derived_from=("reprint",))
    found = framework(built)
    first = found.first_piece
    assert found.without_sources(["leaflet"]) == found.without_sources(["reprint"]) == {first, first + 1}
    built.sources["leaflet"] = replace(built.sources["leaflet"], derived_from=("reprint", "diary"))
    found = framework(built)
    assert found.without_sources(["reprint"]) == {first + 1}
    assert found.without_sources(["diary"]) == {first, first + 1, first + 2}


def test_sources_that_derive_from_each_other_do_not_keep_the_walk_from_ending():
    built = tea().supports("tea", "calm", "C.", quoted("a", "leaflet"), quoted("b", "reprint"))
    built.sources["leaflet"] = replace(built.sources["leaflet"], derived_from=("reprint",))
    found = framework(built)
    assert found.own_evidence[1] == ((found.first_piece, found.first_piece + 1),)
    assert found.without_sources(["leaflet"]) == {found.first_piece, found.first_piece + 1}


def test_confidence_is_a_limit_and_founds_only_what_is_assumed():
    built = tea().claim("calm", "C.", quoted("a", "leaflet"), confidence=0.4).claim("mild", "M.", confidence=0.6)
    built.claim("sweet", "S.", assumed=True).claim("brown", "B.", assumed=True, confidence=0.7)
    found = framework(built)
    assert found.caps == {1: 0.4, 2: 0.6}
    assert found.assumed == {3: STANDARD_TABLE.assumed, 4: 0.7}
    assert found.qbaf.needs_support[2]


def test_contests_and_the_outcomes_of_their_positions_have_numbers_after_the_nodes():
    built = tea().position("coffee", "Coffee is better.").undercuts_question("water", "There is water.")
    found = framework(built)
    (contest,) = found.contests
    assert (contest.node, contest.outcomes, found.size) == (4, range(5, 7), 7)
    assert contest.positions == (0, 1)
    assert [found.name_of(node) for node in contest.objections] == ["water>drinks"]
    assert found.outcome_of == {0: 5, 1: 6}


def test_what_a_position_is_a_premise_of_is_evaluated_after_its_issue():
    built = tea().supports("tea", "calm", "C.").claim("shop", "S.")
    found = framework(built.tie(Relation.SUPPORT, "tea", ToClaim("shop"), "shop"))
    assert found.place_of[found.contests[0].node] < found.place_of[found.steps["tea>shop"]]
