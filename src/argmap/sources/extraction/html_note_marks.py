"""Marks of footnotes in a page: a raised link to a note, such as `[1]` or `*`, which is no word of the text."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.sources.extraction.html_tokens import EndTag, StartTag, Text, Token

_MARK = re.compile(
    r"[\[(]?\s?(?:(?:note|nb|n)\s?)?(?:\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,5}|[a-z]|[ivxl]{1,6}|[*†‡§¶#]{1,3})\s?[\])]?",
    re.IGNORECASE,
)
_AROUND_LINKS = re.compile(r"[\[\](),;–\s-]*+")
_CLASS = re.compile(r"(?:foot|end)?[-_]?note[-_]?(?:ref|reference|link|anchor|mark)?s?|reference|fn[-_]?(?:ref)?")
_ROLES = ("doc-noteref", "noteref")
_WITHIN = frozenset(("a", "b", "cite", "em", "i", "small", "span", "strong", "sup"))
_LONGEST = 24
_LONGEST_TEXT = 40


class NoteMark(NamedTuple):
    """The tags and texts of a mark, which stand in the page one after the other."""

    tokens: tuple[Token, ...]


def with_note_marks(tokens: Iterable[Token]) -> Iterator[Token | NoteMark]:
    """Yield tags and texts, those of each mark of a note together."""
    ahead = _Ahead(tokens)
    while (token := ahead.take()) is not None:
        length = _length(token, ahead) if isinstance(token, StartTag) and token.name in ("a", "sup") else 0
        yield NoteMark((token, *(ahead.take_known() for _ in range(length)))) if length else token


class _Ahead:
    """Tags and texts, some of which are looked at before their turn."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        self._tokens = iter(tokens)
        self._known: deque[Token] = deque()

    def take(self) -> Token | None:
        """Return the next one and go on; None at the end."""
        return self._known.popleft() if self._known else next(self._tokens, None)

    def take_known(self) -> Token:
        """Return the next one, which was looked at, and go on."""
        return self._known.popleft()

    def look(self, distance: int) -> Token | None:
        """Return the one at a distance from the next one; None beyond the end."""
        while len(self._known) <= distance:
            token = next(self._tokens, None)
            if token is None:
                return None
            self._known.append(token)
        return self._known[distance]


def _length(first: StartTag, ahead: _Ahead) -> int:
    """Return how many tokens after a start tag belong to the mark of a note that it begins; 0 if it begins none."""
    is_link = _is_to_note(first.name, first.attributes)
    is_raised = first.name == "sup"
    if not (is_link or is_raised):
        return 0
    links, words, around = int(is_link), "", ""
    for distance in range(_LONGEST):
        match ahead.look(distance):
            case Text(text) if len(words) + len(text) <= _LONGEST_TEXT:
                words += text
                around += "" if links else text
            case StartTag(name, attributes, False) if name in _WITHIN and name != first.name:
                is_raised = is_raised or name == "sup"
                begins_link = _is_to_note(name, attributes)
                is_link = is_link or begins_link
                links += begins_link
            case EndTag(name) if name == first.name:
                is_mark = is_link and is_raised and _AROUND_LINKS.fullmatch(around) and _MARK.fullmatch(words.strip())
                return distance + 1 if is_mark and not _begins_with_digit(ahead.look(distance + 1)) else 0
            case EndTag("a"):
                links = int(_is_to_note(first.name, first.attributes))
            case EndTag():
                pass
            case _:
                return 0
    return 0


def _is_to_note(name: str, attributes: Mapping[str, str]) -> bool:
    """Say whether an element is a link to a place in the page, or names itself the mark of a note."""
    if name == "a" and attributes.get("href", "").startswith("#"):
        return True
    if attributes.get("role") in _ROLES or attributes.get("epub:type") in _ROLES:
        return True
    return name != "span" and any(_CLASS.fullmatch(one) for one in attributes.get("class", "").lower().split()[:8])


def _begins_with_digit(token: Token | None) -> bool:
    return isinstance(token, Text) and token.text[:1].isdigit()
