"""The marks inside a paragraph of Markdown: emphasis, code, links, escapes, entities, tags.

After CommonMark 0.31.2, chapter 6, as far as it says which characters are not shown. A character of a script without
spaces counts as punctuation beside a run of `*`, because `**很重要。**但是` is meant to be strong.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.text.edits import Change
from argmap.text.scripts import CJK
from argmap.text.span import Span

# Tags that only say how their content looks; not `sub` and `sup`, for 10<sup>2</sup> is not 102.
_TAGS = (
    "a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|figcaption|figure|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong"
    "|time|tt|u|var"
)
_BREAKING_TAGS = (
    "br|blockquote|center|details|div|dd|dl|dt|h[1-6]|hr|li|ol|p|section|summary|table|tbody|td|th|thead|tr|ul"
)
_TOKEN = re.compile(
    r"(?P<escape>\\(?:[!-/:-@\[-`{-~]|(?=\n)))"
    r"|(?P<code>`+)"
    r"|(?P<delimiter>\*+|_+|~~(?!~))"
    r"|(?P<footnote>\[\^[^\s\[\]]{1,100}\])"
    r"|(?P<opening>!?\[)"
    r"|(?P<closing>\])"
    r"|(?P<link><(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,64}@[^\s<>]{1,255})>)"
    rf"|(?P<tag></?(?:{_TAGS}|(?P<breaking>{_BREAKING_TAGS}))(?:\s[^<>\n=]{{0,50}}=[^<>\n]{{0,1000}})?\s{{0,9}}/?>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)",
    re.IGNORECASE,
)
_STRIKING_TAGS = ("del", "s", "strike")
_TAG_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_HIDDEN_STYLE = re.compile(
    r"style\s{0,9}=[^<>]{0,900}?(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE
)
# Not in CommonMark: a product with a space on one side of its sign.
_MULTIPLIES = re.compile(r"\d \*\d|.?\d\* \d", re.DOTALL)
_BACKTICKS = re.compile("`+")
_TARGET = (
    r"\([ \t]{0,99}+(?:<[^<>\n]{0,2000}+>|(?:[^\s()]|\([^\s()]{0,500}\)){0,2000}+)"
    r"(?:[ \t]{1,99}+(?:\"[^\"\n]{0,1000}+\"|'[^'\n]{0,1000}+'|\([^()\n]{0,1000}+\)))?[ \t]{0,99}+\)"
)
_TAIL = re.compile(rf"(?P<target>{_TARGET})|\[(?P<label>[^\[\]\n]{{0,999}}+)\]")
_LONGEST_LABEL = 999


@dataclass(slots=True)
class _Run:
    """A run of `*`, `_` or `~`: how many of it are still free, from `start`, and how many of it mark something."""

    start: int
    length: int
    closes: int = 0
    opens: int = 0

    @property
    def free(self) -> int:
        return self.length - self.closes - self.opens


def normalized_label(label: str) -> str:
    """Return the label of a link definition in the form in which labels are compared."""
    return " ".join(label.split()).casefold()


class InlineMarks:
    """The marks of one paragraph of `text`: `changes` that leave them out, and the ranges of the `captions` of images.

    `hidden` are the ranges that are not shown: where links lead, tags, what a tag hides, and what is struck out.
    `holes` are ranges inside the paragraph, in order, that are none of its text; `labels` are those of all definitions.
    """

    def __init__(self, text: str, paragraph: Span, holes: Sequence[Span], labels: Collection[str]) -> None:
        self.changes: list[Change] = []
        self.captions: list[Span] = []
        self.hidden: list[Span] = []
        self._struck: list[Span] = []
        self._open_tags: dict[str, list[tuple[int, bool]]] = {}
        self._text = text
        self._paragraph = paragraph
        self._labels = labels
        self._brackets: list[tuple[int, int]] = []
        self._nested_brackets = 0
        self._runs: list[_Run] = []
        self._openers: dict[str, list[_Run]] = {"*": [], "_": [], "~": []}
        self._backticks: dict[int, list[int]] | None = None
        self._read(holes)

    def _read(self, holes: Sequence[Span]) -> None:
        place, end = self._paragraph
        next_hole = 0
        while match := _TOKEN.search(self._text, place, end):
            while next_hole < len(holes) and holes[next_hole].end <= match.start():
                next_hole += 1
            if next_hole < len(holes) and holes[next_hole].start <= match.start():
                place = holes[next_hole].end
            else:
                place = self._take(match)
        for run in self._runs:
            run_end = run.start + run.length
            self._drop(run.start, run.start + run.closes)
            self._drop(run_end - run.opens, run_end)
        struck = _merged(self._struck)
        self.changes = sorted([*_outside(sorted(self.changes), struck), *((span, "") for span in struck)])
        self.hidden = sorted([*self.hidden, *struck])

    def _take(self, match: re.Match[str]) -> int:
        """Treat one token; return where to go on."""
        start, end = match.span()
        kind = "tag" if match["tag"] else match.lastgroup
        match kind:
            case "escape":
                self._drop(start, start + 1)
            case "code":
                return self._code(start, end)
            case "delimiter":
                self._delimiter(start, end)
            case "footnote":
                self._drop(start, end)
            case "opening":
                self._brackets.append((start, end))
            case "closing":
                return self._link(start, end)
            case "link":
                self._drop(start, start + 1)
                self._drop(end - 1, end)
            case "tag":
                self.changes.append((Span(start, end), " " if match["breaking"] else ""))
                self._tag(Span(start, end))
            case _:
                self.changes.append((Span(start, end), html.unescape(match[0])))
        return end

    def _drop(self, start: int, end: int) -> None:
        if start < end:
            self.changes.append((Span(start, end), ""))

    def _tag(self, tag: Span) -> None:
        """Take a tag; one that ends what an earlier one strikes out or hides makes both and all between them struck."""
        self.hidden.append(tag)
        written = tag.of(self._text)
        name_match = _TAG_NAME.match(written)
        name = name_match[1].lower() if name_match else ""
        opened = self._open_tags.setdefault(name, [])
        if not written.startswith("</"):
            opened.append((tag.start, name in _STRIKING_TAGS or _HIDDEN_STYLE.search(written) is not None))
        elif opened:
            start, is_struck = opened.pop()
            if is_struck:
                self._struck.append(Span(start, tag.end))

    def _code(self, start: int, end: int) -> int:
        """Drop the backticks around a code span, whose content is as it stands; a run without its like is text."""
        if self._backticks is None:
            self._backticks = {}
            for match in _BACKTICKS.finditer(self._text, *self._paragraph):
                self._backticks.setdefault(len(match[0]), []).append(match.start())
        length = end - start
        alike = self._backticks.get(length, [])
        following = bisect_right(alike, start)
        if following == len(alike):
            return end
        closing = alike[following]
        self._drop(start, end)
        self._drop(closing, closing + length)
        return closing + length

    def _delimiter(self, start: int, end: int) -> None:
        opens, closes = _flanking(self._text, Span(start, end), self._paragraph)
        character = self._text[start]
        run = _Run(start, end - start)
        self._runs.append(run)
        while closes and run.free and self._openers[character]:
            opener = self._openers[character][-1]
            count = 2 if character == "~" or min(opener.free, run.free) > 1 else 1
            opener.opens += count
            run.closes += count
            if character == "~":
                self._struck.append(Span(opener.start, end))
            for others in self._openers.values():
                while others and others[-1].start > opener.start:
                    others.pop()
            if not opener.free:
                self._openers[character].pop()
        if opens and run.free:
            self._openers[character].append(run)

    def _link(self, start: int, end: int) -> int:
        """Drop the brackets and the target of a link or image; brackets that are neither are text."""
        if not self._brackets:
            return end
        opening_start, opening_end = self._brackets.pop()
        is_image = self._text[opening_start] == "!"
        if not is_image and len(self._brackets) < self._nested_brackets:
            return end
        tail_end = self._tail(Span(opening_end, start))
        if tail_end is None:
            return end
        self._drop(opening_start, opening_end)
        self._drop(start, tail_end)
        if tail_end > start + 1:
            self.hidden.append(Span(start + 1, tail_end))
        if is_image and start > opening_end:
            self.captions.append(Span(opening_end, start))
        if not is_image:
            # A link holds no link, so the brackets around it are text.
            self._nested_brackets = len(self._brackets)
        return tail_end

    def _tail(self, inner: Span) -> int | None:
        """Return where a link ends whose text is `inner`; None if nothing says where it leads."""
        tail = _TAIL.match(self._text, inner.end + 1, self._paragraph.end)
        if tail and tail["target"]:
            return tail.end()
        if tail and tail["label"] and normalized_label(tail["label"]) in self._labels:
            return tail.end()
        is_label = self._labels and inner.end - inner.start <= _LONGEST_LABEL
        if is_label and normalized_label(inner.of(self._text)) in self._labels:
            return tail.end() if tail and not tail["label"] else inner.end + 1
        return None


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return ranges in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _outside(changes: Iterable[Change], spans: Sequence[Span]) -> Iterator[Change]:
    """Yield the changes that begin in none of the ranges; both are in order."""
    place = 0
    for change in changes:
        while place < len(spans) and spans[place].end <= change[0].start:
            place += 1
        if place == len(spans) or change[0].start < spans[place].start:
            yield change


def _flanking(text: str, run: Span, paragraph: Span) -> tuple[bool, bool]:
    """Say whether a run of delimiters can open, and whether it can close (CommonMark, section 6.2)."""
    before = text[run.start - 1] if run.start > paragraph.start else " "
    after = text[run.end] if run.end < paragraph.end else " "
    is_left = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _parts(before))
    is_right = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _parts(after))
    if _MULTIPLIES.match(text, max(0, run.start - 2)):
        return False, False
    if text[run.start] != "_":
        return is_left, is_right
    opens = is_left and (not is_right or _is_punctuation(before))
    return opens, is_right and (not is_left or _is_punctuation(after))


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _parts(character: str) -> bool:
    """Say whether a word may begin or end beside a character without a space."""
    return _is_punctuation(character) or re.match(f"[{CJK}]", character) is not None
