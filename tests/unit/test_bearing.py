"""Bearings: what a claim does to positions through the steps between."""

from __future__ import annotations

from argmap.model.argument_map import ToArgument, ToClaim
from argmap.model.vocabulary import Relation
from argmap.semantics.bearing import Bearing, Side, bearing_on, bearings_by_position, bearings_of
from builders import MapBuilder


def drinks():
    return MapBuilder("drinks").position("tea", "Tea is better.").position("coffee", "Coffee is better.")


def bearings(builder, claim):
    return {side.position or side.issue: bearing for side, bearing in bearings_of(builder.build())[claim].items()}


def test_a_position_speaks_for_itself():
    assert bearings(drinks(), "tea") == {"tea": Bearing.FOR}


def test_support_of_an_attack_speaks_against_and_an_attack_on_an_attack_for():
    built = drinks().attacks("tea", "bitter", "It is bitter.").supports("bitter", "tannin", "It has tannin.")
    built = built.attacks("bitter", "sweet", "It is sweet.")
    assert bearings(built, "bitter") == bearings(built, "tannin") == {"tea": Bearing.AGAINST}
    assert bearings(built, "sweet") == {"tea": Bearing.FOR}


def test_an_undercut_does_the_opposite_of_its_step_and_its_rebuttal_the_same():
    built = drinks().supports("tea", "calm", "It calms.").undercuts("calm>tea", "cold", "Not when it is cold.")
    built = built.undercuts("cold>calm>tea", "warm", "It is served warm.").attacks("cold", "hot", "It is hot.")
    assert bearings(built, "cold") == {"tea": Bearing.AGAINST}
    assert bearings(built, "warm") == bearings(built, "hot") == {"tea": Bearing.FOR}


def test_an_objection_to_the_question_bears_on_the_question():
    built = drinks().undercuts_question("water", "There is water.")
    assert bearings_of(built.build())["water"] == {Side("drinks"): Bearing.AGAINST}


def test_two_ways_to_one_position_may_come_to_both():
    built = drinks().supports("tea", "strong", "It is strong.").tie(Relation.ATTACK, "strong", ToClaim("tea"), "tea!")
    assert bearings(built, "strong") == {"tea": Bearing.BOTH}


def test_one_claim_may_bear_on_several_positions():
    built = drinks().supports("tea", "cheap", "It is cheap.").tie(Relation.ATTACK, "cheap", ToClaim("coffee"), "coffee")
    assert bearings(built, "cheap") == {"tea": Bearing.FOR, "coffee": Bearing.AGAINST}


def test_every_premise_of_a_step_bears_on_what_the_step_bears_on():
    built = drinks().claim("hot", "It is hot.").supports("tea", "calm", "It calms.", premises=("hot",))
    assert bearings(built, "hot") == {"tea": Bearing.FOR}


def test_claims_that_support_each_other_and_nothing_else_bear_on_nothing():
    built = drinks().claim("a", "A.").supports("a", "b", "B.").tie(Relation.SUPPORT, "a", ToClaim("b"), "b")
    assert bearings(built, "a") == bearings(built, "b") == {}


def test_the_bearings_on_one_position_name_steps_and_claims_nearest_first():
    built = drinks().attacks("tea", "bitter", "It is bitter.").undercuts("bitter>tea", "taste", "A matter of taste.")
    assert list(bearing_on(built.build(), ToClaim("tea")).items()) == [
        (ToClaim("tea"), Bearing.FOR),
        (ToArgument("bitter>tea"), Bearing.AGAINST),
        (ToClaim("bitter"), Bearing.AGAINST),
        (ToArgument("taste>bitter>tea"), Bearing.FOR),
        (ToClaim("taste"), Bearing.FOR),
    ]


def test_positions_are_gone_through_in_order_until_too_much_has_been_met(monkeypatch):
    built = drinks().attacks("tea", "bitter", "It is bitter.").build()
    assert [position for position, _ in bearings_by_position(built)] == ["tea", "coffee"]
    monkeypatch.setattr("argmap.semantics.bearing.MOST_MET", 3)
    assert [position for position, _ in bearings_by_position(built)] == ["tea"]
