"""Damaged quotations: the explanation finds the passage they come from, and none of them is verified.

The texts are made here, out of invented words in five languages. Where the environment variable `ARGMAP_SOURCES` names
folders with texts, the same is asked of those.
"""

from __future__ import annotations

import os
import random
from functools import cache
from itertools import accumulate
from pathlib import Path

import pytest

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.model.quotation import Anchor, Quotation
from argmap.model.source import SourceText
from argmap.sources.plain_text import read
from argmap.text.approximate import nearest
from argmap.text.folding import Fold, fold
from argmap.text.span import Span

SIZE = 40_000
LENGTHS = (15, 30, 60, 120, 240)
NOISES = (0.02, 0.05, 0.1, 0.2)
# Consonants, vowels, and what stands between words.
LETTERS = {
    "bg": ("бвгдзйклмнпрстфхцчшщ", "аеиоуъ", " "),
    "zh": ("", "", ""),
    "pl": ("bcdfghjklłmnńprsśtwzźż", "aeiouyąęó", " "),
    "ru": ("бвгджзйклмнпрстфхцчшщ", "аеёиоуыэюя", " "),
    "en": ("bcdfghklmnprstvwy", "aeiou", " "),
}


def dice(seed):
    return random.Random(seed)  # noqa: S311 - the same on every run, and nothing secret


def made_text(lang):
    """Write a text of words whose frequencies fall as in running text (Zipf's law, a little flattened at the top)."""
    rng = dice(lang)
    consonants, vowels, space = LETTERS[lang]
    if consonants:
        syllables = [consonant + vowel for consonant in consonants for vowel in vowels]
        words = ["".join(rng.choices(syllables, k=rng.randint(1, 5))) for _ in range(4_000)]
    else:
        words = [chr(code) for code in rng.sample(range(0x4E00, 0x9FA5), 1_500)]
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(words))))
    sentences, size = [], 0
    while size < SIZE:
        drawn = rng.choices(words, cum_weights=weights, k=rng.randint(6, 20))
        drawn.insert(rng.randrange(len(drawn)), str(rng.randrange(1_000)))
        sentences.append(space.join(drawn) + (". " if space else "。"))
        size += len(sentences[-1])
    return "".join(sentences)[:SIZE]


def real_texts():
    folders = [Path(folder) for folder in os.environ.get("ARGMAP_SOURCES", "").split(os.pathsep) if folder]
    paths = sorted(path for folder in folders for path in folder.glob("00*.txt"))
    return {path.name: fold(read(path.read_bytes(), path.name).text, Fold.TYPOGRAPHY).text for path in paths}


def damaged(rng, passage, text, noise):
    """Change, put in or leave out as many characters as `noise` says, at least one."""
    characters = list(passage)
    for _ in range(max(1, round(len(passage) * noise))):
        place = rng.randrange(len(characters))
        characters[place] = rng.choice((rng.choice(text), characters[place] + rng.choice(text), ""))
    return "".join(characters)


REAL = real_texts()
NAMES = [*LETTERS, *(pytest.param(name, id=f"real-{name}") for name in REAL)]
GROUPS = {"made": LETTERS, "real": REAL}


@cache
def searchable(name):
    text = REAL[name] if name in REAL else made_text(name)
    return SearchableText(SourceText(name, text, extractor="text/1", bytes_sha256=""))


def overlap(first, second):
    shared = min(first.end, second.end) - max(first.start, second.start)
    return max(0, shared) / (max(first.end, second.end) - min(first.start, second.start))


def cases(name, count):
    rng, text = dice(f"{name} damaged"), searchable(name).text
    for length in LENGTHS:
        for noise in NOISES:
            for _ in range(count):
                start = rng.randrange(len(text) - length)
                passage = Span(start, start + length)
                yield passage, damaged(rng, passage.of(text), text, noise)


@pytest.mark.parametrize("names", [pytest.param([*group], id=kind) for kind, group in GROUPS.items() if group])
def test_nearly_every_damaged_quotation_is_located(names):
    located = []
    for name in names:
        index = searchable(name).index
        for passage, quoted in cases(name, 20):
            candidates = nearest(quoted, index)
            located.append(bool(candidates) and overlap(candidates[0].span, passage) >= 0.8)
    assert sum(located) / len(located) >= 0.99


@pytest.mark.parametrize("name", NAMES)
def test_no_damaged_quotation_is_verified(name):
    text = searchable(name)
    for _, quoted in cases(name, 3):
        is_there = fold(quoted, Fold.TYPOGRAPHY).text.strip() in text.at(Fold.TYPOGRAPHY).text
        assert is_there or not isinstance(anchor(Quotation(quoted), text), Anchor)
