"""The words after a passage that deny it, and the conditions before it."""

from __future__ import annotations

import pytest

from argmap.language import language_of
from argmap.language.denials import Denials, denials


def words_of(lang: str) -> Denials:
    language = language_of(lang)
    assert language is not None
    return denials(language)


def denying(lang: str, text: str) -> str | None:
    """Return what denies the words before the bar."""
    before, _, after = text.partition("|")
    turn = words_of(lang).denying(before + after, len(before))
    return turn.span.of(before + after) if turn else None


def condition(lang: str, text: str) -> str | None:
    """Return the condition of the words after the bar."""
    before, _, after = text.partition("|")
    turn = words_of(lang).condition(before + after, len(before))
    return turn.span.of(before + after) if turn else None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Die Gäste mögen den Tee| nicht.", "nicht"),
        ("Das gilt| leider nicht für Tee.", "nicht"),
        ("Kaffee hilft| kaum.", "kaum"),
        ("Die Wirtin stimmt dem Koch| nicht zu.", "nicht"),
        ("Das Haus verkauft| keine Milch.", "keine"),
        ("Der Koch hat die Preise| auch heute nicht gesenkt.", "nicht"),
        ("Das Haus hat den Tee|\nnicht gekauft.", "nicht"),
    ],
)
def test_in_german_a_negation_follows_what_it_denies(text: str, word: str):
    assert denying("de", text) == word


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("bg", "Че чаят лекува всичко|, не е вярно.", "не е вярно"),
        ("bg", "Чаят лекува|? Никога.", "Никога"),
        ("de", "Dass Tee alles heilt|, ist falsch.", "ist falsch"),
        ("en", "I like tea|? Never.", "Never"),
        ("en", "Tea is good| - not.", "not"),
        ("en", "Tea is good|, said nobody.", "said nobody"),
        ("en", "Tea is good|. Not so!", "Not so"),
        ("en", "The tea pleased| nobody.", "nobody"),
        ("en", "That tea cures all| is a myth.", "is a myth"),
        ("en", "“Tea cures all|” is a myth.", "is a myth"),
        ("es", "Que el té lo cura todo| es falso.", "es falso"),
        ("es", "El té cura|? Jamás.", "Jamás"),
        ("fr", "Le thé guérit|, c’est faux.", "c’est faux"),
        ("fr", "Le thé guérit|? Jamais !", "Jamais"),
        ("pl", "Herbata leczy| to nieprawda.", "to nieprawda"),
        ("pl", "Herbata leczy|? Nigdy.", "Nigdy"),
        ("ru", "Чай лечит| — неправда.", "неправда"),
        ("zh", "茶能治百病|是谣言。", "是谣言"),
        ("zh", "茶能治百病|？从来没有。", "从来没有"),
    ],
)
def test_a_verdict_or_an_answer_denies_in_any_language(lang: str, text: str, word: str):
    assert denying(lang, text) == word


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Sie trinken Tee|, nicht Kaffee."),
        ("de", "Sie trinken| nicht nur Tee."),
        ("de", "Sie trinken Tee|. Nicht alle kommen."),
        ("de", "Sie trinken Tee|, kein Wunder."),
        ("en", "Is tea good?| No."),
        ("en", "Tea is sold at noon|. No. 5 is shut."),
        ("en", "Tea is sold|. Nothing. Nobody came."),
        ("en", "In the house| nobody sleeps."),
        ("en", "The guests| never drink tea."),
        ("en", "Tea is good|"),
        ("ru", "Гости пьют чай|, не кофе."),
        ("zh", "客人喝茶|不多。"),
    ],
)
def test_other_negations_after_a_passage_deny_something_else(lang: str, text: str):
    assert denying(lang, text) is None


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("bg", "Ако вали, |чаят се пие вътре.", "Ако вали"),
        ("de", "Wenn es regnet, |bleibt das Teehaus zu.", "Wenn es regnet"),
        ("en", "If it rains, |the tea house stays shut.", "If it rains"),
        ("en", "He is calm. “Unless the price falls, |we will sell.”", "Unless the price falls"),
        ("en", "Without a permit, |selling tea is legal.", "Without a permit"),
        ("es", "Si llueve, |la casa cierra.", "Si llueve"),
        ("fr", "S’il pleut, |on ferme.", "S’il pleut"),
        ("fr", "Si la pluie vient, |on ferme.", "Si la pluie vient"),
        ("pl", "Jeśli pada, |dom jest zamknięty.", "Jeśli pada"),
        ("ru", "Если цена упадёт, |мы продадим чай.", "Если цена упадёт"),
        ("zh", "他说。除非双方签字，|茶约才有效。", "除非双方签字"),
    ],
)
def test_a_condition_stands_in_the_clause_before(lang: str, text: str, words: str):
    assert condition(lang, text) == words


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "If it rains, the house is shut, |and the guests stay away."),
        ("en", "Without a doubt, |tea is good."),
        ("en", "If anything, |tea is better."),
        ("en", "The guests ask if it rains, |and they drink tea."),
        ("en", "Even if it rains, |the guests come."),
        ("en", "|Tea is good."),
        ("en", ", |tea is good."),
        ("zh", "如果下雨，茶楼关门，|客人就不来。"),
        ("ru", "Без сомнения, |чай хорош."),
    ],
)
def test_other_clauses_before_are_no_condition(lang: str, text: str):
    assert condition(lang, text) is None
