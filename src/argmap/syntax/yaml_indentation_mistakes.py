"""Lines that are indented by something that only looks like spaces, tabs above all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.format_keys import FORMAT_KEYS
from argmap.syntax.yaml_characters import character_name
from argmap.syntax.yaml_line import BLOCK_HEAD, Line, lines_after, lines_before
from argmap.syntax.yaml_mistake import Mistake
from argmap.text.span import Span

_INVISIBLE = "\u200b\u2060\ufeff"
_LEAD = re.compile(r"^[ \t]+(?=[^ \t\r\n])", re.MULTILINE)
_TABS_STAND = "a tab stands in the indentation, and YAML takes only spaces there"
# How wide editors show a tab; the first that fits the lines around is taken.
_TAB_WIDTHS = (2, 4, 8)
_TAB_STOP = 2
_MOST_LINES = 2_000


def odd_indentation(mistake: Mistake) -> Diagnostic | None:
    """A line that is indented by a character that only looks like a space, or like nothing."""
    for line in mistake.suspects:
        lead = _lead(line.text)
        at = next((number for number, character in enumerate(lead) if character != " "), None)
        if at is None or "\t" in lead:
            continue
        message = f"{character_name(lead[at])} stands in the indentation, and YAML takes only spaces there"
        replacement = "".join(_as_spaces(sign) for sign in lead[at:])
        edits = ((Span(line.start + at, line.start + len(lead)), replacement),)
        place = Span(line.start + at, line.start + at + 1)
        return mistake.finding(place, message, help="indent the line with spaces", edits=edits)
    return None


def _lead(line: str) -> str:
    odd = "".join({character for character in line if unicodedata.category(character) == "Zs"})
    return line[: len(line) - len(line.lstrip(" \t" + _INVISIBLE + odd))]


def _as_spaces(character: str) -> str:
    if character in _INVISIBLE:
        return ""
    return "  " if character == "\u3000" else " "


def tabs_throughout(mistake: Mistake) -> Diagnostic | None:
    """Tabs before every line that is indented: how wide they are makes no difference."""
    line = _tabbed_suspect(mistake)
    leads = list(_LEAD.finditer(mistake.text)) if line is not None else []
    if line is None or len(leads) > _MOST_LINES or any(set(lead[0]) != {"\t"} for lead in leads):
        return None
    edits = tuple((Span(*lead.span()), " " * (_TAB_STOP * len(lead[0]))) for lead in leads)
    help_ = f"indent the lines with spaces, {_TAB_STOP} for each tab"
    return mistake.finding(Span(line.start, line.start + 1), _TABS_STAND, help=help_, edits=edits)


def tab_in_indentation(mistake: Mistake) -> Diagnostic | None:
    """Tabs before some lines, spaces before others: the lines around say where the line belongs."""
    line = _tabbed_suspect(mistake)
    if line is None:
        return None
    run = _tabbed_run(mistake.text, line)
    columns = _columns_of(mistake.text, run)
    at = line.start + line.indent.index("\t")
    if not columns:
        return mistake.finding(Span(at, at + 1), _TABS_STAND, help="indent the line with spaces, like those beside it")
    edits = tuple(
        (Span(tabbed.start, tabbed.start + len(tabbed.indent)), " " * column)
        for tabbed, column in zip(run, columns, strict=True)
    )
    help_ = f"indent the line by {columns[run.index(line)]} spaces, to line up with those around it"
    return mistake.finding(Span(at, at + 1), _TABS_STAND, help=help_, edits=edits)


def _tabbed_suspect(mistake: Mistake) -> Line | None:
    return next((line for line in mistake.suspects if "\t" in line.indent and line.text.strip()), None)


def _tabbed_run(text: str, line: Line) -> list[Line]:
    """Return the lines around a line that have tabs in their indentation as it has, from the first to the last."""
    above = list(_while_tabbed(lines_before(text, line.start)))
    return [*reversed(above), line, *_while_tabbed(lines_after(text, line.start))]


def _while_tabbed(lines: Iterator[Line]) -> Iterator[Line]:
    for line in lines:
        if "\t" not in line.indent:
            return
        yield line


def _columns_of(text: str, run: list[Line]) -> list[int] | None:
    """Return where the lines of a run should begin, to go with those above and below; None where that is unclear."""
    if len(run) == 1:
        column = fitting_column(text, run[0])
        return [column] if column is not None else None
    above, below = next(lines_before(text, run[0].start), None), next(lines_after(text, run[-1].start), None)
    open_columns = _open_columns(text, run[0])
    for width in _TAB_WIDTHS:
        columns = [len(line.indent.expandtabs(width)) for line in run]
        known = {*open_columns, *columns}
        opens = above is not None and _opens_block(above) and columns[0] > above.key_column
        if (opens or columns[0] in open_columns) and (
            below is None or len(below.indent) in known or (_opens_block(run[-1]) and len(below.indent) > columns[-1])
        ):
            return columns
    return None


def fitting_column(text: str, line: Line) -> int | None:
    """Return where a line should begin to go with those above and below; None where that is unclear."""
    above, below = next(lines_before(text, line.start), None), next(lines_after(text, line.start), None)
    if above is None:
        return len(below.indent) if below is not None and not _opens_block(line) else 0
    deeper = below if below is not None and below.key_column > above.key_column else None
    if _opens_block(above):
        if deeper is None:
            return above.key_column + _TAB_STOP
        if not _opens_block(line):
            return len(deeper.indent) if not line.items or deeper.items else max(0, deeper.key_column - len(line.items))
        return _between(text, above, deeper)
    known = _open_columns(text, line)
    fitting = [column for column, keys in known.items() if _is_alike(line, keys)]
    if below is not None and not _opens_block(line):
        fitting = [column for column in fitting if column >= len(below.indent)]
    elif below is not None and not (line.items and not line.key):
        fitting = [column for column in fitting if column < below.key_column]
    return max(fitting, default=None)


def _opens_block(line: Line) -> bool:
    return bool(line.key) and (not line.value or BLOCK_HEAD.fullmatch(line.value) is not None)


def _between(text: str, above: Line, deeper: Line) -> int | None:
    """Return where a key begins that stands in the block of `above` and holds `deeper`."""
    outer = (line for line in lines_after(text, deeper.start) if "\t" not in line.indent)
    sibling = next((line for line in outer if len(line.indent) < len(deeper.indent)), None)
    if sibling is not None and len(sibling.indent) > above.key_column:
        return len(sibling.indent)
    column = above.key_column + _TAB_STOP
    return column if column < deeper.key_column else None


def _open_columns(text: str, line: Line) -> dict[int, list[str]]:
    """Return the columns in which the blocks that are open above `line` begin, each with the keys it has so far."""
    known: dict[int, list[str]] = {}
    for above in lines_before(text, line.start):
        if not (above.key or above.items) or "\t" in above.indent:
            continue
        is_item = bool(above.items and line.items)
        column = len(above.indent) if is_item else above.key_column
        if all(column <= other for other in known):
            known.setdefault(column, []).append("- " if is_item else above.key_name)
    return known


def _is_alike(line: Line, keys: list[str]) -> bool:
    """Say whether a line may stand in the block that has these keys: another key of the format, or another name."""
    if line.items:
        return "- " in keys
    of_format = line.key_name in FORMAT_KEYS
    return line.key_name not in keys and of_format is (keys[0] in FORMAT_KEYS)
