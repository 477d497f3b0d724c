"""Prose as it was meant: what YAML makes of line breaks, put right for scripts that write no spaces."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from argmap.model.origin import Route
from argmap.syntax.tree import Tree

_FOLD = re.compile(r"(\S)[ \t]*(?:\r\n|\n|\r)[ \t]*(\S)")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]")
_LITERAL = "|"
# Wide enough for every wide character; `unfold_prose` looks closer. (What is left out compiles faster than what is in.)
_BROKEN_LINE = re.compile("[^\0-\u10ff][ \t]*(?:\r\n|\n|\r)[ \t]*[^\0-\u10ff]")


def unfold_tree(tree: Tree) -> None:
    """Put the texts of a tree right (`unfold_prose`); most files have none that needs it, which one search shows."""
    done: set[Route] = set()
    for match in _BROKEN_LINE.finditer(tree.text):
        route, on_key = tree.route_at(match.start())
        if on_key or route in done or not route:
            continue
        done.add(route)
        holder: Any = tree.values
        for part in route[:-1]:
            holder = holder[part]
        if isinstance(holder[route[-1]], str):
            holder[route[-1]] = unfold_prose(holder[route[-1]], tree.value_span(route).of(tree.text))


def unfold_prose(value: str, raw: str) -> str:
    """Return the text of a prose scalar without the spaces that YAML puts where its lines were broken.

    `raw` is the scalar as written. YAML joins the lines of plain, quoted and folded (`>`) texts by a space, which is
    wrong in Chinese and Japanese: between two wide characters other than Hangul there is none (CSS Text Module Level 3,
    section 4.1.3, "Segment Break Transformation Rules"). Literal blocks (`|`) are not touched, nor spaces that the
    author typed.
    """
    if ("\n" not in raw and "\r" not in raw) or raw.startswith(_LITERAL) or " " not in value:
        return value
    joined: list[str] = []
    rest = value
    at = 0
    while match := _FOLD.search(raw, at):
        before, after = match[1], match[2]
        at = match.end() - 1
        if not (_is_wide(before) and _is_wide(after)):
            continue
        fold = _find_fold(rest, raw, match)
        if fold < 0:
            continue
        joined.append(rest[:fold])
        rest = rest[fold + 1 :]
    return "".join((*joined, rest))


def _find_fold(value: str, raw: str, match: re.Match[str]) -> int:
    """Return where the space stands in `value` that the line break in `raw` has become; -1 if it cannot be found.

    What stands on the line before the break tells it from the same characters elsewhere.
    """
    start = max(raw.rfind("\n", 0, match.start(1)), raw.rfind("\r", 0, match.start(1))) + 1
    before = raw[start : match.end(1)].strip()
    for known in (before, before[-8:], before[-1:]):
        at = value.find(f"{known} {match[2]}")
        if at >= 0:
            return at + len(known)
    return -1


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" and _HANGUL.match(character) is None
