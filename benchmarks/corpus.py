"""Debates of any size, made of words in five scripts: the same numbers give the same bytes."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

_WORDS = {
    "en": "controls chips models market talent capital state open energy research training growth",
    "bg": "контрол чипове модели пазар талант капитал държава отворен енергия обучение растеж",
    "ru": "контроль чипы модели рынок талант капитал государство открытый энергия обучение рост",
    "pl": "kontrola chipy modele rynek talent kapitał państwo otwarty energia szkolenie wzrost źródło",
    "zh": "出 口 管 制 芯 片 模 型 市 场 人 才 资 本 国 家 开 放 能 源 研 究 训 练 增 长 供 应 技 术 创 新",
}


def sentence(random_source: random.Random, lang: str, words: int) -> str:
    """Return a sentence of that many words, with a number that makes it nearly unique."""
    chosen = random_source.choices(_WORDS[lang].split(), k=words)
    number = str(random_source.randrange(10**9))
    return ("" if lang == "zh" else " ").join([*chosen, number])


@cache
def _vocabulary(lang: str) -> list[str]:
    """Return 3,000 words made of the letters of a language; the characters of Chinese are words already."""
    random_source = random.Random(lang)
    if lang == "zh":
        return [chr(code) for code in random_source.sample(range(0x4E00, 0x9FA5), 3_000)]
    letters = sorted({*_WORDS[lang]} - {" "})
    return ["".join(random_source.choices(letters, k=random_source.randint(3, 11))) for _ in range(3_000)]


def write_corpus(folder: Path, *, files: int, arguments: int, quotations: int, words: int = 40) -> int:
    """Write a project of `files` issues with so many arguments and quotations in all; return the bytes of its YAML."""
    random_source = random.Random(7)
    texts: dict[str, list[str]] = {}
    (folder / "arguments").mkdir(parents=True)
    (folder / "seeds").mkdir()
    total = 0
    for number in range(files):
        yaml = _issue(
            random_source,
            number,
            arguments=arguments // files,
            quotations=quotations // files,
            words=words,
            texts=texts,
        )
        data = yaml.encode()
        (folder / "arguments" / f"issue-{number}.yaml").write_bytes(data)
        total += len(data)
    sources = ["argmap: 1", "sources:"]
    for name, sentences in texts.items():
        (folder / "seeds" / f"{name}.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")
        sources += [f"  {name}:", f"    file: {name}.txt", f"    lang: {name.split('-')[0]}"]
    (folder / "seeds" / "sources.yaml").write_text("\n".join(sources) + "\n", encoding="utf-8")
    return total


def _issue(random_source, number, *, arguments, quotations, words, texts) -> str:
    lines = ["argmap: 1", f"issue: issue-{number}", f"question: Question {number}?", "positions:"]
    for side in range(2):
        lines += [f"  position-{number}-{side}:", f"    claim: Position {side} of issue {number}.", "    pro:"]
        for index in range(arguments // 2):
            name = f"argument-{number}-{side}-{index}"
            lines += [f"      {name}:", f"        claim: {sentence(random_source, 'en', 12)}"]
            if index == 0:
                lines += [f"        attacks: [position-{number}-{1 - side}]"]
            lines += ["        evidence:"]
            for _ in range(_share(quotations, arguments, index + side * (arguments // 2))):
                lang = random_source.choice(list(_WORDS))
                quote = sentence(random_source, lang, words)
                # Two issues share a text in each language: 20,000 characters, as in a long article.
                source = f"{lang}-{number // 2}"
                texts.setdefault(source, []).append(quote)
                lines += [
                    f"          - source: {source}",
                    f"            quote: {quote}",
                    f"            translation: {sentence(random_source, 'en', words)}",
                    "            voice: narrator",
                ]
    return "\n".join(lines) + "\n"


def _share(total: int, parts: int, index: int) -> int:
    """Return how many of `total` things the part `index` of `parts` gets."""
    return total * (index + 1) // parts - total * index // parts


def passages(text: str, count: int, random_source: random.Random) -> list[str]:
    """Return passages of 30, 60 or 120 characters of a text, less the words cut at their edges (Chinese has none)."""
    has_words = " " in text
    found = []
    while len(found) < count:
        length = random_source.choice((30, 60, 120))
        at = random_source.randrange(len(text) - length)
        passage = text[at : at + length]
        if not has_words:
            found.append(passage.strip())
        elif passage.count(" ") > 2:
            found.append(passage.split(" ", 1)[1].rsplit(" ", 1)[0])
    return found


def made_text(random_source: random.Random, lang: str, characters: int) -> str:
    """Return a text of about that many characters: lines of twelve words out of 3,000, so that hardly two are alike."""
    space, stop = ("", "。\n") if lang == "zh" else (" ", ".\n")
    vocabulary = _vocabulary(lang)
    width = sum(map(len, vocabulary)) / len(vocabulary) + len(space)
    words = random_source.choices(vocabulary, k=12 * round(characters / (12 * width + len(stop) - len(space))))
    return "".join(f"{space.join(words[at : at + 12])}{stop}" for at in range(0, len(words), 12))


def write_texts(folder: Path, *, texts: int, characters: int, quotations: int) -> int:
    """Write a project of so many texts, each quoted as often as the others; return the bytes of all texts."""
    random_source = random.Random(13)
    (folder / "arguments").mkdir(parents=True)
    (folder / "seeds").mkdir()
    sources = ["argmap: 1", "sources:"]
    claims = ["argmap: 1", "issue: texts", "question: What do they say?", "positions:"]
    total = 0
    for number in range(texts):
        lang = list(_WORDS)[number % len(_WORDS)]
        text = made_text(random_source, lang, characters)
        (folder / "seeds" / f"{number}.txt").write_text(text, encoding="utf-8")
        total += len(text.encode())
        sources += [f"  text-{number}: {{file: {number}.txt, lang: {lang}}}"]
        quoted = random_source.sample(text.splitlines(), _share(quotations, texts, number))
        claims += [f"  claim-{number}:", f"    claim: What text {number} says.", "    assumed: true", "    evidence:"]
        claims += [f"      - {{source: text-{number}, quote: {one}, translation: x}}" for one in quoted]
    (folder / "argmap.yaml").write_text("rules: {one-sided: off}\n", encoding="utf-8")
    (folder / "seeds" / "sources.yaml").write_text("\n".join(sources) + "\n", encoding="utf-8")
    (folder / "arguments" / "texts.yaml").write_text("\n".join(claims) + "\n", encoding="utf-8")
    return total


def falsify_one(folder: Path) -> None:
    """Put another word to the end of the first quotation of a project made by `write_texts`: it stands nowhere then."""
    path = folder / "arguments" / "texts.yaml"
    first, quote, rest = path.read_text(encoding="utf-8").partition("quote: ")
    quoted, translation, rest = rest.partition(", translation: ")
    words = quoted.split(" ")
    path.write_text(f"{first}{quote}{' '.join([*words[:-1], words[0]])}{translation}{rest}", encoding="utf-8")
