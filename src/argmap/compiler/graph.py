"""Directed graphs of names: where they run in circles."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def cyclic_components(graph: Graph) -> list[list[str]]:
    """Return the strongly connected components that hold a cycle (Tarjan 1972), each in the order of the graph.

    A node that leads to itself is a component of one. The walk keeps its own stack, so that no depth of the graph makes
    it recurse too far; time is linear in nodes and edges.
    """
    position = {node: index for index, node in enumerate(graph)}
    found = [
        sorted(component, key=position.__getitem__)
        for component in _Walk(graph).components()
        if len(component) > 1 or component[0] in graph[component[0]]
    ]
    return sorted(found, key=lambda component: position[component[0]])


def shortest_cycle(graph: Graph, start: str, within: frozenset[str]) -> tuple[str, ...]:
    """Return the nodes of a shortest cycle through `start` that stays inside `within`, `start` first; () if none."""
    came_from: dict[str, str] = {}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for following in graph[node]:
            if following == start:
                return _path_to(node, start, came_from)
            if following in within and following not in came_from:
                came_from[following] = node
                queue.append(following)
    return ()


def _path_to(node: str, start: str, came_from: Mapping[str, str]) -> tuple[str, ...]:
    path = [node]
    while path[-1] != start:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))


class _Walk:
    """A depth-first walk: nodes are numbered as they are met and stay open until their component is whole."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._number: dict[str, int] = {}
        self._lowest: dict[str, int] = {}
        self._open: dict[str, None] = {}
        self._path: list[tuple[str, Iterator[str]]] = []

    def components(self) -> Iterator[list[str]]:
        """Yield all strongly connected components."""
        for root in self._graph:
            if root not in self._number:
                self._enter(root)
                while self._path:
                    yield from self._step()

    def _enter(self, node: str) -> None:
        self._number[node] = self._lowest[node] = len(self._number)
        self._open[node] = None
        self._path.append((node, iter(self._graph[node])))

    def _step(self) -> Iterator[list[str]]:
        node, following = self._path[-1]
        for target in following:
            if target not in self._number:
                self._enter(target)
                return
            if target in self._open:
                self._lowest[node] = min(self._lowest[node], self._number[target])
        self._path.pop()
        if self._path:
            parent = self._path[-1][0]
            self._lowest[parent] = min(self._lowest[parent], self._lowest[node])
        if self._lowest[node] == self._number[node]:
            yield self._close(node)

    def _close(self, node: str) -> list[str]:
        component: list[str] = []
        while not component or component[-1] != node:
            component.append(self._open.popitem()[0])
        return component
