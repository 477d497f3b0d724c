"""The text of an EPUB: its documents in the order of reading."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from argmap.model.source import TextRegion
from argmap.sources.extraction.archive import Archive
from argmap.sources.extraction.epub_package import Container, Encryption, Package
from argmap.sources.extraction.extracted import Extracted, Unreadable
from argmap.sources.extraction.html_encoding import decode_html
from argmap.sources.extraction.html_page import page_text, refuse_too_many_tags
from argmap.sources.extraction.xml_events import listen
from argmap.text.span import Span

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_GET_ANOTHER = "get the file once more, or save what it says as plain text in UTF-8"


def extract_epub(content: bytes) -> Extracted:
    """Return the text of a book; raise `Unreadable` for one that is damaged, protected, or has none."""
    archive = Archive(content, "EPUB")
    _refuse_protected(archive)
    parts: list[str] = []
    regions: list[TextRegion] = []
    length = tags = 0
    for name, is_xml in _documents(archive):
        markup = _read_document(archive, name)
        tags += markup.count("<")
        refuse_too_many_tags(tags)
        found = page_text(markup, is_xml=is_xml)
        if found.text.strip():
            regions += (
                TextRegion(region.kind, Span(region.span.start + length, region.span.end + length))
                for region in found.regions
            )
            parts.append(found.text)
            length += len(found.text) + 1
    if not parts:
        raise Unreadable("there is no text in the EPUB", "if its pages are pictures, have their text recognised first")
    return Extracted("\n".join(parts), tuple(regions))


def _refuse_protected(archive: Archive) -> None:
    if _ENCRYPTION not in archive:
        return
    encryption = Encryption()
    listen(archive.read(_ENCRYPTION), _ENCRYPTION, encryption)
    if encryption.is_of_content:
        what = f'the EPUB is under copy protection: "{_ENCRYPTION}" says that its text is encrypted'
        raise Unreadable(what, "get a copy without protection, or save the passages that you quote as plain text")


def _documents(archive: Archive) -> list[tuple[str, bool]]:
    """Return the members that are the documents of the book, in order, and whether each is XHTML."""
    container = Container()
    listen(archive.read(_CONTAINER), _CONTAINER, container)
    if not container.package:
        raise Unreadable(f'not a whole EPUB: "{_CONTAINER}" names no package', _GET_ANOTHER)
    package = Package()
    listen(archive.read(container.package), container.package, package)
    documents = package.documents()
    if not documents:
        raise Unreadable(f'not a whole EPUB: the spine of "{container.package}" has no document', _GET_ANOTHER)
    folder = posixpath.dirname(container.package)
    return [(_member(folder, address), is_xml) for address, is_xml in documents]


def _member(folder: str, address: str) -> str:
    """Return the name of the member at an address, which is relative to the folder of the package."""
    path = unquote(address.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _read_document(archive: Archive, name: str) -> str:
    """Return the markup of a document; what is wrong with its encoding is said of the document."""
    content = archive.read(name)
    try:
        return decode_html(content)
    except Unreadable as problem:
        raise Unreadable(f'"{name}" in the EPUB is {problem.message}', problem.help) from problem
