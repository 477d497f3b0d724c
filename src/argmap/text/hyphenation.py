"""Hyphens at line ends: a break hyphen may have been put in with the line break, or have been there before.

A break hyphen is `-`, U+2010, U+00AD, U+FFFE or U+0002 (the last two are PDFium's) before a line break, and each of the
last three also without one. Between two letters nobody can tell which it is, so it may read as nothing (`vibra-` +
`tion`), as a hyphen (`open-` + `source`) or as a hyphen and a space. Beside a digit it is a hyphen, for no numeral is
hyphenated: `26-` + `28` never reads as 2628; and so beside a capital letter (`Ost-` + `West`, `UN-` + `resolution`),
though a word all in capitals may have been broken; and before a word of one letter. Before a word like `und` it stands
for the rest of a word, and is a hyphen and a space: `Hin-` + `und Rückfahrt`. Where the next line begins with the
hyphen again, as Polish sets `biało-` + `-czerwony`, it is one hyphen that was there. A break behind any other dash,
before a long one or behind a slash is no space.

The mark of a note, raised digits, may be passed over where it can be no power: behind punctuation that follows
a word, or, but for ² and ³, behind a word of four small letters or more.

A text is searched without the hyphens inside its words, at line ends and elsewhere (`without_hyphens`): that only finds
candidates, for then `re-sent` and `resent` are one. What proves a quotation is the walk of `reads_alike` over both
strings as they were before: they may differ at a break hyphen and the mark of a note, and nowhere else.
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
_NOTE = "\ufdd0"
_UNMARKED = dict.fromkeys(map(ord, (_MAYBE_HYPHEN, _MAYBE_SPACE, _NOTE)))
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
# Words that join two words of which the first may be cut short; none of them is a syllable that ends a longer word.
_JOINING = r"(?:und|oder|sowie|and|or|oraz|lub|et|ou|och|eller)(?!\w)"
_ONE_LETTER = rf"{_LETTER}(?!\w)"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# Not behind a digit and punctuation, for prices are set so, nor behind one letter, as in `n!²`.
_NOTE_MARK = (
    rf"(?:(?<=[^\W\d]{{2}}[.,;:!?…”’»\"])|(?<=[^\W\d]{{2}}[.,;:!?…”’»\"]{{2}})|(?<=[^\W\d_{CJK}]{{4}})(?![²³](?![{_RAISED}])))"
    rf"[{_RAISED}]{{1,4}}(?![\w{_RAISED}])"
)
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_OPENED = ("ff", "fi", "fl", "ffi", "ffl", "\u017ft", "st")
_NOTES = re.compile(f"{_NOTE}[{_RAISED}]+")
# The mark of a note goes with the character before it, so that the way back from that covers both.
_HYPHEN = re.compile(f"{_MAYBE_HYPHEN}|(?P<noted>.){_NOTES.pattern}|(?<=\\S)-[ {_MAYBE_SPACE}]?(?=\\S)|{_MAYBE_SPACE}")


def open_ligatures(text: str) -> tuple[str, Edits]:
    """Return the text with the Latin ligatures U+FB00 to U+FB06 as the letters that they join."""
    return edited(text, ((Span(*match.span()), _OPENED[ord(match[0]) - 0xFB00]) for match in _LIGATURE.finditer(text)))


def mark_breaks(text: str) -> tuple[str, Edits]:
    """Return the text with every break hyphen as a mark of its own, and without line breaks beside dashes.

    The marks are U+FFFE for a hyphen that may be none, U+FFFF behind one that may have a space after it, and U+FDD0
    before the mark of a note.
    """
    if not re.search(rf"[\n\u00ad\ufffe\x02{_RAISED}]", text):
        return text, Edits()
    return edited(text, _breaks(text))


def without_hyphens(text: str) -> tuple[str, Edits]:
    """Return the text without the hyphens and dashes inside words and the marks of notes.

    Dashes have been unified, breaks and notes been marked.
    """
    return edited(text, ((Span(*match.span()), match["noted"] or "") for match in _HYPHEN.finditer(text)))


def reads_alike(typed: str, printed: str) -> bool:
    """Say whether two texts with marked breaks are the same but for what those of `printed` may read as.

    A break hyphen has several readings; the mark of a note is passed over, or is the same in both.
    """
    if typed == printed:
        return True
    if _NOTE in printed:
        return _NOTES.findall(typed) in ([], _NOTES.findall(printed)) and reads_alike(
            _NOTES.sub("", typed), _NOTES.sub("", printed)
        )
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
    return mark_breaks(text)[0].translate(_UNMARKED)


def _breaks(text: str) -> Iterator[Change]:
    for match in re.finditer(f"{_BREAK_HYPHEN}|{_BREAK_AT_DASH}|{_NOTE_MARK}", text):
        start, end = match.span()
        if text[start] in _RAISED:
            if not text[start - 1].isalpha() or text[start - 4 : start].islower():
                yield Span(start, end), _NOTE + match[0]
        elif text[start] in "-\u2010\u00ad\ufffe\x02":
            yield Span(start, end), _hyphen(text, match)
        else:
            # Before a dash, the mark of a space that may have been would part a number from its sign.
            yield Span(start, end), "" if text[end] in "\u2014\u2015" or text[start - 1] == "/" else _MAYBE_SPACE


def _hyphen(text: str, match: re.Match[str]) -> str:
    """Return what stands for a break hyphen: a hyphen that was there, or one that may be none."""
    if match["again"]:
        return "-"
    if re.match(_JOINING, text[match.end() : match.end() + 8]):
        return "- "
    if re.match(_ONE_LETTER, text[match.end() : match.end() + 2]):
        return "-" + _MAYBE_SPACE
    before = re.search(rf"({_LETTER}){_MARK}?\Z", text[max(0, match.start() - 2) : match.start()])
    after = re.match(_LETTER, text[match.end()])
    may_be_none = before and after and not before[1].isupper() and not after[0].isupper()
    return _MAYBE_HYPHEN if may_be_none else "-" + _MAYBE_SPACE
