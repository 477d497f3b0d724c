"""Texts as YAML: how a text is written so that it is read back as it was."""

from __future__ import annotations

import re

from argmap.syntax.yaml_characters import CONTROL_CHARACTERS, quoted

# A letter or digit, then nothing that means anything to a parser of YAML 1.1 or 1.2, inside brackets or out of them.
_PLAIN = re.compile(r"[^\W_](?:[^\s,\[\]{}#:?]| +(?=[^\s,\[\]{}#:?]))*")
_NOTHING = frozenset({"null", "Null", "NULL"})
_ESCAPED = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_TO_ESCAPE = re.compile('[\\\\"\n\r\t\x85\u2028\u2029]')
_BREAKS_A_LINE = re.compile("[\n\r\t\x85\u2028\u2029]")


def scalar(text: str) -> str:
    """Return `text` as a YAML scalar of one line, which the reader reads back as exactly that text.

    It can stand in a list or mapping of either style: plain where nothing in it means anything to YAML, else in single
    quotes, else in double quotes with escapes. A control character, which argument files cannot hold, becomes a space.
    """
    text = CONTROL_CHARACTERS.sub(" ", text)
    if _BREAKS_A_LINE.search(text):
        return '"' + _TO_ESCAPE.sub(lambda match: _ESCAPED[match[0]], text) + '"'
    if _PLAIN.fullmatch(text) and text not in _NOTHING:
        return text
    return quoted(text)
