"""The parts of a source that are not running text: those that its reader found, and those that `sources.yaml` names."""

from __future__ import annotations

from itertools import accumulate

from argmap.model.source import Source, SourceText, TextRegion
from argmap.text.span import Span


def regions_of(source: Source, text: SourceText) -> tuple[TextRegion, ...]:
    """Return the regions of a text in its order; lines that it does not have are left out."""
    described = _described(source, text.text) if source.regions else []
    return tuple(sorted([*text.regions, *described], key=lambda region: region.span))


def _described(source: Source, text: str) -> list[TextRegion]:
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    return [
        TextRegion(region.kind, Span(starts[region.first_line - 1], starts[min(region.last_line, len(lines))] - 1))
        for region in source.regions
        if region.first_line <= len(lines)
    ]
