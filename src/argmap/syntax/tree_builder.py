"""Parser events to a tree: values, and the range of every key and value in flat arrays.

The tree is built straight from events. Ready-made loaders either keep no ranges or take ten times as long, and merge
bombs and deep nesting kill or crash some of them; the parts of YAML that make that possible are refused here.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from itertools import islice
from sys import intern
from typing import Any, NoReturn

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.diagnostics.finding import Finding
from argmap.diagnostics.fix import Edit, Fix
from argmap.syntax.dropped_entries import MERGE_KEY, DroppedEntry, repeated_keys, without_dropped
from argmap.syntax.tree import Tree, Value
from argmap.syntax.yaml_characters import CONTROL_CHARACTERS, control_escape, quoted
from argmap.syntax.yaml_events import NextEvent
from argmap.syntax.yaml_findings import YAML_CHARACTER, YAML_FEATURE, YAML_LIMIT
from argmap.text.span import Span

_EMPTY = frozenset(("", "~", "null"))
_WORD = re.compile(r"[^\s,\[\]{}]+")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may hold; after that many `findings` a file that is wrong all over is read no further."""

    characters: int = 64 << 20
    depth: int = 64
    nodes: int = 5_000_000
    findings: int = 200


class _ReadingEndsError(Exception):
    """What follows cannot be read, or makes no sense; the findings say why."""


class TreeBuilder:
    """The tree of one text while it grows. `findings` are what was wrong with it, in the order of discovery."""

    def __init__(self, path: str, text: str, limits: Limits) -> None:
        self.findings: list[Diagnostic] = []
        self.path = path
        self.text = text
        self.limits = limits
        self._root: list[Value] = []
        self._starts, self._ends, self._nexts = array("I"), array("I"), array("I")
        self._dropped: list[DroppedEntry] = []
        self._documents = 0
        self._complete = False
        # What is open around the innermost container: each container, whether it is a mapping, its node in the arrays.
        self._stack: list[tuple[Any, bool, int]] = []
        # The innermost container, likewise; the key that waits for its value; the end of the last thing that was read.
        self._innermost: tuple[Any, bool, int] = (self._root, False, 0)
        self._waiting_key: str | None = None
        self._last_end = 0
        # Where values are left empty.
        self._nothing_at: list[int] = []

    def build(self, next_event: NextEvent, restore: dict[int, str]) -> None:
        """Take in all events, with the characters of values mapped by `restore`, or as far as the findings allow."""
        try:
            self._take_in(next_event, restore)
        except _ReadingEndsError:
            return
        self._complete = True

    def _take_in(self, next_event: NextEvent, restore: dict[int, str]) -> None:  # noqa: C901, PLR0912 - one loop: a call an event would cost a fifth of the time
        add_start, add_end, add_next = self._starts.append, self._ends.append, self._nexts.append
        stack, max_nodes = self._stack, self.limits.nodes
        container, in_mapping, node = self._innermost
        key, count, last = None, 0, 0
        try:
            while (kind := (event := next_event()).__class__) is not StreamEndEvent:
                if kind is AliasEvent:
                    kind, event = ScalarEvent, self._scalar_for_alias(event)
                if kind is ScalarEvent:
                    value, start, last = event.value, event.start_mark.index, event.end_mark.index
                    if event.anchor is not None or event.ctag is not None:
                        self._refuse_properties(event)
                    if restore:
                        value = value.translate(restore)
                    if event.style:
                        value, last = self._styled(event, value)
                    elif value in _EMPTY and (key is not None or not in_mapping):
                        if not value:
                            start = last = self._place_of_nothing(start)
                        value = None
                        self._nothing_at.append(start)
                    add_start(start)
                    add_end(last)
                    count += 1
                    add_next(count)
                    if not in_mapping:
                        container.append(value)
                    elif key is not None:
                        container[key] = value
                        key = None
                    elif value in container or value == MERGE_KEY:
                        key = self._dropped_key(container, value, node, count - 1)
                    else:
                        key = intern(value)
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    inner, last = self._open(event, container, key), event.start_mark.index
                    stack.append((container, in_mapping, node))
                    container, in_mapping, node, key = inner, kind is MappingStartEvent, count, None
                    count += 1
                    add_next(count)
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    last = self._close(event, node, count, last)
                    container, in_mapping, node = stack.pop()
                elif kind is DocumentStartEvent:
                    self._check_document(event)
                if count > max_nodes:
                    self._stop(YAML_LIMIT, Span(last, last), f"the file has more than {max_nodes:,} keys and values")
        finally:
            self._innermost, self._waiting_key, self._last_end = (container, in_mapping, node), key, last

    def tree(self) -> Tree:
        """Return the tree of what was read: what is still open ends here, and what was dropped is gone."""
        if self._waiting_key is not None:
            self._innermost[0][self._waiting_key] = None
            self._starts.append(self._ends[-1])
            self._ends.append(self._ends[-1])
            self._nexts.append(len(self._nexts) + 1)
        open_nodes = [node for _, _, node in (*self._stack[1:], self._innermost)] if self._stack else []
        for node in open_nodes:
            self._ends[node] = max(self._last_end, self._ends[-1])
            self._nexts[node] = len(self._nexts)
        spans = self._starts, self._ends, self._nexts
        if self._dropped:
            room = max(0, self.limits.findings - len(self.findings))
            self.findings += islice(repeated_keys(self._dropped, spans, self.path), room)
            spans = without_dropped(self._dropped, spans)
        values = self._root[0] if self._root else None
        tree = Tree(self.path, self.text, values, spans=spans if spans[0] else None, complete=self._complete)
        tree.nothing_at = tuple(self._nothing_at)
        return tree

    def _report(self, finding: Finding, span: Span, message: str, **more: Any) -> None:
        """Add a finding, or end the reading when there are so many that nobody would read more."""
        self.findings.append(finding.at(Place(self.path, span), message, **more))
        if len(self.findings) >= self.limits.findings:
            raise _ReadingEndsError

    def _stop(self, finding: Finding, span: Span, message: str, **more: Any) -> NoReturn:
        self._report(finding, span, message, **more)
        raise _ReadingEndsError

    def _open(self, event: Any, container: Any, key: str | None) -> Any:
        """Put an empty container into `container` and return it."""
        start = event.start_mark.index
        if event.anchor is not None or event.ctag is not None:
            self._refuse_properties(event)
        if len(self._stack) >= self.limits.depth:
            self._stop(YAML_LIMIT, Span(start, start + 1), f"nested deeper than {self.limits.depth} levels")
        inner: Any = {} if event.__class__ is MappingStartEvent else []
        if container.__class__ is list:
            container.append(inner)
        elif key is not None:
            container[key] = inner
        else:
            self._refuse_container_as_key(event)
        self._starts.append(start)
        self._ends.append(start)
        return inner

    def _close(self, event: Any, node: int, count: int, last: int) -> int:
        """Close the innermost container and return its end: after its bracket, or where the last thing in it ends."""
        end: int = event.end_mark.index if event.end_mark.index > event.start_mark.index else last
        self._ends[node] = end
        self._nexts[node] = count
        return end

    def _check_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            start = event.start_mark.index
            message = "a second YAML document begins here, and a file holds one"
            help_ = ("a line of only `---` or `...` ends a document: indent it, if it belongs to a text",)
            self._stop(YAML_FEATURE, Span(start, max(start + 1, event.end_mark.index)), message, help=help_)

    def _styled(self, event: Any, value: str) -> tuple[str, int]:
        """Return the value of a quoted or block scalar, and its end without the white space after it."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.style == '"' and CONTROL_CHARACTERS.search(value):
            span = control_escape(self.text, Span(start, end))
            message = f"the escape {span.of(self.text)} makes a control character"
            self._report(YAML_CHARACTER, span, message, help=("leave it out",))
            value = CONTROL_CHARACTERS.sub("\ufffd", value)
        while self.text[end - 1] in " \t\r\n" and end > start:
            end -= 1
        return value, end

    def _place_of_nothing(self, offset: int) -> int:
        """Return where a value that is not written would stand: behind the colon, where parsers may say further on."""
        key_end = self._ends[-1] if self._ends else offset
        between = self.text[key_end:offset]
        return key_end + between.index(":") + 1 if between.lstrip()[:1] == ":" else offset

    def _scalar_for_alias(self, event: Any) -> ScalarEvent:
        """Report an alias, and return the text that its author may have meant."""
        span = Span(event.start_mark.index, event.end_mark.index)
        message = f"`{span.of(self.text)}` is an alias, and argument files have none"
        self._refuse(span, message)
        return ScalarEvent(None, None, (True, False), span.of(self.text), event.start_mark, event.end_mark, style="")

    def _refuse_properties(self, event: Any) -> None:
        """Report the anchor and the tag of a node; the node is read without them."""
        start, end = event.start_mark.index, event.end_mark.index
        match = _WORD.match(self.text, start)
        word = match[0] if match else self.text[start]
        kind = "tag" if word.startswith("!") else "anchor"
        # A container's own mark may stand on its first key: then the properties are the word before it.
        scalar = event.__class__ is ScalarEvent
        span = Span(start, end if scalar else start + len(word))
        message = f"`{word}` is a YAML {kind}, and argument files have none"
        self._refuse(span, message)

    def _refuse(self, span: Span, message: str) -> None:
        raw = span.of(self.text)
        if "\n" in raw or "\r" in raw:
            self._report(YAML_FEATURE, span, message, help=("if the sign belongs to the text, put the text in quotes",))
            return
        fix = Fix("put the text in quotes", (Edit(self.path, span, quoted(raw)),))
        self._report(YAML_FEATURE, span, message, help=(f"if the sign belongs to the text: {quoted(raw)}",), fix=fix)

    def _refuse_container_as_key(self, event: Any) -> NoReturn:
        start = event.start_mark.index
        kind = "mapping" if event.__class__ is MappingStartEvent else "list"
        help_ = ("if the bracket belongs to the text, put the text in quotes",)
        self._stop(YAML_FEATURE, Span(start, start + 1), f"a key is a text, not a {kind}", help=help_)

    def _dropped_key(self, container: dict[str, Value], key: str, mapping: int, node: int) -> str:
        """Return the alias for a key that is left out; report a merge key now, and repeated keys at the end."""
        if key == MERGE_KEY and len(self.findings) < self.limits.findings:
            place = Place(self.path, Span(self._starts[node], self._ends[node]))
            self.findings.append(YAML_FEATURE.at(place, "`<<` is a merge key, and argument files have none"))
        alias = f"\0{node}"
        self._dropped.append(DroppedEntry(container, alias, key, mapping, node))
        return alias
