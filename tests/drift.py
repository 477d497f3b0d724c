"""Texts in five scripts that are edited as editions are: what becomes of quotations from them.

The prose is made up of words by a seeded generator, so that every run has the same texts; it has what real texts have:
speech in quotation marks, dashes, figures, Latin names inside Chinese, one text that is a single paragraph.
"""

from __future__ import annotations

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

ALPHABETIC = ("bg", "pl", "ru")
HAN = ("zh-Hant", "zh-Hans")
LANGUAGES = (*ALPHABETIC, *HAN)
QUOTATIONS = 120

_WORDS = {
    "bg": (
        "мост река град пазар съвет ферибот сутрин вечер хора деца работа път камък дърво перила закон пари година зима"
        " лято стар нов висок тесен бавно бързо отново никога често според защото когато докато само почти винаги между"
        " отвъд срещу минава строи пита отговаря мълчи решава гласува пази руши мери чака връща обещава помни забравя"
    ),
    "pl": (
        "most rzeka miasto rynek rada prom ranek wieczór ludzie dzieci praca droga kamień drewno poręcz prawo pieniądze"
        " rok zima lato stary nowy wysoki wąski powoli szybko znowu nigdy często według ponieważ kiedy dopóki tylko"
        " prawie zawsze między żółty naprzeciw idzie buduje pyta odpowiada milczy decyduje głosuje strzeże mierzy czeka"
    ),
    "ru": (
        "мост река город рынок совет паром утро вечер люди дети работа дорога камень дерево перила закон деньги год"
        " зима лето старый новый высокий узкий медленно быстро снова никогда часто согласно потому когда пока только"
        " почти всегда между ещё напротив идёт строит спрашивает отвечает молчит решает голосует бережёт измеряет ждёт"
    ),
}
_CHARACTERS = {
    "zh-Hant": (
        "橋河城市場會渡船早晚人孩工作路石木欄法律錢年冬夏舊新高窄慢快再從常因為"
        "當直只幾總間對岸過建問答沉默決定投票守毀量等還記忘說說明認為開關東西南北學書長門風電話車馬鳥魚"
    ),
    "zh-Hans": (
        "桥河城市场会渡船早晚人孩工作路石木栏法律钱年冬夏旧新高窄慢快再从常因为"
        "当直只几总间对岸过建问答沉默决定投票守毁量等还记忘说明认为开关东西南北学书长门风电话车马鸟鱼"
    ),
}
_MARKS = {"bg": "„“", "pl": "„”", "ru": "«»", "zh-Hant": "「」", "zh-Hans": "“”"}
_LATIN = ("AI", "GPU", "OpenBridge", "km", "Delta 4", "TV")


@dataclass(frozen=True)
class Quoted:
    """A text and passages of it, each there once."""

    lang: str
    text: str
    quotations: tuple[str, ...]


class Edition(NamedTuple):
    """A text that is to be edited, paragraphs of other texts, and a seeded source of chance."""

    text: str
    lang: str
    others: list[str]
    rng: random.Random


def chance(seed: int) -> random.Random:
    """Return a source of chance that gives the same in every run."""
    return random.Random(seed)  # noqa: S311 - texts are made of it, no secrets


def generate() -> tuple[Quoted, ...]:
    """Return a text in each language, with its quotations."""
    rng = chance(21)
    return tuple(with_quotations(lang, _prose(lang, rng), rng) for lang in LANGUAGES)


def with_quotations(lang: str, text: str, rng: random.Random) -> Quoted:
    """Cut quotations of 25 to 200 characters out of a text, between words where it has any."""
    found: list[str] = []
    long_units = [unit for unit in units(text) if len(unit) > 40]
    while len(found) < QUOTATIONS:
        unit = rng.choice(long_units)
        start = rng.randrange(max(1, len(unit) - 25))
        cut = _between_words(unit, start, start + rng.choice([25, 50, 100, 200]))
        if len(cut) >= 12 and text.count(cut) == 1 and re.search(r"\w", cut):
            found.append(cut)
    return Quoted(lang, text, tuple(found))


def units(text: str) -> list[str]:
    """Return the paragraphs of a text; a very long one in pieces of three sentences, so that it can be put in order."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        if len(paragraph) <= 700:
            found.append(paragraph)
            continue
        sentences = re.split(r"(?<=[。.!?])", paragraph)
        found += ["".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    return found


def insert(edition: Edition) -> str:
    """Put four paragraphs of other texts between those of a text."""
    edited = units(edition.text)
    for _ in range(4):
        edited.insert(edition.rng.randrange(len(edited)), edition.rng.choice(edition.others))
    return "\n".join(edited)


def shuffle(edition: Edition) -> str:
    """Put the paragraphs of a text in another order."""
    edited = units(edition.text)
    edition.rng.shuffle(edited)
    return "\n".join(edited)


def set_anew(edition: Edition) -> str:
    """Set a text with other marks, dashes, spaces and lines, as another publisher would."""
    text = edition.text
    for one, other in zip("‘’„“「」«»", "“”“”“”“”", strict=True):
        text = text.replace(one, other)
    text = text.replace('"', "”").replace("–", "—").replace(" - ", " – ")
    if edition.lang in HAN:
        for one, other in zip(",?:()", "，？：（）", strict=True):
            text = text.replace(one, other)
        lines = text.split("\n")
        return "\n".join(line[at : at + 38] for line in lines for at in range(0, max(1, len(line)), 38))
    wrapped = (textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return "\r\n".join(wrapped).replace(" AI", "\u00a0AI")


def decompose(edition: Edition) -> str:
    """Write letters and their marks apart."""
    return unicodedata.normalize("NFD", edition.text)


def correct(edition: Edition) -> str:
    """Put another word in the place of one in fifty, in Chinese another character in the place of one in a hundred."""
    rng = edition.rng
    if edition.lang in HAN:
        return "".join(rng.choice("的了是在和與与對对") if rng.random() < 0.01 else sign for sign in edition.text)
    return " ".join("xxxx" if rng.random() < 0.02 else word for word in edition.text.split(" "))


EDITS: dict[str, Callable[[Edition], str]] = {
    edit.__name__: edit for edit in (insert, shuffle, set_anew, decompose, correct)
}


def without(text: str, quotation: str) -> str:
    """Return a text without the paragraph that holds a quotation."""
    return "\n".join(unit for unit in units(text) if quotation not in unit)


def _between_words(unit: str, start: int, end: int) -> str:
    """Return what stands between two offsets, drawn in so that it cuts no word and no number of a spaced script."""
    spaced = r"[^\W\u4e00-\u9fff]"
    end = min(end, len(unit))
    while start < end and start > 0 and re.fullmatch(f"{spaced}{spaced}", unit[start - 1 : start + 1]):
        start += 1
    while end > start and re.fullmatch(f"{spaced}{spaced}", unit[end - 1 : end + 1]):
        end -= 1
    return unit[start:end].strip(" -–—,.;:")


def _prose(lang: str, rng: random.Random) -> str:
    paragraphs = ["".join(_sentences(lang, rng, rng.randrange(3, 7))).strip() for _ in range(30)]
    if lang == "zh-Hans":
        return "".join(paragraphs) + "\n" + "-" * 60 + "\n" + "".join(_sentences(lang, rng, 1))
    return ("\n\n" if lang == "ru" else "\n").join(paragraphs) + "\n"


def _sentences(lang: str, rng: random.Random, number: int) -> list[str]:
    return [_sentence(lang, rng) for _ in range(number)]


def _sentence(lang: str, rng: random.Random) -> str:
    opening, closing = _MARKS[lang]
    words = _han_words(lang, rng) if lang in HAN else rng.choices(_WORDS[lang].split(), k=rng.randrange(6, 22))
    place = rng.randrange(1, len(words) - 2)
    shape = rng.randrange(6)
    if shape == 0:
        words[place], words[place + 1] = opening + words[place], words[place + 1] + closing
    elif shape == 1:
        words[place] += "——" if lang in HAN else " –"
    elif shape == 2:
        words[place] = str(rng.randrange(2, 90_000))
    elif shape == 3:
        words[place] = rng.choice(_LATIN)
    elif shape == 4:
        words[place] += ","
    if lang in HAN:
        return "".join(words) + rng.choice("。。。？!")
    return " ".join([words[0].capitalize(), *words[1:]]) + rng.choice([". ", ". ", "? ", "! "])


def _han_words(lang: str, rng: random.Random) -> list[str]:
    return ["".join(rng.choices(_CHARACTERS[lang], k=rng.randrange(1, 4))) for _ in range(rng.randrange(6, 16))]
