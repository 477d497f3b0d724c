"""The text of an HTML page: what a browser shows, with what is no running text as regions."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model.vocabulary import RegionKind
from argmap.sources.extraction.extracted import Extracted, Unreadable
from argmap.sources.extraction.flow import Flow
from argmap.sources.extraction.html_elements import (
    BLOCKS,
    CELLS,
    CONTROLS,
    DEEPEST,
    FOREIGN,
    PREFORMATTED,
    VOID,
    Element,
    OpenElements,
    is_displayed,
    region_kind,
)
from argmap.sources.extraction.html_encoding import decode_html
from argmap.sources.extraction.html_note_marks import NoteMark, with_note_marks
from argmap.sources.extraction.html_styles import Look, StyleSheets
from argmap.sources.extraction.html_tokens import EndTag, StartTag, Text, Token, html_tokens, style_sheets
from argmap.sources.extraction.raised import lowered, raised

MAX_BYTES = 16 * 1024 * 1024
MAX_TAGS = 1_000_000

_PAGE = Element("")
_SPLIT = "split it, or save what it says as plain text in UTF-8"


def extract_html(content: bytes) -> Extracted:
    """Return the text of an HTML page; raise `Unreadable` for one without any."""
    return _extract(content, is_xml=False)


def extract_xhtml(content: bytes) -> Extracted:
    """Return the text of an XHTML page; raise `Unreadable` for one without any."""
    return _extract(content, is_xml=True)


def page_text(markup: str, *, is_xml: bool) -> Extracted:
    """Return the text of a page whose characters are known; it may have none."""
    markup = markup.replace("\r\n", "\n").replace("\r", "\n")
    sheets = StyleSheets((sheet.text, sheet.media) for sheet in style_sheets(markup, is_xml=is_xml))
    page = _Page(sheets, is_xml=is_xml)
    page.read(with_note_marks(html_tokens(markup, is_xml=is_xml)))
    return page.finish()


def refuse_too_many_tags(count: int) -> None:
    """Raise `Unreadable` for more tags than are read of one source: tags cost more time than the text between them."""
    if count > MAX_TAGS:
        raise Unreadable(f"there are {count:,} tags, at most {MAX_TAGS:,} are read", _SPLIT)


def _extract(content: bytes, *, is_xml: bool) -> Extracted:
    if len(content) > MAX_BYTES:
        size = f"{len(content):,} bytes, at most {MAX_BYTES:,} are read"
        raise Unreadable(f"the page is too large: {size}", _SPLIT)
    markup = decode_html(content)
    refuse_too_many_tags(markup.count("<"))
    found = page_text(markup, is_xml=is_xml)
    if not found.text.strip():
        how = "save it from the browser once it shows the text, or save what it says as plain text in UTF-8"
        raise Unreadable("there is no visible text in the page", how)
    return found


class _Page:
    """A page as it is read: the text so far, and the elements that are open."""

    def __init__(self, sheets: StyleSheets, *, is_xml: bool) -> None:
        self._is_xml = is_xml
        self._sheets = sheets
        self._flow = Flow()
        self._elements = OpenElements()
        self._kinds: list[RegionKind] = []
        self._hidden = 0
        self._preformatted = 0
        self._too_deep = 0
        self._is_at_start_of_pre = False

    def read(self, tokens: Iterable[Token | NoteMark]) -> None:
        """Read tags, texts, and marks of notes."""
        for token in tokens:
            match token:
                case Text(text):
                    self.add(text)
                case StartTag():
                    self.start(token)
                case EndTag(name):
                    self.end(name)
                case NoteMark(tokens):
                    self.pass_over(tokens)
                case _:
                    pass

    def add(self, text: str) -> None:
        """Read text; the line break right after `<pre>` is none."""
        around = self._elements.innermost()
        if self._hidden or (around and not (around.is_visible and around.has_size)):
            return
        match self._elements.innermost_of("sup", "sub"):
            case "sup":
                text = raised(text)
            case "sub":
                text = lowered(text)
        if not self._preformatted:
            self._flow.add(text)
        elif self._is_at_start_of_pre and not self._is_xml:
            self._flow.add_as_it_is(text.removeprefix("\n"))
        else:
            self._flow.add_as_it_is(text)
        self._is_at_start_of_pre = False

    def pass_over(self, tokens: Iterable[Token]) -> None:
        """Leave out the mark of a note, unless it stands right behind a digit, where it would be missed."""
        if self._flow.last_character().isdigit():
            self.read(tokens)

    def start(self, tag: StartTag) -> None:
        """Read a start tag; what lies deeper than `DEEPEST` is text, and opens nothing."""
        self._is_at_start_of_pre = False
        if not self._is_xml:
            self._close(self._elements.implied_by(tag.name))
        look = self._sheets.look(tag.name, tag.attributes)
        shown = look.is_there and is_displayed(tag.name, tag.attributes)
        if shown:
            self._part(tag.name)
        if tag.name in VOID or (tag.is_closed and (self._is_xml or self._elements.has(*FOREIGN))):
            return
        if len(self._elements) < DEEPEST:
            self._open(tag, look._replace(is_there=shown))
        else:
            self._too_deep += 1

    def end(self, name: str) -> None:
        """Read an end tag; one that ends nothing does nothing, but `</p>` and `</br>` part what they stand between."""
        self._is_at_start_of_pre = False
        if self._too_deep:
            self._too_deep -= 1
            self._part(name)
            return
        remaining = self._elements.ended_by(name)
        if remaining == len(self._elements) and name in ("p", "br"):
            self._part(name)
        self._close(remaining)

    def finish(self) -> Extracted:
        """Close all that is open and return the text."""
        self._close(0)
        return self._flow.extracted()

    def _open(self, tag: StartTag, look: Look) -> None:
        is_shown = look.is_there
        kind = region_kind(tag.name, tag.attributes, self._elements) if is_shown and not self._hidden else None
        is_new = kind is not None and kind not in self._kinds
        around = self._elements.innermost() or _PAGE
        element = Element(
            tag.name,
            is_shown,
            self._flow.open_region(kind) if kind and is_new else None,
            around.is_visible if look.is_visible is None else look.is_visible,
            around.has_size if look.has_size is None else look.has_size,
        )
        if kind and is_new:
            self._kinds.append(kind)
        self._hidden += not is_shown
        self._preformatted += tag.name in PREFORMATTED
        self._is_at_start_of_pre = tag.name in PREFORMATTED
        self._elements.push(element)

    def _close(self, remaining: int) -> None:
        while len(self._elements) > remaining:
            element = self._elements.pop()
            if element.region:
                self._flow.close_region(element.region)
                self._kinds.pop()
            self._part(element.name)
            self._hidden -= not element.is_shown
            self._preformatted -= element.name in PREFORMATTED

    def _part(self, name: str) -> None:
        """Part what follows from what stands before, as the edge of an element of this name does."""
        if self._hidden:
            return
        if name == "br":
            self._flow.break_line()
        elif name in CELLS:
            self._flow.end_cell()
        elif name in BLOCKS:
            self._flow.end_line()
        elif name in CONTROLS:
            self._flow.end_word()
