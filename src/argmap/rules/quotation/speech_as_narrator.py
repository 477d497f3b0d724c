"""The rule `speech-as-narrator`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.vocabulary import Voice
from argmap.rules.passages import SourceReading, overlapping, readings
from argmap.rules.rule import Observation, Passage, RuleContext, rule
from argmap.text.span import Span

# Where verbs of saying stand: directly before the marks, and somewhat farther after them.
_BEFORE, _AFTER = 40, 80
# What is shorter is a term, whatever is said of it.
_SHORTEST = 8
# With these at its end, inside the marks or behind them, so many characters are a sentence and no term.
_SENTENCES = {**dict.fromkeys(".!?,…", 40), **dict.fromkeys("。！？，", 12)}


@rule(Severity.WARNING)
def speech_as_narrator(context: RuleContext) -> Iterator[Observation]:
    """A quotation has `voice: narrator`, and the text puts it in somebody's mouth.

    It stands in quotation marks, with a verb of saying beside them (in the language that sources.yaml gives in
    `lang`) or a whole sentence between them. A term in quotation marks is no speech.

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
            voice: narrator
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: en}
    ```

    ```text seeds/leaflet.txt
    The gardens sold 600 tonnes. “Tea keeps you calm, as everybody knows,” says a grower.
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
    The gardens sold 600 tonnes. “Tea keeps you calm, as everybody knows,” says a grower.
    ```
    """
    for reading in readings(context, _narrated):
        if not reading.quoted:
            continue
        for passage in reading.passages:
            stretch = _stretch_around(reading, passage.whole)
            if stretch is not None and _is_saying(reading, stretch):
                yield Observation(
                    context.value(passage.evidence.written, "voice"),
                    "the text has this in quotation marks, as somebody's words",
                    related=(Label(context.in_source(passage.evidence.source, stretch), "somebody's words"),),
                    help=("say `voice: direct` or `voice: reported`, and who speaks in `speaker`",),
                )


def _narrated(passages: Sequence[Passage]) -> Sequence[Passage]:
    return [passage for passage in passages if passage.evidence.voice is Voice.NARRATOR]


def _stretch_around(reading: SourceReading, whole: Span) -> Span | None:
    """Return the stretch between quotation marks that a passage lies in; the marks may be quoted with it."""
    for stretch in overlapping(reading.quoted, whole):
        if stretch.start - 1 <= whole.start and whole.end <= stretch.end + 1:
            return stretch
    return None


def _is_saying(reading: SourceReading, stretch: Span) -> bool:
    """Say whether a whole sentence stands between the marks, or a verb of saying beside them."""
    text = reading.text
    length = stretch.end - stretch.start
    for last in (text[stretch.end - 1], text[stretch.end + 1 : stretch.end + 2]):
        if length >= _SENTENCES.get(last, length + 1):
            return True
    if length < _SHORTEST:
        return False
    # The marks stand in the sentence too, and what is said after them goes on in it.
    sentences = overlapping(reading.sentences, Span(stretch.start - 1, stretch.end + 1))
    before = Span(max(sentences[0].start, stretch.start - _BEFORE), stretch.start)
    after = Span(stretch.end, min(sentences[-1].end, stretch.end + _AFTER))
    return reading.says(before) or reading.says(after)
