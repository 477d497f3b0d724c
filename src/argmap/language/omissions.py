"""Omissions and insertions: what words that are left out of a sentence, or put into it, may do to its sense."""

from __future__ import annotations

import re
from functools import cache

from argmap.language import Language
from argmap.language.clauses import Effect, Turn
from argmap.language.patterns import alternatives
from argmap.text.span import Span

_EFFECTS = {"negation": Effect.NEGATES, "hedge": Effect.WEAKENS, "limiter": Effect.LIMITS}
_MONTHS = """
    January February March April May June July August September October November December
    Januar Jänner Februar März Mai Juni Juli Oktober Dezember
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    styczeń stycznia styczniu luty lutego lutym marzec marca marcu kwiecień kwietnia kwietniu maj maja maju czerwiec
    czerwca czerwcu lipiec lipca lipcu sierpień sierpnia sierpniu wrzesień września wrześniu październik października
    październiku listopad listopada listopadzie grudzień grudnia grudniu
    январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня июне июль
    июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ноябре декабрь
    декабря декабре
    януари февруари април юни юли септември октомври ноември декември
"""
_MULTIPLES = """
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens
    hundert tausend Million Millionen Milliarde Milliarden Billion Billionen Dutzend
    cent cents mille milliard milliards douzaine cien cientos mil millón millones docena
    sto tysiąc tysiące tysięcy milion miliony milionów miliard miliardy miliardów
    сто тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов хиляда хиляди милион милиона
    милиони милиард милиарда милиарди
"""
_FIGURE = re.compile(
    rf"\d++|[一二三四五六七八九十]++[月日年]|[百千万萬亿億兆]"
    rf"|(?<!\w)(?:{'|'.join(sorted({*_MONTHS.split(), *_MULTIPLES.split()}, key=len, reverse=True))})(?!\w)"
)
_MAY = "May"
_LONGEST = 5_000


class Omissions:
    """The words of a language that an omission or insertion turns a sentence with."""

    def __init__(self, language: Language) -> None:
        negations = (*language.negations, *language.closing_negations)
        groups = {"exception": language.exceptions, "negation": negations}
        self._negation = re.compile(alternatives(language, groups), re.IGNORECASE)
        groups |= {"hedge": language.hedges, "limiter": (*language.limiters, *language.contrasts)}
        self._turning = re.compile(alternatives(language, groups), re.IGNORECASE)

    def denied(self, text: str, span: Span) -> Turn | None:
        """Return the first negation in a range of a text, as far as a long sentence reaches."""
        for match in self._negation.finditer(text, span.start, min(span.end, span.start + _LONGEST)):
            if match.lastgroup == "negation":
                return Turn(Effect.NEGATES, Span(*match.span()))
        return None

    def turning(self, words: str) -> Turn | None:
        """Return the first of `words` that denies, weakens or limits; a month is none."""
        for match in self._turning.finditer(words):
            effect = _EFFECTS.get(match.lastgroup or "")
            if effect is not None and not is_month(match[0]):
                return Turn(effect, Span(*match.span()))
        return None


def is_month(word: str) -> bool:
    """Say whether a word that turns clauses is a month, as its capital tells: `May`."""
    return word == _MAY


def figures(words: str) -> tuple[str, ...]:
    """Return the figures, the names of months and the words for hundreds and more, in the order written."""
    return tuple(_FIGURE.findall(words))


@cache
def omissions(language: Language) -> Omissions:
    """Return the words of a language that an omission or insertion turns a sentence with."""
    return Omissions(language)
