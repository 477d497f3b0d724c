"""Documents in the formats of word processors and book makers, made as those make them: XML in zip archives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    f'{WORD} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OBFUSCATED = "http://www.idpf.org/2008/embedding"
AES = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def relationships(**targets: str) -> str:
    """Return a `.rels` part: kinds of parts with their places."""
    entries = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{entries}</Relationships>'


def docx(body: str, *, styles: str = "", footnotes: str = "", endnotes: str = "") -> bytes:
    """Return a DOCX with the paragraphs of `body`, and with whatever further parts are given."""
    parts = {"styles": styles, "footnotes": footnotes, "endnotes": endnotes}
    roots = {"styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes"}
    members = {
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": f"<w:document {MORE}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(**{kind: f"{kind}.xml" for kind, xml in parts.items() if xml}),
    }
    members |= {
        f"word/{kind}.xml": f"<w:{roots[kind]} {MORE}>{xml}</w:{roots[kind]}>" for kind, xml in parts.items() if xml
    }
    return archive(members)


def paragraph(*runs: str, style: str = "") -> str:
    """Return a paragraph; a run without markup of its own is text."""
    written = (one if one.startswith("<") else run(one) for one in runs)
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(written)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def epub(
    documents: Mapping[str, str | bytes], *, spine: tuple[str, ...] = (), nav: str = "", encryption: str = ""
) -> bytes:
    """Return an EPUB; `spine` names its documents in order, or else it is the order in which they are given."""
    items = "".join(
        f'<item id="i{number}" href="{name.replace(" ", "%20")}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(documents)
    )
    numbers = {name: number for number, name in enumerate(documents)}
    order = "".join(f'<itemref idref="i{numbers[name]}"/>' for name in spine or documents)
    nav_item = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' if nav else ""
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
            '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
            "</container>"
        ),
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest>'
            f'{items}{nav_item}<item id="css" href="a.css" media-type="text/css"/></manifest><spine>{order}</spine>'
            "</package>"
        ),
    }
    members |= {f"OEBPS/{name}": content for name, content in documents.items()}
    members |= {"OEBPS/nav.xhtml": nav} if nav else {}
    members |= {"META-INF/encryption.xml": encryption} if encryption else {}
    return archive(members)


def chapter(body: str) -> str:
    """Return a document of a book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title/><script src='a.js'/></head><body>{body}</body></html>"
    )


def encrypted(member: str, algorithm: str) -> str:
    """Return an `encryption.xml` that names one member."""
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">'
        f'<EncryptionMethod Algorithm="{algorithm}"/><CipherData><CipherReference URI="{member}"/></CipherData>'
        "</EncryptedData></encryption>"
    )
