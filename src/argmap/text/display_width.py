"""How many cells of a terminal a text takes."""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_SOFT_HYPHEN = "\u00ad"
_FIRST_COMBINING = 0x300
_WIDE = 2


def display_width(text: str) -> int:
    """Return the cells that a line of text takes in a terminal.

    Wide characters of East Asia take two (Unicode Standard Annex #11, "W" and "F"; ambiguous ones take one), combining
    marks and formatting characters none. An emoji takes two with everything joined to it: skin tones, U+200D sequences,
    the second letter of a flag. Control characters count as one: make them visible first.
    """
    if text.isascii():
        return len(text)
    width = base = 0
    joined = flag_open = False
    for character in text:
        if joined:
            joined = False
        elif character == _JOINER:
            joined = base == _WIDE
        elif character == _EMOJI_STYLE:
            width += base == 1
            base = _WIDE
        elif _is_skin_tone(character) and base == _WIDE:
            continue
        elif _is_flag_letter(character):
            flag_open = not flag_open
            base = _WIDE
            width += _WIDE if flag_open else 0
            continue
        else:
            cells = _cells(character)
            width += cells
            base = cells or base
        flag_open = False
    return width


def _cells(character: str) -> int:
    code = ord(character)
    if code < _FIRST_COMBINING or character == _SOFT_HYPHEN:
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or _continues_syllable(code):
        return 0
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else 1


def _continues_syllable(code: int) -> bool:
    """Say whether this is a vowel or final of a Hangul syllable spelt in parts: it is drawn into its initial."""
    return 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FB  # noqa: PLR2004 - the blocks of conjoining jamo


def _is_skin_tone(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
