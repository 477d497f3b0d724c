"""What places the boxes of a tree: a program of the Graphviz family, handed in by whoever may start programs."""

from __future__ import annotations

from typing import Protocol


class Engine(Protocol):
    """Places boxes: a graph in the DOT language in, Graphviz's JSON with positions out."""

    def __call__(self, dot: str) -> bytes:
        """Return what `dot -Tjson` says of a graph; raises `EngineError`."""


class EngineError(Exception):
    """The engine gave no places: it is not there, failed, or took too long."""


def no_engine(dot: str) -> bytes:
    """Stand for an engine where nobody hands one in."""
    del dot
    raise EngineError("no Graphviz is here")
