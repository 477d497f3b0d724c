"""The longest rising part of a sequence, and how likely it is by chance."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics.kinship.shared_order import chance, longest_rising


def longest_by_trying(numbers):
    return max(
        count
        for count in range(len(numbers) + 1)
        for chosen in combinations(numbers, count)
        if all(one < other for one, other in pairwise(chosen))
    )


@given(st.lists(st.integers(0, 9), max_size=8))
def test_the_longest_rising_part_rises_and_is_as_long_as_any(numbers):
    chain = longest_rising(numbers)
    values = [numbers[index] for index in chain]
    assert chain == sorted(chain)
    assert all(one < other for one, other in pairwise(values))
    assert len(chain) == longest_by_trying(numbers)


def test_chance_is_never_less_likely_than_it_is_said_to_be():
    for size in range(1, 7):
        orders = list(permutations(range(size)))
        for rising in range(1, size + 1):
            there = sum(len(longest_rising(order)) >= rising for order in orders) / len(orders)
            assert there <= chance(size, rising) + 1e-12
