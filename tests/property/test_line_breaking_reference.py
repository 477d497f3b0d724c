from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_cluster_breakables
from uniseg.linebreak import line_break_breakables

from argmap.text.graphemes import grapheme_ends
from argmap.text.line_breaking import line_break_offsets

# Without the dotted circle (LB28a) and ZWJ, which the reference does not merge into a closing mark (LB9).
CHARACTERS = st.sampled_from(
    " ab1,.-–—!?()[]{}“”„‘’«»…:;%$€/\\°+#@&*=_|~жЩя№γ\u0301\u00a0\u2060\u200b\u2010\u00adת"
    "「」『』：，。、中文字々ー ぁ한가ᄀ각👍🏽🇩🇪🇫"
)
TEXTS = st.text(CHARACTERS, min_size=1, max_size=14)
SENTENCES = (
    "Ограниченията, казват те (и не само те), „не спират“ никого – поне засега.",
    "Tymczasem na nabrzeżu – jak co roku – stoi woda; 12,5% więcej niż w 2019 r.",
    "Почти каждую весну набережная «уходит» под воду: 3-й раз за 10 лет.",
    "洪水会来得更频繁，特别是在春天（三月到五月），他说：“没有人准备好。”",
    "渡輪遷往新碼頭之後——也許——舊港口會變成公園；「誰來支付？」他問。",
    "See https://example.org/a/b?c=d&e=f#g, pp. 12–15, and the state-of-the-art report (2024).",
)


def ends(text, breakables):
    return [offset for offset, may in enumerate(breakables(text)) if may and offset] + [len(text)]


@given(TEXTS)
@example(SENTENCES[0])
@example(SENTENCES[1])
@example(SENTENCES[2])
@example(SENTENCES[3])
@example(SENTENCES[4])
@example(SENTENCES[5])
def test_line_breaks_are_those_of_the_reference(text):
    assert line_break_offsets(text) == ends(text, line_break_breakables)


@given(st.text(max_size=20))
def test_grapheme_clusters_are_those_of_the_reference(text):
    expected = ends(text, grapheme_cluster_breakables) if text else []
    assert grapheme_ends(text) == expected


@given(st.text(max_size=40))
def test_line_breaks_ascend_and_close_with_the_text(text):
    offsets = line_break_offsets(text)
    assert offsets == sorted(set(offsets))
    assert (offsets[-1] if offsets else 0) == len(text)
