"""The way back from a folded text is exact, in every script."""

from __future__ import annotations

import html
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.text.folding import Fold, continues_character, fold
from argmap.text.span import Span

# Whatever the ladder treats in its own way, and letters and digits of five scripts to stand between.
CHARACTERS = (
    "abżóАйёіひか한中国的國𠮷12３Ａ \n\t\r\u00a0\u3000\u2028.…⋯。．，、,;：!-–—−―‐─\"'“„«»「』＂()（）[]"
    "\u00ad\u200b\u200d\u2060\ufeff\u200e\u202e\ufe0f\u0301\u0323\u0307\u3099\u1112\u1161\u11ab\u212b\u0958²½"
    "\ufb01\ufb03\u2010\ufffe\x02*_`#>[]|\\<&"
)
texts = st.text(st.one_of(st.sampled_from(CHARACTERS), st.characters(exclude_categories=["Cs"])), max_size=40)


def is_punctuation(character):
    """What a range must not begin with to be folded again: the character before it may have taken a space away."""
    return unicodedata.category(character or " ")[0] == "P"


def cuts_a_ligature(folded, at):
    """Say whether two folded characters came from one."""
    if not 0 < at < len(folded.text):
        return False
    return folded.source_span(Span(at - 1, at)).end > folded.source_span(Span(at, at + 1)).start


@pytest.mark.parametrize("rung", sorted({*Fold} - {Fold.MARKUP}))
@given(texts, st.data())
def test_folding_the_mapped_slice_again_gives_the_folded_slice(rung, raw, data):
    folded = fold(raw, rung)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    edges = folded.text[start : start + 1] + folded.text[end : end + 1]
    assume(not any(continues_character(character) for character in edges))
    assume(not is_punctuation(folded.text[start : start + 1]) or rung < Fold.TYPOGRAPHY)
    assume(not cuts_a_ligature(folded, start) and not cuts_a_ligature(folded, end))

    source = folded.source_span(Span(start, end))

    assert fold(source.of(raw), rung).text == folded.text[start:end]


@pytest.mark.parametrize("rung", list(Fold))
@given(texts)
def test_ranges_lead_back_in_order_and_inside_the_text(rung, raw):
    folded = fold(raw, rung)
    spans = [folded.source_span(Span(at, at + 1)) for at in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(raw) for span in spans)
    assert spans == sorted(spans)


@given(texts)
def test_every_character_left_between_marks_leads_back_to_itself(raw):
    folded = fold(raw, Fold.MARKUP)
    for at, character in enumerate(folded.text):
        if character.isalnum() and not continues_character(folded.text[at + 1 : at + 2]):
            source = folded.source_span(Span(at, at + 1)).of(raw)
            assert character in fold(html.unescape(source), Fold.TYPOGRAPHY).text


@pytest.mark.parametrize("rung", sorted({*Fold} - {Fold.MARKUP}))
@given(texts)
def test_letters_and_digits_survive_in_their_order(rung, raw):
    def letters(text):
        plain = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
        text = text.replace("\ufb01", "fi").replace("\ufb03", "ffi")
        return [c for c in unicodedata.normalize("NFC", text).translate(plain) if c.isalnum()]

    visible = "".join(c for c in raw if unicodedata.category(c) not in {"Cf", "Cc"} or c in "\u200c\u200d")
    assume("\u0301" not in visible[:1])
    assert letters(fold(visible, rung).text) == letters(visible)


@given(texts)
def test_a_higher_rung_never_tells_apart_what_a_lower_one_makes_equal(raw):
    rewrapped = raw.replace(" ", "\n")
    for rung in (Fold.LAYOUT, Fold.TYPOGRAPHY):
        assert fold(rewrapped, rung).text == fold(raw, rung).text


@given(texts, st.sampled_from(["NFC", "NFD"]))
def test_canonically_equal_texts_fold_alike(raw, form):
    other = unicodedata.normalize(form, raw)
    assert fold(other, Fold.LAYOUT).text == fold(raw, Fold.LAYOUT).text
