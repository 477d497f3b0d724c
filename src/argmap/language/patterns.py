"""Patterns: the phrases of a language as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from argmap.language import Language

# No phrase is found in a longer word: neither `no` in `not` nor `без` in `без-`.
_NOT_AFTER_A_WORD = r"(?<![\w'’-])"
_NOT_IN_A_WORD = r"(?![\w-])"


def alternatives(language: Language, groups: Mapping[str, Iterable[str]]) -> str:
    """Return a pattern for the phrases of named groups: at one place, the first group wins, in it the longest phrase.

    It is to be compiled without regard to case. A straight apostrophe stands for a curly one too.
    """
    named = (f"(?P<{name}>{_any_of(phrases)})" for name, phrases in groups.items())
    # Most places are passed over by a look at one character.
    firsts = {letter for phrases in groups.values() for phrase in phrases for letter in (phrase[0], phrase[0].upper())}
    either = f"(?=[{re.escape(''.join(sorted(firsts)))}])(?:{'|'.join(named)})" if firsts else "(?!)"
    return f"{_NOT_AFTER_A_WORD}{either}{_NOT_IN_A_WORD}" if language.spaced else either


def _any_of(phrases: Iterable[str]) -> str:
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    escaped = (re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in longest_first)
    return "|".join(escaped) or "(?!)"
