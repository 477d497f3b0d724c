"""The text of a source, ready to be searched: its folds and its index, made when they are first needed."""

from __future__ import annotations

import sys
from functools import cached_property

from argmap.model.quotation import Tier
from argmap.model.source import SourceText
from argmap.text.approximate import ApproximateIndex
from argmap.text.folding import Fold, Folded, climb
from argmap.text.span import Span

TIERS = {Fold.EXACT: Tier.EXACT, Fold.LAYOUT: Tier.LAYOUT, Fold.TYPOGRAPHY: Tier.TYPOGRAPHY}

# What the index of a text takes for each of its q-grams: a place in a list, and often a number and a string.
_BYTES_A_GRAM = 60


class SearchableText:
    """A source's text at every rung of the folding ladder."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.text = source.text
        self._folded = {Fold.EXACT: Folded(source.text, Fold.EXACT)}
        self._backwards: dict[Fold, str] = {}
        self._size = sys.getsizeof(source.text)

    def at(self, rung: Fold) -> Folded:
        """Return the text at a rung."""
        if rung not in self._folded:
            self._folded[rung] = climb(self.at(Fold(rung - 1)), rung)
        return self._folded[rung]

    def backwards(self, rung: Fold) -> str:
        """Return the text at a rung, last character first: `str.rfind` is quadratic at worst, `str.find` is not."""
        if rung not in self._backwards:
            self._backwards[rung] = self.at(rung).text[::-1]
        return self._backwards[rung]

    @cached_property
    def index(self) -> ApproximateIndex:
        """The index of the text at the highest rung, for passages that are like a quotation."""
        return ApproximateIndex(self.at(Fold.TYPOGRAPHY).text)

    @property
    def weight(self) -> int:
        """About how many bytes of memory the text takes, with the folds and the index that were made so far."""
        copies = len(self._folded) + len(self._backwards)
        index = self.__dict__.get("index")
        grams = len(self.text) * _BYTES_A_GRAM if index is not None and "places" in index.__dict__ else 0
        return self._size * copies + grams

    def printed(self, span: Span, rung: Fold) -> str:
        """Return the source's own characters for a range of the text at a rung."""
        return self.at(rung).source_span(span).of(self.text)
