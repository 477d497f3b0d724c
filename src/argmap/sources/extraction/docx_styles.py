"""The styles of a DOCX document: which of them make a heading, a caption, or a line of a table of contents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model.vocabulary import RegionKind
from argmap.sources.extraction.xml_events import Listener

# Names that Word gives its own styles in every language; only their ids are translated (ECMA-376, part 1, 17.7.4.9).
_KINDS = (
    (re.compile(r"heading [1-9]|title|subtitle"), RegionKind.HEADING),
    (re.compile(r"caption"), RegionKind.CAPTION),
    (re.compile(r"toc [1-9]|toc heading|contents [1-9]|contents heading"), RegionKind.NAVIGATION),
)
_BODY_TEXT_LEVEL = "9"
_LONGEST_CHAIN = 32


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""
    level: str | None = None


class Styles(Listener):
    """Listens to `styles.xml`."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._style = _Style()
        self._resolved: dict[str, tuple[RegionKind | None, str | None]] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear of a style, or of a property of the one that is open."""
        value = attributes.get("w:val", "")
        match name:
            case "w:style":
                self._style = _Style()
                self._styles[attributes.get("w:styleId", "")] = self._style
            case "w:name":
                self._style.name = value.lower()
            case "w:basedOn":
                self._style.based_on = value
            case "w:outlineLvl":
                self._style.level = value

    def kind(self, style_id: str, level: str | None) -> RegionKind | None:
        """Return what a paragraph of a style is, with an outline level of its own or else that of its style."""
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id)
        kind, level_of_style = self._resolved[style_id]
        level = level_of_style if level is None else level
        return kind or (RegionKind.HEADING if level is not None and level != _BODY_TEXT_LEVEL else None)

    def _resolve(self, style_id: str) -> tuple[RegionKind | None, str | None]:
        """Return what the name of a style says, or that of the style it is based on, and its outline level."""
        level: str | None = None
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(style_id)
            if style is None:
                break
            kind = next((kind for names, kind in _KINDS if names.fullmatch(style.name)), None)
            if kind:
                return kind, level
            level = style.level if level is None else level
            style_id = style.based_on
        return None, level
