"""Coverage of sources as a table for terminals, as JSON, and as one page for readers.

Each form is a module with one function, `report(report: CoverageReport) -> Iterator[str]`: sources come one by one, for
all their texts need not be in memory at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.coverage import CoveredSource


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """A map, its sources as covered, and what it takes to show them; `width`, in cells, concerns the terminal."""

    map: ArgumentMap
    sources: Iterable[CoveredSource]
    version: str
    width: int = 100
