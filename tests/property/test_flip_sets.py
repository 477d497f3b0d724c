"""Flip sets are what a look at every set of origins finds, in any map: circles, ties and shared origins included."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.argument_map import ArgumentMap, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Certainty, Relation, Rivalry, Standard
from argmap.semantics.explanation.flip_sets import Measure, flip_sets
from argmap.semantics.explanation.removal import Named, NameKind, nodes_named
from argmap.semantics.gradual import df_quad
from argmap.semantics.weighing import Weighing, weigh, without
from builders import MapBuilder, quoted

ORIGINS = 5
MOST = 3

Winners = Callable[[Weighing], tuple[str, ...]]


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """Draw an issue with some positions, claims with evidence, and steps between any of them."""
    builder = MapBuilder()
    for origin in range(ORIGINS):
        builder.source(f"s{origin}")
    builder.source("digest").source("copy")
    evidence = st.lists(_evidence(), max_size=2)
    positions = [f"p{index}" for index in range(draw(st.integers(1, 3)))]
    for position in positions:
        builder.position(position, "Position.", None, *draw(evidence))
    claims = [f"c{index}" for index in range(draw(st.integers(2, 7)))]
    for claim in claims:
        builder.claim(claim, "Claim.", *draw(evidence), assumed=draw(st.integers(0, 9)) == 0)
    for _ in range(draw(st.integers(2, 12))):
        _tie(draw, builder, positions + claims)
    return _finished(draw, builder.build())


def _evidence() -> st.SearchStrategy[object]:
    sources = st.sampled_from([*(f"s{origin}" for origin in range(ORIGINS)), "digest", "copy"])
    certainties = st.sampled_from([None, Certainty.HEDGED, Certainty.CONDITIONAL])
    return st.builds(lambda source, certainty: quoted("Words.", source, certainty=certainty), sources, certainties)


def _tie(draw: st.DrawFn, builder: MapBuilder, claims: Sequence[str]) -> None:
    entry = draw(st.sampled_from(claims))
    kind = draw(st.sampled_from(["support", "support", "attack", "attack", "undercut", "objection"]))
    if kind == "objection" and draw(st.booleans()):
        builder.tie(Relation.UNDERCUT, entry, ToIssue(builder.issue), builder.issue)
    elif kind == "undercut" and builder.arguments:
        step = draw(st.sampled_from(sorted(builder.arguments)))
        builder.tie(Relation.UNDERCUT, entry, ToArgument(step), step)
    else:
        target = draw(st.sampled_from(claims))
        relation = Relation.ATTACK if kind == "attack" else Relation.SUPPORT
        builder.tie(relation, entry, ToClaim(target), target)


def _finished(draw: st.DrawFn, built: ArgumentMap) -> ArgumentMap:
    """Number the evidence, let two sources derive from others, and draw standard and rivalry."""
    claims = {
        name: replace(
            claim,
            evidence=tuple(replace(one, claim=name, ordinal=index) for index, one in enumerate(claim.evidence)),
        )
        for name, claim in built.claims.items()
    }
    sources = {
        **built.sources,
        "digest": replace(built.sources["digest"], derived_from=("s0", "s1")),
        "copy": replace(built.sources["copy"], derived_from=("s2",)),
    }
    standard, rivalry = draw(st.sampled_from(list(Standard))), draw(st.sampled_from(list(Rivalry)))
    issues = {name: replace(issue, standard=standard, rivalry=rivalry) for name, issue in built.issues.items()}
    return replace(built, claims=claims, sources=sources, issues=issues)


def _standing(weighing: Weighing) -> tuple[str, ...]:
    return weighing.issues["question"].standing


def _strongest(weighing: Weighing) -> tuple[str, ...]:
    leader = weighing.issues["question"].strongest
    return () if leader is None else (leader,)


def _by_brute_force(weighing: Weighing, winners: Winners) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the minimal sets and who wins without them, by weighing the whole map without each set of origins."""
    origins = list(weighing.framework.pieces_by_origin)
    before = winners(weighing)
    found: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for size in range(1, MOST + 1):
        for chosen in combinations(origins, size):
            if any(set(chosen).issuperset(smaller) for smaller, _ in found):
                continue
            gone = weighing.framework.without_origins(chosen) | weighing.removed
            after = winners(without(weighing, gone))
            if after != before:
                found.append((chosen, after))
    return found


def _found(weighing: Weighing, measure: Measure) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = flip_sets(weighing, "question", MOST)
    assert found.searched_to == MOST
    return [(one.origins, one.standing_after) for one in found.sets if one.by is measure]


@settings(max_examples=150)
@given(maps())
def test_flip_sets_by_words_are_those_that_brute_force_finds(argument_map):
    weighing = weigh(argument_map)
    assert _found(weighing, Measure.WORDS) == _by_brute_force(weighing, _standing)


@settings(max_examples=80)
@given(maps(), st.booleans())
def test_flip_sets_by_numbers_are_those_that_brute_force_finds(argument_map, cross_check):
    weighing = weigh(argument_map)
    if cross_check:
        weighing = replace(weighing, semantics=df_quad.SEMANTICS)
    assert _found(weighing, Measure.NUMBERS) == _by_brute_force(weighing, _strongest)


@settings(max_examples=40)
@given(maps(), st.data())
def test_flip_sets_are_searched_in_what_is_left_of_a_map(argument_map, data):
    weighing = weigh(argument_map)
    nodes = st.integers(0, len(weighing.framework.qbaf.bases) - 1)
    weighing = without(weighing, data.draw(st.frozensets(nodes, max_size=3)))
    for measure, winners in ((Measure.WORDS, _standing), (Measure.NUMBERS, _strongest)):
        assert _found(weighing, measure) == _by_brute_force(weighing, winners)


@settings(max_examples=60)
@given(maps())
def test_without_the_sources_of_a_flip_set_there_stands_what_it_says(argument_map):
    weighing = weigh(argument_map)
    for one in flip_sets(weighing, "question", MOST).sets:
        named = [Named(NameKind.SOURCE, origin) for origin in one.origins]
        left = without(weighing, nodes_named(weighing.framework, named))
        winners = _standing if one.by is Measure.WORDS else _strongest
        assert winners(left) == one.standing_after
