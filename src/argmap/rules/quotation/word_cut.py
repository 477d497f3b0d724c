"""The rule `word-cut`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.quotation import Misleading, Misreading
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def word_cut(context: RuleContext) -> Iterator[Observation]:
    """A quotation begins or ends inside a word.

    In scripts that write spaces between words, half a word can be another word: `legal` out of `illegal`. Letters
    that are changed on purpose stand in brackets, and are no cut: a capital at the beginning, as in `[T]he`, or another
    ending, as in `govern[ment]`. An elision stands for whole words.

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
    Too much of it is unhealthy for the heart.
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
            quote: unhealthy for the heart
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Too much of it is unhealthy for the heart.
    ```
    """
    for evidence, misleading in context.evidence_with(Misleading):
        if misleading.misreading is Misreading.WORD:
            word = misleading.place.of(context.texts[evidence.source].text)
            yield Observation(
                context.value(evidence.written, "quote"),
                f"the quotation cuts the word `{word}`",
                related=(Label(context.in_source(evidence.source, misleading.place), "the whole word"),),
                help=("quote the word whole; brackets may change its case or its ending: `[T]he`, `govern[ment]`",),
            )
