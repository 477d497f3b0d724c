"""Matrices of evidence by position: as tables for terminals, and as JSON.

Each form is a module with one function, `report(report: MatrixReport) -> str`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.matrix import Matrix
from argmap.semantics.testimony import Testimony


@dataclass(frozen=True, slots=True)
class Sheet:
    """What there is to show of one issue: evidence by position, and who speaks about the positions."""

    matrix: Matrix
    testimony: Testimony


@dataclass(frozen=True, slots=True)
class MatrixReport:
    """The sheets of some issues of a map, and what it takes to show them.

    `semantics` is the name of that which the figures come from, `version` argmap's. What follows concerns the terminal:
    `width`, in cells, and whether there is a table of speakers.
    """

    map: ArgumentMap
    sheets: Sequence[Sheet]
    semantics: str
    version: str
    width: int = 100
    with_speakers: bool = False
