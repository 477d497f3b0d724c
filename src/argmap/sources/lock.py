"""The lock of a project, `argmap.lock`: what a clone without a private text knows of its quotations.

It is JSON with one record a line, sorted, so that two branches merge line by line; the field `version` sorts last, so
that every record ends in a comma:

    {
    "evidence/<claim>/<ordinal>": {"source": …, "quote_sha256": …, "spans": …, "tier": …, "exact_sha256": …, "ctx": …},
    "sources/<name>": {"bytes_sha256": …, "text_sha256": …, "chars": …, "extractor": …, "file": …},
    "version": 1
    }
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields

from argmap.model.quotation import Tier
from argmap.sources.lock_records import (
    EvidenceRecord,
    Lock,
    SourceRecord,
    evidence_record,
    quotation_digest,
    source_record,
)
from argmap.text.span import Span

__all__ = [
    "EvidenceRecord",
    "Lock",
    "LockProblem",
    "SourceRecord",
    "evidence_record",
    "parse_lock",
    "print_lock",
    "quotation_digest",
    "source_record",
]

VERSION = 1
MAX_LENGTH = 64 * 1024 * 1024
_MAX_SHOWN = 80

_SHA256 = re.compile(r"[0-9a-f]{64}")
_ORDINAL = re.compile(r"0|[1-9][0-9]{0,8}")
_MERGE_MARK = re.compile(r"^(?:<{7}|={7}|>{7})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LockProblem:
    """A lock that cannot be read: what is, and where (`offset` in code points of the lock)."""

    message: str
    offset: int


class _Misfit(Exception):  # noqa: N818 - caught where the lock is parsed, and made a problem there
    """A record that is not what it should be."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.key = key


def parse_lock(text: str) -> Lock | LockProblem:
    """Return the lock that `text` holds; whatever is wrong with it is a problem, and nothing is raised."""
    if len(text) > MAX_LENGTH:
        return LockProblem(f"it has {len(text):,} characters, at most {MAX_LENGTH:,} are read", 0)
    try:
        content = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant, parse_float=_no_constant)
        return _lock(content)
    except json.JSONDecodeError as error:
        mark = _MERGE_MARK.search(text)
        if mark:
            return LockProblem("it holds the marks of an unfinished merge", mark.start())
        return LockProblem(f"it is not JSON: {error.msg[:1].lower()}{error.msg[1:]}", error.pos)
    except _Misfit as misfit:
        return LockProblem(misfit.message, max(0, text.find(_json(misfit.key))))
    except RecursionError:
        return LockProblem("it is nested too deeply", 0)
    except ValueError:
        return LockProblem("it holds a number with too many digits", 0)


def print_lock(lock: Lock) -> str:
    """Return the text of a lock; equal locks give equal text, and parsing it gives the lock again."""
    lines = [
        _line(f"evidence/{claim}/{ordinal}", record)
        for (claim, ordinal), record in sorted(lock.evidence.items(), key=lambda item: item[0])
    ]
    lines += [_line(f"sources/{name}", record) for name, record in sorted(lock.sources.items())]
    return "\n".join(["{", *lines, f'"version": {VERSION}', "}", ""])


def _line(key: str, record: SourceRecord | EvidenceRecord) -> str:
    content = {field.name: getattr(record, field.name) for field in fields(record)}
    return f"{_json(key)}: {_json(content)},"


def _json(content: object) -> str:
    """Return JSON on one line; a lone surrogate, which no file can hold, stays an escape."""
    printed = json.dumps(content, ensure_ascii=False)
    return printed.encode("utf-8", "backslashreplace").decode("utf-8")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, content in pairs:
        if key in found:
            raise _Misfit(f"{_json(key)} stands there twice", key)
        found[key] = content
    return found


def _no_constant(number: str) -> object:
    raise _Misfit(f"{number} is no whole number")


def _lock(content: object) -> Lock:
    if not isinstance(content, dict):
        raise _Misfit("expected an object with one record a line")
    version = content.pop("version", None)
    if version != VERSION or isinstance(version, bool):
        raise _Misfit(f'expected "version": {VERSION}, the only one this argmap reads', "version")
    sources: dict[str, SourceRecord] = {}
    evidence: dict[tuple[str, int], EvidenceRecord] = {}
    for key, record in content.items():
        kind, _, name = key.partition("/")
        claim, _, ordinal = name.rpartition("/")
        if kind == "sources" and name:
            sources[name] = _source_record(key, record)
        elif kind == "evidence" and claim and _ORDINAL.fullmatch(ordinal):
            evidence[claim, int(ordinal)] = _evidence_record(key, record)
        else:
            raise _Misfit(f'{_json(key)} is no record: expected "sources/<name>" or "evidence/<claim>/<ordinal>"', key)
    return Lock(sources, evidence)


def _source_record(key: str, record: object) -> SourceRecord:
    content = _fields(key, record, SourceRecord)
    return SourceRecord(
        bytes_sha256=_sha256(key, content["bytes_sha256"]),
        text_sha256=_sha256(key, content["text_sha256"]),
        chars=_count(key, content["chars"]),
        extractor=_string(key, content["extractor"]),
        file=_string(key, content["file"]),
    )


def _evidence_record(key: str, record: object) -> EvidenceRecord:
    content = _fields(key, record, EvidenceRecord)
    before, after = _list(key, content["ctx"], length=2)
    return EvidenceRecord(
        source=_string(key, content["source"]),
        quote_sha256=_sha256(key, content["quote_sha256"]),
        spans=_spans(key, content["spans"]),
        tier=_tier(key, content["tier"]),
        exact_sha256=_sha256(key, content["exact_sha256"]),
        ctx=(_sha256(key, before), _sha256(key, after)),
    )


def _fields(key: str, record: object, kind: type[SourceRecord | EvidenceRecord]) -> dict[str, object]:
    expected = [field.name for field in fields(kind)]
    if not isinstance(record, dict) or sorted(record) != sorted(expected):
        raise _Misfit(f"{_json(key)} does not have the fields of such a record: {', '.join(expected)}", key)
    return record


def _spans(key: str, content: object) -> tuple[Span, ...]:
    spans: list[Span] = []
    end = 0
    for pair in _list(key, content):
        start, stop = (_count(key, offset) for offset in _list(key, pair, length=2))
        if not end <= start < stop:
            raise _Misfit(f"the ranges of {_json(key)} are not in order", key)
        spans.append(Span(start, stop))
        end = stop
    if not spans:
        raise _Misfit(f"{_json(key)} has no range", key)
    return tuple(spans)


def _list(key: str, content: object, length: int | None = None) -> list[object]:
    if not isinstance(content, list) or (length is not None and len(content) != length):
        raise _Misfit(f"{_json(key)} holds {_shown(content)}, expected a list{f' of {length}' if length else ''}", key)
    return content


def _count(key: str, content: object) -> int:
    if not isinstance(content, int) or isinstance(content, bool) or content < 0:
        raise _Misfit(f"{_json(key)} holds {_shown(content)}, expected a count of characters", key)
    return content


def _string(key: str, content: object) -> str:
    if not isinstance(content, str):
        raise _Misfit(f"{_json(key)} holds {_shown(content)}, expected a string", key)
    return content


def _sha256(key: str, content: object) -> str:
    if not isinstance(content, str) or not _SHA256.fullmatch(content):
        raise _Misfit(f"{_json(key)} holds {_shown(content)}, expected a SHA-256 in hexadecimal", key)
    return content


def _tier(key: str, content: object) -> Tier:
    if not isinstance(content, str) or content not in frozenset(Tier):
        raise _Misfit(f"{_json(key)} holds {_shown(content)}, expected one of {', '.join(Tier)}", key)
    return Tier(content)


def _shown(content: object) -> str:
    printed = _json(content)
    return printed if len(printed) <= _MAX_SHOWN else f"{printed[:_MAX_SHOWN]}…"
