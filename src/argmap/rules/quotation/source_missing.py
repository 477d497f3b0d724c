"""The rule `source-missing`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.vocabulary import TextPolicy
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.WARNING)
def source_missing(context: RuleContext) -> Iterator[Observation]:
    """The text of a source is not where `file` says.

    Its quotations can only be compared with the lock; where they cannot, that is an error of its own. A text that stays
    out of the project on purpose is marked `text: private` and not reported.

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
      leaflet: leaflet.txt
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
    for source in context.map.sources.values():
        is_here = source.name in context.texts or source.name in context.unreadable
        is_private = source.policy is TextPolicy.PRIVATE
        if source.file is None or is_here or is_private:
            continue
        path = posixpath.join(posixpath.dirname(source.written.path), source.file)
        yield Observation(
            context.value(source.written, "file"),
            f"the text of `{source.name}` is not here",
            help=(
                f"put it at {path} or into a folder of ARGMAP_SOURCES",
                "or say `text: private` where it may not be published",
            ),
        )
