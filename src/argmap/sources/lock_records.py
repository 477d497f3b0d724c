"""The records of the lock: which quotation was verified against which text, and who reviewed it last.

All hashes are SHA-256 in hexadecimal; offsets are code points of the canonical text, ranges half-open. A record holds
hashes and offsets, never the words of a source: the lock may be published where the text may not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from argmap.model.quotation import Locked, Quotation, Stale, Tier, Unverified
from argmap.model.source import SourceText
from argmap.text.folding import Fold, Folded, climb, dash_readings, fold
from argmap.text.span import Span
from argmap.text.wording import letters_and_digits

LOCK_VERSION = 2
AROUND_LENGTH = 32
_AROUND_STRETCHES = (80, 1_000)
# So many letters at the far end of a stretch may read otherwise there, because it cuts a character from its marks.
_CUT_CHARACTER = 8
_LEFT_OUT_LENGTH = 1_000
_MAX_LEFT_OUT = 4_000
_SLICE_SEPARATOR = "\x1f"
_DIGEST_VERSION = "argmap quotation 1"
_AROUND_VERSION = "argmap around 2"
_INSERTED_VERSION = "argmap inserted 1"
# Brackets as a quotation's parts are found between them (`argmap.anchoring.forms`).
_BRACKETS = re.compile(r"(\[[^\[\]]{1,200}\]|［[^［］]{1,200}］)")
_ELISION = re.compile(r"[.…⋯\s]*")
_ELISION_MARK = "…"
_NOTHING = Folded("", Fold.TYPOGRAPHY)
_NEVER_VERIFIED = Unverified("the text is not here, and the lock does not know this quotation")

EvidenceKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """The text of a source as it was locked; `file` is its name for people."""

    bytes_sha256: str
    text_sha256: str
    chars: int
    extractor: str
    file: str


@dataclass(frozen=True, slots=True)
class Review:
    """Who last found a quotation to bear out its claim, and what all of that was then.

    `by` is "" where the lock itself took things as they were; `note` is the reviewer's. The digests are those of the
    quotation, of the words around the passage (None where they were not known), of the claim, and of what it bears on.
    """

    by: str
    note: str
    quote_sha256: str
    around_sha256: str | None
    claim_sha256: str
    relation_sha256: str


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """One verified quotation.

    `quote_sha256` is its digest (`quotation_digest`), `exact_sha256` that of the source's characters in `spans`, joined
    by U+001F, and `around_sha256` that of the words around them (`around_digest`), None in a lock of version 1.
    `inserted_sha256` is that of the author's own words in brackets (`inserted_digest`), None where there are none.
    """

    source: str
    quote_sha256: str
    spans: tuple[Span, ...]
    tier: Tier
    exact_sha256: str
    around_sha256: str | None
    reviewed: Review | None = None
    inserted_sha256: str | None = None


@dataclass(frozen=True)
class Lock:
    """All records: of sources by name, of evidence by claim and ordinal.

    `lost` holds quotations that are no longer verified: they prove nothing, and keep what was reviewed until the
    quotation is verified again, or goes. `version` is that of the file it was read from.
    """

    sources: Mapping[str, SourceRecord] = field(default_factory=dict)
    evidence: Mapping[EvidenceKey, EvidenceRecord] = field(default_factory=dict)
    lost: Mapping[EvidenceKey, EvidenceRecord] = field(default_factory=dict)
    version: int = LOCK_VERSION

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
    laid_out = [_laid_out(text) for text in (quotation.exact, quotation.prefix, quotation.suffix)]
    parts = [_DIGEST_VERSION, *(climb(folded, Fold.TYPOGRAPHY).text for folded in laid_out), source_name]
    return digest_of([*parts, *(" ".join(dash_readings(folded.text)) for folded in laid_out)])


def _laid_out(text: str) -> Folded:
    return fold(text.strip(), Fold.LAYOUT) if text else _NOTHING


def exact_digest(text: str, spans: Iterable[Span]) -> str:
    """Return the hash of the very characters of a passage."""
    slices = _SLICE_SEPARATOR.join(span.of(text) for span in spans)
    return hashlib.sha256(slices.encode("utf-8", "surrogatepass")).hexdigest()


def inserted_digest(quotation: Quotation) -> str | None:
    """Return the hash of the editorial words in a quotation (`[so]`) and of where they stand, None without any."""
    exact = quotation.exact
    if "[" not in exact and "［" not in exact:
        return None
    parts = _BRACKETS.split(exact)
    inserted = [part[1:-1].strip() for part in parts[1::2]]
    if all(_ELISION.fullmatch(part) for part in inserted):
        return None
    words = ["w" if letters_and_digits(part) else "" for part in parts[::2]]
    folded = [_ELISION_MARK if _ELISION.fullmatch(part) else fold(part, Fold.TYPOGRAPHY).text for part in inserted]
    return digest_of([_INSERTED_VERSION, *words, *folded])


def around_digest(text: str, spans: tuple[Span, ...]) -> str:
    """Return the hash of the words around a passage: 32 letters and digits on each side, and those it leaves out.

    Of what stands between two ranges, the first and the last 1,000 letters count. They are looked for among so many
    characters (1,000 on each side, 4,000 at each end of a gap) that a text of nothing but spaces costs no more.
    """
    parts = [_AROUND_VERSION, _letters_before(text, spans[0].start), _letters_after(text, spans[-1].end)]
    for left, right in pairwise(spans):
        gap = text[left.end : right.start]
        parts.append(letters_and_digits(gap[:_MAX_LEFT_OUT])[:_LEFT_OUT_LENGTH])
        parts.append(letters_and_digits(gap[-_MAX_LEFT_OUT:])[-_LEFT_OUT_LENGTH:])
    return digest_of(parts)


def _letters_before(text: str, end: int) -> str:
    """Return the last letters before an offset; a short stretch has enough of them nearly always."""
    letters = ""
    for length in _AROUND_STRETCHES:
        letters = letters_and_digits(text[max(0, end - length) : end])
        if len(letters) > AROUND_LENGTH + _CUT_CHARACTER:
            break
    return letters[-AROUND_LENGTH:]


def _letters_after(text: str, start: int) -> str:
    """Return the first letters behind an offset."""
    letters = ""
    for length in _AROUND_STRETCHES:
        letters = letters_and_digits(text[start : start + length])
        if len(letters) > AROUND_LENGTH + _CUT_CHARACTER:
            break
    return letters[:AROUND_LENGTH]


def digest_of(parts: Iterable[str]) -> str:
    """Return the hash of several texts; what moves from one to the next changes it."""
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    return hashlib.sha256(b"".join([b"%d:%b" % (len(part), part) for part in encoded])).hexdigest()


def source_record(text: SourceText, file: str) -> SourceRecord:
    """Return what the lock keeps of a text; `file` is its name in the project, wherever it was found."""
    return SourceRecord(text.bytes_sha256, text.sha256, len(text.text), text.extractor, file)


def evidence_record(
    quotation: Quotation, source_name: str, text: SourceText, tier: Tier, spans: tuple[Span, ...]
) -> EvidenceRecord:
    """Return what the lock keeps of a quotation that was verified at `spans` of `text`; nobody has reviewed it."""
    return EvidenceRecord(
        source=source_name,
        quote_sha256=quotation_digest(quotation, source_name),
        spans=spans,
        tier=tier,
        exact_sha256=exact_digest(text.text, spans),
        around_sha256=around_digest(text.text, spans),
        inserted_sha256=inserted_digest(quotation),
    )
