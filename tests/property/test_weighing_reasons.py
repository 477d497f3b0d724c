"""Reasons for verdicts of any map: what is open, what runs in circles, and what an objection hides."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings

from argmap.model.argument_map import ToArgument, ToClaim
from argmap.model.vocabulary import Relation, Verdict
from argmap.reporting.weighing.steps import bearing_lines, lost_steps
from argmap.semantics.building import build_framework
from argmap.semantics.labelling.deciding import Hurdle
from argmap.semantics.labelling.grounded import label
from argmap.semantics.labelling.judgement import Reason, judgements
from argmap.semantics.labelling.sentences import sentence
from argmap.semantics.weighing import weigh
from weighing_maps import argument_maps

SLOW = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@SLOW
@given(argument_maps())
def test_only_what_is_open_is_called_open(argument_map):
    found = label(build_framework(argument_map))
    told = {one.claim: one for one in judgements(found)}
    for judgement in told.values():
        objections = [judgement.objection] if judgement.objection else []
        for side in (*judgement.open_sides, *objections):
            if side.is_step and not side.weight.certain:
                step = argument_map.arguments[side.name]
                assert told[step.entry].verdict is (Verdict.STANDS if side.doubts else Verdict.OPEN)
                assert all(is_a_doubt(found, step, doubt) for doubt in side.doubts)


def is_a_doubt(labelling, step, doubt):
    """Say whether a doubt is about a premise or an undercut of a step, and is as open as it says."""
    framework = labelling.framework
    is_open = labelling.verdict(framework.claims[doubt.claim]) is Verdict.OPEN
    if doubt.hurdle is Hurdle.PREMISE:
        return doubt.claim in step.premises and doubt.is_claim_open and is_open
    undercuts = [
        labelling.weights[framework.steps[one.name]]
        for one in framework.map.arguments.values()
        if one.target == ToArgument(step.name) and one.entry == doubt.claim
    ]
    return doubt.is_claim_open is is_open and any(0 == weight.certain < weight.possible for weight in undercuts)


@SLOW
@given(argument_maps())
def test_a_circle_is_the_reason_where_a_claim_would_have_one_if_it_were_believed(argument_map):
    found = label(build_framework(argument_map))
    believed = believed_for_want_of_reasons(found)
    for judgement in judgements(found):
        if judgement.reason is Reason.UNSUPPORTED and judgement.verdict is Verdict.FAILS:
            assert (judgement.circle is not None) is (judgement.claim in believed)
        if judgement.circle:
            assert believed.issuperset(judgement.circle.names)
            assert_one_leads_to_the_next(argument_map, judgement.circle, {Relation.SUPPORT})


def believed_for_want_of_reasons(labelling):
    """Return the most claims for which nothing speaks and which would all be founded if all of them were believed."""
    framework = labelling.framework
    believed = {
        name
        for name, node in framework.claims.items()
        if not labelling.cases[node].pro.possible
        and not labelling.weight(node).possible
        and node not in labelling.removed
    }
    while True:
        founded = {
            step.target.claim
            for step in framework.map.arguments.values()
            if step.relation is Relation.SUPPORT
            and not is_undercut(labelling, step)
            and all(
                premise in believed or labelling.weight(framework.claims[premise]).possible for premise in step.premises
            )
        }
        if believed <= founded:
            return believed
        believed &= founded


def is_undercut(labelling, step):
    return any(
        one.target == ToArgument(step.name) and labelling.weights[labelling.framework.steps[one.name]].certain > 0
        for one in labelling.framework.map.arguments.values()
    )


def assert_one_leads_to_the_next(argument_map, ring, relations):
    """Hold a ring against the map: some step leads from each member to the one named before it, and around."""
    assert len(set(ring.names)) == len(ring.names)
    pairs = list(zip(ring.names, ring.names[1:], strict=False))
    if not ring.others:
        pairs.append((ring.names[-1], ring.names[0]))
    for target, premise in pairs:
        assert any(
            premise in step.premises
            and (relations is None or step.relation in relations)
            and target in claims_behind(argument_map, step)
            for step in argument_map.arguments.values()
        )


def claims_behind(argument_map, step):
    """Return the claim that a step bears on; of an undercut that at which the step which it undercuts ends."""
    target = step.target
    while isinstance(target, ToArgument):
        target = argument_map.arguments[target.argument].target
    return {target.claim} if isinstance(target, ToClaim) else set()


@SLOW
@given(argument_maps())
def test_claims_at_an_impasse_are_open_and_wait_for_each_other(argument_map):
    found = label(build_framework(argument_map))
    told = {one.claim: one for one in judgements(found)}
    for judgement in told.values():
        if judgement.impasse is None:
            continue
        ring, relation = judgement.impasse.ring, judgement.impasse.relation
        assert ring.names[0] == judgement.claim
        assert all(told[name].verdict is Verdict.OPEN and told[name].impasse for name in ring.names)
        if relation is not None:
            assert_one_leads_to_the_next(argument_map, ring, {relation})


@SLOW
@given(argument_maps(acyclic=True))
def test_an_objection_is_the_whole_reason_only_where_a_verdict_would_differ_without_it(argument_map):
    framework = build_framework(argument_map)
    assume(all(len(component) == 1 for component in framework.order))
    found = label(framework)
    told = {one.claim: one for one in judgements(found)}
    for contest in framework.contests:
        without = label(framework, contest.objections)
        for node in contest.positions:
            assert found.verdict_without_objections(node) is without.verdict(node)
            judgement = told[framework.name_of(node)]
            if judgement.objection:
                is_whole = judgement.reason is Reason.DISPUTED_QUESTION
                assert is_whole or without.verdict(node) is not Verdict.STANDS
                assert not is_whole or without.verdict(node) is not Verdict.OPEN
                assert sentence(judgement).count("the question itself") == 1


@SLOW
@given(argument_maps())
def test_a_step_is_called_lost_where_it_weighs_nothing_and_its_claim_does_not_fail(argument_map):
    weighing = weigh(argument_map)
    for name in argument_map.claims:
        lost = [
            step.name
            for step in argument_map.arguments.values()
            if step.entry == name and not weighing.labelling.weights[weighing.framework.steps[step.name]].possible
        ]
        if weighing.labelling.weight(weighing.framework.claims[name]).possible:
            assert (lost_steps(weighing, name) is not None) is bool(lost)
        bearing = [step for step in argument_map.arguments.values() if name in step.premises]
        assert len(bearing_lines(weighing, name)) == len(bearing)
