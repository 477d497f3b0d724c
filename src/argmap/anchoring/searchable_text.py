"""The text of a source, ready to be searched: its folds and its index, made when they are first needed."""

from __future__ import annotations

import sys
from functools import cached_property

from argmap.model.quotation import Tier
from argmap.model.source import SourceText
from argmap.text.approximate import ApproximateIndex
from argmap.text.folding import Fold, Folded, climb
from argmap.text.han_variants import simplified
from argmap.text.hyphenation import joined
from argmap.text.span import Span

TIERS = {
    Fold.EXACT: Tier.EXACT,
    Fold.LAYOUT: Tier.LAYOUT,
    Fold.TYPOGRAPHY: Tier.TYPOGRAPHY,
    Fold.HYPHENATION: Tier.HYPHENATION,
    Fold.MARKUP: Tier.MARKUP,
}

# At these rungs a text is also kept as it was before its last folds, for what proves a match.
_COPIES = {Fold.HYPHENATION: 3, Fold.MARKUP: 2}
# What the index of a text takes for each of its q-grams: a place in a list, and often a number and a string.
_BYTES_A_GRAM = 60


class SearchableText:
    """A source's text at every rung of the folding ladder.

    `rungs` are those that a quotation may climb in it, lowest first, and `highest` is the last of them.
    """

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.text = source.text
        self.rungs = tuple(rung for rung, tier in TIERS.items() if tier in source.tiers)
        self.highest = self.rungs[-1]
        self._folded = {Fold.EXACT: Folded(source.text, Fold.EXACT)}
        self._backwards: dict[Fold, str] = {}
        self._in_simplified: SearchableText | None = None
        self._is_simplified = False
        self._size = sys.getsizeof(source.text)

    def at(self, rung: Fold) -> Folded:
        """Return the text at a rung."""
        if rung not in self._folded:
            below = Fold(rung - 1) if rung <= Fold.TYPOGRAPHY else Fold.EXACT
            self._folded[rung] = climb(self.at(below), rung)
        return self._folded[rung]

    def backwards(self, rung: Fold) -> str:
        """Return the text at a rung, last character first: `str.rfind` is quadratic at worst, `str.find` is not."""
        if rung not in self._backwards:
            self._backwards[rung] = self.at(rung).text[::-1]
        return self._backwards[rung]

    @cached_property
    def index(self) -> ApproximateIndex:
        """The index of the text at the highest rung, for passages that are like a quotation."""
        return ApproximateIndex(self.at(self.highest).text)

    def in_simplified(self) -> SearchableText:
        """Return the text in simplified Chinese characters, with the same offsets; itself if that changes nothing."""
        if self._in_simplified is None and not self._is_simplified:
            text = simplified(self.text)
            self._is_simplified = text == self.text
            if not self._is_simplified:
                self._in_simplified = SearchableText(_in_place_of(self.source, text))
        return self._in_simplified or self

    @property
    def weight(self) -> int:
        """About how many bytes of memory the text takes, with the folds and the index that were made so far."""
        copies = sum(_COPIES.get(rung, 1) for rung in self._folded) + len(self._backwards)
        index = self.__dict__.get("index")
        grams = len(self.text) * _BYTES_A_GRAM if index is not None and "places" in index.__dict__ else 0
        variants = self._in_simplified.weight if self._in_simplified is not None else 0
        return self._size * copies + grams + variants

    def typed(self, span: Span) -> str:
        """Return the characters of a range of the source as an author would type them: words in one piece."""
        printed = span.of(self.text)
        return joined(printed) if Fold.HYPHENATION in self.rungs else printed


def _in_place_of(source: SourceText, text: str) -> SourceText:
    """Return another text that a quotation may climb as it may the first one."""
    return SourceText(source.path, text, extractor=source.extractor, bytes_sha256="", tiers=source.tiers)
