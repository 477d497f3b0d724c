"""Figures: numbers with what they count, told apart from numbers that every text has.

`1,380 億美元`, `138 млрд долара` and `$138bn` are one figure. Only such as are rare by themselves are read: three
significant digits or a decimal fraction, and no year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from argmap.text.span import Span

_FURTHEST = 120
MOST_FIGURES = 400
_TELLING_DIGITS = 3
_TELLING_DIGITS_ALONE = 4
_LONGEST_STEM = 5
_LONGEST_NUMBER = 20
_INTEGER_AND_FRACTION = 2
_YEARS = range(1000, 2100)

_FIGURE = re.compile(
    r"([0-9]++(?:[.,][0-9]++|[ \u00a0\u202f][0-9]{3}(?![0-9]))*+)"
    r"[ \u00a0\u202f-]?([^\W\d_]{1,20}|[%‰°$€£¥])?[. \u00a0\u202f]{0,2}([^\W\d_]{1,20})?"
)
# A digit behind a letter of a script with spaces, or behind these signs, is part of a name or of another number.
_CONTINUED = re.compile(r"(?:[^\W\u2e80-\uffff]|[.,_-])\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+")
_SCALES = {
    3: ("thousand", "tys", "хил", "хиляд", "тыс", "千", "tausend", "mille", "mil"),
    4: ("万", "萬"),
    6: ("million", "mln", "mio", "millones", "милион", "миллион", "млн", "百万", "百萬", "m"),
    8: ("亿", "億"),
    9: ("billion", "bn", "bln", "mld", "mrd", "milliard", "miliard", "милиард", "миллиард", "млрд"),
    12: ("trillion", "bilion", "трилион", "триллион", "трлн", "兆", "tn"),
}
_UNITS = {
    "%": ("%", "percent", "per cent", "proc", "procent", "процент", "prozent", "por ciento", "pour cent"),
    "$": ("$", "usd", "dollar", "dol", "долар", "доллар", "美元", "美金"),
    "€": ("€", "eur", "euro", "евро", "欧元", "歐元"),
    "£": ("£", "gbp", "pound", "funt", "фунт", "英镑", "英鎊"),
    "¥": ("¥", "cny", "yuan", "juan", "юан", "元", "人民币", "人民幣"),
}
_FACTORS = sorted(((word, power) for power, words in _SCALES.items() for word in words), key=lambda pair: -len(pair[0]))
_KINDS = sorted(((word, unit) for unit, words in _UNITS.items() for word in words), key=lambda pair: -len(pair[0]))
_SHORTEST_STEM = 3


class Figure(NamedTuple):
    """A number written out in full, what it counts ("" where nothing says it), and its range in the text."""

    value: str
    unit: str
    span: Span


def figures_near(text: str, spans: Iterable[Span], most: int = MOST_FIGURES) -> tuple[Figure, ...]:
    """Return the telling figures in ranges of a text and the 120 characters around them, in order, the first `most`."""
    found: list[Figure] = []
    for start, end in _widened(spans, len(text)):
        for match in _FIGURE.finditer(text, start, end):
            figure = _figure(match)
            if figure is not None:
                found.append(figure)
            if len(found) == most:
                return tuple(found)
    return tuple(found)


def _widened(spans: Iterable[Span], length: int) -> Iterator[Span]:
    """Yield the ranges with what is around them, those that meet as one."""
    start = end = 0
    for span in sorted(spans):
        first, last = max(0, span.start - _FURTHEST), min(length, span.end + _FURTHEST)
        if first > end:
            yield Span(start, end)
            start = first
        end = max(end, last)
    yield Span(start, end)


def _figure(match: re.Match[str]) -> Figure | None:
    """Return the figure at a match, None for a number that says nothing by itself."""
    digits, *words = match.groups()
    if not _GROUPED.fullmatch(digits):
        # The space stands between two numbers, such as a year and a sum, and the last one has the unit.
        digits = digits.rsplit(maxsplit=1)[-1]
    before = match.string[max(0, match.start() - 2) : match.start()]
    if len(digits) > _LONGEST_NUMBER or _CONTINUED.search(before):
        return None
    if digits.isdigit() and len(digits.strip("0")) < _TELLING_DIGITS:
        return None
    number = _number(digits)
    if number is None:
        return None
    power, unit = _reading(tuple(word.lower() for word in words if word))
    sign = before.strip()[-1:]
    unit = sign if sign in _UNITS and sign != "%" else unit
    if unit not in _UNITS and not power and digits.isdigit() and int(digits) in _YEARS:
        return None
    value = format(number.scaleb(power).normalize(), "f")
    significant = value.replace(".", "").strip("0")
    telling = _TELLING_DIGITS if unit else _TELLING_DIGITS_ALONE
    is_fraction = bool(unit) and number != number.to_integral()
    if len(significant) < telling and not is_fraction:
        return None
    return Figure(value, unit, Span(match.end(1) - len(digits), match.end(1)))


def _number(digits: str) -> Decimal | None:
    """Return the number that is meant: with groups of three, or with a comma or point before its fraction.

    With more parts it is the number of a version, a date or a section, and None.
    """
    if _GROUPED.fullmatch(digits) and not digits.startswith("0"):
        return Decimal(re.sub(r"\D", "", digits))
    parts = re.split(r"[.,]", digits)
    return Decimal(".".join(parts)) if len(parts) <= _INTEGER_AND_FRACTION else None


@lru_cache(maxsize=4096)
def _reading(words: tuple[str, ...]) -> tuple[int, str]:
    """Return the power of ten and the unit that the words behind a number stand for."""
    power = 0
    scale = next((scale for scale in _FACTORS if words and _opens(words[0], scale[0])), None)
    if scale is not None:
        known, power = scale
        left = words[0][len(known) :] if _is_han(known) else ""
        words = (left,) if left else words[1:]
    if not words:
        return power, ""
    kind = next((unit for word, unit in _KINDS if _opens(words[0], word)), None)
    if kind is None and _is_han(words[0]):
        return power, words[0][0]
    return power, kind or (words[0][:_LONGEST_STEM] if len(words[0]) > 1 else "")


def _opens(word: str, known: str) -> bool:
    """Say whether a word is a known one, in whatever form: stems of three letters and Chinese words open it."""
    return word == known or (word.startswith(known) and (len(known) >= _SHORTEST_STEM or _is_han(known)))


def _is_han(word: str) -> bool:
    return "\u4e00" <= word[0] <= "\u9fff"
