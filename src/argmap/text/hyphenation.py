"""Hyphens at line ends: a break hyphen may have been put in with the line break, or have been there before.

A break hyphen is `-`, U+2010, U+00AD, U+FFFE or U+0002 (the last two are PDFium's) before a line break, and each of the
last three also without one. Between two letters nobody can tell which it is, so it may read as nothing (`vibra-` +
`tion`), as a hyphen (`open-` + `source`) or as a hyphen and a space (`pre-` + `and post-war`). Beside a digit it is a
hyphen, for no numeral is hyphenated: `26-` + `28` never reads as 2628. Where the next line begins with the hyphen
again, as Polish sets `biało-` + `-czerwony`, it is one hyphen that was there. A break behind any other dash, before a
long one or behind a slash is no space.

A text is searched without the hyphens inside its words, at line ends and elsewhere (`without_hyphens`): that only finds
candidates, for then `re-sent` and `resent` are one. What proves a quotation is the walk of `reads_alike` over both
strings as they were before: they may differ at a break hyphen, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.text.edits import Change, Edits, edited
from argmap.text.scripts import CJK
from argmap.text.span import Span

# Noncharacters (Unicode Standard, section 23.7): no text has them to say something.
_MAYBE_HYPHEN = "\ufffe"
_MAYBE_SPACE = "\uffff"
_LETTER = rf"[^\W\d_{CJK}]"
_MARK = "[\u0300-\u036f]"
_BREAK_HYPHEN = (
    r"(?<=[^\s\-\u2010\u00ad\ufffe\x02])(?:[-\u2010\u00ad\ufffe\x02][^\S\n]*+\n\s*+(?P<again>[-\u2010](?=\w))?"
    r"|[\u00ad\ufffe\x02])(?=\w)"
)
_BREAK_AT_DASH = (
    r"(?<=\S[\u2011-\u2015\u2212])[^\S\n]*+\n\s*+(?=\S)|(?<=\S/)[^\S\n]*+\n\s*+(?=\S)"
    r"|(?<=\S)[^\S\n]*+\n\s*+(?=[\u2014\u2015]\S)"
)
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_OPENED = ("ff", "fi", "fl", "ffi", "ffl", "\u017ft", "st")
_HYPHEN = re.compile(f"{_MAYBE_HYPHEN}|(?<=\\S)-[ {_MAYBE_SPACE}]?(?=\\S)|{_MAYBE_SPACE}")


def open_ligatures(text: str) -> tuple[str, Edits]:
    """Return the text with the Latin ligatures U+FB00 to U+FB06 as the letters that they join."""
    return edited(text, ((Span(*match.span()), _OPENED[ord(match[0]) - 0xFB00]) for match in _LIGATURE.finditer(text)))


def mark_breaks(text: str) -> tuple[str, Edits]:
    """Return the text with every break hyphen as a mark of its own, and without line breaks beside dashes.

    The marks are U+FFFE for a hyphen that may be none, and U+FFFF behind one that may have a space after it.
    """
    if not re.search(r"[\n\u00ad\ufffe\x02]", text):
        return text, Edits()
    return edited(text, _breaks(text))


def without_hyphens(text: str) -> tuple[str, Edits]:
    """Return the text without the hyphens and dashes inside words; dashes have been unified, breaks been marked."""
    return edited(text, ((Span(*match.span()), "") for match in _HYPHEN.finditer(text)))


def reads_alike(typed: str, printed: str) -> bool:
    """Say whether two texts with marked breaks are the same but for what a break hyphen of `printed` may read as."""
    if typed == printed:
        return True
    place = 0
    for character in printed:
        if typed.startswith(character, place):
            place += 1
        elif character == _MAYBE_HYPHEN:
            place += 2 if typed.startswith("- ", place) else typed.startswith("-", place)
        elif character == _MAYBE_SPACE:
            place += typed.startswith(" ", place)
        elif typed.startswith(_MAYBE_SPACE + character, place):
            place += 2
        else:
            return False
    return place == len(typed)


def joined(text: str) -> str:
    """Return printed text as it is most likely typed: without break hyphens between letters, others on their line."""
    return mark_breaks(text)[0].replace(_MAYBE_HYPHEN, "").replace(_MAYBE_SPACE, "")


def _breaks(text: str) -> Iterator[Change]:
    for match in re.finditer(f"{_BREAK_HYPHEN}|{_BREAK_AT_DASH}", text):
        start, end = match.span()
        if text[start] in "-\u2010\u00ad\ufffe\x02":
            yield Span(start, end), _hyphen(text, match)
        else:
            # Before a dash, the mark of a space that may have been would part a number from its sign.
            yield Span(start, end), "" if text[end] in "\u2014\u2015" or text[start - 1] == "/" else _MAYBE_SPACE


def _hyphen(text: str, match: re.Match[str]) -> str:
    """Return what stands for a break hyphen: a hyphen that was there, or one that may be none."""
    if match["again"]:
        return "-"
    before = text[max(0, match.start() - 2) : match.start()]
    may_be_none = re.search(rf"{_LETTER}{_MARK}?\Z", before) and re.match(_LETTER, text[match.end()])
    return _MAYBE_HYPHEN if may_be_none else "-" + _MAYBE_SPACE
