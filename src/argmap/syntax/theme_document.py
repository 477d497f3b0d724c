"""The format of theme files: what may be written about the looks of pictures, as pydantic models."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from argmap.syntax.document import Entry

FONT_SUFFIXES = (".ttf", ".otf", ".ttc")

_COLOUR = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})")
_FAMILY = re.compile(r"[^\W_](?:[\w .-]{0,78}\w)?")
_FILE = re.compile(r"[^\x00-\x1f]{1,240}")
_WHOLE_NUMBER = re.compile(r"[0-9]{1,4}")
_NARROWEST, _WIDEST = 200, 1000


def _colour_from(text: Any) -> Any:
    match = _COLOUR.fullmatch(text.strip().lower()) if isinstance(text, str) else None
    if match is None:
        raise PydanticCustomError("colour", "a colour such as `'#0a5ea8'`")
    digits = match[1] if len(match[1]) > 3 else "".join(digit * 2 for digit in match[1])  # noqa: PLR2004 - one a channel
    return f"#{digits}"


def _font_from(text: Any) -> Any:
    name = text.strip() if isinstance(text, str) else ""
    if not (_FILE if is_font_file(name) else _FAMILY).fullmatch(name):
        raise PydanticCustomError("font", "the name of a font family, or a file (.ttf, .otf or .ttc)")
    return name


def _width_from(text: Any) -> Any:
    width = int(text) if isinstance(text, str) and _WHOLE_NUMBER.fullmatch(text.strip()) else 0
    if not _NARROWEST <= width <= _WIDEST:
        raise PydanticCustomError("width", f"a number of pixels from {_NARROWEST} to {_WIDEST}")
    return float(width)


def is_font_file(choice: str) -> bool:
    """Say whether a font is chosen by its file, and not by the name of its family."""
    return choice.lower().endswith(FONT_SUFFIXES)


Colour = Annotated[str, BeforeValidator(_colour_from)]
FontChoice = Annotated[str, BeforeValidator(_font_from)]
Width = Annotated[float, BeforeValidator(_width_from)]


class FontsEntry(Entry):
    """The fonts of the map's own words, of its headings and claims, and of quotations."""

    sans: FontChoice | None = None
    bold: FontChoice | None = None
    serif: FontChoice | None = None


class WidthsEntry(Entry):
    """How wide a column under a position is, and a card in a tree, in pixels."""

    column: Width | None = None
    card: Width | None = None


class ThemeFile(Entry):
    """A theme: another one, and what is different.

    `colours` are those on light pages and on paper, `dark` those for readers who prefer dark pages, both by role.
    """

    extends: Literal["auto", "light", "dark", "grey", "contrast"] = "auto"
    colours: dict[str, Colour] = Field(default_factory=dict)
    dark: dict[str, Colour] = Field(default_factory=dict)
    fonts: FontsEntry = FontsEntry.model_construct()
    widths: WidthsEntry = WidthsEntry.model_construct()
