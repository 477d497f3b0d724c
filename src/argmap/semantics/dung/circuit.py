"""An abstract framework put together from statements: each is an argument, attacked by what makes it false."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.semantics.dung import limits
from argmap.semantics.dung.framework import AbstractFramework


class Circuit:
    """Collects arguments by name, in the order in which they are first named, and the attacks between them.

    Raises TooManyLevelsError where it grows too large.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._attackers: dict[str, dict[str, None]] = {name: {} for name in names}
        self._size = len(self._attackers)

    def attack(self, target: str, attackers: Iterable[str] = ()) -> str:
        """Attack an argument by others, and return its name; an argument is there once it is named."""
        known = self._attackers.setdefault(target, {})
        for attacker in attackers:
            self._attackers.setdefault(attacker, {})
            known[attacker] = None
            self._size += 1
        self._size += 1
        if self._size > limits.MAX_TRANSLATION:
            raise limits.TooManyLevelsError
        return target

    def denial(self, name: str) -> str:
        """Return the argument that is in when that of this name is out, and out when it is in."""
        return self.attack(f"not {name}", (name,))

    def some(self, name: str, options: Iterable[str]) -> str:
        """Return an argument of this name that is in when one of `options` is, and out when all of them are."""
        self.attack(f"not {name}", options)
        return self.attack(name, (f"not {name}",))

    def doubt(self, name: str, answers: Iterable[str]) -> str:
        """Return an argument of this name that attacks itself: undecided, until one of `answers` is in."""
        return self.attack(name, (name, *answers))

    def framework(self) -> AbstractFramework:
        """Return the framework."""
        numbers = {name: number for number, name in enumerate(self._attackers)}
        return AbstractFramework(
            tuple(numbers),
            tuple(tuple(sorted(numbers[one] for one in attackers)) for attackers in self._attackers.values()),
        )
