"""The words beside a passage that turn it round, weaken it, or take it back."""

from __future__ import annotations

import pytest

from argmap.language import language_of
from argmap.language.clauses import ClauseWords, Effect, clause_words


def words_of(lang: str) -> ClauseWords:
    language = language_of(lang)
    assert language is not None
    return clause_words(language)


def governing(lang: str, text: str) -> tuple[str, str] | None:
    """Return what governs the words after the bar."""
    before, _, after = text.partition("|")
    turn = words_of(lang).governing(before + after, len(before))
    return (turn.span.of(before + after), turn.effect.value) if turn else None


def limiting(lang: str, text: str) -> str | None:
    """Return what limits the words before the bar."""
    before, _, after = text.partition("|")
    turn = words_of(lang).limiting(before + after, len(before))
    assert turn is None or turn.effect is Effect.LIMITS
    return turn.span.of(before + after) if turn else None


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("bg", "Гостите не |обичат чай.", "не"),
        ("bg", "Няма |доказателства за това.", "Няма"),
        ("bg", "Не вярвам, че кафето |ще победи.", "Не"),
        ("bg", "Чай без |захар.", "без"),
        ("de", "Die Gäste wollen keinen |Tee.", "keinen"),
        ("de", "Er bestreitet, dass |Tee hilft.", "bestreitet"),
        ("en", "They don't |like tea.", "don't"),
        ("en", "They don’t |like tea.", "don’t"),
        ("en", "It is not claimed that tea |is safe.", "not claimed"),
        ("en", "There is no proof at all that |tea calms.", "no"),
        ("en", "Not “|tea”, but coffee.", "Not"),
        ("es", "Los huéspedes no |quieren té.", "no"),
        ("es", "Nadie cree que |el té ayude.", "Nadie"),
        ("fr", "Les hôtes ne veulent pas |de thé.", "pas"),
        ("fr", "Du thé sans |sucre.", "sans"),
        ("pl", "Goście nie |chcą herbaty.", "nie"),
        ("pl", "Herbata bez |cukru.", "bez"),
        ("ru", "Гости не |хотят чая.", "не"),
        ("ru", "Вряд ли |чай поможет.", "Вряд ли"),
        ("ru", "Чай без |сахара.", "без"),
        ("zh", "客人不|喜欢茶。", "不"),
        ("zh", "客人並沒有|喝茶。", "並沒有"),
        ("zh", "我不相信|茶能治病。", "不"),
        ("zh", "他们从来不|是茶客。", "不是"),
    ],
)
def test_a_negation_just_before_a_passage_governs_it(lang: str, text: str, word: str):
    assert governing(lang, text) == (word, "negates")


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("bg", "Чаят може |да помогне.", "може"),
        ("bg", "Изглежда, че |чаят помага.", "Изглежда"),
        ("de", "Tee könnte |helfen.", "könnte"),
        ("en", "Perhaps |tea helps.", "Perhaps"),
        ("en", "It seems that |tea helps.", "seems"),
        ("es", "El té puede |ayudar.", "puede"),
        ("fr", "Le thé pourrait |aider.", "pourrait"),
        ("pl", "Wydaje się, że |herbata pomaga.", "Wydaje się"),
        ("ru", "Чай, возможно, |помогает.", "возможно"),
        ("ru", "Возможно |чай помогает.", "Возможно"),
        ("zh", "茶可能|有帮助。", "可能"),
        ("zh", "茶或許|有幫助。", "或許"),
    ],
)
def test_a_hedge_just_before_a_passage_weakens_it(lang: str, text: str, word: str):
    assert governing(lang, text) == (word, "weakens")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("bg", "Не само |чаят е топъл."),
        ("bg", "Гостите не дойдоха. |Чаят изстина."),
        ("bg", "Никога |не пием кафе."),
        ("de", "Nicht nur |Tee ist warm."),
        ("en", "Not only |tea is warm."),
        ("en", "They do not agree: |tea is warm."),
        ("en", "The guests did not come, |tea was cold."),
        ("en", "They did not like the cups of the |tea house."),
        ("en", "The notes |tell of tea."),
        ("en", "|Tea is warm."),
        ("es", "No solo |el té calienta."),
        ("fr", "Non seulement |le thé réchauffe."),
        ("pl", "Nie tylko |herbata grzeje."),
        ("ru", "Не только |чай греет."),
        ("zh", "不仅|茶好喝。"),
        ("zh", "未来|茶更贵。"),
        ("zh", "客人不来，|茶凉了。"),
        ("zh", "没人喝的|茶凉了。"),
        ("zh", "源源不|断的茶"),
    ],
)
def test_words_of_another_clause_or_of_a_set_phrase_govern_nothing(lang: str, text: str):
    assert governing(lang, text) is None


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("bg", "Чаят е топъл|, макар че изстива.", "макар че"),
        ("bg", "Чаят е топъл|. Обаче изстива.", "Обаче"),
        ("de", "Tee wärmt|, es sei denn, er ist kalt.", "es sei denn"),
        ("en", "Tea is warm| unless it is cold.", "unless"),
        ("en", "Tea is warm.| But it cools.", "But"),
        ("en", "Tea is warm|. Yet it cools.", "Yet"),
        ("en", "“Tea is warm|,” she said.", None),
        ("en", "“Tea is warm|”, but it cools.", "but"),
        ("en", "Tea is warm|: as long as it stands on the stove.", "as long as"),
        ("es", "El té calienta|. Sin embargo, se enfría.", "Sin embargo"),
        ("fr", "Le thé réchauffe|, à moins que…", "à moins que"),
        ("pl", "Herbata grzeje|, o ile nie stygnie.", "o ile"),
        ("ru", "Чай греет| — однако стынет.", "однако"),
        ("zh", "茶很热|，但会凉。", "但"),
        ("zh", "茶很熱|。然而會涼。", "然而"),
    ],
)
def test_a_limit_directly_after_a_passage_is_found(lang: str, text: str, word: str | None):
    assert limiting(lang, text) == word


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("bg", "Не само пият чай|, но и пеят."),
        ("de", "Sie trinken Tee|, aber auch Milch."),
        ("en", "They drink tea| but also milk."),
        ("en", "Tea is warm|. If it is cold, nobody drinks it."),
        ("en", "“Tea is warm|.” But he drank milk."),
        ("en", "Tea is warm| and, however, sweet."),
        ("en", "Tea and| butter."),
        ("en", "The guests have not come| yet."),
        ("de", "Tee ist| doch gut."),
        ("pl", "Piją herbatę|, ale też mleko."),
        ("ru", "Пьют чай|, но и молоко."),
        ("zh", "客人喝茶|，也喝奶。"),
        ("zh", "茶很热|。只有奶是凉的。"),
    ],
)
def test_what_takes_nothing_back_is_no_limit(lang: str, text: str):
    assert limiting(lang, text) is None


@pytest.mark.parametrize("lang", ["bg", "de", "en", "es", "fr", "pl", "ru", "zh"])
def test_a_language_has_words_of_every_kind(lang: str):
    language = language_of(lang)
    assert language is not None
    assert language.tag == lang
    for words in (language.negations, language.hedges, language.limiters, language.contrasts, language.speech):
        assert all(word and word == word.lower() for word in words)
        assert len(words) == len(set(words)) > 3


def test_a_language_is_found_by_its_tag_whatever_script_and_region():
    assert language_of("zh-Hant-TW") is language_of("ZH") is not None


def test_a_language_that_is_not_known_is_none():
    assert language_of("xx") is language_of("") is language_of(None) is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("bg", "Никой не отрича, че |чаят топли."),
        ("de", "Es ist nicht zu leugnen, dass |Tee wärmt."),
        ("de", "Niemand bezweifelt, dass |Tee wärmt."),
        ("en", "It cannot be denied that |tea warms."),
        ("en", "Nobody doubts that |tea warms."),
        ("en", "We can no longer ignore that |prices rise."),
        ("en", "It is no secret that |he sings."),
        ("en", "A few people think |tea is strong."),
        ("es", "No se puede negar que |el té calienta."),
        ("fr", "On ne peut pas nier que |le thé réchauffe."),
        ("pl", "Nikt nie wątpi, że |herbata grzeje."),
        ("ru", "Нельзя отрицать, что |чай греет."),
        ("zh", "不可否認|茶能提神。"),
        ("zh", "没有人否认|茶能提神。"),
    ],
)
def test_two_negations_affirm(lang: str, text: str):
    assert governing(lang, text) is None


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("de", "Wir lehnen es ab, dass |Gäste rauchen.", "lehnen es ab"),
        ("en", "It is false that |he spilt it.", "false that"),
        ("en", "It is a myth that |tea stains.", "myth that"),
        ("en", "Hardly anyone believes |the pot is full.", "Hardly anyone"),
        ("en", "Few people think |the pot is full.", "Few people"),
        ("en", "He denied that |tea warms.", "denied"),
        ("en", "The broth is anything but |clear.", "anything but"),
        ("es", "Es falso que |el té cure.", "Es falso"),
        ("fr", "Il est peu probable que |la pluie finisse.", "peu probable que"),
        ("pl", "Nieprawda, że |herbata leczy.", "Nieprawda"),
        ("ru", "Неправда, что |чай лечит.", "Неправда"),
        ("zh", "很少有人相信|茶能治病。", "很少有人"),
    ],
)
def test_what_is_called_false_or_hardly_believed_is_denied(lang: str, text: str, word: str):
    assert governing(lang, text) == (word, "negates")


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("en", "Allegedly, |he drank the milk.", "Allegedly"),
        ("en", "He is, perhaps, |at home.", "perhaps"),
        ("ru", "Видимо, |чай остыл.", "Видимо"),
        ("zh", "据说，|茶能治病。", "据说"),
    ],
)
def test_a_hedge_that_stands_alone_before_a_comma_weakens(lang: str, text: str, word: str):
    assert governing(lang, text) == (word, "weakens")
