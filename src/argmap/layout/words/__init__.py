"""The map's own words, in the language of the map: each module of this package that has `WORDS` is one language."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from argmap.layout.words.vocabulary import Words

# The subtag of a language has two or three letters (BCP 47); no other module is called like one.
_LONGEST = 3
_CHINESE = ("zh_hans", "zh_hant")
_TRADITIONAL = frozenset(("hant", "tw", "hk", "mo"))


@cache
def words_for(lang: str) -> Words:
    """Return the words for a language tag (BCP 47): of its language and script, of its language, or English."""
    primary, *rest = lang.lower().split("-")
    if primary == "zh":
        primary = _CHINESE[bool(_TRADITIONAL & set(rest))]
    name = f"{__name__}.{primary}"
    is_known = primary in _CHINESE or (len(primary) <= _LONGEST and primary.isalpha() and find_spec(name))
    words: Words = import_module(name if is_known else f"{__name__}.en").WORDS
    return words
