"""The members of a zip archive (DOCX, EPUB), read within bounds whatever the archive says of itself.

Nothing is ever written to a disk, so names that lead elsewhere are names and nothing more. Sizes that the archive
declares are checked, and the bytes are counted all the same while they are inflated.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from struct import error as struct_error

from argmap.sources.extraction.extracted import Unreadable

MAX_BYTES = 64 * 1024 * 1024
MAX_INFLATED = 64 * 1024 * 1024
MAX_MEMBERS = 10_000

_MEMBER_MARK = b"PK\x01\x02"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
_PROTECTED = "it is protected by a password, or in the format of Word before 2007"
# What other files begin with, what they are, and what to do about it.
_OTHER_FILES = (
    (_COMPOUND_FILE, _PROTECTED, "take the password off, or save it in the newer format"),
    (b"{\\rtf", "it is RTF", "open it in a word processor and save it in the format that its name says"),
    (b"%PDF-", "it is a PDF", "let its name end in .pdf"),
    (b"<", "it is HTML or XML", "if it is a page of the web, let its name end in .html; else get the file once more"),
)
# Letters do not pack so well: what unpacks to more is made to exhaust who reads it.
_MOST_TIMES = 200
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# All that `zipfile` raises for damaged archives; it promises `BadZipFile` alone, and does not keep to it.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct_error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
_ARTICLES = {"DOCX": "a", "EPUB": "an"}
_LONGEST_BEGIN = 64
_DO_NOT_TRUST = "do not trust the file; get it from whoever made it"
_GET_ANOTHER = "get the file once more, or save what it says as plain text in UTF-8"
_SAVE_AS_TEXT = "save what it says as plain text in UTF-8, such as with an export to .txt"


class Archive:
    """An archive; `kind` is what a reader would call it. What is read from it counts against `MAX_INFLATED` in all."""

    def __init__(self, content: bytes, kind: str) -> None:
        self.kind = kind
        self._left = MAX_INFLATED
        self._refuse(content)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE as error:
            raise Unreadable(f"not a whole {kind}: {_said(error)}", _GET_ANOTHER) from error
        self._members = {member.filename: member for member in self._zip.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """Return the bytes of a member; raise `Unreadable` where it is missing, damaged, encrypted or too large."""
        member = self._members.get(name)
        if member is None:
            raise Unreadable(f'not a whole {self.kind}: there is no "{name}" in it', _GET_ANOTHER)
        if member.flag_bits & _ENCRYPTED:
            raise Unreadable(f'"{name}" in the {self.kind} is encrypted', "take the protection off, and save it anew")
        if member.compress_type not in _METHODS:
            raise Unreadable(f'"{name}" in the {self.kind} is compressed in an unusual way', _SAVE_AS_TEXT)
        if member.file_size > self._left:
            raise self._too_large(member)
        try:
            with self._zip.open(member) as opened:
                content = opened.read(self._left + 1)
        except _DAMAGE as error:
            raise Unreadable(f'"{name}" in the {self.kind} is damaged: {_said(error)}', _GET_ANOTHER) from error
        self._left -= len(content)
        if self._left < 0:
            raise self._too_large(member)
        return content

    def _too_large(self, member: zipfile.ZipInfo) -> Unreadable:
        what = (
            f'the {self.kind} is too large: with "{member.filename}" it has more than {MAX_INFLATED:,} bytes of text '
            "when unpacked"
        )
        if member.file_size > _MOST_TIMES * member.compress_size:
            return Unreadable(f"{what}, and it is packed as no text is", _DO_NOT_TRUST)
        return Unreadable(what, _SAVE_AS_TEXT)

    def _refuse(self, content: bytes) -> None:
        """Raise what can be seen before the archive is opened."""
        if len(content) > MAX_BYTES:
            size = f"{len(content):,} bytes, at most {MAX_BYTES:,} are read"
            raise Unreadable(f"the file is too large: {size}", "split the text into several sources")
        if not content.strip():
            raise Unreadable(f"not {_ARTICLES[self.kind]} {self.kind}: there is nothing in the file", _GET_ANOTHER)
        begin = content[:_LONGEST_BEGIN].removeprefix(b"\xef\xbb\xbf").lstrip()
        for mark, what, how in _OTHER_FILES:
            if begin.startswith(mark):
                raise Unreadable(f"not {_ARTICLES[self.kind]} {self.kind}: {what}", how)
        if content.count(_MEMBER_MARK) > MAX_MEMBERS:
            raise Unreadable(f"the {self.kind} has more than {MAX_MEMBERS:,} members", _SAVE_AS_TEXT)


def _said(error: BaseException) -> str:
    said = str(error) or type(error).__name__
    return said[:1].lower() + said[1:]
