"""Damaged quotations: how many of them the explanation of a miss locates, and at what cost.

Texts of 40,000 characters are made in five languages out of invented words (Chinese: of characters as they come) whose
frequencies fall as in running text. Passages are cut out of them and damaged: characters are changed, put in and lost.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from argmap.text.approximate import ApproximateIndex, nearest
from argmap.text.span import Span

LENGTHS = (15, 30, 60, 120, 240)
NOISES = (0.02, 0.05, 0.1, 0.2)
_SIZE = 40_000
_LOCATED = 0.8
_LETTERS = {
    "bg": ("аеиоуъ", "бвгдзйклмнпрстфхцчшщ", " "),
    "zh": ("", "", ""),
    "pl": ("aeiouyąęó", "bcdfghjklłmnńprsśtwzźż", " "),
    "ru": ("аеёиоуыэюя", "бвгджзйклмнпрстфхцчшщ", " "),
    "en": ("aeiou", "bcdfghklmnprstvwy", " "),
}


class Damaged(NamedTuple):
    """A passage of a text, and what became of it."""

    lang: str
    length: int
    noise: float
    passage: Span
    quoted: str


def made_texts() -> dict[str, str]:
    """Return a text in each language; the same ones every time."""
    return {lang: _made_text(lang) for lang in _LETTERS}


def damaged(texts: Mapping[str, str], count: int) -> Iterator[Damaged]:
    """Yield `count` quotations of each length and noise for each text."""
    for lang, text in texts.items():
        rng = random.Random(lang)
        for length in LENGTHS:
            for noise in NOISES:
                for _ in range(count):
                    start = rng.randrange(len(text) - length)
                    quoted = _damage(rng, text, text[start : start + length], noise)
                    yield Damaged(lang, length, noise, Span(start, start + length), quoted)


def overlap(first: Span, second: Span) -> float:
    """Return the share that two ranges have in common: their intersection over their union."""
    shared = min(first.end, second.end) - max(first.start, second.start)
    return max(0, shared) / (max(first.end, second.end) - min(first.start, second.start))


def is_located(one: Damaged, index: ApproximateIndex) -> bool:
    """Say whether the passage most like a damaged quotation is the one that it was."""
    candidates = nearest(one.quoted, index)
    return bool(candidates) and overlap(candidates[0].span, one.passage) >= _LOCATED


def damaged_quotations(row: Callable[[str, str, str, str], None], count: int = 40) -> None:
    """Print the share located and the time of one search, the index of each text made before."""
    texts = made_texts()
    indexes = {lang: ApproximateIndex(text) for lang, text in texts.items()}
    wanted = list(damaged(texts, count))
    for one in wanted[:: len(LENGTHS) * len(NOISES) * count]:
        nearest(one.quoted, indexes[one.lang])
    begin = time.process_time()
    found = [is_located(one, indexes[one.lang]) for one in wanted]
    taken = (time.process_time() - begin) / len(wanted)
    begin = time.process_time()
    for one in wanted:
        texts[one.lang].find(one.quoted)
    finds = (time.process_time() - begin) / len(wanted)
    worst = Counter(one.noise for one, located in zip(wanted, found, strict=True) if not located)
    row(
        f"{len(wanted):,} damaged quotations of 15 to 240 characters, located",
        f"{sum(found) / len(found):.2%}",
        "99 %",
        "not located: " + ", ".join(f"{worst[noise]} at {noise:.0%} noise" for noise in NOISES),
    )
    row(
        "one of them, in a text of 40,000 characters",
        f"{taken * 1000:.2f} ms",
        "1 ms",
        f"one str.find {finds * 1e6:.0f} µs",
    )


def _damage(rng: random.Random, text: str, passage: str, noise: float) -> str:
    """Change, put in or leave out as many characters as `noise` says, at least one."""
    characters = list(passage)
    for _ in range(max(1, round(len(passage) * noise))):
        place = rng.randrange(len(characters))
        characters[place] = rng.choice((rng.choice(text), characters[place] + rng.choice(text), ""))
    return "".join(characters)


def _made_text(lang: str) -> str:
    rng = random.Random(lang)
    vowels, consonants, space = _LETTERS[lang]
    if lang == "zh":
        words = [chr(code) for code in rng.sample(range(0x4E00, 0x9FA5), 1_500)]
    else:
        words = [
            "".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(rng.randint(1, 5))) for _ in range(4_000)
        ]
    # Zipf's law, a little flattened at the top.
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(words))))
    sentences, size = [], 0
    while size < _SIZE:
        drawn = rng.choices(words, cum_weights=weights, k=rng.randint(6, 20))
        drawn.insert(rng.randrange(len(drawn)), str(rng.randrange(1_000)))
        sentences.append(space.join(drawn) + ("。" if lang == "zh" else ". "))
        size += len(sentences[-1])
    return "".join(sentences)[:_SIZE]
