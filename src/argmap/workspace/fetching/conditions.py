"""On which conditions argmap talks to the network."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from argmap.workspace.errors import ArgmapError
from argmap.workspace.fetching.addresses import Address, is_public
from argmap.workspace.fetching.web_address import PORTS
from argmap.workspace.files import MAX_FILE_BYTES


@dataclass(frozen=True, slots=True)
class Conditions:
    """Which addresses and ports may be asked, and what one source may cost.

    `seconds` are for all of a source, redirects included; `max_bytes` count as they come, and again once unpacked.
    """

    addresses: Callable[[Address], bool] = is_public
    ports: frozenset[int] | None = frozenset(PORTS.values())
    seconds: float = 30.0
    max_bytes: int = MAX_FILE_BYTES


PUBLIC_WEB = Conditions()


class Deadline:
    """The end of the time that one source may take, on a clock that never goes back."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Return the seconds that are left; raise `ArgmapError` when there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise ArgmapError(f"the answer took longer than {self._seconds:g} seconds")
        return left
