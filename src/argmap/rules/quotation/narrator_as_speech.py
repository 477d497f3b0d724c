"""The rule `narrator-as-speech`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Severity
from argmap.model.source import LocatorKind
from argmap.model.vocabulary import SourceKind, Voice
from argmap.rules.passages import SourceReading, overlapping, readings
from argmap.rules.rule import Observation, Passage, RuleContext, rule
from argmap.text.span import Span

# A dash or `>` opens speech, and so does a name with a colon.
_OPENS_SPEECH = re.compile(r"[–—>-]|[^\n.!?:,\u2e80-\uffff]{1,30}:|[^\n。！？:：，,]{1,10}[:：]")


@rule(Severity.WARNING)
def narrator_as_speech(context: RuleContext) -> Iterator[Observation]:
    """A quotation has `voice: direct`, and in the text nobody says it.

    It stands in no quotation marks, and no verb of saying is in its sentence; in a text that marks no speech, none
    is in its whole paragraph. Transcripts are left alone, and so are paragraphs that begin with a dash or a name
    and a colon. The language is that of `lang` in sources.yaml.

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
      grower: A grower of tea
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
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
      grower: A grower of tea
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. “Tea keeps you calm,” says a grower.
    ```
    """
    for reading in readings(context, _direct):
        if reading.language is None or _is_transcript(reading):
            continue
        for passage in reading.passages:
            if not _is_speech(reading, passage.whole):
                yield Observation(
                    context.value(passage.evidence.written, "voice"),
                    "nothing in the text shows that somebody says this",
                    help=("say `voice: narrator`, or `voice: reported` for words at second hand",),
                )


def _direct(passages: Sequence[Passage]) -> Sequence[Passage]:
    return [passage for passage in passages if passage.evidence.voice is Voice.DIRECT]


def _is_transcript(reading: SourceReading) -> bool:
    kinds = {locator.kind for locator in reading.source_text.locators}
    return reading.source.kind is SourceKind.TRANSCRIPT or LocatorKind.TIME in kinds


def _is_speech(reading: SourceReading, whole: Span) -> bool:
    # The marks themselves may be quoted, or stand directly beside the passage.
    if overlapping(reading.quoted, Span(max(0, whole.start - 2), whole.end + 2)):
        return True
    paragraph = reading.paragraphs_around(whole, before=0, after=0)
    if _OPENS_SPEECH.match(reading.text, paragraph.start, whole.start):
        return True
    if not reading.quoted:
        return reading.says(paragraph)
    sentences = overlapping(reading.sentences, whole)
    return reading.says(Span(sentences[0].start, sentences[-1].end))
