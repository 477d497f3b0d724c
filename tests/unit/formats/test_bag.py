"""Evaluated bipolar frameworks as BAG, solved again by a solver that knows nothing else."""

from __future__ import annotations

import random
import re

import pytest

from argmap.formats.bag import Evaluated, to_bag
from argmap.semantics.gradual.semantics import all_semantics
from argmap.semantics.gradual.solver import solve
from argmap.semantics.qbaf import Qbaf


def solved_again(text, semantics):
    """Return the strengths of a plain framework without circles: sweep over all nodes until nothing moves."""
    facts = "\n".join(line.partition("%")[0] for line in text.splitlines())
    bases = {name: float(base) for name, base in re.findall(r"arg\((\w+), ([\d.e-]+)\)\.", facts)}
    attacks, supports = (re.findall(rf"{fact}\((\w+), (\w+)\)\.", facts) for fact in ("att", "sup"))
    strengths = dict(bases)
    for _ in bases:
        for node, base in bases.items():
            supporters = [strengths[one] for one, target in supports if target == node]
            attackers = [strengths[one] for one, target in attacks if target == node]
            strengths[node] = semantics.influence(base, semantics.aggregate(supporters, attackers))
    return list(strengths.values())


def random_qbaf(chance):
    size = chance.randrange(1, 9)
    links, supports, attacks = [], [], []
    for node in range(size):
        before = range(node)
        links.append(tuple(n for n in before if chance.random() < 0.15))
        for edges in (supports, attacks):
            chosen = [n for n in before if chance.random() < 0.4]
            cut = chance.randrange(len(chosen) + 1)
            edges.append(tuple(group for group in (tuple(chosen[:cut]), *((n,) for n in chosen[cut:])) if group))
    bases = [chance.random() for _ in range(size)]
    return Qbaf(bases, links, supports, attacks, [chance.random() < 0.4 for _ in range(size)])


@pytest.mark.parametrize("semantics", all_semantics().values(), ids=lambda semantics: semantics.name)
def test_a_plain_solver_comes_to_the_same_strengths(semantics):
    chance = random.Random(2018)  # noqa: S311 - the same on every run, and nothing secret
    for _ in range(100):
        qbaf = random_qbaf(chance)
        strengths = solve(qbaf, semantics)
        names = [str(node) for node in range(len(qbaf.bases))]
        assert solved_again(to_bag(Evaluated(names, qbaf, strengths)), semantics) == pytest.approx(strengths.values)


def test_a_step_is_frozen_at_its_weakest_premise_and_a_group_at_its_strongest_member():
    qbaf = Qbaf([0.5, 0.9, 0.4, 0.0], [(), (), (), (1, 2)], [((1, 2), (3,)), (), (), ()], [()] * 4, [False] * 4)
    text = to_bag(Evaluated(["goal", "one", "two", "step"], qbaf, solve(qbaf, all_semantics()["df-quad"])))
    assert text.splitlines()[3:] == [
        "% a0 = goal",
        "% a1 = one",
        "% a2 = two",
        "% a3 = step",
        "arg(a0, 0.5). % comes to 0.97",
        "arg(a1, 0.9). % comes to 0.9",
        "arg(a2, 0.4). % comes to 0.4",
        "arg(a3, 0.4). % comes to 0.4",
        "sup(a1, a0).",
        "sup(a3, a0).",
    ]
