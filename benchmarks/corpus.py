"""Debates of any size, made of words in five scripts: the same numbers give the same bytes."""

from __future__ import annotations

import random
from pathlib import Path

_WORDS = {
    "en": "controls chips models market talent capital state open energy research training growth export supply".split(),
    "bg": "контрол чипове модели пазар талант капитал държава отворен енергия обучение растеж износ доставка".split(),
    "ru": "контроль чипы модели рынок талант капитал государство открытый энергия обучение рост экспорт".split(),
    "pl": "kontrola chipy modele rynek talent kapitał państwo otwarty energia szkolenie wzrost eksport źródło".split(),
    "zh": list("出口管制芯片模型市场人才资本国家开放能源研究训练增长供应技术创新发展企业政府数据"),
}


def sentence(random_source: random.Random, lang: str, words: int) -> str:
    """Return a sentence of that many words, with a number that makes it nearly unique."""
    chosen = random_source.choices(_WORDS[lang], k=words)
    number = str(random_source.randrange(10**9))
    return ("" if lang == "zh" else " ").join([*chosen, number])


def write_corpus(folder: Path, *, files: int, arguments: int, quotations: int, words: int = 40) -> int:
    """Write a project of `files` issues with so many arguments and quotations in all; return the bytes of its YAML."""
    random_source = random.Random(7)
    texts: dict[str, list[str]] = {lang: [] for lang in _WORDS}
    (folder / "arguments").mkdir(parents=True)
    (folder / "seeds").mkdir()
    total = 0
    for number in range(files):
        yaml = _issue(random_source, number, arguments // files, quotations // files, words, texts)
        data = yaml.encode()
        (folder / "arguments" / f"issue-{number}.yaml").write_bytes(data)
        total += len(data)
    sources = ["argmap: 1", "sources:"]
    for lang, sentences in texts.items():
        (folder / "seeds" / f"{lang}.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")
        sources += [f"  text-{lang}:", f"    file: {lang}.txt", f"    lang: {lang}"]
    (folder / "seeds" / "sources.yaml").write_text("\n".join(sources) + "\n", encoding="utf-8")
    return total


def _issue(random_source, number, arguments, quotations, words, texts) -> str:
    lines = ["argmap: 1", f"issue: issue-{number}", f"question: Question {number}?", "positions:"]
    for side in range(2):
        lines += [f"  position-{number}-{side}:", f"    claim: Position {side} of issue {number}.", "    pro:"]
        for index in range(arguments // 2):
            name = f"argument-{number}-{side}-{index}"
            lines += [f"      {name}:", f"        claim: {sentence(random_source, 'en', 12)}"]
            if index == 0:
                lines += [f"        attacks: [position-{number}-{1 - side}]"]
            lines += ["        evidence:"]
            for _ in range(max(1, quotations // arguments)):
                lang = random_source.choice(list(_WORDS))
                quote = sentence(random_source, lang, words)
                texts[lang].append(quote)
                lines += [
                    f"          - source: text-{lang}",
                    f"            quote: {quote}",
                    f"            translation: {sentence(random_source, 'en', words)}",
                    "            voice: narrator",
                ]
    return "\n".join(lines) + "\n"
