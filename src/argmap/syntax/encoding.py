"""The bytes of an argument file as text: UTF-8, or a finding that says what they are instead."""

from __future__ import annotations

import codecs

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.syntax.yaml_findings import YAML_CHARACTER, YAML_LIMIT
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

MAX_BYTES = 64 << 20

# The marks of other encodings; those of UTF-32 begin with those of UTF-16, so they come first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of a file's bytes, and findings where they are not UTF-8.

    A byte order mark stays in the text as its first character, so that encoding the text gives the bytes again; ranges
    count it. Bytes that are not UTF-8 become U+FFFD, so that the rest of the file can still be checked; a file in
    UTF-16 is read as that; a file over 64 MiB becomes an empty text.
    """
    if len(data) > MAX_BYTES:
        message = f"the file has {len(data):,} bytes, and the limit is {MAX_BYTES:,}"
        return "", (YAML_LIMIT.at(Place(path, Span(0, 0)), message),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        encoding = _other_encoding(data)
        if encoding is None:
            return _replaced(data, path, error)
    text = data.decode(encoding, errors="replace")
    place = Place(path, Span(0, min(1, len(text))))
    message = f"the file is {encoding}, and argument files are UTF-8"
    return text, (YAML_CHARACTER.at(place, message, help=("save the file as UTF-8",)),)


def _other_encoding(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    return None


def _replaced(data: bytes, path: str, error: UnicodeDecodeError) -> tuple[str, tuple[Diagnostic, ...]]:
    text = data.decode("utf-8", errors="replace")
    before = data[: error.start].decode("utf-8")
    line = LineIndex(before).position(len(before)).line + 1
    wrong = data[error.start]
    message = f"byte 0x{wrong:02X} at offset {error.start:,} (line {line:,}) is not UTF-8"
    known_as = bytes([wrong]).decode("windows-1252", errors="ignore")
    guess = f"; in Windows-1252 it would be `{known_as}`" if known_as.isprintable() and known_as else ""
    place = Place(path, Span(len(before), len(before) + 1))
    help_ = (f"save the file as UTF-8{guess}",)
    return text, (YAML_CHARACTER.at(place, message, label="these bytes are no character", help=help_),)
