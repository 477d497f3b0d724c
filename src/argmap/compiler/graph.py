"""Directed graphs: in which order they can be evaluated, and where they run in circles."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]

# One node, or those of a circle, sorted.
Component = tuple[int, ...]


def components_of(parents: Sequence[Sequence[int]]) -> tuple[Component, ...]:
    """Return the strongly connected components of a graph, each after all that it depends on.

    `parents[node]` are the nodes that a node depends on. Time is linear in nodes and edges, and nothing recurses. Nodes
    outside circles are taken off first (Kahn 1962); only what is left is searched for components (Tarjan 1972).
    """
    waiting = [len(ahead) for ahead in parents]
    dependents: list[list[int]] = [[] for _ in parents]
    for node, ahead in enumerate(parents):
        for parent in ahead:
            dependents[parent].append(node)
    ready = [node for node, count in enumerate(waiting) if not count]
    for node in ready:
        for dependent in dependents[node]:
            waiting[dependent] -= 1
            if not waiting[dependent]:
                ready.append(dependent)
    acyclic = tuple((node,) for node in ready)
    if len(ready) == len(parents):
        return acyclic
    rest = [node for node, count in enumerate(waiting) if count]
    return acyclic + tuple(_Search(parents, rest).components())


def reachable(graph: Sequence[Sequence[int]], start: Iterable[int]) -> set[int]:
    """Return the nodes at which a walk starts, and all to which it leads."""
    found = set(start)
    waiting = list(found)
    while waiting:
        for node in graph[waiting.pop()]:
            if node not in found:
                found.add(node)
                waiting.append(node)
    return found


def is_circle(component: Component, parents: Sequence[Sequence[int]]) -> bool:
    """Say whether a component has to be solved as a circle: it has several nodes, or its node depends on itself."""
    return len(component) > 1 or component[0] in parents[component[0]]


def cyclic_components(graph: Graph) -> list[list[str]]:
    """Return the strongly connected components that hold a cycle, each in the order of the graph.

    A node that leads to itself is a component of one.
    """
    names = list(graph)
    numbers = {name: number for number, name in enumerate(names)}
    following = [[numbers[name] for name in graph[node]] for node in names]
    circles = sorted(found for found in components_of(following) if is_circle(found, following))
    return [[names[number] for number in circle] for circle in circles]


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


class _Search:
    """Tarjan's depth-first search with a stack of its own, over some of the nodes."""

    def __init__(self, parents: Sequence[Sequence[int]], nodes: Sequence[int]) -> None:
        self._parents = parents
        self._nodes = nodes
        self._inside = frozenset(nodes)
        self._number: dict[int, int] = {}
        self._lowest: dict[int, int] = {}
        self._open: dict[int, None] = {}
        self._path: list[tuple[int, Iterator[int]]] = []

    def components(self) -> Iterator[Component]:
        """Yield the components, each after all that it depends on."""
        for root in self._nodes:
            if root not in self._number:
                self._enter(root)
                while self._path:
                    yield from self._step()

    def _enter(self, node: int) -> None:
        self._number[node] = self._lowest[node] = len(self._number)
        self._open[node] = None
        self._path.append((node, iter(self._parents[node])))

    def _step(self) -> Iterator[Component]:
        node, following = self._path[-1]
        for parent in following:
            if parent not in self._inside:
                continue
            if parent not in self._number:
                self._enter(parent)
                return
            if parent in self._open:
                self._lowest[node] = min(self._lowest[node], self._number[parent])
        self._path.pop()
        if self._path:
            before = self._path[-1][0]
            self._lowest[before] = min(self._lowest[before], self._lowest[node])
        if self._lowest[node] == self._number[node]:
            yield self._close(node)

    def _close(self, node: int) -> Component:
        component: list[int] = []
        while not component or component[-1] != node:
            component.append(self._open.popitem()[0])
        return tuple(sorted(component))
