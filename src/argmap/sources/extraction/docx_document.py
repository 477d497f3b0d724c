"""The text of a DOCX document: its body, then its footnotes, then its endnotes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from argmap.model.source import TextRegion
from argmap.sources.extraction.archive import Archive
from argmap.sources.extraction.docx_paragraphs import Paragraph, Paragraphs
from argmap.sources.extraction.docx_styles import Styles
from argmap.sources.extraction.extracted import Extracted, Unreadable
from argmap.sources.extraction.relationships import Relationships
from argmap.sources.extraction.xml_events import listen
from argmap.text.span import Span

_USUAL_DOCUMENT = "word/document.xml"
_NOTES = ("footnotes", "endnotes")


def extract_docx(content: bytes) -> Extracted:
    """Return the text of a document; raise `Unreadable` for one that is damaged or has none."""
    archive = Archive(content, "DOCX")
    document = _related(archive, "").get("officeDocument", _USUAL_DOCUMENT)
    parts = _related(archive, document)
    styles = Styles()
    if parts.get("styles", "") in archive:
        listen(archive.read(parts["styles"]), parts["styles"], styles)
    paragraphs: list[Paragraph] = []
    for part in (document, *(parts[note] for note in _NOTES if parts.get(note, "") in archive)):
        found = Paragraphs()
        listen(archive.read(part), part, found)
        paragraphs += found.paragraphs
    extracted = _joined(paragraphs, styles)
    if not extracted.text.strip():
        raise Unreadable("there is no text in the DOCX", "if its pages are pictures, have their text recognised first")
    return extracted


def _related(archive: Archive, part: str) -> dict[str, str]:
    """Return the members that a part of the package (the package itself: "") refers to."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    relationships = Relationships(folder)
    if path in archive:
        listen(archive.read(path), path, relationships)
    return relationships.targets


def _joined(paragraphs: Iterable[Paragraph], styles: Styles) -> Extracted:
    """Return paragraphs as lines; headings and captions that have words are regions."""
    parts: list[str] = []
    regions: list[TextRegion] = []
    length = 0
    for paragraph in paragraphs:
        text = "".join(paragraph.parts)
        kind = styles.kind(paragraph.style, paragraph.level)
        if kind and text.strip():
            regions.append(TextRegion(kind, Span(length, length + len(text))))
        text += "" if paragraph.runs_on else "\n"
        parts.append(text)
        length += len(text)
    return Extracted("".join(parts), tuple(regions))
