"""Where a line may end (Unicode Standard Annex #14, revision for Unicode 16, default rules).

One pass over the classes of the characters. Most gaps are settled by a look at the two classes beside them; the others
go through the rules LB8 to LB30b in their order. Marks are first merged into what they follow (LB9), so that every
rule sees base characters only. Not covered: the dotted circle in rule LB28a, and dictionary breaks for Thai and others.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.text.character_classes import CharacterClasses
from argmap.text.line_break_classes import LINE_BREAK_LETTERS, LINE_BREAK_RUNS, WIDE_RUNS

_CLASSES = CharacterClasses(LINE_BREAK_RUNS)
_WIDE = CharacterClasses(WIDE_RUNS)


def _letters(names: str) -> str:
    return "".join(LINE_BREAK_LETTERS[name] for name in names.split())


# Before the first and after the last character, and the second of two letters that make a flag.
_EDGE = "."
_FLAG_END = "="
_AL = LINE_BREAK_LETTERS["AL"]
_BA = LINE_BREAK_LETTERS["BA"]
_BB = LINE_BREAK_LETTERS["BB"]
_B2 = LINE_BREAK_LETTERS["B2"]
_CB = LINE_BREAK_LETTERS["CB"]
_CM = LINE_BREAK_LETTERS["CM"]
_CP = LINE_BREAK_LETTERS["CP"]
_CR = LINE_BREAK_LETTERS["CR"]
_EM = LINE_BREAK_LETTERS["EM"]
_EB = LINE_BREAK_LETTERS["EB"]
_GL = LINE_BREAK_LETTERS["GL"]
_HL = LINE_BREAK_LETTERS["HL"]
_HY = LINE_BREAK_LETTERS["HY"]
_ID = LINE_BREAK_LETTERS["ID"]
_IN = LINE_BREAK_LETTERS["IN"]
_IS = LINE_BREAK_LETTERS["IS"]
_JL = LINE_BREAK_LETTERS["JL"]
_LF = LINE_BREAK_LETTERS["LF"]
_NS = LINE_BREAK_LETTERS["NS"]
_NU = LINE_BREAK_LETTERS["NU"]
_OP = LINE_BREAK_LETTERS["OP"]
_PR = LINE_BREAK_LETTERS["PR"]
_SP = LINE_BREAK_LETTERS["SP"]
_SY = LINE_BREAK_LETTERS["SY"]
_WJ = LINE_BREAK_LETTERS["WJ"]
_ZW = LINE_BREAK_LETTERS["ZW"]
_ZWJ = LINE_BREAK_LETTERS["ZWJ"]
_RI = LINE_BREAK_LETTERS["RI"]
_AP = LINE_BREAK_LETTERS["AP"]
_AK = LINE_BREAK_LETTERS["AK"]
_VI = LINE_BREAK_LETTERS["VI"]
_VF = LINE_BREAK_LETTERS["VF"]
_QU_PI = LINE_BREAK_LETTERS["QU_PI"]
_QU_PF = LINE_BREAK_LETTERS["QU_PF"]
_XP = LINE_BREAK_LETTERS["XP"]
_ENDS = _letters("BK CR LF NL")
_WORD = _letters("AL HL NU")
_LETTER = _letters("AL HL")
_QUOTE = _letters("QU QU_PI QU_PF")
_CLOSE = _letters("CL CP")
_CLOSING = _letters("CL CP EX SY")
_NUMBER_SIGN = _letters("PR PO")
_IDEOGRAPH = _letters("ID EB EM XP")
_HANGUL = _letters("JL JV JT H2 H3")
_AKSARA = _letters("AK AS")
_BEFORE_OPENING_QUOTE = _EDGE + _ENDS + _letters("OP QU QU_PI QU_PF GL SP ZW")
_AFTER_CLOSING_QUOTE = _EDGE + _ENDS + _letters("SP GL WJ CL QU QU_PI QU_PF CP EX IS SY ZW")
_BEFORE_WORD_INITIAL_HYPHEN = _EDGE + _ENDS + _letters("SP ZW CB GL")
_FIRST_OF_HANGUL = {
    _JL: _letters("JL JV H2 H3"),
    **dict.fromkeys(_letters("JV H2"), _letters("JV JT")),
    **dict.fromkeys(_letters("JT H3"), _letters("JT")),
}

_FLAG = re.compile(f"{_RI}{_RI}")
_MARKS = re.compile(f"[{_CM}{_ZWJ}]+")
# Gaps worth a look: not inside words, and before spaces only where a line must end.
_GAP = re.compile(
    f"(?<=[^{_EDGE}])(?:(?<![{_WORD}])(?=[^{_SP}{_EDGE}])|(?=[^{_SP}{_WORD}{_EDGE}])|(?<=[{_ENDS}])(?={_SP}))"
)
_PLAIN_BEFORE = _WORD + _IDEOGRAPH + _IS
_PLAIN_AFTER = _WORD + _IDEOGRAPH


class _Bases(NamedTuple):
    """A text without its marks: the classes of what is left, edged, and the offset at which each base stands."""

    classes: str
    offsets: list[int] | range
    text: str

    def wide(self, index: int) -> bool:
        """Say whether the base at an index of `classes` is wide in East Asian text (edges are not)."""
        return self.classes[index] != _EDGE and self.char(index).translate(_WIDE) == "w"

    def char(self, index: int) -> str:
        return self.text[self.offsets[index - 1]]


def line_break_offsets(text: str) -> list[int]:
    """Return the offsets (code points) at which a line of `text` may end, ascending; the last one is `len(text)`.

    A line that ends at an offset keeps the spaces before it. An empty text has none.
    """
    if not text:
        return []
    bases = _bases(text)
    classes, offsets = bases.classes, bases.offsets
    found = []
    for gap in _GAP.finditer(classes):
        index = gap.start()
        before, after = classes[index - 1], classes[index]
        plain = before == _SP and after in _PLAIN_AFTER and classes[index - 2] in _PLAIN_BEFORE
        if plain or (before == _ID and after == _ID) or _may_break(bases, index):
            found.append(offsets[index - 1])
    if _ZWJ in classes or "\u200d" in text:
        found = [offset for offset in found if text[offset - 1] != "\u200d"]  # LB8a
    return [*found, len(text)]


def _bases(text: str) -> _Bases:
    """Apply LB9 and LB10: marks belong to what they follow, and are letters where there is nothing to follow.

    The letters of flags are paired from the first one on, as LB30a asks.
    """
    classes = text.translate(_CLASSES)
    if not _MARKS.search(classes):
        return _Bases(_FLAG.sub(_RI + _FLAG_END, f"{_EDGE}{classes}{_EDGE}{_EDGE}"), range(len(text)), text)
    kept, offsets, previous = [_EDGE], [], _EDGE
    for offset, letter in enumerate(classes):
        if letter in (_CM, _ZWJ):
            if previous not in _EDGE + _ENDS + _SP + _ZW:
                continue
            previous = _AL
        else:
            previous = letter
        kept.append(previous)
        offsets.append(offset)
    return _Bases(_FLAG.sub(_RI + _FLAG_END, "".join(kept) + _EDGE + _EDGE), offsets, text)


def _may_break(bases: _Bases, index: int) -> bool:
    """Say whether a line may end between the bases `index - 1` and `index`: the rules in their order."""
    classes = bases.classes
    before, after = classes[index - 1], classes[index]
    if before in _ENDS:  # LB4, LB5
        return not (before == _CR and after == _LF)
    if after in _ENDS or after in (_SP, _ZW):  # LB6, LB7
        return False
    past = index - 1
    while classes[past] == _SP:
        past -= 1
    if classes[past] == _ZW:  # LB8
        return True
    if _WJ in (before, after) or before == _GL or (after == _GL and before not in (_SP, _BA, _HY)):  # LB11 to LB12a
        return False
    if after in _CLOSING or classes[past] == _OP:  # LB13, LB14
        return False
    verdict = _beside_spaces(bases, index, past)
    if verdict is None:
        verdict = _beside_quotes(bases, index)
    return _between_words(bases, index) if verdict is None else verdict


def _beside_spaces(bases: _Bases, index: int, past: int) -> bool | None:
    """Apply LB15a to LB18; `past` is the last base before the spaces that end at `index`."""
    classes = bases.classes
    before, after, ahead = classes[index - 1], classes[index], classes[index + 1]
    if classes[past] == _QU_PI and classes[past - 1] in _BEFORE_OPENING_QUOTE:  # LB15a
        return False
    if after == _QU_PF and ahead in _AFTER_CLOSING_QUOTE:  # LB15b
        return False
    if after == _IS:  # LB15c, LB15d
        return before == _SP and ahead == _NU
    if classes[past] in _CLOSE and after == _NS:  # LB16
        return False
    if classes[past] == _B2 and after == _B2:  # LB17
        return False
    return True if before == _SP else None  # LB18


def _beside_quotes(bases: _Bases, index: int) -> bool | None:
    """Apply LB19 and LB19a: quotation marks cling to both sides, unless both sides are East Asian."""
    before, after = bases.classes[index - 1], bases.classes[index]
    if after in _QUOTE and (after != _QU_PI or not bases.wide(index - 1) or not bases.wide(index + 1)):
        return False
    if before in _QUOTE and (before != _QU_PF or not bases.wide(index) or not bases.wide(index - 2)):
        return False
    return None


def _between_words(bases: _Bases, index: int) -> bool:
    """Apply LB20 to LB31 where no space and no quotation mark is near."""
    classes = bases.classes
    before, after, earlier = classes[index - 1], classes[index], classes[index - 2]
    if _CB in (before, after):  # LB20
        return True
    hyphen = before == _HY or (before == _BA and bases.char(index - 1) == "\u2010")
    if hyphen and after == _AL and earlier in _BEFORE_WORD_INITIAL_HYPHEN:  # LB20a
        return False
    if after in (_BA, _HY, _NS) or before == _BB:  # LB21
        return False
    if before in (_HY, _BA) and earlier == _HL and after != _HL:  # LB21a
        return False
    if (before == _SY and after == _HL) or after == _IN:  # LB21b, LB22
        return False
    return not (
        _holds_number(classes, index)
        or _holds_letters(bases, index)
        or after in _FIRST_OF_HANGUL.get(before, "")  # LB26
        or _holds_pair(classes, index)
    )


def _holds_number(classes: str, index: int) -> bool:
    """Say whether LB23 to LB25 or LB27 keep a number, its signs and its letters together."""
    before, after, ahead = classes[index - 1], classes[index], classes[index + 1]
    if (before in _LETTER and after == _NU) or (before == _NU and after in _LETTER):  # LB23
        return True
    if before == _PR and after in _IDEOGRAPH + _HANGUL:  # LB23a, LB27
        return True
    if before in _IDEOGRAPH + _HANGUL and after in _NUMBER_SIGN and after != _PR:
        return True
    if (before in _NUMBER_SIGN and after in _LETTER) or (before in _LETTER and after in _NUMBER_SIGN):  # LB24
        return True
    if after == _NU and (before in _NUMBER_SIGN or before in (_HY, _IS)):  # LB25
        return True
    if before in _NUMBER_SIGN and after == _OP:
        return ahead == _NU or (ahead == _IS and classes[index + 2] == _NU)
    if after != _NU and after not in _NUMBER_SIGN:
        return False
    start = index - 1
    if after != _NU and classes[start] in _CLOSE:
        start -= 1
    while classes[start] in (_SY, _IS):
        start -= 1
    return classes[start] == _NU


def _holds_letters(bases: _Bases, index: int) -> bool:
    """Say whether LB28, LB29 or LB30 keep two letters, or a letter and a bracket, together."""
    before, after = bases.classes[index - 1], bases.classes[index]
    if after in _LETTER and (before in _LETTER or before == _IS):
        return True
    if before in _WORD and after == _OP:
        return not bases.wide(index)
    return before == _CP and after in _WORD and not bases.wide(index - 1)


def _holds_pair(classes: str, index: int) -> bool:
    """Say whether LB28a, LB30a or LB30b keep two signs together: syllables of Brahmi, flags, emoji and their tone."""
    before, after = classes[index - 1], classes[index]
    if after == _FLAG_END:
        return True
    if after == _EM:
        return before in (_EB, _XP)
    if before == _AP:
        return after in _AKSARA
    if before in _AKSARA:
        return after in (_VF, _VI) or (after in _AKSARA and classes[index + 1] == _VF)
    return before == _VI and classes[index - 2] in _AKSARA and after == _AK
