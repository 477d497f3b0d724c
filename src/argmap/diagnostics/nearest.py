"""The names nearest to one that does not exist."""

from __future__ import annotations

import unicodedata
from bisect import insort
from collections import Counter
from collections.abc import Collection, Iterable
from heapq import heapify, heappop

from argmap.text.look_alikes import LATIN_LOOK_ALIKES

_CUTOFF = 0.6
_LONGEST = 240
_MOST_COMPARED = 250_000


class Suggestions:
    """The nearest names for all the misspelt ones of one run, until comparing them takes too long.

    Where many names are misspelt, one mistake has many consequences; only the first of them get suggestions. Which ones
    depends on the number of names and on nothing else.
    """

    def __init__(self) -> None:
        self._left = _MOST_COMPARED
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}

    def nearest(self, word: str, options: Collection[str], space: str = "") -> tuple[str, ...]:
        """Return what `nearest_names` does; in one `space`, a word is always looked for among the same options."""
        key = (word, space)
        if key not in self._found:
            if len(options) > self._left:
                return ()
            self._left -= len(options)
            self._found[key] = nearest_names(word, options)
        return self._found[key]


def nearest_names(word: str, options: Iterable[str], n: int = 3) -> tuple[str, ...]:
    """Return at most `n` of `options` that `word` may have been meant for, the nearest first.

    Options that differ only in case, in normal form, by letters that look alike, by what cannot be seen, or by `_` and
    spaces for `-` come before all others. The order depends on nothing but the arguments as a set.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 - slow to import, and wanted only where something is wrong

    if len(word) > _LONGEST:
        return ()
    folded = _folded(word)
    ranked: list[tuple[float, str]] = []
    waiting = _by_letters(folded, set(options), ranked)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded)
    # What has the most letters in common is compared first, so that most need not be compared at all.
    while waiting and (len(ranked) < n or waiting[0][0] <= ranked[n - 1][0]):
        _, option, candidate = heappop(waiting)
        matcher.set_seq1(candidate)
        ratio = matcher.ratio()
        if ratio >= _CUTOFF:
            insort(ranked, (-ratio, option))
    return tuple(option for _, option in ranked[:n])


def _by_letters(folded: str, options: Iterable[str], same: list[tuple[float, str]]) -> list[tuple[float, str, str]]:
    """Return a heap of the options with enough letters of `folded`; those that look the same go into `same`.

    The number is the greatest similarity that there can be, negative: what it is if the letters stand in one order.
    """
    letters = Counter(folded).items()
    waiting = []
    for option in options:
        candidate = _folded(option)
        if candidate == folded:
            insort(same, (-2.0, option))
            continue
        both = len(candidate) + len(folded)
        if 2 * min(len(candidate), len(folded)) < _CUTOFF * both:
            continue
        common = sum(min(count, candidate.count(letter)) for letter, count in letters)
        if 2 * common >= _CUTOFF * both:
            waiting.append((-2.0 * common / both, option, candidate))
    heapify(waiting)
    return waiting


def _folded(name: str) -> str:
    """Return what the eye sees of a name."""
    if name.isascii():
        return name.lower().replace("_", "-").replace(" ", "-")
    compatible = unicodedata.normalize("NFKC", name).translate(LATIN_LOOK_ALIKES).casefold()
    seen = (character for character in compatible if unicodedata.category(character) != "Cf")
    return "".join("-" if character in "_ " else character for character in seen)
