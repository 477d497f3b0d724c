"""Approximate search and what it shows: bit-parallel edit distance, candidates, thresholds, differences."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest

from argmap.text.approximate import (
    MAX_INDEXED,
    MAX_PATTERN,
    ApproximateIndex,
    is_telling,
    least_score,
    nearest,
)
from argmap.text.differences import differences, whole_words
from argmap.text.edit_distance import best_alignment, best_end
from argmap.text.span import Span

POLISH = "Most przez rzekę zamknięto w maju. Naprawa potrwa siedem miesięcy i pochłonie 12 milionów złotych."
CHINESE = "橋在五月關閉。修理要花七個月和一千二百萬元，市長說錢已經夠了，工人也在路上。"


def dice(seed):
    return random.Random(seed)  # noqa: S311 - the same texts on every run, and nothing secret


def slow_best_end(pattern, text):
    """Sellers 1980: the whole matrix, one column at a time."""
    column = list(range(len(pattern) + 1))
    least, best = len(pattern), 0
    for end, character in enumerate(text, start=1):
        previous, column = column, [0]
        for row, wanted in enumerate(pattern, start=1):
            column.append(min(previous[row - 1] + (wanted != character), previous[row] + 1, column[row - 1] + 1))
        if column[-1] < least:
            least, best = column[-1], end
    return least, best


def test_the_bit_parallel_distance_is_that_of_the_whole_matrix():
    rng = dice(7)
    for _ in range(300):
        pattern = "".join(rng.choices("abc的", k=rng.randint(1, 80)))
        text = "".join(rng.choices("abc的", k=rng.randint(0, 90)))
        assert best_end(pattern, text) == slow_best_end(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text", "distance", "found"),
    [
        ("maju", "w maju.", 0, "maju"),
        ("maxju", "w maju.", 1, "maju"),
        ("zamkneto", "przez rzekę zamknięto w", 2, "zamknięto"),
        ("七個月", "花七箇月和", 1, "七箇月"),
    ],
)
def test_an_alignment_is_the_most_similar_range(pattern, text, distance, found):
    alignment = best_alignment(pattern, text)
    assert alignment.distance == distance
    assert alignment.span.of(text) == found


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        (POLISH, "Naprawa potrwa osiem miesięcy i pochłonie 12", "Naprawa potrwa siedem miesięcy i pochłonie 12"),
        (CHINESE, "修理要花八個月和一千二百萬元", "修理要花七個月和一千二百萬元"),
    ],
)
def test_the_nearest_passage_is_found_in_scripts_with_and_without_spaces(text, pattern, expected):
    best, *_ = nearest(pattern, ApproximateIndex(text))
    assert best.span.of(text) == expected
    assert 1 > best.score >= least_score(len(pattern))


def test_candidates_do_not_overlap_and_the_best_comes_first():
    text = "The red bridge was closed in May. The red bridge was opened in June. Nobody crossed it in between."
    candidates = nearest("The red bridge was closed in July", ApproximateIndex(text))
    assert [candidate.score for candidate in candidates] == sorted((c.score for c in candidates), reverse=True)
    spans = sorted(candidate.span for candidate in candidates)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_two_lookalikes_tell_nothing():
    text = "Team Alpha repaired the old bridge within a month. Team Delta repaired the old bridge within a month."
    pattern = "Team Gamma repaired the old bridge within a month."
    candidates = nearest(pattern, ApproximateIndex(text))
    assert len(candidates) > 1
    assert not is_telling(candidates, len(pattern))


@pytest.mark.parametrize(("length", "score"), [(5, 0.90), (29, 0.90), (30, 0.80), (60, 0.75), (99, 0.75), (100, 0.70)])
def test_short_patterns_have_to_be_more_alike(length, score):
    assert least_score(length) == score


@pytest.mark.parametrize("pattern", ["", "x" * (MAX_PATTERN + 1)])
def test_nothing_and_too_much_are_not_searched_for(pattern):
    assert nearest(pattern, ApproximateIndex("x" * 30_000)) == ()


def test_a_damaged_passage_is_found_in_a_text_too_long_for_an_index():
    rng = dice(3)
    words = ["".join(rng.choices("abcdefghiklmnoprstuwz", k=rng.randint(3, 9))) for _ in range(5_000)]
    text = " ".join(rng.choices(words, k=MAX_INDEXED // 5))
    assert len(text) > MAX_INDEXED
    passage = Span(700_000, 700_100)
    damaged = list(passage.of(text))
    for place in range(5, 100, 17):
        damaged[place] = "ż"

    best, *_ = nearest("".join(damaged), ApproximateIndex(text))

    assert abs(best.span.start - passage.start) <= 2
    assert best.score == pytest.approx(0.94, abs=0.02)


@pytest.mark.parametrize(
    "pattern",
    [pytest.param("a" * 9_000 + "b", id="one letter"), pytest.param("ab" * 4_500 + "c", id="two letters")],
)
def test_a_text_of_one_letter_costs_no_more_than_another(pattern):
    started = time.process_time()
    nearest(pattern, ApproximateIndex("a" * MAX_INDEXED))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("first", "second", "changes"),
    [
        ("it cost 900 million", "it cost 600 million", [("900", "600")]),
        ("they will do it", "they will not do it", [("", " not")]),
        ("耗資900萬元", "耗資600萬元", [("900", "600")]),
        ("他說來自內部", "他說並非來自內部", [("", "並非")]),
        ("Tom, Ann and Eve", "Tim; Bob and Eve", [("Tom, Ann", "Tim; Bob")]),
        ("3,4", "3, 4", [("4", " 4")]),
        ("the same", "the same", []),
        ("", "all new", [("", "all new")]),
    ],
)
def test_differences_are_shown_in_words(first, second, changes):
    found = differences(first, second)
    assert [(one.first.of(first), one.second.of(second)) for one in found] == changes


def test_putting_the_differences_in_place_makes_the_second_text_out_of_the_first():
    rng = dice(11)
    words = ["мост", "река", "не", "три", "7", ",", "橋", "關閉", "–", "most"]
    for _ in range(300):
        first, second = (" ".join(rng.choices(words, k=rng.randint(0, 12))) for _ in range(2))
        rebuilt, copied = [], 0
        for one in differences(first, second):
            rebuilt += [first[copied : one.first.start], one.second.of(second)]
            copied = one.first.end
        assert "".join([*rebuilt, first[copied:]]) == second


def test_long_texts_without_a_common_word_are_one_difference():
    first, second = "a b " * 2_000, "c d " * 2_000
    started = time.process_time()
    assert len(differences(first, second)) == 1
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("text", "span", "words"),
    [("nie chcemy tego", Span(5, 9), "chcemy"), ("他們不要這個", Span(1, 3), "們不"), ("abc", Span(0, 3), "abc")],
)
def test_a_range_is_widened_to_whole_words_where_a_script_has_them(text, span, words):
    assert whole_words(text, span).of(text) == words
