"""Keys without a colon, and colons that end no key because no space follows them."""

from __future__ import annotations

import re

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.format_keys import FORMAT_KEYS
from argmap.syntax.yaml_characters import ODD_SPACES, character_name
from argmap.syntax.yaml_line import Line, lines_after, lines_before
from argmap.syntax.yaml_mistake import Mistake
from argmap.text.span import Span

_NAME = re.compile(r"\w[\w-]*")
# What people type where the colon belongs: nothing, or another sign.
_NO_COLON = re.compile(r"[ \t]*(?:(?:=>?|->|;|[-–—](?=[ \t]))[ \t]*)?")
_KEY_TOUCHING_TEXT = re.compile(r"(?!\d+:)([\w-]+):(?=\S)")
_KEY_AND_ODD_SPACE = re.compile(f"[\\w-]+:([ \\t]*[{ODD_SPACES}][ \\t{ODD_SPACES}]*)")


def missing_colon(mistake: Mistake) -> Diagnostic | None:
    """A key of the format, or the name of an entry, without its colon."""
    line = mistake.keyless
    name = _NAME.match(line.value) if line is not None else None
    if line is None or name is None:
        return None
    rest = line.value[name.end() :]
    if name[0] in FORMAT_KEYS:
        if rest[:1] not in {"", " ", "\t", "=", ";"} or _is_given_above(mistake.text, line, name[0]):
            return None
    elif rest or not _has_keys_below(mistake.text, line):
        return None
    span = Span(line.value_span.start, line.value_span.start + name.end())
    signs = _NO_COLON.match(rest)
    wrong = signs[0] if signs else ""
    if wrong.strip(" ") or (rest and not wrong):
        edit = Span(span.end, span.end + len(wrong)), ": " if rest[len(wrong) :] else ":"
    else:
        edit = Span(span.end, span.end), ":"
    return mistake.finding(span, f"`{name[0]}` has no colon after it", help=f"write `{name[0]}:`", edits=(edit,))


def _is_given_above(text: str, line: Line, key: str) -> bool:
    """Say whether the block that a line stands in has this key already, so that the line begins with a mere word."""
    for above in lines_before(text, line.start):
        if above.key_column == line.key_column and above.key_name == key:
            return True
        if above.key_column < line.key_column or (above.items and above.key_column == line.key_column):
            return False
    return False


def _has_keys_below(text: str, line: Line) -> bool:
    """Say whether the lines below belong to this one and are not the rest of a text."""
    below = next(lines_after(text, line.start), None)
    if below is None or len(below.indent) < line.key_column or (below.key_column == line.key_column):
        return False
    word = _NAME.match(below.value)
    return bool(below.key or below.items) or (word is not None and word[0] in FORMAT_KEYS)


def missing_space_after_colon(mistake: Mistake) -> Diagnostic | None:
    """A key whose colon touches the text after it."""
    line = mistake.keyless
    match = _KEY_TOUCHING_TEXT.match(line.value) if line is not None else None
    if line is None or match is None or (line.value[match.end()] == "/" and match[1] not in FORMAT_KEYS):
        return None
    at = line.value_span.start + match.end()
    message = "a colon ends a key only with a space after it"
    return mistake.finding(Span(at - 1, at), message, help="put a space after the colon", edits=((Span(at, at), " "),))


def odd_space_after_colon(mistake: Mistake) -> Diagnostic | None:
    """A key whose colon is followed by something that only looks like a space."""
    line = mistake.keyless
    match = _KEY_AND_ODD_SPACE.match(mistake.text, line.value_span.start) if line is not None else None
    if match is None:
        return None
    spaces = match[1].lstrip(" \t")
    at = match.end() - len(spaces)
    follows = mistake.text[match.end() : match.end() + 1].strip()
    return mistake.finding(
        Span(at, at + 1),
        f"{character_name(spaces[0])} stands after the colon, and YAML takes only an ordinary space there",
        help="put an ordinary space in its place" if follows else "take it out",
        edits=((Span(*match.span(1)), " " if follows else ""),),
    )
