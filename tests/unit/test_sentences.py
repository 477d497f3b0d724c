"""Sentences and paragraphs."""

from __future__ import annotations

import pytest

from argmap.language import language_of
from argmap.language.paragraphs import paragraph_spans
from argmap.language.sentences import sentence_spans


def sentences(text: str, lang: str | None = None) -> list[str]:
    return [span.of(text) for span in sentence_spans(text, language_of(lang))]


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in paragraph_spans(text)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Tea calms. It is healthy!  Is it?", ["Tea calms.", "It is healthy!", "Is it?"]),
        ("en", "Tea no. 5 and St. Petersburg. Fig. A shows it.", ["Tea no. 5 and St. Petersburg.", "Fig. A shows it."]),
        ("en", "It costs 2.5 pounds at tea.example today.", ["It costs 2.5 pounds at tea.example today."]),
        (
            "en",
            "“Tea is patience!” she says. (So it is.) Yes.",
            ["“Tea is patience!” she says.", "(So it is.)", "Yes."],
        ),
        ("en", "Hear J. S. Bach at tea.", ["Hear J. S. Bach at tea."]),
        ("en", "Tea … is good … Coffee is not.", ["Tea … is good …", "Coffee is not."]),
        ("bg", "През 2020 г. чаят поевтиня. Кафето не.", ["През 2020 г. чаят поевтиня.", "Кафето не."]),
        ("bg", "През 2020 г. България пие чай.", ["През 2020 г. България пие чай."]),
        (
            "bg",
            "Градините в планината са засадени през 2020 г. Чаят расте бавно.",
            ["Градините в планината са засадени през 2020 г.", "Чаят расте бавно."],
        ),
        ("pl", "To 17 proc. herbaty za 10 dol. z tzw. ogrodów.", ["To 17 proc. herbaty za 10 dol. z tzw. ogrodów."]),
        ("pl", "Na ul. Kopernika. Herbata stygnie.", ["Na ul. Kopernika.", "Herbata stygnie."]),
        ("ru", "Чай пьют, т.е. ждут. «Чай — терпение». Да.", ["Чай пьют, т.е. ждут.", "«Чай — терпение».", "Да."]),
        ("de", "„Tee ist gut.“ Kaffee bzw. Tee z.B. Gästen.", ["„Tee ist gut.“", "Kaffee bzw. Tee z.B. Gästen."]),
        ("fr", "Le thé, cf. Chapitre 2. « Bon ! » dit-il.", ["Le thé, cf. Chapitre 2.", "« Bon ! » dit-il."]),
        ("es", "El té, cf. Fig. 5. ¿Quién no? ¡Nadie!", ["El té, cf. Fig. 5.", "¿Quién no?", "¡Nadie!"]),
        (
            "zh-Hans",
            "茶好。“真的吗？”她问。咖啡呢?Tea吧!好",
            ["茶好。", "“真的吗？”", "她问。", "咖啡呢?", "Tea吧!", "好"],
        ),
        ("zh-Hant", "「茶好。」他說,「很好。」", ["「茶好。」", "他說,「很好。」"]),
        ("zh-Hant", '他說:"茶好。"她笑。"咖啡呢?"', ['他說:"茶好。"', "她笑。", '"咖啡呢?"']),
        ("zh-Hant", '茶好。"咖啡不好,"他說。', ["茶好。", '"咖啡不好,"他說。']),
        (None, "Tea calms. It is healthy.", ["Tea calms.", "It is healthy."]),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(lang: str | None, text: str, expected: list[str]):
    assert sentences(text, lang) == expected


def test_a_line_break_inside_a_wrapped_paragraph_ends_no_sentence():
    text = "The gardens in the mountains sold\nmuch tea in the last year. Coffee\nGrowers sold little.\n\nTea is\nwell."
    assert sentences(text, "en") == [
        "The gardens in the mountains sold\nmuch tea in the last year.",
        "Coffee\nGrowers sold little.",
        "Tea is\nwell.",
    ]


def test_a_heading_is_a_sentence_of_its_own():
    text = (
        "Tea and its friends\nThe gardens in the mountains sold much tea.\nWhat comes\nCoffee growers sold little tea."
    )
    assert sentences(text, "en") == text.split("\n")


def test_a_heading_over_a_chinese_paragraph_is_a_sentence_of_its_own():
    assert sentences("茶的朋友\n山上的茶園去年賣出了很多很多很多很多茶葉。", "zh") == [
        "茶的朋友",
        "山上的茶園去年賣出了很多很多很多很多茶葉。",
    ]


def test_a_wrapped_chinese_line_ends_no_sentence():
    text = "山上的茶園去年賣出了很多很多很多茶葉而且\n都很好喝。咖啡園也賣出了很多很多很多咖啡\n豆。"
    assert len(sentences(text, "zh")) == 2


def test_empty_lines_part_paragraphs():
    assert paragraphs("Tea calms.\nCoffee wakes.\n\n  \nWater is wet.\n") == [
        "Tea calms.\nCoffee wakes.",
        "Water is wet.",
    ]


def test_lines_too_long_to_be_wrapped_are_paragraphs():
    line = "The gardens in the mountains sold much tea in the last year. " * 5
    assert paragraphs(f"{line}\nTea\n\n{line}") == [line.strip(), "Tea", line.strip()]


def test_short_lines_end_paragraphs_where_no_empty_line_does():
    first = "The gardens in the mountains sold much\ntea in the last year."
    second = "Coffee growers sold little of it, as\nthey tell."
    assert paragraphs(f"{first}\n{second}") == [first, second]


def test_nothing_has_no_sentences():
    assert sentences("") == sentences(" \n\n ") == paragraphs("\n") == []
