"""What of a text counts when it is compared with an earlier one: the same however it is set."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from argmap.text.wording import letters_and_digits, wording

texts = st.text(max_size=40) | st.text("aЯж中Ａé\u0301ﬁ１5 \n\u00a0\u00ad\u200b-–—'“«」…,.", max_size=40)


@given(texts)
def test_white_space_does_not_count(text):
    assert wording(text.replace(" ", "\n  ")) == wording(text)
    assert letters_and_digits(text.replace(" ", "\n  ")) == letters_and_digits(text)


@given(texts)
def test_composed_and_decomposed_are_one(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert wording(decomposed) == wording(unicodedata.normalize("NFC", text))
    assert letters_and_digits(decomposed) == letters_and_digits(unicodedata.normalize("NFC", text))


@given(texts)
def test_what_came_out_comes_out_again(text):
    assert wording(wording(text)) == wording(text)
    assert letters_and_digits(letters_and_digits(text)) == letters_and_digits(text)


@given(st.lists(st.sampled_from(["the", "bridge", "5", "мост", "橋"]), min_size=1), st.data())
def test_marks_and_dashes_do_not_count_among_letters_and_digits(words, data):
    between = st.sampled_from([" ", " – ", "-\n", ", “", "… ", "\u00ad"])
    set_otherwise = "".join(word + data.draw(between) for word in words)
    assert letters_and_digits(set_otherwise) == "".join(words)


@given(st.sampled_from("“”„«»\"'’"), st.sampled_from("“”„«»\"'’"), st.sampled_from(["-", "–", "—", "--", "——"]))
def test_one_mark_is_as_good_as_another(opening, closing, dash):
    assert wording(f"{opening}shut{closing} {dash} so") == wording('"shut" - so')
    assert wording("so…") == wording("so...")


@given(st.sampled_from([("5", "6"), ("shut", "Shut"), ("not so", "so"), ("й", "и"), ("国", "國"), ("so?", "so.")]))
def test_a_letter_a_digit_or_a_question_counts(pair):
    one, other = pair
    assert wording(f"a {one} b") != wording(f"a {other} b")
