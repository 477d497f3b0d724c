"""Verification source by source: for texts that are too many to be held together.

Each text is visited once for the quotations from it, and once more if there are quotations that their own source does
not have; so memory holds one text at a time, and the quotations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from argmap.anchoring.elsewhere import ElsewhereSearch
from argmap.anchoring.searchable_text import SearchableText
from argmap.anchoring.verification import Verifier, choose, verify_against
from argmap.model.quotation import Elsewhere, Missing, Near, Quotation, Unverified, Verification
from argmap.model.source import Source
from argmap.sources.lock import Lock
from argmap.sources.problem import SourceProblem

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
    verifier = Verifier(texts, lock)
    for one in chain.from_iterable(by_source.values()):
        found[one.key] = verifier(one.quotation, one.claim, one.ordinal, one.source)
    _look_elsewhere(lost, texts, found)
    return found


def _look_elsewhere(
    lost: Iterable[Wanted],
    texts: Mapping[str, SearchableText | SourceProblem],
    found: dict[tuple[str, int], Verification],
) -> None:
    """Look for quotations that their source does not have in all other texts, as typed and text by text."""
    search = ElsewhereSearch(texts)
    pending = list(lost)
    for name in sorted(texts) if pending else ():
        for one in pending:
            place = search.as_typed_in(name, one.quotation) if one.source.name != name else None
            verification = found[one.key]
            if place and isinstance(verification, Near | Missing):
                found[one.key] = choose(verification, place)
        pending = [one for one in pending if not isinstance(found[one.key], Elsewhere)]
