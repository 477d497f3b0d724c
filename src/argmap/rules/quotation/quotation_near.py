"""The rule `quotation-near`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Change, Near
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.syntax.scalar import scalar
from argmap.text.folding import CJK

_SHOWN_CHANGES = 3
_BREAK_IN_CJK = re.compile(rf"(?<=[{CJK}])\s*\n\s*(?=[{CJK}])")


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
    wording = _in_one_line(near.span.of(context.texts[evidence.source].source.text))
    written = evidence.written / "quote"
    return Observation(
        context.value(written),
        f"the quotation differs from `{evidence.source}`",
        label="; ".join(_in_words(change) for change in near.changes[:_SHOWN_CHANGES]),
        related=(Label(context.in_source(evidence.source, near.span), "the source has this"),),
        help=("quote the source's own characters, or mark your own words as `[…]` and `[words]`",),
        fix=context.replacement(written, scalar(wording), "take the source's wording"),
    )


def _in_one_line(wording: str) -> str:
    """Return a passage without its line breaks: where a source has them says nothing."""
    return " ".join(_BREAK_IN_CJK.sub("", wording).split())


def _in_words(change: Change) -> str:
    if not change.quoted:
        return f"`{change.printed.strip()}` is left out"
    if not change.printed:
        return f"`{change.quoted.strip()}` is not in the source"
    return f"`{change.quoted}` should be `{change.printed}`"
