"""The rule `lock-out-of-date`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.diagnostics.diagnostic import Severity
from argmap.review.lock_entries import lock_entries
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.sources.lock import Lock

_WRITE_IT = ("run `argmap lock` and commit `argmap.lock`",)


@rule(Severity.ERROR)
def lock_out_of_date(context: RuleContext) -> Iterator[Observation]:
    """The lock does not say what is true now.

    `argmap.lock` tells those who do not have the texts which quotations were verified. `argmap check --locked` fails
    when `argmap lock` would change it: a quotation was added, edited or removed, a text is another, or the lock was
    written by an older argmap. Without
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
    wanted = lock_entries(context.map, context.texts, context.lock)
    changes = list(_changes(context.lock, wanted))
    if changes:
        more = f", and {len(changes) - 1:,} more" if len(changes) > 1 else ""
        yield Observation(None, f"`argmap.lock` is out of date: {changes[0]}{more}", help=_WRITE_IT)


def _changes(old: Lock, new: Lock) -> Iterator[str]:
    if old.version != new.version:
        yield f"its format is version {old.version}, and the latest is {new.version}"
        old = _without_reviews(old)
        new = _without_reviews(new)
    for name in sorted(old.sources.keys() | new.sources.keys()):
        if old.sources.get(name) != new.sources.get(name):
            yield f"the text of `{name}` is another"
    for key in sorted(old.evidence.keys() | new.evidence.keys() | old.lost.keys() | new.lost.keys()):
        before, after = old.evidence.get(key), new.evidence.get(key)
        if before != after or old.lost.get(key) != new.lost.get(key):
            same = before is not None and after is not None and replace(before, reviewed=after.reviewed) == after
            what = "has another review" if same else "is another"
            yield f"quotation `{key[0]}/{key[1]}` {what}"


def _without_reviews(lock: Lock) -> Lock:
    """Return what locks of all versions have in common."""
    evidence = {
        key: replace(record, around_sha256=None, reviewed=None, inserted_sha256=None)
        for key, record in lock.evidence.items()
    }
    return Lock(lock.sources, evidence)
