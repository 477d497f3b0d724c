"""Where a claim rests on less than it seems: on texts that go back to fewer origins."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.argument_map import ArgumentMap, Claim
from argmap.semantics.grounds import Grounds, grounds
from argmap.semantics.origins import origins_of


def thin_grounds(argument_map: ArgumentMap, issue: str) -> Mapping[str, Grounds]:
    """Return the grounds of an issue's claims that have fewer origins than texts, by the names of the claims."""
    origins = origins_of(argument_map.sources)
    own = (claim for claim in argument_map.claims.values() if claim.issue == issue and _may_be_thin(claim))
    found = (grounds(argument_map, claim, origins) for claim in own)
    return {one.claim.name: one for one in found if one.is_less_than_it_seems}


def _may_be_thin(claim: Claim) -> bool:
    return claim.is_position or len({piece.source for piece in claim.evidence}) > 1
