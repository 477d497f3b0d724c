"""Comments in a YAML file, and the entries they speak about."""

from __future__ import annotations

from argmap.diagnostics.suppression import CommentScope
from argmap.model.origin import Route
from argmap.syntax.tree import Tree
from argmap.text.span import Span


def comment_scope(tree: Tree, offset: int) -> CommentScope | None:
    """Return what the comment at `offset` speaks about; None where the number sign is part of a text or key.

    A comment behind something speaks about the outermost entry that begins on its line, a comment on a line of its own
    about the one on the next line that is neither empty nor a comment.
    """
    if _is_in_text(tree, offset):
        return None
    lines = tree.lines
    number = lines.position(offset).line
    if lines.text[lines.offset(number, 0) : offset].strip():
        return CommentScope(_entry_on(tree, number))
    number += 1
    while number < len(lines) and lines.line(number).lstrip()[:1] in {"", "#"}:
        number += 1
    return CommentScope(_entry_on(tree, number) if number < len(lines) else None)


def _is_in_text(tree: Tree, offset: int) -> bool:
    route, on_key = tree.route_at(offset)
    span = (tree.key_span(route) if on_key else None) or tree.value_span(route)
    if not span.start <= offset < span.end:
        return False
    first = tree.text[span.start]
    if first in "|>":
        return tree.lines.position(offset).line > tree.lines.position(span.start).line
    return on_key or tree.is_text(route)


def _entry_on(tree: Tree, number: int) -> Span | None:
    """Return the range of the outermost entry that begins on a line."""
    line = tree.lines.line(number)
    start = tree.lines.offset(number, 0)
    route: Route = tree.route_at(start + len(line) - len(line.lstrip(" -")))[0]
    found = None
    while route and tree.entry_span(route).start >= start:
        found = tree.entry_span(route)
        route = route[:-1]
    return found
