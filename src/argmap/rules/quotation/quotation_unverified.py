"""The rule `quotation-unverified`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Unverified
from argmap.model.source import Source
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.ERROR)
def quotation_unverified(context: RuleContext) -> Iterator[Observation]:
    """A quotation could not be verified.

    Its text is not here and the lock does not know it, or the search had to be cut off. A check that could not run
    never counts as passed. Where a whole text is missing, its first quotation is reported for all of them; where a text
    is here and cannot be read, `source-unreadable` says so for all of them.

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
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, text: private}
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
      leaflet: {file: leaflet.txt, text: private}
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    groups: dict[tuple[str, str | int], list[Evidence]] = {}
    for evidence, unverified in context.evidence_with(Unverified):
        # Evidence without a quotation, or with an unknown source, has been reported as that.
        # So has a text that cannot be read.
        is_told = evidence.source not in context.map.sources or evidence.source in context.unreadable
        if evidence.quotation is not None and not is_told:
            is_one_by_one = evidence.source in context.texts
            groups.setdefault((evidence.source, id(evidence) if is_one_by_one else unverified.why), []).append(evidence)
    for (name, _), group in groups.items():
        yield _observation(context, context.map.sources[name], group)


def _observation(context: RuleContext, source: Source, group: list[Evidence]) -> Observation:
    first = group[0].verification
    further = f", and {len(group) - 1} more from this source" if len(group) > 1 else ""
    return Observation(
        context.value(group[0].written, "quote"),
        f"the quotation from `{source.name}` could not be verified{further}",
        label=first.why if isinstance(first, Unverified) else "",
        related=(Label(context.value(source.written, "file"), "its text"),) if source.file is not None else (),
        help=_what_to_do(context, source),
    )


def _what_to_do(context: RuleContext, source: Source) -> tuple[str, ...]:
    if source.file is None:
        return (f"`{source.name}` has no `file`: quote the source that reports it, or write `cite`",)
    path = posixpath.join(posixpath.dirname(source.written.path), source.file)
    if source.name in context.texts:
        return ("quote fewer words, or words that are rarer in the source",)
    return (
        f"put the text at {path} or into a folder of ARGMAP_SOURCES",
        "or take over the argmap.lock of somebody who has the text and ran `argmap lock`",
    )
