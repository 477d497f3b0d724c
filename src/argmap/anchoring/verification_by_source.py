"""Verification source by source: for texts that are too many to be held together.

Each text is visited once for the quotations from it, and once more if there are quotations that their own source does
not have; so memory holds one text at a time, and the quotations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.anchoring.anchor import find_elsewhere
from argmap.anchoring.searchable_text import SearchableText
from argmap.anchoring.verification import choose, verify, verify_against
from argmap.model.quotation import Elsewhere, Missing, Near, Quotation, Tier, Unverified, Verification
from argmap.model.source import Source
from argmap.sources.lock import Lock
from argmap.sources.problem import SourceProblem

# Looking for lost quotations in all other texts ends after so many characters: that they stand elsewhere is help, and
# whether they are verified does not depend on it.
_MAX_SCANNED = 20_000_000_000
_NOT_YET = Unverified("not looked for yet")


class Wanted(NamedTuple):
    """A quotation to be looked for: the `ordinal`-th of `claim`, from `source`."""

    quotation: Quotation
    claim: str
    ordinal: int
    source: Source

    @property
    def key(self) -> tuple[str, int]:
        """Claim and ordinal: what a quotation is known by."""
        return self.claim, self.ordinal


class Collector:
    """Stands in for verification in a first pass over the documents, and keeps what is to be verified."""

    def __init__(self) -> None:
        self.wanted: list[Wanted] = []

    def __call__(self, quotation: Quotation, claim: str, ordinal: int, source: Source) -> Verification:
        """Keep a quotation for later."""
        self.wanted.append(Wanted(quotation, claim, ordinal, source))
        return _NOT_YET


class Verified:
    """The results of verification, given in a second pass over the documents as if they were found then."""

    def __init__(self, found: Mapping[tuple[str, int], Verification]) -> None:
        self._found = found

    def __call__(self, quotation: Quotation, claim: str, ordinal: int, source: Source) -> Verification:  # noqa: ARG002 - a Verifier is asked with all that it may need
        """Return what became of the quotation."""
        return self._found[claim, ordinal]


def verify_by_source(
    wanted: Iterable[Wanted],
    visit: Iterable[tuple[str, SearchableText]],
    texts: Mapping[str, SearchableText | SourceProblem],
    lock: Lock | None,
) -> dict[tuple[str, int], Verification]:
    """Return what is known of each quotation, by claim and ordinal.

    `visit` gives each text that is here once, by the name of its source, and thereby fills `texts`.
    """
    by_source: defaultdict[str, list[Wanted]] = defaultdict(list)
    for one in wanted:
        by_source[one.source.name].append(one)
    found: dict[tuple[str, int], Verification] = {}
    lost: list[Wanted] = []
    for name, text in visit:
        for one in by_source.pop(name, ()):
            found[one.key] = verification = verify_against(one.quotation, text)
            if isinstance(verification, Near | Missing):
                lost.append(one)
    for rest in by_source.values():
        for one in rest:
            found[one.key] = verify(one.quotation, one.claim, one.ordinal, one.source, texts, lock)
    _look_elsewhere(lost, texts, found)
    return found


def _look_elsewhere(
    lost: Iterable[Wanted],
    texts: Mapping[str, SearchableText | SourceProblem],
    found: dict[tuple[str, int], Verification],
) -> None:
    """Look for quotations that their source does not have in all other texts, text by text."""
    best: dict[tuple[str, int], Elsewhere] = {}
    pending = list(lost)
    scanned = 0
    for name in sorted(texts) if pending else ():
        text = texts[name]
        if not isinstance(text, SearchableText) or scanned > _MAX_SCANNED:
            continue
        for one in pending:
            place = find_elsewhere(one.quotation, {name: text}) if one.source.name != name else None
            if place and _is_lower(place, best.get(one.key)):
                best[one.key] = place
        scanned += len(pending) * len(text.text)
        pending = [one for one in pending if one.key not in best or best[one.key].anchor.tier != Tier.EXACT]
    for key, place in best.items():
        verification = found[key]
        if isinstance(verification, Near | Missing):
            found[key] = choose(verification, place)


def _is_lower(place: Elsewhere, other: Elsewhere | None) -> bool:
    rungs = tuple(Tier)
    return other is None or rungs.index(place.anchor.tier) < rungs.index(other.anchor.tier)
