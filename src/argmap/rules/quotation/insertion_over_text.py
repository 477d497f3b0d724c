"""The rule `insertion-over-text`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.quotation import Misleading, Misreading
from argmap.rules.rule import Observation, RuleContext, rule


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
    for evidence, misleading in context.evidence_with(Misleading):
        if misleading.misreading is Misreading.INSERTION and evidence.quotation is not None:
            words = misleading.part.of(evidence.quotation.exact).strip()
            yield Observation(
                context.value(evidence.written, "quote"),
                f"`{words}` stands over more than a few words of the source",
                related=(Label(context.in_source(evidence.source, misleading.place), "this is left out"),),
                help=("mark what you leave out as `[…]`, or quote it",),
            )
