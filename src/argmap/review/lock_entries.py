"""What the lock of a map says: its verified quotations, its texts, and who reviewed what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.argument_map import ArgumentMap, Claim, Evidence
from argmap.model.quotation import Anchor, Locked, Stale
from argmap.model.source import Source
from argmap.review.locked_records import LockedRecords
from argmap.review.relation_digests import RelationDigests
from argmap.review.suspicion import is_same_passage, review_now
from argmap.sources.lock import (
    EvidenceKey,
    EvidenceRecord,
    Lock,
    Review,
    SourceRecord,
    evidence_record,
    quotation_digest,
    source_record,
)
from argmap.sources.problem import SourceProblem

Texts = Mapping[str, SearchableText | SourceProblem]

Key = TypeVar("Key", str, EvidenceKey)
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Relocking:
    """The lock as it has to be now, and the record that each quotation had in the one before."""

    lock: Lock
    previous: Mapping[EvidenceKey, EvidenceRecord]


def lock_entries(argument_map: ArgumentMap, texts: Texts, previous: Lock | None = None) -> Lock:
    """Return the lock of a map as it has to be now (`relock`)."""
    return relock(argument_map, texts, previous).lock


def relock(argument_map: ArgumentMap, texts: Texts, previous: Lock | None = None) -> Relocking:
    """Return the lock of a map: its verified quotations, the texts that are here, and the reviews of `previous`.

    Of quotations whose text is not here, what `previous` knew is kept, for they were verified before; also of one that
    was edited since, which stays stale. What nobody reviewed yet is taken as it is; and so is what was edited since the
    lock alone took it as it was. Any other review stays what it is, even where it does not fit any more.
    """
    sources, verified = _read_texts(argument_map, texts)
    digests = RelationDigests(argument_map)
    records = LockedRecords(previous, argument_map) if previous is not None else None
    evidence: dict[EvidenceKey, EvidenceRecord] = {}
    lost: dict[EvidenceKey, EvidenceRecord] = {}
    known: dict[EvidenceKey, EvidenceRecord] = {}
    for claim in argument_map.claims.values():
        before = _records_before(claim, records, verified)
        for one in claim.evidence:
            key, old = (one.claim, one.ordinal), before.get(one.ordinal)
            if old is not None:
                known[key] = old
            record = verified.get(key) or _kept(one, old, previous)
            if record is not None:
                evidence[key] = replace(record, reviewed=_carried(one, record, old, digests))
            elif old is not None and old.reviewed is not None:
                lost[key] = old
    for record in evidence.values():
        if previous is not None and record.source not in sources and record.source in previous.sources:
            sources[record.source] = previous.sources[record.source]
    return Relocking(Lock(_in_order(sources), _in_order(evidence), _in_order(lost)), known)


def _read_texts(
    argument_map: ArgumentMap, texts: Texts
) -> tuple[dict[str, SourceRecord], dict[EvidenceKey, EvidenceRecord]]:
    """Return the records of the texts that are here and of the quotations verified in them; each is visited once."""
    by_source: dict[str, list[Evidence]] = {}
    for claim in argument_map.claims.values():
        for one in claim.evidence:
            if isinstance(one.verification, Anchor):
                by_source.setdefault(one.source, []).append(one)
    sources: dict[str, SourceRecord] = {}
    evidence: dict[EvidenceKey, EvidenceRecord] = {}
    for name, text in texts.items():
        source = argument_map.sources.get(name)
        if source is None or not isinstance(text, SearchableText) or not _is_described(source, text):
            continue
        sources[name] = source_record(text.source, source.file or text.source.path)
        evidence.update(((one.claim, one.ordinal), record) for one, record in _verified(by_source.get(name, ()), text))
    return sources, evidence


def _verified(evidence: Iterable[Evidence], text: SearchableText) -> Iterator[tuple[Evidence, EvidenceRecord]]:
    for one in evidence:
        quotation, verified = one.quotation, one.verification
        if quotation is not None and isinstance(verified, Anchor):
            yield one, evidence_record(quotation, one.source, text.source, verified.tier, verified.spans)


def _is_described(source: Source, text: SearchableText) -> bool:
    """Say whether a text is the one that its source describes; another edition proves nothing to those without it."""
    return source.sha256 in {None, text.source.bytes_sha256}


def _records_before(
    claim: Claim, records: LockedRecords | None, verified: Mapping[EvidenceKey, EvidenceRecord]
) -> dict[int, EvidenceRecord]:
    if records is None or not claim.evidence or not records.may_have(claim.name):
        return {}
    quoted = [one for one in claim.evidence if one.quotation is not None]
    digests: dict[int, str] = {}
    for one in quoted:
        record = verified.get((one.claim, one.ordinal))
        if record is not None:
            digests[one.ordinal] = record.quote_sha256
        elif one.quotation is not None:
            digests[one.ordinal] = quotation_digest(one.quotation, one.source)
    return records.of_claim(claim.name, quoted, digests)


def _kept(evidence: Evidence, old: EvidenceRecord | None, previous: Lock | None) -> EvidenceRecord | None:
    """Return what the previous lock knew of a quotation whose text is not here."""
    if previous is None:
        return None
    key = (evidence.claim, evidence.ordinal)
    if isinstance(evidence.verification, Locked) and evidence.quotation is not None:
        record = previous.record(*key, quotation_digest(evidence.quotation, evidence.source))
        return replace(record, reviewed=old.reviewed) if record is not None and old is not None else record
    # What was edited can still be put back as it was, and only then the record is right again.
    return previous.evidence.get(key) if isinstance(evidence.verification, Stale) else None


def _carried(
    evidence: Evidence, record: EvidenceRecord, old: EvidenceRecord | None, digests: RelationDigests
) -> Review | None:
    """Return the review that goes with a record: the one before, or what the lock takes as it is."""
    review = old.reviewed if old is not None else None
    if isinstance(evidence.verification, Stale):
        return record.reviewed
    if old is None or review is None:
        return review_now(record, evidence.claim, digests)
    quote, around = review.quote_sha256, review.around_sha256
    if record.quote_sha256 != old.quote_sha256:
        if not is_same_passage(evidence, old, record.exact_sha256):
            return review if review.by else review_now(record, evidence.claim, digests)
        quote = record.quote_sha256 if quote == old.quote_sha256 else quote
    return replace(review, quote_sha256=quote, around_sha256=around if around is not None else record.around_sha256)


def _in_order(records: dict[Key, Record]) -> dict[Key, Record]:
    return dict(sorted(records.items(), key=lambda item: item[0]))
