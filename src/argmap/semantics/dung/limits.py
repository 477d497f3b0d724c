"""Bounds on the search for extensions, which is hard in the worst case, and what is raised where they are reached."""

from __future__ import annotations

MAX_LISTED = 100
MAX_CIRCULAR = 30
MAX_STEPS = 10_000_000
MAX_SECONDS = 60.0
# What a translated map may come to in arguments and attacks, and what it may cost to find the levels that it needs.
MAX_TRANSLATION = 2_000_000


class Steps:
    """The steps that a search may take, over all parts of a framework; each looks at one attack or argument."""

    def __init__(self, most: int = MAX_STEPS) -> None:
        self._most = self._left = most

    def spend(self, count: int) -> None:
        """Take so many steps. Raises SearchLimitError when there are not so many left."""
        self._left -= count
        if self._left < 0:
            raise SearchLimitError(
                f"the search for extensions takes more than {self._most:,} steps",
                help="ask for the grounded extension, or for fewer circles at once",
            )


class UnsolvedError(Exception):
    """Extensions cannot be told here. The message says what is; `help` says what to do, and may be empty."""

    def __init__(self, message: str, *, help: str = "") -> None:  # noqa: A002 - the word every compiler prints
        super().__init__(message)
        self.help = help


class MissingSolverError(UnsolvedError):
    """The circles are too large for a search in Python, and clingo is not installed."""


class TooManyLevelsError(UnsolvedError):
    """The weights of a map come to too many different levels to write them all as abstract arguments."""

    def __init__(self) -> None:
        super().__init__(
            f"the map comes to more than {MAX_TRANSLATION:,} abstract arguments and attacks",
            help="translate a part of it, or give fewer different weights",
        )


class SearchLimitError(UnsolvedError):
    """A search took more steps or seconds than it is given."""
