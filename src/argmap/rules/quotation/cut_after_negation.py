"""The rule `cut-after-negation`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.language import Language
from argmap.language.clauses import Effect, Turn, clause_words
from argmap.language.denials import denials
from argmap.rules.passages import readings
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.turns import is_told
from argmap.rules.wording import named
from argmap.text.span import Span

_EFFECTS = {
    Effect.NEGATES: "denies it",
    Effect.WEAKENS: "weakens it",
    Effect.CONDITIONS: "it depends on",
}
_HELP = {
    Effect.NEGATES: "begin the quotation there, or say `stance: rejects` if the text does not hold it",
    Effect.WEAKENS: "begin the quotation there, or say how sure the text is: `certainty: hedged`",
    Effect.CONDITIONS: "begin the quotation there, or say `certainty: conditional`",
}


@rule(Severity.WARNING)
def cut_after_negation(context: RuleContext) -> Iterator[Observation]:
    """A quotation begins just after a word that denies or weakens it, or after a condition.

    Each of its characters is in the source, and yet it says something else: `tea is harmful` out of `nobody claims
    that tea is harmful`. The rule looks at the few words before it in the same clause, and at the clause before it for
    a condition (`if it rains,`), in the language that sources.yaml gives in `lang`. Two negations affirm (`it cannot
    be denied that`). What `stance: rejects` tells already is not said again, of a hedge not what `certainty` tells, of
    a condition not what `certainty: conditional` does; nor that somebody claims it, where `voice: reported` says so.

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
            quote: tea keeps you calm in the morning
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    It may keep you awake. Nobody claims that tea keeps you calm in the morning.
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
            quote: Nobody claims that tea keeps you calm in the morning
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    It may keep you awake. Nobody claims that tea keeps you calm in the morning.
    ```
    """
    for reading in readings(context):
        if reading.language is None:
            continue
        for evidence, spans in reading.passages:
            turn = _turn_before(reading.text, spans[0].start, reading.language)
            if turn is None or not reading.is_in_one_paragraph(Span(turn.span.end, spans[0].start)):
                continue
            word = turn.span.of(reading.text)
            if not is_told(evidence, turn, word, reading.language):
                yield Observation(
                    context.value(evidence.written, "quote"),
                    f"the quotation begins just after {named(word)}, which {_EFFECTS[turn.effect]}",
                    related=(Label(context.in_source(evidence.source, turn.span), "left out"),),
                    help=(_HELP[turn.effect],),
                )


def _turn_before(text: str, start: int, language: Language) -> Turn | None:
    return clause_words(language).governing(text, start) or denials(language).condition(text, start)
