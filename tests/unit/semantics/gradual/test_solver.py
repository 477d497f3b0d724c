"""How frameworks are solved: what founds what, circles, and what has no value."""

from __future__ import annotations

import pytest

from argmap.semantics.gradual.semantics import all_semantics
from argmap.semantics.gradual.solver import solve
from argmap.semantics.qbaf import Qbaf

ENERGY, DF_QUAD = all_semantics()["quadratic-energy"], all_semantics()["df-quad"]
EACH_SEMANTICS = pytest.mark.parametrize("semantics", all_semantics().values(), ids=lambda semantics: semantics.name)


def framework(*bases, links=None, supports=None, attacks=None, needs=()):
    """A framework of nodes with base scores; relations lead from each node to what it depends on, in groups."""
    nodes = range(len(bases))
    return Qbaf(
        bases,
        tuple((links or {}).get(node, ()) for node in nodes),
        tuple((supports or {}).get(node, ()) for node in nodes),
        tuple((attacks or {}).get(node, ()) for node in nodes),
        tuple(node in needs for node in nodes),
    )


def layered(width, depth=2):
    """Potyka's cycle: one node supports the first layer, each layer the next, and the last attacks the one node."""
    layers = [[0], *(list(range(1 + width * row, 1 + width * (row + 1))) for row in range(depth))]
    supports = {node: tuple((one,) for one in layers[row - 1]) for row in range(1, depth + 1) for node in layers[row]}
    attacks = {0: tuple((one,) for one in layers[-1])}
    return framework(1.0, *[0.0] * (width * depth), supports=supports, attacks=attacks)


def test_a_step_is_as_strong_as_its_weakest_premise():
    found = solve(framework(0.7, 0.4, 0.0, links={2: (0, 1)}), ENERGY)
    assert found.values == (0.7, 0.4, 0.4)
    assert found.founded == (True, True, True)


def test_a_claim_without_evidence_and_support_weighs_nothing_and_neither_does_the_step_above_it():
    found = solve(framework(0.5, 0.9, 0.0, links={2: (0, 1)}, needs={0}), ENERGY)
    assert found.values == (0.0, 0.9, 0.0)
    assert found.founded == (False, True, False)


def test_a_claim_that_needs_support_has_its_base_score_once_something_founded_supports_it():
    found = solve(framework(0.5, 0.6, supports={0: ((1,),)}, needs={0}), DF_QUAD)
    assert found.values[0] == pytest.approx(0.8, abs=1e-12)


def test_of_a_group_only_the_strongest_member_counts():
    once = solve(framework(0.5, 0.6, 0.4, supports={0: ((1, 2),)}), ENERGY).values[0]
    assert once == solve(framework(0.5, 0.6, 0.4, supports={0: ((1,),)}), ENERGY).values[0]
    assert once < solve(framework(0.5, 0.6, 0.4, supports={0: ((1,), (2,))}), ENERGY).values[0]


def test_an_empty_group_is_no_group():
    assert solve(framework(0.5, supports={0: ((),)}, attacks={0: ((),)}), DF_QUAD).values == (0.5,)


def test_a_circle_does_not_found_itself():
    found = solve(framework(0.5, 0.5, supports={0: ((1,),), 1: ((0,),)}, needs={0, 1}), ENERGY)
    assert found.values == (0.0, 0.0)
    assert found.founded == (False, False)


def test_evidence_founds_a_whole_circle():
    qbaf = framework(
        0.5, 0.0, 0.5, 0.0, 1.0,
        links={1: (0,), 3: (2,)}, supports={0: ((3,), (4,)), 2: ((1,),)}, needs={0, 2},
    )  # fmt: skip
    found = solve(qbaf, ENERGY)
    assert found.founded == (True,) * 5
    assert min(found.values) > 0.5
    without = solve(qbaf, ENERGY, removed=[4])
    assert without.values == (0.0,) * 5
    assert without.founded == (False,) * 5


def test_a_circle_of_links_is_not_founded():
    assert solve(framework(1.0, 1.0, links={0: (1,), 1: (0,)}), ENERGY).founded == (False, False)


def test_removed_nodes_weigh_nothing_and_found_nothing():
    qbaf = framework(0.5, 0.6, 0.8, supports={0: ((1,),)}, attacks={1: ((2,),)}, needs={0})
    assert solve(qbaf, ENERGY, removed=[1]).values == (0.0, 0.0, 0.8)
    assert solve(qbaf, ENERGY, removed=[1]).founded == (False, False, True)
    assert solve(qbaf, ENERGY, removed=[2]).values[1] == 0.6


@pytest.mark.parametrize("width", range(1, 21))
@pytest.mark.parametrize("semantics", [ENERGY, DF_QUAD], ids=lambda semantics: semantics.name)
def test_a_cycle_on_which_plain_iteration_oscillates_for_ever_comes_to_rest(width, semantics):
    found = solve(layered(width), semantics)
    (circle,) = found.circles
    assert circle.converged
    assert circle.residual <= 1e-12
    assert circle.nodes == tuple(range(1 + 2 * width))
    # Nodes of one layer cannot be told apart.
    assert found.values[1 : 1 + width] == pytest.approx([found.values[1]] * width, abs=1e-12)


def test_what_does_not_come_to_rest_has_no_value_and_neither_has_what_depends_on_it():
    restless = layered(10, depth=3)
    size = len(restless.bases)
    qbaf = Qbaf(
        (*restless.bases, 0.5, 0.0, 0.9),
        (*restless.links, (), (size,), ()),
        (*restless.supports, ((0,),), (), ()),
        (*restless.attacks, (), (), ()),
        (*restless.needs_support, False, False, False),
    )
    found = solve(qbaf, ENERGY)
    assert found.values == (None,) * (size + 2) + (0.9,)
    assert not found.circles[0].converged
    assert found.circles[0].residual > 0.01
    assert found.founded == (True,) * (size + 3)


def test_a_circle_behind_one_without_a_value_is_not_evaluated():
    restless = layered(10, depth=3)
    size = len(restless.bases)
    qbaf = Qbaf(
        (*restless.bases, 0.5, 0.5),
        ((),) * (size + 2),
        (*restless.supports, ((0,),), ()),
        (*restless.attacks, ((size + 1,),), ((size,),)),
        (False,) * (size + 2),
    )
    found = solve(qbaf, ENERGY)
    assert found.values == (None,) * (size + 2)
    assert (found.circles[1].rounds, found.circles[1].converged) == (0, False)


def test_a_circle_without_one_of_its_nodes_is_no_circle_and_has_values_again():
    restless = layered(10, depth=3)
    found = solve(restless, ENERGY, removed=[0])
    assert found.circles == ()
    assert found.values == (0.0,) * len(restless.bases)


def test_a_node_that_attacks_itself_is_a_circle():
    found = solve(framework(0.5, attacks={0: ((0,),)}), ENERGY)
    assert found.values[0] == pytest.approx(0.423853799071, abs=1e-11)
    assert len(found.circles) == 1


def test_rivals_that_are_alike_are_equally_strong():
    found = solve(framework(1.0, 1.0, attacks={0: ((1,),), 1: ((0,),)}), DF_QUAD)
    assert found.values == pytest.approx((0.5, 0.5), abs=1e-11)


def test_a_chain_of_a_hundred_thousand_is_solved_without_recursion():
    size = 100_000
    qbaf = framework(*[0.5] * size, attacks={node: ((node - 1,),) for node in range(1, size)})
    assert None not in solve(qbaf, ENERGY).values


@pytest.mark.parametrize("semantics", [ENERGY, DF_QUAD], ids=lambda semantics: semantics.name)
def test_a_ring_of_ten_thousand_ends_after_a_bounded_number_of_rounds(semantics):
    size = 10_000
    qbaf = framework(*[1.0] * size, attacks={node: (((node - 1) % size,),) for node in range(size)})
    (circle,) = solve(qbaf, semantics).circles
    assert circle.rounds <= 223


@EACH_SEMANTICS
def test_what_nothing_supports_or_attacks_keeps_its_base_score_to_the_last_digit(semantics):
    bases = (0.0, 0.1, 1 / 3, 0.7, 1.0)
    assert solve(framework(*bases), semantics).values == bases
