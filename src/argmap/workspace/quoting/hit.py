"""A passage of a source as evidence: its characters, and what else YAML needs so that they are found there again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.anchoring.anchor import find_places
from argmap.anchoring.contexts import settling_context
from argmap.anchoring.edges import find_misreading
from argmap.anchoring.forms import has_letters
from argmap.anchoring.searchable_text import SearchableText
from argmap.model.quotation import Ambiguous, Anchor, Change, Misleading, Misreading, NearKind, Quotation, Tier
from argmap.model.source import LocatorKind
from argmap.rules.wording import in_one_line
from argmap.syntax.yaml_characters import CONTROL_CHARACTERS
from argmap.text.differences import whole_words
from argmap.text.folding import INVISIBLE, Fold
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

ELISION = " […] "
_AROUND = 40
_MOST_WIDENINGS = 8
# Steer line breaking and direction only; a quotation does not need them, and a reader does not see them.
_UNSEEN = re.compile(f"[{INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far a passage is from the words that were asked for: they are not in the source as they are."""

    score: float
    kind: NearKind
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage of a source, ready to be quoted.

    `spans` are code points of the canonical text, one for each part; `line` and `column` count from 1. `tier` is the
    rung at which the words that were asked for are there, None where they are not: then `likeness` says what differs.
    `quote`, `prefix` and `suffix` are what to write; `is_settled` says that they lead to this place and to no other.
    """

    source: str
    path: str
    spans: tuple[Span, ...]
    line: int
    column: int
    tier: Tier | None
    likeness: Likeness | None
    quote: str
    prefix: str
    suffix: str
    before: str
    after: str
    at: str | None
    is_settled: bool


def make_hit(
    source: str, text: SearchableText, spans: Sequence[Span], tier: Tier | None, likeness: Likeness | None = None
) -> Hit | None:
    """Return a passage of `text` as evidence, widened to the words and numbers that its edges cut.

    None where its own characters would not be verified there: what is pieced together from single letters misleads.
    """
    wide = _widened(text, tuple(spans))
    written = next(_writings(text, wide), None) if wide else None
    if wide is None or written is None:
        return None
    quotation, is_settled = written
    start, end = wide[0].start, wide[-1].end
    position = LineIndex(text.text[:start]).position(start)
    return Hit(
        source,
        text.source.path,
        wide,
        position.line + 1,
        position.column + 1,
        tier,
        likeness,
        quotation.exact,
        quotation.prefix,
        quotation.suffix,
        _words_before(text.text, start),
        _words_after(text.text, end),
        _located(text, Span(start, end)),
        is_settled,
    )


def _widened(text: SearchableText, spans: tuple[Span, ...]) -> tuple[Span, ...] | None:
    """Return the ranges with the words and numbers that they cut, None where they mislead all the same."""
    for _ in range(_MOST_WIDENINGS):
        quoted = ELISION.join(text.typed(span) for span in spans)
        misleading = _misreading(quoted, text, Anchor(Tier.EXACT, spans))
        if misleading is None:
            return spans
        if misleading.misreading not in {Misreading.NUMBER, Misreading.WORD}:
            return None
        spans = tuple(_joined(span, misleading.place) if span.touches(misleading.place) else span for span in spans)
    return None


def _misreading(quoted: str, text: SearchableText, found: Anchor) -> Misleading | None:
    return find_misreading(quoted, text.text, found, has_break_hyphens=text.highest is Fold.HYPHENATION)


def _joined(span: Span, other: Span) -> Span:
    return Span(min(span.start, other.start), max(span.end, other.end))


def _writings(text: SearchableText, spans: tuple[Span, ...]) -> Iterator[tuple[Quotation, bool]]:
    """Yield the ways to write a passage that lead back to it, best first; and whether to it alone."""
    for exact in dict.fromkeys(_spellings([text.typed(span) for span in spans])):
        found = find_places(Quotation(exact), text)
        if isinstance(found, Ambiguous):
            yield _settled(exact, text, spans, found)
        if isinstance(found, Anchor) and _is_there(found, spans, exact, text):
            yield Quotation(exact), True


def _spellings(parts: Sequence[str]) -> Iterator[str]:
    """Yield the characters of a passage in one line and without those that nobody sees: they are not compared.

    Control characters, which YAML cannot hold, are left out; then they are taken for a space, or for the end of a part.
    """
    bare = [_UNSEEN.sub("", part) for part in parts]
    clean = [CONTROL_CHARACTERS.sub("", part) for part in bare]
    yield ELISION.join(part if part.isprintable() else in_one_line(part) for part in clean).strip()
    yield ELISION.join(in_one_line(CONTROL_CHARACTERS.sub(" ", part)) for part in bare).strip()
    pieces = (in_one_line(piece) for part in bare for piece in CONTROL_CHARACTERS.split(part))
    yield ELISION.join(filter(has_letters, pieces))


def _settled(exact: str, text: SearchableText, spans: tuple[Span, ...], found: Ambiguous) -> tuple[Quotation, bool]:
    """Return a quotation that stands in several places with what stands next to this one of them."""
    here = Span(spans[0].start, spans[-1].end)
    places = [Span(place[0].start, place[-1].end) for place in found.occurrences]
    context = settling_context(text.text, here, [place for place in places if place != here])
    if context is None:
        return Quotation(exact), False
    quotation = Quotation(exact, *(CONTROL_CHARACTERS.sub(" ", _UNSEEN.sub("", words)) for words in context))
    settled = find_places(quotation, text)
    is_settled = isinstance(settled, Anchor) and _is_there(settled, spans, exact, text)
    return (quotation, True) if is_settled else (Quotation(exact), False)


def _is_there(found: Anchor, wanted: Sequence[Span], exact: str, text: SearchableText) -> bool:
    """Say whether a quotation was found where it was taken from, and does not mislead; marks at its edges may go."""
    is_taken_from = found.spans[0].touches(wanted[0]) and found.spans[-1].touches(wanted[-1])
    return is_taken_from and _misreading(exact, text, found) is None


def _words_before(text: str, end: int) -> str:
    start = max(0, end - _AROUND)
    return in_one_line(text[whole_words(text, Span(start, end)).start : end]) if end else ""


def _words_after(text: str, start: int) -> str:
    end = min(len(text), start + _AROUND)
    return in_one_line(text[start : whole_words(text, Span(start, end)).end])


def _located(text: SearchableText, span: Span) -> str | None:
    """Return the page or time at which a passage stands, as `at` has it; first and last where it reaches over more."""
    labels = [
        locator for locator in text.source.locators if locator.span.start < span.end and span.start < locator.span.end
    ]
    if not labels:
        return None
    first, last = labels[0], labels[-1]
    if first.kind is LocatorKind.TIME:
        return f"{first.label.partition('-')[0]}-{last.label.rpartition('-')[2]}"
    return first.label if first == last else f"{first.label}-{last.label}"
