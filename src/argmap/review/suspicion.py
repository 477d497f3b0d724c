"""Evidence that is to be looked at again: what it consists of changed since it was reviewed last.

Doorstop calls such a link suspect. A passage can stand unchanged and no longer bear out its claim, because the claim
was reworded, or the words around the passage were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.argument_map import ArgumentMap, Claim, Evidence
from argmap.model.quotation import Anchor, Locked
from argmap.review.locked_records import LockedRecords
from argmap.review.relation_digests import RelationDigests
from argmap.sources.lock import EvidenceRecord, Lock, Review, SourceRecord, quotation_digest
from argmap.sources.lock_records import around_digest, exact_digest

# Editorial words in brackets are part of a quotation, and do not show in the ranges of its source.
_INSERTION = re.compile(r"[\[［](?!(?:…|\.\.\.)[\]］])")


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


def is_same_passage(evidence: Evidence, record: EvidenceRecord, exact_sha256: str) -> bool:
    """Say whether a quotation has the very characters of its record, so that at most its context was edited."""
    return record.exact_sha256 == exact_sha256 and record.source == evidence.source and not _has_insertion(evidence)


def _has_insertion(evidence: Evidence) -> bool:
    exact = evidence.quotation.exact if evidence.quotation is not None else ""
    return ("[" in exact or "［" in exact) and _INSERTION.search(exact) is not None


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
        self._records = LockedRecords(lock, argument_map)
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
            if evidence.quotation is not None and "[" in evidence.quotation.exact and _has_insertion(evidence):
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
        if not self._records.may_have(claim.name):
            return
        quoted = [one for one in claim.evidence if one.quotation is not None]
        quotations = {one.ordinal: self._quotation_now(one) for one in quoted}
        records = self._records.of_claim(claim.name, quoted, quotations)
        for one in quoted:
            record, verified = records.get(one.ordinal), one.verification
            if record is None or record.reviewed is None or not isinstance(verified, Anchor | Locked):
                continue
            quotation = quotations[one.ordinal]
            if quotation != record.quote_sha256 and not record.reviewed.by:
                continue
            around = self._around_now(one, verified, record)
            seen = replace(record, quote_sha256=quotation, around_sha256=around)
            aspects = changed_aspects(record.reviewed, review_now(seen, claim.name, self._digests))
            if aspects:
                yield Suspicion(one, record.reviewed, aspects)

    def _is_as_locked(self, evidence: Evidence, verified: Anchor | Locked, record: EvidenceRecord) -> bool:
        """Say whether a quotation stands where it was locked, in the text that was locked."""
        return (
            verified.spans == record.spans
            and evidence.source == record.source
            and evidence.source in self._unchanged
            and not _has_insertion(evidence)
        )

    def _quotation_now(self, evidence: Evidence) -> str:
        """Return the digest of a quotation: that of its record, where it cannot be another."""
        record = self._lock.evidence.get((evidence.claim, evidence.ordinal))
        verified, quotation = evidence.verification, evidence.quotation
        if record is not None and isinstance(verified, Anchor | Locked):
            if self._is_as_locked(evidence, verified, record):
                return record.quote_sha256
            text = self._texts.get(evidence.source) if isinstance(verified, Anchor) else None
            if text is not None and is_same_passage(evidence, record, exact_digest(text.text, verified.spans)):
                return record.quote_sha256
        return quotation_digest(quotation, evidence.source) if quotation is not None else ""

    def _around_now(self, evidence: Evidence, verified: Anchor | Locked, record: EvidenceRecord) -> str | None:
        text = self._texts.get(evidence.source) if isinstance(verified, Anchor) else None
        if text is None or self._is_as_locked(evidence, verified, record):
            return record.around_sha256
        return around_digest(text.text, verified.spans)
