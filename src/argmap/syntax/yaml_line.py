"""One line of a broken YAML file, taken apart without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.text.span import Span

# What opens a block text: `|`, `>-`, `|2`.
BLOCK_HEAD = re.compile(r"[>|][-+0-9]*")
_ITEMS = re.compile(r"(?:-[ ]+)*")
# What a key without quotes cannot begin with.
_NO_KEY = frozenset("[]{},#&*!|>%@`:")
_QUOTES = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as `indent`, `items` (`- - `), `key` (with its colon and the space after it) and `value`.

    `start` is its offset in the text. A comment after the value belongs to none of them.
    """

    start: int
    text: str
    indent: str
    items: str
    key: str
    value: str

    @property
    def key_name(self) -> str:
        """The key as it is written, without its colon."""
        return self.key.rstrip().removesuffix(":").rstrip()

    @property
    def key_column(self) -> int:
        """Where the key stands, or what stands in its place."""
        return len(self.indent) + len(self.items)

    @property
    def value_span(self) -> Span:
        """The range of the value in the text."""
        start = self.start + self.key_column + len(self.key)
        return Span(start, start + len(self.value))

    @property
    def content_span(self) -> Span:
        """The range of the line without the white space around it, one character at least."""
        start = self.start + len(self.indent)
        return Span(start, max(start + 1, self.start + len(self.text.rstrip())))


def line_at(text: str, offset: int) -> Line:
    """Return the line that `offset` stands in; the work is linear in its length."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    ends = [end for end in (text.find("\n", offset), text.find("\r", offset)) if end >= 0]
    content = text[start : min(ends, default=len(text))]
    body = content.lstrip()
    indent = content[: len(content) - len(body)]
    items = match[0] if (match := _ITEMS.match(body)) else ""
    rest = body[len(items) :]
    key = rest[: _key_length(rest)]
    return Line(start, content, indent, items, key, _without_comment(rest[len(key) :]))


def lines_before(text: str, offset: int, most: int = 200) -> Iterator[Line]:
    """Yield the lines above the one at `offset` that are not empty, the nearest first; at most so many."""
    line = line_at(text, offset)
    for _ in range(most):
        if line.start == 0:
            return
        line = line_at(text, line.start - 1)
        if line.text.strip():
            yield line


def lines_after(text: str, offset: int, most: int = 200) -> Iterator[Line]:
    """Yield the lines below the one at `offset` that are not empty, the nearest first; at most so many."""
    line = line_at(text, offset)
    for _ in range(most):
        following = line.start + len(line.text) + 1
        if following > len(text):
            return
        line = line_at(text, following)
        if line.text.strip():
            yield line


def stands_alone(text: str, line: Line) -> bool:
    """Say whether no other line near begins in the column of a line, so that it may be this one that stands wrong."""
    around = (*lines_before(text, line.start), *lines_after(text, line.start))
    return all(len(other.indent) != len(line.indent) for other in around)


def _key_length(text: str) -> int:
    """Return how many characters of `text` are a key with its colon and the space after that; 0 if it has none."""
    if not text or text[0] in _NO_KEY:
        return 0
    from_ = text.find(text[0], 1) if text[0] in _QUOTES else 0
    colon = text.find(":", from_)
    while colon >= 0 and text[colon + 1 : colon + 2] not in {"", " ", "\t"}:
        colon = text.find(":", colon + 1)
    if colon < 0 or from_ < 0 or " #" in text[:colon]:
        return 0
    return len(text) - len(text[colon + 1 :].lstrip())


def _without_comment(text: str) -> str:
    """Return a value without the comment after it. A number sign that touches the next word may belong to the text."""
    if text.startswith("#"):
        return ""
    at = text.find(" #")
    while at >= 0 and text[at + 2 : at + 3] not in {"", " "}:
        at = text.find(" #", at + 1)
    return text[: at if at >= 0 else len(text)].rstrip()
