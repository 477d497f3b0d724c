"""The tags and texts of an HTML or XHTML page, in one pass over it (HTML standard, section 13.2.5).

The parser of the standard library is not used, because its tokens depend on the version of Python, and with them would
the offsets that the lock keeps; and because comments that are never closed cost it quadratic time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.sources.extraction.character_references import decode_references

_SPACE = r"\t\n\f\r "
_QUICK_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*+)>")
_TAG_START = re.compile(rf"<(/?)([A-Za-z][^{_SPACE}/>]*+)")
_GAP = re.compile(rf"[{_SPACE}/]*+")
_ATTRIBUTE = re.compile(
    rf"(=?[^{_SPACE}/>=]*+)"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"([^\"]*+)\"|'([^']*+)'|([\"'])|([^{_SPACE}>]*+)))?+"
)
_COMMENT_END = re.compile(r"--!?>")
_XML_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?+>", re.IGNORECASE)
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
# What stands in these elements is no markup, and nothing that a browser shows (section 13.1.2); `xmp` alone is shown.
_RAW = ("iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp")
_RAW_END = {name: re.compile(rf"</{name}(?=[{_SPACE}/>])", re.IGNORECASE) for name in _RAW}
_SHOWN_RAW = "xmp"
_STYLE = "style"
_STYLE_START = re.compile(r"<style(?=[\s>])", re.IGNORECASE)


class Text(NamedTuple):
    """Characters of the page, with their references decoded."""

    text: str


class StartTag(NamedTuple):
    """A start tag; its name and those of its attributes are in lower case, values stand as written."""

    name: str
    attributes: Mapping[str, str]
    is_closed: bool


class EndTag(NamedTuple):
    """An end tag, its name in lower case."""

    name: str


class Style(NamedTuple):
    """A style sheet that stands in the page, with its `media`."""

    text: str
    media: str


Token = Text | StartTag | EndTag | Style


def html_tokens(markup: str, *, is_xml: bool = False) -> Iterator[Token]:
    """Yield the tags and texts of a page; a tag or comment that is never closed takes the rest of the page with it."""
    position = 0
    while (start := markup.find("<", position)) >= 0:
        if start > position:
            yield Text(decode_references(markup[position:start]))
        tag = _tag(markup, start)
        if tag is None:
            text, position = _other(markup, start, is_xml=is_xml)
            if text:
                yield Text(text)
            continue
        token, position = tag
        if token is None:
            return
        yield token
        if isinstance(token, StartTag) and token.name in _RAW_END and not is_xml:
            end = _raw_end(markup, token.name, position)
            if token.name == _SHOWN_RAW:
                yield Text(markup[position:end])
            elif token.name == _STYLE:
                yield Style(markup[position:end], token.attributes.get("media", ""))
            position = end
    if position < len(markup):
        yield Text(decode_references(markup[position:]))


def style_sheets(markup: str, *, is_xml: bool = False) -> Iterator[Style]:
    """Yield the style sheets of a page."""
    last = max((start.end() for start in _STYLE_START.finditer(markup)), default=-1)
    if last < 0:
        return
    end = _RAW_END[_STYLE].search(markup, last)
    media: str | None = None
    for token in html_tokens(markup[: end.end() + 1 if end else len(markup)], is_xml=is_xml):
        match token:
            case Style():
                yield token
            case StartTag(name, attributes, is_closed):
                media = attributes.get("media", "") if is_xml and name == _STYLE and not is_closed else None
            case Text(text) if media is not None:
                yield Style(text, media)
            case EndTag():
                media = None


def _tag(markup: str, start: int) -> tuple[StartTag | EndTag | None, int] | None:
    """Return the tag at `start` and where it ends; no tag if the page ends in it, None if none begins there."""
    quick = _QUICK_TAG.match(markup, start)
    if quick:
        name = quick[2].lower()
        return EndTag(name) if quick[1] else StartTag(name, {}, is_closed=False), quick.end()
    begun = _TAG_START.match(markup, start)
    if not begun:
        return None
    attributes: dict[str, str] = {}
    position = begun.end()
    while True:
        gap = _GAP.match(markup, position)
        position = gap.end() if gap else position
        if position >= len(markup):
            return None, position
        if markup[position] == ">":
            is_closed = gap is not None and gap.group().endswith("/")
            name = begun[2].lower()
            return EndTag(name) if begun[1] else StartTag(name, attributes, is_closed), position + 1
        found = _ATTRIBUTE.match(markup, position)
        if not found or found[4]:
            return None, len(markup)
        attributes.setdefault(found[1].lower(), found[2] or found[3] or found[5] or "")
        position = found.end()


def _other(markup: str, start: int, *, is_xml: bool) -> tuple[str, int]:
    """Return the text that `<` begins where it begins no tag (none in a comment), and where it ends."""
    if markup.startswith("<!--", start):
        end = _COMMENT_END.search(markup, start + 2)
        return "", end.end() if end else len(markup)
    if is_xml and markup.startswith(_CDATA, start):
        close = _index(markup, _CDATA_END, start)
        return markup[start + len(_CDATA) : close], close + len(_CDATA_END)
    if is_xml and (doctype := _XML_DOCTYPE.match(markup, start)):
        return "", doctype.end()
    if markup.startswith(("<!", "<?", "</"), start) and len(markup) > start + 2:
        return "", _index(markup, ">", start) + 1
    return "<", start + 1


def _index(markup: str, what: str, start: int) -> int:
    found = markup.find(what, start)
    return found if found >= 0 else len(markup)


def _raw_end(markup: str, name: str, position: int) -> int:
    end = _RAW_END[name].search(markup, position)
    return end.start() if end else len(markup)
