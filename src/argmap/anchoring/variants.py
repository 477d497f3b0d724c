"""Quotations that a source has in other Han characters: typed in simplified ones, and printed in traditional ones.

Both are mapped to simplified characters, one for one, and the quotation climbs the same ladder in that text. What is
found so is explained, and not verified: the quotation holds characters that the source does not have.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.anchoring.changes import find_variants
from argmap.anchoring.forms import anchored_form
from argmap.anchoring.searchable_text import SearchableText
from argmap.model.quotation import Ambiguous, Anchor, ContextMismatch, Near, NearKind, Quotation, Unverified
from argmap.text.han_variants import has_han, simplified
from argmap.text.span import Span


def in_simplified(quotation: Quotation, text: SearchableText) -> tuple[Quotation, SearchableText] | None:
    """Return a quotation and a text in simplified characters; None if there is nothing Chinese to compare."""
    if not has_han(quotation.exact):
        return None
    other = text.in_simplified()
    plain = Quotation(*map(simplified, (quotation.exact, quotation.prefix, quotation.suffix)))
    return None if other is text and plain == quotation else (plain, other)


def near_in_variants(
    quoted: str, text: SearchableText, found: Anchor | Ambiguous | ContextMismatch | Unverified | None
) -> Near | None:
    """Return the explanation of a quotation that was `found` in the text in simplified characters."""
    if isinstance(found, Anchor):
        places: Sequence[tuple[Span, ...]] = (found.spans,)
    elif isinstance(found, Ambiguous | ContextMismatch):
        places = found.occurrences
    else:
        return None
    parts = anchored_form(quoted, places[0])
    changes = tuple(
        change
        for part, printed in zip(parts, places[0], strict=True)
        for change in find_variants(quoted, part, text, printed)
    )
    differing = sum(change.quoted_span.end - change.quoted_span.start for change in changes)
    span, *further = (Span(place[0].start, place[-1].end) for place in places)
    score = 1 - differing / len(quoted)
    return Near(span, score, changes, kind=NearKind.HAN_VARIANT, further=tuple(further))
