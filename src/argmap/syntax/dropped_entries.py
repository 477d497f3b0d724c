"""Entries that are read and left out: repeated keys, of which the first counts, and merge keys."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place
from argmap.syntax.tree import SpanArrays, Value
from argmap.syntax.yaml_findings import DUPLICATE_KEY
from argmap.text.span import Span

MERGE_KEY = "<<"


@dataclass(frozen=True, slots=True)
class DroppedEntry:
    """One such entry: `key` at `node` of the span arrays, in the mapping that is node `mapping`.

    Until all is read it is kept in `container` under `alias`, which no author can write, so that the order of the
    values and the order of the ranges stay the same.
    """

    container: dict[str, Value]
    alias: str
    key: str
    mapping: int
    node: int


def repeated_keys(dropped: Iterable[DroppedEntry], spans: SpanArrays, path: str) -> Iterator[Diagnostic]:
    """Yield a finding for each repeated key with the place of the first; each mapping is walked through once."""
    starts, ends, _ = spans
    mappings: defaultdict[int, list[DroppedEntry]] = defaultdict(list)
    for entry in dropped:
        if entry.key != MERGE_KEY:
            mappings[entry.mapping].append(entry)
    for mapping, repeats in mappings.items():
        first = _keys_of(mapping, repeats[0].container, spans)
        for repeat in repeats:
            earlier = first[repeat.key]
            yield DUPLICATE_KEY.at(
                Place(path, Span(starts[repeat.node], ends[repeat.node])),
                f"the key `{repeat.key}` stands twice here",
                label="given again here",
                related=(Label(Place(path, Span(starts[earlier], ends[earlier])), "first given here"),),
                help=("keep one of the two, or give the second another name",),
            )


def _keys_of(mapping: int, keys: Iterable[str], spans: SpanArrays) -> dict[str, int]:
    """Return the node of each key of a mapping."""
    nexts = spans[2]
    nodes = {}
    node = mapping + 1
    for key in keys:
        nodes[key] = node
        node = nexts[node + 1]
    return nodes


def without_dropped(dropped: Sequence[DroppedEntry], spans: SpanArrays) -> SpanArrays:
    """Take the entries out of the values, and return the arrays without their nodes."""
    starts, ends, nexts = spans
    kept = bytearray(b"\1") * len(starts)
    for entry in dropped:
        del entry.container[entry.alias]
        stop = nexts[entry.node + 1]
        kept[entry.node : stop] = bytes(stop - entry.node)
    moved = [0, *accumulate(kept)]
    return (
        array("I", compress(starts, kept)),
        array("I", compress(ends, kept)),
        array("I", (moved[following] for following in compress(nexts, kept))),
    )
