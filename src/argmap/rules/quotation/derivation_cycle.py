"""The rule `derivation-cycle`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.graph import cyclic_components, shortest_cycle
from argmap.diagnostics.diagnostic import Label, Place, Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def derivation_cycle(context: RuleContext) -> Iterator[Observation]:
    """Sources derive from each other in a circle.

    What goes back to one root counts once, and a circle has no root.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm:
            claim: Tea keeps you calm.
            source: leaflet
            quote: Tea keeps you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet:
        file: leaflet.txt
        derived_from: [study]
      study:
        title: A study of tea
        derived_from: [leaflet]
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```

    ## Good

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm:
            claim: Tea keeps you calm.
            source: leaflet
            quote: Tea keeps you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet:
        file: leaflet.txt
        derived_from: [study]
      study:
        title: A study of tea
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    sources = context.map.sources
    graph = {name: [root for root in source.derived_from if root in sources] for name, source in sources.items()}
    for component in cyclic_components(graph):
        cycle = shortest_cycle(graph, component[0], frozenset(component))
        hops = list(zip(cycle, (*cycle[1:], cycle[0]), strict=True))
        labels = [Label(_place(context, hop), f"`{hop[0]}` derives from `{hop[1]}`") for hop in hops]
        yield Observation(
            labels[0].place,
            "these sources derive from each other: " + " → ".join(f"`{name}`" for name in (*cycle, cycle[0])),
            label=labels[0].text,
            related=tuple(labels[1:]),
            help=("name the source that came first, and let the others derive from it",),
        )


def _place(context: RuleContext, hop: tuple[str, str]) -> Place:
    source = context.map.sources[hop[0]]
    return context.value(source.written, "derived_from", source.derived_from.index(hop[1]))
