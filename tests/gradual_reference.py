"""Bipolar frameworks at random, and what they come to by the plain definitions: slow, and written another way."""

from __future__ import annotations

import math
from functools import cache
from random import Random

from argmap.semantics.qbaf import Qbaf


def logistic(number):
    return 1 / (1 + math.exp(-number)) if number > -700 else 0.0


def share(energy):
    return max(0.0, energy) ** 2 / (1 + max(0.0, energy) ** 2)


def quadratic_energy(base, supports, attacks):
    energy = math.fsum(supports) - math.fsum(attacks)
    return base - base * share(-energy) + (1 - base) * share(energy)


def df_quad(base, supports, attacks):
    balance = 1.0
    for attack in attacks:
        balance *= 1 - attack
    support = 1.0
    for one in supports:
        support *= 1 - one
    balance -= support
    return base - base * max(0.0, -balance) + (1 - base) * max(0.0, balance)


def euler_based(base, supports, attacks):
    return 1 - (1 - base**2) / (1 + base * math.exp(math.fsum(supports) - math.fsum(attacks)))


def mlp_based(base, supports, attacks):
    if base in (0.0, 1.0):
        return base
    return logistic(math.log(base / (1 - base)) + math.fsum(supports) - math.fsum(attacks))


def h_categoriser(base, _, attacks):
    return base / (1 + math.fsum(attacks))


FORMULAS = {
    "df-quad": df_quad,
    "euler-based": euler_based,
    "h-categoriser": h_categoriser,
    "mlp-based": mlp_based,
    "quadratic-energy": quadratic_energy,
}


def founded_nodes(qbaf, removed):
    """The least fixed point, by going over all nodes until nothing more is found."""
    founded = set()
    while True:
        more = {node for node in range(len(qbaf.bases)) if node not in removed and _is_founded(qbaf, node, founded)}
        if more == founded:
            return founded
        founded = more


def _is_founded(qbaf, node, founded):
    links, supporters = qbaf.links[node], {member for group in qbaf.supports[node] for member in group}
    needs = qbaf.needs_support[node]
    return (
        (not needs and not links) or (bool(links) and set(links) <= founded) or (needs and bool(supporters & founded))
    )


def strength_of(qbaf, name, node, founded, strength, *, shift=0.0):
    """The definition: base score (shifted for finite differences), strongest of each group, formula."""
    base = min(strength(link) for link in qbaf.links[node]) if qbaf.links[node] else qbaf.bases[node]
    base += shift
    if qbaf.needs_support[node] and node not in founded:
        base = 0.0
    supports = [max(strength(member) for member in group) for group in qbaf.supports[node] if group]
    attacks = [max(strength(member) for member in group) for group in qbaf.attacks[node] if group]
    return FORMULAS[name](base, supports, attacks)


def reference(qbaf, name, removed=(), shifts=None):
    """The strengths of an acyclic framework, by recursion."""
    founded = founded_nodes(qbaf, set(removed))

    @cache
    def strength(node):
        if node in removed:
            return 0.0
        return strength_of(qbaf, name, node, founded, strength, shift=(shifts or {}).get(node, 0.0))

    return [strength(node) for node in range(len(qbaf.bases))]


def fixed_point_error(qbaf, name, values, removed=()):
    """By how much strengths miss the equations, at most; unknown ones, and what depends on them, are left out."""
    founded = founded_nodes(qbaf, set(removed))
    known = [node for node, value in enumerate(values) if value is not None and node not in removed]
    errors = (abs(values[node] - strength_of(qbaf, name, node, founded, values.__getitem__)) for node in known)
    return max(errors, default=0.0)


def seeded(seed):
    """What makes one framework after another, the same ones in every run."""
    return Random(seed)  # noqa: S311 - frameworks are no secrets


def random_framework(random, size, *, cyclic=False):
    """A framework with groups, links and nodes that need support, of which some hang in the air.

    Where it is not `cyclic`, nodes depend on later ones only.
    """
    columns = [_random_node(random, range(size) if cyclic else range(node + 1, size)) for node in range(size)]
    return Qbaf(*(tuple(column) for column in zip(*columns, strict=True)))


def _random_node(random, others):
    def some(most):
        return tuple(random.choice(others) for _ in range(random.randint(0, most))) if others else ()

    def groups():
        return tuple(some(3) for _ in range(random.randint(0, 3)))

    base = random.choice([0.0, 0.5, 1.0, random.random(), random.random()])
    links = tuple(dict.fromkeys(some(3))) if random.random() < 0.3 else ()
    return base, links, groups(), groups(), random.random() < 0.3


def permuted(qbaf, order):
    """The same framework with its nodes renumbered: `order[new]` is the old number of a node."""
    new = {old: number for number, old in enumerate(order)}

    def group(nodes):
        return tuple(new[node] for node in nodes)

    return Qbaf(
        tuple(qbaf.bases[old] for old in order),
        tuple(group(qbaf.links[old]) for old in order),
        tuple(tuple(map(group, qbaf.supports[old])) for old in order),
        tuple(tuple(map(group, qbaf.attacks[old])) for old in order),
        tuple(qbaf.needs_support[old] for old in order),
    )
