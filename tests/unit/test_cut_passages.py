"""Passages cut out of a source by their first and last words, which are whole words."""

from __future__ import annotations

import pytest

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.source import SourceText
from argmap.workspace.errors import ArgmapError
from argmap.workspace.quoting.passages import cut_passage


def searchable(text):
    return SearchableText(SourceText("a.txt", text, extractor="", bytes_sha256=""))


TEXT = searchable("Part 3 says the survey was long and found inadequate. Later it was adequate. It rained.")


def test_a_passage_ends_with_a_whole_word():
    (hit,) = cut_passage("a", TEXT, "Part 3", "adequate").hits
    assert hit.quote == "Part 3 says the survey was long and found inadequate. Later it was adequate"


def test_a_passage_begins_with_a_whole_word():
    (hit,) = cut_passage("a", TEXT, "adequate", "rained").hits
    assert hit.quote == "adequate. It rained"


def test_words_that_stand_in_longer_words_alone_are_not_there():
    with pytest.raises(ArgmapError, match="the last words are not in `a`: equate"):
        cut_passage("a", TEXT, "Part 3", "equate")


def test_two_passages_of_whole_words_are_several():
    text = searchable("One is unfair. One is fair, it is unfair. One is fair.")
    with pytest.raises(ArgmapError, match="2 passages"):
        cut_passage("a", text, "One", "fair")
