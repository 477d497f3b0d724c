"""The blocks of Markdown: what marks lines, and which lines are paragraphs (CommonMark 0.31.2, chapters 4 and 5)."""

from __future__ import annotations

import re

from argmap.text.edits import Change
from argmap.text.markup_inline import normalized_label
from argmap.text.span import Span

_FRONT_MATTER = re.compile(
    r"---[ \t]*+\n(?:(?!(?:---|\.\.\.)[ \t]*+$).*\n){0,1000}+(?:---|\.\.\.)[ \t]*+$", re.MULTILINE
)
_QUOTE = re.compile(r"(?:[ \t]{0,3}>)++[ \t]?")
_ITEM = re.compile(r"[ \t]*+(?:[-+*]|(?P<number>\d{1,3})[.)](?=[ \t]++\S))(?:[ \t]++(?:\[[ xX]\][ \t]++)?|$)")
_STARTS_NUMBER = re.compile(r"[ \t]*+\W?\d")
_FENCE = re.compile(r"[ \t]*+(?P<fence>`{3,}+(?=[^`\n]*+$)|~{3,}+)")
_SETEXT = re.compile(r"[ ]{0,3}(?:=++|-++)[ \t]*+$")
_RULER = re.compile(r"[ ]{0,3}([-*_])(?:[ \t]*+\1){2,}+[ \t]*+$")
_DEFINITION = re.compile(
    r"[ ]{0,3}\[(?!\^)(?P<label>[^\[\]\n]{1,999})\]:[ \t]*+(?:<[^<>\n]*+>|[^\s<]\S*+)"
    r"(?:[ \t]++(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^()\n]*+\)))?[ \t]*+$",
)
_FOOTNOTE = re.compile(r"[ ]{0,3}\[\^[^\s\[\]]{1,100}\]:[ \t]*+")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t]++|$)")
_TABLE_RULER = re.compile(r"[ \t]*+(?=[^\n|]*+\|)\|?(?:[ \t]*+:?-++:?[ \t]*+(?:\||$))++[ \t]*+$")
_BAR = re.compile(r"(?<!\\)\|")
_COMMENT_START, _COMMENT_END = "<!--", "-->"
_MOST_ITEMS_A_LINE = 8


class Blocks:
    """The blocks of a text, found line by line: its paragraphs, and the marks that are not inside any."""

    def __init__(self, text: str) -> None:
        self.changes: list[Change] = []
        self.paragraphs: list[Span] = []
        self.headings: list[Span] = []
        self.hidden: list[Span] = []
        self.holes: list[Span] = []
        self.labels: set[str] = set()
        self._text = text
        self._paragraph: Span | None = None
        self._last_line = Span(0, 0)
        self._fence = ""
        self._is_quote = self._is_list = self._is_table = False
        self._last_comment_end = text.rfind(_COMMENT_END)
        place = self._front_matter()
        while place < len(text):
            place = self._line(place) + 1
        self._end_paragraph()

    def _front_matter(self) -> int:
        match = _FRONT_MATTER.match(self._text)
        if not match:
            return 0
        self.hidden.append(Span(*match.span()))
        return match.end()

    def _line(self, start: int) -> int:
        """Read the line at `start`, with those that a comment goes on through; return its end."""
        end = self._line_end(start)
        if self._fence:
            self._read_in_fence(start, end)
            return end
        start = self._read_prefix(start, end)
        end = self._read_comments(start, end)
        if not self._text[start:end].strip():
            self._end_paragraph()
            self._is_list = self._is_quote = self._is_table = False
        elif not (self._read_ruled(start, end) or self._read_hidden(start, end) or self._read_heading(start, end)):
            self._read_text(start, end)
        self._last_line = Span(start, end)
        return end

    def _read_in_fence(self, start: int, end: int) -> None:
        quote = _QUOTE.match(self._text, start, end) if self._is_quote else None
        if quote:
            self._drop(start, quote.end())
            start = quote.end()
        content = self._text[start:end].strip()
        if content.startswith(self._fence) and not content.strip(self._fence[0]):
            self._drop(start, end)
            self._fence = ""

    def _read_prefix(self, start: int, end: int) -> int:
        """Drop the marks of quotes and lists that a line begins with; return where they end."""
        quote = _QUOTE.match(self._text, start, end)
        if quote and (self._is_quote or not self._takes_sign(quote.end(), end)):
            self._drop(start, quote.end())
            start = quote.end()
        self._is_quote = start == (quote and quote.end())
        for _ in range(_MOST_ITEMS_A_LINE):
            item = _ITEM.match(self._text, start, end)
            if not item or _RULER.match(self._text, start, end) or not self._begins_item(item, end):
                break
            self._end_paragraph()
            self._is_list = True
            self._drop(start, item.end())
            start = item.end()
        return start

    def _begins_item(self, item: re.Match[str], end: int) -> bool:
        """Say whether a mark of a list is one where it stands; inside a paragraph it may be a sign or a number."""
        if not self._paragraph:
            return True
        if _SETEXT.match(self._text, item.start(), end):
            return False
        number = item["number"]
        return self._is_list or (number in {None, "1"} and not self._takes_sign(item.end(), end))

    def _takes_sign(self, start: int, end: int) -> bool:
        return self._paragraph is not None and _STARTS_NUMBER.match(self._text, start, end) is not None

    def _read_comments(self, start: int, end: int) -> int:
        """Leave out the comments of a line; return the end of the line where the last of them ends."""
        place = self._text.find(_COMMENT_START, start, end)
        while place >= 0:
            after = self._comment_end(place)
            if after is not None:
                self.holes.append(Span(place, after))
                self.hidden.append(Span(place, after))
                self._drop(place, after)
                end = max(end, self._line_end(after))
            place = self._text.find(_COMMENT_START, after or place + 1, end)
        return end

    def _comment_end(self, start: int) -> int | None:
        """Return where a comment ends; what is not closed, or is set as code, is none."""
        if start > self._last_comment_end or self._text[start - 1 : start] == "`":
            return None
        return self._text.index(_COMMENT_END, start) + len(_COMMENT_END)

    def _read_ruled(self, start: int, end: int) -> bool:
        """Read a line that holds nothing but a mark: under a heading, around code, between paragraphs, in a table."""
        fence = _FENCE.match(self._text, start, end)
        is_under_heading = self._paragraph is not None and _SETEXT.match(self._text, start, end) is not None
        is_in_table = self._paragraph is not None and _TABLE_RULER.match(self._text, start, end) is not None
        is_in_table = is_in_table and "|" in self._last_line.of(self._text)
        if not (fence or is_under_heading or is_in_table or _RULER.match(self._text, start, end)):
            return False
        if self._paragraph and is_under_heading:
            self.headings.append(self._paragraph)
        if is_in_table:
            self._read_row(*self._last_line)
        self._is_table = is_in_table
        self._fence = fence["fence"] if fence else ""
        self._drop(start, end)
        self._end_paragraph()
        return True

    def _read_hidden(self, start: int, end: int) -> bool:
        """Read a definition of where links lead, which is not shown."""
        definition = None if self._paragraph else _DEFINITION.match(self._text, start, end)
        if not definition:
            return False
        self.labels.add(normalized_label(definition["label"]))
        self.hidden.append(Span(start, end))
        self._drop(start, end)
        return True

    def _read_heading(self, start: int, end: int) -> bool:
        heading = _HEADING.match(self._text, start, end)
        if not heading:
            return False
        self._end_paragraph()
        self._drop(start, heading.end())
        content = self._text[heading.end() : end].rstrip()
        bare = content.rstrip("#")
        if len(bare) < len(content) and bare[-1:].strip() == "":
            self._drop(heading.end() + len(bare), heading.end() + len(content))
            content = bare.rstrip()
        span = Span(heading.end(), heading.end() + len(content))
        self.paragraphs.append(span)
        self.headings.append(span)
        return True

    def _read_text(self, start: int, end: int) -> None:
        footnote = _FOOTNOTE.match(self._text, start, end)
        if footnote:
            self._drop(start, footnote.end())
            start = footnote.end()
        if footnote or self._is_table:
            self._end_paragraph()
        if self._is_table:
            self._read_row(start, end)
        if not self._paragraph:
            self._paragraph = Span(start, end)
        self._paragraph = Span(self._paragraph.start, end)

    def _read_row(self, start: int, end: int) -> None:
        self.changes += [(Span(*bar.span()), " ") for bar in _BAR.finditer(self._text, start, end)]

    def _end_paragraph(self) -> None:
        if self._paragraph:
            self.paragraphs.append(self._paragraph)
        self._paragraph = None

    def _line_end(self, offset: int) -> int:
        end = self._text.find("\n", offset)
        return end if end >= 0 else len(self._text)

    def _drop(self, start: int, end: int) -> None:
        if start < end:
            self.changes.append((Span(start, end), ""))
