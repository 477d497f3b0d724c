"""Weighing of any map: what the definitions say, and what must never matter."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from argmap.model.argument_map import Argument, ArgumentMap, Claim, Issue, ToArgument, ToClaim, ToIssue
from argmap.model.quotation import Cited
from argmap.model.vocabulary import Relation, Rivalry, Standard, Verdict
from argmap.semantics.building import build_framework
from argmap.semantics.labelling.deciding import Kind
from argmap.semantics.labelling.grounded import label, relabel
from argmap.semantics.labelling.judgement import Reason, judgements
from argmap.semantics.labelling.own_weight import evidence_weight, own_weight
from argmap.semantics.labelling.sentences import sentence
from argmap.semantics.weighing import weigh
from builders import NOWHERE, quoted
from weighing_maps import Reference, argument_maps, claim_of

SLACK = 1e-9
SLOW = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


def verdicts(labelling):
    return {name: labelling.verdict(node) for name, node in labelling.framework.claims.items()}


def ends(labelling):
    """Return what is certain and what is possible of each claim in the end, and of each step."""
    framework = labelling.framework
    return {name: labelling.weight(node) for name, node in (*framework.claims.items(), *framework.steps.items())}


def strengths(argument_map):
    weighing = weigh(argument_map)
    return {
        name: (weighing.strength(name), weighing.cross_strength(name), weighing.judgements[name].verdict)
        for name in argument_map.claims
    }


def same(one, other):
    return {name: pytest.approx(found, abs=1e-7) for name, found in one.items()} == other


@settings(SLOW, max_examples=1000)
@given(argument_maps())
def test_verdicts_and_weights_are_those_of_the_definitions(argument_map):
    reference, found = Reference(argument_map), label(build_framework(argument_map))
    weighed = ends(found)
    for name in argument_map.claims:
        assert weighed[name] == (reference.certain.final[name], reference.possible.final[name])
    assert verdicts(found) == {name: reference.verdict(name) for name in argument_map.claims}


@SLOW
@given(argument_maps(), st.data())
def test_what_is_removed_is_as_if_it_never_weighed(argument_map, data):
    framework = build_framework(argument_map)
    names = [*framework.claims, *framework.steps, *((piece.claim, piece.ordinal) for piece in framework.pieces)]
    gone = data.draw(st.lists(st.sampled_from(range(len(names))), max_size=4))
    reference = Reference(argument_map, {names[node] for node in gone})
    found = label(framework, gone)
    assert verdicts(found) == {name: reference.verdict(name) for name in argument_map.claims}


@SLOW
@given(argument_maps())
def test_the_judgement_gives_the_verdict_of_the_labelling(argument_map):
    found = label(build_framework(argument_map))
    assert {one.claim: one.verdict for one in judgements(found)} == verdicts(found)


@SLOW
@given(argument_maps())
def test_what_decides_exists_and_weighs_what_is_said(argument_map):
    found = label(build_framework(argument_map))
    for judgement in judgements(found):
        said, named = sentence(judgement), [judgement.pro, judgement.con, judgement.behind_rival, judgement.objection]
        for deciding in filter(None, named):
            assert_it_is_there(found, deciding)
        assert "nothing (" not in said
        assert "its case, nothing" not in said
        kind = judgement.pro.kind if judgement.pro else Kind.CLAIM
        assert kind is Kind.EVIDENCE or "its own evidence" not in said
        assert kind is Kind.ASSUMPTION or "its assumption" not in said


def assert_it_is_there(found, deciding):
    """Hold what decides against the framework: it exists, is what it is called, and weighs so much there."""
    framework = found.framework
    if deciding.is_step:
        assert deciding.weight == found.weights[framework.steps[deciding.name]] > (0, 0)
        return
    node = framework.claims[deciding.name]
    quoted_weight, assumed = evidence_weight(framework, node, found.weights), framework.assumed.get(node, 0.0)
    assert deciding.weight == own_weight(framework, node, found.weights) > (0, 0)
    if deciding.kind is Kind.EVIDENCE:
        assert framework.own_evidence[node]
        assert deciding.weight == quoted_weight
    else:
        assert deciding.weight == (assumed, assumed)


@SLOW
@given(argument_maps())
def test_reasons_fit_the_weights(argument_map):
    found = label(build_framework(argument_map))
    for judgement in judgements(found):
        case = found.cases[found.framework.claims[judgement.claim]]
        pro, con = judgement.pro, judgement.con
        if judgement.reason is Reason.OUTWEIGHS:
            assert (pro.weight.certain, con.weight.possible) == (case.pro.certain, case.con.possible)
            assert pro.weight.certain > con.weight.possible
        elif judgement.reason is Reason.OUTWEIGHED:
            assert (pro.weight.possible, con.weight.certain) == (case.pro.possible, case.con.certain)
            assert con.weight.certain > pro.weight.possible
        elif judgement.reason is Reason.BALANCED:
            assert pro.weight == con.weight
        elif judgement.reason is Reason.LAST_LEFT:
            assert found.cases[found.framework.claims[judgement.rival.name]].is_refuted
        elif judgement.reason is Reason.UNSETTLED:
            assert judgement.open_sides or judgement.rival
            assert not any(side.weight.is_settled for side in judgement.open_sides)


@SLOW
@given(argument_maps())
def test_reasons_of_what_stands_never_lead_back_to_it(argument_map):
    told = {one.claim: one for one in judgements(label(build_framework(argument_map)))}
    carried = {Reason.SUPPORTED, Reason.OUTWEIGHS, Reason.PREVAILS}
    for judgement in told.values():
        here, seen = judgement, set()
        while here.reason in carried and here.pro.is_step:
            assert here.claim not in seen
            seen.add(here.claim)
            here = told[argument_map.arguments[here.pro.name].entry]


@SLOW
@given(argument_maps())
def test_what_is_undeveloped_fails_only_by_a_certain_attack_or_a_rival_that_stands(argument_map):
    found = label(build_framework(argument_map))
    for node in found.framework.undeveloped:
        if found.verdict(node) is Verdict.FAILS:
            assert found.cases[node].con.certain > 0 or found.rival_that_stands(node) is not None


@SLOW
@given(argument_maps())
def test_confidence_alone_founds_nothing(argument_map):
    claims = {
        name: replace(claim, assumed=False, evidence=(), confidence=0.9) for name, claim in argument_map.claims.items()
    }
    framework = build_framework(replace(argument_map, claims=claims))
    assert not any(weight.possible for weight in label(framework).weights)


@SLOW
@given(argument_maps(), st.data())
def test_labelling_again_is_labelling_from_scratch(argument_map, data):
    framework = build_framework(argument_map)
    nodes = range(len(framework.qbaf.bases))
    found = label(framework)
    for _ in range(3):
        gone = data.draw(st.lists(st.sampled_from(nodes), max_size=3))
        unsure = data.draw(st.lists(st.sampled_from(nodes[framework.first_piece :] or [0]), max_size=3))
        found, afresh = relabel(found, gone, unsure), label(framework, gone, unsure)
        assert (found.weights, found.cases) == (afresh.weights, afresh.cases)
        assert (found.removed, found.doubtful) == (frozenset(gone), frozenset(unsure))


@SLOW
@given(argument_maps(), st.data())
def test_whatever_becomes_of_doubtful_evidence_lies_between_what_is_certain_and_what_is_possible(argument_map, data):
    framework = build_framework(argument_map)
    assume(framework.pieces)
    pieces = range(framework.first_piece, len(framework.qbaf.bases))
    doubtful = data.draw(st.lists(st.sampled_from(pieces), min_size=1, max_size=3, unique=True))
    bounds = ends(label(framework, (), doubtful))
    for size in range(len(doubtful) + 1):
        for gone in combinations(doubtful, size):
            for name, weight in ends(label(framework, gone)).items():
                assert bounds[name].certain <= weight.certain + SLACK
                assert bounds[name].possible >= weight.possible - SLACK


@SLOW
@given(argument_maps())
def test_a_copy_of_every_source_and_quotation_changes_nothing(argument_map):
    copies = {
        f"{name}-copy": replace(source, name=f"{name}-copy", derived_from=(name,))
        for name, source in argument_map.sources.items()
    }
    claims = {
        name: with_evidence(claim, [replace(piece, source=f"{piece.source}-copy") for piece in claim.evidence])
        for name, claim in argument_map.claims.items()
    }
    copied = replace(argument_map, claims=claims, sources=argument_map.sources | copies)
    assert same(strengths(argument_map), strengths(copied))


@SLOW
@given(argument_maps(), st.data())
def test_a_quotation_that_is_not_verified_changes_nothing(argument_map, data):
    claims = dict(argument_map.claims)
    name = data.draw(st.sampled_from(list(claims)))
    claims[name] = with_evidence(claims[name], [quoted("words", "s0", verification=Cited())])
    assert strengths(argument_map) == strengths(replace(argument_map, claims=claims))


@SLOW
@given(argument_maps(acyclic=True), st.data())
def test_without_circles_the_loss_of_an_attack_never_weakens_its_target(argument_map, data):
    against = [
        step
        for step in argument_map.arguments.values()
        if step.relation is not Relation.SUPPORT and not isinstance(step.target, ToIssue)
    ]
    assume(against)
    framework = build_framework(argument_map)
    assume(all(len(component) == 1 for component in framework.order))
    step = data.draw(st.sampled_from(against))
    target = step.target.claim if isinstance(step.target, ToClaim) else step.target.argument
    node = {**framework.claims, **framework.steps}[target]
    before, after = label(framework), label(framework, [framework.steps[step.name]])
    assert after.weights[node].certain >= before.weights[node].certain
    weighing = weigh(argument_map)
    lighter = replace(weighing, removed=frozenset([framework.steps[step.name]]))
    for one, other in ((weighing.strengths, lighter.strengths), (weighing.cross_strengths, lighter.cross_strengths)):
        assert other.values[node] >= one.values[node] - SLACK


@SLOW
@given(argument_maps(), st.randoms(use_true_random=False))
def test_neither_the_order_of_entries_nor_their_names_matter(argument_map, chance):
    ordered = ends(label(build_framework(argument_map)))
    names = dict(zip(argument_map.claims, chance.sample(range(100), len(argument_map.claims)), strict=True))
    shuffled, new_name = renamed(argument_map, {name: f"n{number}" for name, number in names.items()}, chance)
    found = ends(label(build_framework(shuffled)))
    assert found == {new_name(name): weight for name, weight in ordered.items()}


@SLOW
@given(argument_maps(), st.randoms(use_true_random=False))
def test_with_one_root_for_each_source_the_order_does_not_matter_to_strengths_either(argument_map, chance):
    sources = {
        name: replace(source, derived_from=source.derived_from[:1]) for name, source in argument_map.sources.items()
    }
    claims = {
        name: replace(claim, evidence=tuple(replace(piece, utterance=None) for piece in claim.evidence))
        for name, claim in argument_map.claims.items()
    }
    plain = replace(argument_map, sources=sources, claims=claims)
    shuffled, _ = renamed(plain, {name: name for name in claims}, chance)
    assert same(strengths(plain), strengths(shuffled))


@given(st.integers(1, 7), st.data())
def test_a_framework_of_dung_written_as_undercuts_has_its_grounded_labelling(size, data):
    arguments = range(size)
    pairs = st.tuples(st.sampled_from(arguments), st.sampled_from(arguments))
    attacks = data.draw(st.lists(pairs, max_size=14, unique=True))
    found = label(build_framework(as_undercuts(size, attacks)))
    accepted, defeated = grounded(size, attacks)
    for argument in arguments:
        expected = Verdict.OPEN
        if argument in accepted:
            expected = Verdict.STANDS
        elif argument in defeated:
            expected = Verdict.FAILS
        assert found.verdict(found.framework.claims[f"c{argument}"]) is expected


def with_evidence(claim, more):
    """Return a claim with further evidence."""
    rest = {field: getattr(claim, field) for field in ("is_position", "assumed", "undeveloped", "confidence")}
    return claim_of(claim.name, claim.issue, [*claim.evidence, *more], **rest)


def renamed(argument_map, names, chance):
    """Return the map with other names for its claims, entries in another order, and what became of each name."""

    def new_name(name):
        return ">".join(names.get(part, part) for part in name.split(">"))

    def new_target(target):
        if isinstance(target, ToIssue):
            return target
        return ToClaim(new_name(target.claim)) if isinstance(target, ToClaim) else ToArgument(new_name(target.argument))

    def mixed(entries):
        entries = list(entries)
        chance.shuffle(entries)
        return {entry.name: entry for entry in entries}

    claims = [with_evidence(replace(claim, name=new_name(claim.name)), []) for claim in argument_map.claims.values()]
    steps = [
        replace(
            step,
            name=new_name(step.name),
            entry=new_name(step.entry),
            target=new_target(step.target),
            premises=tuple(map(new_name, step.premises)),
        )
        for step in argument_map.arguments.values()
    ]
    issues = [
        replace(issue, positions=tuple(chance.sample([new_name(one) for one in issue.positions], len(issue.positions))))
        for issue in argument_map.issues.values()
    ]
    return replace(argument_map, issues=mixed(issues), claims=mixed(claims), arguments=mixed(steps)), new_name


def as_undercuts(size, attacks):
    """Return a map in which each argument is a claim with an assumed ground, whose step its attackers undercut."""
    claims, steps = {}, {}
    for number in range(size):
        claims[f"c{number}"] = Claim(f"c{number}", "question", "C.", NOWHERE)
        claims[f"g{number}"] = Claim(f"g{number}", "question", "G.", NOWHERE, assumed=True)
        name = f"g{number}>c{number}"
        steps[name] = Argument(name, f"g{number}", Relation.SUPPORT, ToClaim(f"c{number}"), (f"g{number}",), NOWHERE)
    for one, other in attacks:
        name = f"c{one}>g{other}>c{other}"
        target = ToArgument(f"g{other}>c{other}")
        steps[name] = Argument(name, f"c{one}", Relation.UNDERCUT, target, (f"c{one}",), NOWHERE)
    issue = Issue("question", "?", NOWHERE, Standard.PREPONDERANCE, Rivalry.CONTRARY)
    return ArgumentMap({"question": issue}, claims, steps, {}, {})


def grounded(size, attacks):
    """Return what is accepted and what is defeated in the least fixed point of defence (Dung 1995)."""
    accepted = set()
    while True:
        defeated = {other for one, other in attacks if one in accepted}
        defended = {n for n in range(size) if all(one in defeated for one, other in attacks if other == n)}
        if defended == accepted:
            return accepted, defeated
        accepted = defended
