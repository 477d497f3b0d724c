"""Names: how issues, positions, arguments, sources and speakers are called."""

from __future__ import annotations

import re
import unicodedata

MAX_NAME_LENGTH = 120

_ASCII_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]*")
# Vowel signs and other marks that are written around a letter, as in Devanagari, Thai or vocalised Hebrew.
_MARKS = frozenset(("Mn", "Mc"))
# Marks and letters that nobody sees (Unicode 15.1, Default_Ignorable_Code_Point): names would differ in nothing else.
_UNSEEN = re.compile(r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]")


def is_name(text: str) -> bool:
    """Say whether `text` can name something.

    It is in composed form (NFC), starts with a letter or digit of any script, and goes on with letters, their marks,
    digits, `-` and `_`.
    """
    if len(text) > MAX_NAME_LENGTH:
        return False
    if text.isascii():
        return _ASCII_NAME.fullmatch(text) is not None
    return text[0].isalnum() and odd_character(text) is None and unicodedata.is_normalized("NFC", text)


def odd_character(text: str) -> str | None:
    """Return the first character that can stand nowhere in a name, None where there is no such character."""
    return next((character for character in text if not _can_follow(character)), None)


def name_from(text: str) -> str:
    """Return the nearest usable name: what cannot stand in a name becomes `-`."""
    composed = unicodedata.normalize("NFC", text.lower())
    words = "".join(character if _can_follow(character) else " " for character in composed).split()
    name = "-".join(words)[:MAX_NAME_LENGTH].strip("-_")
    while name and not name[0].isalnum():
        name = name[1:]
    return name or "unnamed"


def _can_follow(character: str) -> bool:
    """Say whether a character can stand behind the first one of a name."""
    if character.isascii():
        return character.isalnum() or character in "-_"
    seen = character.isalnum() or unicodedata.category(character) in _MARKS
    return seen and _UNSEEN.match(character) is None
