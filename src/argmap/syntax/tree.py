"""A YAML file as plain values, with the range of every key and value."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from argmap.model.origin import Route
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

Value = str | None | list["Value"] | dict[str, "Value"]


class Tree:
    """One file as it was written: `values`, and where each of them stands in `text`.

    Values are dicts, lists, texts and None. Ranges are code points of `text` as it was given, a byte order mark
    included; none of them ends in white space. `complete` is false when reading stopped before the end of the file, or
    took lines for what they were not meant to be: then a missing value proves nothing.

    The ranges lie in three flat arrays in the order of writing, keys and values alike: where a node starts, where it
    ends, and the index of the first node after everything inside it. A key is followed by its value. `nothing_at` are
    the offsets of the values that were left empty.
    """

    __slots__ = (
        "_children",
        "_ends",
        "_lines",
        "_nexts",
        "_ordered",
        "_starts",
        "complete",
        "nothing_at",
        "path",
        "text",
        "values",
    )

    def __init__(
        self, path: str, text: str, values: Value, *, spans: SpanArrays | None = None, complete: bool = True
    ) -> None:
        self.path = path
        self.text = text
        self.values = values
        self.complete = complete
        self.nothing_at: tuple[int, ...] = ()
        self._starts, self._ends, self._nexts = spans or (array("I", [0]), array("I", [0]), array("I", [1]))
        self._children: dict[int, dict[str | int, int]] = {}
        self._ordered: dict[int, tuple[list[str | int], list[int]]] = {}
        self._lines: LineIndex | None = None

    def __getstate__(self) -> tuple[Any, ...]:
        spans = (self._starts, self._ends, self._nexts)
        return (self.path, self.text, self.values, self.complete, spans, self.nothing_at)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        path, text, values, complete, spans, nothing_at = state
        Tree.__init__(self, path, text, values, spans=spans, complete=complete)
        self.nothing_at = nothing_at

    @property
    def lines(self) -> LineIndex:
        """Lines and columns of the text."""
        if self._lines is None:
            self._lines = LineIndex(self.text)
        return self._lines

    def key_span(self, route: Route) -> Span | None:
        """Return the range of the last key of `route`; None where the route does not exist or ends in a list."""
        *_, (node, value, reached) = self._walk(route)
        return self._span(node) if route and reached == len(route) and node != value else None

    def value_span(self, route: Route) -> Span:
        """Return the range of the value at `route`, or of the deepest value on the way there that exists."""
        *_, (_, value, _) = self._walk(route)
        return self._span(value)

    def entry_span(self, route: Route) -> Span:
        """Return the range from the key to the end of the value, for the deepest part of `route` that exists."""
        *_, (node, value, _) = self._walk(route)
        return Span(self._starts[node], max(self._ends[node], self._ends[value]))

    def route_at(self, offset: int) -> tuple[Route, bool]:
        """Return the route of the innermost entry at `offset`, and whether the offset is on its key.

        The end of a key or a value counts as part of it, as a cursor behind it does. What stands between a key and its
        value belongs to the entry; what stands between two entries belongs to what holds them.
        """
        route: list[str | int] = []
        node, value = 0, self.values
        while isinstance(value, (dict, list)):
            parts, children = self._ordered_children(node, value)
            at = bisect_right(children, offset, key=self._starts.__getitem__) - 1
            if at < 0:
                break
            part, child = parts[at], children[at]
            below = child + 1 if isinstance(value, dict) else child
            if offset > max(self._ends[child], self._ends[below]):
                break
            route.append(part)
            if below != child and offset <= self._ends[child]:
                return tuple(route), True
            node, value = below, value[part]  # type: ignore[index]  # a dict gives keys, a list indices
        return tuple(route), False

    def is_text(self, route: Route) -> bool:
        """Say whether a text or nothing stands at `route`, and no list or mapping."""
        value = self.values
        for part in route:
            if not isinstance(value, (dict, list)):
                return False
            value = value[part]  # type: ignore[index]  # a dict gives keys, a list indices
        return not isinstance(value, (dict, list))

    def empty_values(self) -> Iterator[Route]:
        """Yield the route of each value that was left empty, or is `~` or `null`."""
        for offset in self.nothing_at:
            route, _ = self.route_at(offset)
            if route and self.is_text(route) and self.value_span(route).start == offset:
                yield route

    def texts(self) -> Iterator[tuple[Route, str | None, Span]]:
        """Yield every text and empty value in the order of writing, with its route and range."""
        stack: list[tuple[Route, int, Value]] = [((), 0, self.values)]
        while stack:
            route, node, value = stack.pop()
            if not isinstance(value, (dict, list)):
                yield route, value, self._span(node)
                continue
            step = 1 if isinstance(value, dict) else 0
            inside = [
                ((*route, part), child + step, value[part])  # type: ignore[index]  # as in `route_at`
                for part, child in self._children_of(node, value).items()
            ]
            stack.extend(reversed(inside))

    def _span(self, node: int) -> Span:
        return Span(self._starts[node], self._ends[node])

    def _walk(self, route: Route) -> Iterator[tuple[int, int, int]]:
        """Yield (key or item, value, parts walked) from the root down, as far as `route` exists."""
        node, value = 0, self.values
        yield 0, 0, 0
        for walked, part in enumerate(route, 1):
            if not isinstance(value, (dict, list)):
                return
            child = self._children_of(node, value).get(part)
            if child is None or isinstance(part, str) is not isinstance(value, dict):
                return
            node = child + 1 if isinstance(value, dict) else child
            value = value[part]  # type: ignore[index]  # as in `route_at`
            yield child, node, walked

    def _children_of(self, node: int, value: Mapping[str, Value] | list[Value]) -> dict[str | int, int]:
        """Return where in the arrays each child of `node` stands; counted once, so that many look-ups stay linear."""
        known = self._children.get(node)
        if known is None:
            known = {}
            step = 1 if isinstance(value, dict) else 0
            child = node + 1
            for part in value if isinstance(value, dict) else range(len(value)):
                known[part] = child
                child = self._nexts[child + step]
            self._children[node] = known
        return known

    def _ordered_children(self, node: int, value: dict[str, Value] | list[Value]) -> tuple[list[str | int], list[int]]:
        """Return the parts of `value` and where in the arrays they stand, for a binary search; made once, too."""
        known = self._ordered.get(node)
        if known is None:
            children = self._children_of(node, value)
            known = self._ordered[node] = (list(children), list(children.values()))
        return known


SpanArrays = tuple["array[int]", "array[int]", "array[int]"]
