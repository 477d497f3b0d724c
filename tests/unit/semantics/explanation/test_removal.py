"""What goes with a name: claims with their steps, steps, sources with what derives from them, and speakers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.semantics.building import build_framework
from argmap.semantics.explanation.removal import Named, NameKind, meanings, nodes_named, remaining
from argmap.semantics.gradual.solver import solve
from argmap.semantics.weighing import weigh, without
from builders import MapBuilder, cited, quoted


@pytest.fixture
def framework():
    return build_framework(_map())


def _map():
    builder = MapBuilder().source("report").source("rewrite").source("other").speaker("anna").speaker("silent")
    builder.position("yes", "Yes.").supports("yes", "because", "It works.", quoted("It works.", "report"))
    builder.supports("yes", "moreover", "It is cheap.", quoted("It is cheap.", "rewrite"))
    builder.undercuts("because>yes", "unless", "Not here.", quoted("Not here.", "other", speaker="anna"))
    builder.claim("other", "A claim with the name of a source.", cited("p. 3", "other"))
    built = builder.build()
    sources = {**built.sources, "rewrite": replace(built.sources["rewrite"], derived_from=("report",))}
    return replace(built, sources=sources)


def gone_with(framework, *names):
    return nodes_named(framework, [one for name in names for one in meanings(framework, name)])


def test_a_claim_goes_with_the_steps_written_under_it(framework):
    assert gone_with(framework, "because") == {framework.claims["because"], framework.steps["because>yes"]}


def test_a_step_goes_alone(framework):
    assert gone_with(framework, "because>yes") == {framework.steps["because>yes"]}


def test_a_source_goes_with_what_derives_only_from_it(framework):
    gone = [framework.pieces[node - framework.first_piece].source for node in sorted(gone_with(framework, "report"))]
    assert gone == ["report", "rewrite"]


def test_a_source_that_derives_from_another_goes_alone(framework):
    gone = [framework.pieces[node - framework.first_piece].source for node in sorted(gone_with(framework, "rewrite"))]
    assert gone == ["rewrite"]


def test_a_speaker_goes_with_all_that_is_quoted_of_them(framework):
    gone = [framework.pieces[node - framework.first_piece].source for node in gone_with(framework, "anna")]
    assert gone == ["other"]


def test_what_derives_from_two_sources_goes_with_both_of_them():
    built = _map()
    sources = {**built.sources, "rewrite": replace(built.sources["rewrite"], derived_from=("report", "other"))}
    found = build_framework(replace(built, sources=sources))
    assert len(gone_with(found, "report")) == 1
    assert len(gone_with(found, "report", "source:other")) == 3


def test_a_name_of_a_claim_and_a_source_means_both_until_one_is_written(framework):
    assert meanings(framework, "other") == (Named(NameKind.CLAIM, "other"), Named(NameKind.SOURCE, "other"))
    assert meanings(framework, "source:other") == (Named(NameKind.SOURCE, "other"),)
    assert gone_with(framework, "claim:other") == {framework.claims["other"]}
    assert gone_with(framework, "speaker:anna") == gone_with(framework, "anna")


def test_what_means_nothing_has_no_meaning(framework):
    assert meanings(framework, "nobody") == meanings(framework, "speaker:report") == meanings(framework, "x:y") == ()


def test_a_speaker_without_evidence_has_no_nodes(framework):
    assert gone_with(framework, "silent") == frozenset()


def test_what_remains_has_the_strengths_that_are_left_when_nodes_are_removed(framework):
    weighing = weigh(_map())
    for name in ("because", "because>yes", "report", "unless", "anna"):
        left = without(weighing, gone_with(framework, name))
        assert solve(remaining(left), left.semantics) == left.strengths
