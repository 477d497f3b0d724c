"""The rule `number-cut`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.quotation import Anchor
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.text.span import Span

# A number with its sign, groups and decimals: `1600`, `-1,600`, `1.5`, `10 000` with a no-break space.
_NUMBER = re.compile(r"(?:(?<![\w.,)])[-−–])?\d+(?:[.,'’\u00a0\u202f]\d+)*")
_LONGEST = 40


@rule(Severity.ERROR)
def number_cut(context: RuleContext) -> Iterator[Observation]:
    """A quotation begins or ends inside a number.

    Every character of it stands in the source, and yet it says another figure: `600 tonnes` out of `1,600 tonnes`. So a
    number is quoted whole, or left out.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          sold:
            claim: Much tea is sold.
            source: leaflet
            quote: 600 tonnes of leaves
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 1,600 tonnes of leaves.
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
          sold:
            claim: Much tea is sold.
            source: leaflet
            quote: 1,600 tonnes of leaves
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 1,600 tonnes of leaves.
    ```
    """
    for evidence, anchor in context.evidence_with(Anchor):
        text = context.texts[evidence.source].text
        for number in (found for span in anchor.spans for found in _cut_numbers(text, span)):
            yield Observation(
                context.value(evidence.written, "quote"),
                f"the quotation cuts the number {number.of(text)}",
                related=(Label(context.in_source(evidence.source, number), "the whole number"),),
                help=("quote the number whole, or leave it out",),
            )


def _cut_numbers(text: str, span: Span) -> Iterator[Span]:
    """Yield the numbers of the source that an end of the range falls into."""
    for end in span:
        if not (text[end - 1 : end].isdigit() or text[end : end + 1].isdigit()) or not 0 < end < len(text):
            continue
        for match in _NUMBER.finditer(text, max(0, end - _LONGEST), end + _LONGEST):
            if match.start() < end < match.end():
                yield Span(*match.span())
