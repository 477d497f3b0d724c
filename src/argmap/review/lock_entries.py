"""What the lock of a map says: its verified quotations, its texts, and who reviewed what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.quotation import Anchor, Locked, Stale
from argmap.model.source import Source
from argmap.review.locked_records import LockedRecord, pair_records, records_of
from argmap.review.relation_digests import RelationDigests
from argmap.review.suspicion import as_edited, is_same_passage, review_now
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
    """The lock as it has to be now, and the record that each quotation had in the one before.

    Of the records that somebody reviewed, `unverified` are those whose quotation is there and not verified, and `gone`
    those whose quotation is not there; their reviews are kept apart. `back` are lost records that are verified again.
    """

    lock: Lock
    previous: Mapping[EvidenceKey, LockedRecord]
    unverified: Mapping[EvidenceKey, LockedRecord]
    gone: tuple[LockedRecord, ...]
    back: Mapping[EvidenceKey, LockedRecord]


def lock_entries(argument_map: ArgumentMap, texts: Texts, previous: Lock | None = None) -> Lock:
    """Return the lock of a map as it has to be now (`relock`)."""
    return relock(argument_map, texts, previous).lock


def relock(argument_map: ArgumentMap, texts: Texts, previous: Lock | None = None) -> Relocking:
    """Return the lock of a map: its verified quotations, the texts that are here, and the reviews of `previous`.

    Of quotations whose text is not here, what `previous` knew is kept, for they were verified before; also of one that
    was edited since, which stays stale. What nobody reviewed yet is taken as it is; and so is what was edited since the
    lock alone took it as it was. Any other review stays what it is, even where it does not fit any more, and is kept
    among the lost ones when its quotation is gone.
    """
    previous = previous if previous is not None else Lock()
    sources, verified = _read_texts(argument_map, texts)
    relations = RelationDigests(argument_map)
    known = _known(argument_map, relations, verified, previous)
    evidence: dict[EvidenceKey, EvidenceRecord] = {}
    lost: dict[EvidenceKey, EvidenceRecord] = {}
    for key, one in _quoted(argument_map):
        old = known.get(key)
        record = verified.get(key) or _kept(one, old, previous)
        if record is not None:
            evidence[key] = replace(record, reviewed=_carried(one, record, old, relations))
        elif old is not None and old.record.reviewed is not None:
            lost[key] = old.record
    for record in evidence.values():
        if record.source not in sources and record.source in previous.sources:
            sources[record.source] = previous.sources[record.source]
    gone = _without_quotation(previous, known)
    _keep_apart(gone, lost)
    unverified = {key: old for key, old in known.items() if key not in evidence and old.is_reviewed}
    back = {key: old for key, old in known.items() if key in evidence and old.is_lost}
    lock = Lock(_in_order(sources), _in_order(evidence), _in_order(lost))
    return Relocking(lock, known, unverified, tuple(gone), back)


def _quoted(argument_map: ArgumentMap) -> Iterator[tuple[EvidenceKey, Evidence]]:
    for claim in argument_map.claims.values():
        for one in claim.evidence:
            if one.quotation is not None:
                yield (one.claim, one.ordinal), one


def _known(
    argument_map: ArgumentMap,
    relations: RelationDigests,
    verified: Mapping[EvidenceKey, EvidenceRecord],
    previous: Lock,
) -> dict[EvidenceKey, LockedRecord]:
    """Return the record that each quotation had before."""
    if not previous.evidence and not previous.lost:
        return {}
    digests: dict[EvidenceKey, str] = {}
    for key, one in _quoted(argument_map):
        record = verified.get(key)
        if record is not None:
            digests[key] = record.quote_sha256
        elif one.quotation is not None:
            digests[key] = quotation_digest(one.quotation, one.source)
    return pair_records(previous, argument_map, relations, digests)


def _without_quotation(previous: Lock, known: Mapping[EvidenceKey, LockedRecord]) -> list[LockedRecord]:
    """Return the records that somebody reviewed and whose quotation is gone."""
    paired = {(one.key, one.is_lost) for one in known.values()}
    return [one for one in records_of(previous) if one.is_reviewed and (one.key, one.is_lost) not in paired]


def _keep_apart(gone: Iterable[LockedRecord], lost: dict[EvidenceKey, EvidenceRecord]) -> None:
    """Put records among the lost ones, each at its own ordinal or the next that is free in its claim."""
    free: dict[str, int] = {}
    for one in gone:
        claim, ordinal = one.key
        if one.key in lost:
            ordinal = free.get(claim, 0)
            while (claim, ordinal) in lost:
                ordinal += 1
            free[claim] = ordinal + 1
        lost[claim, ordinal] = one.record


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


def _kept(evidence: Evidence, old: LockedRecord | None, previous: Lock) -> EvidenceRecord | None:
    """Return what the previous lock knew of a quotation whose text is not here."""
    if isinstance(evidence.verification, Locked) and evidence.quotation is not None:
        digest = quotation_digest(evidence.quotation, evidence.source)
        return previous.record(evidence.claim, evidence.ordinal, digest)
    # What was edited can still be put back as it was, and only then the record is right again.
    is_stale = isinstance(evidence.verification, Stale)
    return old.record if is_stale and old is not None and not old.is_lost else None


def _carried(
    evidence: Evidence, record: EvidenceRecord, locked: LockedRecord | None, relations: RelationDigests
) -> Review | None:
    """Return the review that goes with a record: the one before, or what the lock takes as it is.

    An edit of what nobody reviewed renews what is known of the quotation, and nothing that is known of its claim.
    """
    if isinstance(evidence.verification, Stale):
        return record.reviewed
    if locked is None or locked.record.reviewed is None:
        return review_now(record, evidence.claim, relations)
    old, review = locked.record, locked.record.reviewed
    quote, around = review.quote_sha256, review.around_sha256
    if record.quote_sha256 != old.quote_sha256:
        if not is_same_passage(old, record):
            return review if review.by else as_edited(review, record)
        quote = record.quote_sha256 if quote == old.quote_sha256 else quote
    return replace(review, quote_sha256=quote, around_sha256=around if around is not None else record.around_sha256)


def _in_order(records: dict[Key, Record]) -> dict[Key, Record]:
    return dict(sorted(records.items(), key=lambda item: item[0]))
