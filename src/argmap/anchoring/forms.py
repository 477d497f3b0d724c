"""The forms in which a quotation is looked for: as typed, in its parts, without the marks around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.text.folding import QUOTATION_MARKS
from argmap.text.span import Span

_BRACKETS = ((r"\[", r"\]"), (r"\(", r"\)"), ("（", "）"), ("［", "］"), ("【", "】"))
# Possessive repeats: text typed by anyone must not make the expressions try the same dots in many ways.
_DOTS = r"(?:…|⋯|\.{3,}+|\.(?: \.){2,}+)++"
_ELISION = "|".join([rf"{opening}\s*+{_DOTS}\s*+{closing}" for opening, closing in _BRACKETS] + [_DOTS, "。{3,}+"])
_INSERTION = r"\[[^\[\]]{1,200}\]|［[^［］]{1,200}］"
_GAP = re.compile(f"{_ELISION}|{_INSERTION}")
_LONGEST_GAP = 202
_IN_ELISIONS = ("…", "⋯", "..", ". .", "。。")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def has_letters(text: str) -> bool:
    """Say whether there is a letter or a digit, so that there is something to find."""
    return _LETTER_OR_DIGIT.search(text) is not None


def part_spans(quoted: str, within: Span) -> tuple[Span, ...]:
    """Return the ranges of a quotation's parts: what stands between elisions (`[…]`) and insertions (`[so]`).

    White space at the edges and parts without a letter or digit are left out.
    """
    starts_and_ends = [within.start]
    for gap in _GAP.finditer(quoted, within.start, within.end):
        starts_and_ends += gap.span()
    starts_and_ends.append(within.end)
    spans = zip(starts_and_ends[::2], starts_and_ends[1::2], strict=True)
    return tuple(stripped(quoted, Span(*span)) for span in spans if has_letters(quoted[span[0] : span[1]]))


def forms(quoted: str) -> Iterator[tuple[tuple[Span, ...], bool]]:
    """Yield each form as the ranges to look for, in order, and whether quotation marks around it were left out."""
    whole = stripped(quoted, Span(0, len(quoted)))
    bare = _without_marks(quoted, whole)
    for span in (whole, bare) if bare != whole else (whole,):
        yield (span,), span != whole
        parts = part_spans(quoted, span)
        if parts and parts != (span,):
            yield parts, span != whole


def anchored_form(quoted: str, anchored: Sequence[Span]) -> tuple[Span, ...]:
    """Return the ranges of the form that was found at the ranges `anchored` of a source: one range for each."""
    candidates = [spans for spans, _ in forms(quoted) if len(spans) == len(anchored)]
    length = sum(span.end - span.start for span in anchored)
    return min(candidates, key=lambda spans: abs(sum(span.end - span.start for span in spans) - length), default=())


def marks_elision(gap: str) -> bool:
    """Say whether what stands between two parts says that words were left out, and does not only put some in."""
    # Every elision has one of these in it, and hardly any quotation.
    return any(sign in gap for sign in _IN_ELISIONS) and re.search(_ELISION, gap) is not None


def insertion_spans(quoted: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return the ranges of the words in brackets, without the brackets; elisions are none."""
    if "[" not in quoted and "［" not in quoted:
        return ()
    start, end = within or Span(0, len(quoted))
    gaps = _GAP.finditer(quoted, start, end)
    return tuple(Span(gap.start() + 1, gap.end() - 1) for gap in gaps if not marks_elision(gap[0]))


def insertion_before(quoted: str, offset: int) -> str:
    """Return the words in brackets that end directly before `offset`, without the brackets; empty if there are none."""
    if quoted[offset - 1 : offset] not in {"]", "］"}:
        return ""
    near = quoted[max(0, offset - _LONGEST_GAP) : offset]
    return _inserted(near[max(near.rfind("["), near.rfind("［"), 0) :])


def insertion_after(quoted: str, offset: int) -> str:
    """Return the words in brackets that begin directly at `offset`, without the brackets; empty if there are none."""
    match = re.compile(_INSERTION).match(quoted, offset)
    return _inserted(match[0]) if match else ""


def stripped(text: str, span: Span) -> Span:
    """Return the range without white space at its edges."""
    inner = span.of(text)
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start, max(start, span.end - len(inner) + len(inner.rstrip())))


def _inserted(bracketed: str) -> str:
    is_insertion = re.fullmatch(_INSERTION, bracketed) is not None and not marks_elision(bracketed)
    return bracketed[1:-1] if is_insertion else ""


def _without_marks(quoted: str, span: Span) -> Span:
    """Return the range inside the quotation marks that stand around it, however many."""
    while (
        span.end - span.start > 1 and quoted[span.start] in QUOTATION_MARKS and quoted[span.end - 1] in QUOTATION_MARKS
    ):
        span = stripped(quoted, Span(span.start + 1, span.end - 1))
    return span
