from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from string import Formatter

import pytest

from argmap.anchoring import anchor, verification, verification_by_source
from argmap.layout.cards.proof import Mark, proof
from argmap.layout.languages import language_name, quotation_marks
from argmap.layout.words import words_for
from argmap.layout.words.language_names import language_names
from argmap.layout.words.vocabulary import Reason, Words
from argmap.model.quotation import Misreading, Unverified
from argmap.model.vocabulary import Relation
from argmap.sources import lock_records

LANGUAGES = ("bg", "de", "en", "es", "fr", "pl", "ru", "zh-Hans", "zh-Hant")
ENGLISH = words_for("en")
SAMPLES = (0, 1, 2, 3, 4, 5, 11, 12, 14, 21, 22, 25, 100, 101, 102, 111, 121)


def texts(words: Words) -> Iterator[tuple[str, str]]:
    """Yield each text of a language with the name of its field and its key there."""
    for field in fields(words):
        value = getattr(words, field.name)
        if isinstance(value, str):
            yield field.name, value
        elif isinstance(value, tuple):
            yield from ((f"{field.name}[{number}]", form) for number, form in enumerate(value))
        elif isinstance(value, Mapping):
            yield from ((f"{field.name}[{key}]", text) for key, text in value.items())


def said(words: Words) -> list[str]:
    """Return all texts of a language without its tag and without what stands in braces."""
    return [re.sub(r"\{\w*\}", "", text) for name, text in texts(words) if name != "lang"]


def braces(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name is not None})


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("bg", "bg"),
        ("pl-PL", "pl"),
        ("ru", "ru"),
        ("de-CH", "de"),
        ("fr-CA", "fr"),
        ("es-419", "es"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("ZH-hans", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("pt", "en"),
        ("und", "en"),
        ("", "en"),
    ],
)
def test_words_are_found_by_language_and_script_and_are_english_where_there_are_none(tag, lang):
    assert words_for(tag).lang == lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_says_everything(lang):
    words = words_for(lang)
    assert words.lang == lang
    assert all(text.strip() for name, text in texts(words) if name != "gap")
    for field in fields(words):
        value, english = getattr(words, field.name), getattr(ENGLISH, field.name)
        if isinstance(english, Mapping):
            assert list(value) == list(english), field.name


def test_every_relation_misreading_and_reason_has_words():
    assert set(ENGLISH.relations) == set(Relation)
    assert set(ENGLISH.misreadings) == set(Misreading)
    assert set(ENGLISH.unverified) == set(Reason)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_template_loses_or_invents_what_is_filled_in(lang):
    words = words_for(lang)
    for field in fields(words):
        value, english = getattr(words, field.name), getattr(ENGLISH, field.name)
        if isinstance(english, str) and field.name != "lang":
            assert braces(value) == braces(english), field.name
        elif isinstance(english, tuple):
            assert {tuple(braces(form)) for form in value} == {("n",)}, field.name
        elif isinstance(english, Mapping):
            assert [braces(text) for text in value.values()] == [braces(text) for text in english.values()], field.name


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("en", "10111111111111111"),
        ("de", "10111111111111111"),
        ("es", "10111111111111111"),
        ("bg", "10111111111111111"),
        ("fr", "00111111111111111"),
        ("pl", "20111222221222122"),
        ("ru", "20111222201220120"),
        ("zh-Hans", "0" * 17),
        ("zh-Hant", "0" * 17),
    ],
)
def test_numbers_take_the_forms_that_unicode_cldr_gives_them(lang, forms):
    assert "".join(str(words_for(lang).plural(number)) for number in SAMPLES) == forms


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_counted_noun_has_as_many_forms_as_its_language(lang):
    words = words_for(lang)
    most = 1 + max(words.plural(number) for number in range(200))
    counted = [getattr(words, field.name) for field in fields(words) if isinstance(getattr(words, field.name), tuple)]
    assert {len(forms) for forms in counted} == {most}


@pytest.mark.parametrize(
    ("lang", "number", "told"),
    [
        ("en", 1, "1 argument"),
        ("ru", 21, "21 аргумент"),
        ("ru", 22, "22 аргумента"),
        ("ru", 11, "11 аргументов"),
        ("pl", 21, "21 argumentów"),
        ("pl", 22, "22 argumenty"),
        ("pl", 12, "12 argumentów"),
        ("bg", 5, "5 аргумента"),
        ("fr", 0, "0 argument"),
        ("zh-Hant", 3, "3個論證"),
    ],
)
def test_counted_nouns_agree_with_their_number(lang, number, told):
    words = words_for(lang)
    assert words.count(number, words.arguments) == told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_language_writes_typewriter_quotes(lang):
    assert not [text for text in said(words_for(lang)) if "'" in text or '"' in text]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_quotation_marks_around_names_are_those_of_the_language(lang):
    own = {mark.strip("\u202f") for mark in quotation_marks(lang)}
    marks = set("".join(said(words_for(lang)))) & set("«»„“”‚‘‹›「」『』")
    assert marks
    assert marks <= own


def test_french_quotation_marks_keep_a_narrow_space_except_in_switzerland():
    assert quotation_marks("fr") == quotation_marks("fr-BE") == ("«\u202f", "\u202f»")
    assert quotation_marks("fr-CH") == ("«", "»")


@pytest.mark.parametrize("lang", ["bg", "ru", "zh-Hans", "zh-Hant"])
def test_no_latin_letters_are_left_among_other_scripts(lang):
    assert not [text for text in said(words_for(lang)) if re.search(r"[A-Za-z]", text)]


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
def test_chinese_has_full_width_punctuation_and_no_spaces(lang):
    apart = {"lang", "decimal_sign"}
    told = [text for name, text in texts(words_for(lang)) if name not in apart]
    assert not [text for text in told if re.search(r"[ ,;:.()?!]", text)]


def test_french_has_a_narrow_space_before_what_is_set_apart():
    for text in said(words_for("fr")):
        assert not re.search(r"(?<!\u202f)[:;?!»]", text), text
        assert not re.search(r"«(?!\u202f)", text), text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_sentences_end_with_a_full_stop(lang):
    words = words_for(lang)
    whole = {
        "stop",
        "map_has",
        "for_it",
        "against_it",
        "for_claim",
        "against_claim",
        "against_step",
    }
    for name, text in texts(words):
        is_sentence = name.partition("[")[0] in whole | {"not_told"} or name == "decimal_sign"
        assert text.endswith((".", "。")) == (is_sentence and text != ","), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_names_the_languages_of_sources(lang):
    assert set(language_names(lang)) == set(language_names("en"))
    assert language_name("qaa", lang) == "qaa"


@pytest.mark.parametrize(
    ("lang", "told_in", "name"),
    [
        ("bg", "en", "Bulgarian"),
        ("bg-BG", "de", "Bulgarisch"),
        ("ru", "bg", "руски"),
        ("bg", "zh-Hant", "保加利亞文"),
        ("zh-Hant", "en", "Chinese (Traditional)"),
        ("zh-TW", "fr", "chinois (traditionnel)"),
        ("zh-CN", "ru", "китайский (упрощённое письмо)"),
        ("zh", "es", "chino"),
        ("pl", "pl", "polski"),
    ],
)
def test_languages_are_named_in_the_language_of_the_map(lang, told_in, name):
    assert language_name(lang, told_in) == name


KNOWN = [
    verification._NO_LOCK,  # noqa: SLF001 - the sentences are matched as they are told
    lock_records._NEVER_VERIFIED,  # noqa: SLF001 - as above
    verification_by_source._NOT_YET,  # noqa: SLF001 - as above
    anchor._TOO_LONG,  # noqa: SLF001 - as above
    anchor._CUT_OFF,  # noqa: SLF001 - as above
    Unverified("there is no quotation"),
    Unverified("no source is named"),
    Unverified("there is no source `herald`"),
    Unverified("the text cannot be read: not UTF-8: byte 7"),
]


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_why_a_quotation_was_not_looked_for_is_told_in_the_language_of_the_map(lang):
    words = words_for(lang)
    told = [proof(one, words) for one in KNOWN]
    assert {one.mark for one in told} == {Mark.NOT_VERIFIED}
    assert {one.why for one in told} == set(words.unverified.values())


def test_in_english_the_reason_is_told_with_all_its_details():
    assert [proof(one, ENGLISH).why for one in KNOWN] == [one.why for one in KNOWN]
    assert proof(Unverified(""), ENGLISH).why == "the text is not here"


def test_a_reason_that_no_language_knows_stays_as_it_is():
    assert proof(Unverified("the moon is full"), words_for("de")).why == "the moon is full"
