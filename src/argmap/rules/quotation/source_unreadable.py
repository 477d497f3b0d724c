"""The rule `source-unreadable`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def source_unreadable(context: RuleContext) -> Iterator[Observation]:
    """The text of a source is here and cannot be read.

    The finding says what is wrong with the file: its bytes are no text, or no reader knows its format.

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
            cite: page 2
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.odd
    ```

    ```text seeds/leaflet.odd
    Tea keeps you calm.
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
            cite: page 2
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    for name, problem in context.unreadable.items():
        at = f" (byte {problem.offset:,})" if problem.offset is not None else ""
        yield Observation(
            context.value(context.map.sources[name].written, "file"),
            f"the text of `{name}` cannot be read",
            label=f"{problem.message}{at}",
            help=(problem.help,) if problem.help else (),
        )
