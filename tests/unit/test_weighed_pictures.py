"""Whether pictures tell what weighing says: by default they do, and on request they are plain."""

from __future__ import annotations

import pytest

import argmap
from argmap.layout.known import NOTHING
from argmap.model.vocabulary import Verdict
from argmap.rendering.theme import AUTO
from argmap.workspace.pictures.album import album
from argmap.workspace.pictures.commissions import commissions
from argmap.workspace.pictures.freshness import Staleness
from argmap.workspace.pictures.wishes import wishes
from argmap.workspace.weighing import weigh_project

DEBATE = {
    "arguments/drinks.yaml": (
        "argmap: 1\nissue: drinks\nquestion: Tea or coffee?\npositions:\n"
        "  tea: {claim: Tea is better., pro: {calm: {claim: It calms., quote: it keeps them calm, source: leaflet}}}\n"
        "  coffee: {claim: Coffee is better., con: {shaky: {claim: It shakes., assumed: true}}}\n"
    ),
    "seeds/sources.yaml": "argmap: 1\nsources: {leaflet: leaflet.txt}\n",
    "seeds/leaflet.txt": "Tea drinkers say that it keeps them calm.\n",
}


@pytest.fixture
def project():
    return argmap.load(DEBATE)


def test_pictures_are_weighed_and_keep_the_texts_that_are_known(project):
    (commission,) = commissions(project, ["drinks"])
    stands, fails = Verdict.STANDS, Verdict.FAILS
    assert commission.known.verdicts == {"tea": stands, "calm": stands, "coffee": fails, "shaky": stands}
    assert commission.known.deciding == {"calm>tea", "shaky>coffee"}
    assert list(commission.known.texts) == ["leaflet"]


def test_a_plain_picture_knows_of_no_weighing(project):
    (commission,) = commissions(project, ["drinks"], weigh=False)
    known = commission.known
    assert (known.verdicts, known.strengths, known.deciding) == (NOTHING.verdicts, NOTHING.strengths, NOTHING.deciding)
    assert list(known.texts) == ["leaflet"]


def test_the_door_draws_weighed_unless_told_otherwise(project):
    weighed, plain = argmap.render(project, "drinks"), argmap.render(project, "drinks", weigh=False)
    assert "strength 0.66 of 1" in weighed
    assert "decides" in weighed
    assert "strength" not in plain
    assert 'class="position"' in plain


def test_a_plain_picture_has_no_trace_of_weighing(project):
    plain = argmap.render(project, "drinks", weigh=False)
    traces = ("stands", "fails", "contested", "decides", "verdict", "strength", "f-stands")
    assert not [trace for trace in traces if trace in plain.lower()]


def test_a_picture_knows_which_objection_leaves_positions_open_and_which_questions_are_contested():
    objection = "undercut: {early: {claim: It is early., quote: it keeps them calm, source: leaflet}}\n"
    drinks = DEBATE["arguments/drinks.yaml"].replace("positions:", f"{objection}positions:")
    project = argmap.load({**DEBATE, "arguments/drinks.yaml": drinks})
    (commission,) = commissions(project, ["drinks"])
    assert commission.known.objections == {"tea": "early>drinks"}
    contested = {name for name, outcome in weigh_project(project).issues.items() if outcome.is_contested}
    assert commission.known.contested_issues == contested


@pytest.mark.parametrize("only", [None, "drinks", "tea"])
def test_a_plain_picture_on_the_disk_is_stale_where_a_weighed_one_is_asked_for(project, tmp_path, only):
    plain, weighed = (album(project, ["drinks"], wishes(weigh=weigh), AUTO, only) for weigh in (False, True))
    list(plain.write(plain.drawn(), tmp_path))
    assert plain.stale(tmp_path) == (1, ())
    number, (stale,) = weighed.stale(tmp_path)
    assert number == 1
    assert stale.staleness is Staleness.OTHER
