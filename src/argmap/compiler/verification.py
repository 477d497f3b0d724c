"""Verification: what is known of a quotation, from the text of its source or, where that is not here, from the lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.compiler.anchoring import anchor, find_elsewhere
from argmap.compiler.quotation_edges import find_misreading
from argmap.compiler.searchable_text import SearchableText
from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.quotation import (
    Anchor,
    Elsewhere,
    Locked,
    Missing,
    Near,
    Quotation,
    Stale,
    Tier,
    Unverified,
    Verification,
)
from argmap.model.source import Source
from argmap.sources.lock import EvidenceRecord, Lock, evidence_record, quotation_digest, source_record
from argmap.sources.problem import SourceProblem

_NO_LOCK = Unverified("the text is not here, and there is no lock")


def verify(  # noqa: PLR0917 - four that the compiler gives, in its order, and the two that are the same for all
    quotation: Quotation,
    claim: str,
    ordinal: int,
    source: Source,
    texts: Mapping[str, SearchableText | SourceProblem],
    lock: Lock | None,
) -> Verification:
    """Return what is known of the quotation `ordinal` of `claim`.

    `texts` holds the texts that are here, by the name of their source, and why one that is here cannot be read; of such
    a text the lock is not asked, for it is another one than was locked.
    """
    text = texts.get(source.name)
    if isinstance(text, SourceProblem):
        return Unverified(f"the text cannot be read: {text.message}")
    if text is None:
        return lock.find(claim, ordinal, quotation_digest(quotation, source.name)) if lock else _NO_LOCK
    found = verify_against(quotation, text)
    if not isinstance(found, Near | Missing):
        return found
    others = {name: other for name, other in texts.items() if name != source.name and isinstance(other, SearchableText)}
    return choose(found, find_elsewhere(quotation, others))


def verify_against(quotation: Quotation, text: SearchableText) -> Verification:
    """Return what becomes of a quotation in the text of its source, whatever other sources say."""
    found = anchor(quotation, text)
    if isinstance(found, Anchor):
        return find_misreading(quotation.exact, text.text, found) or found
    return found


def choose(found: Near | Missing, elsewhere: Elsewhere | None) -> Verification:
    """Return what to tell of a quotation that its source does not have: what is like it, or where it stands."""
    if elsewhere and (isinstance(found, Missing) or elsewhere.anchor.tier == Tier.EXACT):
        return elsewhere
    return found


def lock_entries(
    argument_map: ArgumentMap, texts: Mapping[str, SearchableText | SourceProblem], previous: Lock | None = None
) -> Lock:
    """Return the lock of a map: its verified quotations, and the texts that are here.

    Of quotations whose text is not here, what `previous` knew is kept, for they were verified before; also of one that
    was edited since, which stays stale.
    """
    sources = {
        name: source_record(text.source, argument_map.sources[name].file or text.source.path)
        for name, text in texts.items()
        if isinstance(text, SearchableText) and is_described(argument_map.sources.get(name), text)
    }
    evidence: dict[tuple[str, int], EvidenceRecord] = {}
    for one in _quoted(argument_map):
        record = _record(one, argument_map.sources.get(one.source), texts, previous)
        if record:
            evidence[one.claim, one.ordinal] = record
            if previous and record.source not in sources and record.source in previous.sources:
                sources[record.source] = previous.sources[record.source]
    return Lock(dict(sorted(sources.items())), dict(sorted(evidence.items())))


def is_described(source: Source | None, text: SearchableText) -> bool:
    """Say whether a text is the one that its source describes; another edition proves nothing to those without it."""
    return source is not None and source.sha256 in {None, text.source.bytes_sha256}


def _quoted(argument_map: ArgumentMap) -> Iterator[Evidence]:
    return (one for claim in argument_map.claims.values() for one in claim.evidence if one.quotation)


def _record(
    evidence: Evidence,
    source: Source | None,
    texts: Mapping[str, SearchableText | SourceProblem],
    previous: Lock | None,
) -> EvidenceRecord | None:
    quotation, verified, text = evidence.quotation, evidence.verification, texts.get(evidence.source)
    if quotation and isinstance(verified, Anchor) and isinstance(text, SearchableText):
        if not is_described(source, text):
            return None
        return evidence_record(quotation, evidence.source, text.source, verified.tier, verified.spans)
    if quotation and isinstance(verified, Locked) and previous:
        digest = quotation_digest(quotation, evidence.source)
        return previous.record(evidence.claim, evidence.ordinal, digest)
    if isinstance(verified, Stale) and previous:
        # The quotation can still be put back as it was, and only then the record is right again.
        return previous.evidence.get((evidence.claim, evidence.ordinal))
    return None
