"""Keys on the wrong level: they stand beside the entry that they belong to, and are read as names."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.origin import Route
from argmap.syntax.document_echoes import last_routes
from argmap.syntax.document_findings import UNKNOWN_KEY
from argmap.syntax.tree import Tree, Value
from argmap.text.span import Span

# Where the names of positions and arguments stand.
_HOLDERS = ("positions", "undercut", "arguments")
_INNER_HOLDERS = ("pro", "con", "undercut")
_TRUTHS = frozenset(("assumed", "sic"))
_LISTS = frozenset(("evidence", "premises", "supports", "attacks", "undercuts", "tags"))
# Keys of which one calls for the other: where the entry above has one of the first and none of the second.
_PARTNERS = {"source": {"quote", "cite"}, "quote": {"source"}, "cite": {"source"}}
_KEYS = frozenset(("claim", *_INNER_HOLDERS, *_TRUTHS, *_LISTS, *_PARTNERS))


class MisplacedKey(NamedTuple):
    """Such a key: `written` is its route, `meant` the route in the entry above it."""

    written: Route
    meant: Route
    finding: Diagnostic


def find_misplaced_keys(tree: Tree) -> Iterator[MisplacedKey]:
    """Yield the keys that are read as names, and that the entry above them lacks.

    An argument may be called `source` or `note`, so what stands under the key has to be what the key would hold. A key
    that reading stopped in is left alone: what stopped it has been reported.
    """
    stopped_in = last_routes(tree)[0] if not tree.complete else ()
    for holder, entries in _mappings_of_names(tree.values):
        if not entries.keys().isdisjoint(_KEYS):
            for name, above in _misplaced_in(entries):
                written, entry = (*holder, name), (*holder, above)
                if written != stopped_in[: len(written)]:
                    yield MisplacedKey(written, (*entry, name), _finding(tree, written, entry))


def with_keys_in_place(values: Any, misplaced: Iterable[MisplacedKey]) -> Any:
    """Return a copy of the values with texts where they are meant; blocks are left out.

    The routes of what is moved lead to the entry that it belongs to, which is near enough for a text.
    """
    values = copy.deepcopy(values)
    for key in misplaced:
        *route, name = key.written
        names = values
        for part in route:
            names = names[part]
        value = names.pop(name)
        if isinstance(value, str):
            entry = names[key.meant[-2]]
            long_form = {"claim": entry} if isinstance(entry, str) else entry or {}
            names[key.meant[-2]] = {**long_form, name: value}
    return values


def _misplaced_in(entries: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """Yield each misplaced key with the name of the entry above it."""
    above = None
    for name, value in entries.items():
        if above is not None and _is_key_of(entries[above], name, value):
            yield name, above
        else:
            above = name


def _mappings_of_names(values: Value) -> Iterator[tuple[Route, Mapping[str, Value]]]:
    """Yield each mapping of names to entries, with its route."""
    stack: list[tuple[Route, Mapping[str, Value], tuple[str, ...]]] = []
    if isinstance(values, dict):
        stack.append(((), values, _HOLDERS))
    while stack:
        route, entry, holders = stack.pop()
        for holder in holders:
            entries = entry.get(holder)
            if isinstance(entries, dict):
                yield (*route, holder), entries
                inner = [(name, value) for name, value in entries.items() if isinstance(value, dict)]
                stack += [((*route, holder, name), value, _INNER_HOLDERS) for name, value in reversed(inner)]


def _is_key_of(entry: Value, name: str, value: Value) -> bool:
    """Say whether `name` is no name but a key that `entry` lacks, going by what stands under it."""
    if isinstance(entry, list) or (isinstance(entry, dict) and name in entry):
        return False
    if name in _INNER_HOLDERS:
        return isinstance(value, dict) and "claim" not in value and not isinstance(entry, str)
    if name in _LISTS:
        return isinstance(value, list)
    if name in _TRUTHS:
        return value in ("true", "false")
    if name == "claim":
        return isinstance(value, str) and not isinstance(entry, str)
    wanted_by = _PARTNERS.get(name)
    if wanted_by is None or not isinstance(value, str) or not isinstance(entry, dict):
        return False
    return not entry.keys().isdisjoint(wanted_by)


def _finding(tree: Tree, written: Route, entry: Route) -> Diagnostic:
    key, name = str(written[-1]), str(entry[-1])
    place = Place(tree.path, tree.key_span(written) or tree.value_span(written))
    owner = Place(tree.path, tree.key_span(entry) or tree.value_span(entry))
    message = f"`{key}` stands beside `{name}`, so it is read as another name, not as a key of `{name}`"
    help_ = f"to make it part of `{name}`, indent it as deep as the keys below `{name}`"
    related = (Label(owner, f"`{key}` stands on the level of this name"),)
    edits = _deeper(tree, written, entry)
    fix = Fix(f"make it part of `{name}`", edits) if edits else None
    return UNKNOWN_KEY.at(place, message, related=related, help=(help_,), fix=fix)


def _deeper(tree: Tree, written: Route, entry: Route) -> tuple[Edit, ...]:
    """Return the edits that indent an entry with all below it, as deep as the keys of the one above; none in braces."""
    span = tree.entry_span(written)
    line, column = tree.lines.position(span.start)
    inside = tree.value_span(entry)
    first_line, wanted = tree.lines.position(inside.start) if inside.start < inside.end else (line, column + 2)
    start = span.start - column
    if (
        tree.text[start : span.start].strip(" ")
        or tree.text[inside.start : inside.start + 1] == "{"
        or wanted <= column
    ):
        return ()
    if first_line == tree.lines.position(tree.entry_span(entry).start)[0]:
        return ()
    starts = [start, *(at + 1 for at in range(start, span.end) if tree.text[at] == "\n")]
    deeper = " " * (wanted - column)
    return tuple(
        Edit(tree.path, Span(at, at), deeper) for at in starts if tree.text[at : at + 1] not in {"\n", "\r", ""}
    )
