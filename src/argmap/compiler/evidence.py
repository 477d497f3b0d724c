"""Evidence entries to evidence: sources and speakers resolved, quotations verified."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from argmap.compiler.entries import Placed
from argmap.compiler.problems import NameKind, NoQuotation, NoSource, Problem, UnknownName
from argmap.compiler.sources import CompiledSources
from argmap.model.argument_map import Evidence
from argmap.model.origin import Written
from argmap.model.quotation import Cited, Quotation, Unverified, Verification
from argmap.model.source import Source
from argmap.syntax.document import ArgumentEntry, EvidenceEntry, SayingEntry

_EVIDENCE_KEYS = frozenset(SayingEntry.model_fields)


class Verifier(Protocol):
    """Looks a quotation up: the claim it stands under, its ordinal there, and the source it names."""

    def __call__(self, quotation: Quotation, claim: str, ordinal: int, source: Source) -> Verification:
        """Return what became of the quotation."""


class EvidenceReader:
    """Reads the evidence of entries; what is wrong with it goes into `problems`."""

    def __init__(self, sources: CompiledSources, verify: Verifier, problems: list[Problem]) -> None:
        self._sources = sources
        self._verify = verify
        self._problems = problems
        self._source_names = tuple(sources.sources)
        self._speaker_names = tuple(sources.speakers)

    def of(self, placed: Placed) -> Iterator[Evidence]:
        """Yield the evidence of an entry: what is written directly under it, then its `evidence` list."""
        entry, ordinal = placed.entry, 0
        if isinstance(entry, ArgumentEntry) and _has_direct_evidence(entry):
            yield self._evidence(entry, placed.name, 0, placed.written)
            ordinal = 1
        for index, item in enumerate(entry.evidence):
            written = Written(placed.written.path, (*placed.written.route, "evidence", index))
            yield self._evidence(item, placed.name, ordinal + index, written)

    def _evidence(self, entry: SayingEntry, claim: str, ordinal: int, written: Written) -> Evidence:
        quotation = None
        if entry.quote is not None:
            quotation = Quotation(entry.quote, entry.prefix or "", entry.suffix or "")
        if entry.speaker is not None and entry.speaker not in self._sources.speakers:
            problem = UnknownName(entry.speaker, NameKind.SPEAKER, written / "speaker", self._speaker_names)
            self._problems.append(problem)
        translation = entry.translation
        # In the direct form `confidence` and `note` are those of the argument.
        own = entry if isinstance(entry, EvidenceEntry) else None
        return Evidence(
            claim,
            ordinal,
            written,
            entry.source or "",
            quotation,
            self._verification(entry, quotation, claim, ordinal, written),
            cite=entry.cite,
            translations={"": translation} if isinstance(translation, str) else translation or {},
            speaker=entry.speaker,
            voice=entry.voice,
            stance=entry.stance,
            certainty=entry.certainty,
            kind=entry.kind,
            at=entry.at,
            utterance=entry.utterance,
            confidence=own.confidence if own is not None else None,
            sic=entry.sic,
            note=own.note if own is not None else None,
        )

    def _verification(
        self,
        entry: SayingEntry,
        quotation: Quotation | None,
        claim: str,
        ordinal: int,
        written: Written,
    ) -> Verification:
        if quotation is None and entry.cite is None:
            self._problems.append(NoQuotation(claim, written))
            return Unverified("there is no quotation")
        if entry.source is None:
            self._problems.append(NoSource(claim, written))
            return Unverified("no source is named")
        source = self._sources.sources.get(entry.source)
        if source is None:
            problem = UnknownName(entry.source, NameKind.SOURCE, written / "source", self._source_names)
            self._problems.append(problem)
            return Unverified(f"there is no source `{entry.source}`")
        return Cited() if quotation is None else self._verify(quotation, claim, ordinal, source)


def _has_direct_evidence(entry: ArgumentEntry) -> bool:
    """Say whether an entry has a key of evidence; `confidence` and `note` are those of the argument."""
    return any(getattr(entry, key) is not None for key in _EVIDENCE_KEYS & entry.model_fields_set)
