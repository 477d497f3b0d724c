"""The origins of a project: how many independent witnesses each claim rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from argmap._version import VERSION
from argmap.reporting.columns import table
from argmap.semantics.grounds import Grounds, grounds_of
from argmap.semantics.origins import Origins, Witness, origins_of
from argmap.workspace.project import Project
from argmap.workspace.source_names import select_sources

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1


def list_origins(project: Project, names: Sequence[str] = ()) -> tuple[Grounds, ...]:
    """Return the grounds of each position with its support, and of each claim with evidence, in the order written.

    With `names`, only what rests on one of these sources.

    Raises:
        ArgmapError: one of `names` means no source.
    """
    chosen = frozenset(select_sources(project.map.sources, names))
    listed = grounds_of(project.map, origins_of(project.map.sources))
    return tuple(grounds for grounds in listed if not names or not chosen.isdisjoint(grounds.sources))


def print_origins(project: Project, format_name: str, *, width: int, names: Sequence[str] = ()) -> str:
    """Return the grounds of all claims, or those that rest on `names`: a table of at most `width` cells, or JSON."""
    listed = list_origins(project, names)
    if format_name == "json":
        origins = origins_of(project.map.sources)
        claims = [_as_json(grounds, origins) for grounds in listed]
        return (
            json.dumps({"format": _FORMAT, "version": VERSION, "claims": claims}, ensure_ascii=False, indent=2) + "\n"
        )
    if not listed:
        return f"there is no evidence{' from these sources' if names else ''}\n"
    rows = [("evidence", "sources", "origins", "claim"), *_rows(listed)]
    is_explained = any(grounds.is_less_than_it_seems for grounds in listed)
    return table(rows, width) + ("< fewer origins than sources: those named are one\n" if is_explained else "")


def _rows(listed: Sequence[Grounds]) -> Iterator[tuple[str, ...]]:
    issue = ""
    for grounds in listed:
        claim = grounds.claim
        if claim.issue != issue:
            issue = claim.issue
            yield "", "", "", issue
        name = f"  {claim.name}, with its support" if grounds.is_supported else f"    {claim.name}"
        origins = f"{len(grounds.witnesses)}{' <' if grounds.is_less_than_it_seems else ''}"
        yield str(len(grounds.evidence)), str(len(grounds.sources)), origins, name + _together(grounds)


def _together(grounds: Grounds) -> str:
    """Say which sources are one, where a claim rests on less than it seems."""
    if not grounds.is_less_than_it_seems:
        return ""
    together = [" = ".join(sources) for witness in grounds.witnesses if len(sources := _sources(witness)) > 1]
    return f": {', '.join(together)}"


def _sources(witness: Witness) -> tuple[str, ...]:
    return tuple(dict.fromkeys(piece.source for piece in witness))


def _as_json(grounds: Grounds, origins: Origins) -> dict[str, Any]:
    return {
        "claim": grounds.claim.name,
        "issue": grounds.claim.issue,
        "is_position": grounds.claim.is_position,
        "counts_support": grounds.is_supported,
        "quotations": grounds.quotations,
        "sources": grounds.sources,
        "origins": len(grounds.witnesses),
        "is_less_than_it_seems": grounds.is_less_than_it_seems,
        "witnesses": [_witness(witness, origins) for witness in grounds.witnesses],
    }


def _witness(witness: Witness, origins: Origins) -> dict[str, Any]:
    return {
        "origins": origins.get(witness[0].source, (witness[0].source,)),
        "evidence": [
            {"claim": piece.claim, "ordinal": piece.ordinal, "source": piece.source, "utterance": piece.utterance}
            for piece in witness
        ],
    }
