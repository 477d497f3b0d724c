"""Grapheme clusters: what a reader takes for one character (UAX #29, extended grapheme clusters, rules GB3 to GB13)."""

from __future__ import annotations

import re

from argmap.text.character_classes import CharacterClasses
from argmap.text.line_break_classes import GRAPHEME_BREAK_RUNS

GRAPHEME_CLASSES = CharacterClasses(GRAPHEME_BREAK_RUNS)

# Letters of `GRAPHEME_BREAK_LETTERS`. The alternatives are: CR LF; a control character; a core with what clings to it.
_CLUSTER = re.compile(
    r"rn|[rnc]|"
    r"p*(?:ii|L*(?:[VU]V*|W)T*|L+|T+|x(?:[eEl]*Zx)*|k(?:[ElZ]*l[ElZ]*k)*|[^rncp])?[eElZs]*",
)
# Every code point before U+0300 stands alone, but for CR LF and what the first pattern below names.
_SIMPLE = re.compile(r"[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff]*")


def grapheme_ends(text: str) -> list[int]:
    """Return the offsets at which a grapheme cluster ends, ascending; the last one is `len(text)`."""
    if _SIMPLE.fullmatch(text):
        return list(range(1, len(text) + 1))
    return [match.end() for match in _CLUSTER.finditer(text.translate(GRAPHEME_CLASSES)) if match.end() > match.start()]
