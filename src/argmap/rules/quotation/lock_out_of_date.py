"""The rule `lock-out-of-date`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.verification import lock_entries
from argmap.diagnostics.diagnostic import Severity
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.sources.lock import Lock

_WRITE_IT = ("run `argmap lock` and commit `argmap.lock`",)


@rule(Severity.ERROR)
def lock_out_of_date(context: RuleContext) -> Iterator[Observation]:
    """The lock does not say what is true now.

    `argmap.lock` tells those who do not have the texts which quotations were verified. `argmap check --locked` fails
    when `argmap lock` would change it: a quotation was added, edited or removed, or a text is another. Without
    `--locked` nothing is said, for a lock that is behind does no harm while one works.

    ## Bad

    ```yaml locked
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
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea drinkers say that it keeps them calm.
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
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea drinkers say that it keeps them calm.
    ```
    """
    if not context.locked:
        return
    if context.lock is None:
        yield Observation(None, "there is no `argmap.lock`", help=_WRITE_IT)
        return
    wanted = lock_entries(context.map, {**context.texts, **context.unreadable}, context.lock)
    changes = list(_changes(context.lock, wanted))
    if changes:
        more = f", and {len(changes) - 1:,} more" if len(changes) > 1 else ""
        yield Observation(None, f"`argmap.lock` is out of date: {changes[0]}{more}", help=_WRITE_IT)


def _changes(old: Lock, new: Lock) -> Iterator[str]:
    for name in sorted(old.sources.keys() | new.sources.keys()):
        if old.sources.get(name) != new.sources.get(name):
            yield f"the text of `{name}` is another"
    for claim, ordinal in sorted(old.evidence.keys() | new.evidence.keys()):
        if old.evidence.get((claim, ordinal)) != new.evidence.get((claim, ordinal)):
            yield f"quotation {ordinal + 1} of `{claim}` is another"
