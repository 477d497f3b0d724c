"""The rule `quotation-stale`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.quotation import Stale
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def quotation_stale(context: RuleContext) -> Iterator[Observation]:
    """A quotation or its source was changed since it was locked, and its text is not here to verify it again.

    `argmap.lock` knows each quotation and the source it is from by a hash. Where a text may not be published, the lock
    is all that others have: a quotation that fits its record was verified by somebody who has the text, and one that
    was edited, or given to another source, was not.

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
            quote: Tea keeps you very calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, text: private}
    ```

    ```lock
    leaflet.txt: Tea keeps you calm.
    calm: Tea keeps you calm
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
      leaflet: {file: leaflet.txt, text: private}
    ```

    ```lock
    leaflet.txt: Tea keeps you calm.
    calm: Tea keeps you calm
    ```
    """
    for evidence, _ in context.evidence_with(Stale):
        source = context.map.sources[evidence.source]
        path = posixpath.join(posixpath.dirname(source.written.path), source.file or "")
        yield Observation(
            context.value(evidence.written, "quote"),
            "the quotation or its source was changed since it was locked",
            label=f"the lock does not know these words from `{source.name}`",
            help=(
                f"put the text at {path} or into a folder of ARGMAP_SOURCES, and run `argmap lock`",
                "or restore the quotation and its source as they were",
            ),
        )
