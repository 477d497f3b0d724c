"""What became of locked quotations whose text is another now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.review.lock_entries import Relocking
from argmap.sources.lock import EvidenceRecord, Lock, quotation_digest


class Fate(Enum):
    """What a new edition does to a quotation; all but the last are verified in it."""

    UNCHANGED = auto()
    MOVED = auto()
    OTHER_WORDS_AROUND = auto()
    LOST = auto()


@dataclass(frozen=True, slots=True)
class Survival:
    """A source whose text changed since it was locked, and what became of each quotation that was locked."""

    source: str
    fates: tuple[tuple[Evidence, Fate], ...]

    def count(self, fate: Fate) -> int:
        """Return how many quotations had this fate."""
        return sum(found is fate for _, found in self.fates)

    @property
    def lost(self) -> tuple[Evidence, ...]:
        """The quotations that did not survive."""
        return tuple(evidence for evidence, fate in self.fates if fate is Fate.LOST)


def find_survivals(argument_map: ArgumentMap, previous: Lock | None, now: Relocking) -> Iterator[Survival]:
    """Yield what became of the quotations of each source whose text changed; those edited meanwhile do not count.

    Nor do those that were lost before: what becomes of them is told apart (`Relocking.back`).
    """
    if previous is None:
        return
    fates: dict[str, list[tuple[Evidence, Fate]]] = {
        name: []
        for name, record in now.lock.sources.items()
        if name in previous.sources and previous.sources[name].text_sha256 != record.text_sha256
    }
    for claim in argument_map.claims.values() if fates else ():
        for evidence in claim.evidence:
            key = (evidence.claim, evidence.ordinal)
            locked, new = now.previous.get(key), now.lock.evidence.get(key)
            if evidence.source not in fates or locked is None or locked.is_lost:
                continue
            if _digest(evidence, new) == locked.record.quote_sha256:
                fates[evidence.source].append((evidence, _fate(locked.record, new)))
    yield from (Survival(source, tuple(found)) for source, found in fates.items())


def _digest(evidence: Evidence, new: EvidenceRecord | None) -> str:
    if new is not None:
        return new.quote_sha256
    return quotation_digest(evidence.quotation, evidence.source) if evidence.quotation is not None else ""


def _fate(old: EvidenceRecord, new: EvidenceRecord | None) -> Fate:
    if new is None:
        return Fate.LOST
    if old.around_sha256 is not None and old.around_sha256 != new.around_sha256:
        return Fate.OTHER_WORDS_AROUND
    return Fate.UNCHANGED if old.spans == new.spans else Fate.MOVED
