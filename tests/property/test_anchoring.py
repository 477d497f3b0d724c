"""What is in a source is found however it is typed, and what is not in it is never verified: in five languages.

The sources are made here, from a few words each. Where the environment variable `ARGMAP_SOURCES` names folders with
texts, the same is asked of those.
"""

from __future__ import annotations

import os
import random
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.anchoring.verification import Verifier
from argmap.model.origin import Written
from argmap.model.quotation import Anchor, Missing, Near, Quotation
from argmap.model.source import Source, SourceText
from argmap.sources.plain_text import decode
from argmap.text.folding import Fold, fold

# Words, negations, marks around speech, a dash, and what ends a sentence or parts one.
LANGUAGES = {
    "bg": (
        (
            "мостът реката градът кметът хората работници цената пътят години въпросът решението никой всички нов "
            "затвориха отвориха каза знае иска плаща расте пада чака строи й ѝ още вече между през след"
        ),
        "не",
        "„“",
        " – ",
        ". ! ? , ; :",
    ),
    "pl": (
        (
            "most rzeka miasto burmistrz ludzie robotnicy cena droga lata pytanie decyzja nikt każdy nowy zamknęli "
            "otwarto powiedział wie chcą płaci rośnie spada czeka buduje łódź źródło żółty świeżą ćma też już między"
        ),
        "nie",
        "„”",
        " – ",
        ". ! ? , ; :",
    ),
    "ru": (
        (
            "мост река город мэр люди рабочие цена дорога годы вопрос решение никто каждый новый старый закрыли "
            "сказал знает хотят платит растёт падает ждёт строит ещё всё уже только между через после йод съезд"
        ),
        "не",
        "«»",
        " — ",
        ". ! ? , ; :",
    ),
    "zh-Hans": (
        (
            "桥 河流 城市 市长 人们 工人 价格 道路 年代 问题 决定 没人 每个 新的 旧的 关闭 开放 认为 知道 希望 支付 "
            "上涨 下跌 等待 建造 已经 只有 之间 经过 以后 AI GPT-4"
        ),
        "不",
        "“”",
        "——",
        "。 ！ ？ ， ； ：",
    ),
    "zh-Hant": (
        (
            "橋 河流 城市 市長 人們 工人 價格 道路 年代 問題 決定 沒人 每個 新的 舊的 關閉 開放 認為 知道 希望 支付 "
            "上漲 下跌 等待 建造 已經 只有 之間 經過 以後 AI GPT-4"
        ),
        "不",
        "「」",
        "——",
        "。 ！ ？ ， ； ：",
    ),
}
NUMBERS = ["600", "17", "2019–2024", "12,5", "−0,42", "3", "1998", "47%"]
PAIRS = ["‘’", "“”", "„“", "«»", "「」", "『』", '""', "''", "‹›"]
DASHES = ["–", "—", "―", "‒"]


def dice(seed):
    return random.Random(seed)  # noqa: S311 - the same texts on every run, and nothing secret


def make_text(language):
    """Write some 6,000 to 9,000 characters: sentences with speech, numbers and dashes, in paragraphs."""
    words, negation, (opening, closing), dash, ends = LANGUAGES[language]
    rng = dice(language)
    words, ends = words.split(), ends.split()
    gap = "" if language.startswith("zh") else " "
    paragraphs = []
    for _ in range(30):
        sentences = []
        for _ in range(rng.randint(2, 6)):
            sentence = rng.choices(words, k=rng.randint(5, 14))
            sentence.insert(rng.randrange(1, len(sentence)), rng.choice(NUMBERS))
            if rng.random() < 0.4:
                sentence.insert(rng.randrange(1, len(sentence) - 1), negation)
            if rng.random() < 0.4:
                place = rng.randrange(1, len(sentence) - 3)
                sentence[place : place + 3] = [opening + gap.join(sentence[place : place + 3]) + closing]
            half = rng.randrange(1, len(sentence))
            is_dashed = rng.random() < 0.4 and not sentence[half].startswith("−")
            middle = dash if is_dashed else rng.choice(ends[3:]) + gap
            sentences.append(gap.join(sentence[:half]) + middle + gap.join(sentence[half:]) + rng.choice(ends[:3]))
        paragraphs.append(gap.join(sentences))
    return "\n".join(paragraphs)


def find_real_texts():
    folders = [Path(folder) for folder in os.environ.get("ARGMAP_SOURCES", "").split(os.pathsep) if folder]
    return sorted(path for folder in folders for path in folder.glob("*.txt"))


MADE = {language: make_text(language) for language in LANGUAGES}
REAL = {path.name: decode(path.read_bytes(), path.name).text for path in find_real_texts()}
TEXTS = {**MADE, **REAL}
EXAMPLES = settings(max_examples=100)
every_text = pytest.mark.parametrize("name", [*MADE, *(pytest.param(name, id=f"real-{name}") for name in REAL)])
choices = st.integers(0, 2**32 - 1)


@cache
def searchable(name):
    return SearchableText(SourceText(name, TEXTS[name], extractor="text/1", bytes_sha256=""))


def source_of(text):
    return SearchableText(decode(text.encode(), "source.txt"))


@cache
def skeleton(text):
    """Letters, digits and their marks, composed, and nothing else: what makes two quotations the same words."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum() or unicodedata.combining(c))


def count_overlapping(part, text):
    return len(re.findall(f"(?={re.escape(part)})", text))


def cut(rng, text, least=12, most=120):
    """Cut a passage out of a text, from a letter or digit on, and at word ends where there are any."""
    start = rng.randrange(len(text) - most)
    passage = text[start : start + rng.randint(least, most)]
    is_spaced = passage.count(" ") > 3
    words = passage.split(" ")
    return re.sub(r"^\W+", "", " ".join(words[1:-1]) if is_spaced else passage).strip()


def cut_once(rng, name, least=12):
    """Cut a passage whose words stand in the text once."""
    passage = cut(rng, TEXTS[name], least)
    assume(len(skeleton(passage)) > 6)
    assume(count_overlapping(skeleton(passage), skeleton(TEXTS[name])) == 1)
    return passage


def cut_around(rng, text, pattern):
    """Cut out a passage that holds what `pattern` stands for."""
    start, end = rng.choice([match.span() for match in pattern.finditer(text)])
    return text[max(0, start - rng.randint(3, 60)) : end + rng.randint(3, 60)].strip()


# Falsifications: each makes a passage say something else, in the place where `pattern` is found.


def another_letter(rng, passage, place):
    return passage[: place.start()] + rng.choice("aeоиłжЖZ人國国") + passage[place.end() :]


def lost(_, passage, place):
    return passage[: place.start()] + passage[place.end() :]


def with_a_negation(rng, passage, place):
    negation = "不" if is_han(place.group()) else rng.choice(["не ", "nie ", "not "])
    return passage[: place.start()] + negation + passage[place.start() :]


def another_digit(rng, passage, place):
    digit = str((int(place.group()) + rng.randint(1, 9)) % 10)
    return passage[: place.start()] + digit + passage[place.end() :]


def swapped(_, passage, place):
    first, between, second = place.groups()
    return passage[: place.start()] + second + between + first + passage[place.end() :]


def another_case(_, passage, place):
    return passage[: place.start()] + place.group().swapcase() + passage[place.end() :]


def without_marks(_, passage, __):
    plain = "".join(c for c in unicodedata.normalize("NFD", passage) if not unicodedata.combining(c))
    return plain.replace("ł", "l")


def parts_out_of_order(_, passage, __):
    half = len(passage) // 2
    return f"{passage[half:]} […] {passage[:half]}"


FALSIFICATIONS = {
    "another letter": (r"[^\W\d_]", another_letter),
    "a lost character": (r"[^\W_]", lost),
    "a lost negation": (r"\b(?:не|nie|not) |不(?=\w)", lost),
    "an added negation": (r"(?<= )\w|[\u4e00-\u9fff]", with_a_negation),
    "another digit": (r"\d", another_digit),
    "swapped digits": (r"(\d)()(\d)", swapped),
    "swapped words": (r"(\b\w+)([ ,]+)(\w+\b)", swapped),
    "swapped characters": (r"([\u4e00-\u9fff])()([\u4e00-\u9fff])", swapped),
    "another case": (r"[A-Za-zА-Яа-яёЁżŻłŁ]", another_case),
    "lost marks": (r"[йёѝżółźćśęą]", without_marks),
    "a lost word": (r"(?<= )\w+ |[\u4e00-\u9fff]", lost),
    "parts out of order": (r"\w", parts_out_of_order),
}
every_falsification_of_every_text = pytest.mark.parametrize(
    ("name", "falsification"),
    [(name, one) for name in TEXTS for one in FALSIFICATIONS if re.search(FALSIFICATIONS[one][0], TEXTS[name])],
)


def is_there_by_chance(quoted, text):
    """Say, without the code under test, whether the words of a falsified quotation stand in the text after all."""
    whole, end = skeleton(text), 0
    for part in quoted.split("[…]"):
        place = whole.find(skeleton(part), end)
        if place < 0:
            return False
        end = place + len(skeleton(part))
    return True


@every_falsification_of_every_text
@settings(max_examples=20)
@given(seed=choices)
def test_a_falsified_quotation_never_verifies(name, falsification, seed):
    rng = dice(seed)
    pattern, falsify = re.compile(FALSIFICATIONS[falsification][0]), FALSIFICATIONS[falsification][1]
    passage = cut_around(rng, TEXTS[name], pattern)
    quoted = falsify(rng, passage, rng.choice(list(pattern.finditer(passage))))
    assume(len(skeleton(quoted)) > 2)
    assume(not is_there_by_chance(quoted, TEXTS[name]))
    assert isinstance(anchor(Quotation(quoted), searchable(name)), Near | Missing)


@every_text
@EXAMPLES
@given(seed=choices, falsification=st.sampled_from(sorted(FALSIFICATIONS.keys() - {"parts out of order"})))
def test_what_differs_stands_where_it_is_said_to_stand_in_both_texts(name, falsification, seed):
    rng = dice(seed)
    pattern, falsify = re.compile(FALSIFICATIONS[falsification][0]), FALSIFICATIONS[falsification][1]
    assume(pattern.search(TEXTS[name]))
    passage = cut_around(rng, TEXTS[name], pattern)
    quoted = falsify(rng, passage, rng.choice(list(pattern.finditer(passage))))
    found = anchor(Quotation(quoted), searchable(name))
    assume(isinstance(found, Near) or (isinstance(found, Missing) and found.changes))

    corrected, end = quoted, found.part.end
    for change in reversed(found.changes):
        assert change.quoted_span.of(quoted) == change.quoted
        assert change.printed_span.of(TEXTS[name]) == change.printed
        assert found.part.start <= change.quoted_span.start <= change.quoted_span.end <= end
        end = change.quoted_span.start
        corrected = corrected[:end] + change.printed + corrected[change.quoted_span.end :]
    assert skeleton(found.span.of(TEXTS[name])) in skeleton(corrected)


@every_text
@EXAMPLES
@given(seed=choices)
def test_a_quotation_from_another_source_never_verifies(name, seed):
    rng = dice(seed)
    other = rng.choice([one for one in TEXTS if one != name])
    quoted = cut(rng, TEXTS[other])
    assume(len(skeleton(quoted)) > 2)
    assume(not is_there_by_chance(quoted, TEXTS[name]))
    source = Source(name, Written("arguments/a.yaml", ()), f"{name}.txt", None)
    found = Verifier({one: searchable(one) for one in (name, other)}, None)(Quotation(quoted), "claim", 0, source)
    assert not isinstance(found, Anchor)


# True quotations typed or set in another way.


def is_han(character):
    return "\u4e00" <= character <= "\u9fff" or character in "，。！？；：、"


def rewrapped(rng, passage):
    """Break lines at spaces and between Han characters, as an editor and YAML do."""
    out = []
    for at, character in enumerate(passage):
        is_changed = character == " " and rng.random() < 0.3
        out.append(rng.choice(["\n", "\n    ", "  ", "\t", "\u00a0", "\u3000", "\u2009"]) if is_changed else character)
        if is_han(character) and is_han(passage[at + 1 : at + 2] or " ") and rng.random() < 0.1:
            out.append(rng.choice(["\n", " ", "\n  "]))
    return "".join(out)


def requoted(rng, passage):
    opening, closing = rng.choice(PAIRS)
    table = dict.fromkeys("„«“「『‘‚‹", opening) | dict.fromkeys("»”」』’›", closing)
    return "".join(table.get(c, c) for c in passage.replace('"', rng.choice('"“”')).replace("'", "’"))


def redashed(rng, passage):
    """Give dashes between words another form; those beside digits can be signs and stay."""
    dash = rng.choice(DASHES)
    return re.sub(r"(?<![\d–—−])(?:[–—]+|(?<= )-(?= ))(?![\d–—−])", dash, passage)


def fullwidth(_, passage):
    table = {ord(c): chr(ord(c) + 0xFEE0) for c in "!%(),:;?"} | {ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789"}
    return passage.translate(table)


def halfwidth(_, passage):
    return passage.translate({ord(c): chr(ord(c) - 0xFEE0) for c in "！，：；？（）％"})


def decomposed(_, passage):
    return unicodedata.normalize("NFD", passage)


def with_invisible_characters(rng, passage):
    return "".join(c + rng.choice(["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200e"] + [""] * 20) for c in passage)


def with_marks_around(rng, passage):
    opening, closing = rng.choice(PAIRS)
    return f"{opening}{passage}{closing}"


def with_spaces_beside_han(_, passage):
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])", " ", passage)


def as_typed(_, passage):
    return passage


RETYPINGS = [
    as_typed,
    rewrapped,
    requoted,
    redashed,
    fullwidth,
    halfwidth,
    decomposed,
    with_invisible_characters,
    with_marks_around,
    with_spaces_beside_han,
]


@every_text
@pytest.mark.parametrize("retype", RETYPINGS)
@settings(max_examples=20)
@given(seed=choices)
def test_a_true_quotation_is_verified_however_it_is_typed(name, retype, seed):
    rng = dice(seed)
    passage = cut_once(rng, name)
    quoted = retype(rng, passage)

    found = anchor(Quotation(quoted), searchable(name))

    assert isinstance(found, Anchor), (quoted, found)
    assert [skeleton(span.of(TEXTS[name])) for span in found.spans] == [skeleton(passage)]


@every_text
@EXAMPLES
@given(seed=choices)
def test_a_true_quotation_is_verified_however_its_source_is_set(name, seed):
    rng = dice(seed)
    passage = cut_once(rng, name)
    content = TEXTS[name]
    for reset in rng.sample([rewrapped, requoted, redashed, decomposed], k=2):
        content = reset(rng, content)
    content = content.replace("\n", rng.choice(["\n", "\r\n", "\r"]))

    text = source_of(content)
    found = anchor(Quotation(passage), text)

    assert isinstance(found, Anchor), (passage, found)
    assert [skeleton(span.of(text.text)) for span in found.spans] == [skeleton(passage)]


@every_text
@EXAMPLES
@given(seed=choices)
def test_the_anchored_text_folds_to_the_quotation(name, seed):
    rng = dice(seed)
    retype = rng.choice([one for one in RETYPINGS if one is not with_marks_around])
    quoted = retype(rng, cut_once(rng, name))

    found = anchor(Quotation(quoted), searchable(name))

    assert isinstance(found, Anchor), (quoted, found)
    rung = Fold[found.tier.name]
    assert fold(found.spans[0].of(TEXTS[name]), rung).text == fold(quoted.strip(), rung).text.strip()


@every_text
@EXAMPLES
@given(seed=choices)
def test_a_true_quotation_with_words_left_out_is_verified_in_its_parts(name, seed):
    rng = dice(seed)
    passage = cut_once(rng, name, least=60)
    first, last = len(passage) // 3, 2 * len(passage) // 3
    head, tail = passage[:first], passage[last:]
    assume(all(count_overlapping(skeleton(part), skeleton(TEXTS[name])) == 1 for part in (head, tail)))
    assume(min(len(skeleton(head)), len(skeleton(tail))) > 4)

    found = anchor(Quotation(f"{head} {rng.choice(['[…]', '[...]', '(…)', '…', '...'])} {tail}"), searchable(name))

    assert isinstance(found, Anchor), (passage, found)
    assert [skeleton(span.of(TEXTS[name])) for span in found.spans] == [skeleton(head), skeleton(tail)]
