"""What elements of HTML do to the text in them, and which are open (HTML standard, sections 13.2.4 and 15.3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.model.vocabulary import RegionKind
from argmap.sources.extraction.flow import OpenRegion


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


VOID = _words("area base br col embed hr img input link meta param source track wbr")
CELLS = _words("td th")
# Blocks, and `text` of SVG, each of which stands by itself in a drawing.
BLOCKS = CELLS | _words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p "
    "plaintext pre search section summary table tbody text tfoot thead tr ul xmp"
)
PREFORMATTED = _words("listing plaintext pre xmp")
# What has an edge of its own on the screen, within a line.
CONTROLS = _words("button label select")
FOREIGN = ("svg", "math")
DEEPEST = 4096

_NOT_SHOWN = _words(
    "annotation annotation-xml audio canvas datalist defs del desc iframe metadata noembed noframes noscript object rp "
    "rt rtc s script strike style template textarea title video"
)
_HEADING_NAMES = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADINGS = dict.fromkeys(_HEADING_NAMES, RegionKind.HEADING)
_REGIONS = _HEADINGS | {
    "caption": RegionKind.CAPTION,
    "figcaption": RegionKind.CAPTION,
    "nav": RegionKind.NAVIGATION,
    "aside": RegionKind.BOILERPLATE,
}
_PAGE_EDGES = ("header", "footer")
# In these, a header or footer is theirs and not the page's (HTML Accessibility API Mappings, section 3.5).
_SECTIONS = ("article", "aside", "main", "nav", "section")
_ROLES: Mapping[str, RegionKind | None] = {
    "heading": RegionKind.HEADING,
    "navigation": RegionKind.NAVIGATION,
    "menu": RegionKind.NAVIGATION,
    "menubar": RegionKind.NAVIGATION,
    "banner": RegionKind.BOILERPLATE,
    "complementary": RegionKind.BOILERPLATE,
    "contentinfo": RegionKind.BOILERPLATE,
    "none": None,
    "presentation": None,
}

_TABLE_PARTS = _words("caption tbody td tfoot th thead tr")
_SCOPES = _words("caption html object select table td template th")
_CLOSES_PARAGRAPH = BLOCKS - _TABLE_PARTS - _words("body html legend optgroup option text")
# A start tag ends these elements, whose end tags may be left out, within the nearest of those.
_IMPLIED_ENDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "option": (("option",), ("select", "datalist")),
    "td": (("td", "th", "caption"), ("table",)),
    "th": (("td", "th", "caption"), ("table",)),
    "tr": (("tr", "caption"), ("table",)),
    "tbody": (("tr", "tbody", "thead", "caption"), ("table",)),
    "tfoot": (("tr", "tbody", "thead", "caption"), ("table",)),
    "thead": (("caption",), ("table",)),
}


class Element(NamedTuple):
    """An open element, and what it does to what stands in it."""

    name: str
    is_shown: bool = True
    region: OpenRegion | None = None
    is_visible: bool = True
    has_size: bool = True


class OpenElements:
    """The elements that are open, outermost first. Nothing is searched, so that no page costs more than its length."""

    def __init__(self) -> None:
        self._elements: list[Element] = []
        self._places: dict[str, list[int]] = {}
        self._scopes: list[int] = []
        self._blocks: list[int] = []

    def __len__(self) -> int:
        return len(self._elements)

    def push(self, element: Element) -> None:
        """Open an element."""
        place = len(self._elements)
        self._elements.append(element)
        self._places.setdefault(element.name, []).append(place)
        if element.name in _SCOPES:
            self._scopes.append(place)
        if element.name in BLOCKS:
            self._blocks.append(place)

    def pop(self) -> Element:
        """Close the innermost element and return it."""
        element = self._elements.pop()
        self._places[element.name].pop()
        if element.name in _SCOPES:
            self._scopes.pop()
        if element.name in BLOCKS:
            self._blocks.pop()
        return element

    def innermost(self) -> Element | None:
        """Return the element that was opened last."""
        return self._elements[-1] if self._elements else None

    def innermost_of(self, *names: str) -> str:
        """Return the name of the innermost element of one of these names; none is ""."""
        place = self._innermost(names)
        return self._elements[place].name if place >= 0 else ""

    def has(self, *names: str) -> bool:
        """Say whether an element of one of these names is open."""
        return self._innermost(names) >= 0

    def ended_by(self, name: str) -> int:
        """Return how many elements remain open after the end tag `name`, which ends none outside its block or cell."""
        place = self._innermost(_HEADING_NAMES if name in _HEADINGS else (name,))
        if place < 0:
            return len(self)
        if name in _TABLE_PARTS:
            within = self._innermost(("table",))
        elif name in _SCOPES:
            within = place
        else:
            within = max((self._scopes if name in BLOCKS else self._blocks)[-1:], default=-1)
        return place if place >= within else len(self)

    def implied_by(self, name: str) -> int:
        """Return how many elements remain open before the start tag `name`, which ends what cannot hold it."""
        places = [len(self)]
        if name in _CLOSES_PARAGRAPH and self._places.get("p"):
            places += [place for place in self._places["p"][-1:] if place > max(self._scopes[-1:], default=-1)]
        if name in _IMPLIED_ENDS:
            ends, within = _IMPLIED_ENDS[name]
            boundary = self._innermost(within)
            places += [place for end in ends if (place := self._innermost((end,))) > boundary]
        return min(places)

    def _innermost(self, names: tuple[str, ...]) -> int:
        return max((self._places[name][-1] for name in names if self._places.get(name)), default=-1)


def is_displayed(name: str, attributes: Mapping[str, str]) -> bool:
    """Say whether a browser shows an element at all, and as words that hold; styles aside."""
    if name in _NOT_SHOWN or "hidden" in attributes:
        return False
    return name != "dialog" or "open" in attributes


def region_kind(name: str, attributes: Mapping[str, str], elements: OpenElements) -> RegionKind | None:
    """Return what part of a page an element is, by its role or else its name; None for running text."""
    role = attributes.get("role", "").lower()
    if role in _ROLES:
        return _ROLES[role]
    if name in _PAGE_EDGES:
        return None if elements.has(*_SECTIONS) else RegionKind.BOILERPLATE
    return _REGIONS.get(name)
