"""The rule `quotation-near`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Change, Near
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.syntax.scalar import scalar

_SHOWN_CHANGES = 3


@rule(Severity.ERROR)
def quotation_near(context: RuleContext) -> Iterator[Observation]:
    """A quotation differs from its source.

    One passage of the source is like the quotation, but not the same: a letter, a digit, a word is another. Likeness
    never verifies, because the most misleading misquotations differ least. The finding shows the differing characters
    and offers the source's own wording.

    ## Bad

    ```yaml
    argmap: 1
    issue: tea
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        evidence:
          - source: leaflet
            quote: the gardens sold 900 tonnes of leaves
      coffee: Coffee is better.
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves.
    ```

    ## Good

    ```yaml
    argmap: 1
    issue: tea
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        evidence:
          - source: leaflet
            quote: the gardens sold 600 tonnes of leaves
      coffee: Coffee is better.
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves.
    ```
    """
    for claim in context.map.claims.values():
        for evidence in claim.evidence:
            if isinstance(evidence.verification, Near):
                yield _observation(context, evidence, evidence.verification)


def _observation(context: RuleContext, evidence: Evidence, near: Near) -> Observation:
    wording = near.span.of(context.texts[evidence.source].source.text)
    written = evidence.written / "quote"
    return Observation(
        context.value(written),
        f"the quotation differs from `{evidence.source}`",
        label="; ".join(_in_words(change) for change in near.changes[:_SHOWN_CHANGES]),
        related=(Label(context.in_source(evidence.source, near.span), "the source has this"),),
        help=("quote the source's own characters, or mark your own words as `[…]` and `[words]`",),
        fix=context.replacement(written, scalar(wording), "take the source's wording"),
    )


def _in_words(change: Change) -> str:
    if not change.quoted:
        return f"`{change.printed}` is left out"
    if not change.printed:
        return f"`{change.quoted}` is not in the source"
    return f"`{change.quoted}` should be `{change.printed}`"
