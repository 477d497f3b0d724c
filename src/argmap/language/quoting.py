"""Quoting: the stretches of a text that stand in quotation marks, and the verbs of saying beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from argmap.language import Language
from argmap.language.paragraphs import paragraph_spans
from argmap.language.patterns import alternatives
from argmap.text.span import Span

_CLOSING = {
    "“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", "‚": "‘’", "「": "」", "『": "』", "﹁": "﹂",
    "﹃": "﹄", "〝": "〞〟", "｢": "｣", '"': '"', "＂": "＂",
}  # fmt: skip
_MARK = re.compile(f"[{''.join({*_CLOSING, *''.join(_CLOSING.values())})}]")
# A mark that is an apostrophe as well closes nothing between two letters.
_APOSTROPHES = frozenset("’‘")
# Of these, one that is not closed in its paragraph opens speech that goes on in the next.
_CARRIED_ON = frozenset("“„«「『")


def quoted_stretches(text: str) -> tuple[Span, ...]:
    """Return the ranges of a text between quotation marks, without them, in order; marks inside marks are left out."""
    if not any(mark in text for mark in _CLOSING):
        return ()
    return tuple(stretch for paragraph in paragraph_spans(text) for stretch in _in_paragraph(text, paragraph))


@cache
def speech_pattern(language: Language) -> re.Pattern[str]:
    """Return a pattern for the verbs of saying of a language."""
    return re.compile(alternatives(language, {"speech": language.speech}), re.IGNORECASE)


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    opening: re.Match[str] | None = None
    for mark in _MARK.finditer(text, *paragraph):
        if opening is None:
            opening = mark if mark[0] in _CLOSING else None
        elif mark[0] in _CLOSING[opening[0]] and not _is_apostrophe(text, mark):
            yield Span(opening.end(), mark.start())
            opening = None
    if opening is not None and opening[0] in _CARRIED_ON:
        yield Span(opening.end(), paragraph.end)


def _is_apostrophe(text: str, mark: re.Match[str]) -> bool:
    return mark[0] in _APOSTROPHES and text[mark.end() : mark.end() + 1].isalpha() and text[mark.start() - 1].isalpha()
