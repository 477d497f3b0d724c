"""The rule `quotation-near`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.diagnostics.fix import Fix
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Change, Near
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.wording import Comparison, ShownChanges, in_one_line, named, show_changes
from argmap.syntax.scalar import scalar
from argmap.text.span import Span


@rule(Severity.ERROR)
def quotation_near(context: RuleContext) -> Iterator[Observation]:
    """A quotation differs from its source.

    One passage of the source is like the quotation, but not the same: a letter, a digit, a word is another. Likeness
    never verifies, because the most misleading misquotations differ least. The finding shows the differing characters
    and offers the source's own wording.

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
            quote: the gardens sold 900 tonnes of leaves
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
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
            quote: the gardens sold 600 tonnes of leaves
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    for evidence, near in context.evidence_with(Near):
        yield _observation(context, evidence, near)


def _observation(context: RuleContext, evidence: Evidence, near: Near) -> Observation:
    exact = evidence.quotation.exact if evidence.quotation else ""
    part = near.part or Span(0, len(exact))
    shown = _shown(context, evidence, near, part)
    source = evidence.source
    differs = f"the quotation differs from `{source}`"
    return Observation(
        shown.place,
        f"one part of {differs}; the others are there" if near.others_stand else differs,
        label=shown.label,
        related=shown.related,
        help=("quote the source's own characters, or mark your own words as `[…]` and `[words]`",),
        fix=_correction(context, evidence, near, part),
    )


def _shown(context: RuleContext, evidence: Evidence, near: Near, part: Span) -> ShownChanges:
    if near.changes:
        return show_changes(context, evidence, Comparison(part, near.span, near.changes, "the source"), _in_words)
    label = Label(context.in_source(evidence.source, near.span), "the source has this")
    return ShownChanges(context.value(evidence.written, "quote"), "", (label,))


def _correction(context: RuleContext, evidence: Evidence, near: Near, part: Span) -> Fix:
    """Return the correction that puts the source's wording in place of the part that differs."""
    exact = evidence.quotation.exact if evidence.quotation else ""
    wording = near.span.of(context.texts[evidence.source].source.text)
    corrected = in_one_line(exact[: part.start] + wording + exact[part.end :])
    return context.replacement(evidence.written / "quote", scalar(corrected), "take the source's wording")


def _in_words(change: Change) -> str:
    if not change.quoted.strip():
        return f"{named(change.printed)} is left out here"
    if not change.printed.strip():
        return f"{named(change.quoted)} is not in the source"
    return f"{named(change.quoted)} should be {named(change.printed)}"
