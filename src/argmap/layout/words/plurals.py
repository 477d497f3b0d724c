"""Which form of a noun goes with a whole number, language by language (Unicode CLDR 47, plural rules)."""

from __future__ import annotations

_ELEVEN = 11
_FEW = frozenset({2, 3, 4})
_TEENS = frozenset({12, 13, 14})


def one_or_other(number: int) -> int:
    """Bulgarian, English, German, Spanish: a form for 1, and one for the rest."""
    return 0 if number == 1 else 1


def up_to_one_or_other(number: int) -> int:
    """French: a form for 0 and 1, and one for the rest."""
    return 0 if number in (0, 1) else 1


def polish(number: int) -> int:
    """Polish: 1; what ends in 2 to 4 and not in 12 to 14; the rest."""
    return 0 if number == 1 else _few_or_many(number)


def russian(number: int) -> int:
    """Russian: what ends in 1 and not in 11; in 2 to 4 and not in 12 to 14; the rest."""
    return 0 if number % 10 == 1 and number % 100 != _ELEVEN else _few_or_many(number)


def always_the_same(number: int) -> int:
    """Chinese: one form."""
    del number
    return 0


def _few_or_many(number: int) -> int:
    return 1 if number % 10 in _FEW and number % 100 not in _TEENS else 2
