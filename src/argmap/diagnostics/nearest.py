"""The names nearest to one that does not exist."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_CUTOFF = 0.6
# Cyrillic and Greek letters that look like Latin ones (a choice from Unicode Technical Standard #39, confusables.txt).
_LOOK_ALIKE = str.maketrans(
    "аеорсухіјѕһԁԛԝкмтвнгАВЕКМНОРСТУХІЈЅαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwkmtbhrABEKMHOPCTYXIJSaeikvoptuxABEZHIKMNOPTYX",
)


def nearest_names(word: str, options: Iterable[str], n: int = 3) -> tuple[str, ...]:
    """Return at most `n` of `options` that `word` may have been meant for, the nearest first.

    Options that differ only in case, in normal form, by letters that look alike, by what cannot be seen, or by `_` and
    spaces for `-` come before all others. The order depends on nothing but the arguments as a set.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 - slow to import, and wanted only where something is wrong

    folded = _folded(word)
    ranked = []
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded)
    for option in sorted(set(options)):
        candidate = _folded(option)
        if candidate == folded:
            ranked.append((-2.0, option))
            continue
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= _CUTOFF and matcher.quick_ratio() >= _CUTOFF:
            ratio = matcher.ratio()
            if ratio >= _CUTOFF:
                ranked.append((-ratio, option))
    return tuple(option for _, option in sorted(ranked)[:n])


def _folded(name: str) -> str:
    """Return what the eye sees of a name."""
    compatible = unicodedata.normalize("NFKC", name).translate(_LOOK_ALIKE).casefold()
    seen = (character for character in compatible if unicodedata.category(character) != "Cf")
    return "".join("-" if character in "_ " else character for character in seen)
