"""Languages: the words that turn a sentence round, and what ends one.

Each module of this package that has `LANGUAGE` is one language; a further language is one further module.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What is to be known of a language, in lower case; words of several parts are written with one space.

    `tag` is its BCP 47 primary subtag, `script` the one it is printed in, as Unicode names it. In a language that is
    not `spaced`, words are looked for anywhere in a line of characters.

    `negations` deny, and so do the verbs of `denying`, which affirm what is denied of them (`cannot be denied`).
    `hedges` weaken, `conditions` begin a clause on which the next depends, `limiters` begin what takes back part of the
    words before them, and `contrasts` do so from the beginning of the next sentence.

    Of what denies the words before it, `closing_negations` stand in their clause, perhaps after one or two `particles`,
    `verdicts` are said of them (`is a myth`), and `answers` end the sentence, or are one.

    `exceptions` are phrases in which one of these words does not do its work (`not only`, `but also`), and
    `subordinators` tie a clause to what governs it (`that`). `speech` are the forms of verbs of saying, `abbreviations`
    are those whose full stop ends no sentence.

    There is one object for each language, so two are equal only if they are the same.
    """

    tag: str
    script: str = "LATIN"
    spaced: bool = True
    negations: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    limiters: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    closing_negations: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    speech: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    subordinators: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()


def phrases(listed: str) -> tuple[str, ...]:
    """Return the phrases of a list that has commas between them."""
    return tuple(" ".join(phrase.split()) for phrase in listed.split(","))


def language_of(tag: str | None) -> Language | None:
    """Return the language of a BCP 47 tag (`zh-Hant` is Chinese); None for one that is not known here."""
    return _languages().get(tag.partition("-")[0].lower()) if tag else None


@cache
def _languages() -> Mapping[str, Language]:
    found: dict[str, Language] = {}
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        language = getattr(importlib.import_module(module.name), "LANGUAGE", None)
        if isinstance(language, Language):
            found[language.tag] = language
    return found
