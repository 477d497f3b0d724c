"""Keys that YAML reads without complaint, and that are no keys: the author meant something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.syntax.tree import Tree
from argmap.syntax.yaml_characters import ODD_SPACES, WIDE_COLON, character_name
from argmap.syntax.yaml_findings import YAML_FEATURE, YAML_SYNTAX
from argmap.text.span import Span

_INDENTED_KEY = re.compile(f"^ *([{ODD_SPACES}][ {ODD_SPACES}]*)", re.MULTILINE)
# The keys of the format are Latin; a Chinese text may well begin with a few words and this colon.
_KEY_WITH_WIDE_COLON = re.compile(f"^[ -]*([A-Za-z_-]+){WIDE_COLON}", re.MULTILINE)
# The key that the text of an entry has in the long form, by what holds the entry.
_TEXT_KEYS = dict.fromkeys(("positions", "pro", "con", "undercut", "arguments"), "claim")
_TEXT_KEYS |= {"sources": "file", "speakers": "name"}
# Such a key with no colon, or with a colon that touches the text. A fixed beginning is what is searched fast.
_KEYS_IN_TEXT = {
    "claim": re.compile(f"  claim(?:(?=[ \\t]+[^ \\t#])|:(?![ \\t/\\r\\n]))[ \\t=]*([{ODD_SPACES}]*)"),
    "file": re.compile(f"  file:(?![ \\t/\\r\\n])([{ODD_SPACES}]*)"),
    "name": re.compile(f"  name:(?![ \\t/\\r\\n])([{ODD_SPACES}]*)"),
}
_EXPLICIT_KEY = re.compile(r"^[ -]*(\?)[ \r\n]\s*", re.MULTILINE)


def find_misread_keys(tree: Tree) -> list[Diagnostic]:
    """Return findings for oddly indented keys, keys behind `? `, and keys that are texts for want of a colon."""
    found = []
    if any(space in tree.text for space in ODD_SPACES):
        found += [
            _indented(tree, Span(*match.span(1)))
            for match in _INDENTED_KEY.finditer(tree.text)
            if _is_key_at(tree, match.start(1))
        ]
    if any(sign in tree.text for sign in ("\n?", " ? ", " ?\n")) or tree.text.startswith("?"):
        found += [
            _explicit(tree, Span(match.start(1), match.end()))
            for match in _EXPLICIT_KEY.finditer(tree.text)
            if _is_key_at(tree, match.end())
        ]
    found += _keys_in_text(tree)
    if WIDE_COLON in tree.text:
        found += [
            _wide_colon(tree, match.end())
            for match in _KEY_WITH_WIDE_COLON.finditer(tree.text)
            if _is_text_at(tree, match.start(1))
        ]
    return found


def _is_text_at(tree: Tree, offset: int) -> bool:
    route, on_key = tree.route_at(offset)
    return not on_key and tree.is_text(route) and tree.value_span(route).start == offset


def _is_key_at(tree: Tree, offset: int) -> bool:
    route, on_key = tree.route_at(offset)
    span = tree.key_span(route)
    return on_key and span is not None and span.start == offset


def _indented(tree: Tree, span: Span) -> Diagnostic:
    name = character_name(tree.text[span.start])
    message = f"{name} stands in the indentation, and YAML takes only spaces there"
    help_ = "indent the line with spaces"
    spaces = "".join("  " if sign == "\u3000" else " " for sign in span.of(tree.text) if sign not in "\u200b\u2060")
    fix = Fix(help_, (Edit(tree.path, span, spaces),))
    place = Place(tree.path, Span(span.start, span.start + 1))
    return YAML_SYNTAX.at(place, message, help=(help_,), fix=fix)


def _keys_in_text(tree: Tree) -> Iterator[Diagnostic]:
    """Yield findings for entries whose text begins with the key that it should have."""
    holders = tree.values if isinstance(tree.values, dict) else {}
    for key in sorted({_TEXT_KEYS[holder] for holder in holders if holder in _TEXT_KEYS}):
        for match in _KEYS_IN_TEXT[key].finditer(tree.text):
            start = match.start() + 2
            if not tree.text[tree.text.rfind("\n", 0, start) + 1 : start].strip(" ") and _is_text_at(tree, start):
                route, _ = tree.route_at(start)
                if len(route) > 1 and _TEXT_KEYS.get(str(route[-2])) == key:
                    yield _key_in_text(tree, key, match)


def _key_in_text(tree: Tree, key: str, match: re.Match[str]) -> Diagnostic:
    """Return the finding for a key in a text; `match` begins two spaces before it and holds odd spaces after it."""
    span = Span(match.start() + 2, match.start() + 2 + len(key))
    after = tree.text[span.end]
    if after != ":":
        message, help_ = f"`{key}` has no colon after it, so it is a part of the text for YAML", f"write `{key}:`"
    elif match[1]:
        span = Span(match.start(1), match.start(1) + 1)
        message = f"{character_name(match[1][0])} stands after the colon, so `{key}` is a part of the text for YAML"
        help_ = "put an ordinary space in its place"
    else:
        span = Span(span.end, span.end + 1)
        message = f"a colon ends a key only with a space after it, so `{key}` is a part of the text for YAML"
        help_ = "put a space after the colon"
    fix = Fix(help_, (Edit(tree.path, Span(match.start() + 2, match.end()), f"{key}: "),))
    return YAML_SYNTAX.at(Place(tree.path, span), message, help=(help_,), fix=fix)


def _wide_colon(tree: Tree, end: int) -> Diagnostic:
    span = Span(end - 1, end)
    colon = ":" if tree.text[end : end + 1].isspace() else ": "
    message = f"the full-width colon `{WIDE_COLON}` does not end a key, so this is a text for YAML"
    fix = Fix("write `:` and a space", (Edit(tree.path, span, colon),))
    return YAML_SYNTAX.at(Place(tree.path, span), message, help=(fix.title,), fix=fix)


def _explicit(tree: Tree, span: Span) -> Diagnostic:
    place = Place(tree.path, Span(span.start, span.start + 1))
    message = "a key behind `? ` is a part of YAML that argument files do without"
    help_ = "write the key and its colon on one line"
    return YAML_FEATURE.at(place, message, help=(help_,))
