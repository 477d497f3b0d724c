"""What evidence is worth: the table, and what of it applies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.model.argument_map import ArgumentMap
from argmap.model.quotation import Anchor, Cited, Locked, Tier, Unverified
from argmap.model.source import Source, Speaker
from argmap.model.vocabulary import Certainty, Reliability, Stance, Voice
from argmap.semantics.worth import STANDARD_TABLE, UNSTATED, Factor, Trait, Worths, counts, worth_of
from builders import NOWHERE, quoted

SOURCES = {
    "plain": Source("plain", NOWHERE, None, None),
    **{word.value: Source(word.value, NOWHERE, None, None, reliability=word) for word in Reliability},
}
SPEAKERS = {
    "grocer": Speaker("grocer", NOWHERE, interest="sells tea"),
    "guest": Speaker("guest", NOWHERE),
}
MAP = ArgumentMap({}, {}, {}, SOURCES, SPEAKERS)


def worth(source="high", **more):
    return worth_of(quoted("words", source, **more), MAP)


@pytest.mark.parametrize(("source", "value"), [("high", 1), ("medium", 0.8), ("low", 0.5), ("plain", 0.8), ("?", 0.8)])
def test_the_reliability_of_the_source(source, value):
    assert worth(source).value == value


@pytest.mark.parametrize(
    ("more", "value"),
    [
        ({}, 1),
        ({"voice": Voice.NARRATOR}, 1),
        ({"voice": Voice.DIRECT}, 1),
        ({"voice": Voice.REPORTED}, 0.8),
        ({"voice": Voice.GLOSS}, 0.5),
        ({"voice": Voice.HEADLINE}, 0.5),
        ({"voice": Voice.QUESTION}, 0.2),
        ({"stance": Stance.ASSERTS}, 1),
        ({"stance": Stance.REPORTS}, 1),
        ({"stance": Stance.CONCEDES}, 1),
        ({"stance": Stance.REJECTS}, 0.5),
        ({"stance": Stance.ASKS}, 0.2),
        ({"certainty": Certainty.CATEGORICAL}, 1),
        ({"certainty": Certainty.HEDGED}, 0.7),
        ({"certainty": Certainty.CONDITIONAL}, 0.6),
        ({"speaker": "grocer"}, 0.8),
        ({"speaker": "guest"}, 1),
        ({"speaker": "nobody"}, 1),
        ({"voice": Voice.REPORTED, "stance": Stance.REJECTS}, 0.5),
        ({"voice": Voice.QUESTION, "stance": Stance.ASKS}, 0.2),
        ({"voice": Voice.QUESTION, "stance": Stance.REJECTS}, 0.2),
        ({"voice": Voice.REPORTED, "certainty": Certainty.HEDGED, "speaker": "grocer"}, 0.448),
        ({"voice": Voice.GLOSS, "certainty": Certainty.HEDGED, "confidence": 0.95}, 0.95),
        ({"confidence": 0.0}, 0),
    ],
)
def test_voice_or_stance_certainty_and_interest_lower_it_and_confidence_replaces_it(more, value):
    assert worth(**more).value == pytest.approx(value)


def test_the_factors_that_lower_it_are_told_in_the_order_of_the_table():
    assert worth("low", voice=Voice.REPORTED, certainty=Certainty.HEDGED, speaker="grocer").factors == (
        Factor(Trait.RELIABILITY, "low", 0.5),
        Factor(Trait.VOICE, "reported", 0.8),
        Factor(Trait.CERTAINTY, "hedged", 0.7),
        Factor(Trait.INTEREST, "grocer", 0.8),
    )


def test_of_voice_and_stance_the_voice_is_told_where_they_are_equal():
    (factor,) = worth(voice=Voice.QUESTION, stance=Stance.ASKS).factors
    assert factor.trait is Trait.VOICE


def test_confidence_has_no_factors():
    assert worth("low", confidence=0.3).factors == ()


def test_only_what_is_verified_or_locked_counts():
    places = Anchor(Tier.EXACT, ())
    assert counts(quoted("words", "high", verification=places))
    assert counts(quoted("words", "high", verification=Locked(Tier.EXACT, ())))
    for verification in (Cited(), Unverified("it is not there")):
        assert not counts(quoted("words", "high", verification=verification))
        assert worth(verification=verification, confidence=0.9).value == 0


def test_every_word_has_a_factor_and_every_factor_a_word():
    for words, factors in (
        (Reliability, STANDARD_TABLE.reliability),
        (Voice, STANDARD_TABLE.voice),
        (Stance, STANDARD_TABLE.stance),
        (Certainty, STANDARD_TABLE.certainty),
    ):
        assert set(factors) == {*words, UNSTATED}
        assert all(0 < factor <= 1 for factor in factors.values())


def test_a_table_with_any_one_entry_changed_has_that_entry_and_the_others():
    for index, entry in enumerate(STANDARD_TABLE.entries()):
        changed = list(STANDARD_TABLE.with_(replace_value(entry, 0.123)).entries())
        assert changed.pop(index).value == 0.123
        assert changed == [one for at, one in enumerate(STANDARD_TABLE.entries()) if at != index]


def replace_value(entry, value):
    return Factor(entry.trait, entry.word, value)


def test_a_changed_table_changes_the_worth():
    table = replace(STANDARD_TABLE, interest=0.1)
    assert worth_of(quoted("words", "high", speaker="grocer"), MAP, table).value == 0.1


def test_worths_looked_up_once_are_those_of_each_piece():
    worths = Worths(MAP)
    for source in SOURCES:
        for speaker in (None, *SPEAKERS):
            for voice in (None, *Voice):
                piece = quoted("words", source, speaker=speaker, voice=voice)
                assert worths(piece) == worths(piece) == worth_of(piece, MAP)
    assert worths(quoted("words", "low", confidence=0.9)).value == 0.9
    assert worths(quoted("words", "low", verification=Cited())).value == 0
