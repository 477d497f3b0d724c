"""Character references of HTML (`&amp;`, `&#8217;`), decoded as the HTML standard says (section 13.2.5.72)."""

from __future__ import annotations

import re
from html.entities import html5 as _NAMED  # noqa: N812 - a table that never changes

_REFERENCE = re.compile(r"&(?:#([0-9]++)|#[xX]([0-9a-fA-F]++)|([A-Za-z][A-Za-z0-9]{1,31}));?")
_REPLACEMENT = "\ufffd"
_MAX_DIGITS = 7
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_C1_CONTROLS = range(0x80, 0xA0)
# The names that stand without a semicolon for the sake of old pages; the longest has six letters.
_LONGEST_BARE = max(len(name) for name in _NAMED if not name.endswith(";"))


def decode_references(text: str) -> str:
    """Return a text with its character references decoded; what only looks like one stays."""
    return _REFERENCE.sub(_decoded, text) if "&" in text else text


def _decoded(found: re.Match[str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if name is None:
        return _character(decimal, 10) if decimal else _character(hexadecimal, 16)
    whole = _NAMED.get(f"{name};") if found.group().endswith(";") else None
    if whole is not None:
        return whole
    for length in range(min(len(name), _LONGEST_BARE), 1, -1):
        if name[:length] in _NAMED:
            return _NAMED[name[:length]] + found.group()[1 + length :]
    return found.group()


def _character(digits: str, base: int) -> str:
    """Return the character of a number; those of Windows-1252 between 0x80 and 0x9F are meant as such."""
    digits = digits.lstrip("0")
    number = int(digits, base) if 0 < len(digits) <= _MAX_DIGITS else 0
    if not 0 < number <= _LAST_CODE_POINT or number in _SURROGATES:
        return _REPLACEMENT
    if number in _C1_CONTROLS:
        return bytes([number]).decode("cp1252", "ignore") or chr(number)
    return chr(number)
