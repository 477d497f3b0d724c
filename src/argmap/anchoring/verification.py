"""Verification: what is known of a quotation, from the text of its source or, where that is not here, from the lock."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.anchoring.anchor import anchor
from argmap.anchoring.edges import CUTS, find_misreading
from argmap.anchoring.elsewhere import ElsewhereSearch
from argmap.anchoring.searchable_text import SearchableText
from argmap.model.quotation import (
    Ambiguous,
    Anchor,
    Elsewhere,
    Misleading,
    Missing,
    Near,
    Quotation,
    Tier,
    Unverified,
    Verification,
)
from argmap.model.source import Source
from argmap.sources.lock import Lock, quotation_digest
from argmap.sources.problem import SourceProblem
from argmap.text.folding import Fold

_NO_LOCK = Unverified("the text is not here, and there is no lock")


class Verifier:
    """Says what is known of quotations, from the texts that are here and the lock.

    `texts` holds the texts by the name of their source, and why one that is here cannot be read; of such a text the
    lock is not asked, for it is another one than was locked.
    """

    def __init__(self, texts: Mapping[str, SearchableText | SourceProblem], lock: Lock | None) -> None:
        self._texts = texts
        self._lock = lock
        self._elsewhere = ElsewhereSearch(texts)

    def __call__(self, quotation: Quotation, claim: str, ordinal: int, source: Source) -> Verification:
        """Return what is known of the quotation `ordinal` of `claim`."""
        text = self._texts.get(source.name)
        if isinstance(text, SourceProblem):
            return Unverified(f"the text cannot be read: {text.message}")
        if text is None:
            lock = self._lock
            return lock.find(claim, ordinal, quotation_digest(quotation, source.name)) if lock else _NO_LOCK
        found = verify_against(quotation, text)
        if not isinstance(found, Near | Missing):
            return found
        return choose(found, self._elsewhere.find(quotation, source.name))


def verify_against(quotation: Quotation, text: SearchableText) -> Verification:
    """Return what becomes of a quotation in the text of its source, whatever other sources say."""
    found = anchor(quotation, text)
    if isinstance(found, Anchor):
        return _misreading(quotation, text, found) or found
    if isinstance(found, Ambiguous):
        first = Anchor(found.tier, found.occurrences[0])
        cut = _misreading(quotation, text, first)
        # Places that are cut are told only where there is no other, and then no context would help.
        return cut if cut and cut.misreading in CUTS else found
    return found


def _misreading(quotation: Quotation, text: SearchableText, found: Anchor) -> Misleading | None:
    has_break_hyphens = text.highest is Fold.HYPHENATION
    return find_misreading(quotation.exact, text.text, found, has_break_hyphens=has_break_hyphens)


def choose(found: Near | Missing, elsewhere: Elsewhere | None) -> Verification:
    """Return what to tell of a quotation that its source does not have: what is like it, or where it stands."""
    if elsewhere and (isinstance(found, Missing) or elsewhere.anchor.tier == Tier.EXACT):
        return elsewhere
    return found
