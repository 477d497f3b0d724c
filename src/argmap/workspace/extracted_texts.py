"""What a reader made of a file, as bytes: to be kept for the next time, or handed from one process to another.

The first line is JSON, the rest the text in UTF-8. Bytes that are not such a text, or a damaged one, are refused.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from argmap.model.quotation import Tier
from argmap.model.source import Locator, LocatorKind, SourceText, TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.text.span import Span


def print_text(text: SourceText) -> bytes:
    """Return a text, with its regions, locators and tiers, as bytes."""
    body = text.text.encode("utf-8", "surrogatepass")
    head = {
        "crc32": zlib.crc32(body),
        "tiers": list(text.tiers),
        "regions": [[region.kind, *region.span] for region in text.regions],
        "locators": [[locator.kind, locator.label, *locator.span] for locator in text.locators],
    }
    return json.dumps(head, ensure_ascii=True).encode() + b"\n" + body


def parse_text(printed: bytes, path: str, *, extractor: str, bytes_sha256: str) -> SourceText | None:
    """Return the text that was printed; None for bytes that are none."""
    line, _, body = printed.partition(b"\n")
    try:
        head: dict[str, Any] = json.loads(line)
        if head["crc32"] != zlib.crc32(body):
            return None
        text = body.decode("utf-8", "surrogatepass")
        return SourceText(
            path,
            text,
            extractor=extractor,
            bytes_sha256=bytes_sha256,
            tiers=tuple(Tier(tier) for tier in head["tiers"]),
            regions=tuple(TextRegion(RegionKind(kind), _span(text, *span)) for kind, *span in head["regions"]),
            locators=tuple(
                Locator(LocatorKind(kind), str(label), _span(text, *span)) for kind, label, *span in head["locators"]
            ),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _span(text: str, start: int, end: int) -> Span:
    """Return a range of the text.

    Raises:
        ValueError: there is no such range.
        TypeError: these are no offsets.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError("no range of this text")
    return Span(int(start), int(end))
