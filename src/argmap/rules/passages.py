"""Passages in their surroundings: what of a text the rules about context look at, one source at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from argmap.anchoring.regions import regions_of
from argmap.language import Language, language_of
from argmap.language.paragraphs import paragraph_spans
from argmap.language.quoting import quoted_stretches, speech_pattern
from argmap.language.sentences import sentence_spans
from argmap.model.source import Source, SourceText, TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.rules.rule import Passage, RuleContext
from argmap.text.span import Span


class SourceReading:
    """A source with the passages that are quoted from it; what is asked of its text is looked for once."""

    def __init__(self, source: Source, source_text: SourceText, passages: Sequence[Passage]) -> None:
        self.source = source
        self.source_text = source_text
        self.text = source_text.text
        self.passages = passages
        self._says: dict[Span, bool] = {}

    @cached_property
    def language(self) -> Language | None:
        """The language of the source; None where it is not said, or not known here."""
        return language_of(self.source.lang)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs of the text."""
        return paragraph_spans(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text."""
        return sentence_spans(self.text, self.language)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """The stretches of the text that stand in quotation marks, without the marks."""
        return quoted_stretches(self.text)

    def says(self, span: Span) -> bool:
        """Say whether a verb of saying stands in a range; False where the language is not known."""
        if self.language is None:
            return False
        if span not in self._says:
            self._says[span] = speech_pattern(self.language).search(self.text, *span) is not None
        return self._says[span]

    def is_quoted(self, offset: int) -> bool:
        """Say whether a character of the text is in one of the passages."""
        before = bisect_right(self._starts_and_ends[0], offset)
        return before > 0 and self._starts_and_ends[1][before - 1] > offset

    @cached_property
    def _starts_and_ends(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where the quoted ranges start, in order, and where those up to each one end at the latest."""
        spans = sorted(span for passage in self.passages for span in passage.spans)
        return [span.start for span in spans], list(accumulate((span.end for span in spans), max))

    def paragraphs_around(self, span: Span, *, before: int, after: int) -> Span:
        """Return the range of the paragraphs that a range is in, with so many before and after them."""
        first = bisect_right(self.paragraphs, span.start, key=_end)
        last = bisect_left(self.paragraphs, span.end, lo=first, key=_start) - 1
        end = self.paragraphs[min(last + after, len(self.paragraphs) - 1)].end
        return Span(self.paragraphs[max(first - before, 0)].start, end)

    def is_in_one_paragraph(self, gap: Span) -> bool:
        """Say whether the characters on both sides of a range stand in one paragraph, neither alone in a heading."""
        if self.text.find("\n", gap.start, gap.end) < 0:
            return True
        if any(region.span.start < gap.start <= region.span.end <= gap.end for region in self._headings):
            return False
        return len(overlapping(self.paragraphs, Span(gap.start - 1, gap.end + 1))) == 1

    @cached_property
    def _headings(self) -> Sequence[TextRegion]:
        regions = regions_of(self.source, self.source_text)
        return [region for region in regions if region.kind is RegionKind.HEADING]


def with_elision(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return the passages in parts, with words left out between them."""
    return [passage for passage in passages if len(passage.spans) > 1]


def readings(
    context: RuleContext, concerned: Callable[[Sequence[Passage]], Sequence[Passage]] | None = None
) -> Iterator[SourceReading]:
    """Yield each source with its passages, or with those of them that are `concerned`, if there are any."""
    for name, all_passages in context.passages.items():
        passages = all_passages if concerned is None else concerned(all_passages)
        if passages:
            yield SourceReading(context.map.sources[name], context.texts[name].source, passages)


def overlapping(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return those of disjoint ranges, which are in order, that share a character with `span`."""
    first = bisect_right(spans, span.start, key=_end)
    return spans[first : bisect_left(spans, span.end, lo=first, key=_start)]


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
