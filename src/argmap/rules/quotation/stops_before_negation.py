"""The rule `stops-before-negation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.language.clauses import clause_words
from argmap.language.denials import denials
from argmap.rules.passages import readings
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.turns import is_told
from argmap.rules.wording import named
from argmap.text.span import Span


@rule(Severity.WARNING)
def stops_before_negation(context: RuleContext) -> Iterator[Observation]:
    """A quotation stops just before a word that denies it.

    In German that is how sentences deny: `Wir unterstützen den Antrag nicht`. In any language it may be an answer
    (`? Never.`), something added (`, said nobody`), or what is said of a statement (`is a myth`). The language is that
    of `lang` in sources.yaml. Nothing is said where the denial itself is quoted elsewhere in the debate, or where
    `stance: rejects` tells it.

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
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm? Never.
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
            quote: Tea keeps you calm? Never.
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm? Never.
    ```
    """
    for reading in readings(context):
        if reading.language is None:
            continue
        denying = denials(reading.language).denying
        limiting = clause_words(reading.language).limiting
        for evidence, spans in reading.passages:
            end = spans[-1].end
            turn = denying(reading.text, end)
            if turn is None or reading.is_quoted(turn.span.start) or limiting(reading.text, end):
                continue
            word = turn.span.of(reading.text)
            if reading.is_in_one_paragraph(Span(end, turn.span.start)) and not is_told(
                evidence, turn, word, reading.language
            ):
                yield Observation(
                    context.value(evidence.written, "quote"),
                    f"the quotation stops before {named(word)}, which denies it",
                    related=(Label(context.in_source(evidence.source, turn.span), "what follows"),),
                    help=("quote the denial too, or say `stance: rejects` if the text does not hold it",),
                )
