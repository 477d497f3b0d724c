"""The rule `wrong-place`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from argmap.diagnostics.diagnostic import Severity
from argmap.model.source import Locator, LocatorKind
from argmap.rules.passages import readings
from argmap.rules.places import Given, given_place, is_among, place_as_written, where_it_is
from argmap.rules.rule import Observation, Passage, RuleContext, rule
from argmap.syntax.scalar import scalar
from argmap.text.span import Span


@rule(Severity.WARNING)
def wrong_place(context: RuleContext) -> Iterator[Observation]:
    """The page or time in `at` is not where the quotation stands.

    It is compared where the file of the source has pages, as PDF has, or times, as subtitles have: `14`, `p. 14`,
    `pp. 14-15`, `00:12:31`, `12:31`, `00:12:31-00:12:40`. Everything else in `at`, such as the name of a section,
    is for people and left alone.

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
            at: 00:00:10
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.srt
    ```

    ```text seeds/leaflet.srt
    1
    00:00:10,000 --> 00:00:14,000
    Last year the gardens sold much tea.

    2
    00:00:15,000 --> 00:00:19,000
    Tea keeps you calm.
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
            at: 00:00:15
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.srt
    ```

    ```text seeds/leaflet.srt
    1
    00:00:10,000 --> 00:00:14,000
    Last year the gardens sold much tea.

    2
    00:00:15,000 --> 00:00:19,000
    Tea keeps you calm.
    ```
    """
    for reading in readings(context, _placed):
        by_kind = {kind: _Places(reading.source_text.locators, kind) for kind in LocatorKind}
        for passage in reading.passages:
            given = given_place(passage.evidence.at or "")
            there = by_kind[given.kind].of(passage.spans[0]) if given else ()
            if given and there and not is_among(given, there):
                yield _observation(context, passage, given, there[0])


def _placed(passages: Sequence[Passage]) -> Sequence[Passage]:
    return [passage for passage in passages if passage.evidence.at is not None]


class _Places:
    """The pages or the times of a text, in its order, ready to be asked which hold a passage."""

    def __init__(self, locators: Sequence[Locator], kind: LocatorKind) -> None:
        self._locators = [locator for locator in locators if locator.kind is kind]
        self._starts = [locator.span.start for locator in self._locators]
        self._ends = list(accumulate((locator.span.end for locator in self._locators), max))

    def of(self, span: Span) -> Sequence[Locator]:
        """Return those that share a character with a range, and what lies between them."""
        return self._locators[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]


def _observation(context: RuleContext, passage: Passage, given: Given, there: Locator) -> Observation:
    written = passage.evidence.written
    right = place_as_written(given, there)
    wrong, where = (where_it_is(given, text) for text in (given.text, right))
    return Observation(
        context.value(written, "at"),
        f"the quotation is not {wrong}, but {where}",
        help=("name the place where it stands; a section or chapter may stand in `at` as well",),
        fix=context.replacement(written / "at", scalar(right), "name the place where the quotation stands"),
    )
