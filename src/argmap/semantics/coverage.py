"""Coverage: which part of a source is quoted, for and against which positions, and what nobody quotes.

Only running text counts: headings, navigation and boilerplate are nobody's to quote, and neither is the white space
between sentences. A character that several quotations cover counts once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.anchoring.regions import regions_of
from argmap.language import language_of
from argmap.language.sentences import sentence_spans
from argmap.model.argument_map import ArgumentMap
from argmap.model.quotation import Anchor, Locked
from argmap.model.source import Source, SourceText, TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.semantics.bearing import Bearing, Bearings, Side
from argmap.text.span import Span

NOT_RUNNING = frozenset({RegionKind.HEADING, RegionKind.NAVIGATION, RegionKind.BOILERPLATE})


class Stand(NamedTuple):
    """What a quotation is used for: a position (or question), and whether for it or against it."""

    side: Side
    bearing: Bearing


@dataclass(frozen=True, slots=True)
class Use:
    """One verified quotation of a source; `bearings` is what its claim bears on, nothing where that leads nowhere."""

    claim: str
    ordinal: int
    spans: tuple[Span, ...]
    bearings: Bearings


@dataclass(frozen=True, slots=True)
class Share:
    """How many of so many characters are quoted at all, and for each stand; stands without any are left out."""

    characters: int
    quoted: int
    stands: Mapping[Stand, int]

    def of(self, quoted: int) -> float:
        """Return a number of characters as a part of all, 0 where there are none."""
        return quoted / self.characters if self.characters else 0.0


@dataclass(frozen=True, slots=True)
class CoveredSentence:
    """A sentence, how much of it is quoted, and which uses of the source quote it."""

    span: Span
    share: Share
    uses: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CoveredSection:
    """The running text under a heading ("" where the text has none), with its sentences."""

    heading: str
    span: Span
    share: Share
    sentences: tuple[CoveredSentence, ...]


@dataclass(frozen=True, slots=True)
class CoveredSource:
    """A source with its uses; `text` and `sections` are missing where only the lock knows what is quoted.

    `regions` are those of the text. `gaps` are the stretches of whole sentences that nobody quotes, in order.
    """

    source: Source
    text: str | None
    uses: tuple[Use, ...]
    share: Share
    regions: tuple[TextRegion, ...] = ()
    sections: tuple[CoveredSection, ...] = ()
    gaps: tuple[Span, ...] = ()


class _Part(NamedTuple):
    """A section before it is measured: its heading and the sentences under it."""

    heading: str
    sentences: list[Span]


def uses_of(argument_map: ArgumentMap, bearings: Mapping[str, Bearings]) -> Mapping[str, tuple[Use, ...]]:
    """Return the verified and locked quotations of each source, in the order of its text."""
    found: dict[str, list[Use]] = {name: [] for name in argument_map.sources}
    for claim in argument_map.claims.values():
        for evidence in claim.evidence:
            verified = evidence.verification
            if isinstance(verified, Anchor | Locked) and evidence.source in found:
                found[evidence.source].append(Use(claim.name, evidence.ordinal, verified.spans, bearings[claim.name]))
    return {name: tuple(sorted(uses, key=lambda use: use.spans)) for name, uses in found.items()}


def cover_text(source: Source, text: SourceText, uses: Sequence[Use]) -> CoveredSource:
    """Return how much of a text is used, by section and sentence."""
    regions = regions_of(source, text)
    parts = list(_parts(source, text.text, regions))
    measure = _Measure(uses)
    sections = []
    for part in parts:
        sentences = tuple(measure.sentence(span) for span in part.sentences)
        whole = Span(part.sentences[0].start, part.sentences[-1].end)
        sections.append(CoveredSection(part.heading, whole, _sum(one.share for one in sentences), sentences))
    share = _sum(section.share for section in sections)
    gaps = tuple(_gaps(sections))
    return CoveredSource(source, text.text, tuple(uses), share, regions, tuple(sections), gaps)


def cover_unseen(source: Source, characters: int, uses: Sequence[Use]) -> CoveredSource:
    """Return how much is used of a text that is not here, of which the lock knows the length and what is quoted."""
    return CoveredSource(source, None, tuple(uses), _Measure(uses).share(Span(0, characters)))


def _parts(source: Source, text: str, regions: Sequence[TextRegion]) -> Iterator[_Part]:
    """Yield the sections that have running text: one starts at each heading, and one at the beginning."""
    language = language_of(source.lang)
    part, reached = _Part("", []), 0
    end = TextRegion(RegionKind.NAVIGATION, Span(len(text), len(text)))
    for region in (*(region for region in regions if region.kind in NOT_RUNNING), end):
        if region.span.start > reached:
            running = text[reached : region.span.start]
            part.sentences.extend(
                Span(reached + one.start, reached + one.end) for one in sentence_spans(running, language)
            )
        reached = max(reached, region.span.end)
        if region.kind is RegionKind.HEADING:
            if part.sentences:
                yield part
            part = _Part(" ".join(region.span.of(text).split()), [])
    if part.sentences:
        yield part


class _Measure:
    """Measures ranges of one text against all its uses; one look-up is a binary search."""

    def __init__(self, uses: Sequence[Use]) -> None:
        by_stand: dict[Stand, list[Span]] = {}
        for use in uses:
            for side, bearing in use.bearings.items():
                by_stand.setdefault(Stand(side, bearing), []).extend(use.spans)
        self._all = united(span for use in uses for span in use.spans)
        self._stands = {stand: united(spans) for stand, spans in by_stand.items()}
        self._places = sorted((span, index) for index, use in enumerate(uses) for span in use.spans)
        self._longest = max((span.end - span.start for span, _ in self._places), default=0)

    def share(self, span: Span) -> Share:
        """Return the share of a range."""
        quoted = _overlap(self._all, span)
        counted = ((stand, _overlap(spans, span)) for stand, spans in self._stands.items()) if quoted else ()
        return Share(span.end - span.start, quoted, {stand: count for stand, count in counted if count})

    def sentence(self, span: Span) -> CoveredSentence:
        """Return a sentence with its share and the uses that quote some of it."""
        share = self.share(span)
        if not share.quoted:
            return CoveredSentence(span, share, ())
        first = bisect_left(self._places, (Span(span.start - self._longest, 0), 0))
        last = bisect_left(self._places, (Span(span.end, 0), 0))
        uses = {index for place, index in self._places[first:last] if place.end > span.start}
        return CoveredSentence(span, share, tuple(sorted(uses)))


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return disjoint ranges, in order, that cover the same characters."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        elif span.end > span.start:
            found.append(span)
    return tuple(found)


def _overlap(disjoint: Sequence[Span], within: Span) -> int:
    """Return how many characters of a range lie in one of the disjoint ranges, which are in order."""
    count = 0
    for index in range(max(0, bisect_right(disjoint, within) - 1), len(disjoint)):
        span = disjoint[index]
        if span.start >= within.end:
            break
        count += max(0, min(span.end, within.end) - max(span.start, within.start))
    return count


def _sum(shares: Iterable[Share]) -> Share:
    characters = quoted = 0
    stands: dict[Stand, int] = {}
    for share in shares:
        characters += share.characters
        quoted += share.quoted
        for stand, count in share.stands.items():
            stands[stand] = stands.get(stand, 0) + count
    return Share(characters, quoted, stands)


def _gaps(sections: Iterable[CoveredSection]) -> Iterator[Span]:
    """Yield the longest runs of sentences in a section of which nothing is quoted, in the order of the text."""
    for section in sections:
        gap: Span | None = None
        for sentence in section.sentences:
            if not sentence.share.quoted:
                gap = Span(gap.start if gap else sentence.span.start, sentence.span.end)
            elif gap:
                yield gap
                gap = None
        if gap:
            yield gap
