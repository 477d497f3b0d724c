"""Debates of any size, made of words in five scripts: the same numbers give the same bytes."""

from __future__ import annotations

import random
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
