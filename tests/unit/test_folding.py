"""The folding ladder: what it makes equal, what it never does, and the way back."""

from __future__ import annotations

import pytest

from argmap.text.folding import Fold, climb, dash_readings, fold
from argmap.text.hyphenation import reads_alike
from argmap.text.span import Span

EQUAL_IN_LAYOUT = [
    pytest.param("two\nlines", "two lines", id="a line break is a space"),
    pytest.param("a \t\u00a0\u3000 b", "a b", id="a run of white space is one space"),
    pytest.param("一行\n二行", "一行二行", id="a line break between Han characters is nothing"),
    pytest.param("前、\u3000後", "前、後", id="and beside Chinese punctuation"),
    pytest.param("in\u00addi\u200bvi\u2060du\ufeffal", "individual", id="soft hyphen, ZWSP, word joiner, BOM"),
    pytest.param("\u200eleft\u200f \u202bright\u202c", "left right", id="bidirectional marks"),
    pytest.param("po\u0301z\u0307no", "p\u00f3\u017cno", id="decomposed letters"),
    pytest.param("e\u00ad\u0301", "\u00e9", id="a mark behind an invisible character"),
    pytest.param("\u1112\u1161\u11ab", "\ud55c", id="decomposed Hangul"),
    pytest.param("\u304b\u3099", "\u304c", id="decomposed kana"),
    pytest.param("\u212b", "\u00c5", id="a character that is canonically another"),
]
EQUAL_IN_TYPOGRAPHY = [
    pytest.param("„так“ «так» “так” ‘так’ 「так」", '"так" "так" "так" "так" "так"', id="quotation marks"),
    pytest.param("ten – two — one ‐ x", "ten - two - one - x", id="dashes"),
    pytest.param("是——的──對--a", "是-的-對-a", id="runs of dashes"),
    pytest.param("好，１２％！", "好,12%!", id="full-width forms"),
    pytest.param("no... yes…… so . . . or⋯⋯ 是。。。", "no… yes… so … or… 是…", id="ellipses"),
    pytest.param("用 AI 的 人", "用AI的人", id="white space beside Han"),
    pytest.param("“一。” “二”", "“一。”“二”", id="white space between punctuation marks"),
]
NEVER_EQUAL = [
    pytest.param("−0.42", "0.42", id="a sign is not dropped"),
    pytest.param("5-3", "53", id="a dash between digits is not dropped"),
    pytest.param("p<0.05", "p=0.05", id="relations"),
    pytest.param("5 mW", "5 MW", id="case"),
    pytest.param("10²", "102", id="superscripts"),
    pytest.param("1½", "11⁄2", id="fractions"),
    pytest.param("2023¹", "20231", id="footnote marks"),
    pytest.param("łódki", "lodki", id="diacritics"),
    pytest.param("ещё", "еще", id="ё and е"),
    pytest.param("й", "и", id="й and и"),
    pytest.param("國", "国", id="Han variants"),
    pytest.param("3, 4", "3,4", id="a list and a decimal"),
    pytest.param("１ ２", "１２", id="two full-width numbers and one"),
    pytest.param("1 000", "1000", id="a space in a number"),
    pytest.param("a b", "ab", id="word breaks"),
    pytest.param("می\u200cخواهم", "میخواهم", id="a joiner"),
    pytest.param("葛\U000e0101", "葛", id="a variation selector"),
    pytest.param("서울 대", "서울대", id="spaces of Korean"),
    pytest.param("A", "А", id="Latin and Cyrillic A"),
    pytest.param("。", ".", id="full stops"),
]
EQUAL_IN_HYPHENATION = [
    pytest.param("open-\nsource", "opensource", id="a hyphen of the line break"),
    pytest.param("open-\nsource", "open-source", id="a hyphen that was there"),
    pytest.param("oﬃce", "office", id="a ligature"),
]


@pytest.mark.parametrize(("one", "other"), EQUAL_IN_LAYOUT)
def test_layout_makes_equal(one, other):
    assert fold(one, Fold.LAYOUT).text == fold(other, Fold.LAYOUT).text
    assert fold(one, Fold.EXACT).text != fold(other, Fold.EXACT).text


@pytest.mark.parametrize(("one", "other"), EQUAL_IN_TYPOGRAPHY)
def test_typography_makes_equal_what_layout_does_not(one, other):
    assert fold(one, Fold.TYPOGRAPHY).text == fold(other, Fold.TYPOGRAPHY).text
    assert fold(one, Fold.LAYOUT).text != fold(other, Fold.LAYOUT).text


@pytest.mark.parametrize("rung", sorted({*Fold} - {Fold.HYPHENATION}))
@pytest.mark.parametrize(("one", "other"), [*NEVER_EQUAL, *EQUAL_IN_HYPHENATION])
def test_no_rung_makes_equal(one, other, rung):
    assert fold(one, rung).text != fold(other, rung).text


def is_candidate_and_proof(typed, printed):
    one, other = fold(typed, Fold.HYPHENATION), fold(printed, Fold.HYPHENATION)
    spelt = one.hyphenated(Span(0, len(one.text))), other.hyphenated(Span(0, len(other.text)))
    return one.text == other.text, reads_alike(*spelt)


@pytest.mark.parametrize(("one", "other"), NEVER_EQUAL)
def test_hyphenation_proves_none_of_that_either(one, other):
    assert not all(is_candidate_and_proof(one, other))


@pytest.mark.parametrize(("printed", "typed"), EQUAL_IN_HYPHENATION)
def test_hyphenation_proves_what_differs_at_a_line_end(printed, typed):
    assert is_candidate_and_proof(typed, printed) == (True, True)


@pytest.mark.parametrize(
    ("raw", "folded", "source"),
    [
        ("a\n\n b", " ", "\n\n "),
        ("in\u00adner", "inn", "in\u00adn"),
        ("\u00ad\u00adinner\u00ad", "inner", "inner"),
        ("wait . . . what", "…", ". . ."),
        ("是——的", "-", "——"),
        ("用 AI 的", "用AI", "用 AI"),
        ("po\u0301z\u0307no", "óż", "o\u0301z\u0307"),
        ("𠮷\n野家", "野家", "野家"),
    ],
)
def test_a_folded_range_leads_back_to_the_characters_it_came_from(raw, folded, source):
    at_top = fold(raw, Fold.TYPOGRAPHY)
    start = at_top.text.index(folded)
    assert at_top.source_span(Span(start, start + len(folded))).of(raw) == source


def test_an_empty_range_leads_back_to_an_empty_range():
    assert fold("a\n\nb", Fold.LAYOUT).source_span(Span(2, 2)) == Span(3, 3)


@pytest.mark.parametrize("rung", [Fold.HYPHENATION, Fold.MARKUP])
def test_a_rung_that_needs_lines_is_not_climbed_from_a_text_without_them(rung):
    with pytest.raises(ValueError, match="begins with the text itself"):
        climb(fold("a\nb", Fold.LAYOUT), rung)


def test_climbing_to_a_lower_rung_changes_nothing():
    folded = fold("a\nb", Fold.TYPOGRAPHY)
    assert climb(folded, Fold.LAYOUT) is folded


def test_climbing_gives_what_folding_at_once_gives():
    raw = "„po\u0301źno”\n——  １２％ . . . 的 AI"
    assert climb(fold(raw, Fold.LAYOUT), Fold.TYPOGRAPHY).text == fold(raw, Fold.TYPOGRAPHY).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("利润-5亿", "利润——5亿", id="a loss is no dash before a gain"),
        pytest.param("wynik −5", "wynik —5", id="a minus after a space"),
        pytest.param("5--3", "5-3", id="a difference of a negative number"),
        pytest.param("-$5", "—$5", id="a sign before a currency"),
    ],
)
def test_a_dash_that_can_be_a_sign_reads_differently_from_one_that_cannot(one, other):
    assert fold(one, Fold.TYPOGRAPHY).text == fold(other, Fold.TYPOGRAPHY).text
    assert dash_readings(one) != dash_readings(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("−5", "-5", id="a typed minus"),
        pytest.param("–5 °C", "-5 °C", id="an en dash for a minus"),
        pytest.param("2019—2024", "2019-2024", id="a range of years"),
        pytest.param("GPT-4", "GPT–4", id="a name"),
        pytest.param("结果——5亿", "结果—5亿", id="a dash of one or two characters"),
        pytest.param("да — 5 лет", "да - 5 лет", id="a dash with spaces"),
        pytest.param("利润 -5亿", "利润-5亿", id="a sign with or without the space of typography"),
    ],
)
def test_dashes_that_read_alike_are_alike(one, other):
    assert fold(one, Fold.TYPOGRAPHY).text == fold(other, Fold.TYPOGRAPHY).text
    assert dash_readings(one) == dash_readings(other)
