"""Relationships of an Office Open XML package: which part of it does what (ECMA-376, part 2, section 9)."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from argmap.sources.extraction.xml_events import Listener


class Relationships(Listener):
    """Listens to a `.rels` part; `targets` are names of members by the last word of the relationship's type."""

    def __init__(self, folder: str) -> None:
        self.targets: dict[str, str] = {}
        self._folder = folder

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear of a relationship; what lies outside the package is none of ours."""
        if name == "rel:Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", self._folder, attributes.get("Target", "")))
            self.targets.setdefault(kind, target.lstrip("/"))
