"""Plain text: UTF-8 and nothing else, because a guessed encoding would prove quotations against guessed characters."""

from __future__ import annotations

import hashlib

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

SUFFIXES = (".txt",)
EXTRACTOR = "text/1"
MAX_BYTES = 64 * 1024 * 1024

_BYTE_ORDER_MARK = "\ufeff"
# The mark of UTF-32 begins with that of UTF-16, so it is asked for first (Unicode Standard, section 23.8).
_OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAVE_AS_UTF_8 = "save the file as UTF-8"
_SAVE_AS_TEXT = "save what it says as plain text in UTF-8, such as with an export to .txt"


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the canonical text, as `decode` does; a file that holds nothing but space is a problem."""
    source = decode(content, path)
    if isinstance(source, SourceProblem) or source.text.strip():
        return source
    return SourceProblem(path, "there is no text in the file", help="get the file once more, or take the source out")


def decode(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the canonical text: decoded strictly, a byte order mark dropped, CRLF and CR made LF, nothing else."""
    problem = _problem(content, path)
    if problem:
        return problem
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        where = f"byte 0x{content[error.start]:02x} at offset {error.start:,}, line {line:,}"
        return SourceProblem(path, f"not UTF-8: {where}", error.start, _SAVE_AS_UTF_8)
    canonical = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    sha256 = hashlib.sha256(content).hexdigest()
    return SourceText(path, canonical, extractor=EXTRACTOR, bytes_sha256=sha256, is_file=canonical == text)


def _problem(content: bytes, path: str) -> SourceProblem | None:
    """Say what can be seen before decoding."""
    if len(content) > MAX_BYTES:
        size = f"{len(content):,} bytes, at most {MAX_BYTES:,} are read"
        return SourceProblem(path, f"the file is too large: {size}", help="split the text into several sources")
    for mark, encoding in _OTHER_ENCODINGS:
        if content.startswith(mark):
            return SourceProblem(path, f"not UTF-8: the file begins like {encoding}", 0, _SAVE_AS_UTF_8)
    nul = content.find(b"\0")
    if nul >= 0:
        what = f"not a text: byte 0x00 at offset {nul:,}, as in UTF-16 without a mark or in a binary file"
        return SourceProblem(path, what, nul, _SAVE_AS_TEXT)
    return None
