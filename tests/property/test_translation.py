"""The map as an abstract framework: its grounded labelling is the labelling of the map."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.argument_map import Argument, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation, Rivalry, Standard, Verdict
from argmap.semantics.building import build_framework
from argmap.semantics.dung.framework import Label
from argmap.semantics.dung.grounded import grounded_labelling
from argmap.semantics.dung.translation import translation_of
from argmap.semantics.labelling.grounded import label
from builders import NOWHERE, MapBuilder
from weighing_maps import argument_maps

VERDICTS = {Label.IN: Verdict.STANDS, Label.OUT: Verdict.FAILS, Label.UNDECIDED: Verdict.OPEN}
WEIGHTS = st.sampled_from((0.2, 0.4, 0.5, 0.8, 0.9, 1.0))


@st.composite
def maps(draw, rivalries=tuple(Rivalry), are_premises=None):
    """Return maps of one issue, with circles, linked premises, undercuts of undercuts and disputed questions."""
    builder = MapBuilder("q")
    positions = [f"p{number}" for number in range(draw(st.integers(1, 3)))]
    others = [f"c{number}" for number in range(draw(st.integers(1, 6)))]
    for name in (*positions, *others):
        builder.position(name, ".") if name in positions else builder.claim(name, ".")
        weight = draw(st.none() | WEIGHTS)
        builder.claims[name] = replace(builder.claims[name], assumed=weight is not None, confidence=weight)
    if are_premises is None:
        are_premises = draw(st.booleans())
    premises = st.sampled_from([*others, *positions] if are_premises else others)
    for number in range(draw(st.integers(0, 12))):
        chosen = tuple(draw(st.lists(premises, min_size=1, max_size=2, unique=True)))
        relation, target = draw(targets([*positions, *others], list(builder.arguments)))
        name = f"{chosen[0]}>{number}"
        builder.arguments[name] = Argument(name, chosen[0], relation, target, chosen, NOWHERE)
    built = builder.build()
    standard, rivalry = draw(st.sampled_from(Standard)), draw(st.sampled_from(rivalries))
    return replace(built, issues={"q": replace(built.issues["q"], standard=standard, rivalry=rivalry)})


def targets(claims, steps):
    to_claim = st.sampled_from(claims).map(ToClaim)
    found = [st.tuples(st.just(relation), to_claim) for relation in (Relation.SUPPORT, Relation.ATTACK)]
    if steps:
        found.append(st.tuples(st.just(Relation.UNDERCUT), st.sampled_from(steps).map(ToArgument)))
    return st.one_of(*found, *found, st.just((Relation.UNDERCUT, ToIssue("q"))))


def verdicts(argument_map):
    """Return the verdicts of the labelling and of the translation, by claim."""
    framework = build_framework(argument_map)
    labelling, abstract = label(framework), translation_of(framework)
    assert abstract.names[: len(framework.claims)] == tuple(framework.claims)
    found = grounded_labelling(abstract)
    return {name: (labelling.verdict(node), VERDICTS[found[node]]) for name, node in framework.claims.items()}


@settings(max_examples=300)
@given(maps(rivalries=(Rivalry.COMPATIBLE, Rivalry.CONTRARY)))
def test_verdicts_are_those_of_the_map(argument_map):
    assert all(ours == theirs for ours, theirs in verdicts(argument_map).values())


@settings(max_examples=150)
@given(argument_maps())
def test_verdicts_that_rest_on_evidence_are_those_of_the_map(argument_map):
    issues = argument_map.issues.items()
    contrary = {
        name: replace(issue, rivalry=Rivalry.CONTRARY) if issue.rivalry is Rivalry.CONTRADICTORY else issue
        for name, issue in issues
    }
    assert all(ours == theirs for ours, theirs in verdicts(replace(argument_map, issues=contrary)).values())


@settings(max_examples=200)
@given(maps(rivalries=(Rivalry.CONTRADICTORY,), are_premises=False))
def test_verdicts_on_contradictory_positions_are_those_of_the_map(argument_map):
    assert all(ours == theirs for ours, theirs in verdicts(argument_map).values())


@settings(max_examples=200)
@given(maps(rivalries=(Rivalry.CONTRADICTORY,), are_premises=True))
def test_contradictory_positions_as_premises_never_turn_a_verdict_around(argument_map):
    assert all({ours, theirs} != {Verdict.STANDS, Verdict.FAILS} for ours, theirs in verdicts(argument_map).values())
