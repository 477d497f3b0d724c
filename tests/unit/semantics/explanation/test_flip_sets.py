"""Flip sets: what a verdict hangs on."""

from __future__ import annotations

from argmap.semantics.explanation.flip_sets import FlipSet, Measure, flip_sets
from argmap.semantics.weighing import weigh
from builders import MapBuilder, quoted


def _with_reasons(count):
    """Return two positions: one with so many reasons, each from a source of its own, and one with a weaker one."""
    builder = MapBuilder().position("yes", "Yes.").position("no", "No.")
    for index in range(count):
        builder.source(f"s{index}")
        builder.supports("yes", f"reason{index}", "A reason.", quoted("A reason.", f"s{index}"))
    builder.source("memo").supports("no", "objection", "Still.", quoted("Still.", "memo", confidence=0.3))
    return builder.build()


def test_a_verdict_that_hangs_on_one_source_says_so():
    found = flip_sets(weigh(_with_reasons(1)), "question")
    assert found.sets == (
        FlipSet(("s0",), ("yes",), ("no",), Measure.WORDS),
        FlipSet(("s0",), ("yes",), ("no",), Measure.NUMBERS),
    )
    assert found.searched_to == 3
    assert found.larger == ()


def test_all_reasons_have_to_go_where_each_would_be_enough():
    found = flip_sets(weigh(_with_reasons(3)), "question")
    assert [(one.origins, one.by) for one in found.sets] == [
        (("s0", "s1", "s2"), Measure.WORDS),
        (("s0", "s1", "s2"), Measure.NUMBERS),
    ]


def test_a_larger_set_is_told_where_no_small_one_flips():
    found = flip_sets(weigh(_with_reasons(5)), "question")
    everything = tuple(f"s{index}" for index in range(5))
    assert found.sets == ()
    assert [(one.origins, one.standing_after, one.by) for one in found.larger] == [
        (everything, ("no",), Measure.WORDS),
        (everything, ("no",), Measure.NUMBERS),
    ]


def test_sets_are_searched_to_the_size_that_is_asked_for():
    found = flip_sets(weigh(_with_reasons(3)), "question", most=2)
    assert (found.sets, found.searched_to) == ((), 2)


def test_a_verdict_that_rests_on_no_evidence_has_no_flip_sets():
    builder = MapBuilder().position("yes", "Yes.").supports("yes", "granted", "Granted.", assumed=True)
    found = flip_sets(weigh(builder.build()), "question")
    assert (found.sets, found.larger) == ((), ())


def test_a_search_that_takes_too_long_says_to_which_size_it_went(monkeypatch):
    monkeypatch.setattr("argmap.semantics.explanation.leading._MOST_WORK", 300)
    found = flip_sets(weigh(_with_reasons(8)), "question")
    assert found.searched_to == 1
    assert found.sets == ()
