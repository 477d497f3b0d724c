"""PDF for the tests: pages set by typst from prose that is made here, and small files written by hand."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from argmap.font_files import read_font

# Words that are long enough to be broken at line ends, some with a hyphen of their own.
WORDS = {
    "bg": (
        "мостът общината строителството реконструкция кметството жителите протестираха разрешение наводнение водата "
        "по-голяма най-важното предприятието работниците заплатите решението отговорност последствия обществеността "
        "инженерите проектирането финансиране забавянето правителството хиляди години не никога винаги още само"
    ),
    "en": (
        "bridge municipality construction reconstruction inhabitants protested permission inundation responsibility "
        "well-known long-standing enterprise labourers consequences government financing postponement engineers "
        "officially afflicted efficient difficulties nobody never always though thousand years between without the a of"
    ),
    "pl": (
        "mostem rozporządzenie mieszkańcy przedsiębiorstwo odpowiedzialność powodzi nadzwyczajnie przebudowa burmistrz "
        "północno-wschodni biało-czerwony finansowanie opóźnienie zbiornika niespodziewane rozstrzygnięcie pracowników "
        "społeczeństwo konsekwencje wynagrodzenia tysięcy lat nie nigdy zawsze jeszcze tylko między że się"
    ),
    "ru": (
        "мостом строительство реконструкция правительство жители протестовали разрешение наводнение ответственность "
        "северо-восточный чёрно-белый предприятие рабочих последствия решительно общественность финансирование "
        "проектирование инженерам промедление задолженность тысяч лет не никогда всегда ещё только между что"
    ),
    "zh": (
        "桥梁 市政府 重新建设 居民 抗议 许可证 洪水 责任 著名的 长期 企业 工人 后果 政府 资金 推迟 工程师 正式 困难 "
        "没有人 从来 总是 虽然 一千年 之间 没有 AI技术 GPT-4 河流 价格 道路 年代 问题 决定 每个 新的 旧的 关闭 开放"
    ),
}
_QUOTED = {"bg": "„“", "en": "“”", "pl": "„”", "ru": "«»", "zh": "“”"}
_NUMBERS = ("600", "17", "2019–2024", "47%", "26-28", "1998")
LANGUAGES = tuple(WORDS)
PAGE = """#set page(width: 13cm, height: 15cm, columns: 2)"""


def prose(language: str, paragraphs: int = 24, seed: int = 1) -> str:
    """Return paragraphs of words in no sensible order, one a line: always the same for a seed."""
    chance = random.Random(f"{language}{seed}")  # noqa: S311 - the same texts on every run, and nothing secret
    gap, full_stop = ("", "。") if language == "zh" else (" ", ". ")
    lines = []
    for _ in range(paragraphs):
        sentences = []
        for _ in range(chance.randint(2, 5)):
            words = chance.choices(WORDS[language].split(), k=chance.randint(6, 14))
            words.insert(chance.randrange(2, len(words)), chance.choice(_NUMBERS))
            if chance.random() < 0.3:
                opening, closing = _QUOTED[language]
                words[2:4] = [opening + gap.join(words[2:4]) + closing]
            sentences.append(gap.join(words))
        lines.append(full_stop.join(sentences) + full_stop.strip())
    return "\n".join(lines)


def set_pages(text: str, language: str, page: str = PAGE) -> bytes:
    """Return a PDF of the paragraphs of a text, justified and hyphenated; `page` is what typst is told of the page."""
    paragraphs = "\n\n".join(f"#par[#{_string(line)}]" for line in text.split("\n") if line)
    setting = f"""{page}
#set text(hyphenate: true, lang: "{language}", font: ("Source Serif 4", "Noto Sans CJK SC"), size: 9pt)
#set par(justify: true)
"""
    return typeset(setting + paragraphs)


def typeset(source: str) -> bytes:
    """Return the PDF of a document for typst, with the fonts of argmap and no others."""
    return bytes(typst.compile(source.encode(), font_paths=[_fonts().name], ignore_system_fonts=True))


def write_pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a PDF of numbered objects without a table of them, which readers make for themselves."""
    numbered = [b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1)]
    return b"%PDF-1.7\n" + b"".join(numbered) + b"trailer\n<<" + trailer + b"/Size %d>>\n%%%%EOF\n" % (len(objects) + 1)


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@cache
def _fonts() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    for key, name in (("serif", "serif.ttf"), ("cjk", "cjk.ttc")):
        (Path(folder.name) / name).write_bytes(read_font(key))
    return folder
