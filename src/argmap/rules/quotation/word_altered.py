"""The rule `word-altered`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.quotation import Misleading, Misreading
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def word_altered(context: RuleContext) -> Iterator[Observation]:
    """Letters or digits in brackets make another word or number of one in the source.

    `[T]he` and `govern[ment]` say what was changed. Yet with letters put before a whole word, an ending that takes it
    back, or digits beside a number, brackets can turn a quotation round: `[un]healthy`, `harm[less]`, `3.5[0]`.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          said:
            claim: Somebody says so.
            source: leaflet
            quote: "[un]healthy for the heart"
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Some of it is healthy for the heart.
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
          said:
            claim: Somebody says so.
            source: leaflet
            quote: healthy for the heart
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Some of it is healthy for the heart.
    ```
    """
    for evidence, misleading in context.evidence_with(Misleading):
        if misleading.misreading is Misreading.ALTERED:
            word = misleading.place.of(context.texts[evidence.source].text)
            yield Observation(
                context.value(evidence.written, "quote"),
                f"brackets that touch `{word}` make another word or number of it",
                related=(Label(context.in_source(evidence.source, misleading.place), "the word as it is"),),
                help=("quote it as it is; a word of your own stands apart, with a space: `[words]`",),
            )
