from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.model.argument_map import Evidence, ToClaim
from argmap.model.quotation import Missing
from argmap.model.vocabulary import Relation
from argmap.semantics import testimony as heard
from argmap.semantics.weighing import weigh
from builders import MapBuilder, quoted


def said(claim: str, source: str, ordinal: int = 0, **more: object) -> Evidence:
    return replace(quoted("a passage", source, **more), claim=claim, ordinal=ordinal)


def town() -> MapBuilder:
    return (
        MapBuilder()
        .source("report")
        .source("letter")
        .source("diary")
        .speaker("ana")
        .speaker("ben")
        .position("park", "A park.", None, said("park", "report", speaker="ana"), said("park", "report", 1))
        .position("flats", "Flats.")
        .attacks("park", "noise", "It is loud.", said("noise", "letter", speaker="ana"))
    )


def of(builder: MapBuilder) -> heard.Testimony:
    return heard.testimony(weigh(builder.build()), "question")


def told(builder: MapBuilder) -> dict[str, list[tuple[int, int, int]]]:
    return {
        voice.name: [(one.supporting, one.attacking, one.both) for one in voice.tallies]
        for voice in of(builder).sources
    }


def test_quotations_are_counted_by_what_they_do_to_each_position():
    assert told(town()) == {
        "report": [(2, 0, 0), (0, 0, 0)],
        "letter": [(0, 1, 0), (0, 0, 0)],
        "diary": [(0, 0, 0), (0, 0, 0)],
    }


def test_silence_is_there_to_be_seen():
    voices = {voice.name: voice for voice in of(town()).sources}
    assert voices["report"].tallies[1].is_silent
    assert not voices["report"].is_silent
    assert voices["diary"].is_silent


def test_a_claim_that_works_both_ways_is_counted_as_both():
    builder = town().supports("park", "calm", "It is calm.").supports("calm", "trees", "Trees.", said("trees", "diary"))
    builder.tie(Relation.ATTACK, "trees", ToClaim("park"), "park")
    assert of(builder).sources[2].tallies == (heard.Tally(both=1), heard.Tally())


def test_what_undercuts_an_attack_speaks_for_the_position():
    builder = town().undercuts("noise>park", "night", "Only at night.", said("night", "diary"))
    assert told(builder)["diary"] == [(1, 0, 0), (0, 0, 0)]


def test_speakers_are_counted_over_all_sources():
    assert [(voice.name, voice.tallies[0]) for voice in of(town()).speakers] == [
        ("ana", heard.Tally(1, 1)),
        ("ben", heard.Tally()),
    ]


def test_quotations_about_other_things_are_told_apart_from_silence():
    builder = (
        town()
        .ask("question", "What?")
        .ask("money", "Who pays?")
        .position("taxes", "Taxes.", None, said("taxes", "diary"))
    )
    diary = of(builder).sources[2]
    assert (diary.is_silent, diary.elsewhere) == (True, 1)


def test_what_is_not_verified_says_nothing():
    builder = town().supports("flats", "rent", "Rent.", said("rent", "diary", verification=Missing(0.1)))
    assert of(builder).sources[2].is_silent


def test_a_source_without_a_text_is_left_out_unless_it_is_quoted():
    builder = town()
    builder.sources["diary"] = replace(builder.sources["diary"], file=None)
    assert [voice.name for voice in of(builder).sources] == ["report", "letter"]


def test_no_issue_of_the_name_is_a_key_error():
    with pytest.raises(KeyError):
        heard.testimony(weigh(town().build()), "nothing")
