"""Reviews: evidence found to bear out its claim, and edits found to change nothing that matters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.quotation import Locked
from argmap.review.relation_digests import RelationDigests
from argmap.review.suspicion import Aspect, changed_aspects, review_now
from argmap.sources.lock import EvidenceKey, EvidenceRecord, Lock


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A lock with its reviews renewed, and what had changed in each piece of evidence since its last one."""

    lock: Lock
    changes: Mapping[EvidenceKey, tuple[Aspect, ...]]


def review(lock: Lock, argument_map: ArgumentMap, keys: Iterable[EvidenceKey], *, by: str, note: str) -> Reviewed:
    """Return the lock with the evidence of `keys` reviewed by somebody as it is now."""
    digests = RelationDigests(argument_map)
    records: dict[EvidenceKey, EvidenceRecord] = {}
    changes: dict[EvidenceKey, tuple[Aspect, ...]] = {}
    for key in keys:
        record = lock.evidence[key]
        now = review_now(record, key[0], digests, by, note)
        changes[key] = changed_aspects(record.reviewed, now) if record.reviewed is not None else ()
        records[key] = replace(record, reviewed=now)
    return Reviewed(replace(lock, evidence={**lock.evidence, **records}), changes)


def take_as_editorial(lock: Lock, argument_map: ArgumentMap, keys: Collection[EvidenceKey]) -> Reviewed:
    """Return the lock with the present edits of `keys` taken as editorial: who reviewed it last would do so again."""
    digests = RelationDigests(argument_map)
    records: dict[EvidenceKey, EvidenceRecord] = {}
    changes: dict[EvidenceKey, tuple[Aspect, ...]] = {}
    for key in keys:
        record = lock.evidence[key]
        last = record.reviewed
        if last is None:
            continue
        now = review_now(record, key[0], digests, last.by, last.note)
        aspects = changed_aspects(last, now)
        if aspects:
            changes[key] = aspects
            records[key] = replace(record, reviewed=now)
    return Reviewed(replace(lock, evidence={**lock.evidence, **records}), changes)


def has_unseen_words_around(evidence: Evidence, record: EvidenceRecord) -> bool:
    """Say whether the words around a quotation changed and the text is not here to see what they are now."""
    last, around = record.reviewed, record.around_sha256
    is_here = not isinstance(evidence.verification, Locked)
    return not is_here and last is not None and around is not None and last.around_sha256 not in {None, around}
