"""The rule `elision-over-negation`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.anchoring.forms import anchored_form, marks_elision
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.language import Language
from argmap.language.clauses import ClauseWords, Effect, Turn, clause_words
from argmap.language.omissions import is_month, omissions
from argmap.rules.passages import SourceReading, overlapping, readings
from argmap.rules.rule import Observation, Passage, RuleContext, rule
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
    left out; where that lies within one sentence, for a negation anywhere in it, and after an elision at the end, in
    the rest of the sentence. It does so in the language that sources.yaml gives in `lang`. What `stance` tells already
    is not said again, and of a hedge not what `certainty` tells. Nor is a negation that brackets give in other words.

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
    for reading in readings(context, _with_elision):
        if reading.language is None:
            continue
        for evidence, spans in reading.passages:
            exact = evidence.quotation.exact if evidence.quotation else ""
            for left_out, gap in _gaps(reading, exact, spans):
                turn = _turn(reading, reading.language, left_out, gap)
                word = turn.span.of(reading.text) if turn else ""
                if turn and not is_told(evidence, turn, word, reading.language):
                    yield Observation(
                        context.value(evidence.written, "quote"),
                        f"the elision leaves out {named(word)}, which {_EFFECTS[turn.effect]}",
                        related=(Label(context.in_source(evidence.source, turn.span), "left out"),),
                        help=("quote that word too",),
                    )


def _with_elision(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return the passages in parts, and those that end with an elision."""
    return [
        passage
        for passage in passages
        if len(passage.spans) > 1 or (passage.evidence.quotation and marks_elision(passage.evidence.quotation.exact))
    ]


def _gaps(reading: SourceReading, exact: str, spans: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Yield the ranges that are left out, each with what the quotation has in its place."""
    parts = anchored_form(exact, spans)
    for (part, following), (before, after) in zip(pairwise(spans), pairwise(parts), strict=False):
        yield Span(part.end, following.start), exact[before.end : after.start]
    if parts and marks_elision(exact[parts[-1].end :]):
        last = overlapping(reading.sentences, Span(spans[-1].end - 1, spans[-1].end))
        if last:
            yield Span(spans[-1].end, max(last[-1].end, spans[-1].end)), exact[parts[-1].end :]


def _turn(reading: SourceReading, language: Language, left_out: Span, gap: str) -> Turn | None:
    """Return the word that matters in what is left out; not a negation that brackets in the gap give in other words."""
    at_edge = _left_out(clause_words(language), reading, left_out)
    if at_edge is None and len(overlapping(reading.sentences, left_out)) <= 1:
        at_edge = omissions(language).denied(reading.text, left_out)
    if at_edge and is_month(at_edge.span.of(reading.text)):
        return None
    is_given = at_edge is not None and at_edge.effect is Effect.NEGATES
    return None if is_given and omissions(language).denied(gap, Span(0, len(gap))) else at_edge


def _left_out(words: ClauseWords, reading: SourceReading, gap: Span) -> Turn | None:
    """Return the first word of a gap that limits what stands before it, or the one that governs what follows."""
    limiting = words.limiting(reading.text, gap.start)
    if limiting is not None and limiting.span.end <= gap.end:
        return limiting if reading.is_in_one_paragraph(Span(gap.start, limiting.span.start)) else None
    governing = words.governing(reading.text, gap.end)
    if governing is None or governing.span.start < gap.start:
        return None
    return governing if reading.is_in_one_paragraph(Span(governing.span.end, gap.end)) else None
