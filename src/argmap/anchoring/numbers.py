"""Numbers as they are printed, with signs, groups, decimals, fractions and exponents: their parts are other figures."""

from __future__ import annotations

import re

from argmap.text.span import Span

_LONGEST_NUMBER = 40
_SPACE = " \u00a0\u2009\u202f"
_FRACTION = "\u00bc-\u00be\u2150-\u215e\u2189"
_UNIT = "十百千万萬亿億兆"
_JOINT = ".,:/⁄'’\u00a0\u2009\u202f"
# A minus sign may have a space after it; a hyphen or dash with a space is one only where degrees follow.
_DEGREES = rf"\d++(?:[.,]\d++)?+[{_SPACE}]?+(?:°|℃|[Dd]egr|Grad\b|grad|stop[ni]|град)"
_SIGN = rf"(?:(?<![\w.,)])[-−–](?=\d)|(?<![\w.,)])−[{_SPACE}\n](?=\d)|(?<!\S)[-–][{_SPACE}\n](?={_DEGREES}))"
_DATE = r"\d++(?:[-–]\d++){2,}+"
_MIXED = rf"(?<!\d)\d{{1,3}}[{_SPACE}]\d{{1,2}}[/⁄]\d{{1,3}}(?!\d)"
# A plain space parts groups of three; at a line end only a group that begins with 0 cannot be a number of its own.
_GROUPS = r"(?<!\d)\d{1,3}(?:(?: |\n(?=0))\d{3}(?!\d))++(?:[.,]\d++)?+"
_DIGITS = rf"\d++(?:[{_JOINT}]\d++)*+"
_WIDE = "[０-９]{1,3}+(?:，[０-９]{3})++(?:．[０-９]++)?+|[０-９]++．[０-９]++"
_DECIMAL = r"(?<![\w.·])[.·]\d++|\d++·\d++"
# Chinese numerals. 一 alone is part of many words, and so no numeral before a multiple here.
_NUMERALS = "〇零一二三四五六七八九十百千万萬亿億兆两兩"
_MULTIPLES = "十百千万萬亿億兆"
_HAN_NUMBER = f"[{_NUMERALS}]{{2,}}+"
_HAN_CUT = f"(?<=[{_MULTIPLES}])(?=[{_NUMERALS}])|(?<=[二三四五六七八九两兩])(?=[{_MULTIPLES}])"
_NUMBER = re.compile(
    rf"{_HAN_NUMBER}|{_SIGN}?+(?:{_DATE}|{_MIXED}|{_WIDE}|{_DECIMAL}|{_GROUPS}|{_DIGITS})"
    rf"(?:[eE][-+−]?+\d++|(?:[{_UNIT}]++\d*+)++|[{_SPACE}]?+[{_FRACTION}])?+"
)
_MAY_CUT = re.compile(
    rf"(?<=\d)(?=[{_JOINT} \n–-]?[\d{_FRACTION}])|(?<=\d[{_JOINT} \n–-])(?=[\d{_FRACTION}])"
    rf"|(?<=[-−–])(?=\d)|(?<=[-−–][{_SPACE}\n])(?=\d)"
    rf"|(?<=\d)(?=[eE][-+−]?\d)|(?<=\d[eE])(?=[-+−]?\d)|(?<=\d[eE][-+−])(?=\d)"
    rf"|(?<=\d)(?=[{_UNIT}])|(?<=[{_UNIT}])(?=\d)|{_HAN_CUT}"
    r"|(?<=[０-９])(?=[，．][０-９])|(?<=[０-９][，．])(?=[０-９])|(?<=[.·])(?=\d)|(?<=\d)(?=·\d)"
)


def may_cut_number(text: str, offset: int) -> bool:
    """Say whether a number may go on from one side of `offset` to the other: the quick look, for every edge."""
    return _MAY_CUT.match(text, offset) is not None


def number_around(text: str, offset: int) -> Span | None:
    """Return the number that `offset` stands in, with digits on both sides or with a sign before it; None outside."""
    if not may_cut_number(text, offset):
        return None
    for number in _NUMBER.finditer(text, max(0, offset - _LONGEST_NUMBER), offset + _LONGEST_NUMBER):
        if number.start() < offset < number.end():
            return Span(*number.span())
    return None
