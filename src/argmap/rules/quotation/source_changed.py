"""The rule `source-changed`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule

_SHOWN_DIGITS = 12


@rule(Severity.ERROR)
def source_changed(context: RuleContext) -> Iterator[Observation]:
    """The file of a source is not the one whose hash was written down.

    `sha256` is that of the file's bytes. Where the file was changed on purpose, take over the new hash; the quotations
    are checked against the file as it is.

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
      leaflet:
        file: leaflet.txt
        sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
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
      leaflet:
        file: leaflet.txt
        sha256: f564fccdab2bbf2487836d512822f18d57b43a9a00eaae4cb1fe48fb14270768
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    for name, source in context.map.sources.items():
        if source.sha256 is None or name not in context.texts:
            continue
        text = context.texts[name].source
        found = text.bytes_sha256
        if source.sha256 != found:
            written = source.written / "sha256"
            yield Observation(
                context.value(written),
                f"the file of `{name}` has changed",
                label=f"{text.path} has {found[:_SHOWN_DIGITS]}…",
                help=("bring the file back, or take over its hash if the change was meant",),
                fix=context.replacement(written, found, "take over the hash of the file"),
            )
    for name, record in (context.lock.sources if context.lock is not None else {}).items():
        absent = context.map.sources.get(name) if name not in context.texts else None
        if absent is not None and absent.sha256 not in {None, record.bytes_sha256}:
            yield Observation(
                context.value(absent.written / "sha256"),
                f"argmap.lock knows another file of `{name}`",
                label=f"it was locked with {record.bytes_sha256[:_SHOWN_DIGITS]}…",
                help=("lock again where the file is that is described here",),
            )
