"""The door: what is exported is documented, typed, and does what it says."""

from __future__ import annotations

import inspect
import typing

import pytest

import argmap

DEBATE = {
    "arguments/drinks.yaml": (
        "argmap: 1\nissue: drinks\nquestion: Tea or coffee?\npositions:\n"
        "  tea: {claim: Tea is better., pro: {calm: {claim: It calms., quote: it keeps them calm, source: leaflet}}}\n"
        "  coffee: {claim: Coffee is better., pro: {awake: {claim: It wakes., assumed: true, attacks: [tea]}},"
        " con: {shaky: {claim: It shakes., assumed: true}}}\n"
    ),
    "seeds/sources.yaml": "argmap: 1\nsources: {leaflet: leaflet.txt}\n",
    "seeds/leaflet.txt": "Tea drinkers say that it keeps them calm.\n",
}


@pytest.mark.parametrize("name", [name for name in argmap.__all__ if not name.startswith("__")])
def test_everything_behind_the_door_is_documented(name):
    found = getattr(argmap, name)
    assert inspect.getdoc(found)
    assert found.__module__.startswith("argmap.")


@pytest.mark.parametrize("name", ["load", "check", "weigh", "render"])
def test_every_function_is_fully_typed(name):
    function = getattr(argmap, name)
    assert set(typing.get_type_hints(function)) == {*inspect.signature(function).parameters, "return"}


def test_what_is_not_exported_is_not_there():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = argmap.nothing


def test_a_debate_in_memory_is_loaded_checked_and_drawn():
    project = argmap.load(DEBATE)
    assert argmap.check(project) == ()
    assert "it keeps them calm" in argmap.render(project, "drinks")


def test_a_debate_in_memory_is_weighed_into_plain_values():
    outcome = argmap.weigh(argmap.load(DEBATE))
    assert [(name, claim.verdict) for name, claim in outcome.claims.items() if claim.is_position] == [
        ("tea", argmap.Verdict.STANDS),
        ("coffee", argmap.Verdict.FAILS),
    ]
    assert outcome.issues["drinks"].standing == ("tea",)
    tea = outcome.claims["tea"]
    assert (tea.issue, tea.is_contested, tea.band) == ("drinks", False, None)
    assert tea.reason.startswith("its case, `calm` (0.80), beats that of its nearest rival `coffee`")
    assert 0 < tea.strength < 1


def test_a_debate_is_weighed_without_what_is_named():
    project = argmap.load(DEBATE)
    assert argmap.weigh(project, without=["calm"]).claims["tea"].verdict is argmap.Verdict.FAILS
    assert argmap.weigh(project, without=["leaflet"]).claims["calm"].strength == 0
    with pytest.raises(argmap.ArgmapError, match="no claim, step, source or speaker `clam`") as raised:
        argmap.weigh(project, without=["clam"])
    assert "`calm`" in raised.value.help


def test_what_has_one_name_is_told_apart_by_its_kind():
    sources = "argmap: 1\nsources: {leaflet: leaflet.txt, calm: leaflet.txt}\n"
    project = argmap.load({**DEBATE, "seeds/sources.yaml": sources})
    with pytest.raises(argmap.ArgmapError, match="`calm` is a claim and a source") as raised:
        argmap.weigh(project, without=["calm"])
    assert raised.value.help == "write `claim:calm` or `source:calm`"
    assert argmap.weigh(project, without=["claim:calm"]).claims["calm"].strength == 0


def test_a_debate_is_weighed_by_the_semantics_that_is_asked_for():
    project = argmap.load(DEBATE)
    usual, other = argmap.weigh(project), argmap.weigh(project, semantics="df-quad")
    assert (usual.semantics, usual.cross_check, other.semantics) == ("quadratic-energy", "df-quad", "df-quad")
    assert usual.claims["calm"].cross_strength == other.claims["calm"].strength
    with pytest.raises(argmap.ArgmapError, match="no semantics `energy`"):
        argmap.weigh(project, semantics="energy")


def test_a_wrong_character_is_a_value_and_not_an_exception():
    wrong = DEBATE | {"seeds/leaflet.txt": "Tea drinkers say that it keeps then calm.\n"}
    (finding,) = argmap.check(argmap.load(wrong))
    assert (finding.rule, finding.severity) == ("quotation-near", argmap.Severity.ERROR)
    assert finding.place.path == "arguments/drinks.yaml"


def test_an_issue_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(argmap.ArgmapError, match="no issue `beer`") as raised:
        argmap.render(argmap.load(DEBATE), "beer")
    assert "`drinks`" in raised.value.help


def test_a_folder_without_debates_is_told(tmp_path):
    with pytest.raises(argmap.ArgmapError, match="no debates here"):
        argmap.load(tmp_path)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"width": -5}, "the width is -5, and can be 200 to 20000 pixels"),
        ({"width": float("nan")}, "the width is nan"),
        ({"width": float("inf")}, "the width is inf"),
        ({"depth": -1}, "the depth is -1, and can be 0 or more levels"),
        ({"theme": "house\0.yaml"}, "there is no theme"),
    ],
)
def test_what_no_picture_can_have_is_refused_as_on_the_command_line(asked, told):
    with pytest.raises(argmap.ArgmapError, match=told):
        argmap.render(argmap.load(DEBATE), "drinks", **asked)
