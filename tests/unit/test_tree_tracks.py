from __future__ import annotations

import pytest

from argmap.layout.tree.tracks import Run, tracks


def test_runs_that_do_not_meet_share_the_first_track():
    assert tracks([Run(0, (100,)), Run(300, (200,))]) == [0, 0]


def test_runs_that_overlap_stand_on_tracks_of_their_own():
    assert sorted(tracks([Run(0, (100,)), Run(50, (20,))])) == [0, 1]


def test_straight_runs_take_no_track_from_others():
    assert tracks([Run(50, (50,)), Run(0, (100,))]) == [0, 0]


@pytest.mark.parametrize(
    ("runs", "upper"),
    [([Run(0, (100,)), Run(50, (150,))], 1), ([Run(100, (0,)), Run(150, (50,))], 0)],
    ids=["to the right", "to the left"],
)
def test_of_two_runs_the_same_way_the_one_is_above_that_then_crosses_nothing(runs, upper):
    assert tracks(runs)[upper] == 0
    assert tracks(runs)[1 - upper] == 1


def test_a_line_never_starts_behind_the_end_of_another():
    ends_there, starts_there = Run(0, (100,)), Run(100, (0 + 30, 200))
    assert tracks([ends_there, starts_there]) == [1, 0]


def test_very_many_overlapping_runs_are_told_apart_in_time():
    runs = [Run(number, (5_000 + number,)) for number in range(3_000)]
    assert sorted(tracks(runs)) == list(range(3_000))
