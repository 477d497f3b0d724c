"""The formulas at the ends of their ranges, where naive ones divide by zero or overflow."""

from __future__ import annotations

from math import exp, isfinite

import pytest

from argmap.semantics.gradual.semantics import all_semantics

SEMANTICS = all_semantics()
EACH_SEMANTICS = pytest.mark.parametrize("semantics", SEMANTICS.values(), ids=lambda semantics: semantics.name)
CROWDS = [([1.0] * 5000, []), ([], [1.0] * 5000), ([1.0] * 5000, [1.0] * 5000), ([0.0], [0.0]), ([], [])]


@EACH_SEMANTICS
@pytest.mark.parametrize("base", [0.0, 5e-324, 1e-9, 0.5, 1 - 1e-16, 1.0])
@pytest.mark.parametrize(("supporters", "attackers"), CROWDS)
def test_strengths_stay_between_0_and_1_however_many_speak(semantics, base, supporters, attackers):
    aggregate = semantics.aggregate(supporters, attackers)
    assert 0 <= semantics.influence(base, aggregate) <= 1
    assert all(map(isfinite, semantics.influence_slopes(base, aggregate)))
    by_supporters, by_attackers = semantics.aggregate_slopes(supporters, attackers)
    assert (len(by_supporters), len(by_attackers)) == (len(supporters), len(attackers))


@EACH_SEMANTICS
@pytest.mark.parametrize("base", [0.0, 0.3, 1.0])
def test_an_aggregate_of_0_moves_nothing(semantics, base):
    assert semantics.influence(base, 0.0) == pytest.approx(base, abs=1e-15)


@pytest.mark.parametrize("energy", [-800.0, -2.0, 2.0, 800.0])
def test_mlp_never_moves_a_base_score_of_0_or_1(energy):
    influence = SEMANTICS["mlp-based"].influence
    assert (influence(0.0, energy), influence(1.0, energy)) == (0.0, 1.0)


@pytest.mark.parametrize("energy", [-2.0, -0.5, 0.5, 2.0])
def test_mlp_is_steep_where_it_does_not_move(energy):
    slopes = SEMANTICS["mlp-based"].influence_slopes
    assert slopes(0.0, energy) == pytest.approx((exp(energy), 0.0))
    assert slopes(1.0, energy) == pytest.approx((exp(-energy), 0.0))


def test_df_quad_is_saturated_by_one_certain_attacker():
    semantics = SEMANTICS["df-quad"]
    assert semantics.influence(0.5, semantics.aggregate([1.0, 1.0, 1.0], [1.0])) == 0.5


def test_sums_do_not_depend_on_the_order():
    weights = [0.1, 0.7, 1e-17, 0.3, 1.0, 0.2, 1 / 3] * 7
    aggregate = SEMANTICS["quadratic-energy"].aggregate
    assert aggregate(weights, weights[:20]) == aggregate(weights[::-1], weights[:20][::-1])


def test_only_the_h_categoriser_does_not_hear_supporters():
    assert [name for name, semantics in SEMANTICS.items() if semantics.attack_only] == ["h-categoriser"]
    for semantics in SEMANTICS.values():
        helped = semantics.influence(0.5, semantics.aggregate([0.9], []))
        assert (helped == 0.5) == semantics.attack_only
