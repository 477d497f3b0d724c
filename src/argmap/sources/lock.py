"""The lock of a project, `argmap.lock`: what a clone without a private text knows of its quotations.

It is JSON with one record a line, sorted, so that two branches merge line by line; the field `version` sorts last, so
that every record ends in a comma:

    {
    "evidence/<claim>/<ordinal>": {"source": …, "quote_sha256": …, "spans": …, "tier": …, "exact_sha256": …,
        "around_sha256": …, "reviewed": {"by": …, "claim_sha256": …, "relation_sha256": …}},
    "lost/<claim>/<ordinal>": {…},
    "sources/<name>": {"bytes_sha256": …, "text_sha256": …, "chars": …, "extractor": …, "file": …},
    "version": 2
    }

A quotation with editorial words has their `inserted_sha256`. A review has a `note` where its author left one, and
`quote_sha256` and `around_sha256` where they are not those of its record. Version 1 had `ctx` in the place of
`around_sha256`, and no reviews; it is read, and not written any more.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, fields

from argmap.sources.lock_records import (
    LOCK_VERSION,
    EvidenceKey,
    EvidenceRecord,
    Lock,
    Review,
    SourceRecord,
    evidence_record,
    quotation_digest,
    source_record,
)
from argmap.sources.lock_values import (
    Misfit,
    as_count,
    as_fields,
    as_list,
    as_sha256,
    as_spans,
    as_string,
    as_tier,
    in_json,
)

__all__ = [
    "EvidenceKey",
    "EvidenceRecord",
    "Lock",
    "LockProblem",
    "Review",
    "SourceRecord",
    "evidence_record",
    "parse_lock",
    "parse_object",
    "parse_records",
    "print_lock",
    "quotation_digest",
    "source_record",
]

MAX_LENGTH = 64 * 1024 * 1024

_VERSIONS = (1, LOCK_VERSION)
_VERSION = re.compile(r'(?:^|[{,])[ \t]*("version")[ \t]*:[ \t]*([1-9][0-9]*+)(?![.eE])', re.MULTILINE)
_MOST_DIGITS = 9
_ORDINAL = re.compile(r"0|[1-9][0-9]{0,8}")
_MERGE_MARK = re.compile(r"^(?:<{7}|={7}|>{7})", re.MULTILINE)
_SOURCE_FIELDS = frozenset(field.name for field in fields(SourceRecord))
_EVIDENCE_FIELDS = frozenset({"source", "quote_sha256", "spans", "tier", "exact_sha256"})
_FIRST_EVIDENCE_FIELDS = _EVIDENCE_FIELDS | {"ctx"}
_FURTHER_EVIDENCE_FIELDS = frozenset({"around_sha256", "inserted_sha256", "reviewed"})
_REVIEW_FIELDS = frozenset({"by", "claim_sha256", "relation_sha256"})
_FURTHER_REVIEW_FIELDS = frozenset({"note", "quote_sha256", "around_sha256"})
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LockProblem:
    """A lock that cannot be read: what is, and where (`offset` in code points of the lock).

    `is_newer` tells one that only a newer argmap reads from one that is damaged.
    """

    message: str
    offset: int
    is_newer: bool = False


def parse_lock(text: str) -> Lock | LockProblem:
    """Return the lock that `text` holds; whatever is wrong with it is a problem, and nothing is raised."""
    if len(text) > MAX_LENGTH:
        return LockProblem(f"it has {len(text):,} characters, at most {MAX_LENGTH:,} are read", 0)
    newer = _newer(text)
    if newer is not None:
        return newer
    try:
        return parse_records(parse_object(text))
    except json.JSONDecodeError as error:
        mark = _MERGE_MARK.search(text)
        if mark:
            return LockProblem("it holds the marks of an unfinished merge", mark.start())
        return LockProblem(f"it is not JSON: {error.msg[:1].lower()}{error.msg[1:]}", error.pos)
    except Misfit as misfit:
        place = text.find(in_json(misfit.key)) if misfit.key else 0
        return LockProblem(misfit.message, max(0, place))
    except RecursionError:
        return LockProblem("it is nested too deeply", 0)
    except ValueError:
        return LockProblem("it holds a number with too many digits", 0)


def _newer(text: str) -> LockProblem | None:
    """Return the problem of a lock that a newer argmap wrote, damaged or not, and whatever its records hold."""
    for found in _VERSION.finditer(text):
        if len(found[2]) <= _MOST_DIGITS and int(found[2]) > LOCK_VERSION:
            message = f"it has version {found[2]}, and this argmap reads up to version {LOCK_VERSION}"
            return LockProblem(message, found.start(1), is_newer=True)
    return None


def print_lock(lock: Lock) -> str:
    """Return the text of a lock, in the latest version; equal locks give equal text, and parsing gives the lock."""
    lines = [
        _line(f"{kind}/{claim}/{ordinal}", _evidence_fields(record))
        for kind, records in (("evidence", lock.evidence), ("lost", lock.lost))
        for (claim, ordinal), record in sorted(records.items(), key=lambda item: item[0])
    ]
    lines += [
        _line(f"sources/{name}", {field.name: getattr(record, field.name) for field in fields(record)})
        for name, record in sorted(lock.sources.items())
    ]
    return "\n".join(["{", *lines, f'"version": {LOCK_VERSION}', "}", ""])


def _line(key: str, content: dict[str, object]) -> str:
    return f"{in_json(key)}: {in_json(content)},"


def _evidence_fields(record: EvidenceRecord) -> dict[str, object]:
    """Return the fields of a record that say something."""
    content: dict[str, object] = {
        "source": record.source,
        "quote_sha256": record.quote_sha256,
        "spans": record.spans,
        "tier": record.tier,
        "exact_sha256": record.exact_sha256,
    }
    if record.around_sha256 is not None:
        content["around_sha256"] = record.around_sha256
    if record.inserted_sha256 is not None:
        content["inserted_sha256"] = record.inserted_sha256
    if record.reviewed is not None:
        content["reviewed"] = _review_fields(record.reviewed, record)
    return content


def _review_fields(review: Review, record: EvidenceRecord) -> dict[str, object]:
    """Return the fields of a review but for what is as in its record."""
    content: dict[str, object] = {"by": review.by}
    if review.note:
        content["note"] = review.note
    if review.quote_sha256 != record.quote_sha256:
        content["quote_sha256"] = review.quote_sha256
    if review.around_sha256 != record.around_sha256:
        content["around_sha256"] = review.around_sha256
    return {**content, "claim_sha256": review.claim_sha256, "relation_sha256": review.relation_sha256}


def parse_object(text: str) -> dict[str, object]:
    """Return an object of JSON; raise `Misfit` or `ValueError` where it is none of a lock."""
    content = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant, parse_float=_no_constant)
    if not isinstance(content, dict):
        raise Misfit("expected an object with one record a line")
    return content


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise Misfit(f"{in_json(twice)} stands there twice", twice)
    return found


def _no_constant(number: str) -> object:
    raise Misfit(f"{number} is no whole number")


def parse_records(content: dict[str, object]) -> Lock:
    """Return the lock with the records of an object of JSON; raise `Misfit` for what is not as it should be."""
    version = content.pop("version", None)
    if not isinstance(version, int) or isinstance(version, bool) or version not in _VERSIONS:
        raise Misfit(f'expected "version": {LOCK_VERSION}, the latest that this argmap reads', "version")
    sources: dict[str, SourceRecord] = {}
    evidence: dict[EvidenceKey, EvidenceRecord] = {}
    lost: dict[EvidenceKey, EvidenceRecord] = {}
    of_evidence = {"evidence": evidence, "lost": lost}
    for key, record in content.items():
        kind, _, name = key.partition("/")
        claim, _, ordinal = name.rpartition("/")
        if kind == "sources" and name:
            sources[name] = _source_record(key, record)
        elif kind in of_evidence and claim and _ORDINAL.fullmatch(ordinal):
            of_evidence[kind][claim, int(ordinal)] = _evidence_record(key, record, version)
        else:
            expected = 'expected "sources/<name>", "evidence/<claim>/<ordinal>" or "lost/<claim>/<ordinal>"'
            raise Misfit(f"{in_json(key)} is no record: {expected}", key)
    return Lock(sources, evidence, lost, version)


def _source_record(key: str, record: object) -> SourceRecord:
    content = as_fields(key, record, _SOURCE_FIELDS, _NONE)
    return SourceRecord(
        bytes_sha256=as_sha256(key, content["bytes_sha256"]),
        text_sha256=as_sha256(key, content["text_sha256"]),
        chars=as_count(key, content["chars"]),
        extractor=as_string(key, content["extractor"]),
        file=as_string(key, content["file"]),
    )


def _evidence_record(key: str, record: object, version: int) -> EvidenceRecord:
    if version == 1:
        content = as_fields(key, record, _FIRST_EVIDENCE_FIELDS, _NONE)
        for digest in as_list(key, content["ctx"], length=2):
            as_sha256(key, digest)
    else:
        content = as_fields(key, record, _EVIDENCE_FIELDS, _FURTHER_EVIDENCE_FIELDS)
    quote = as_sha256(key, content["quote_sha256"])
    around = as_sha256(key, content["around_sha256"]) if "around_sha256" in content else None
    return EvidenceRecord(
        source=as_string(key, content["source"]),
        quote_sha256=quote,
        spans=as_spans(key, content["spans"]),
        tier=as_tier(key, content["tier"]),
        exact_sha256=as_sha256(key, content["exact_sha256"]),
        around_sha256=around,
        reviewed=_review(key, content["reviewed"], quote, around) if "reviewed" in content else None,
        inserted_sha256=as_sha256(key, content["inserted_sha256"]) if "inserted_sha256" in content else None,
    )


def _review(key: str, review: object, quote: str, around: str | None) -> Review:
    content = as_fields(key, review, _REVIEW_FIELDS, _FURTHER_REVIEW_FIELDS)
    if "quote_sha256" in content:
        quote = as_sha256(key, content["quote_sha256"])
    if "around_sha256" in content:
        seen = content["around_sha256"]
        around = as_sha256(key, seen) if seen is not None else None
    return Review(
        by=as_string(key, content["by"]),
        note=as_string(key, content["note"]) if "note" in content else "",
        quote_sha256=quote,
        around_sha256=around,
        claim_sha256=as_sha256(key, content["claim_sha256"]),
        relation_sha256=as_sha256(key, content["relation_sha256"]),
    )
