"""What servers call the kinds of texts, and the suffixes that argmap reads them by."""

from __future__ import annotations

import re

_TYPES = {
    ".txt": ("text/plain",),
    ".html": ("text/html", "application/xhtml+xml"),
    ".pdf": ("application/pdf",),
    ".md": ("text/markdown", "text/plain"),
    ".docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    ".epub": ("application/epub+zip",),
    ".vtt": ("text/vtt", "text/plain"),
    ".srt": ("application/x-subrip", "text/srt", "text/plain"),
}
_ALIASES = {".htm": ".html", ".xhtml": ".html", ".markdown": ".md"}
# Servers send this for whatever they do not know.
_UNKNOWN = {"", "application/octet-stream", "binary/octet-stream"}
_UTF_8 = {"", "utf-8", "utf8", "us-ascii", "ascii"}
# Where an HTML page may say its encoding (HTML standard, "prescan a byte stream"), and the marks that say it too.
_PRESCANNED = 1024
_SAYS_ENCODING = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|charset\s*+=|encoding\s*+=", re.IGNORECASE)


def suffix_for(content_type: str) -> str | None:
    """Return the suffix that fits what a server calls a text, with its dot; None for what argmap does not read."""
    return next((suffix for suffix, types in _TYPES.items() if content_type in types), None)


def fits(suffix: str, content_type: str) -> bool:
    """Say whether a text sent as `content_type` may well be what the suffix says; a server that knows nothing may."""
    types = _TYPES.get(_ALIASES.get(suffix, suffix), ())
    return content_type in _UNKNOWN or content_type in types


def is_told_by_server_alone(charset: str, content: bytes) -> bool:
    """Say whether a text is in another encoding than UTF-8 and nothing in its file says so."""
    return charset not in _UTF_8 and _SAYS_ENCODING.search(content[:_PRESCANNED]) is None
