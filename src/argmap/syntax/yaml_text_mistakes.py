"""Mistakes in texts: signs at the start, quotation marks, brackets, and colons that YAML takes for its own."""

from __future__ import annotations

import re

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.yaml_characters import quoted
from argmap.syntax.yaml_line import BLOCK_HEAD, Line, line_at, lines_before
from argmap.syntax.yaml_mistake import Mistake
from argmap.text.span import Span

_SIGNS = {
    "*": "an alias",
    "&": "an anchor",
    "!": "a tag",
    "%": "a directive",
    "@": "a reserved sign",
    "`": "a reserved sign",
    "[": "a list",
    "{": "a mapping",
    ">": "a folded block",
    "|": "a block",
    "-": "a list item",
    "?": "a key",
    ",": "a comma between list items",
    "]": "the end of a list",
    "}": "the end of a mapping",
    ":": "the end of a key",
}
_BULLETS = frozenset("*•●▪‣·–—")
_CLOSING = {"[": "]", "{": "}"}
_QUOTED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)}
_LONGEST_KEY = 1024
_ENTRY = re.compile(r"\{\s*[\w-]+:\s")
_NAMES = re.compile(r"\[\s*[\w-]+(?:\s*,\s*[\w-]+)*\s*,?")


def unclosed_quotation_mark(mistake: Mistake) -> Diagnostic | None:
    """A quoted text that runs to the end of the file."""
    begin = mistake.error.context_offset
    if begin is None or "quoted scalar" not in mistake.error.context or mistake.says("escape", "hex"):
        return None
    mark = mistake.text[begin]
    line = line_at(mistake.text, begin)
    message = f"the quotation mark {mark} that opens here is never closed"
    if mark == "'" and line.value_span.start == begin:
        return mistake.quoting(line, Span(begin, begin + 1), message)
    end = line.content_span.end
    help_ = f"close the text with {mark}"
    below = line_at(mistake.text, min(end + 1, len(mistake.text)))
    ends_here = below.start == line.start or bool(below.key or below.items) or not below.text.strip()
    edits = ((Span(end, end), mark),) if ends_here else ()
    return mistake.finding(Span(begin, begin + 1), message, help=help_, edits=edits)


def text_after_quotation_mark(mistake: Mistake) -> Diagnostic | None:
    """A quoted text that is closed before its author meant it to be."""
    end = len(mistake.text[: mistake.error.offset].rstrip(" \t"))
    mark = mistake.text[end - 1 : end]
    if mark not in _QUOTED:
        return None
    for line in (mistake.line, *lines_before(mistake.text, mistake.error.offset)):
        begin = line.value_span.start
        quotation = _QUOTED[mark].match(mistake.text, begin, end)
        if quotation is None or quotation.end() != end:
            continue
        message = f"the text begins with {mark}, so YAML reads it to the next {mark}, but more text follows"
        left_over = Span(mistake.error.offset, mistake.line.content_span.end)
        return mistake.quoting(line, Span(begin, begin + 1), message, related=((left_over, "this is left over"),))
    return None


def unknown_escape(mistake: Mistake) -> Diagnostic | None:
    r"""A text in double quotes with a `\` that belongs to the text."""
    begin = mistake.error.context_offset
    if begin is None or not mistake.says("escape", "hex"):
        return None
    at = mistake.text.rfind("\\", begin, mistake.error.offset + 1)
    line = line_at(mistake.text, begin)
    message = "in a text in double quotes, '\\' begins an escape, and this is none that YAML knows"
    span = Span(max(begin, at), max(begin, at) + 2)
    if not line.value.endswith('"') or line.value_span.start != begin:
        return mistake.finding(span, message, help="write '\\\\' for the sign itself")
    inside = quoted(line.value[1:-1].replace('\\"', '"'))
    help_ = "put the text in single quotes, where '\\' stands for itself"
    return mistake.finding(span, message, help=help_, edits=((line.value_span, inside),))


def bullet(mistake: Mistake) -> Diagnostic | None:
    """A list whose items begin with a printer's bullet."""
    for line in mistake.suspects:
        content = line.text.strip()
        if content[:1] not in _BULLETS or content[1:2] != " ":
            continue
        span = Span(line.content_span.start, line.content_span.start + 1)
        message = f"a list item begins with '- ', not with '{content[0]} '"
        return mistake.finding(span, message, help="write '- '", edits=((span, "-"),))
    return None


def sign_at_start(mistake: Mistake) -> Diagnostic | None:
    """A text that begins with a sign that YAML takes for itself."""
    for line in mistake.suspects[:2]:
        if not line.value or not _is_misread(line.value):
            continue
        sign = line.value[0]
        span = Span(line.value_span.start, line.value_span.start + 1)
        if not line.key and not line.items:
            return _sign_at_start_of_line(mistake, line, span)
        return mistake.quoting(line, span, f"a text cannot begin with `{sign}`: YAML reads {_SIGNS[sign]} there")
    return None


def _is_misread(value: str) -> bool:
    """Say whether a value begins with a sign, and cannot be what YAML uses the sign for."""
    sign, rest = value[0], value[1:]
    if sign in "-?:":
        return rest[:1] in {"", " "}
    if sign in ">|":
        return BLOCK_HEAD.fullmatch(value) is None
    if sign in _CLOSING:
        end = _closing_bracket(value)
        return end is not None and end < len(value) - 1
    return sign in _SIGNS


def _sign_at_start_of_line(mistake: Mistake, line: Line, span: Span) -> Diagnostic | None:
    sign = line.value[0]
    if sign in ">|-?:[{":
        return None
    message = f"a line cannot begin with `{sign}`: YAML reads {_SIGNS[sign]} there"
    return mistake.finding(span, message, help="put the text in quotes, or write it as a block under `|-`")


def colon_in_text(mistake: Mistake) -> Diagnostic | None:
    """A text with a colon and a space, or with a colon at its end."""
    if not mistake.says("mapping values are not allowed"):
        return None
    line, at = mistake.line, mistake.error.offset
    if at >= line.value_span.start and line.value:
        where = "a colon followed by a space" if mistake.text[at + 1 : at + 2] == " " else "a colon at its end"
        return mistake.quoting(line, Span(at, at + 1), f"this text has {where}, which YAML reads as another key")
    if at - line.content_span.start > _LONGEST_KEY:
        span = Span(line.content_span.start, at)
        return mistake.finding(span, f"a key has no more than {_LONGEST_KEY:,} characters", help="shorten the key")
    return _key_in_text(mistake)


def _key_in_text(mistake: Mistake) -> Diagnostic | None:
    """A line that looks like a key and is part of the text above, which goes on to it."""
    line = mistake.line
    owner = next((above for above in lines_before(mistake.text, line.start) if above.key), None)
    if owner is None or not owner.value:
        return _text_without_key(mistake)
    at = mistake.error.offset
    message = "this text has a colon followed by a space, which YAML reads as another key"
    help_ = "write the text as a block under `|-`, where every sign stands for itself"
    return mistake.finding(Span(at, at + 1), message, help=help_, edits=_as_block(mistake, owner, line))


def _text_without_key(mistake: Mistake) -> Diagnostic | None:
    line = mistake.keyless or mistake.above
    if line is None:
        return None
    message = "this line is neither 'key: value' nor a '- ' item"
    return mistake.finding(line.content_span, message, help="begin it with a key and a colon, or take it out")


def _as_block(mistake: Mistake, owner: Line, last: Line) -> tuple[tuple[Span, str], ...]:
    """Return the edits that make a block of the text that begins in `owner` and goes on to `last` and below it."""
    end = last.start + len(last.text)
    while end < len(mistake.text):
        following = line_at(mistake.text, end + 1)
        if following.text.strip() and len(following.indent) <= owner.key_column:
            break
        end = max(end + 1, following.start + len(following.text))
    span = Span(owner.value_span.start, len(mistake.text[:end].rstrip()))
    margin = "\n" + " " * (owner.key_column + 2)
    return ((span, "|-" + margin + margin.join(part.strip() for part in span.of(mistake.text).splitlines())),)


def unclosed_bracket(mistake: Mistake) -> Diagnostic | None:
    """A list or mapping in brackets that is not closed, or is not one."""
    if "flow" not in mistake.error.context:
        return None
    for line in (mistake.line, *lines_before(mistake.text, mistake.error.offset)):
        if line.value[:1] not in _CLOSING or _closing_bracket(line.value) is not None:
            continue
        sign = line.value[0]
        span = Span(line.value_span.start, line.value_span.start + 1)
        message = f"the `{sign}` that opens here is never closed"
        is_meant = _NAMES.fullmatch(line.value) or _ENTRY.match(line.value)
        if (line.key or line.items) and not is_meant:
            return mistake.quoting(line, span, message)
        help_ = f"close it with `{_CLOSING[sign]}`"
        end = line.value_span.end
        return mistake.finding(span, message, help=help_, edits=((Span(end, end), _CLOSING[sign]),))
    at = mistake.error.offset
    message = "in a list in brackets, YAML expects a comma or the closing bracket here"
    return mistake.finding(Span(at, at + 1), message, help="put texts with signs such as `:`, `,` or `[` in quotes")


def _closing_bracket(value: str) -> int | None:
    """Return where the bracket that `value` begins with is closed; quoted texts are not looked into."""
    depth, at = 0, 0
    while at < len(value):
        quotation = _QUOTED[value[at]].match(value, at) if value[at] in _QUOTED and value[at - 1] in "[{, " else None
        if quotation:
            at = quotation.end()
            continue
        depth += (value[at] in "[{") - (value[at] in "]}")
        if depth == 0:
            return at
        at += 1
    return None
