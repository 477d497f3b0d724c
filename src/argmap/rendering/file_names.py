"""What the files of pictures are called, so that every system can keep them and links between them lead somewhere."""

from __future__ import annotations

import re
from hashlib import sha256
from unicodedata import normalize

# Most file systems take names of 255 bytes; this leaves room for endings, and for copies that others make.
_MOST_BYTES = 180
_DIGITS = 8
# What Windows takes for a device, whatever follows the first dot.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|\Z)", re.IGNORECASE)


def file_stem(name: str) -> str:
    """Return the name of a picture's file without its ending, from that of its scene (`ISSUE`, `ISSUE.NAME` and so on).

    It is that of the scene, but for names that Windows keeps for devices, which get `_`, and for those of more than 180
    bytes in UTF-8, which are cut and end in a digest.
    """
    stem = _DEVICE.sub(r"\g<0>_", name, count=1) if _DEVICE.match(name) else name
    data = stem.encode("utf-8", "replace")
    if len(data) <= _MOST_BYTES:
        return stem
    kept = data[: _MOST_BYTES - _DIGITS - 1].decode("utf-8", "ignore")
    return f"{kept}-{sha256(data).hexdigest()[:_DIGITS]}"


def file_key(name: str) -> str:
    """Return what two file names share that are one on systems which heed neither case nor ways to write an accent."""
    return normalize("NFC", normalize("NFC", name).casefold())
