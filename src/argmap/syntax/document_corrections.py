"""What to type in the place of a part that does not fit the format."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.origin import Route
from argmap.syntax.document_findings import MISSING_KEY, UNKNOWN_KEY
from argmap.syntax.format_keys import FORMAT_KEYS
from argmap.syntax.tree import Tree
from argmap.syntax.yaml_characters import quoted
from argmap.text.span import Span

Correction = tuple[tuple[str, ...], Fix | None]

_TOUCHING_COLON = re.compile(r"[\w-]+:(?![ \t/])(\s*)(?=\S)")
_KEY_WITHOUT_COLON = re.compile(r"\w+(?=[ \t]+\S)")
_LINE_START = re.compile(r"\n(?=[^\r\n])")
# What a list of entries without names is read from.
_LISTS_OF_ENTRIES = frozenset(("evidence", "regions"))


def empty_file(tree: Tree) -> Diagnostic:
    """Return the finding for a file with nothing in it but comments."""
    message = "the file is empty"
    help_ = "begin it with `argmap: 1`; `argmap explain missing-key` shows what belongs in a file"
    return MISSING_KEY.at(Place(tree.path, Span(0, 0)), message, help=(help_,))


def missing_key(tree: Tree, missing: str) -> Correction:
    """Return how to add a key that is missing; nobody can say what a claim is, but the version is always the same."""
    if missing != "argmap":
        return (), None
    help_ = "write `argmap: 1` at the top"
    start = tree.value_span(()).start
    if tree.text[start : start + 1] == "{" or tree.lines.position(start)[1] != 0:
        return (help_,), None
    line_end = "\r\n" if "\r\n" in tree.text else "\n"
    return (help_,), Fix(help_, (Edit(tree.path, Span(start, start), f"argmap: 1{line_end}"),))


def key_without_colon(tree: Tree, key: str, keys: Container[str], route: Route) -> Diagnostic | None:
    """Return the finding for an unknown key that is a known one, without its colon, and words of a text with a colon.

    `quote he says: no` is the key `quote he says` for YAML.
    """
    word, _, words = key.partition(" ")
    span = tree.key_span(route)
    if word not in keys or not words or span is None:
        return None
    place = Place(tree.path, Span(span.start, span.start + len(word)))
    message = f"`{word}` has no colon after it, so YAML takes the words up to the next colon for the key"
    value = tree.value_span(route)
    text = tree.text[span.start + len(word) : value.end].strip()
    if "\n" in text or not tree.is_text(route) or not text.startswith(words):
        return UNKNOWN_KEY.at(place, message, help=(f"write `{word}:`, and put the text in quotes",))
    line = f"{word}: {quoted(text)}"
    fix = Fix(
        "write the colon, and put the text in quotes",
        (Edit(tree.path, Span(span.start, value.end), line),),
    )
    return UNKNOWN_KEY.at(place, message, help=(f"write the colon, and put the text in quotes: {line}",), fix=fix)


def wrong_type(tree: Tree, kind: str, key: str, value: Any, span: Span) -> Correction:
    """Return how to give `value` the shape that is wanted; `kind` is pydantic's word for what is wrong with it."""
    if kind == "tuple_type":
        return _list_from(tree, key, value, span)
    if kind == "string_type" and isinstance(value, dict):
        return ("a text with `: ` in it, or one that starts with `{`, must be quoted",), None
    if kind in {"dict_type", "model_type", "model_attributes_type"} and isinstance(value, str):
        return _mapping_from_text(tree, value, span)
    if kind == "dict_type" and isinstance(value, list):
        return ("entries have names: write `name:` in the place of each `- `, and indent what belongs to it",), None
    return (), None


def _list_from(tree: Tree, key: str, value: Any, span: Span) -> Correction:
    if isinstance(value, str):
        fix = Fix("make it a list", (Edit(tree.path, span, f"[{value}]"),))
        return (f"write a list: `{key}: [{value}]`",), fix
    if not isinstance(value, dict) or key not in _LISTS_OF_ENTRIES:
        return ("write a list: one `- ` item a line, or all in brackets",), None
    if all(isinstance(part, dict) for part in value.values()):
        return (f"the entries of `{key}` have no names: write `- ` in the place of each name",), None
    help_ = f"`{key}` is a list, even of one: begin each entry with `- `"
    if tree.text[span.start] == "{":
        edits = [Edit(tree.path, span, f"[{span.of(tree.text)}]")]
    else:
        starts = [match.end() for match in _LINE_START.finditer(tree.text, span.start, span.end)]
        edits = [Edit(tree.path, Span(at, at), "  ") for at in starts]
        edits.insert(0, Edit(tree.path, Span(span.start, span.start), "- "))
    return (help_,), Fix("begin it with `- `", tuple(edits))


def _mapping_from_text(tree: Tree, value: str, span: Span) -> Correction:
    """Return how to write a text that should be a mapping: mostly its colon is missing, or the space after it."""
    touching = _TOUCHING_COLON.match(tree.text, span.start, span.end)
    if touching:
        help_ = "put a space after the colon"
        return (help_,), Fix(help_, (Edit(tree.path, Span(*touching.span(1)), " "),))
    word = _KEY_WITHOUT_COLON.match(tree.text, span.start, span.end)
    if word and word[0] in FORMAT_KEYS:
        fix = Fix(f"write `{word[0]}:`", (Edit(tree.path, Span(word.end(), word.end()), ":"),))
        return (f"`{word[0]}` has no colon after it: write `{word[0]}:`",), fix
    shown = value if "\n" not in value and len(value) <= 60 else "…"  # noqa: PLR2004 - what fits into a line of help
    return (f"a name and a colon stand before each entry: `name: {shown}`",), None
