"""Comments in a YAML file, and the entries they speak about."""

from __future__ import annotations

from argmap.diagnostics.suppression import CommentScope
from argmap.model.origin import Route
from argmap.syntax.tree import Tree
from argmap.text.span import Span


class CommentScopes:
    """What the comments of one file speak about, each asked for by its offset.

    A comment behind something speaks about the outermost entry that begins on its line, a comment on a line of its own
    about the one on the next line that is neither empty nor a comment.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._entries: dict[int, CommentScope] = {}

    def __call__(self, offset: int) -> CommentScope | None:
        """Return what the comment at `offset` speaks about; None where the number sign is part of a text or key."""
        if _is_in_text(self._tree, offset):
            return None
        lines = self._tree.lines
        number = lines.position(offset).line
        is_behind = bool(lines.text[lines.offset(number, 0) : offset].strip())
        return self._on(number) if is_behind else self._below(number)

    def _below(self, number: int) -> CommentScope:
        """Return what stands below a comment; it is the same for all comments on the way there."""
        lines = self._tree.lines
        passed = []
        while number not in self._entries:
            passed.append(number)
            number += 1
            if number >= len(lines) or lines.line(number).lstrip()[:1] not in {"", "#"}:
                break
        scope = self._entries[number] if number in self._entries else self._on(number)
        self._entries.update((line, scope) for line in passed)
        return scope

    def _on(self, number: int) -> CommentScope:
        return CommentScope(_entry_on(self._tree, number) if number < len(self._tree.lines) else None)


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
