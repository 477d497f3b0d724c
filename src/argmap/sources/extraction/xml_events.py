"""XML of office documents and books, element by element, without document types, entities or bottomless nesting."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from argmap.sources.extraction.extracted import Unreadable

MAX_DEPTH = 1000
MAX_TAGS = 2_000_000
_SEPARATOR = " "
_GET_ANOTHER = "get the file once more, or save what it says as plain text in UTF-8"


class Listener:
    """What is told of a document; names are `prefix:name`, the prefix that of the namespace in `PREFIXES`.

    Each method hears of one thing and, unless a kind of listener says otherwise, does nothing.
    """

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""

    def end(self, name: str) -> None:
        """Hear that an element ends."""

    def text(self, text: str) -> None:
        """Hear characters, perhaps in several pieces."""


# Namespaces by the prefixes they are known by; of Office Open XML in both its variants, transitional and strict.
PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "urn:oasis:names:tc:opendocument:xmlns:container": "ocf",
    "http://www.idpf.org/2007/opf": "opf",
    "http://openebook.org/namespaces/oeb-package/1.0/": "opf",
    "http://www.w3.org/2001/04/xmlenc#": "enc",
}


def listen(content: bytes, name: str, listener: Listener) -> None:
    """Tell `listener` of all elements of a document; `name` is what a problem calls it.

    Raises:
        Unreadable: it is no well-formed XML, has a document type or more than `MAX_TAGS` tags, or is nested deeper
            than `MAX_DEPTH`.
    """
    if content.count(b"<") > MAX_TAGS:
        raise Unreadable(f'"{name}" has more than {MAX_TAGS:,} tags', "split the text into several sources")
    parser = ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    depth = 0

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise Unreadable(f'"{name}" is nested more than {MAX_DEPTH:,} deep', _GET_ANOTHER)
        listener.start(_prefixed(element), {_prefixed(key): value for key, value in attributes.items()})

    def end(element: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(_prefixed(element))

    def refuse(*_: object) -> NoReturn:
        what = f'"{name}" has a document type, which no such file needs'
        raise Unreadable(what, "do not trust the file; get it from whoever made it")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes no keywords
    except (ExpatError, LookupError, ValueError) as error:
        raise Unreadable(f'"{name}" is no well-formed XML: {error}', _GET_ANOTHER) from error


@lru_cache(maxsize=1024)
def _prefixed(name: str) -> str:
    """Return a name with the prefix of its namespace; `?` is that of any other."""
    namespace, separator, local = name.rpartition(_SEPARATOR)
    return f"{PREFIXES.get(namespace, '?')}:{local}" if separator else local
