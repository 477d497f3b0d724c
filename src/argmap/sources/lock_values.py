"""The values of a lock's records, each checked: what is not as it should be is a `Misfit` that says how."""

from __future__ import annotations

import json
import re

from argmap.model.quotation import Tier
from argmap.text.span import Span

_MAX_SHOWN = 80
_SHA256 = re.compile(r"[0-9a-f]{64}")
_TIERS = {tier.value: tier for tier in Tier}


class Misfit(Exception):  # noqa: N818 - caught where the lock is parsed, and made a problem there
    """A record that is not what it should be; `key` names it."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.key = key


def in_json(content: object) -> str:
    """Return JSON on one line; a lone surrogate, which no file can hold, stays an escape."""
    printed = json.dumps(content, ensure_ascii=False)
    return printed.encode("utf-8", "backslashreplace").decode("utf-8")


def as_fields(key: str, record: object, required: frozenset[str], optional: frozenset[str]) -> dict[str, object]:
    """Return a record with all the fields that it must have, and no other than it may have."""
    if not isinstance(record, dict) or not required <= record.keys() <= required | optional:
        raise Misfit(f"{in_json(key)} does not have the fields of such a record: {', '.join(sorted(required))}", key)
    return record


def as_spans(key: str, content: object) -> tuple[Span, ...]:
    """Return ranges in the order of the text, at least one."""
    spans: list[Span] = []
    end = 0
    for pair in as_list(key, content):
        start, stop = (as_count(key, offset) for offset in as_list(key, pair, length=2))
        if not end <= start < stop:
            raise Misfit(f"the ranges of {in_json(key)} are not in order", key)
        spans.append(Span(start, stop))
        end = stop
    if not spans:
        raise Misfit(f"{in_json(key)} has no range", key)
    return tuple(spans)


def as_list(key: str, content: object, length: int | None = None) -> list[object]:
    """Return a list, of so many parts."""
    if not isinstance(content, list) or (length is not None and len(content) != length):
        raise Misfit(f"{in_json(key)} holds {_shown(content)}, expected a list{f' of {length}' if length else ''}", key)
    return content


def as_count(key: str, content: object) -> int:
    """Return a whole number, 0 or more."""
    if not isinstance(content, int) or isinstance(content, bool) or content < 0:
        raise Misfit(f"{in_json(key)} holds {_shown(content)}, expected a count of characters", key)
    return content


def as_string(key: str, content: object) -> str:
    """Return a string."""
    if not isinstance(content, str):
        raise Misfit(f"{in_json(key)} holds {_shown(content)}, expected a string", key)
    return content


def as_sha256(key: str, content: object) -> str:
    """Return a hash."""
    if not isinstance(content, str) or not _SHA256.fullmatch(content):
        raise Misfit(f"{in_json(key)} holds {_shown(content)}, expected a SHA-256 in hexadecimal", key)
    return content


def as_tier(key: str, content: object) -> Tier:
    """Return a rung of the ladder."""
    if not isinstance(content, str) or content not in _TIERS:
        raise Misfit(f"{in_json(key)} holds {_shown(content)}, expected one of {', '.join(Tier)}", key)
    return _TIERS[content]


def _shown(content: object) -> str:
    printed = in_json(content)
    return printed if len(printed) <= _MAX_SHOWN else f"{printed[:_MAX_SHOWN]}…"
