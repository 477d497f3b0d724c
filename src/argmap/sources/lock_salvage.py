"""What can be saved of a damaged lock: an unfinished merge, a file that was cut off or set anew by an editor."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.sources.lock import MAX_LENGTH, parse_object, parse_records
from argmap.sources.lock_records import LOCK_VERSION, EvidenceKey, EvidenceRecord, Lock
from argmap.sources.lock_values import Misfit

# A key at the start of a line, or where one record follows another on its line.
_KEY = re.compile(
    r'(?:^|[{,])[ \t]*("(?:(?:evidence|lost|sources)/(?:[^"\\\n]|\\.)*|version)")[ \t]*:[ \t\r\n]*', re.MULTILINE
)
_REVIEWER = re.compile(r'"by"[ \t]*:[ \t]*"(?!")')


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was saved of a damaged lock: all its records that can be read, as lost ones; and how much was not.

    `unread` counts the records of quotations that are there and cannot be read, or the reviews outside of any record,
    if those are more. `is_whole` says that the end of the lock is there; `is_lock`, that there is anything of a lock.
    """

    lock: Lock
    unread: int
    is_whole: bool
    is_lock: bool

    @property
    def may_lack_reviews(self) -> bool:
        """Whether the lock may have held a review that was not saved."""
        return self.unread > 0 or not self.is_whole


def salvage_lock(text: str) -> Salvage:
    """Return what can be read of a damaged lock, so that no review is lost with it.

    A record may be spread over lines. Of two records of one quotation, as an unfinished merge leaves them, those count
    that somebody reviewed; of two reviews the first, and the second stands apart.
    """
    if len(text) > MAX_LENGTH:
        return Salvage(Lock(), 0, is_whole=False, is_lock=True)
    kinds = {"evidence": 0, "lost": 0, "sources": 0, "version": 0}
    found: list[tuple[EvidenceKey, EvidenceRecord]] = []
    for key, content in _pieces(text):
        kind = key[1:-1].partition("/")[0]
        kinds[kind] += 1
        if kind in {"evidence", "lost"}:
            found += _records(key, content)
    of_quotations = kinds["evidence"] + kinds["lost"]
    reviewed = sum(_is_reviewed(record) for _, record in found)
    unread = max(of_quotations - len(found), len(_REVIEWER.findall(text)) - reviewed)
    return Salvage(Lock(lost=_apart(found)), unread, is_whole=kinds["version"] > 0, is_lock=any(kinds.values()))


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield each key with what stands between it and the next."""
    last: re.Match[str] | None = None
    for key in _KEY.finditer(text):
        if last is not None:
            yield last[1], text[last.end() : key.start()]
        last = key
    if last is not None:
        yield last[1], text[last.end() :]


def _records(key: str, content: str) -> list[tuple[EvidenceKey, EvidenceRecord]]:
    """Return the record that a piece begins with, none if it cannot be read."""
    try:
        record = f"{{{key}: {content[: _length(content)]}}}"
        version = LOCK_VERSION if '"ctx"' not in content else 1
        lock = parse_records({**parse_object(record), "version": version})
    except (Misfit, ValueError, RecursionError):
        return []
    return [*lock.evidence.items(), *lock.lost.items()]


def _length(content: str) -> int:
    """Return how long the first value of JSON is."""
    return json.JSONDecoder().raw_decode(content)[1]


def _apart(found: list[tuple[EvidenceKey, EvidenceRecord]]) -> dict[EvidenceKey, EvidenceRecord]:
    """Return records by key; another one with the same key gets the next ordinal that is free in its claim."""
    last: dict[str, int] = {}
    for (claim, ordinal), _ in found:
        last[claim] = max(ordinal, last.get(claim, 0))
    reviewed = {(key, record.quote_sha256) for key, record in found if _is_reviewed(record)}
    apart: dict[EvidenceKey, EvidenceRecord] = {}
    seen: set[tuple[EvidenceKey, EvidenceRecord]] = set()
    for key, record in found:
        is_covered = not _is_reviewed(record) and (key, record.quote_sha256) in reviewed
        if is_covered or (key, record) in seen:
            continue
        seen.add((key, record))
        if key in apart:
            last[key[0]] += 1
            key = (key[0], last[key[0]])  # noqa: PLW2901 - the same record under another key
        apart[key] = record
    return apart


def _is_reviewed(record: EvidenceRecord) -> bool:
    return record.reviewed is not None and record.reviewed.by != ""
