"""Circles in directed graphs: every one is found, and none that is not there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.compiler.graph import cyclic_components, shortest_cycle

NODES = "abcdef"
GRAPHS = st.fixed_dictionaries({node: st.lists(st.sampled_from(NODES), max_size=3) for node in NODES})


def reachable(graph, start):
    """Return what one or more hops from `start` lead to, by the plain definition."""
    found = set(graph[start])
    while True:
        further = {target for node in found for target in graph[node]} - found
        if not further:
            return found
        found |= further


@given(GRAPHS)
def test_a_node_is_in_a_component_exactly_if_it_leads_back_to_itself(graph):
    found = {node for component in cyclic_components(graph) for node in component}
    assert found == {node for node in graph if node in reachable(graph, node)}


@given(GRAPHS)
def test_nodes_share_a_component_exactly_if_each_leads_to_the_other(graph):
    for component in cyclic_components(graph):
        together = {node for node in graph if node in reachable(graph, component[0])}
        assert set(component) == {node for node in together if component[0] in reachable(graph, node)}


@given(GRAPHS)
def test_components_and_their_nodes_come_in_the_order_of_the_graph(graph):
    order = list(graph).index
    components = cyclic_components(graph)
    assert components == sorted(components, key=lambda component: order(component[0]))
    assert all(component == sorted(component, key=order) for component in components)


@given(GRAPHS)
def test_a_shortest_cycle_follows_the_edges_and_passes_no_node_twice(graph):
    for component in cyclic_components(graph):
        cycle = shortest_cycle(graph, component[0], frozenset(component))
        assert cycle[0] == component[0]
        assert len(set(cycle)) == len(cycle)
        assert all(there in graph[here] for here, there in zip(cycle, (*cycle[1:], cycle[0]), strict=True))


def test_a_chain_of_a_hundred_thousand_is_walked_without_recursion():
    graph = {str(number): [str(number + 1)] for number in range(100_000)} | {"100000": []}
    assert cyclic_components(graph) == []


def test_a_ring_of_a_hundred_thousand_is_one_component_and_one_cycle():
    size = 100_000
    graph = {str(number): [str((number + 1) % size)] for number in range(size)}
    (component,) = cyclic_components(graph)
    assert shortest_cycle(graph, "0", frozenset(component)) == tuple(graph)
