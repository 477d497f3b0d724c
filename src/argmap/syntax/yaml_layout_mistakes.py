"""Mistakes in the layout of lines: what ends a key, and where lines stand that belong to nothing."""

from __future__ import annotations

import re

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.format_keys import FORMAT_KEYS
from argmap.syntax.yaml_characters import WIDE_COLON
from argmap.syntax.yaml_indentation_mistakes import fitting_column
from argmap.syntax.yaml_line import BLOCK_HEAD, Line, lines_after, lines_before, stands_alone
from argmap.syntax.yaml_mistake import Mistake
from argmap.text.span import Span

_KEY_WITH_WIDE_COLON = re.compile(r"\s*(?:- )*[A-Za-z_-]+\s*：|\s*(?:- )*[^\s:：#]+：\s*$")


def tab_between(mistake: Mistake) -> Diagnostic | None:
    """A tab where something should begin."""
    at = mistake.error.offset
    if mistake.text[at : at + 1] != "\t":
        return None
    span = Span(at, at + 1)
    message = "a tab stands where YAML takes only spaces"
    return mistake.finding(span, message, help="put a space in its place", edits=((span, " "),))


def wide_colon(mistake: Mistake) -> Diagnostic | None:
    """A key that ends in the colon of East Asian type."""
    for line in mistake.suspects:
        if not _KEY_WITH_WIDE_COLON.match(line.text) or line.key:
            continue
        at = line.start + line.text.index(WIDE_COLON)
        span = Span(at, at + 1)
        follows = line.text[at - line.start + 1 :]
        colon = ": " if follows.strip() and not follows.startswith(" ") else ":"
        message = f"the full-width colon `{WIDE_COLON}` does not end a key"
        return mistake.finding(span, message, help="write `:` and a space", edits=((span, colon),))
    return None


def loose_line(mistake: Mistake) -> Diagnostic | None:
    """A line that belongs to nothing: mostly the next line of a text, not indented."""
    if not mistake.says("could not find expected ':'"):
        return None
    line = mistake.begun or mistake.line
    message = "this line is neither 'key: value' nor a '- ' item, and no text goes on here"
    owner = next((above for above in lines_before(mistake.text, line.start) if above.key), None)
    if owner is None or line.text == "" or 0 < line.key_column < owner.key_column:
        return mistake.finding(line.content_span, message, help="begin it with a key and a colon, or take it out")
    column = _text_column(mistake, line, owner)
    margin = Span(line.start, line.start + len(line.indent))
    help_ = f"if it goes on with the text of `{owner.key_name}`, indent it by {column} spaces"
    return mistake.finding(line.content_span, message, help=help_, edits=((margin, " " * column),))


def _text_column(mistake: Mistake, line: Line, owner: Line) -> int:
    """Return where the lines of the text of `owner` begin."""
    above = next(lines_before(mistake.text, line.start))
    return len(above.indent) if above is not owner and len(above.indent) > owner.key_column else owner.key_column + 2


def end_of_document(mistake: Mistake) -> Diagnostic | None:
    """A line of `...`, and text after it."""
    if not mistake.says("<document start>"):
        return None
    end = next(
        (above for above in lines_before(mistake.text, mistake.error.offset) if above.text.startswith("...")), None
    )
    related = ((end.content_span, "the document ends here"),) if end else ()
    message = "more text follows the end of the document"
    help_ = "indent the line of '...' if it belongs to a text; otherwise take it out"
    return mistake.finding(mistake.line.content_span, message, related=related, help=help_)


def line_outside_block_text(mistake: Mistake) -> Diagnostic | None:
    """A line of a block text that is indented less than the first."""
    line, above = mistake.line, mistake.above
    if above is None or not mistake.says("did not find expected", "expected <block end>"):
        return None
    outer = (before for before in lines_before(mistake.text, above.start) if len(before.indent) < len(above.indent))
    owner = next(outer, None)
    if owner is None or not BLOCK_HEAD.fullmatch(owner.value) or line.key or line.items:
        return None
    column = len(above.indent)
    message = f"this line is indented less than the text of `{owner.key_name}` above it"
    margin = Span(line.start, line.start + len(line.indent))
    help_ = f"if it belongs to that text, indent it by {column} spaces"
    return mistake.finding(line.content_span, message, help=help_, edits=((margin, " " * column),))


def misaligned_line(mistake: Mistake) -> Diagnostic | None:
    """A line that begins in a column where no block does."""
    if not mistake.says("did not find expected", "expected <block end>"):
        return None
    line = mistake.line
    at = mistake.error.offset
    if at < line.content_span.start or mistake.text[line.content_span.start : at].strip():
        return None
    begun = mistake.begun
    related = (
        ((Span(begun.content_span.start, begun.content_span.start + 1), "the block starts here"),) if begun else ()
    )
    columns = _columns_above(mistake)
    column = len(line.indent)
    if column in columns or not columns:
        message = "a list item stands where YAML expects a key" if line.items else "YAML expects another key here"
        return mistake.finding(line.content_span, message, related=related, help="give every line of a block a key")
    beside = [] if line.items else _lines_of_block_above(mistake)
    wanted = fitting_column(mistake.text, line) if line.key and stands_alone(mistake.text, line) else None
    if beside and ((wanted is None and not _are_alike([line, *beside])) or _is_odd_one(mistake, beside)):
        return _line_out_of_line(mistake, beside)
    if wanted is None or wanted == column:
        wanted = min(columns, key=lambda known: (abs(known - column), -known))
    margin = Span(line.start, line.start + column)
    help_ = f"indent it by {wanted} space{'s' * (wanted > 1)}" if wanted else "begin it at the start of the line"
    message = "this line does not line up with the block it belongs to"
    return mistake.finding(line.content_span, message, related=related, help=help_, edits=((margin, " " * wanted),))


def _lines_of_block_above(mistake: Mistake) -> list[Line]:
    """Return the lines of the block that a line would go on with, were it indented deeper; the last first."""
    column = len(mistake.line.indent)
    beside: list[Line] = []
    for above in lines_before(mistake.text, mistake.line.start):
        if not (above.key or above.items):
            continue
        if above.items or len(above.indent) <= column:
            break
        if beside and len(above.indent) < len(beside[0].indent):
            beside = []
        if not beside or len(above.indent) == len(beside[0].indent):
            beside.append(above)
    return beside


def _are_alike(lines: list[Line]) -> bool:
    """Say whether lines may stand in one block: all with keys of the format, or all with names."""
    return len({line.key_name in FORMAT_KEYS for line in lines}) == 1


def _is_odd_one(mistake: Mistake, beside: list[Line]) -> bool:
    """Say whether the only line of a block is what stands on the wrong level, and not the line below it.

    That is so where further lines go on with the lower one, or where others of the file begin where it begins.
    """
    if len(beside) > 1:
        return False
    column, other = len(mistake.line.indent), len(beside[0].indent)
    for below in lines_after(mistake.text, mistake.line.start):
        if len(below.indent) < column:
            break
        if len(below.indent) == column and below.key:
            return True
    columns = [len(above.indent) for above in lines_before(mistake.text, beside[0].start) if above.key]
    return column in columns and other not in columns


def _line_out_of_line(mistake: Mistake, beside: list[Line]) -> Diagnostic:
    """Return the finding for two lines that do not fit: the upper one is wrong, or nobody can say which."""
    line, first = mistake.line, beside[-1]
    column = len(line.indent)
    if not _are_alike([line, *beside]):
        message = f"`{line.key_name}` lines up neither with `{first.key_name}` nor with what that stands in"
        related = ((_key_span(first), f"indented by {len(first.indent)} spaces"),)
        help_ = "line it up with the block that it belongs to, or that block with it"
        return mistake.finding(line.content_span, message, related=related, help=help_)
    message = f"`{first.key_name}` is indented deeper than `{line.key_name}` below it, which belongs beside it"
    related = ((_key_span(line), f"indented by {column} spaces"),)
    edits = ((Span(first.start, first.start + len(first.indent)), " " * column),)
    return mistake.finding(
        _key_span(first), message, related=related, help=f"indent it by {column} spaces", edits=edits
    )


def _key_span(line: Line) -> Span:
    start = line.start + line.key_column
    return Span(start, start + max(1, len(line.key_name)))


def _columns_above(mistake: Mistake) -> set[int]:
    """Return the columns in which the blocks that are open above the line begin."""
    columns: set[int] = set()
    for line in lines_before(mistake.text, mistake.line.start):
        if (line.key or line.items) and all(len(line.indent) < column for column in columns):
            columns |= {len(line.indent)} | ({line.key_column} if line.items and line.key else set())
    return columns
