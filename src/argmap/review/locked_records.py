"""Which record of a lock is that of which quotation, although quotations are edited, put in order and renamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.quotation import Anchor, Locked
from argmap.sources.lock import EvidenceRecord, Lock
from argmap.text.span import Span

# More edited quotations of one claim than these are not told apart by what they are like.
_MOST_COMPARED = 100


class _Kept(NamedTuple):
    """A record, and the ordinal that it was locked under."""

    ordinal: int
    record: EvidenceRecord


class LockedRecords:
    """The records of a lock, those of lost quotations among them, asked for by the evidence that is there now."""

    def __init__(self, lock: Lock, argument_map: ArgumentMap) -> None:
        self._lock = lock
        self._claims = argument_map.claims

    def may_have(self, claim: str) -> bool:
        """Say whether there can be a record of the quotations of a claim."""
        return claim in self._by_claim or bool(self._vanished)

    def of_claim(
        self, claim: str, evidence: Sequence[Evidence], digests: Mapping[int, str]
    ) -> dict[int, EvidenceRecord]:
        """Return the record of each quotation of a claim, by ordinal; a new quotation has none.

        A quotation is known by its digest (`digests`, by ordinal): at its ordinal, or wherever else in its claim it
        stood, or in a claim that is gone because it has another name now. An edited one takes the record that is left
        and most like it.
        """
        kept = self._by_claim.get(claim, ())
        found = _by_digest(digests, kept)
        for ordinal in digests.keys() - found.keys():
            if digests[ordinal] in self._vanished:
                found[ordinal] = _Kept(ordinal, self._vanished[digests[ordinal]])
        taken = {id(one) for one in found.values()}
        left = [one for one in kept if id(one) not in taken]
        edited = _edited([one for one in evidence if one.ordinal not in found], left)
        return {ordinal: one.record for ordinal, one in (found | edited).items()}

    @cached_property
    def _by_claim(self) -> Mapping[str, tuple[_Kept, ...]]:
        found: dict[str, list[_Kept]] = {}
        for (claim, ordinal), record in self._all():
            found.setdefault(claim, []).append(_Kept(ordinal, record))
        return {claim: tuple(records) for claim, records in found.items()}

    @cached_property
    def _vanished(self) -> Mapping[str, EvidenceRecord]:
        """The records of claims that are no longer there, by the digest of their quotation; of equal ones the first."""
        found: dict[str, EvidenceRecord] = {}
        for (claim, _), record in self._all():
            if claim not in self._claims:
                found.setdefault(record.quote_sha256, record)
        return found

    def _all(self) -> Iterator[tuple[tuple[str, int], EvidenceRecord]]:
        for records in (self._lock.evidence, self._lock.lost):
            yield from sorted(records.items(), key=lambda item: item[0])


def _by_digest(digests: Mapping[int, str], kept: Sequence[_Kept]) -> dict[int, _Kept]:
    """Return the records of quotations that were not edited: those at their ordinal first, then the others in order."""
    at_ordinal = {(one.ordinal, one.record.quote_sha256): one for one in kept}
    found = {
        ordinal: at_ordinal[ordinal, digest] for ordinal, digest in digests.items() if (ordinal, digest) in at_ordinal
    }
    taken = {id(one) for one in found.values()}
    free: dict[str, list[_Kept]] = {}
    for one in reversed(kept):
        if id(one) not in taken:
            free.setdefault(one.record.quote_sha256, []).append(one)
    for ordinal, digest in digests.items():
        if ordinal not in found and free.get(digest):
            found[ordinal] = free[digest].pop()
    return found


def _edited(evidence: Sequence[Evidence], left: Sequence[_Kept]) -> dict[int, _Kept]:
    """Give the records that are left to the quotations that have none, the pairs that are most alike first.

    A record goes to a quotation from its own source, or to what stands in its place now.
    """
    pairs = sorted(
        (_unlikeness(one, kept), one.ordinal, index)
        for one in evidence[:_MOST_COMPARED]
        for index, kept in enumerate(left[:_MOST_COMPARED])
        if one.source == kept.record.source or one.ordinal == kept.ordinal
    )
    found: dict[int, _Kept] = {}
    taken: set[int] = set()
    for _, ordinal, index in pairs:
        if ordinal not in found and index not in taken:
            found[ordinal] = left[index]
            taken.add(index)
    return found


def _unlikeness(evidence: Evidence, kept: _Kept) -> tuple[bool, bool, int]:
    verified = evidence.verification
    spans = verified.spans if isinstance(verified, Anchor | Locked) else ()
    meets = any(_meet(one, other) for one in spans[:1] for other in kept.record.spans[:1])
    return evidence.source != kept.record.source, not meets, abs(evidence.ordinal - kept.ordinal)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
