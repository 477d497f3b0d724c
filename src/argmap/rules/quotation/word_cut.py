"""The rule `word-cut`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.compiler.quotation_forms import anchored_form
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Anchor
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.text.differences import whole_words
from argmap.text.span import Span

# Letters of scripts that write spaces between words; those of South and East Asia are left out.
_SPACED_LETTER = re.compile("[^\\W\\d_\u0900-\u109f\u1100-\u1dff\u2000-\U0010ffff]")


@rule(Severity.WARNING)
def word_cut(context: RuleContext) -> Iterator[Observation]:
    """A quotation begins or ends inside a word.

    In scripts that write spaces between words, half a word can be another word: `legal` out of `illegal`. A letter
    that is changed on purpose stands in brackets, as in `[T]he`, and is no cut.

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
            quote: healthy for the heart
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Too much of it is unhealthy for the heart.
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
            quote: unhealthy for the heart
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Too much of it is unhealthy for the heart.
    ```
    """
    for evidence, anchor in context.evidence_with(Anchor):
        text = context.texts[evidence.source].text
        if any(_cuts(text, end) for span in anchor.spans for end in span):
            yield from _observations(context, evidence, anchor)


def _observations(context: RuleContext, evidence: Evidence, anchor: Anchor) -> Iterator[Observation]:
    text = context.texts[evidence.source].text
    quoted = evidence.quotation.exact if evidence.quotation is not None else ""
    for part, span in zip(anchored_form(quoted, anchor.spans), anchor.spans, strict=False):
        before, after = quoted[part.start - 1 : part.start], quoted[part.end : part.end + 1]
        for offset, beside in ((span.start, before), (span.end, after)):
            if not _cuts(text, offset) or beside in {"[", "]", "［", "］"}:
                continue
            word = whole_words(text, Span(offset, offset))
            yield Observation(
                context.value(evidence.written, "quote"),
                f"the quotation cuts the word `{word.of(text)}`",
                related=(Label(context.in_source(evidence.source, word), "the whole word"),),
                help=("quote the word whole; if you mean another form, put what you change in brackets: `[T]he`",),
            )


def _cuts(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and all(map(_SPACED_LETTER.match, text[offset - 1 : offset + 1]))
