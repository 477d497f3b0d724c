"""The rule `circular-reporting`."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Claim, Evidence
from argmap.model.source import Source
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.semantics.common_ties import Common, claims_below, common_of, common_ties
from argmap.semantics.origins import origins_of

# Sources that are looked through for each claim; no chain of derivations that anybody wrote is so long.
_MOST_SOURCES = 100


class _Repetition(NamedTuple):
    """A piece of evidence from a source, and one from another that it goes back to."""

    copy: Evidence
    original: Evidence


@rule(Severity.WARNING)
def circular_reporting(context: RuleContext) -> Iterator[Observation]:
    """A claim is quoted from a source and from another that repeats it, and from nobody else.

    The second source seems to confirm the first, and only says it again. It is reported where all evidence of a claim
    is of one origin, and one of its sources goes back to another of them by `derived_from`, directly or through others.

    Where the two render one saying and are marked so (`utterance`), nobody takes them for two. Where a position has no
    other evidence at all, `single-origin` says that instead. Sources with an origin in common that is not quoted itself
    count as one witness, too, and are not reported: each may have seen what the other leaves out.

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
            evidence:
              - {source: study, quote: Tea keeps you calm}
              - {source: paper, quote: scientists say that tea is calming}
          sold: {claim: Tea is in demand., source: ledger, quote: 600 tonnes}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      study: study.txt
      paper: {file: paper.txt, derived_from: [study]}
      ledger: ledger.txt
    ```

    ```text seeds/study.txt
    Tea keeps you calm.
    ```

    ```text seeds/paper.txt
    Now scientists say that tea is calming.
    ```

    ```text seeds/ledger.txt
    Sold: 600 tonnes.
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
          calm: {claim: Tea keeps you calm., source: study, quote: Tea keeps you calm}
          sold: {claim: Tea is in demand., source: ledger, quote: 600 tonnes}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      study: study.txt
      ledger: ledger.txt
    ```

    ```text seeds/study.txt
    Tea keeps you calm.
    ```

    ```text seeds/ledger.txt
    Sold: 600 tonnes.
    ```
    """
    sources = context.map.sources
    if not any(source.derived_from for source in sources.values()):
        return
    origins = origins_of(sources)
    found = common_ties(context.map, origins)
    positions = [name for issue in context.map.issues.values() for name in issue.positions]
    told = claims_below(context.map, [name for name in positions if name in found and found[name].is_one_of_several])
    for claim in context.map.claims.values():
        if claim.name not in told and _seems_confirmed(common_of(claim.evidence, origins)):
            repetition = _repetition(claim, sources)
            if repetition is not None:
                yield _observation(context, claim, repetition)


def _seems_confirmed(common: Common | None) -> bool:
    """Say whether there are several sources of one origin that are not marked as renderings of one saying."""
    return common is not None and common.is_one_of_several and all(kind == "root" for kind, _ in common.ties)


def _repetition(claim: Claim, sources: Mapping[str, Source]) -> _Repetition | None:
    """Return the first evidence whose source goes back to another that the claim is quoted from."""
    pieces = {piece.source: piece for piece in reversed(claim.evidence)}
    left = _MOST_SOURCES
    for name in dict.fromkeys(piece.source for piece in claim.evidence):
        seen, waiting = {name}, deque([name])
        while waiting and left:
            left -= 1
            here = sources.get(waiting.popleft())
            for parent in here.derived_from if here is not None else ():
                if parent in pieces and parent != name:
                    return _Repetition(pieces[name], pieces[parent])
                if parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
    return None


def _observation(context: RuleContext, claim: Claim, repetition: _Repetition) -> Observation:
    copy, original = repetition
    derived = context.map.sources[copy.source]
    return Observation(
        context.shown(copy.written, "source", "quote"),
        f"`{claim.name}` is quoted from `{copy.source}` and `{original.source}`, which are one origin",
        label=f"`{copy.source}` goes back to `{original.source}`",
        related=(
            Label(context.shown(original.written, "source", "quote"), "what it repeats"),
            Label(context.shown(derived.written, "derived_from"), "said here"),
        ),
        help=(
            f"quote `{original.source}` alone, or add somebody who does not depend on it",
            "or give both one `utterance`, if they render one saying",
        ),
    )
