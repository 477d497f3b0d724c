"""Evidence that is to be looked at again: what it consists of changed since it was reviewed last.

Doorstop calls such a link suspect. A passage can stand unchanged and no longer bear out its claim, because the claim
was reworded, or the words around the passage were.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.argument_map import ArgumentMap, Claim, Evidence
from argmap.model.quotation import Anchor, Locked
from argmap.review.locked_records import LockedRecord, pair_records
from argmap.review.relation_digests import RelationDigests
from argmap.sources.lock import (
    EvidenceKey,
    EvidenceRecord,
    Lock,
    Review,
    SourceRecord,
    evidence_record,
    quotation_digest,
)
from argmap.sources.lock_records import inserted_digest


class Aspect(StrEnum):
    """What of a piece of evidence can change, as people call it."""

    QUOTATION = "the quotation"
    AROUND = "the words around it"
    CLAIM = "the claim"
    BEARING = "what the claim bears on"


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A piece of evidence that is to be looked at again, its last review, and what changed since."""

    evidence: Evidence
    review: Review
    aspects: tuple[Aspect, ...]


def find_suspicions(argument_map: ArgumentMap, texts: Mapping[str, SearchableText], lock: Lock) -> Iterator[Suspicion]:
    """Yield the evidence that is verified or locked and suspect, in the order written.

    Nothing of a source is hashed as long as its text and the ranges in it are those of the lock.
    """
    search = _Search(argument_map, texts, lock)
    for claim in argument_map.claims.values():
        if claim.evidence and not search.is_settled(claim):
            yield from search.suspicions(claim)


def changed_aspects(review: Review, now: Review) -> tuple[Aspect, ...]:
    """Return what differs between a review and one that would be given now; what was not known did not change.

    The words around another quotation are others, and that is not said.
    """
    is_edited = review.quote_sha256 != now.quote_sha256
    around_is_known = review.around_sha256 is not None and now.around_sha256 is not None
    differing = {
        Aspect.QUOTATION: is_edited,
        Aspect.AROUND: not is_edited and around_is_known and review.around_sha256 != now.around_sha256,
        Aspect.CLAIM: review.claim_sha256 != now.claim_sha256,
        Aspect.BEARING: review.relation_sha256 != now.relation_sha256,
    }
    return tuple(aspect for aspect, differs in differing.items() if differs)


def review_now(record: EvidenceRecord, claim: str, digests: RelationDigests, by: str = "", note: str = "") -> Review:
    """Return the review of a piece of evidence of `claim` as it is now."""
    return Review(by, note, record.quote_sha256, record.around_sha256, digests.claim(claim), digests.relation(claim))


def as_edited(review: Review, record: EvidenceRecord) -> Review:
    """Return what the lock takes as it is when a quotation that nobody reviewed was edited; its claim stays."""
    return replace(review, quote_sha256=record.quote_sha256, around_sha256=record.around_sha256)


def is_same_passage(one: EvidenceRecord, other: EvidenceRecord) -> bool:
    """Say whether two quotations have the same characters and editorial words, and at most another context."""
    return (one.source, one.exact_sha256, one.inserted_sha256) == (
        other.source,
        other.exact_sha256,
        other.inserted_sha256,
    )


def _has_insertion(evidence: Evidence) -> bool:
    """Say whether there may be editorial words in a quotation: they do not show in the ranges of its source."""
    return evidence.quotation is not None and inserted_digest(evidence.quotation) is not None


def _is_same(text: SearchableText | None, record: SourceRecord) -> bool:
    """Say whether a text is the one that was locked, or is not here to be another."""
    if text is None:
        return True
    source = text.source
    same_file = (source.bytes_sha256, source.extractor) == (record.bytes_sha256, record.extractor)
    return same_file or source.sha256 == record.text_sha256


class _Search:
    """What it takes to compare a map with its lock."""

    def __init__(self, argument_map: ArgumentMap, texts: Mapping[str, SearchableText], lock: Lock) -> None:
        self._texts = texts
        self._lock = lock
        self._digests = RelationDigests(argument_map)
        self._map = argument_map
        self._unchanged = frozenset(name for name, record in lock.sources.items() if _is_same(texts.get(name), record))

    def is_settled(self, claim: Claim) -> bool:
        """Say whether it can be seen without hashing any quotation that no evidence of a claim is suspect."""
        name, records, unchanged = claim.name, self._lock.evidence, self._unchanged
        text_digest, relation_digest = self._digests.claim(name), self._digests.relation(name)
        for evidence in claim.evidence:
            verified = evidence.verification
            if not isinstance(verified, (Anchor, Locked)):
                continue
            record = records.get((name, evidence.ordinal))
            source = evidence.source
            if record is None or verified.spans != record.spans or source != record.source or source not in unchanged:
                return False
            if record.inserted_sha256 is not None or _has_insertion(evidence):
                return False
            review = record.reviewed
            if review is not None and (
                review.claim_sha256 != text_digest
                or review.relation_sha256 != relation_digest
                or review.quote_sha256 != record.quote_sha256
                or review.around_sha256 != record.around_sha256
            ):
                return False
        return True

    def suspicions(self, claim: Claim) -> Iterator[Suspicion]:
        """Yield the suspect evidence of a claim."""
        for one in claim.evidence:
            locked, verified = self._paired.get((one.claim, one.ordinal)), one.verification
            if locked is None or locked.record.reviewed is None or not isinstance(verified, Anchor | Locked):
                continue
            now, review = self._now(one, verified, locked), locked.record.reviewed
            if now.quote_sha256 != locked.record.quote_sha256 and not review.by:
                review = as_edited(review, now)
            aspects = changed_aspects(review, review_now(now, claim.name, self._digests))
            if aspects:
                yield Suspicion(one, review, aspects)

    @cached_property
    def _paired(self) -> Mapping[EvidenceKey, LockedRecord]:
        """The records of all quotations; those of claims that are settled are not hashed for it."""
        quotations: dict[EvidenceKey, str] = {}
        for claim in self._map.claims.values():
            for one in claim.evidence:
                if one.quotation is not None:
                    quotations[one.claim, one.ordinal] = self._quotation_now(one)
        return pair_records(self._lock, self._map, self._digests, quotations)

    def _is_as_locked(self, evidence: Evidence, record: EvidenceRecord) -> bool:
        """Say whether a quotation stands where it was locked, in the text that was locked, without editorial words."""
        verified = evidence.verification
        return (
            isinstance(verified, Anchor | Locked)
            and verified.spans == record.spans
            and evidence.source == record.source
            and evidence.source in self._unchanged
            and record.inserted_sha256 is None
            and not _has_insertion(evidence)
        )

    def _quotation_now(self, evidence: Evidence) -> str:
        """Return the digest of a quotation: that of its record, where it cannot be another."""
        record, quotation = self._lock.evidence.get((evidence.claim, evidence.ordinal)), evidence.quotation
        if record is not None and self._is_as_locked(evidence, record):
            return record.quote_sha256
        return quotation_digest(quotation, evidence.source) if quotation is not None else ""

    def _now(self, evidence: Evidence, verified: Anchor | Locked, locked: LockedRecord) -> EvidenceRecord:
        """Return the record of a quotation as it would be now; its digest is the one before where it is the same.

        What a lost record says is of a text before the one that was locked.
        """
        record = locked.record
        text = self._texts.get(evidence.source) if isinstance(verified, Anchor) else None
        if evidence.quotation is None or (not locked.is_lost and self._is_as_locked(evidence, record)):
            return record
        if text is None:
            return replace(record, quote_sha256=quotation_digest(evidence.quotation, evidence.source))
        now = evidence_record(evidence.quotation, evidence.source, text.source, verified.tier, verified.spans)
        return replace(now, quote_sha256=record.quote_sha256) if is_same_passage(record, now) else now
