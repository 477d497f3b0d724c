"""The rule `not-running-text`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from argmap.anchoring.regions import regions_of
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.source import TextRegion
from argmap.model.vocabulary import RegionKind, Voice
from argmap.rules.rule import Observation, Passage, RuleContext, rule
from argmap.text.span import Span

_NAMES = {
    RegionKind.HEADING: "a heading",
    RegionKind.CAPTION: "a caption",
    RegionKind.NAVIGATION: "navigation",
    RegionKind.BOILERPLATE: "boilerplate",
}


@rule(Severity.WARNING)
def not_running_text(context: RuleContext) -> Iterator[Observation]:
    """A quotation is from a heading, a caption, navigation or boilerplate.

    Such words are often not the author's, and a heading says more than its text holds. Where they are comes from
    the `regions` of the source in sources.yaml, and from the reader of HTML, EPUB and other formats. A heading that
    is quoted on purpose has `voice: headline`.

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
            quote: Tea keeps you calm!
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet:
        file: leaflet.txt
        regions: [{kind: heading, lines: 1}]
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm!

    Some guests say that tea keeps them calm.
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
            quote: Tea keeps you calm!
            voice: headline
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet:
        file: leaflet.txt
        regions: [{kind: heading, lines: 1}]
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm!

    Some guests say that tea keeps them calm.
    ```
    """
    for name, passages in context.passages.items():
        regions = regions_of(context.map.sources[name], context.texts[name].source)
        if not regions:
            continue
        around = _Regions([region for region in regions if not region.is_passed_over])
        within = _Regions([region for region in regions if region.is_passed_over])
        for passage in passages:
            region = _region_of(passage, around, within)
            if region is not None:
                yield _observation(context, passage, region)


class _Regions:
    """Regions in the order of the text, among which is found one that shares a character with a range."""

    def __init__(self, regions: Sequence[TextRegion]) -> None:
        self._starts = [region.span.start for region in regions]
        self._farthest = list(accumulate(regions, _that_ends_later))

    def at(self, span: Span) -> TextRegion | None:
        """Return a region that shares a character with a range: the one that ends last of those that begin before."""
        before = bisect_left(self._starts, span.end)
        region = self._farthest[before - 1] if before else None
        return region if region is not None and region.span.end > span.start else None


def _that_ends_later(region: TextRegion, other: TextRegion) -> TextRegion:
    return other if other.span.end > region.span.end else region


def _region_of(passage: Passage, around: _Regions, within: _Regions) -> TextRegion | None:
    """Return a region that shares a character with a passage; of those passed over, one in which it begins or ends."""
    for span in passage.spans:
        first, last = Span(span.start, span.start + 1), Span(span.end - 1, span.end)
        region = around.at(span) or within.at(first) or within.at(last)
        if region is not None:
            is_meant = region.kind is RegionKind.HEADING and passage.evidence.voice is Voice.HEADLINE
            return None if is_meant else region
    return None


def _observation(context: RuleContext, passage: Passage, region: TextRegion) -> Observation:
    is_heading = region.kind is RegionKind.HEADING
    return Observation(
        context.value(passage.evidence.written, "quote"),
        f"the quotation is from {_NAMES[region.kind]}",
        related=(Label(context.in_source(passage.evidence.source, region.span), _NAMES[region.kind]),),
        help=(f"quote the running text{', or say `voice: headline`' if is_heading else ''}",),
    )
