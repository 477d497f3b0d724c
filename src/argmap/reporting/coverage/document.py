"""Coverage as one JSON document: sources, their sections and sentences, and who uses them.

Offsets are code points of the canonical text, ranges are half-open. `users` are indexes into the `uses` of the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.model.vocabulary import TextPolicy
from argmap.reporting.coverage import CoverageReport
from argmap.reporting.coverage.stands import all_sides, in_order
from argmap.reporting.places.region import json_text
from argmap.semantics.bearing import Side
from argmap.semantics.coverage import CoveredSection, CoveredSentence, CoveredSource, Share, Use

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1
_DECIMALS = 4


def report(report: CoverageReport) -> Iterator[str]:
    """Yield the document, a source at a time."""
    sides = all_sides(report.map)
    head = json_text({"format": _FORMAT, "version": report.version, "sources": []})
    yield head[: head.rindex("]")]
    is_first = True
    for covered in report.sources:
        indented = json_text(_source(covered, sides)).rstrip("\n").replace("\n", "\n    ")
        yield f"{'' if is_first else ','}\n    {indented}"
        is_first = False
    yield "\n  ]\n}\n"


def _source(covered: CoveredSource, sides: tuple[Side, ...]) -> dict[str, Any]:
    source = covered.source
    return {
        "name": source.name,
        "lang": source.lang,
        "title": source.title,
        "is_private": source.policy is TextPolicy.PRIVATE,
        "text": "here" if covered.text is not None else "locked" if covered.share.characters else "unknown",
        **_share(covered.share, sides),
        "uses": [_use(use) for use in covered.uses],
        "sections": [_section(section, sides) for section in covered.sections],
        "unquoted": [list(gap) for gap in covered.gaps],
    }


def _use(use: Use) -> dict[str, Any]:
    return {
        "claim": use.claim,
        "ordinal": use.ordinal,
        "spans": [list(span) for span in use.spans],
        "bears_on": [{**_side(side), "bearing": bearing.value} for side, bearing in use.bearings.items()],
    }


def _section(section: CoveredSection, sides: tuple[Side, ...]) -> dict[str, Any]:
    return {
        "heading": section.heading or None,
        "span": list(section.span),
        **_share(section.share, sides),
        "sentences": [_sentence(sentence, sides) for sentence in section.sentences],
    }


def _sentence(sentence: CoveredSentence, sides: tuple[Side, ...]) -> dict[str, Any]:
    return {"span": list(sentence.span), **_share(sentence.share, sides), "users": list(sentence.uses)}


def _share(share: Share, sides: tuple[Side, ...]) -> dict[str, Any]:
    return {
        "characters": share.characters,
        "quoted": share.quoted,
        "share": round(share.of(share.quoted), _DECIMALS),
        "by": [
            {
                **_side(stand.side),
                "bearing": stand.bearing.value,
                "quoted": count,
                "share": round(share.of(count), _DECIMALS),
            }
            for stand, count in in_order(share, sides)
        ],
    }


def _side(side: Side) -> dict[str, str | None]:
    return {"issue": side.issue, "position": side.position or None}
