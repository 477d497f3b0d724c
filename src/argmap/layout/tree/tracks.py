"""Which of several lines between two rows runs above which: channel routing (Hashimoto & Stevens 1971).

Lines that overlap run on tracks of their own. Which is the upper one decides how often they cross, and whether the end
of one would hide the start of another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

# Lines on one track keep this distance, in pixels; what deviates less from a straight line needs no track.
_APART = 14.0
_BENT = 0.5
_ALIKE = 5.0
_HIDING = 10
# More lines than these that all overlap are no longer weighed against each other.
_WEIGHED = 24


@dataclass(frozen=True, slots=True)
class Run:
    """What lies between two rows: where a line comes from and where its ends arrive, in ascending order."""

    start: float
    ends: tuple[float, ...]

    @property
    def left(self) -> float:
        """The leftmost place that it reaches."""
        return min(self.start, self.ends[0])

    @property
    def right(self) -> float:
        """The rightmost place that it reaches."""
        return max(self.start, self.ends[-1])

    @property
    def is_straight(self) -> bool:
        """Say whether it goes straight on."""
        return self.right - self.left <= _BENT


def tracks(runs: Sequence[Run]) -> list[int]:
    """Return the track of each run, counted from the row above; straight runs are on the first, beside all others."""
    found = [0] * len(runs)
    bent = sorted((number for number, run in enumerate(runs) if not run.is_straight), key=lambda one: runs[one].left)
    for cluster in _clusters(bent, runs):
        together = [runs[number] for number in cluster]
        chosen = _weighed(together) if len(together) <= _WEIGHED else _packed(together)
        for number, track in zip(cluster, chosen, strict=True):
            found[number] = track
    return found


def _clusters(bent: list[int], runs: Sequence[Run]) -> Iterator[list[int]]:
    """Yield groups of runs, sorted by their left ends, between which nothing overlaps."""
    cluster: list[int] = []
    reach = 0.0
    for number in bent:
        if cluster and runs[number].left > reach + _APART:
            yield cluster
            cluster = []
        reach = max(reach, runs[number].right) if cluster else runs[number].right
        cluster.append(number)
    if cluster:
        yield cluster


def _weighed(runs: list[Run]) -> list[int]:
    """Return tracks on which few runs cross: the more a run would be crossed as the upper one, the lower it lies."""
    scores = [sum(_cost(one, other) - _cost(other, one) for other in runs if other is not one) for one in runs]
    order = sorted(range(len(runs)), key=lambda number: (scores[number], number))
    found = [0] * len(runs)
    for place, number in enumerate(order):
        above = [found[other] + 1 for other in order[:place] if _overlap(runs[number], runs[other])]
        found[number] = max(above, default=0)
    return found


def _cost(upper: Run, lower: Run) -> int:
    """Return how often two runs cross when one lies above the other, and much more where they hide each other."""
    crossed = bisect_left(upper.ends, lower.right) - bisect_left(upper.ends, lower.left)
    crossed += upper.left < lower.start < upper.right
    near = bisect_left(upper.ends, lower.start + _ALIKE) - bisect_left(upper.ends, lower.start - _ALIKE)
    return crossed + _HIDING * near


def _overlap(one: Run, other: Run) -> bool:
    return one.left < other.right + _APART and other.left < one.right + _APART


def _packed(runs: list[Run]) -> list[int]:
    """Return tracks for runs sorted by their left ends: each takes the one that has been free the longest."""
    free: list[tuple[float, int]] = []
    found = []
    for run in runs:
        track = heappop(free)[1] if free and free[0][0] + _APART < run.left else len(free)
        heappush(free, (run.right, track))
        found.append(track)
    return found
