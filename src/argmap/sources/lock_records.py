"""The records of the lock: which quotation was verified against which text.

All hashes are SHA-256 in hexadecimal; offsets are code points of the canonical text, ranges half-open. A record holds
hashes and offsets, never the words of a source: the lock may be published where the text may not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from argmap.model.quotation import Locked, Quotation, Stale, Tier, Unverified
from argmap.model.source import SourceText
from argmap.text.folding import Fold, dash_readings, fold
from argmap.text.span import Span

CONTEXT_LENGTH = 32
_SLICE_SEPARATOR = "\x1f"
_DIGEST_VERSION = "argmap quotation 1"
_NEVER_VERIFIED = Unverified("the text is not here, and the lock does not know this quotation")


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """The text of a source as it was locked; `file` is its name for people."""

    bytes_sha256: str
    text_sha256: str
    chars: int
    extractor: str
    file: str


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """One verified quotation.

    `quote_sha256` is its digest (`quotation_digest`), `exact_sha256` that of the source's characters in `spans`, joined
    by U+001F, and `ctx` those of the 32 characters before the first range and after the last.
    """

    source: str
    quote_sha256: str
    spans: tuple[Span, ...]
    tier: Tier
    exact_sha256: str
    ctx: tuple[str, str]


@dataclass(frozen=True)
class Lock:
    """All records: of sources by name, of evidence by claim and ordinal."""

    sources: Mapping[str, SourceRecord] = field(default_factory=dict)
    evidence: Mapping[tuple[str, int], EvidenceRecord] = field(default_factory=dict)

    @cached_property
    def _by_digest(self) -> Mapping[tuple[str, str], EvidenceRecord]:
        """The record of each quotation of each claim; of equal ones the first."""
        found: dict[tuple[str, str], EvidenceRecord] = {}
        for (claim, _), record in sorted(self.evidence.items(), key=lambda item: item[0]):
            found.setdefault((claim, record.quote_sha256), record)
        return found

    def record(self, claim: str, ordinal: int, digest: str) -> EvidenceRecord | None:
        """Return the record of a quotation of `claim`: the one at `ordinal` if it is that, else wherever it moved."""
        here = self.evidence.get((claim, ordinal))
        return here if here and here.quote_sha256 == digest else self._by_digest.get((claim, digest))

    def find(self, claim: str, ordinal: int, digest: str) -> Locked | Stale | Unverified:
        """Say what the lock knows of a quotation whose text is not here."""
        record = self.record(claim, ordinal, digest)
        if record:
            return Locked(record.tier, record.spans)
        return Stale() if (claim, ordinal) in self.evidence else _NEVER_VERIFIED


def quotation_digest(quotation: Quotation, source_name: str) -> str:
    """Return the hash by which a quotation is known: the same while its words and their source are the same.

    Wrapping and typography do not count, nor does a dash unless it can be a sign; each part is hashed with its length.
    """
    texts = (quotation.exact.strip(), quotation.prefix.strip(), quotation.suffix.strip())
    laid_out = [fold(text, Fold.LAYOUT).text for text in texts]
    parts = [_DIGEST_VERSION, *(fold(text, Fold.TYPOGRAPHY).text for text in laid_out), source_name]
    parts += [" ".join(dash_readings(text)) for text in laid_out]
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(encoded) + encoded)
    return digest.hexdigest()


def source_record(text: SourceText, file: str) -> SourceRecord:
    """Return what the lock keeps of a text; `file` is its name in the project, wherever it was found."""
    return SourceRecord(text.bytes_sha256, text.sha256, len(text.text), text.extractor, file)


def evidence_record(
    quotation: Quotation, source_name: str, text: SourceText, tier: Tier, spans: tuple[Span, ...]
) -> EvidenceRecord:
    """Return what the lock keeps of a quotation that was verified at `spans` of `text`."""
    first, last = spans[0].start, spans[-1].end
    return EvidenceRecord(
        source=source_name,
        quote_sha256=quotation_digest(quotation, source_name),
        spans=spans,
        tier=tier,
        exact_sha256=_sha256(_SLICE_SEPARATOR.join(span.of(text.text) for span in spans)),
        ctx=(
            _sha256(text.text[max(0, first - CONTEXT_LENGTH) : first]),
            _sha256(text.text[last : last + CONTEXT_LENGTH]),
        ),
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
