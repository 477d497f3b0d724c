"""Gradients, contributions and Shapley values at their corners."""

from __future__ import annotations

import pytest

from argmap.semantics.gradual import removal as removal_module
from argmap.semantics.gradual.contributions import contributions
from argmap.semantics.gradual.gradient import gradient
from argmap.semantics.gradual.removal import Removal
from argmap.semantics.gradual.semantics import all_semantics
from argmap.semantics.gradual.shapley import Relation, shapley, shapley_of_relations
from argmap.semantics.gradual.solver import solve
from argmap.semantics.qbaf import Qbaf

ENERGY, DF_QUAD = all_semantics()["quadratic-energy"], all_semantics()["df-quad"]


def supported(*groups, attacks=()):
    """Node 0 with base score 0.5, and groups of supporters with base score 0.6 each; the last nodes attack."""
    size = 1 + sum(map(len, groups)) + len(attacks)
    empty = ((),) * (size - 1)
    return Qbaf((0.5, *[0.6] * (size - 1)), ((),) * size, (groups, *empty), (attacks, *empty), (False,) * size)


def ring(size, *, base=1.0):
    attacks = tuple((((node - 1) % size,),) for node in range(size))
    return Qbaf((base,) * size, ((),) * size, ((),) * size, attacks, (False,) * size)


def explained(qbaf, semantics, topic=0):
    return gradient(qbaf, semantics, solve(qbaf, semantics), topic)


def test_of_equals_in_a_group_the_first_carries_the_derivative():
    found = explained(supported((1, 2)), ENERGY)
    assert found[1] > 0
    assert found[2] == 0


def test_of_equal_links_the_first_carries_the_derivative():
    qbaf = Qbaf((0.4, 0.4, 0.0), ((), (), (0, 1)), ((),) * 3, ((),) * 3, (False,) * 3)
    assert explained(qbaf, ENERGY, 2) == (1.0, 0.0, 1.0)


def test_a_claim_that_waits_for_support_does_not_move_with_its_base_score():
    qbaf = Qbaf((0.5,), ((),), ((),), ((),), (True,))
    assert explained(qbaf, ENERGY) == (0.0,)


def test_what_a_topic_does_not_depend_on_has_a_derivative_of_0():
    assert explained(supported((1,)), ENERGY, 1) == (0.0, 1.0)


def test_a_circle_without_a_derivative_gives_none():
    # Two certain rivals under DF-QuAD: every pair that sums to 1 is a fixed point.
    assert explained(ring(2), DF_QUAD) == (None, None)


def test_the_derivative_of_a_large_ring_is_found_by_iteration():
    size = 150
    small, large = explained(ring(50, base=0.5), ENERGY), explained(ring(size, base=0.5), ENERGY)
    assert large[0] == pytest.approx(small[0], abs=1e-9)
    assert large[-1] == pytest.approx(small[-1], abs=1e-9)


def test_a_topic_without_a_value_has_no_explanation():
    layers = [[0], list(range(1, 11)), list(range(11, 21)), list(range(21, 31))]
    supports = {node: tuple((one,) for one in layers[row - 1]) for row in (1, 2, 3) for node in layers[row]}
    qbaf = Qbaf(
        (1.0, *[0.0] * 30),
        ((),) * 31,
        tuple(supports.get(node, ()) for node in range(31)),
        (tuple((one,) for one in layers[-1]), *((),) * 30),
        (False,) * 31,
    )
    strengths = solve(qbaf, ENERGY)
    assert strengths.values[0] is None
    assert gradient(qbaf, ENERGY, strengths, 0) == (None,) * 31
    assert contributions(qbaf, ENERGY, strengths, 0, [[1], [2]]) == (None, None)
    assert shapley(1, lambda coalition: 1.0 if coalition else None) is None
    removal = Removal(qbaf, ENERGY, strengths, range(31))
    for removed in ([0], [1], [25, 11], range(11, 20)):
        assert removal.all_strengths(removed).values == solve(qbaf, ENERGY, removed).values
    assert removal.all_strengths([0]).values == (0.0,) * 31


def test_a_contribution_is_what_the_topic_loses_without_a_set():
    qbaf = supported((1,), (2,))
    before = solve(qbaf, DF_QUAD)
    one, both, none = contributions(qbaf, DF_QUAD, before, 0, [[1], [1, 2], []])
    assert one == pytest.approx(0.92 - 0.8)
    assert both == pytest.approx(0.92 - 0.5)
    assert none == 0


def test_one_of_two_copies_contributes_nothing():
    qbaf = supported((1, 2))
    assert contributions(qbaf, ENERGY, solve(qbaf, ENERGY), 0, [[1], [2]]) == (0.0, 0.0)


def test_after_very_much_work_what_depends_on_a_circle_has_no_value(monkeypatch):
    monkeypatch.setattr(removal_module, "_MOST_EVALUATED", 10)
    size = 4
    attacks = (((1,), (3,)), ((0,),), (), ())
    qbaf = Qbaf((0.5,) * size, ((),) * size, ((),) * size, attacks, (False,) * size)
    removal = Removal(qbaf, ENERGY, solve(qbaf, ENERGY), (0, 2))
    assert None not in removal.strengths([3])
    assert removal.strengths([3]) == (None, 0.5)
    assert removal.strengths([1]) == (solve(qbaf, ENERGY, [1]).values[0], 0.5)


def test_shapley_values_of_more_than_twelve_players_are_near_the_exact_ones():
    worths = [0.01 * (player + 1) for player in range(14)]

    def worth(coalition):
        share = sum(one for player, one in enumerate(worths) if coalition >> player & 1)
        return share + (0.2 if coalition & 3 == 3 else 0.0)

    found = shapley(14, worth)
    assert found.values[2:] == pytest.approx(worths[2:], abs=1e-12)
    assert found.values[0] == pytest.approx(0.11, abs=4 * found.errors[0] + 1e-12)
    assert sum(found.values) == pytest.approx(worth((1 << 14) - 1), abs=1e-12)
    assert shapley(14, worth) == found


def test_nobody_has_no_values():
    assert shapley(0, lambda _: 0.3).values == ()


def test_relations_that_share_a_group_share_its_value():
    qbaf = supported((1, 2))
    found = shapley_of_relations(qbaf, DF_QUAD, 0, [Relation(1, 0), Relation(2, 0)])
    assert found.values == pytest.approx((0.15, 0.15))
