"""Contributions: what each argument and each origin does for a claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.model.vocabulary import Verdict
from argmap.semantics.explanation.contributions import ContributorKind, contributions
from argmap.semantics.explanation.removal import meanings, nodes_named
from argmap.semantics.explanation.shares import shapley
from argmap.semantics.gradual.solver import solve
from argmap.semantics.weighing import weigh, without
from builders import MapBuilder, quoted


def _map():
    builder = MapBuilder().source("report").source("audit").source("memo")
    builder.position("yes", "Yes.").supports("yes", "works", "It works.", quoted("It works.", "report"))
    builder.attacks("yes", "dear", "It is dear.", quoted("It is dear.", "audit"))
    builder.attacks("dear", "paid", "It pays.", quoted("It pays.", "memo"), quoted("It pays twice.", "report"))
    builder.position("no", "No.").claim("aside", "Bears on nothing.", quoted("Bears on nothing.", "memo"))
    return builder.build()


def test_the_largest_come_first_and_arguments_before_origins_of_the_same_size():
    found = contributions(weigh(_map()), "yes")
    sizes = [round(abs(one.removal), 9) for one in found]
    assert sizes == sorted(sizes, reverse=True)
    assert {one.name: one.kind for one in found} == {
        "works": ContributorKind.ARGUMENT,
        "dear": ContributorKind.ARGUMENT,
        "paid": ContributorKind.ARGUMENT,
        "report": ContributorKind.ORIGIN,
        "audit": ContributorKind.ORIGIN,
        "memo": ContributorKind.ORIGIN,
    }
    assert [one.name for one in found if one.name in {"dear", "audit"}] == ["dear", "audit"]


def test_a_removal_contribution_is_what_is_lost_when_the_map_is_weighed_without():
    weighing = weigh(_map())
    for one in contributions(weighing, "yes"):
        left = without(weighing, nodes_named(weighing.framework, meanings(weighing.framework, one.name)))
        assert one.removal == pytest.approx(weighing.strength("yes") - left.strength("yes"), abs=1e-12)
        assert one.verdict_without is left.judgements["yes"].verdict


def test_the_gradient_of_an_origin_is_what_its_base_scores_move_together():
    weighing = weigh(_map())
    qbaf, topic = weighing.framework.qbaf, weighing.framework.claims["yes"]
    for one in contributions(weighing, "yes"):
        if one.kind is ContributorKind.ORIGIN:
            pieces = weighing.framework.pieces_by_origin[one.name]
            up, down = (
                solve(
                    replace(qbaf, bases=[base + sign * (node in pieces) for node, base in enumerate(qbaf.bases)]),
                    weighing.semantics,
                ).values[topic]
                for sign in (1e-6, -1e-6)
            )
            assert one.gradient == pytest.approx((up - down) / 2e-6, abs=1e-8)


def test_what_a_verdict_rests_on_is_told_by_the_verdict_without_it():
    found = {one.name: one for one in contributions(weigh(_map()), "yes")}
    assert found["works"].verdict_without is Verdict.FAILS
    assert found["report"].verdict_without is Verdict.FAILS
    assert found["audit"].verdict_without is Verdict.STANDS


def test_what_was_taken_away_contributes_nothing_and_is_not_there_for_the_rest():
    weighing = weigh(_map())
    left = without(weighing, nodes_named(weighing.framework, meanings(weighing.framework, "dear")))
    found = {one.name: one for one in contributions(left, "yes")}
    assert "dear" not in found
    assert found["paid"].removal == 0
    assert found["paid"].gradient == 0


def test_shares_of_origins_sum_to_the_strength_that_is_lost_without_all_of_them():
    weighing = weigh(_map())
    shares = shapley(weighing, "yes")
    bare = without(weighing, weighing.framework.without_origins(["report", "audit", "memo"]))
    assert [share.origin for share in shares] == ["report", "audit", "memo"]
    assert sum(share.value for share in shares) == pytest.approx(weighing.strength("yes") - bare.strength("yes"))
    assert {share.error for share in shares} == {0.0}
