"""The rule `text-required`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Locked
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def text_required(context: RuleContext) -> Iterator[Observation]:
    """The text of a quoted source is not here, and `--require-text` asks for it.

    A lock says that a quotation was verified once; only the text proves it now. `argmap check --require-text` is for
    the machine that has the texts. There is one finding for each source.

    ## Bad

    ```yaml require-text
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., quote: it keeps them calm, source: leaflet}
      coffee:
        claim: Coffee is better.
        pro:
          awake: {claim: Coffee wakes you., assumed: true, attacks: [tea]}
        con:
          shaky: {claim: Coffee makes you shaky., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, text: private}
    ```

    ```lock
    leaflet.txt: Tea drinkers say that it keeps them calm.
    ```

    ## Good

    ```yaml require-text
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., quote: it keeps them calm, source: leaflet}
      coffee:
        claim: Coffee is better.
        pro:
          awake: {claim: Coffee wakes you., assumed: true, attacks: [tea]}
        con:
          shaky: {claim: Coffee makes you shaky., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, text: private}
    ```

    ```text seeds/leaflet.txt
    Tea drinkers say that it keeps them calm.
    ```
    """
    if not context.require_text:
        return
    by_source: dict[str, list[Evidence]] = {}
    for evidence, _ in context.evidence_with(Locked):
        by_source.setdefault(evidence.source, []).append(evidence)
    for name, quoted in by_source.items():
        number = f"{len(quoted):,} quotation{'' if len(quoted) == 1 else 's'}"
        yield Observation(
            context.value(quoted[0].written, "source"),
            f"the text of `{name}` is not here, so {number} cannot be proved again",
            help=(f"put `{context.map.sources[name].file}` into the sources folder, or a folder of ARGMAP_SOURCES",),
        )
