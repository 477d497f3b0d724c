"""Characters as YAML sees them: which ones it refuses, which ones mislead, and how a text is put in quotes."""

from __future__ import annotations

import re
import unicodedata

from argmap.text.span import Span

# U+FEFF is a byte order mark at the start of a file, where the reader takes it off; elsewhere it is only invisible.
CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]+")
# What looks like a space, or like nothing, and indents no line: no-break, en, em, thin, zero-width and wide space.
ODD_SPACES = "\xa0\u2002\u2003\u2009\u200b\u202f\u2060\u3000"
# The colon of East Asian type, which ends no key.
WIDE_COLON = "："
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
# The one-letter escapes of double-quoted texts that make control characters (YAML 1.2.2, section 5.7).
_CONTROL_LETTERS = frozenset("0abefv")


def quoted(text: str) -> str:
    """Return a one-line text as a YAML text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def control_escape(text: str, span: Span) -> Span:
    """Return the range of the first escape in a double-quoted text that makes a control character, or `span`."""
    for match in _ESCAPE.finditer(text, span.start, span.end):
        code = match[1] or match[2] or match[3]
        if match[4] in _CONTROL_LETTERS or (code and CONTROL_CHARACTERS.match(chr(int(code, 16)))):
            return Span(*match.span())
    return span


def character_name(character: str) -> str:
    """Return how people may look a character up: `U+3000 IDEOGRAPHIC SPACE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
