"""The rule `speaker-not-near`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.rules.passages import SourceReading, readings
from argmap.rules.rule import Observation, Passage, RuleContext, rule
from argmap.text.span import Span

_PARAGRAPHS_BEFORE, _PARAGRAPHS_AFTER = 1, 1
_FARTHEST = 800
# Cases change the end of a name: of a word as long as this, so many letters are left out.
_LONG, _ENDING = 6, 2


@rule(Severity.WARNING)
def speaker_not_near(context: RuleContext) -> Iterator[Observation]:
    """The speaker of a quotation is not named anywhere near it in the text.

    The rule looks for the forms that `printed` has for the source, in the paragraph of the quotation and those beside
    it, and at most 800 characters away. Inflected forms of a name count. Without `printed`, nothing is looked for.

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
            speaker: cook
            voice: direct
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    speakers:
      cook: {name: The cook, printed: {leaflet: [the cook]}}
    ```

    ```text seeds/leaflet.txt
    The mayor opens the fair.

    “Tea keeps you calm,” says a grower.
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
            quote: Tea keeps you calm
            speaker: grower
            voice: direct
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    speakers:
      grower: {name: A grower of tea, printed: {leaflet: [a grower]}}
    ```

    ```text seeds/leaflet.txt
    The mayor opens the fair.

    “Tea keeps you calm,” says a grower.
    ```
    """
    for reading in readings(context, _spoken):
        name = reading.source.name
        for evidence, spans in reading.passages:
            speaker = context.map.speakers.get(evidence.speaker or "")
            forms = speaker.printed.get(name, ()) if speaker else ()
            whole = Span(spans[0].start, spans[-1].end)
            if speaker and forms and not _is_named(reading, whole, forms):
                yield Observation(
                    context.value(evidence.written, "speaker"),
                    f"`{speaker.name}` is not named near the quotation in `{name}`",
                    related=(Label(context.in_source(name, whole), "nobody of that name is near"),),
                    help=("check who says it, or add to `printed` what the text calls the speaker",),
                )


def _spoken(passages: Sequence[Passage]) -> Sequence[Passage]:
    return [passage for passage in passages if passage.evidence.speaker is not None]


def _is_named(reading: SourceReading, whole: Span, forms: tuple[str, ...]) -> bool:
    around = reading.paragraphs_around(whole, before=_PARAGRAPHS_BEFORE, after=_PARAGRAPHS_AFTER)
    start, end = max(around.start, whole.start - _FARTHEST), min(around.end, whole.end + _FARTHEST)
    if any(reading.text.find(form, start, end) >= 0 for form in forms):
        return True
    near = reading.text[start:end].casefold()
    return any(stem in near for form in forms for stem in _stems(form.casefold()))


def _stems(form: str) -> Iterator[str]:
    """Yield a name, and each long word of it without its ending."""
    yield form
    yield from (word[:-_ENDING] for word in form.split() if len(word) >= _LONG)
