"""The rule `quotation-missing`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.quotation import Missing
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.scripts import main_script

_WORTH_SAYING = 0.5


@rule(Severity.ERROR)
def quotation_missing(context: RuleContext) -> Iterator[Observation]:
    """A quotation is not in its source, and in no other source either.

    No passage is so like it that it could be what was meant. The quotation may be a translation, a paraphrase, or from
    a text that the project does not have. The source's own words belong under `quote`, yours under `translation`,
    `claim` or `note`.

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
            quote: a cup in the evening brings sound sleep
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
            quote: Tea keeps you calm
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
    for evidence, missing in context.evidence_with(Missing):
        source = evidence.source
        quoted = evidence.quotation.exact if evidence.quotation else ""
        help_lines = ["check the source and the wording; a paraphrase belongs in `claim`, with `cite` for the place"]
        scripts = main_script(quoted), main_script(context.texts[source].source.text)
        if all(scripts) and scripts[0] != scripts[1]:
            help_lines.insert(
                0, "this looks like a translation: put the original in `quote`, and this in `translation`"
            )
        yield Observation(
            context.value(evidence.written, "quote"),
            f"the quotation is not in `{source}`",
            label=_likeness(missing.score),
            help=tuple(help_lines),
        )


def _likeness(score: float) -> str:
    """Say how much of the quotation the nearest passage has; up to a half is what any two texts share."""
    if score <= _WORTH_SAYING:
        return "nothing there is like it"
    return f"the nearest passage shares about {int(score * 10)} of 10 characters"
