"""Grounds: how many quotations, sources and origins each claim rests on, alone and with its support."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.model.argument_map import ArgumentMap, Claim, Evidence
from argmap.semantics.origins import Origins, Witness, supporting_evidence, witnesses


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a claim rests on: its evidence, the sources of that in the order written, and the independent witnesses.

    With `is_supported`, the evidence of all claims that support it is counted, too.
    """

    claim: Claim
    is_supported: bool
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    witnesses: tuple[Witness, ...]

    @property
    def quotations(self) -> int:
        """How many of the pieces of evidence are quotations; the rest are references without one."""
        return sum(piece.quotation is not None for piece in self.evidence)

    @property
    def is_less_than_it_seems(self) -> bool:
        """Whether there are fewer origins than sources."""
        return len(self.witnesses) < len(self.sources)


def grounds_of(argument_map: ArgumentMap, origins: Origins) -> Iterator[Grounds]:
    """Yield the grounds of each position with its support, and of each other claim with evidence, as written."""
    for claim in argument_map.claims.values():
        if claim.is_position or claim.evidence:
            yield grounds(argument_map, claim, origins)


def grounds(argument_map: ArgumentMap, claim: Claim, origins: Origins) -> Grounds:
    """Return the grounds of one claim, of a position with its support."""
    is_supported = claim.is_position
    pieces = tuple(supporting_evidence(argument_map, claim.name)) if is_supported else claim.evidence
    sources = tuple(dict.fromkeys(piece.source for piece in pieces if piece.source))
    return Grounds(claim, is_supported, pieces, sources, witnesses(pieces, origins))
