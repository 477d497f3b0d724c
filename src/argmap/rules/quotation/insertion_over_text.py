"""The rule `insertion-over-text`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argmap.compiler.quotation_forms import anchored_form, marks_elision
from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Anchor
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.text.span import Span

# What a word in brackets may stand for: a pronoun, a name, a short phrase.
_MOST_WORDS = 3
_MOST_CHARACTERS = 40
_MOST_HAN_CHARACTERS = 8
_SENTENCE_END = re.compile(r"[.!?。！？]\s|[。！？]|\n\s*\n")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003fffd]")


@rule(Severity.ERROR)
def insertion_over_text(context: RuleContext) -> Iterator[Observation]:
    """Words in brackets stand where the source says a good deal more.

    `[words]` are the editor's: put in between, or in place of a pronoun or a name. Where more than three words, or the
    end of a sentence, are left out, the reader has to be told: `[…]`. Otherwise a quotation could be made to say
    anything.

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
            quote: Tea is drunk [in] the evening.
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea is drunk in the morning by all and by some few even in the evening.
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
            quote: Tea is drunk […] even in the evening.
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea is drunk in the morning by all and by some few even in the evening.
    ```
    """
    for evidence, anchor in context.evidence_with(Anchor):
        if len(anchor.spans) > 1:
            yield from _observations(context, evidence, anchor)


def _observations(context: RuleContext, evidence: Evidence, anchor: Anchor) -> Iterator[Observation]:
    text = context.texts[evidence.source].text
    quoted = evidence.quotation.exact if evidence.quotation is not None else ""
    parts = anchored_form(quoted, anchor.spans)
    for (part, following), (span, next_span) in zip(pairwise(parts), pairwise(anchor.spans), strict=False):
        covered = Span(span.end, next_span.start)
        if marks_elision(quoted[part.end : following.start]) or not _is_much(covered.of(text)):
            continue
        yield Observation(
            context.value(evidence.written, "quote"),
            f"`{quoted[part.end : following.start].strip()}` stands over more than a few words of the source",
            related=(Label(context.in_source(evidence.source, covered), "this is left out"),),
            help=("mark what you leave out as `[…]`, or quote it",),
        )


def _is_much(text: str) -> bool:
    if len(text) > _MOST_CHARACTERS or len(text.split()) > _MOST_WORDS or _SENTENCE_END.search(text):
        return True
    return len(_HAN.findall(text)) > _MOST_HAN_CHARACTERS
