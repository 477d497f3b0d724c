"""The type of a map and what every card needs to be set in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout.grounding import thin_grounds
from argmap.layout.known import NOTHING, Known
from argmap.layout.paragraph import Font, Paragraph, one_line, paragraph
from argmap.layout.scene import Role
from argmap.layout.view import WHOLE, View
from argmap.layout.words import words_for
from argmap.layout.words.vocabulary import Words
from argmap.model.argument_map import ArgumentMap
from argmap.semantics.grounds import Grounds
from argmap.text.graphemes import grapheme_ends

# Of longer names no more than so many letters are tried.
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Size:
    """A grade of type: size and leading in pixels."""

    size: float
    leading: float


QUESTION = Size(18.5, 24)
POSITION = Size(15.5, 19.5)
POSITION_CLAIM = Size(12, 16)
HEADING = Size(13, 18)
CLAIM = Size(13, 16.5)
QUOTE = Size(12, 16.5)
BODY = Size(11, 14.5)
SMALL = Size(9.5, 13)
KICKER = Size(9, 13)


@dataclass(frozen=True)
class Setting:
    """One issue being set: the map, the fonts, what is known besides, the view, and the letters of its positions.

    `maps` are the names of the scenes that show positions in full, by the names of the positions; empty unless this is
    the overview of a set of pictures. `is_in_set` says that cards which are not here stand in pictures of the set.
    """

    argument_map: ArgumentMap
    issue: str
    fonts: FontBook
    known: Known = NOTHING
    view: View = WHOLE
    letters: Mapping[str, str] = field(default_factory=dict)
    maps: Mapping[str, str] = field(default_factory=dict)
    is_in_set: bool = False

    @property
    def is_overview(self) -> bool:
        """Whether quotations stand in full on other pictures of the set, so that counting them is enough here."""
        return bool(self.maps)

    @cached_property
    def words(self) -> Words:
        """The words of the map's own furniture, in the language of the map as far as there are any."""
        return words_for(self.argument_map.lang)

    @cached_property
    def thin_grounds(self) -> Mapping[str, Grounds]:
        """The grounds of claims that rest on fewer origins than texts, by the names of the claims."""
        return thin_grounds(self.argument_map, self.issue)

    @cached_property
    def _labels(self) -> dict[tuple[str, Size, Role, TextStyle], Paragraph]:
        """The labels set so far: most of them come back on every card."""
        return {}

    def font(self, style: TextStyle, size: Size, role: Role, lang: str | None = None) -> Font:
        """Return a font, in the language of the map unless another is named."""
        return Font(style, size.size, size.leading, role, lang or self.argument_map.lang)

    def sans(self, text: str, size: Size, role: Role, width: float) -> Paragraph:
        """Return running text in the language of the map."""
        return paragraph(text, self.font(TextStyle.SANS, size, role), width, self.fonts)

    def bold(self, text: str, size: Size, role: Role, width: float) -> Paragraph:
        """Return a heading in the language of the map."""
        return paragraph(text, self.font(TextStyle.BOLD, size, role), width, self.fonts)

    def label(self, text: str, size: Size, role: Role, style: TextStyle = TextStyle.BOLD) -> Paragraph:
        """Return a word of the map's own furniture, in one line."""
        key = (text, size, role, style)
        if key not in self._labels:
            self._labels[key] = one_line(text, self.furniture(style, size, role), self.fonts)
        return self._labels[key]

    def note(self, text: str, size: Size, role: Role, width: float) -> Paragraph:
        """Return text of the map's own furniture."""
        return paragraph(text, self.furniture(TextStyle.SANS, size, role), width, self.fonts)

    def name(self, text: str, size: Size, role: Role, width: float) -> Paragraph:
        """Return a name among the map's own furniture: in one line where it fits, whichever way it runs."""
        line = self.label(text, size, role, TextStyle.SANS)
        return line if line.width <= width else self.note(text, size, role, width)

    def clipped(self, name: str, words: str, size: Size, role: Role, width: float) -> Paragraph:
        """Return words with a name for `{name}` in one line, the name cut with an ellipsis where that is too wide.

        What fits in no way is left whole.
        """
        whole = self.label(words.replace("{name}", name), size, role, TextStyle.SANS)
        if whole.width <= width:
            return whole
        font = self.furniture(TextStyle.SANS, size, role)
        cuts = [f"{name[:end]}…" for end in reversed(grapheme_ends(name[:_LONGEST_NAME]))]
        lines = (one_line(words.replace("{name}", cut), font, self.fonts) for cut in cuts)
        return next((line for line in lines if line.width <= width), whole)

    def furniture(self, style: TextStyle, size: Size, role: Role) -> Font:
        """Return a font in the language of the map's own words."""
        return Font(style, size.size, size.leading, role, self.words.lang)
