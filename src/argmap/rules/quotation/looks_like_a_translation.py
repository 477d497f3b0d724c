"""The rule `looks-like-a-translation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.translations import likely_translations


@rule(Severity.ERROR)
def looks_like_a_translation(context: RuleContext) -> Iterator[Observation]:
    """A quotation that cannot be found is in other letters than its source.

    So it looks like a translation, which belongs under `translation`, beside the source's own words under `quote`.
    Where the text of the source is not here, its `lang` tells the letters.

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
            quote: Tea calms
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: ru}
    ```

    ```text seeds/leaflet.txt
    Чай успокаивает и бодрит.
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
            quote: Чай успокаивает
            translation: Tea calms
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: ru}
    ```

    ```text seeds/leaflet.txt
    Чай успокаивает и бодрит.
    ```
    """
    for evidence in likely_translations(context):
        yield Observation(
            context.value(evidence.written, "quote"),
            f"this looks like a translation: `{evidence.source}` is in other letters",
            help=("put the source's own words in `quote`, and these in `translation`",),
        )
