"""Keys that are indented too far or too little, so that they stand below a text."""

from __future__ import annotations

import re

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.format_keys import FORMAT_KEYS
from argmap.syntax.yaml_line import BLOCK_HEAD, Line, lines_after, lines_before, stands_alone
from argmap.syntax.yaml_mistake import Mistake
from argmap.text.span import Span

_WORD = re.compile(r"[a-z_]+")
# The key that an entry's text has in the long form; the first key of the file above the entry decides.
_TEXT_KEYS = {"sources": "file", "speakers": "name"}
_LONGEST_HELP = 60


def keys_below_text(mistake: Mistake) -> Diagnostic | None:
    """An entry that is just its text, with further keys below."""
    line, owner = mistake.line, _owner(mistake)
    if owner is None or line.key_name not in FORMAT_KEYS or owner.key_name in FORMAT_KEYS:
        return None
    if owner.items or not _stand_together(mistake, owner):
        return None
    key = _text_key(mistake.text, owner)
    shown = owner.value if len(owner.value) <= _LONGEST_HELP else owner.value[: _LONGEST_HELP - 1] + "…"
    after_colon = owner.start + owner.key_column + len(owner.key.rstrip())
    edit = Span(after_colon, owner.value_span.end), f"\n{line.indent}{key}: {owner.value}"
    message = f"`{owner.key_name}` has both a text and keys below it"
    related = ((_key_span(line), "a key below it"),)
    help_ = f"give the text a key of its own: `{key}: {shown}`"
    return mistake.finding(owner.value_span, message, related=related, help=help_, edits=(edit,))


def _text_key(text: str, owner: Line) -> str:
    outermost = next((above.key_name for above in lines_before(text, owner.start) if above.key_column == 0), "")
    return _TEXT_KEYS.get(outermost, "claim")


def key_indented_too_little(mistake: Mistake) -> Diagnostic | None:
    """A key that the lines above and below show to stand too far to the left."""
    line, owner = mistake.line, _owner(mistake)
    above = next(lines_before(mistake.text, owner.start), None) if owner is not None else None
    if owner is None or above is None or not above.key or owner.key_name not in FORMAT_KEYS:
        return None
    in_block_of = not above.value and owner.key_column <= above.key_column < line.key_column
    beside = above.key_column == line.key_column and {above.key_name, line.key_name} <= FORMAT_KEYS
    alone = not above.value and stands_alone(mistake.text, owner) and not stands_alone(mistake.text, line)
    if not in_block_of and not beside and not alone:
        return None
    message = f"`{owner.key_name}` is indented less than `{line.key_name}` below it, as if it were not part of "
    message += f"`{above.key_name}`" if in_block_of else "the same entry"
    column = line.key_column
    edits = ((Span(owner.start, owner.start + len(owner.indent)), " " * column),) if not owner.items else ()
    return mistake.finding(
        _key_span(owner),
        message,
        related=((_key_span(line), f"indented by {column} spaces"),),
        help=f"line it up with `{line.key_name}`: indent it by {column} spaces",
        edits=edits if _stand_together(mistake, owner) else (),
    )


def lone_key_indented_too_far(mistake: Mistake) -> Diagnostic | None:
    """A key that is indented deeper than the text above it, and nothing else is."""
    owner = _owner(mistake)
    below = next(lines_after(mistake.text, mistake.line.start), None)
    if owner is None or (below is not None and len(below.indent) > owner.key_column):
        return None
    return key_indented_too_far(mistake)


def key_indented_too_far(mistake: Mistake) -> Diagnostic | None:
    """A key that is indented deeper than the text above it."""
    line, owner = mistake.line, _owner(mistake)
    if owner is None or not _WORD.fullmatch(line.key_name):
        return None
    name = line.key_name
    message = f"`{name}` is indented deeper than `{owner.key_name}`, which has a text and no keys"
    related = ((_key_span(owner), f"indented by {owner.key_column} spaces"),)
    of_one_kind = (name in FORMAT_KEYS) is (owner.key_name in FORMAT_KEYS)
    if not of_one_kind or name in _keys_beside(mistake.text, owner):
        help_ = "one of the two lines stands on the wrong level: line it up with the entry that it belongs to"
        return mistake.finding(line.content_span, message, help=help_, related=related)
    edits = ((Span(line.start, line.start + len(line.indent)), " " * owner.key_column),)
    help_ = f"line it up with `{owner.key_name}`"
    return mistake.finding(line.content_span, message, help=help_, edits=edits, related=related)


def _owner(mistake: Mistake) -> Line | None:
    """Return the line with the text that stands over the key that the parser stopped at, where that key is deeper."""
    line, above = mistake.line, mistake.above
    if not mistake.is_at_key or line.items:
        return None
    if mistake.says("mapping values are not allowed"):
        owner = next((before for before in lines_before(mistake.text, line.start) if before.key), None)
    else:
        # After a text in quotes, or one with a comment, parsers say what they expect.
        owner = above if mistake.says("did not find expected key", "expected <block end>") else None
    if owner is None or not owner.value or BLOCK_HEAD.fullmatch(owner.value):
        return None
    return owner if owner.key and owner.key_column < line.key_column else None


def _stand_together(mistake: Mistake, owner: Line) -> bool:
    """Say whether no line of text stands between a key and the line that the parser stopped in."""
    return mistake.above is not None and mistake.above.start == owner.start


def _keys_beside(text: str, line: Line) -> set[str]:
    """Return the keys of the block that a line stands in, as far as it goes above the line, with its own."""
    keys = {line.key_name}
    for above in lines_before(text, line.start):
        if above.key_column < line.key_column or (above.items and above.key_column == line.key_column):
            break
        if above.key_column == line.key_column:
            keys.add(above.key_name)
    return keys


def _key_span(line: Line) -> Span:
    start = line.start + line.key_column
    return Span(start, start + len(line.key_name))
