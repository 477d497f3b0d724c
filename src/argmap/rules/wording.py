"""How a quotation and its source differ: where the differing characters stand in both, and the words for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from argmap.anchoring.forms import stripped
from argmap.diagnostics.diagnostic import Label, Place
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Change
from argmap.rules.rule import RuleContext
from argmap.text.folding import CJK, continues_character
from argmap.text.span import Span

_FURTHER_CHANGES = 3
_LONGEST_WORDING = 36
# With this class a pattern takes milliseconds to compile, so `re` compiles it when a wording first needs it.
_BREAK_IN_CJK = rf"(?<=[{CJK}])\s*\n\s*(?=[{CJK}])"
# What is no white space in a text as YAML has it, by the sign that it begins with; the last character is the one meant.
_SOLID = re.compile(r"\S")
_SOLID_IN_QUOTES = {"'": re.compile(r"''|\S"), '"': re.compile(r'\\["\\/]|\S')}


class Comparison(NamedTuple):
    """A quotation and the passage `printed` of its source that differ in `changes`.

    `part` is the range of the quotation that was compared; `passage` is what the other side is called.
    """

    part: Span
    printed: Span
    changes: tuple[Change, ...]
    passage: str


class ShownChanges(NamedTuple):
    """A place for the first change, its label, and labels for what else there is to see."""

    place: Place
    label: str
    related: tuple[Label, ...]


def show_changes(
    context: RuleContext, evidence: Evidence, compared: Comparison, in_words: Callable[[Change], str]
) -> ShownChanges:
    """Point at the differing characters, in the quotation and in the source; there is at least one change.

    Where the YAML has an escape in place of a character of the quotation, the whole value is shown.
    """
    changes = compared.changes[: _FURTHER_CHANGES + 1]
    more = len(compared.changes) - len(changes)
    words = [in_words(change) for change in changes]
    words[-1] += f", and {more} more after it" if more else ""
    exact = evidence.quotation.exact if evidence.quotation else ""
    places = [written_place(context, evidence, _seen(exact, one.quoted_span, compared.part)) for one in changes]
    printed = tuple(_in_source(context, evidence.source, change, compared) for change in changes)
    found = [place for place in places if place is not None]
    if len(found) < len(places):
        return ShownChanges(context.value(evidence.written, "quote"), "; ".join(words), printed)
    further = (Label(place, text) for place, text in zip(found[1:], words[1:], strict=True))
    return ShownChanges(found[0], words[0], (*further, *printed))


def written_place(context: RuleContext, evidence: Evidence, span: Span) -> Place | None:
    """Return where the characters of a range of the quotation stand in the YAML; None where they are escaped there.

    White space is passed over, so that lines may be folded and indented, and escaped quotation marks and backslashes
    are read as what they stand for. The range has to begin and end with no white space.
    """
    exact = evidence.quotation.exact if evidence.quotation else ""
    place = context.value(evidence.written, "quote")
    raw = place.span.of(context.trees[place.path].text)
    is_in_quotes = raw[:1] in _SOLID_IN_QUOTES
    pattern = _SOLID_IN_QUOTES.get(raw[:1], _SOLID)
    solid = list(pattern.finditer(raw, 1, len(raw) - 1) if is_in_quotes else pattern.finditer(raw))
    begin = "".join(match[0][-1] for match in solid).rfind("".join(exact.split()))
    if begin < 0:
        return None
    first = begin + _solid_length(exact[: span.start])
    last = begin + _solid_length(exact[: span.end]) - 1
    return Place(place.path, Span(place.span.start + solid[first].start(), place.span.start + solid[last].end()))


def in_one_line(wording: str) -> str:
    """Return a passage without its line breaks: where a source has them says nothing."""
    return " ".join(re.sub(_BREAK_IN_CJK, "", wording).split())


def named(wording: str) -> str:
    """Return differing characters as they are named in a sentence: in one line, and not too many."""
    line = in_one_line(wording)
    if len(line) > _LONGEST_WORDING:
        half = _LONGEST_WORDING // 2
        line = f"{line[:half].rstrip()} … {line[-half:].lstrip()}"
    return f"`{line}`"


def _in_source(context: RuleContext, source: str, change: Change, compared: Comparison) -> Label:
    text = context.texts[source].source.text
    place = context.in_source(source, _seen(text, change.printed_span, compared.printed))
    is_there = bool(change.printed.strip())
    return Label(place, f"{compared.passage} {'has this' if is_there else f'goes on without {named(change.quoted)}'}")


def _seen(text: str, span: Span, within: Span) -> Span:
    """Return a range that can be seen: without white space at its edges, and beside a gap one character."""
    shown = stripped(text, span)
    if shown.end > shown.start:
        return shown
    after = stripped(text, Span(shown.start, max(shown.start, within.end)))
    if after.end > after.start:
        end = after.start + 1
        while end < after.end and continues_character(text[end]):
            end += 1
        return Span(after.start, end)
    before = stripped(text, Span(within.start, span.start))
    start = max(before.start, before.end - 1)
    while start > before.start and continues_character(text[start]):
        start -= 1
    return Span(start, before.end)


def _solid_length(text: str) -> int:
    return len("".join(text.split()))
