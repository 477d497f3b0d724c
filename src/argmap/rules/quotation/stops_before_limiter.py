"""The rule `stops-before-limiter`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.language.clauses import clause_words
from argmap.model.vocabulary import Stance
from argmap.rules.passages import readings
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.wording import named
from argmap.text.span import Span

# So many characters after its first word, a limit is under way: with spaces between words, and without.
_INTO_THE_LIMIT, _INTO_IT_WITHOUT_SPACES = 10, 2
_SAID = frozenset({Stance.CONCEDES, Stance.REJECTS})


@rule(Severity.WARNING)
def stops_before_limiter(context: RuleContext) -> Iterator[Observation]:
    """A quotation stops just before a word that takes part of it back.

    What follows it directly begins with `but`, `unless`, `however` or the like, in the same sentence or at the
    beginning of the next, in the language that sources.yaml gives in `lang`. Nothing is said where the limit itself is
    quoted elsewhere in the debate, or where `stance: concedes` or `stance: rejects` tells that the text goes on.

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
    Tea keeps you calm, unless you drink it late in the evening.
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
            quote: Tea keeps you calm, unless you drink it late
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm, unless you drink it late in the evening.
    ```
    """
    for reading in readings(context):
        if reading.language is None:
            continue
        limiting = clause_words(reading.language).limiting
        into_it = _INTO_THE_LIMIT if reading.language.spaced else _INTO_IT_WITHOUT_SPACES
        for evidence, spans in reading.passages:
            end = spans[-1].end
            turn = limiting(reading.text, end)
            if turn is None or evidence.stance in _SAID or reading.is_quoted(turn.span.end + into_it):
                continue
            if reading.is_in_one_paragraph(Span(end, turn.span.start)):
                yield Observation(
                    context.value(evidence.written, "quote"),
                    f"the quotation stops before {named(turn.span.of(reading.text))}",
                    related=(Label(context.in_source(evidence.source, turn.span), "what follows"),),
                    help=("quote the limit too, or say `stance: concedes` if the text goes on to the contrary",),
                )
