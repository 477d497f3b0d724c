"""Weighing as text and JSON: what stands and how firmly, why, and what would change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.explanation.flip_sets import FlipSets
from argmap.semantics.weighing import Weighing


@dataclass(frozen=True, slots=True)
class WeighingReport:
    """A map weighed, and what it takes to show it.

    `issues` are the names of those that were asked about. `flip_sets` are given by issue, where somebody asked for
    them. `version` is argmap's, `width` in cells; `is_full` asks for every claim in the text.
    """

    weighing: Weighing
    issues: Sequence[str]
    version: str
    flip_sets: Mapping[str, FlipSets] = field(default_factory=dict)
    width: int = 100
    color: bool = False
    is_full: bool = False

    @property
    def map(self) -> ArgumentMap:
        """The map that was weighed."""
        return self.weighing.framework.map

    @property
    def suspects(self) -> frozenset[tuple[str, int]]:
        """The evidence that is to be looked at again, as claim and ordinal."""
        framework = self.weighing.framework
        pieces = (framework.pieces[node - framework.first_piece] for node in self.weighing.suspects)
        return frozenset((piece.claim, piece.ordinal) for piece in pieces)
