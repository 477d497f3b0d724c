"""The rule `speaker-not-near`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.language import Language
from argmap.language.quoting import speech_pattern
from argmap.model.source import Speaker
from argmap.model.vocabulary import Voice
from argmap.rules.passages import SourceReading, overlapping, readings
from argmap.rules.rule import Observation, Passage, RuleContext, rule
from argmap.text.span import Span

_PARAGRAPHS_BEFORE, _PARAGRAPHS_AFTER = 1, 1
_FARTHEST = 800
# Cases change the end of a name: of a word as long as this, so many letters are left out.
_LONG, _ENDING = 6, 2
# What a name and its verb stand after, unless it is a capital: `the friend of Bob said` is not said by Bob.
_BEFORE = "\"'“”„‘’«»「」『』,;:–—"
_LONGEST_SENTENCE = 1000
_HELP = "check who says it, or add to `printed` what the text calls the speaker"


class _Sayer(NamedTuple):
    """A speaker whom a sentence names beside a verb of saying, and where."""

    speaker: Speaker
    span: Span


@rule(Severity.WARNING)
def speaker_not_near(context: RuleContext) -> Iterator[Observation]:
    """The speaker of a quotation is not named near it in the text, or another one says it.

    The rule looks for the forms that `printed` has for the source, in the paragraph of the quotation and those beside
    it, and at most 800 characters away. Inflected forms of a name count. Without `printed`, nothing is looked for.

    Another speaker says it if the sentence of the quotation has a printed form of theirs with a verb of saying
    directly beside it (`Bob Jones replied`, `, says Bob`), and no form of the speaker given. For this the language has
    to stand in `lang` of sources.yaml.

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
            if speaker is None or not forms:
                continue
            if not _is_named(reading, whole, forms):
                yield Observation(
                    context.value(evidence.written, "speaker"),
                    f"`{speaker.name}` is not named near the quotation in `{name}`",
                    related=(Label(context.in_source(name, whole), "nobody of that name is near"),),
                    help=(_HELP,),
                )
            elif (
                evidence.voice is not Voice.NARRATOR
                and (other := _other_sayer(reading, whole, forms, context.map.speakers.values())) is not None
            ):
                yield Observation(
                    context.value(evidence.written, "speaker"),
                    f"in `{name}`, `{other.speaker.name}` says this, not `{speaker.name}`",
                    related=(Label(context.in_source(name, other.span), "the speaker of this sentence"),),
                    help=(_HELP,),
                )


def _spoken(passages: Sequence[Passage]) -> Sequence[Passage]:
    return [passage for passage in passages if passage.evidence.speaker is not None]


def _is_named(reading: SourceReading, whole: Span, forms: tuple[str, ...]) -> bool:
    around = reading.paragraphs_around(whole, before=_PARAGRAPHS_BEFORE, after=_PARAGRAPHS_AFTER)
    start, end = max(around.start, whole.start - _FARTHEST), min(around.end, whole.end + _FARTHEST)
    if any(reading.text.find(form, start, end) >= 0 for form in forms):
        return True
    return _has_form(reading.text, Span(start, end), forms)


def _stems(form: str) -> Iterator[str]:
    """Yield a name, and each long word of it without its ending."""
    yield form
    yield from (word[:-_ENDING] for word in form.split() if len(word) >= _LONG)


def _other_sayer(
    reading: SourceReading, whole: Span, forms: tuple[str, ...], speakers: Iterable[Speaker]
) -> _Sayer | None:
    """Return who says the sentence of a passage, if it or the one before tells that, and neither names the speaker."""
    sentences = overlapping(reading.sentences, whole)
    if reading.language is None or len(sentences) != 1:
        return None
    sentence = sentences[0]
    others = [(other, form) for other in speakers for form in other.printed.get(reading.source.name, ()) if form]
    own = [Span(sentence.start, whole.start), Span(whole.end, sentence.end)]
    if _is_long(sentence) or _has_form(reading.text, sentence, forms):
        return None
    found = _sayer(reading, own, others)
    if found is not None or any(_has_form(reading.text, around, (form,)) for _, form in others for around in own):
        return found
    before = _sentence_before(reading, sentence)
    if before is None or _is_long(before) or _has_form(reading.text, before, forms):
        return None
    return _sayer(reading, [before], others) if reading.says(sentence) else None


def _sentence_before(reading: SourceReading, sentence: Span) -> Span | None:
    """Return the sentence before one in its paragraph; None if that is the first."""
    paragraph = reading.paragraphs_around(sentence, before=0, after=0)
    before = overlapping(reading.sentences, Span(paragraph.start, sentence.start))
    return before[-1] if before else None


def _sayer(reading: SourceReading, ranges: Sequence[Span], others: Sequence[tuple[Speaker, str]]) -> _Sayer | None:
    for around in ranges:
        for speaker, form in others:
            place = reading.text.find(form, *around)
            span = Span(place, place + len(form))
            if place >= 0 and reading.language and _says(reading.text, span, around, reading.language):
                return _Sayer(speaker, span)
    return None


def _is_long(sentence: Span) -> bool:
    return sentence.end - sentence.start > _LONGEST_SENTENCE


def _has_form(text: str, span: Span, forms: Iterable[str]) -> bool:
    near = span.of(text).casefold()
    return any(stem in near for form in forms for stem in _stems(form.casefold()))


def _says(text: str, name: Span, around: Span, language: Language) -> bool:
    """Say whether a verb of saying stands directly beside a name, and nothing before both makes them another's."""
    saying = speech_pattern(language)
    space = 1 if language.spaced else 0
    if saying.match(text, name.end + space, around.end) and text[name.end : name.end + space].strip() == "":
        return _is_open(text, name.start, around.start)
    for verb in saying.finditer(text, max(around.start, name.start - 30), name.start):
        between = text[verb.end() : name.start].split()
        if all(word[0].isupper() for word in between) and _is_open(text, verb.start(), around.start):
            return True
    return False


def _is_open(text: str, place: int, start: int) -> bool:
    """Say whether a sentence or a clause begins at a place, or a word with a capital stands before it."""
    before = text[start:place].split()
    return not before or before[-1][-1] in _BEFORE or before[-1][0].isupper()
