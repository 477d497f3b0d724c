"""Origins in any graph of sources, with circles and names that nobody knows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.model.origin import Written
from argmap.model.source import Source
from argmap.semantics.origins import origins_of, witnesses
from builders import quoted

NAMES = "abcdef"
GRAPHS = st.fixed_dictionaries({name: st.lists(st.sampled_from([*NAMES, "unknown"]), max_size=3) for name in NAMES})
EVIDENCE = st.lists(
    st.builds(
        lambda source, utterance: quoted("words", source, utterance=utterance),
        st.sampled_from([*NAMES, "unknown"]),
        st.sampled_from([None, None, "said", "sung"]),
    ),
    max_size=8,
)


def sources(graph):
    return {
        name: Source(name, Written("seeds/sources.yaml", ("sources", name)), None, None, derived_from=tuple(of))
        for name, of in graph.items()
    }


def reached(graph, start):
    """Return a source and all that it derives from, by the plain definition."""
    found = {start}
    while True:
        further = {target for name in found for target in graph[name] if target in graph} - found
        if not further:
            return found
        found |= further


def are_independent(one, other, origins):
    first, second = (origins.get(piece.source, (piece.source,)) for piece in (one, other))
    return set(first).isdisjoint(second) and (one.utterance is None or one.utterance != other.utterance)


@given(GRAPHS)
def test_every_root_is_reached_and_leads_nowhere_but_in_its_own_circle(graph):
    for name, roots in origins_of(sources(graph)).items():
        assert roots
        assert set(roots) <= reached(graph, name)
        for root in roots:
            assert all(root in reached(graph, further) for further in reached(graph, root))


@given(GRAPHS)
def test_what_a_source_derives_from_has_no_root_that_it_has_not(graph):
    origins = origins_of(sources(graph))
    for name in NAMES:
        for parent in graph[name]:
            assert set(origins.get(parent, ())) <= set(origins[name])


@given(GRAPHS, EVIDENCE)
def test_those_who_speak_for_witnesses_are_independent_and_everybody_else_depends_on_one(graph, evidence):
    origins = origins_of(sources(graph))
    groups = witnesses(evidence, origins)
    speakers = [group[0] for group in groups]
    assert sorted(map(id, evidence)) == sorted(id(piece) for group in groups for piece in group)
    for index, speaker in enumerate(speakers):
        assert all(are_independent(speaker, other, origins) for other in speakers[:index])
    for group in groups:
        assert not any(are_independent(group[0], piece, origins) for piece in group[1:])


@given(GRAPHS, EVIDENCE)
def test_there_are_never_more_witnesses_than_roots(graph, evidence):
    origins = origins_of(sources(graph))
    roots = {root for piece in evidence for root in origins.get(piece.source, (piece.source,))}
    assert len(witnesses(evidence, origins)) <= len(roots)
