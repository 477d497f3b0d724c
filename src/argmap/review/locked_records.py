"""Which record of a lock is that of which quotation, although quotations are edited, moved and renamed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.quotation import Anchor, Locked
from argmap.review.relation_digests import RelationDigests
from argmap.sources.lock import EvidenceKey, EvidenceRecord, Lock
from argmap.text.span import Span

# More edited quotations of one claim than these are not told apart by what they are like.
_MOST_COMPARED = 100


class LockedRecord(NamedTuple):
    """A record, the key that it was locked under, and whether it is one of a quotation that was lost."""

    key: EvidenceKey
    record: EvidenceRecord
    is_lost: bool

    @property
    def is_reviewed(self) -> bool:
        """Whether somebody reviewed it; what the lock itself took as it was does not count."""
        return self.record.reviewed is not None and self.record.reviewed.by != ""


def records_of(lock: Lock) -> Iterator[LockedRecord]:
    """Yield all records in order, those of lost quotations last."""
    for records, is_lost in ((lock.evidence, False), (lock.lost, True)):
        for key, record in sorted(records.items(), key=lambda item: item[0]):
            yield LockedRecord(key, record, is_lost)


def pair_records(
    lock: Lock, argument_map: ArgumentMap, relations: RelationDigests, quotations: Mapping[EvidenceKey, str]
) -> dict[EvidenceKey, LockedRecord]:
    """Return the record of each quotation of a map, those of lost quotations among them; a new quotation has none.

    `quotations` are the digests by which quotations are known. Each record goes to one quotation at most: to that with
    its digest, at its key, or wherever else in its claim, or in place of a claim that is gone, or, if somebody reviewed
    it, in any claim; and what is left to the edited quotation of its claim that is most like it. A claim that is gone
    and one that is new are one claim if their texts are the same; without that, a record that somebody reviewed goes to
    what is quoted from the same place.
    """
    pairing = _Pairing(lock, argument_map, relations, quotations)
    pairing.pair_known()
    pairing.pair_edited()
    pairing.pair_by_place()
    return pairing.found


class _Pairing:
    def __init__(
        self, lock: Lock, argument_map: ArgumentMap, relations: RelationDigests, quotations: Mapping[EvidenceKey, str]
    ) -> None:
        self.found: dict[EvidenceKey, LockedRecord] = {}
        self._quotations = quotations
        self._evidence = {
            (one.claim, one.ordinal): one
            for claim in argument_map.claims.values()
            for one in claim.evidence
            if (one.claim, one.ordinal) in quotations
        }
        self._free = dict.fromkeys(records_of(lock))
        named = {one.key[0] for one in self._free}
        self._new = frozenset(claim for claim, _ in quotations if claim not in named)
        self._claims = {claim: claim for claim in named if claim in argument_map.claims}
        self._claims |= _renamed(self._free, argument_map, relations, self._new)

    def pair_known(self) -> None:
        """Pair the quotations that were not edited."""
        claims = self._claims
        self._pair(lambda one: (claims.get(one.key[0]), one.key[1]), lambda key: key)
        self._pair(lambda one: claims.get(one.key[0]), lambda key: key[0])
        self._pair(lambda one: one.key[1] if one.key[0] not in claims else None, lambda key: key[1])
        self._pair(lambda one: True if one.key[0] not in claims else None, lambda _: True)
        self._pair(lambda one: True if one.is_reviewed else None, lambda _: True)

    def pair_edited(self) -> None:
        """Pair, claim by claim, the quotations that have no record yet with the records that are left."""
        left: dict[str, list[LockedRecord]] = defaultdict(list)
        for one in self._free:
            if one.key[0] in self._claims:
                left[self._claims[one.key[0]]].append(one)
        without = defaultdict(list)
        for evidence in self._without_record():
            if evidence.claim in left:
                without[evidence.claim].append(evidence)
        for claim, several in without.items():
            self._take(_edited(several[:_MOST_COMPARED], left[claim][:_MOST_COMPARED]))

    def pair_by_place(self) -> None:
        """Pair reviewed records of claims that are gone with what new claims quote from the same place."""
        records = [one for one in self._free if one.is_reviewed and one.key[0] not in self._claims]
        evidence = [one for one in self._without_record() if one.claim in self._new] if records else []
        for record in records[:_MOST_COMPARED]:
            for one in evidence[:_MOST_COMPARED]:
                key = (one.claim, one.ordinal)
                if key not in self.found and one.source == record.record.source and _meets(one, record):
                    self._take({key: record})
                    break

    def _pair(self, place_of: Callable[[LockedRecord], Hashable], place_at: Callable[[EvidenceKey], Hashable]) -> None:
        """Pair what has the same digest and the same place, in order; a record without a place (None) is left."""
        free: dict[Hashable, list[LockedRecord]] = defaultdict(list)
        for one in reversed(self._free):
            place = place_of(one)
            if place is not None:
                free[place, one.record.quote_sha256].append(one)
        for key, digest in self._quotations.items() if free else ():
            several = free.get((place_at(key), digest)) if key not in self.found else None
            if several:
                self._take({key: several.pop()})

    def _take(self, pairs: Mapping[EvidenceKey, LockedRecord]) -> None:
        self.found.update(pairs)
        for record in pairs.values():
            del self._free[record]

    def _without_record(self) -> Iterator[Evidence]:
        return (one for key, one in self._evidence.items() if key not in self.found)


def _renamed(
    records: Iterable[LockedRecord], argument_map: ArgumentMap, relations: RelationDigests, new: frozenset[str]
) -> dict[str, str]:
    """Return the new name of each claim that is gone and whose text a new claim has, in the order of both."""
    gone: dict[str, str] = {}
    for one in records:
        claim, review = one.key[0], one.record.reviewed
        if review is not None and claim not in argument_map.claims:
            gone.setdefault(claim, review.claim_sha256)
    by_text: dict[str, list[str]] = defaultdict(list)
    for name in reversed([name for name in argument_map.claims if gone and name in new]):
        by_text[relations.claim(name)].append(name)
    return {claim: by_text[digest].pop() for claim, digest in gone.items() if by_text.get(digest)}


def _edited(evidence: Sequence[Evidence], left: Sequence[LockedRecord]) -> dict[EvidenceKey, LockedRecord]:
    """Give the records that are left to the quotations that have none, the pairs that are most alike first."""
    pairs = sorted(
        (_unlikeness(one, record), one.ordinal, index)
        for one in evidence
        for index, record in enumerate(left)
        if _may_be_edited(one, record)
    )
    claim = evidence[0].claim
    found: dict[EvidenceKey, LockedRecord] = {}
    taken: set[int] = set()
    for _, ordinal, index in pairs:
        if (claim, ordinal) not in found and index not in taken:
            found[claim, ordinal] = left[index]
            taken.add(index)
    return found


def _may_be_edited(evidence: Evidence, locked: LockedRecord) -> bool:
    """Say whether a quotation can be what became of a record: from its source, or what stands in its place now.

    A lost record may be of a quotation that was taken out long ago, and not each that comes after it is that one.
    """
    if evidence.ordinal == locked.key[1]:
        return True
    return evidence.source == locked.record.source and (not locked.is_lost or _meets(evidence, locked))


def _unlikeness(evidence: Evidence, locked: LockedRecord) -> tuple[bool, bool, int]:
    is_elsewhere = evidence.source != locked.record.source
    return is_elsewhere, not _meets(evidence, locked), abs(evidence.ordinal - locked.key[1])


def _meets(evidence: Evidence, locked: LockedRecord) -> bool:
    verified = evidence.verification
    spans = verified.spans if isinstance(verified, Anchor | Locked) else ()
    return any(_meet(one, other) for one in spans[:1] for other in locked.record.spans[:1])


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
