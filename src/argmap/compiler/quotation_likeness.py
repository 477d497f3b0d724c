"""What a quotation that is not in its source is like: the passage meant, and how it differs."""

from __future__ import annotations

from argmap.compiler.quotation_forms import part_spans, stripped
from argmap.compiler.searchable_text import SearchableText
from argmap.model.quotation import Change, Missing, Near
from argmap.text.approximate import Candidate, is_telling, nearest
from argmap.text.differences import differences, whole_words
from argmap.text.folding import Fold, fold
from argmap.text.span import Span

# Of a quotation in parts, those that are not in the source are explained; with more than so many, none is.
_MAX_ABSENT_PARTS = 4
_MAX_SCANNED = 1_000_000_000


def explain(quoted: str, text: SearchableText) -> Near | Missing:
    """Say which passage of `text` a quotation is like; it has been looked for and is not there."""
    found: list[Near] = []
    score = 1.0
    for span in _absent(quoted, text):
        pattern = fold(span.of(quoted), Fold.TYPOGRAPHY).text
        candidates = nearest(pattern, text.index)
        score = min(score, candidates[0].score if candidates else 0.0)
        if is_telling(candidates, len(pattern)):
            found.append(_near(quoted, span, candidates[0], text))
        else:
            found.clear()
            break
    return found[0] if found else Missing(max(score, 0.0))


def _absent(quoted: str, text: SearchableText) -> tuple[Span, ...]:
    """Return the ranges to explain: the parts that are not in the source, or the whole."""
    whole = stripped(quoted, Span(0, len(quoted)))
    parts = part_spans(quoted, whole)
    folded = text.at(Fold.TYPOGRAPHY).text
    if len(parts) < 2 or len(parts) * len(folded) > _MAX_SCANNED:  # noqa: PLR2004 - one part is no part
        return (whole,)
    absent = tuple(part for part in parts if fold(part.of(quoted), Fold.TYPOGRAPHY).text not in folded)
    return absent if 0 < len(absent) <= _MAX_ABSENT_PARTS else (whole,)


def _near(quoted: str, span: Span, candidate: Candidate, text: SearchableText) -> Near:
    folded = text.at(Fold.TYPOGRAPHY)
    printed = folded.source_span(whole_words(folded.text, candidate.span))
    return Near(printed, candidate.score, _changes(quoted, span, text.text, printed))


def _changes(quoted: str, quoted_span: Span, source: str, printed_span: Span) -> tuple[Change, ...]:
    """Return what differs at the highest rung where anything does: what may differ is not worth a word."""
    for rung in sorted(Fold, reverse=True):
        typed, printed = fold(quoted_span.of(quoted), rung), fold(printed_span.of(source), rung)
        found = differences(typed.text, printed.text)
        if found:
            return tuple(
                _change(
                    quoted,
                    _moved(typed.source_span(one.first), quoted_span.start),
                    source,
                    _moved(printed.source_span(one.second), printed_span.start),
                )
                for one in found
            )
    return ()


def _change(quoted: str, quoted_span: Span, source: str, printed_span: Span) -> Change:
    return Change(quoted_span.of(quoted), quoted_span, printed_span.of(source), printed_span)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
