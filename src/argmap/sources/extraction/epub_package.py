"""The package of an EPUB: where it says which documents the book has, and in which order (EPUB 3.3, section 5)."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.sources.extraction.xml_events import Listener

# Obfuscation of fonts, which hides no text (EPUB 3.3, section 4.3, and its forerunner by Adobe).
_FONT_OBFUSCATION = frozenset(("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"))
_DOCUMENT_TYPES = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document"))


class Container(Listener):
    """Listens to `META-INF/container.xml`; `package` is the name of the first package."""

    def __init__(self) -> None:
        self.package = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear where a package is."""
        if name == "ocf:rootfile" and not self.package:
            self.package = attributes.get("full-path", "")


class Encryption(Listener):
    """Listens to `META-INF/encryption.xml`."""

    def __init__(self) -> None:
        self._encrypted = 0
        self._obfuscated = 0

    @property
    def is_of_content(self) -> bool:
        """Whether more than fonts is encrypted."""
        return self._encrypted > self._obfuscated

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that something is encrypted, and how."""
        self._encrypted += name == "enc:EncryptedData"
        self._obfuscated += name == "enc:EncryptionMethod" and attributes.get("Algorithm", "") in _FONT_OBFUSCATION


class Package(Listener):
    """Listens to the package of a book."""

    def __init__(self) -> None:
        self._items: dict[str, tuple[str, str]] = {}
        self._spine: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear of a file of the book, or of its place in the order of reading."""
        if name == "opf:item":
            self._items[attributes.get("id", "")] = attributes.get("href", ""), attributes.get("media-type", "").lower()
        elif name == "opf:itemref":
            self._spine.append(attributes.get("idref", ""))

    def documents(self) -> tuple[tuple[str, bool], ...]:
        """Return the addresses of the documents in the order of reading, each once, and whether each is XHTML."""
        found: dict[str, bool] = {}
        for item in self._spine:
            address, media_type = self._items.get(item, ("", ""))
            if address and media_type in _DOCUMENT_TYPES:
                found.setdefault(address, media_type != "text/html")
        return tuple(found.items())
