"""Gradual semantics on frameworks at random: the plain definitions, finite differences, and what has to hold anyway."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.semantics.gradual.contributions import contributions
from argmap.semantics.gradual.gradient import gradient
from argmap.semantics.gradual.removal import Removal
from argmap.semantics.gradual.semantics import all_semantics
from argmap.semantics.gradual.shapley import shapley
from argmap.semantics.gradual.solver import solve
from argmap.semantics.qbaf import Qbaf
from gradual_reference import fixed_point_error, permuted, random_framework, reference, seeded

NAMES = sorted(all_semantics())
EACH_SEMANTICS = pytest.mark.parametrize("name", NAMES)
SEEDS = st.integers(0, 2**32)


def some_of(generator, qbaf, most=3):
    return tuple(generator.sample(range(len(qbaf.bases)), generator.randint(0, min(most, len(qbaf.bases)))))


@EACH_SEMANTICS
def test_a_thousand_acyclic_frameworks_agree_with_the_plain_definitions(name):
    for seed in range(1000):
        generator = seeded(seed)
        qbaf = random_framework(generator, generator.randint(1, 15))
        removed = some_of(generator, qbaf)
        assert solve(qbaf, all_semantics()[name], removed).values == pytest.approx(
            reference(qbaf, name, removed), abs=1e-12
        )


@EACH_SEMANTICS
@settings(deadline=None)
@given(SEEDS)
def test_what_converges_in_circles_satisfies_the_equations(name, seed):
    generator = seeded(seed)
    qbaf = random_framework(generator, generator.randint(1, 8), cyclic=True)
    removed = some_of(generator, qbaf)
    values = solve(qbaf, all_semantics()[name], removed).values
    assert fixed_point_error(qbaf, name, values, removed) <= 1e-10
    assert all(value is None or 0 <= value <= 1 for value in values)


@EACH_SEMANTICS
@settings(deadline=None)
@given(SEEDS, st.booleans())
def test_solving_again_without_some_nodes_is_solving_without_them(name, seed, cyclic):
    generator = seeded(seed)
    qbaf = random_framework(generator, generator.randint(1, 9), cyclic=cyclic)
    semantics, nodes = all_semantics()[name], range(len(qbaf.bases))
    before = solve(qbaf, semantics)
    removal = Removal(qbaf, semantics, before, some_of(generator, qbaf))
    for _ in range(3):
        removed = some_of(generator, qbaf)
        after = solve(qbaf, semantics, removed)
        again = Removal(qbaf, semantics, before, nodes).all_strengths(removed)
        assert (again.values, again.founded) == (after.values, after.founded)
        assert removal.strengths(removed) == tuple(after.values[topic] for topic in removal.topics)
    assert removal.strengths(()) == tuple(before.values[topic] for topic in removal.topics)
    assert contributions(qbaf, semantics, before, 0, [[node] for node in nodes]) == tuple(
        None if None in (before.values[0], without) else before.values[0] - without
        for without in (solve(qbaf, semantics, [node]).values[0] for node in nodes)
    )


@EACH_SEMANTICS
@settings(deadline=None)
@given(SEEDS, st.booleans())
def test_the_order_of_the_nodes_changes_no_digit(name, seed, cyclic):
    generator = seeded(seed)
    qbaf = random_framework(generator, generator.randint(1, 9), cyclic=cyclic)
    order = generator.sample(range(len(qbaf.bases)), len(qbaf.bases))
    values = solve(qbaf, all_semantics()[name])
    moved = solve(permuted(qbaf, order), all_semantics()[name])
    assert moved.founded == tuple(values.founded[old] for old in order)
    assert moved.values == tuple(values.values[old] for old in order)


def near_a_kink(qbaf, name, values, step=1e-4):
    """Say whether a small change might make another member decide, or DF-QuAD turn from support to attack."""
    for node in range(len(qbaf.bases)):
        for group in (qbaf.links[node], *qbaf.supports[node], *qbaf.attacks[node]):
            ranked = sorted(values[member] for member in set(group))
            if any(above - below < step for below, above in pairwise(ranked)):
                return True
        parents = qbaf.parents[node]
        if name == "df-quad" and parents and abs(values[node] - base_of(qbaf, values, node)) < step:
            return True
    return False


def base_of(qbaf, values, node):
    return min(values[link] for link in qbaf.links[node]) if qbaf.links[node] else qbaf.bases[node]


@EACH_SEMANTICS
def test_the_gradient_is_what_finite_differences_say_of_a_thousand_nodes(name):
    checked, seed, step = 0, 0, 1e-6
    while checked < 1000:
        seed += 1
        generator = seeded(seed)
        qbaf = random_framework(generator, generator.randint(2, 15))
        # Away from the ends, so that a base score can be moved both ways.
        qbaf = replace(qbaf, bases=[0.1 + 0.8 * generator.random() for _ in qbaf.bases])
        strengths = solve(qbaf, all_semantics()[name])
        if near_a_kink(qbaf, name, strengths.values):
            continue
        found = gradient(qbaf, all_semantics()[name], strengths, 0)
        for node in range(len(qbaf.bases)):
            if base_of(qbaf, strengths.values, node) < step:
                continue
            above, below = (reference(qbaf, name, shifts={node: shift})[0] for shift in (step, -step))
            assert found[node] == pytest.approx((above - below) / (2 * step), abs=1e-7)
            checked += 1


def test_the_gradient_in_circles_is_what_finite_differences_say():
    semantics, checked, step = all_semantics()["quadratic-energy"], 0, 1e-5
    for seed in range(300):
        generator = seeded(seed)
        qbaf = random_framework(generator, generator.randint(2, 6), cyclic=True)
        bases = [0.1 + 0.8 * generator.random() for _ in qbaf.bases]
        size = len(bases)
        qbaf = Qbaf(bases, ((),) * size, qbaf.supports, qbaf.attacks, (False,) * size)
        strengths = solve(qbaf, semantics)
        if None in strengths.values or not strengths.circles or near_a_kink(qbaf, "quadratic-energy", strengths.values):
            continue
        found = gradient(qbaf, semantics, strengths, 0)
        for node in range(size):
            above, below = (
                solve(replace(qbaf, bases=shifted(bases, node, shift)), semantics).values[0] for shift in (step, -step)
            )
            if above is not None and below is not None and abs(above - below) < 100 * step:
                assert found[node] == pytest.approx((above - below) / (2 * step), abs=1e-5, rel=1e-5)
                checked += 1
    assert checked > 300


def shifted(bases, node, shift):
    return [base + shift if index == node else base for index, base in enumerate(bases)]


@EACH_SEMANTICS
@given(SEEDS)
def test_taking_an_attack_away_never_weakens_what_it_attacked(name, seed):
    generator = seeded(seed)
    qbaf = random_framework(generator, generator.randint(2, 12))
    targets = [node for node in range(len(qbaf.bases)) if any(qbaf.attacks[node])]
    assume(targets)
    target = generator.choice(targets)
    attacks = list(qbaf.attacks)
    attacks[target] = attacks[target][1:]
    milder = replace(qbaf, attacks=attacks)
    semantics = all_semantics()[name]
    assert solve(milder, semantics).values[target] >= solve(qbaf, semantics).values[target] - 1e-15


@EACH_SEMANTICS
@settings(deadline=None)
@given(SEEDS)
def test_a_group_counts_once_however_often_its_members_repeat(name, seed):
    generator = seeded(seed)
    qbaf = random_framework(generator, generator.randint(2, 10))
    doubled = replace(
        qbaf,
        supports=tuple(tuple(group * 2 for group in groups) for groups in qbaf.supports),
        attacks=tuple(tuple(group * 2 for group in groups) for groups in qbaf.attacks),
    )
    assert solve(doubled, all_semantics()[name]).values == solve(qbaf, all_semantics()[name]).values


@EACH_SEMANTICS
@settings(deadline=None, max_examples=30)
@given(SEEDS)
def test_shapley_values_sum_to_the_strength_with_all_players_less_that_with_none(name, seed):
    generator = seeded(seed)
    qbaf = random_framework(generator, generator.randint(2, 8))
    semantics = all_semantics()[name]
    before = solve(qbaf, semantics)
    players = range(1, len(qbaf.bases))
    removal = Removal(qbaf, semantics, before, (0,))

    def worth(coalition):
        return removal.strengths(node for node in players if not coalition >> node - 1 & 1)[0]

    found = shapley(len(players), worth)
    without = solve(qbaf, semantics, range(1, len(qbaf.bases))).values[0]
    assert sum(found.values) == pytest.approx(before.values[0] - without, abs=1e-12)
