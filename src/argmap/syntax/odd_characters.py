"""Characters in keys that are not what they seem."""

from __future__ import annotations

import unicodedata

from argmap.syntax.yaml_characters import character_name


def describe_odd_characters(key: str) -> str | None:
    """Return words for the first character of a key that misleads the eye; None where all are what they seem.

    That is a character that cannot be seen, a space that is none, or a letter of another script in the middle of Latin
    ones: in `clаim` the third letter is `U+0430 CYRILLIC SMALL LETTER A`.
    """
    latin = any(character.isascii() and character.isalpha() for character in key)
    for character in key:
        if character.isascii():
            continue
        category = unicodedata.category(character)
        if category in {"Cf", "Zs", "Cc", "Zl", "Zp"}:
            return f"it contains {character_name(character)}, which cannot be seen"
        if latin and _looks_latin(character):
            return f"`{character}` in it is {character_name(character)}"
    return None


def _looks_latin(character: str) -> bool:
    """Say whether a letter may be taken for a Latin one: those of Cyrillic and Greek, and full-width forms."""
    name = unicodedata.name(character, "")
    return name.startswith(("CYRILLIC", "GREEK", "FULLWIDTH", "MATHEMATICAL"))
