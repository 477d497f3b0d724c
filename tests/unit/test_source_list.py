from __future__ import annotations

from argmap.text.span import Span
from argmap.workspace.source_list import covered_characters


def test_characters_that_several_quotations_cover_count_once():
    assert covered_characters([Span(0, 10), Span(5, 15), Span(6, 8), Span(20, 21)]) == 16


def test_nothing_is_covered_by_nothing():
    assert covered_characters([]) == 0
