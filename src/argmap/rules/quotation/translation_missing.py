"""The rule `translation-missing`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import Evidence
from argmap.rules.rule import Observation, RuleContext, rule


@rule(Severity.NOTE)
def translation_missing(context: RuleContext) -> Iterator[Observation]:
    """A quotation is in another language than the debate, and has no translation.

    The language of a source is its `lang`, that of the debate is `lang` in argmap.yaml (English if it says nothing).

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
            quote: 喝茶使人平靜
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: zh-Hant}
    ```

    ```text seeds/leaflet.txt
    許多人說，喝茶使人平靜。
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
            quote: 喝茶使人平靜
            translation: drinking tea makes people calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, lang: zh-Hant}
    ```

    ```text seeds/leaflet.txt
    許多人說，喝茶使人平靜。
    ```
    """
    own = _language(context.map.lang)
    foreign = {
        name: source.lang
        for name, source in context.map.sources.items()
        if source.lang is not None and _language(source.lang) != own
    }
    for claim in context.map.claims.values():
        for evidence in claim.evidence:
            if evidence.quotation is not None and evidence.source in foreign and not _is_translated(evidence, own):
                yield Observation(
                    context.value(evidence.written, "quote"),
                    f"the quotation is in `{foreign[evidence.source]}` and has no translation",
                    help=("add `translation:` for readers of the debate",),
                )


def _language(tag: str) -> str:
    """Return the language of a tag such as `zh-Hant`, without script and region (BCP 47)."""
    return tag.split("-", 1)[0].lower()


def _is_translated(evidence: Evidence, language: str) -> bool:
    return any(not tag or _language(tag) == language for tag in evidence.translations)
