"""The rule `elision-over-negation`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.language.clauses import ClauseWords, Effect, Turn, clause_words
from argmap.rules.passages import SourceReading, readings, with_elision
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.turns import is_told
from argmap.rules.wording import named
from argmap.text.span import Span

_EFFECTS = {
    Effect.NEGATES: "denies what follows",
    Effect.WEAKENS: "weakens what follows",
    Effect.LIMITS: "limits what is quoted",
}


@rule(Severity.WARNING)
def elision_over_negation(context: RuleContext) -> Iterator[Observation]:
    """An elision leaves out a word that denies, weakens or limits what is quoted.

    The rule looks at the words just before the next part, in its clause, and for a limit at the beginning of what is
    left out, in the language that sources.yaml gives in `lang`. What `stance` tells already is not said again, and of
    a hedge not what `certainty` tells.

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
            quote: Tea […] keep you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    Tea, as its friends admit, does not always keep you calm.
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
            quote: Tea […] does not always keep you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    Tea, as its friends admit, does not always keep you calm.
    ```
    """
    for reading in readings(context, with_elision):
        if reading.language is None:
            continue
        words = clause_words(reading.language)
        for evidence, spans in reading.passages:
            for part, following in pairwise(spans):
                turn = _left_out(words, reading, Span(part.end, following.start))
                word = turn.span.of(reading.text) if turn else ""
                if turn and not is_told(evidence, turn, word, reading.language):
                    yield Observation(
                        context.value(evidence.written, "quote"),
                        f"the elision leaves out {named(word)}, which {_EFFECTS[turn.effect]}",
                        related=(Label(context.in_source(evidence.source, turn.span), "left out"),),
                        help=("quote that word too",),
                    )


def _left_out(words: ClauseWords, reading: SourceReading, gap: Span) -> Turn | None:
    """Return the first word of a gap that limits what stands before it, or the one that governs what follows."""
    limiting = words.limiting(reading.text, gap.start)
    if limiting is not None and limiting.span.end <= gap.end:
        return limiting if reading.is_in_one_paragraph(Span(gap.start, limiting.span.start)) else None
    governing = words.governing(reading.text, gap.end)
    if governing is None or governing.span.start < gap.start:
        return None
    return governing if reading.is_in_one_paragraph(Span(governing.span.end, gap.end)) else None
