"""The rule `insertion-turns`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.anchoring.forms import anchored_form, insertion_spans, marks_elision
from argmap.diagnostics.diagnostic import Severity
from argmap.language import Language
from argmap.language.clauses import Effect
from argmap.language.omissions import figures, omissions
from argmap.rules.passages import SourceReading, readings
from argmap.rules.rule import Observation, Passage, RuleContext, rule
from argmap.rules.wording import named
from argmap.text.span import Span

_EFFECTS = {Effect.NEGATES: "denies", Effect.WEAKENS: "weakens", Effect.LIMITS: "limits"}


class _Insertion(NamedTuple):
    """The words in brackets, and the words of the source in that place: none at the ends of a quotation.

    With `is_elided`, an elision beside them stands for the words of the source.
    """

    words: str
    covered: str
    is_elided: bool


@rule(Severity.WARNING)
def insertion_turns(context: RuleContext) -> Iterator[Observation]:
    """Words in brackets deny or limit what is quoted, or stand in place of a figure or a month.

    What stands in brackets is the author's, and nothing in the source proves it. It may say who `it` is; a `[not]` that
    the source does not have says the opposite. Words are known by the language that sources.yaml gives in `lang`. Where
    the brackets say in other words what the source says in that place, nothing is said.

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
            quote: "Tea is [not] healthy"
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    Tea is healthy.
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
            quote: "[Tea] is healthy"
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    It is healthy.
    ```
    """
    for reading in readings(context, _in_brackets):
        for passage in reading.passages:
            for insertion in _insertions(reading, passage):
                what = _turn(insertion, reading.language)
                if what:
                    yield Observation(
                        context.value(passage.evidence.written, "quote"),
                        what,
                        help=("quote the words of the source, or say it in `claim`",),
                    )


def _in_brackets(passages: Sequence[Passage]) -> Sequence[Passage]:
    return [one for one in passages if one.evidence.quotation and insertion_spans(one.evidence.quotation.exact)]


def _insertions(reading: SourceReading, passage: Passage) -> Iterator[_Insertion]:
    """Yield what is put in between the parts of a quotation and at its ends."""
    exact = passage.evidence.quotation.exact if passage.evidence.quotation else ""
    parts = anchored_form(exact, passage.spans)
    starts, ends = [0, *(part.end for part in parts)], [*(part.start for part in parts), len(exact)]
    for number, gap in enumerate(map(Span, starts, ends)):
        is_between = 0 < number < len(parts)
        left_out = Span(passage.spans[number - 1].end, passage.spans[number].start) if is_between else Span(0, 0)
        for span in insertion_spans(exact, gap):
            yield _Insertion(span.of(exact), left_out.of(reading.text), marks_elision(gap.of(exact)))


def _turn(insertion: _Insertion, language: Language | None) -> str:
    """Return what an insertion does to the sense of a quotation; empty if it does nothing."""
    words, covered, is_elided = insertion
    turn = omissions(language).turning(words) if language else None
    if turn and language:
        given = omissions(language).turning(covered)
        if given is None or given.effect is not turn.effect:
            return f"in brackets stands {named(turn.span.of(words))}, which {_EFFECTS[turn.effect]} what is quoted"
    printed, typed = figures(covered), figures(words)
    if not is_elided and any(one not in typed for one in printed):
        return f"brackets with {named(words)} stand over {named(covered.strip())} in the source"
    # A year or a name for `then` is the author's to give; a multiple beside a figure makes another figure.
    if any(one not in printed and not one[0].isdigit() and one.islower() for one in typed) and not covered.strip():
        return f"brackets put {named(words)} beside the words of the source"
    return ""
