"""Lines of a report for terminals: broken where the Unicode line breaking algorithm allows it, counted in cells."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.reporting.columns import cut
from argmap.reporting.excerpts.visible import visible
from argmap.text.display_width import display_width
from argmap.text.line_breaking import line_break_offsets

_NARROWEST = 20


def folded(text: str, width: int, indent: int = 0, hanging: int = 0) -> list[str]:
    """Return a text as lines of at most `width` cells, each after an indent.

    Lines after the first are indented by `hanging` cells more. Where hardly anything is left to the right of the
    indent, lines become wider than asked for rather than unreadable.
    """
    lines: list[str] = []
    line, room = "", max(_NARROWEST, width - indent)
    for piece in _pieces(" ".join(visible(text).split())):
        joined = line + piece
        if display_width(joined.rstrip()) <= room:
            line = joined
            continue
        if line:
            lines.append(line.rstrip())
            room = max(_NARROWEST, width - indent - hanging)
        line = piece
        while display_width(line.rstrip()) > room:
            head = cut(line, room)
            lines.append(head)
            line = line[len(head) :]
    lines.append(line.rstrip())
    return [" " * (indent + (hanging if number else 0)) + line for number, line in enumerate(lines) if line]


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a text between which a line may be broken; names with hyphens stay whole."""
    start = 0
    for offset in (*line_break_offsets(text), len(text)):
        if offset > start and (offset == len(text) or text[offset - 1] != "-"):
            yield text[start:offset]
            start = offset
