"""Lost quotations in other sources: word for word there, and so the wrong source is named here.

Whether a quotation is verified does not depend on this; it is help, and its cost over all quotations is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from argmap.anchoring.anchor import find_as_typed, find_places
from argmap.anchoring.searchable_text import SearchableText
from argmap.model.quotation import Ambiguous, Anchor, Elsewhere, Quotation, Tier
from argmap.sources.problem import SourceProblem

# As typed, a look costs a tenth of a nanosecond a character and a microsecond a text; a climb of the ladder costs 50
# microseconds a text, and once for each text its folds.
MAX_SCANNED = 20_000_000_000
MAX_LOOKS = 2_000_000
MAX_CLIMBS = 100_000
MAX_FOLDED = 5_000_000
_RUNGS = tuple(Tier)


class ElsewhereSearch:
    """Looks in all of `texts` for quotations that their own source does not have."""

    def __init__(self, texts: Mapping[str, SearchableText | SourceProblem]) -> None:
        self._texts = texts
        self._scanned = self._looks = self._climbs = self._folded = 0
        self._may_be_folded: dict[str, bool] = {}

    def find(self, quotation: Quotation, source: str) -> Elsewhere | None:
        """Return the first other source, by name, that has the quotation; the lowest rung wins."""
        bare = Quotation(quotation.exact)
        if not bare.exact.strip():
            return None
        return self._as_typed(bare, source) or self._climbed(bare, source)

    def as_typed_in(self, name: str, quotation: Quotation) -> Elsewhere | None:
        """Look into one text; nothing is found any more when the looks at all of them have cost too much."""
        text = self._texts[name]
        if not isinstance(text, SearchableText) or self._scanned > MAX_SCANNED or self._looks > MAX_LOOKS:
            return None
        self._scanned += len(text.text)
        self._looks += 1
        place = find_as_typed(quotation, text)
        return Elsewhere(name, place) if place else None

    def _as_typed(self, quotation: Quotation, source: str) -> Elsewhere | None:
        found = (self.as_typed_in(name, quotation) for name in self._others(source))
        return next((place for place in found if place), None)

    def _climbed(self, quotation: Quotation, source: str) -> Elsewhere | None:
        best: Elsewhere | None = None
        for name in self._others(source):
            place = self._climb(name, quotation)
            if place and (best is None or _is_lower(place, best)):
                best = place
        return best

    def _climb(self, name: str, quotation: Quotation) -> Elsewhere | None:
        text = self._texts[name]
        if not isinstance(text, SearchableText) or self._climbs > MAX_CLIMBS or not self._may_fold(name, text):
            return None
        self._climbs += 1
        found = find_places(quotation, text)
        if isinstance(found, Ambiguous):
            return Elsewhere(name, Anchor(found.tier, found.occurrences[0]))
        return Elsewhere(name, found) if isinstance(found, Anchor) else None

    def _may_fold(self, name: str, text: SearchableText) -> bool:
        """Say whether a text is one of those that may be folded: the first ones that are together not too long."""
        if name not in self._may_be_folded:
            self._folded += len(text.text)
            self._may_be_folded[name] = self._folded <= MAX_FOLDED
        return self._may_be_folded[name]

    def _others(self, source: str) -> Iterator[str]:
        return (name for name in self._names if name != source)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(sorted(self._texts))


def _is_lower(place: Elsewhere, other: Elsewhere) -> bool:
    return _RUNGS.index(place.anchor.tier) < _RUNGS.index(other.anchor.tier)
