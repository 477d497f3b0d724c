"""The rule `source-unreadable`."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.quotation import Unverified
from argmap.model.source import Source
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def source_unreadable(context: RuleContext) -> Iterator[Observation]:
    """The text of a source is here and cannot be read.

    The finding says what is wrong with the file: its bytes are no text, or no reader knows its format. No quotation
    from it is verified, and this one finding stands for all of them.

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
    unverified = Counter(evidence.source for evidence, _ in context.evidence_with(Unverified) if evidence.quotation)
    for name, problem in context.unreadable.items():
        number = unverified[name]
        lost = f": {number:,} quotation{'' if number == 1 else 's'} not verified" if number else ""
        yield Observation(
            context.value(context.map.sources[name].written, "file"),
            f"the text of `{name}` cannot be read{lost}",
            label=problem.message,
            help=(problem.help or _place_it(context.map.sources[name]),),
        )


def _place_it(source: Source) -> str:
    """Say where a text belongs: without a help of its own it is the path that is no good."""
    folder = posixpath.dirname(source.written.path)
    where = f"{folder}/" if folder else "the folder of sources.yaml"
    return f"put a readable text into {where} or a folder of ARGMAP_SOURCES, and name it from there in `file`"
