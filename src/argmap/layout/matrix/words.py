"""What has to be said on matrices besides the words of maps, in every language that maps are drawn in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.layout.words.vocabulary import Words
from argmap.semantics.matrix import Grade
from argmap.semantics.matrix_rows import By

# What has no value is told by the word that maps have for it.
_LETTERS = tuple(grade for grade in Grade if grade is not Grade.NO_VALUE)


@dataclass(frozen=True, slots=True)
class MatrixWords:
    """The words of one language; parts in braces are filled in.

    `rows` head the grid, `grades` say what its letters mean; `contribution_mark` explains the figures below them,
    `inconsistency_mark` those of the ranking, `unranked_mark` what stands for a rank where there is none, and
    `tallies_mark` the counts of quotations. `silent_everywhere` lists who says nothing of any position,
    `without_bearing` counts the rows that bear on none.
    """

    title: str
    rows: Mapping[By, str]
    sources: str
    speakers: str
    ranking: str
    inconsistency: str
    diagnosticity: str
    non_diagnostic: str
    grades: Mapping[Grade, str]
    both: str
    silent: str
    silent_everywhere: str
    contribution_mark: str
    inconsistency_mark: str
    without_bearing: str
    unranked_mark: str
    tallies_mark: str


def matrix_words(words: Words) -> MatrixWords:
    """Return what matrices say in the language of a map's own words."""
    return _WORDS[words.lang]


def _rows(*headings: str) -> Mapping[By, str]:
    return dict(zip(By, headings, strict=True))


def _grades(*meanings: str) -> Mapping[Grade, str]:
    return dict(zip(_LETTERS, meanings, strict=True))


_WORDS: Mapping[str, MatrixWords] = {
    "en": MatrixWords(
        title="Evidence by position",
        rows=_rows("Origins", "Sources", "Pieces of evidence"),
        sources="Who speaks about which position: sources",
        speakers="Who speaks about which position: speakers",
        ranking="Positions, first what least speaks against",
        inconsistency="inconsistency {value}",
        diagnosticity="diagnosticity",
        non_diagnostic="not diagnostic",
        grades=_grades(
            "strongly consistent",
            "consistent",
            "neutral",
            "inconsistent",
            "strongly inconsistent",
            "does not bear on it",
        ),
        both="{n} for and against it",
        silent="silent",
        silent_everywhere="Silent on every position: {names}",
        contribution_mark="the strength that the position owes to it",
        inconsistency_mark="inconsistency: all that weakens the position",
        without_bearing="Without bearing on any position here: {n}",
        unranked_mark="no rank, where the strength is 0 or has no value",
        tallies_mark="how many quotations speak for (+), against (−), both (±)",
    ),
    "de": MatrixWords(
        title="Belege nach Positionen",
        rows=_rows("Ursprünge", "Quellen", "Einzelne Belege"),
        sources="Wer zu welcher Position spricht: Quellen",
        speakers="Wer zu welcher Position spricht: Sprecher",
        ranking="Positionen, zuerst die, gegen die am wenigsten spricht",
        inconsistency="Widerspruch {value}",
        diagnosticity="Trennschärfe",
        non_diagnostic="nicht trennscharf",
        grades=_grades(
            "spricht stark dafür",
            "spricht dafür",
            "neutral",
            "spricht dagegen",
            "spricht stark dagegen",
            "ohne Bezug zur Position",
        ),
        both="{n} dafür und dagegen",
        silent="schweigt",
        silent_everywhere="Schweigen zu allen Positionen: {names}",
        contribution_mark="die Stärke, die die Position ihm verdankt",
        inconsistency_mark="Widerspruch: alles, was die Position schwächt",
        without_bearing="Ohne Bezug zu einer Position hier: {n}",
        unranked_mark="ohne Rang, wo die Stärke 0 ist oder keinen Wert hat",
        tallies_mark="wie viele Zitate dafür (+), dagegen (−), beides (±) sagen",
    ),
    "fr": MatrixWords(
        title="Preuves par position",
        rows=_rows("Origines", "Sources", "Preuves une à une"),
        sources="Qui parle de quelle position : sources",
        speakers="Qui parle de quelle position : locuteurs",
        ranking="Positions, d’abord les moins contredites",
        inconsistency="incohérence {value}",
        diagnosticity="pouvoir discriminant",
        non_diagnostic="non discriminant",
        grades=_grades(
            "très cohérent",
            "cohérent",
            "neutre",
            "incohérent",
            "très incohérent",
            "sans rapport avec elle",
        ),
        both="{n} pour et contre",
        silent="se tait",
        silent_everywhere="Se taisent sur toutes les positions : {names}",
        contribution_mark="la force que la position lui doit",
        inconsistency_mark="incohérence : tout ce qui affaiblit la position",
        without_bearing="Sans rapport avec une position ici : {n}",
        unranked_mark="sans rang, quand la force est de 0 ou n’a aucun chiffre",
        tallies_mark="combien de citations pour (+), contre (−), les deux (±)",
    ),
    "es": MatrixWords(
        title="Pruebas por posición",
        rows=_rows("Orígenes", "Fuentes", "Pruebas una a una"),
        sources="Quién habla de qué posición: fuentes",
        speakers="Quién habla de qué posición: hablantes",
        ranking="Posiciones, primero las menos contradichas",
        inconsistency="incoherencia {value}",
        diagnosticity="poder discriminante",
        non_diagnostic="no discrimina",
        grades=_grades(
            "muy coherente",
            "coherente",
            "neutral",
            "incoherente",
            "muy incoherente",
            "no atañe a la posición",
        ),
        both="{n} a favor y en contra",
        silent="calla",
        silent_everywhere="Callan sobre todas las posiciones: {names}",
        contribution_mark="la fuerza que la posición le debe",
        inconsistency_mark="incoherencia: todo lo que debilita la posición",
        without_bearing="Sin relación con ninguna posición aquí: {n}",
        unranked_mark="sin puesto, si la fuerza es 0 o no tiene cifra",
        tallies_mark="cuántas citas a favor (+), en contra (−), ambas cosas (±)",
    ),
    "pl": MatrixWords(
        title="Dowody według stanowisk",
        rows=_rows("Źródła pierwotne", "Źródła", "Pojedyncze dowody"),
        sources="Kto mówi o którym stanowisku: źródła",
        speakers="Kto mówi o którym stanowisku: mówcy",
        ranking="Stanowiska, najpierw te, którym najmniej przeczy",
        inconsistency="niezgodność {value}",
        diagnosticity="diagnostyczność",
        non_diagnostic="niediagnostyczne",
        grades=_grades(
            "bardzo zgodne",
            "zgodne",
            "neutralne",
            "niezgodne",
            "bardzo niezgodne",
            "nie dotyczy stanowiska",
        ),
        both="{n} za i przeciw",
        silent="milczy",
        silent_everywhere="Milczą o wszystkich stanowiskach: {names}",
        contribution_mark="siła, którą stanowisko mu zawdzięcza",
        inconsistency_mark="niezgodność: wszystko, co osłabia stanowisko",
        without_bearing="Bez związku z którymkolwiek stanowiskiem tutaj: {n}",
        unranked_mark="bez miejsca, gdy siła wynosi 0 lub nie ma wartości",
        tallies_mark="ile cytatów za (+), przeciw (−), jedno i drugie (±)",
    ),
    "ru": MatrixWords(
        title="Свидетельства по позициям",
        rows=_rows("Первоисточники", "Источники", "Отдельные свидетельства"),
        sources="Кто говорит о какой позиции: источники",
        speakers="Кто говорит о какой позиции: говорящие",
        ranking="Позиции, сначала те, которым меньше всего противоречит",
        inconsistency="противоречие {value}",
        diagnosticity="различающая сила",
        non_diagnostic="не различает",
        grades=_grades(
            "вполне согласуется",
            "согласуется",
            "нейтрально",
            "противоречит",
            "сильно противоречит",
            "не касается позиции",
        ),
        both="{n} за и против",
        silent="молчит",
        silent_everywhere="Молчат обо всех позициях: {names}",
        contribution_mark="сила, которой позиция ему обязана",
        inconsistency_mark="противоречие: всё, что ослабляет позицию",
        without_bearing="Не касаются ни одной позиции здесь: {n}",
        unranked_mark="без места, если сила равна 0 или для неё нет оценки",
        tallies_mark="сколько цитат за (+), против (−), и то и другое (±)",
    ),
    "bg": MatrixWords(
        title="Доказателства по позиции",
        rows=_rows("Първоизточници", "Източници", "Отделни доказателства"),
        sources="Кой за коя позиция говори: източници",
        speakers="Кой за коя позиция говори: говорещи",
        ranking="Позиции, първо тези, на които най-малко противоречи",
        inconsistency="противоречие {value}",
        diagnosticity="разграничаваща сила",
        non_diagnostic="не разграничава",
        grades=_grades(
            "силно се съгласува",
            "съгласува се",
            "неутрално",
            "противоречи",
            "силно противоречи",
            "не засяга позицията",
        ),
        both="{n} за и против",
        silent="мълчи",
        silent_everywhere="Мълчат за всички позиции: {names}",
        contribution_mark="силата, която позицията му дължи",
        inconsistency_mark="противоречие: всичко, което отслабва позицията",
        without_bearing="Без отношение към която и да е позиция тук: {n}",
        unranked_mark="без място, когато силата е 0 или няма оценка",
        tallies_mark="колко цитата за (+), против (−), и двете (±)",
    ),
    "zh-Hans": MatrixWords(
        title="按立场排列的证据",
        rows=_rows("独立源头", "来源", "单条证据"),
        sources="谁谈及哪个立场：来源",
        speakers="谁谈及哪个立场：发言者",
        ranking="立场，反证最少者在前",
        inconsistency="不一致度{value}",
        diagnosticity="鉴别力",
        non_diagnostic="无鉴别力",
        grades=_grades("非常一致", "一致", "中性", "不一致", "非常不一致", "与立场无关"),
        both="{n}条既支持又反驳",
        silent="沉默",
        silent_everywhere="对所有立场沉默：{names}",
        contribution_mark="立场的强度中由它而来的部分",
        inconsistency_mark="不一致度：一切削弱该立场的证据之和",
        without_bearing="与此处任何立场无关：{n}",
        unranked_mark="无排名：强度为0或无数值",
        tallies_mark="引文条数：支持（+）、反驳（−）、两者兼有（±）",
    ),
    "zh-Hant": MatrixWords(
        title="按立場排列的證據",
        rows=_rows("獨立源頭", "來源", "單則證據"),
        sources="誰談及哪個立場：來源",
        speakers="誰談及哪個立場：發言者",
        ranking="立場，反證最少者在前",
        inconsistency="不一致度{value}",
        diagnosticity="鑑別力",
        non_diagnostic="無鑑別力",
        grades=_grades("非常一致", "一致", "中性", "不一致", "非常不一致", "與立場無關"),
        both="{n}則既支持又反駁",
        silent="沉默",
        silent_everywhere="對所有立場沉默：{names}",
        contribution_mark="立場的強度中由它而來的部分",
        inconsistency_mark="不一致度：一切削弱該立場的證據之和",
        without_bearing="與此處任何立場無關：{n}",
        unranked_mark="無排名：強度為0或無數值",
        tallies_mark="引文則數：支持（+）、反駁（−）、兩者兼有（±）",
    ),
}
