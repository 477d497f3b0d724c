from __future__ import annotations

import pytest

from argmap.text.direction import has_right_to_left, is_right_to_left, right_to_left_language


@pytest.mark.parametrize("lang", ["ar", "ar-EG", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "az-Arab", "AR"])
def test_a_language_written_from_right_to_left_is_known(lang):
    assert right_to_left_language(lang)


@pytest.mark.parametrize("lang", ["en", "bg", "zh-Hant", "ar-Latn", "ku", "arn", "", "no tag"])
def test_other_languages_and_scripts_run_from_left_to_right(lang):
    assert not right_to_left_language(lang)


@pytest.mark.parametrize(
    ("text", "lang", "turned"),
    [
        ("“שלום”, he said", "en", True),
        ("He said “שלום”", "en", False),
        ("12 – 30", "en", False),
        ("12 – 30", "ar", True),
        ("A pier", "he", True),
        ("Кеят", "bg", False),
        ("", "en", False),
    ],
)
def test_the_language_decides_and_otherwise_the_first_letter(text, lang, turned):
    assert is_right_to_left(text, lang) is turned


def test_a_single_letter_from_right_to_left_is_found():
    assert has_right_to_left("pier א")
    assert not has_right_to_left("pier, кей, 碼頭, ท่า")
