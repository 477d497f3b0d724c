"""What of a text counts when all that is asked is whether it was changed: not how it is set.

This proves nothing, as the folding ladder does (`argmap.text.folding`): it keeps no way back, and takes words apart and
words together for the same. It is cheap, and texts that differ in their layout or typography only come out equal.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from argmap.text.folding import Fold, fold

_LIGATURES = ("\ufb00", "\ufb06")
_RUN_OF_DASHES = re.compile("-{2,}")


class _LettersAndDigits(dict[int, str]):
    """A table for `str.translate`, filled in as characters are met: letters with their marks, and digits."""

    def __missing__(self, code_point: int) -> str:
        self[code_point] = "".join(filter(_is_letter_mark_or_digit, _folded(chr(code_point))))
        return self[code_point]


# Characters met so far for which typography has no other.
_PLAIN: set[str] = set()
_LETTERS_AND_DIGITS = _LettersAndDigits()


def wording(text: str) -> str:
    """Return a text without white space, and with one character for all that typography may put in its place."""
    text = _composed("".join(text.split()))
    for character in sorted(set(text) - _PLAIN):
        folded = _folded(character)
        if folded == character:
            _PLAIN.add(character)
        text = _composed(text.replace(character, folded))
    return _RUN_OF_DASHES.sub("-", text) if "--" in text else text


def letters_and_digits(text: str) -> str:
    """Return the letters and digits of a text, in composed form: what no other way of setting it changes."""
    return _composed(_composed(text).translate(_LETTERS_AND_DIGITS))


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _opened(character: str) -> str:
    """Return a Latin ligature as its letters, and any other character as it is."""
    first, last = _LIGATURES
    return unicodedata.normalize("NFKC", character) if first <= character <= last else character


@cache
def _folded(character: str) -> str:
    """Return what stands for a character whatever typography puts in its place; "" for white space."""
    folded = fold(_opened(character), Fold.TYPOGRAPHY).text
    return "..." if folded == "…" else folded.strip()


def _is_letter_mark_or_digit(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"
