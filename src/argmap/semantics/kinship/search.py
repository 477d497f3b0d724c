"""Kinship: quoted sources that look as if one went back to the other, or both to a third, although nobody says so.

Each text is sketched once. Sketches say which pairs deserve a look, and only those texts are compared. Every source is
asked about once for each family of its kin, and at most so many looks are in vain: what is left out, is left out in the
order of how little the sketches have in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import heappush, heappushpop
from typing import NamedTuple

from argmap.anchoring.regions import regions_of
from argmap.anchoring.searchable_text import SearchableText
from argmap.model.source import Source, TextRegion
from argmap.semantics.kinship.figures import MOST_FIGURES, Figure
from argmap.semantics.kinship.shared_order import (
    FEWEST,
    WORTH_A_LOOK,
    SharedOrder,
    chance,
    longest_rising,
    shared_order,
)
from argmap.semantics.kinship.shared_runs import RunningText, SharedRun, shared_runs
from argmap.semantics.kinship.sketch import Sketch, markers_in, sketch_of
from argmap.semantics.origins import Origins, origins_of
from argmap.text.span import Span

_CLOSEST = 3
_MOST_OWNERS = 8
_MOST_VAIN_LOOKS = 32
_MOST_VAIN_CHARACTERS = 8_000_000
_HELD = 8
# A text of a megabyte has some 16,000 runs. Where there are many sources, fewer are kept of each.
_RUNS_OF_EACH = range(1024, 16384)
_RUNS_IN_ALL = 1_500_000
# Of long texts in large projects only the beginnings are sketched: this much of all together, but so much of each.
_SKETCHED_IN_ALL = 2_000_000
_SKETCHED_OF_EACH = 2_000
_FIGURES_IN_ALL = 4_000
_FIGURES_OF_EACH = 4


class Kin(NamedTuple):
    """Two sources, `first` written before `second`, and what their texts have in common: runs, or an order."""

    first: str
    second: str
    runs: tuple[SharedRun, ...] = ()
    order: SharedOrder | None = None


class SharedFigures(NamedTuple):
    """Two sources that print the same rare figures near what is quoted from them, each figure as both print it."""

    first: str
    second: str
    figures: tuple[tuple[Figure, Figure], ...]


class Kinship(NamedTuple):
    """All that two quoted sources without a common root have suspiciously in common."""

    kin: tuple[Kin, ...] = ()
    figures: tuple[SharedFigures, ...] = ()


class _Pair(NamedTuple):
    """Two sources that deserve a look; `difference` is the less, the more their sketches have in common."""

    difference: float
    second: int
    first: int


def find_kinship(
    sources: Mapping[str, Source], texts: Mapping[str, SearchableText], quoted: Mapping[str, Sequence[Span]]
) -> Kinship:
    """Return what the quoted sources have in common; `quoted` are the ranges that are quoted from each.

    The cost is linear in the length of the texts, of which only two have to be in memory at once; beyond two million
    characters in all, only the beginnings of texts are looked at.
    """
    if len(quoted) < 2:  # noqa: PLR2004 - two can have something in common
        return Kinship()
    most_runs = min(max(_RUNS_IN_ALL // len(quoted), _RUNS_OF_EACH.start), _RUNS_OF_EACH.stop)
    most_characters = max(_SKETCHED_IN_ALL // len(quoted), _SKETCHED_OF_EACH)
    most_figures = min(max(_FIGURES_IN_ALL // len(quoted), _FIGURES_OF_EACH), MOST_FIGURES)
    sketches = {
        name: sketch_of(texts[name].text[:most_characters], quoted[name], most_runs, most_figures)
        for name in sources
        if name in quoted
    }
    search = _Search(sources, texts, sketches)
    kin = sorted(search.kin(), key=lambda found: (search.order[found.second], search.order[found.first]))
    return Kinship(tuple(kin), tuple(search.figures()))


class _Search:
    """One search through the sketches; what it finds counts as declared from then on, so nothing is asked twice."""

    def __init__(
        self, sources: Mapping[str, Source], texts: Mapping[str, SearchableText], sketches: Mapping[str, Sketch]
    ) -> None:
        self._sources = sources
        self._texts = texts
        self._names = tuple(sketches)
        self._sketches = tuple(sketches.values())
        self.order = {name: index for index, name in enumerate(self._names)}
        self._held: dict[str, _Compared] = {}
        self._families = _Families(origins_of(sources))

    def kin(self) -> Iterator[Kin]:
        """Yield the pairs of which one looks like a copy or a rendering of the other."""
        for pairs, compare in ((self._copies(), _compare_runs), (self._renderings(), _compare_order)):
            looks = characters = 0
            for pair in sorted(pairs):
                first, second = self._names[pair.first], self._names[pair.second]
                if self._families.are_one(first, second):
                    continue
                if looks >= _MOST_VAIN_LOOKS or characters >= _MOST_VAIN_CHARACTERS:
                    break
                found = compare(self._compared(first), self._compared(second))
                if found is not None:
                    self._families.join(first, second)
                    yield found
                else:
                    looks += 1
                    characters += len(self._compared(first).text) + len(self._compared(second).text)

    def figures(self) -> Iterator[SharedFigures]:
        """Yield the pairs that print the same rare figures, each source with the first that has any."""
        known: dict[tuple[str, str], tuple[str, Figure]] = {}
        for name, sketch in zip(self._names, self._sketches, strict=True):
            shared: dict[str, dict[str, tuple[Figure, Figure]]] = {}
            for figure in sketch.figures:
                other, printed = known.setdefault((figure.value, figure.unit), (name, figure))
                if other != name and not self._families.are_one(other, name):
                    shared.setdefault(other, {}).setdefault(figure.value, (printed, figure))
            for other, figures in shared.items():
                yield SharedFigures(other, name, tuple(figures.values()))

    def _copies(self) -> Iterator[_Pair]:
        for first, second, count in _closest(_counted(sketch.runs for sketch in self._sketches), 1):
            yield _Pair(-count, second, first)

    def _renderings(self) -> Iterator[_Pair]:
        for first, second, _ in _closest(_counted(sketch.markers for sketch in self._sketches), FEWEST):
            likely = self._likely(first, second)
            if likely <= WORTH_A_LOOK:
                yield _Pair(likely, second, first)

    def _likely(self, first: int, second: int) -> float:
        """Return how probable it is that chance alone brought the markers of two sketches into one order."""
        places = {marker: index for index, marker in enumerate(self._sketches[second].markers)}
        shared = [places[marker] for marker in self._sketches[first].markers if marker in places]
        return chance(len(shared), len(longest_rising(shared)))

    def _compared(self, name: str) -> _Compared:
        """Return a text for a closer look; the last few are kept, for many may look like one."""
        found = self._held.pop(name, None)
        if found is None:
            text = self._texts[name].source
            found = _Compared(self._sources[name], text.text, regions_of(self._sources[name], text))
        self._held[name] = found
        if len(self._held) > _HELD:
            del self._held[next(iter(self._held))]
        return found


class _Families:
    """Sources by what they go back to; those that were found to be alike are one family from then on."""

    def __init__(self, origins: Origins) -> None:
        self._family_of = {name: name for name in origins}
        self._members = {name: [name] for name in origins}
        self._roots = {name: set(roots) for name, roots in origins.items()}

    def are_one(self, first: str, second: str) -> bool:
        """Say whether two sources are of one family, or their families have a root in common."""
        one, other = self._family_of[first], self._family_of[second]
        return not self._roots[one].isdisjoint(self._roots[other])

    def join(self, first: str, second: str) -> None:
        """Make one family of two; the smaller one moves, so that all joins together cost little."""
        smaller, larger = sorted(
            (self._family_of[first], self._family_of[second]), key=lambda family: len(self._members[family])
        )
        for name in self._members.pop(smaller):
            self._family_of[name] = larger
            self._members[larger].append(name)
        self._roots[larger] |= self._roots.pop(smaller)


class _Compared(RunningText):
    """A text that is compared with others."""

    def __init__(self, source: Source, text: str, regions: Sequence[TextRegion]) -> None:
        super().__init__(text, regions)
        self.source = source

    @cached_property
    def markers(self) -> Mapping[str, Span]:
        """Its names and figures."""
        return markers_in(self.text)


def _compare_runs(first: _Compared, second: _Compared) -> Kin | None:
    runs = shared_runs(first, second)
    return Kin(first.source.name, second.source.name, runs) if runs else None


def _compare_order(first: _Compared, second: _Compared) -> Kin | None:
    one, other = first.source.lang, second.source.lang
    same = one is None or other is None or one.partition("-")[0].lower() == other.partition("-")[0].lower()
    found = shared_order(first.markers, second.markers, same_language=same)
    return Kin(first.source.name, second.source.name, order=found) if found is not None else None


def _closest(counted: Iterable[tuple[int, Counter[int]]], fewest: int) -> list[tuple[int, int, int]]:
    """Return the pairs that share at least `fewest` numbers, and how many: for each sketch those that share most."""
    nearest: dict[int, list[tuple[int, int, int]]] = {}
    for second, counts in counted:
        for first, count in counts.items():
            if count >= fewest:
                for index in (first, second):
                    keep = heappushpop if len(nearest.setdefault(index, [])) == _CLOSEST else heappush
                    keep(nearest[index], (count, -first, -second))
    pairs = {pair for kept in nearest.values() for pair in kept}
    return sorted((-first, -second, count) for count, first, second in pairs)


def _counted(sketches: Iterable[Sequence[int]]) -> Iterator[tuple[int, Counter[int]]]:
    """Yield for each sketch how many numbers it shares with earlier ones.

    A number that many have is counted for the first of them and for the last few, which keeps the cost linear.
    """
    kept = [*sketches]
    seen: set[int] = set()
    repeated: set[int] = set()
    for numbers in kept:
        repeated.update(seen.intersection(numbers))
        seen.update(numbers)
    owners: dict[int, list[int]] = {}
    for index, numbers in enumerate(kept):
        counted: Counter[int] = Counter()
        for number in repeated.intersection(numbers):
            having = owners.setdefault(number, [])
            counted.update(having)
            having.append(index)
            if len(having) > _MOST_OWNERS:
                del having[1]
        yield index, counted
