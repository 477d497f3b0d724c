"""What goes with a name: claims with their steps, steps, sources with what derives from them, and speakers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.semantics.building import build_framework
from argmap.semantics.explanation.removal import nodes_named, remaining
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


def test_a_claim_goes_with_the_steps_written_under_it(framework):
    assert nodes_named(framework, "because") == {framework.claims["because"], framework.steps["because>yes"]}


def test_a_step_goes_alone(framework):
    assert nodes_named(framework, "because>yes") == {framework.steps["because>yes"]}


def test_a_source_goes_with_what_derives_only_from_it(framework):
    gone = [framework.pieces[node - framework.first_piece].source for node in sorted(nodes_named(framework, "report"))]
    assert gone == ["report", "rewrite"]


def test_a_source_that_derives_from_another_goes_alone(framework):
    gone = [framework.pieces[node - framework.first_piece].source for node in sorted(nodes_named(framework, "rewrite"))]
    assert gone == ["rewrite"]


def test_a_speaker_goes_with_all_that_is_quoted_of_them(framework):
    gone = [framework.pieces[node - framework.first_piece].source for node in nodes_named(framework, "anna")]
    assert gone == ["other"]


def test_a_claim_comes_before_a_source_of_the_same_name(framework):
    assert nodes_named(framework, "other") == {framework.claims["other"]}


def test_a_speaker_without_evidence_has_no_nodes_and_an_unknown_name_is_none(framework):
    assert nodes_named(framework, "silent") == frozenset()
    assert nodes_named(framework, "nobody") is None


def test_what_remains_has_the_strengths_that_are_left_when_nodes_are_removed(framework):
    weighing = weigh(_map())
    for name in ("because", "because>yes", "report", "unless", "anna"):
        left = without(weighing, nodes_named(framework, name))
        assert solve(remaining(left), left.semantics) == left.strengths
